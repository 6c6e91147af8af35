package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.rules.Cases;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.json.SheetReader;
import org.mentorship.rules.indicator.json.SheetWriter;

class IndicatorSheetsTest {

    private static IndicatorReport school() {
        return RuleBook.bundled().indicators(ExampleIndicatorsTest.example("mishkino/year-end.json"));
    }

    private static Figure figure(IndicatorSheet sheet, String indicator) {
        return sheet.rows().stream()
                .filter(row -> row.indicator().equals(indicator)
                        && row.key().isEmpty()
                        && row.organization().isEmpty())
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Test
    void official_counts_are_whole_and_other_survey_results_about_few_are_hidden() {
        IndicatorSheet sheet = IndicatorSheets.of(school(), Audience.OFFICIAL, false);

        assertThat(figure(sheet, "SATISFIED_MENTORS_OF_ANSWERED")).isEqualTo(new Figure.Share(8, 12, 67));
        assertThat(figure(sheet, "TEACHER_MENTEES_SHARE")).isEqualTo(new Figure.Share(4, 31, 13));
        assertThat(figure(sheet, "MENTORS_CONTINUING_SHARE")).isEqualTo(new Figure.Hidden());
    }

    @Test
    void the_public_sees_no_number_about_one_to_four_people() {
        IndicatorSheet sheet = IndicatorSheets.of(school(), Audience.PUBLIC, true);

        assertThat(figure(sheet, "SATISFIED_MENTEES_SHARE")).isEqualTo(new Figure.Share(33, 59, 56));
        assertThat(figure(sheet, "SATISFIED_MENTORS_OF_ANSWERED")).isEqualTo(new Figure.Hidden());
        assertThat(figure(sheet, "TEACHER_MENTEES_SHARE")).isEqualTo(new Figure.Hidden());
        assertThat(figure(sheet, "ENTERPRISES_SHARE")).isEqualTo(new Figure.Share(0, 12, 0));
        assertThat(sheet.rows()).extracting(Row::figure).allMatch(IndicatorSheetsTest::large);
    }

    @Test
    void a_number_close_to_that_of_a_group_around_it_is_hidden() {
        // 55 pupils among 59 mentees leave four teachers
        IndicatorSheet sheet = IndicatorSheets.of(school(), Audience.PUBLIC, false);

        assertThat(figure(sheet, "MENTEES")).isEqualTo(new Figure.Count(59));
        assertThat(figure(sheet, "PUPIL_MENTEES_SHARE")).isEqualTo(new Figure.Hidden());
        assertThat(figure(sheet, "CHILD_MENTEES_SHARE")).isEqualTo(new Figure.Hidden());
    }

    private static boolean large(Figure figure) {
        if (figure instanceof Figure.Share share) {
            return !Suppression.small((int) share.count())
                    && !Suppression.small((int) (share.of() - share.count()))
                    && share.of() >= Suppression.SMALLEST_SHOWN;
        } else if (figure instanceof Figure.Count count) {
            return !Suppression.small((int) count.count());
        } else if (figure instanceof Figure.Undefined undefined) {
            return !Suppression.small((int) undefined.count());
        }
        return true;
    }

    /** Whoever subtracts what is shown from what it is a part of finds no number of one to four, nor a hidden one. */
    @Property(tries = 25)
    void hidden_numbers_cannot_be_worked_out_from_the_public_sheet(@ForAll @IntRange(min = 1, max = 100_000) int seed) {
        Random random = new Random(seed);
        Organization district = School.organization("district", OrganizationKind.DISTRICT_CENTRE, Optional.empty());
        List<Organization> all = new ArrayList<>(List.of(district));
        for (int s = 1; s <= 1 + random.nextInt(5); s++) {
            all.add(School.school(
                    "s" + s,
                    "district",
                    School.population("c" + s, PopulationGroup.PUPILS, School.CHILDREN, 20 + random.nextInt(50))));
        }
        School school = new School(all.toArray(Organization[]::new));
        int number = 0;
        for (Organization one : all.subList(1, all.size())) {
            for (int i = random.nextInt(14); i > 0; i--) {
                number++;
                boolean pupils = random.nextInt(3) == 0;
                school.pair(
                        pupils ? Cases.PUPILS : Cases.TEACHER_PUPIL,
                        pupils
                                ? School.pupil("s" + number, one.id(), School.TODAY.minusYears(17))
                                : School.teacher("t" + number, one.id()),
                        School.pupil("u" + number, one.id(), School.TODAY.minusYears(8 + random.nextInt(8))));
            }
        }
        IndicatorReport report = school.report();
        IndicatorSheet open = IndicatorSheets.of(report, Audience.OFFICIAL, true);
        IndicatorSheet sheet = IndicatorSheets.of(report, Audience.PUBLIC, true);

        assertThat(sheet.rows()).extracting(Row::figure).allMatch(IndicatorSheetsTest::large);
        Map<String, Long> truth = new HashMap<>();
        open.rows().forEach(row -> truth.put(place(row), count(row.figure())));
        for (Row total : sheet.rows()) {
            if (total.key().isPresent() || total.organization().isPresent()) {
                continue;
            }
            for (boolean byKey : new boolean[] {true, false}) {
                List<Row> parts = sheet.rows().stream()
                        .filter(row -> row.indicator().equals(total.indicator()))
                        .filter(row -> byKey
                                ? row.key().isPresent()
                                : row.organization().isPresent())
                        .toList();
                attack(total, parts, truth);
            }
        }
    }

    /** Each hidden part is one of two or more that are hidden, and any of them could have at least five more values. */
    private static void attack(Row total, List<Row> parts, Map<String, Long> truth) {
        List<Row> hidden = parts.stream()
                .filter(row -> row.figure() instanceof Figure.Hidden)
                .toList();
        if (hidden.isEmpty() || parts.isEmpty()) {
            return;
        }
        if (total.figure() instanceof Figure.Hidden) {
            assertThat(parts).allMatch(row -> row.figure() instanceof Figure.Hidden || truth.get(place(row)) == 0);
            return;
        }
        assertThat(hidden).hasSizeGreaterThanOrEqualTo(2);
        long sum = hidden.stream().mapToLong(row -> truth.get(place(row))).sum();
        if (total.figure() instanceof Figure.Count) {
            assertThat(sum - hidden.size() + 1).isGreaterThanOrEqualTo(Suppression.SMALLEST_SHOWN);
        }
    }

    private static String place(Row row) {
        return row.organization().orElse("") + " " + row.indicator() + " "
                + row.key().map(key -> key.code()).orElse("");
    }

    private static long count(Figure figure) {
        if (figure instanceof Figure.Share share) {
            return share.count();
        } else if (figure instanceof Figure.Count count) {
            return count.count();
        } else if (figure instanceof Figure.Mean mean) {
            return mean.sum();
        } else if (figure instanceof Figure.Undefined undefined) {
            return undefined.count();
        }
        return 0;
    }

    /** A district less its other schools would give away a school. */
    @Test
    void numbers_that_may_be_hidden_stand_in_one_sum_of_organizations_alone() {
        IndicatorReport report = new School(
                        School.organization("region", OrganizationKind.DISTRICT_CENTRE, Optional.empty()),
                        School.organization("district", OrganizationKind.DISTRICT_CENTRE, Optional.of("region")),
                        School.school("s1", "district"),
                        School.school("s2", "district"))
                .pair(
                        Cases.TEACHER_PUPIL,
                        School.teacher("t1", "s1"),
                        School.pupil("a", "s1", School.TODAY.minusYears(12)))
                .pair(
                        Cases.TEACHER_PUPIL,
                        School.teacher("t2", "s2"),
                        School.pupil("b", "s2", School.TODAY.minusYears(12)))
                .report();

        assertThat(organizations(IndicatorSheets.of(report, Audience.OFFICIAL, true), "MENTEES_CONTINUING_SHARE"))
                .containsExactly("district");
        assertThat(organizations(IndicatorSheets.of(report, Audience.OFFICIAL, true), "CHILD_MENTEES_SHARE"))
                .containsExactly("district", "s1", "s2");
        assertThat(organizations(IndicatorSheets.of(report, Audience.PUBLIC, true), "CHILD_MENTEES_SHARE"))
                .containsExactly("district");
    }

    /** Mentors from enterprises are those of the enterprises together: two lists of the same people. */
    @Test
    void the_public_is_shown_no_organization_outside_and_not_the_one_at_the_top() {
        IndicatorReport report =
                RuleBook.bundled().indicators(ExampleIndicatorsTest.example("oktyabrsky/programme.json"));

        assertThat(organizations(IndicatorSheets.of(report, Audience.OFFICIAL, true), "POTENTIAL_MENTORS"))
                .contains("oct-centre", "oct-e1", "oct-u1", "oct-s1");
        assertThat(organizations(IndicatorSheets.of(report, Audience.PUBLIC, true), "POTENTIAL_MENTORS"))
                .contains("oct-s1", "oct-k1")
                .doesNotContain("oct-centre", "oct-e1", "oct-u1");
    }

    private static List<String> organizations(IndicatorSheet sheet, String indicator) {
        return sheet.rows().stream()
                .filter(row -> row.indicator().equals(indicator) && row.key().isEmpty())
                .flatMap(row -> row.organization().stream())
                .toList();
    }

    @Test
    void a_trend_is_the_change_in_per_cent_points() {
        IndicatorReport before = new School(
                        School.school("s1", null, School.population("c", PopulationGroup.PUPILS, School.CHILDREN, 10)))
                .pair(
                        Cases.TEACHER_PUPIL,
                        School.teacher("t", "s1"),
                        School.pupil("a", "s1", School.TODAY.minusYears(12)))
                .report();
        IndicatorReport now = new School(
                        School.school("s1", null, School.population("c", PopulationGroup.PUPILS, School.CHILDREN, 10)))
                .pair(
                        Cases.TEACHER_PUPIL,
                        School.teacher("t", "s1"),
                        School.pupil("a", "s1", School.TODAY.minusYears(12)),
                        School.pupil("b", "s1", School.TODAY.minusYears(12)))
                .report();

        IndicatorSheet sheet = IndicatorSheets.compare(
                IndicatorSheets.of(now, Audience.OFFICIAL, false),
                IndicatorSheets.of(before, Audience.OFFICIAL, false));

        Row row = sheet.rows().get(0);
        assertThat(row.trend()).hasValueSatisfying(trend -> {
            assertThat(trend.before()).isEqualTo("10");
            assertThat(trend.change()).isEqualTo("10");
        });
        assertThat(sheet.comparedWith()).contains(School.TODAY);
        assertThat(sheet.rows().get(1).trend())
                .as("without a head count there is no trend")
                .isEmpty();
    }

    @Test
    void a_file_gives_back_the_sheet() throws IOException {
        IndicatorReport report =
                RuleBook.bundled().indicators(ExampleIndicatorsTest.example("oktyabrsky/programme.json"));
        for (Audience audience : Audience.values()) {
            IndicatorSheet sheet = IndicatorSheets.list(
                    IndicatorSheets.compare(
                            IndicatorSheets.of(report, audience, true), IndicatorSheets.of(report, audience, true)),
                    report,
                    "MENTEE_BASE");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            SheetWriter.write(sheet, bytes);

            assertThat(SheetReader.read(new ByteArrayInputStream(bytes.toByteArray())))
                    .isEqualTo(sheet);
        }
    }
}
