package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.monitoring.MonitoringReport;
import org.mentorship.rules.monitoring.Satisfaction;

/** Whoever lays the public output of {@code indicators} beside that of {@code monitor} learns of no few people. */
class PublicNumbersTest {
    private static final List<String> FORMS = List.of(Forms.EMPLOYER_PUPIL, Forms.PUPIL_PUPIL, Forms.TEACHER_PUPIL);
    private static final String ALL = "";
    private static final int MOST = 13;

    /** What is published of a form, or of all together: how many took part, answered and are satisfied. */
    private record Known(Integer tookPart, Integer answered, Integer satisfied) {
        static final Known NOTHING = new Known(null, null, null);

        Known and(Integer one, Integer two, Integer three) {
            return new Known(
                    tookPart == null ? one : tookPart,
                    answered == null ? two : answered,
                    satisfied == null ? three : satisfied);
        }

        boolean allows(int[] one) {
            return (tookPart == null || tookPart == one[0])
                    && (answered == null || answered == one[1])
                    && (satisfied == null || satisfied == one[2]);
        }
    }

    @Test
    void both_hide_the_same_satisfaction_of_the_village_school() {
        Programme school = ExampleIndicatorsTest.example("mishkino/year-end.json");
        IndicatorSheet sheet = IndicatorSheets.of(RuleBook.bundled().indicators(school), Audience.PUBLIC, false);

        assertThat(figure(sheet, "SATISFIED_MENTEES_SHARE", ALL)).isEqualTo(new Figure.Share(33, 59, 56));
        // eight of the twelve who answered: four are not, however many took part
        assertThat(figure(sheet, "SATISFIED_MENTORS_SHARE", ALL)).isEqualTo(new Figure.Hidden());
        assertThat(figure(sheet, "SATISFIED_MENTORS_OF_ANSWERED", ALL)).isEqualTo(new Figure.Hidden());
    }

    @Property(tries = 15)
    void what_both_publish_leaves_several_values_for_each_hidden_number(
            @ForAll @IntRange(min = 1, max = 100_000) int seed) {
        Random random = new Random(seed);
        Map<String, int[]> truth = new LinkedHashMap<>();
        for (String form : FORMS) {
            int people = random.nextInt(MOST);
            int answered = random.nextInt(3) == 0 ? people : random.nextInt(people + 1);
            truth.put(form, new int[] {people, answered, random.nextInt(answered + 1)});
        }
        Map<String, Known> known = published(programme(truth));

        for (String form : FORMS) {
            attack(form, truth, known);
        }
    }

