package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.rules.Cases;
import org.mentorship.rules.RuleBook;

class IndicatorRollUpTest {
    private static final Organization DISTRICT =
            School.organization("district", OrganizationKind.DISTRICT_CENTRE, Optional.empty());

    private static Organization school(String id, int children) {
        return School.school(
                id,
                "district",
                School.population(id + "-children", PopulationGroup.PUPILS, School.CHILDREN, children),
                School.population(id + "-seniors", PopulationGroup.PUPILS, School.SENIORS, children / 2));
    }

    private static Participant pupil(String id, String school, int age) {
        return School.pupil(id, school, School.TODAY.minusYears(age).minusDays(1));
    }

    private static IndicatorReport report(Programme... programmes) {
        return RuleBook.bundled().indicators(List.of(programmes), School.TODAY);
    }

    @Test
    void numerators_and_head_counts_of_schools_add_up_and_percents_do_not() {
        Programme small = new School(school("s1", 10), DISTRICT)
                .pair(Cases.TEACHER_PUPIL, School.teacher("t", "s1"), pupil("u1", "s1", 12), pupil("u2", "s1", 12))
                .programme();
        Programme large = new School(school("s2", 90), DISTRICT)
                .pair(Cases.TEACHER_PUPIL, School.teacher("t", "s2"), pupil("u1", "s2", 12))
                .programme();

        IndicatorReport report = report(small, large);

        assertThat(School.of(report, "CHILD_MENTEES_SHARE")).isEqualTo("3/100");
        assertThat(report.organizations()).extracting(Organization::id).containsExactly("s1", "s2");
        assertThat(School.of(report.values("s1").get(0))).isEqualTo("2/10");
        assertThat(School.of(report.values("s2").get(0))).isEqualTo("1/90");
        assertThat(School.of(report.values("district").get(0))).isEqualTo("3/100");
    }

    @Test
    void a_person_of_one_organization_and_id_counts_once_and_of_two_organizations_twice() {
        Participant shared = School.teacher("t", "college");
        Organization college = School.organization("college", OrganizationKind.COLLEGE, Optional.empty());
        IndicatorReport report = report(
                new School(school("s1", 10), DISTRICT, college)
                        .pair(Cases.TEACHER_PUPIL, shared, pupil("u1", "s1", 12))
                        .programme(),
                new School(school("s2", 10), DISTRICT, college)
                        .pair(Cases.TEACHER_PUPIL, shared, pupil("u1", "s2", 12))
                        .programme());

        assertThat(School.of(report, "MENTORS")).isEqualTo("1");
        assertThat(School.of(report, "MENTEES")).isEqualTo("2");
        assertThat(((Result.Mean) report.value("MENTOR_LOAD").orElseThrow().result()).value())
                .isEqualTo("2.0");
    }

    /** The mentor of the one school is from outside in the file of the other, and no longer where both are counted. */
    @Test
    void who_belongs_to_another_school_that_is_counted_is_not_from_outside() {
        Participant guest = School.teacher("g", "s1");
        Programme host = offered(new School(school("s2", 10), DISTRICT, school("s1", 10)).with(guest), guest);
        Programme home = new School(school("s1", 10), DISTRICT).with(guest).programme();

        assertThat(School.of(report(host).value("POTENTIAL_MENTORS", "OUTSIDE").orElseThrow()))
                .isEqualTo("1");
        IndicatorReport both = report(host, home);
        assertThat(School.of(both.value("POTENTIAL_MENTORS", "OUTSIDE").orElseThrow()))
                .isEqualTo("0");
        assertThat(School.of(both.value("POTENTIAL_MENTORS", "STAFF").orElseThrow()))
                .isEqualTo("1");
    }

    private static Programme offered(School school, Participant mentor) {
        return school.builder()
                .offers(List.of(
                        Cases.offer("o", mentor.id(), Cases.TEACHER_PUPIL).build()))
                .build();
    }

