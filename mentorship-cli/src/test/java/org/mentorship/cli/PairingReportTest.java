package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.Contribution;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.policy.DecisionBasis;

class PairingReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void shows_groups_with_reasons_then_the_unmatched_then_the_whole() {
        assertThat(report(Language.RU, false, false)).isEqualTo("""
                Школа (school). Предложение, не приказ
                Решено на 01.09.2026; порядок: наибольшая сумма баллов.

                Ученик – ученик (PUPIL_PUPIL): 2 группы, 3 наставляемых

                  Наставник                  Наставляемый  Баллы  Почему
                  m-1 (o-1, ср 15:00–16:30)  a               812  закреплено куратором; задачи +600; время +200; Уже знакомы +12
                                             b                90  задачи +100; Разные смены −10; отвечено 60 %
                  m-22 (o-22)                c               500  нет данных: баллы нейтральные
                                                                  ждём: справка, участник m-22, до 10.09.2026 [E-9]

                Без наставника: 5

                  d (заявка r-d, Ученик – ученик)
                    возраст 9, требуется не менее 10 [E-1]
                    Что делать: исправьте данные, если они неверны; отказ по правилу снять нельзя

                  e (заявка r-e, Ученик – ученик)
                    Не хватает: справка, участник m-22, до 10.09.2026 [E-9]
                    Что делать: внесите документ и распределите заново, или распределите с ключом --include-pending

                  f (заявка r-f, Ученик – ученик)
                    Наставников в форме: 2, но ни одного из них нельзя назначить:
                    · 2 из них: нет общего времени [P-4], например предложение o-1
                    Что делать: найдите ещё одного наставника, с которым правила разрешают пару; что ещё даст место, скажет команда explain

                  g (заявка r-g, Ученик – ученик)
                    Подходящих предложений: 6 (o-1, o-2, o-3, o-4, o-5 и ещё 1); мест там 3, претендентов 7
                    Что делать: добавьте места у этих наставников или перенесите заявку в следующий набор с приоритетом

                  h (заявка r-h, Ученик – ученик)
                    До этой заявки поиск не дошёл
                    Что делать: дайте больше времени ключом --time-limit или уберите его

                Место получили 3 из 8; групп 2, предложений без наставляемых 1.
                Баллы: пары 1402, пожелания +0, всего 1402; в среднем 467 на пару, самая слабая пара 90 (из 1000).
                Качество: доказано с точностью до 98 баллов (6,54 %): больше 1500 быть не может; поиск остановлен: улучшений больше не находилось. \
                Пар, где оба предпочли бы друг друга: 0.
                Правила 0123456789ab, начальное число 7.
                Это предложение, не приказ: решает куратор (mentorship approve).
                """);
    }

    @Test
    void names_twenty_mentors_to_whom_nobody_can_be_given_and_counts_the_rest() {
        List<Eligibility> decisions = new ArrayList<>();
        for (int i = 1; i <= 21; i++) {
            decisions.add(new Eligibility.Refused(
                    "o-" + i, Role.MENTOR, "m-1", List.of(finding("E-1", "возраст 14")), List.of()));
        }
        decisions.add(new Eligibility.Pending("o-22", Role.MENTOR, "m-22", List.of(paper()), List.of()));
        decisions.add(new Eligibility.Refused("r-d", Role.MENTEE, "d", List.of(finding("E-1", "возраст")), List.of()));
        PairingReport report = new PairingReport(Words.in(Language.RU), programme(), pairing(List.of()), false, false);
        assertThat(String.join(
                        "\n",
                        report.withDecisions(new EligibilityReport(
                                        new DecisionBasis("fixed", programme().referenceDate(), List.of()), decisions))
                                .lines()))
                .contains("Наставники, которых нельзя назначить: 22\n  m-1 (o-1): возраст 14 [E-1]\n")
                .contains("(o-20): возраст 14 [E-1]\n  и ещё 2\n")
                .doesNotContain("(o-21)");
    }

    @Test
    void says_the_same_in_english() {
        assertThat(report(Language.EN, false, false))
                .startsWith("School (school). A proposal, not an order\nDecided on 2026-09-01;")
                .contains("Pupil – pupil (PUPIL_PUPIL): 2 groups, 3 mentees")
                .contains("g (request r-g, Pupil – pupil)")
                .contains(
                        "Offers that fit: 6 (o-1, o-2, o-3, o-4, o-5 and 1 more); places there 3, requests for them 7")
                .doesNotContain("Что делать", "Баллы", "Наставник", "заявка", "Качество");
    }

    @Nested
    class Names {
        @Test
        void stay_out_unless_they_are_asked_for() {
            assertThat(report(Language.RU, false, false)).doesNotContain("Имя");
        }

        @Test
        void are_shown_with_consent_in_force_only() {
            assertThat(report(Language.RU, true, false))
                    .contains("a Имя-А")
                    .contains("m-1 Имя-М (o-1")
                    .doesNotContain("Имя-Б")
                    .doesNotContain("Имя-В")
                    .doesNotContain("Имя-Г");
        }
    }

    @Nested
    class Public {
        @Test
        void leaves_out_points_reasons_papers_and_refusals() {
            assertThat(report(Language.RU, false, true))
                    .contains("m-1 (o-1, ср 15:00–16:30)  a")
                    .contains("Без наставника: 5")
                    .contains("Предложение, не приказ")
                    .doesNotContain("812", "Почему", "справка", "возраст", "r-d", "Баллы");
        }

        @Test
        void does_not_count_fewer_than_five() {
            Pairing few = pairing(List.of(new Unmatched.NotReached("r-h", "h")));
            String text =
                    String.join("\n", new PairingReport(Words.in(Language.RU), programme(), few, false, true).lines());
            assertThat(text).contains("Без наставника: меньше 5");
        }
    }

    @Test
    void says_when_nobody_asks_or_nobody_offers() {
        Programme empty = base().build();
        Pairing nothing = new Pairing(
                Pairing.FORMAT_VERSION,
                "school",
                DAY,
                PairingPolicy.TOTAL,
                List.of(),
                List.of(),
                new Score(0, 0, 0, 0),
                List.of(),
                new Quality(Quality.Proof.PROVEN_OPTIMAL, Optional.empty(), StopReason.NOTHING_TO_SOLVE, 0),
                PairingSettings.defaults(),
                "0123456789abcdef");
        assertThat(String.join("\n", new PairingReport(Words.in(Language.RU), empty, nothing, false, false).lines()))
                .contains("В программе нет заявок: распределять некого.")
                .contains("Место получили 0 из 0")
                .contains("решать было нечего");
    }

    private static String report(Language language, boolean names, boolean publicly) {
        Pairing pairing = pairing(List.of(
                new Unmatched.NotAdmitted("r-d", "d", List.of(finding("E-1", "возраст 9, требуется не менее 10"))),
                new Unmatched.Awaiting("r-e", "e", List.of(paper())),
                new Unmatched.NoAdmissibleMentor(
                        "r-f", "f", 2, List.of(new RefusalCount(finding("P-4", "нет общего времени"), "o-1", 2))),
                new Unmatched.NoPlace("r-g", "g", List.of("o-1", "o-2", "o-3", "o-4", "o-5", "o-6"), 3, 7),
                new Unmatched.NotReached("r-h", "h")));
        return String.join("\n", new PairingReport(Words.in(language), programme(), pairing, names, publicly).lines())
                + "\n";
    }

    private static Pairing pairing(List<Unmatched> unmatched) {
        Seat pinned = new Seat(
                "r-a",
                "a",
                true,
                List.of(),
                new Compatibility(
                        812,
                        false,
                        100,
                        List.of(part("время", 200, 200), part("задачи", 600, 750), part("предметы", 0, 0)),
                        List.of(adjustment("Уже знакомы", 12))));
        Seat poor = new Seat(
                "r-b",
                "b",
                false,
                List.of(),
                new Compatibility(
                        90, false, 60, List.of(part("задачи", 100, 100)), List.of(adjustment("Разные смены", -10))));
        Seat unknown = new Seat(
                "r-c",
                "c",
                false,
                List.of(paper()),
                new Compatibility(
                        500,
                        true,
                        0,
                        List.of(new Contribution("tasks", LocalizedText.ru("задачи"), 3, Optional.empty(), 0)),
                        List.of()));
        return new Pairing(
                Pairing.FORMAT_VERSION,
                "school",
                DAY,
                PairingPolicy.TOTAL,
                List.of(
                        new Group("o-1", "m-1", "PUPIL_PUPIL", Optional.of("wed"), List.of(pinned, poor)),
                        new Group("o-22", "m-22", "PUPIL_PUPIL", Optional.empty(), List.of(unknown))),
                unmatched,
                new Score(0, 3, 0, 1402),
                List.of(),
                new Quality(Quality.Proof.GAP, Optional.of(new Score(0, 3, 0, 1500)), StopReason.NO_IMPROVEMENT, 0),
                PairingSettings.builder().seed(7).build(),
                "0123456789abcdef");
    }

    private static Contribution part(String title, int points, int similarity) {
        return new Contribution("c-" + title, LocalizedText.ru(title), 1, Optional.of(similarity), points);
    }

    private static Adjustment adjustment(String sentence, int points) {
        return new Adjustment(points, finding("P-1", sentence));
    }

    private static Finding finding(String rule, String words) {
        return new Finding(rule, LocalizedText.ru(words), LocalizedText.ru(words), Optional.empty(), List.of());
    }

    private static Missing paper() {
        return new Missing(
                LocalizedText.ru("справка"), "m-22", LocalDate.of(2026, 9, 10), finding("E-9", "нет справки"));
    }

    private static Programme.Builder base() {
        return Programme.builder()
                .id("school")
                .title(LocalizedText.of("Школа", "School"))
                .referenceDate(DAY)
                .period(new DateRange(DAY, LocalDate.of(2027, 5, 31)))
                .organization("org")
                .wishes(PairingWishes.standard())
                .add(new Organization(
                        "org",
                        OrganizationKind.SCHOOL,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Asia/Yekaterinburg"),
                        List.of()))
                .add(new Form(
                        "PUPIL_PUPIL",
                        LocalizedText.of("Ученик – ученик", "Pupil – pupil"),
                        Set.of(Category.PUPIL),
                        Set.of(Category.PUPIL),
                        List.of(),
                        DeliveryKind.IN_PERSON,
                        MeetingMode.INDIVIDUAL,
                        3,
                        3,
                        9,
                        false,
                        false,
                        Optional.empty()))
                .add(new TimeSlot("wed", DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), LocalTime.of(16, 30)));
    }

    private static Programme programme() {
        Programme.Builder programme = base();
        LocalDate child = LocalDate.of(2014, 1, 1);
        LocalDate teenager = LocalDate.of(2010, 1, 1);
        programme.add(person("a", "Имя-А", child)
                .consents(publication(Signatory.PARENT, Optional.empty()))
                .build());
        programme.add(person("b", "Имя-Б", child)
                .consents(publication(Signatory.PARENT, Optional.of(DAY)))
                .build());
        programme.add(person("c", "Имя-В", teenager)
                .consents(publication(Signatory.PARENT, Optional.empty()))
                .build());
        for (String other : List.of("d", "e", "f", "g", "h")) {
            programme.add(person(other, "Имя-Г", child).build());
        }
        programme.add(person("m-1", "Имя-М", teenager)
                .consents(
                        publication(Signatory.PARENT, Optional.empty()), publication(Signatory.SELF, Optional.empty()))
                .build());
        programme.add(person("m-22", "Имя-Г", teenager).build());
        for (String mentee : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            programme.add(Request.builder()
                    .id("r-" + mentee)
                    .participant(mentee)
                    .form("PUPIL_PUPIL")
                    .submittedOn(DAY)
                    .build());
        }
        for (String[] offer : new String[][] {{"o-1", "m-1"}, {"o-22", "m-22"}, {"o-23", "m-22"}}) {
            programme.add(Offer.builder()
                    .id(offer[0])
                    .participant(offer[1])
                    .form("PUPIL_PUPIL")
                    .maxMentees(2)
                    .submittedOn(DAY)
                    .build());
        }
        return programme.build();
    }

    private static Participant.Builder person(String id, String name, LocalDate born) {
        return Participant.builder()
                .id(id)
                .displayName(name)
                .organization("org")
                .category(Category.PUPIL)
                .birthDate(born);
    }

    private static Consent publication(Signatory signatory, Optional<LocalDate> withdrawn) {
        return new Consent(
                ConsentPurpose.PUBLICATION,
                signatory,
                new Validity(LocalDate.of(2026, 1, 1), Optional.empty(), withdrawn));
    }
}