    /** A district's table must not tell what a school leaves out of a table of its own. */
    @Property(tries = 10)
    void what_a_school_hides_by_itself_the_table_of_its_district_hides_too(
            @ForAll @IntRange(min = 1, max = 100_000) int seed) {
        Random random = new Random(seed);
        Organization district = School.organization("district", OrganizationKind.DISTRICT_CENTRE, Optional.empty());
        List<Programme> schools = new ArrayList<>();
        for (String id : List.of("s1", "s2", "s3")) {
            School school = new School(School.school(id, "district"), district);
            for (String form : FORMS) {
                Participant[] mentees = new Participant[1 + random.nextInt(MOST)];
                for (int i = 0; i < mentees.length; i++) {
                    mentees[i] = School.pupil(
                            form.toLowerCase().replace('_', '-') + i,
                            id,
                            School.TODAY.minusYears(random.nextInt(4) == 0 ? 21 : 15));
                }
                school.pair(Forms.bundled().form(form).orElseThrow(), School.teacher("t-" + form, id), mentees);
            }
            schools.add(school.builder().forms(List.of()).build());
        }
        IndicatorSheet together =
                IndicatorSheets.of(RuleBook.bundled().indicators(schools, School.TODAY), Audience.PUBLIC, true);

        for (Programme one : schools) {
            IndicatorSheet alone = IndicatorSheets.of(RuleBook.bundled().indicators(one), Audience.PUBLIC, false);
            Set<String> hidden = alone.rows().stream()
                    .filter(row -> row.key().isEmpty() && row.figure() instanceof Figure.Hidden)
                    .map(Row::indicator)
                    .collect(Collectors.toSet());
            assertThat(together.rows())
                    .filteredOn(row -> row.organization().equals(Optional.of(one.organization()))
                            && hidden.contains(row.indicator()))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.figure())
                            .as(row.indicator() + " of " + one.organization())
                            .isInstanceOf(Figure.Hidden.class));
        }
        assertThat(together.rows())
                .filteredOn(row -> row.figure() instanceof Figure.Hidden)
                .allSatisfy(row -> assertThat(row.notReporting())
                        .as("what only a hidden row would tell")
                        .isEmpty());
    }

    private static void attack(String form, Map<String, int[]> truth, Map<String, Known> known) {
        List<String> others = FORMS.stream().filter(one -> !one.equals(form)).toList();
        Set<Integer> tookPart = new TreeSet<>();
        Set<Integer> answered = new TreeSet<>();
        Set<Integer> satisfied = new TreeSet<>();
        Set<Integer> sums = new HashSet<>();
        for (int[] one : possible(known.get(others.get(0)))) {
            for (int[] other : possible(known.get(others.get(1)))) {
                sums.add((one[0] + other[0]) * 10_000 + (one[1] + other[1]) * 100 + one[2] + other[2]);
            }
        }
        for (int[] own : possible(known.get(form))) {
            for (int rest : sums) {
                int[] all = {own[0] + rest / 10_000, own[1] + rest / 100 % 100, own[2] + rest % 100};
                if (known.get(ALL).allows(all)) {
                    tookPart.add(own[0]);
                    answered.add(own[1]);
                    satisfied.add(own[2]);
                    break;
                }
            }
        }
        int[] really = truth.get(form);
        Known told = known.get(form);
        assertThat(tookPart).contains(really[0]);
        if (really[0] > 0 && told.tookPart() == null) {
            assertThat(tookPart)
                    .as("who took part in " + form)
                    .hasSizeGreaterThan(1)
                    .anyMatch(n -> n >= 5);
        }
        if (really[1] > 0 && told.satisfied() == null) {
            assertThat(satisfied).as("satisfied in " + form).hasSizeGreaterThan(1);
        }
        if (Suppression.small(really[1])) {
            assertThat(answered).as("answers of " + form).hasSizeGreaterThan(1);
        }
    }

    /** A hidden number of people is at least one: nobody is no secret. */
    private static List<int[]> possible(Known known) {
        List<int[]> possible = new ArrayList<>();
        for (int people = 0; people < MOST; people++) {
            for (int answered = 0; answered <= people; answered++) {
                for (int satisfied = 0; satisfied <= answered; satisfied++) {
                    int[] one = {people, answered, satisfied};
                    if (known.allows(one)) {
                        possible.add(one);
                    }
                }
            }
        }
        return possible;
    }

    private static Map<String, Known> published(Programme programme) {
        IndicatorSheet sheet = IndicatorSheets.of(RuleBook.bundled().indicators(programme), Audience.PUBLIC, true);
        MonitoringReport report = RuleBook.bundled()
                .monitoring(programme, programme.referenceDate(), org.mentorship.rules.monitoring.Audience.PUBLIC);
        Map<String, Known> known = new LinkedHashMap<>();
        known.put(ALL, Known.NOTHING);
        FORMS.forEach(form -> known.put(form, Known.NOTHING));
        for (Satisfaction one : report.satisfaction()) {
            if (one.group().role() == Role.MENTEE) {
                known.computeIfPresent(
                        one.group().form().orElse(ALL),
                        (form, before) -> before.and(
                                one.tookPart().told().orElse(null),
                                one.answered().told().orElse(null),
                                one.satisfied().told().map(told -> told.count()).orElse(null)));
            }
        }
        known.replaceAll((form, before) -> figure(sheet, "MENTEES", form) instanceof Figure.Count count
                ? before.and((int) count.count(), null, null)
                : before);
        if (figure(sheet, "SATISFIED_MENTEES_SHARE", ALL) instanceof Figure.Share share) {
            known.computeIfPresent(ALL, (all, before) -> before.and((int) share.of(), null, (int) share.count()));
        }
        if (figure(sheet, "SATISFIED_MENTEES_OF_ANSWERED", ALL) instanceof Figure.Share share) {
            known.computeIfPresent(ALL, (all, before) -> before.and(null, (int) share.of(), (int) share.count()));
        }
        return known;
    }

    private static Figure figure(IndicatorSheet sheet, String indicator, String form) {
        return sheet.rows().stream()
                .filter(row -> row.indicator().equals(indicator)
                        && row.organization().isEmpty()
                        && row.key().map(term -> term.code()).orElse(ALL).equals(form))
                .findFirst()
                .map(Row::figure)
                .orElse(new Figure.Hidden());
    }

    private static Programme programme(Map<String, int[]> truth) {
        School school = new School(School.school("s1", null));
        List<Answers> answers = new ArrayList<>();
        truth.forEach((code, numbers) -> {
            Form form = Forms.bundled().form(code).orElseThrow();
            Participant mentor = School.teacher("mentor-" + code, "s1");
            for (int i = 0; i < numbers[0]; i++) {
                Participant mentee =
                        School.pupil(code.toLowerCase().replace('_', '-') + i, "s1", School.TODAY.minusYears(15));
                school.pair(form, mentor, mentee);
                if (i < numbers[1]) {
                    answers.add(new Answers(
                            mentee.id(),
                            "pupil-after",
                            Role.MENTEE,
                            School.TODAY,
                            Map.of("F8", new Answer.Number(i < numbers[2] ? 9 : 2))));
                }
            }
        });
        return school.builder().forms(List.of()).answers(answers).build();
    }
}