    @Test
    void an_id_that_stands_for_another_pair_in_a_second_file_is_named() {
        IndicatorReport report = report(
                new School(school("s1", 10), DISTRICT)
                        .pair(Cases.TEACHER_PUPIL, School.teacher("t1", "s1"), pupil("u1", "s1", 12))
                        .programme(),
                new School(DISTRICT, school("s1", 10))
                        .pair(Cases.TEACHER_PUPIL, School.teacher("t2", "s1"), pupil("u2", "s1", 12))
                        .programme());

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == IndicatorFinding.Kind.RECORD_DIFFERS)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.text().ru()).contains("s1"));
    }

    @Test
    void a_person_whose_birth_date_differs_in_two_files_is_named() {
        IndicatorReport report = report(
                new School(school("s1", 10), DISTRICT)
                        .with(pupil("u1", "s1", 12))
                        .programme(),
                new School(DISTRICT, school("s1", 10))
                        .with(pupil("u1", "s1", 13))
                        .programme());

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == IndicatorFinding.Kind.PERSON_DIFFERS)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text().ru()).contains("u1").contains("s1"));
    }

    @Test
    void a_school_without_a_head_count_is_named_and_its_people_are_not_in_the_numerator() {
        IndicatorReport report = report(new School(DISTRICT, school("s1", 10), School.school("s2", "district"))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t1", "s1"), pupil("u1", "s1", 12))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t2", "s2"), pupil("u2", "s2", 12))
                .programme());

        IndicatorValue value = report.value("CHILD_MENTEES_SHARE").orElseThrow();
        assertThat(School.of(value)).isEqualTo("1/10");
        assertThat(value.notReporting()).containsExactly("s2");
        assertThat(School.of(report, "MENTEES")).isEqualTo("2");
    }

    @Test
    void a_school_without_anybody_is_named() {
        IndicatorReport report = report(new School(DISTRICT, school("s1", 10), school("s2", 10))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t1", "s1"), pupil("u1", "s1", 12))
                .programme());

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == IndicatorFinding.Kind.NOT_REPORTED)
                .extracting(finding -> finding.organization().orElseThrow())
                .containsExactly("s2");
        assertThat(School.of(report, "CHILD_MENTEES_SHARE")).isEqualTo("1/20");
    }

    @Test
    void a_head_count_of_the_district_that_holds_those_of_its_schools_is_not_added_to_them() {
        Organization whole = School.organization(
                "district",
                OrganizationKind.DISTRICT_CENTRE,
                Optional.empty(),
                School.population("district-children", PopulationGroup.PUPILS, School.CHILDREN, 20));

        IndicatorReport report = report(new School(whole, school("s1", 10), school("s2", 10)).programme());

        assertThat(report.value("CHILD_MENTEES_SHARE").orElseThrow().result())
                .isInstanceOfSatisfying(
                        Result.Undefined.class,
                        undefined -> assertThat(undefined.why()).isEqualTo(Result.Why.POPULATION_TWICE));
        assertThat(report.findings()).anyMatch(one -> one.kind() == IndicatorFinding.Kind.POPULATION_TWICE);
        assertThat(School.of(report.values("s1").get(0))).isEqualTo("0/10");
    }

    @Test
    void a_head_count_that_two_files_give_in_two_sizes_gives_no_number() {
        IndicatorReport report = report(
                new School(school("s1", 10), DISTRICT).programme(), new School(DISTRICT, school("s1", 11)).programme());

        assertThat(report.value("CHILD_MENTEES_SHARE").orElseThrow().result())
                .isInstanceOfSatisfying(
                        Result.Undefined.class,
                        undefined -> assertThat(undefined.why()).isEqualTo(Result.Why.POPULATION_DIFFERS));
    }

    private static Programme withTeachers(String id, int children, int teachers) {
        return new School(
                        School.school(
                                "s1",
                                "district",
                                School.population("children", PopulationGroup.PUPILS, School.CHILDREN, children),
                                School.population("teachers", PopulationGroup.TEACHERS, null, teachers)),
                        DISTRICT)
                .builder()
                .id(id)
                .build();
    }

    @Test
    void a_head_count_that_differs_takes_away_only_the_numbers_that_are_divided_by_it() {
        IndicatorReport report = report(withTeachers("first", 108, 31), withTeachers("second", 110, 31));

        assertThat(report.value("CHILD_MENTEES_SHARE").orElseThrow().result())
                .isInstanceOfSatisfying(
                        Result.Undefined.class,
                        undefined ->
                                assertThat(undefined.explanation().ru()).contains("s1", "108 (first)", "110 (second)"));
        assertThat(School.of(report, "TEACHER_MENTEES_SHARE")).isEqualTo("0/31");
        assertThat(report.findings())
                .filteredOn(one -> one.kind() == IndicatorFinding.Kind.POPULATION_DIFFERS)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.text().en())
                        .hasValueSatisfying(text -> assertThat(text).contains("108 (first), 110 (second)")));
    }

    @Test
    void a_person_who_differs_is_named_with_what_differs_and_where() {
        Participant one = pupil("u1", "s1", 12).toBuilder().grade(5).build();
        Participant other = pupil("u1", "s1", 13).toBuilder().grade(6).build();

        IndicatorReport report = report(
                new School(school("s1", 10), DISTRICT)
                        .with(one)
                        .builder()
                        .id("first")
                        .build(),
                new School(school("s1", 10), DISTRICT)
                        .with(other)
                        .builder()
                        .id("second")
                        .build());

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == IndicatorFinding.Kind.PERSON_DIFFERS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().ru())
                        .contains("u1", "first, second", "дата рождения, класс")
                        .doesNotContain("стаж", "категория", "2014", "2013"));
    }

    @Test
    void a_day_after_the_last_day_of_a_programme_is_a_finding_and_the_last_day_is_none() {
        Programme programme = new School(school("s1", 10), DISTRICT).programme();

        assertThat(report(programme).findings()).noneMatch(one -> one.kind() == IndicatorFinding.Kind.PROGRAMME_OVER);
        assertThat(RuleBook.bundled()
                        .indicators(List.of(programme), School.TODAY.plusDays(1))
                        .findings())
                .filteredOn(one -> one.kind() == IndicatorFinding.Kind.PROGRAMME_OVER)
                .singleElement()
                .satisfies(one -> assertThat(one.text().ru()).contains("01.06.2026", "programme-s1", "31.05.2026"));
    }

    @Test
    void a_school_without_anybody_is_named_beside_the_numbers_that_it_lowers() {
        IndicatorReport report = report(new School(DISTRICT, school("s1", 10), school("s2", 10))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t1", "s1"), pupil("u1", "s1", 12))
                .programme());

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == IndicatorFinding.Kind.NOT_REPORTED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().ru()).contains("s2", "CHILD_MENTEES_SHARE"));
    }

    @Test
    void more_people_than_there_are_is_a_finding() {
        IndicatorReport report = report(new School(school("s1", 1), DISTRICT)
                .pair(Cases.TEACHER_PUPIL, School.teacher("t", "s1"), pupil("u1", "s1", 12), pupil("u2", "s1", 12))
                .programme());

        assertThat(report.findings())
                .anyMatch(finding -> finding.kind() == IndicatorFinding.Kind.NUMERATOR_ABOVE_DENOMINATOR
                        && finding.text().ru().equals("показатель CHILD_MENTEES_SHARE: насчитано 2, а всего 1"));
        assertThat(report.value("CHILD_MENTEES_SHARE").orElseThrow().status())
                .isEqualTo(IndicatorValue.Status.UNDEFINED);
    }

    @Test
    void a_programme_given_twice_and_none_at_all_are_refused() {
        Programme one = new School(school("s1", 1), DISTRICT).programme();

        assertThatThrownBy(() -> report(one, one)).hasMessageContaining("(programme-s1)");
        assertThatThrownBy(() -> report()).hasMessageContaining("no programme");
        assertThatThrownBy(() -> report(one).values("elsewhere")).hasMessageContaining("(elsewhere)");
    }

    /** Forty schools in files of their own; mentors of a college work in several of them. */
    @Test
    void a_district_of_forty_schools_has_the_totals_of_the_union_of_its_people() {
        Random random = new Random(40);
        Organization college = School.organization("college", OrganizationKind.COLLEGE, Optional.empty());
        List<Programme> programmes = new ArrayList<>();
        for (int s = 1; s <= 40; s++) {
            String id = "s" + s;
            School school = new School(school(id, 100 + random.nextInt(200)), DISTRICT, college);
            for (int p = 0; p < 5 + random.nextInt(10); p++) {
                Participant mentor = switch (random.nextInt(3)) {
                    case 0 -> School.teacher("t" + random.nextInt(6), id);
                    case 1 -> School.teacher("c" + random.nextInt(9), "college");
                    default -> pupil("senior" + random.nextInt(4), id, 14 + random.nextInt(6));
                };
                Participant mentee = pupil("u" + random.nextInt(30), id, 12);
                boolean same = mentor.category().code().equals("PUPIL");
                school.pair(same ? Cases.PUPILS : Cases.TEACHER_PUPIL, known(school, mentor), mentee);
            }
            programmes.add(school.programme());
        }

        IndicatorReport report = RuleBook.bundled().indicators(programmes, School.TODAY);

        Map<String, Participant> mentors = union(programmes, Mentorship::mentor);
        Map<String, Participant> mentees =
                union(programmes, one -> one.mentees().get(0).participant());
        long children = programmes.stream()
                .mapToLong(
                        one -> one.organizations().get(0).populations().get(0).size())
                .sum();
        long seniors = programmes.stream()
                .mapToLong(
                        one -> one.organizations().get(0).populations().get(1).size())
                .sum();
        long seniorMentors = mentors.values().stream()
                .filter(one -> one.category().code().equals("PUPIL"))
                .filter(one ->
                        School.TODAY.getYear() - one.birthDate().orElseThrow().getYear() >= 15)
                .count();
        assertThat(School.of(report, "MENTORS")).isEqualTo("" + mentors.size());
        assertThat(School.of(report, "MENTEES")).isEqualTo("" + mentees.size());
        assertThat(School.of(report, "CHILD_MENTEES_SHARE")).isEqualTo(mentees.size() + "/" + children);
        assertThat(School.of(report, "CHILD_MENTORS_SHARE")).isEqualTo(seniorMentors + "/" + seniors);
        assertThat(report.organizations()).hasSize(41);
    }

    private static Participant known(School school, Participant one) {
        return school.programme().participants().stream()
                .filter(other -> other.id().equals(one.id()))
                .findFirst()
                .orElse(one);
    }

    private static Map<String, Participant> union(
            List<Programme> programmes, java.util.function.Function<Mentorship, String> whom) {
        Map<String, Participant> union = new TreeMap<>();
        for (Programme programme : programmes) {
            for (Mentorship mentorship : programme.mentorships()) {
                Participant person =
                        programme.participant(whom.apply(mentorship)).orElseThrow();
                union.put(person.organization() + "/" + person.id(), person);
            }
        }
        return union;
    }

    /** The people and head counts of the second half go to a school of their own. */
    @Property(tries = 15)
    void splitting_a_school_in_two_changes_no_number_of_the_district(
            @ForAll @IntRange(min = 1, max = 10_000) int seed, @ForAll boolean files) {
        Random random = new Random(seed);
        int pupils = 4 + random.nextInt(20);
        Set<Integer> second = new HashSet<>();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            if (random.nextBoolean()) {
                second.add(i);
            }
            pairs.add(new int[] {i, random.nextInt(5), 8 + random.nextInt(14)});
        }
        int children = 2 * (pupils + random.nextInt(50));
        int moved = 2 * random.nextInt(children / 2 + 1);

        IndicatorReport whole = report(filled(new School(DISTRICT, school("s1", children)), pairs, Set.of())
                .programme());
        Organization[] halves = {school("s1", children - moved), school("s2", moved)};
        IndicatorReport split = files
                ? report(
                        filled(new School(halves[0], DISTRICT), only(pairs, second, false), second)
                                .programme(),
                        filled(new School(halves[1], DISTRICT), only(pairs, second, true), second)
                                .programme())
                : report(filled(new School(DISTRICT, halves[0], halves[1]), pairs, second)
                        .programme());

        assertThat(split.values().stream().map(IndicatorRollUpTest::number).toList())
                .isEqualTo(
                        whole.values().stream().map(IndicatorRollUpTest::number).toList());
    }

    /** Each record goes to one of two files or to both; a file has what its records name. */
    @Property(tries = 12)
    void two_files_of_one_school_that_share_records_have_the_numbers_of_their_union(
            @ForAll @IntRange(min = 1, max = 10_000) int seed) {
        Programme whole = ExampleIndicatorsTest.example("mishkino/year-end.json");
        IndicatorReport expected = RuleBook.bundled().indicators(whole);

        IndicatorReport split = RuleBook.bundled()
                .indicators(
                        List.of(part(whole, "first", seed, 1), part(whole, "second", seed, 2)), whole.referenceDate());

        assertThat(split.values().stream().map(IndicatorRollUpTest::members).toList())
                .isEqualTo(expected.values().stream()
                        .map(IndicatorRollUpTest::members)
                        .toList());
        assertThat(split.findings()).isEmpty();
    }

    private static Programme part(Programme whole, String id, int seed, int side) {
        Random random = new Random(seed);
        Predicate<Object> here = one -> (1 + random.nextInt(3) & side) > 0;
        List<Mentorship> mentorships = whole.mentorships().stream().filter(here).toList();
        Set<String> named = new HashSet<>();
        mentorships.forEach(one -> {
            one.offer().ifPresent(named::add);
            one.mentees().forEach(member -> member.request().ifPresent(named::add));
        });
        return whole.toBuilder()
                .id(id)
                .mentorships(mentorships)
                .requests(whole.requests().stream()
                        .filter(one -> here.test(one) | named.contains(one.id()))
                        .toList())
                .offers(whole.offers().stream()
                        .filter(one -> here.test(one) | named.contains(one.id()))
                        .toList())
                .answers(whole.answers().stream().filter(here).toList())
                .roadmaps(whole.roadmaps().stream().filter(here).toList())
                .build();
    }

    private static String members(IndicatorValue value) {
        return number(value) + " "
                + value.result().numerator().members().stream()
                        .map(one -> one.id() + ":" + one.amount())
                        .toList();
    }

    @Test
    void pairs_and_places_that_stand_in_two_files_are_added_once() {
        Programme whole = ExampleIndicatorsTest.example("mishkino/year-end.json");

        IndicatorReport report = RuleBook.bundled()
                .indicators(List.of(whole, whole.toBuilder().id("copy").build()), whole.referenceDate());

        assertThat(School.of(report, "MENTOR_LOAD")).isEqualTo("59/15");
        assertThat(School.of(report, "PLACES_TAKEN_SHARE")).isEqualTo("59/63");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void answers_that_differ_in_two_files_are_named_and_the_first_count() {
        Programme whole = ExampleIndicatorsTest.example("mishkino/year-end.json");
        Answers first = whole.answers().get(0);
        Programme other = whole.toBuilder()
                .id("other")
                .answers(List.of(new Answers(
                        first.participant(), first.questionnaire(), first.role(), first.answeredOn(), Map.of())))
                .build();

        IndicatorReport report = RuleBook.bundled().indicators(List.of(whole, other), whole.referenceDate());

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(IndicatorFinding.Kind.RECORD_DIFFERS);
            assertThat(finding.text().ru()).startsWith("ответы " + first.participant());
        });
        assertThat(School.of(report, "SATISFIED_MENTEES_SHARE")).isEqualTo("33/59");
    }

    private static List<int[]> only(List<int[]> pairs, Set<Integer> second, boolean wanted) {
        return pairs.stream().filter(pair -> second.contains(pair[0]) == wanted).toList();
    }

    private static String number(IndicatorValue value) {
        return value.indicator().id() + value.key().map(key -> "/" + key.code()).orElse("") + " " + School.of(value);
    }

    /** Pupils go to the school that is theirs, and each school has its own teachers, known by one id. */
    private static School filled(School school, List<int[]> pairs, Set<Integer> second) {
        for (int[] pair : pairs) {
            String organization = second.contains(pair[0]) ? "s2" : "s1";
            school.pair(
                    Cases.TEACHER_PUPIL,
                    School.teacher("t" + pair[0], organization),
                    pupil("u" + pair[0], organization, pair[2]));
        }
        return school;
    }

    @Test
    void counted_people_are_listed_by_organization_and_id() {
        IndicatorReport report = report(new School(DISTRICT, school("s1", 10), school("s2", 10))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t2", "s2"), pupil("b", "s2", 12))
                .pair(Cases.TEACHER_PUPIL, School.teacher("t1", "s1"), pupil("c", "s1", 12), pupil("a", "s1", 12))
                .programme());

        assertThat(report.value("MENTEES").orElseThrow().result().numerator().members().stream()
                        .map(one -> one.organization() + "/" + one.id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("s1/a s1/c s2/b");
    }
}
