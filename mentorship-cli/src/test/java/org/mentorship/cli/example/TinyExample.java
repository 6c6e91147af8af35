package org.mentorship.cli.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** Two teachers and four pupils, to be read by eye: three pupils find a mentor, the fourth still owes a signature. */
final class TinyExample {
    private static final LocalDate REFERENCE = LocalDate.of(2024, 9, 20);
    private static final LocalDate SIGNED = LocalDate.of(2024, 9, 5);
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 5, 25));

    private TinyExample() {}

    static Programme programme() {
        People people = new People(PERIOD.from(), PERIOD.to());
        return Programme.builder()
                .id("tiny")
                .title(LocalizedText.of("Два учителя, четыре ученика", "Two teachers, four pupils"))
                .referenceDate(REFERENCE)
                .period(PERIOD)
                .organization("school")
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 0, 0))
                .organizations(List.of(new Organization(
                        "school",
                        OrganizationKind.SCHOOL,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Europe/Moscow"),
                        List.of())))
                .timeSlots(List.of(
                        new TimeSlot("mon", DayOfWeek.MONDAY, LocalTime.of(14, 30), LocalTime.of(15, 15)),
                        new TimeSlot("thu", DayOfWeek.THURSDAY, LocalTime.of(14, 30), LocalTime.of(15, 15))))
                .participants(List.of(
                        teacher(people, "t1"),
                        teacher(people, "t2"),
                        people.pupil("u1", "school", LocalDate.of(2012, 2, 11), 6, SIGNED)
                                .build(),
                        people.pupil("u2", "school", LocalDate.of(2011, 5, 30), 7, SIGNED)
                                .build(),
                        people.pupil("u3", "school", LocalDate.of(2011, 12, 8), 6, SIGNED)
                                .build(),
                        // 14 years old: the parents have signed, the pupil has not
                        people.pupil("u4", "school", LocalDate.of(2010, 9, 12), 8, SIGNED)
                                .consents(People.consents(Signatory.PARENT, Validity.from(SIGNED)))
                                .build()))
                .requests(List.of(
                        request("u1", Material.MOTIVATION, Material.INTELLECTUAL, "mon"),
                        request("u2", Material.POTENTIAL, Material.CREATIVE, "thu"),
                        request("u3", Material.MOTIVATION, Material.SPORTS, "mon", "thu"),
                        request("u4", Material.SOFT_SKILLS, Material.CREATIVE, "thu")))
                .offers(List.of(
                        offer("t1", 2, Set.of(Material.MOTIVATION), Material.INTELLECTUAL, "mon", "thu"),
                        offer("t2", 2, Set.of(Material.POTENTIAL, Material.SOFT_SKILLS), Material.CREATIVE, "thu")))
                .questionnaires(List.of(questionnaire()))
                .answers(List.of(
                        answers("u1", Role.MENTEE, 8),
                        answers("u2", Role.MENTEE, 6),
                        answers("u3", Role.MENTEE, 9),
                        answers("t1", Role.MENTOR, 8),
                        answers("t2", Role.MENTOR, 5)))
                .build();
    }

    private static Participant teacher(People people, String id) {
        return people.adult(id, "school", Category.TEACHER, "учитель", LocalDate.of(1984, 4, 2), SIGNED)
                .experience(People.years(15))
                .clearances(List.of(People.clearance(LocalDate.of(2009, 8, 24))))
                .interviews(List.of(People.ready(LocalDate.of(2024, 9, 10))))
                .trainings(List.of(People.training("Основы наставничества", LocalDate.of(2024, 9, 14))))
                .build();
    }

    private static Request request(String id, String direction, String interest, String... slots) {
        return Request.builder()
                .id("r-" + id)
                .participant(id)
                .form(Material.TEACHER_PUPIL)
                .directions(new DirectionWish(direction, 3))
                .interests(interest)
                .slots(slots)
                .submittedOn(SIGNED)
                .build();
    }

    private static Offer offer(String id, int most, Set<String> directions, String interest, String... slots) {
        return Offer.builder()
                .id("o-" + id)
                .participant(id)
                .form(Material.TEACHER_PUPIL)
                .directions(directions)
                .interests(interest)
                .slots(slots)
                .maxMentees(most)
                .submittedOn(SIGNED)
                .build();
    }

    private static Questionnaire questionnaire() {
        return new Questionnaire(
                "tiny-before",
                LocalizedText.of("Анкета перед началом", "Questionnaire before the start"),
                Moment.BEFORE,
                Set.of(Material.TEACHER_PUPIL),
                List.of(new Question.Scale(
                        "Q1",
                        LocalizedText.of(
                                "Как часто нам стоит встречаться? (1 – редко, 10 – часто)",
                                "How often shall we meet? (1 seldom, 10 often)"),
                        Set.of(Role.MENTEE, Role.MENTOR),
                        1,
                        10,
                        false,
                        Optional.empty())),
                List.of(
                        profile(
                                "directions",
                                "Запрос и ресурс",
                                "Request and resource",
                                ComponentKind.COVERAGE,
                                ProfileField.DIRECTIONS,
                                500),
                        profile(
                                "interests",
                                "Интересы",
                                "Interests",
                                ComponentKind.OVERLAP,
                                ProfileField.INTERESTS,
                                200),
                        profile("time", "Общее время", "Common time", ComponentKind.TIME, ProfileField.SLOTS, 200),
                        new Component(
                                "pace",
                                LocalizedText.of("Частота встреч", "Pace"),
                                ComponentKind.CLOSENESS,
                                new Operand.Answered("Q1"),
                                new Operand.Answered("Q1"),
                                100)),
                Optional.empty());
    }

    private static Component profile(
            String id, String ru, String en, ComponentKind kind, ProfileField field, int weight) {
        return new Component(
                id, LocalizedText.of(ru, en), kind, new Operand.Profile(field), new Operand.Profile(field), weight);
    }

    private static Answers answers(String participant, Role role, int pace) {
        return new Answers(participant, "tiny-before", role, SIGNED, Map.of("Q1", new Answer.Number(pace)));
    }
}
