package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.indicator.IndicatorValue.Status;

/** What the reports of the examples say, against the numbers that the sources print. */
class ExampleIndicatorsTest {

    static Programme example(String file) {
        try {
            return ProgrammeReader.read(Path.of("..", "examples").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(IndicatorReport report, String indicator) {
        return printed(report.value(indicator).orElseThrow().result());
    }

    private static String printed(Result result) {
        String of = result.base().map(base -> "/" + base.size()).orElse("");
        String value = result instanceof Result.Share share
                ? " " + share.percent() + " %"
                : result instanceof Result.Mean mean ? " " + mean.value() : "";
        return result.numerator().size() + of + value;
    }

    @Test
    void the_village_school_has_the_numbers_that_it_printed() {
        IndicatorReport report = RuleBook.bundled().indicators(example("mishkino/year-end.json"));

        assertThat(printed(report, "CHILD_MENTEES_SHARE")).isEqualTo("55/108 51 %");
        assertThat(printed(report, "ENTERPRISES_SHARE")).isEqualTo("0/12 0 %");
        assertThat(printed(report, "SATISFIED_MENTEES_SHARE")).isEqualTo("33/59 56 %");
        assertThat(printed(report, "SATISFIED_MENTORS_OF_ANSWERED")).isEqualTo("8/12 67 %");
        assertThat(printed(report, "SATISFIED_MENTORS_SHARE")).isEqualTo("8/15 53 %");
        assertThat(printed(report, "PUPIL_MENTEES_SHARE")).isEqualTo("55/167 33 %");
        assertThat(printed(report, "TEACHER_MENTEES_SHARE")).isEqualTo("4/31 13 %");
        assertThat(report.findings()).isEmpty();
        assertThat(report.organizations()).isEmpty();
    }

    @Test
    void a_share_without_a_head_count_is_undefined_and_says_which_is_missing() {
        IndicatorReport report = RuleBook.bundled().indicators(example("mishkino/year-end.json"));

        IndicatorValue value = report.value("CHILD_MENTORS_SHARE").orElseThrow();
        assertThat(value.result()).isInstanceOf(Result.Undefined.class);
        Result.Undefined undefined = (Result.Undefined) value.result();
        assertThat(undefined.why()).isEqualTo(Result.Why.POPULATION_MISSING);
        assertThat(undefined.explanation().ru())
                .isEqualTo("нет численности (ученики, 15–19 лет); её должны дать: mishkino");
        assertThat(undefined.numerator().size()).isEqualTo(3);
        assertThat(value.status()).isEqualTo(Status.UNDEFINED);
        assertThat(value.notReporting()).containsExactly("mishkino");
    }

    @Test
    void the_people_behind_a_number_stand_with_the_reason_they_count() {
        IndicatorReport report = RuleBook.bundled().indicators(example("mishkino/year-end.json"));

        CountedSet mentees =
                report.value("CHILD_MENTEES_SHARE").orElseThrow().result().numerator();
        assertThat(mentees.members()).hasSize(55).extracting(Counted::id).doesNotHaveDuplicates();
        Counted first = mentees.members().get(0);
        assertThat(first.id()).isEqualTo("u01");
        assertThat(first.why().ruleId()).isEqualTo("I-TM-1");
        assertThat(first.why().reason().ru()).isEqualTo("наставляемый, полных лет: 11, считаются от 10 до 19");
        assertThat(first.why().thresholds()).hasSize(2);
    }

    @Test
    void parts_say_how_many_named_none_and_show_what_does_not_add_up() {
        IndicatorReport report = RuleBook.bundled().indicators(example("mishkino/year-end.json"));

        assertThat(printed(report, "MENTEES_BY_DIRECTION")).isEqualTo("59");
        assertThat(report.value("MENTEES_BY_DIRECTION", "soft-skills").map(value -> printed(value.result())))
                .contains("24");
        assertThat(report.value("MENTEES_BY_DIRECTION", "not-stated").map(value -> printed(value.result())))
                .contains("6");
        assertThat(report.values().stream()
                        .filter(value -> value.indicator().id().equals("MENTEES_BY_DIRECTION"))
                        .count())
                .isEqualTo(1 + 11 + 1);
        assertThat(report.values().stream()
                        .filter(value -> value.indicator().id().equals("MENTEE_BASE"))
                        .count())
                .isEqualTo(1 + 5);
    }

    @Test
    void the_target_is_that_of_the_year_and_said_to_be_unverified() {
        IndicatorValue value = RuleBook.bundled()
                .indicators(example("mishkino/year-end.json"))
                .value("CHILD_MENTEES_SHARE")
                .orElseThrow();

        assertThat(value.target()).hasValueSatisfying(target -> {
            assertThat(target.year()).isEqualTo(2024);
            assertThat(target.value()).isEqualTo(70);
            assertThat(target.verified()).isFalse();
        });
        assertThat(value.status()).isEqualTo(Status.BELOW);
    }

    @Test
    void the_mean_has_one_decimal() {
        Result load = RuleBook.bundled()
                .indicators(example("mishkino/year-end.json"))
                .value("MENTOR_LOAD")
                .orElseThrow()
                .result();

        assertThat(load).isInstanceOf(Result.Mean.class);
        assertThat(((Result.Mean) load).value()).isEqualTo(new BigDecimal("3.9"));
    }

    @Test
    void the_district_adds_up_its_schools() {
        IndicatorReport report = RuleBook.bundled().indicators(example("oktyabrsky/programme.json"));

        assertThat(report.organizations())
                .extracting(Organization::id)
                .contains("oct-centre", "oct-s1", "oct-s8", "oct-k1", "oct-e1");
        long sum = report.organizations().stream()
                .flatMap(one -> report.partOf(one.id()).stream())
                .filter(value -> value.indicator().id().equals("CHILD_MENTEES_SHARE"))
                .flatMap(value -> value.result().base().stream())
                .mapToLong(Base::size)
                .sum();
        assertThat(sum)
                .isEqualTo(report.value("CHILD_MENTEES_SHARE")
                        .orElseThrow()
                        .result()
                        .base()
                        .orElseThrow()
                        .size())
                .isEqualTo(1397);
    }

    @Test
    void everybody_of_the_district_stands_in_one_of_its_organizations() {
        IndicatorReport report = RuleBook.bundled().indicators(example("oktyabrsky/programme.json"));

        for (String id : List.of("MENTEES", "MENTORS", "MENTEE_BASE", "POTENTIAL_MENTORS", "PLACES_TAKEN_SHARE")) {
            long sum = report.organizations().stream()
                    .flatMap(one -> report.partOf(one.id()).stream())
                    .filter(value ->
                            value.indicator().id().equals(id) && value.key().isEmpty())
                    .mapToLong(value -> value.result().numerator().size())
                    .sum();
            assertThat(sum)
                    .as(id)
                    .isEqualTo(
                            report.value(id).orElseThrow().result().numerator().size());
        }
    }

    @Test
    void a_kindergarten_is_not_asked_for_pupils() {
        IndicatorReport report = RuleBook.bundled().indicators(example("oktyabrsky/programme.json"));

        assertThat(report.partOf("oct-k1"))
                .filteredOn(value -> value.indicator().id().equals("CHILD_MENTORS_SHARE"))
                .singleElement()
                .satisfies(value ->
                        assertThat(((Result.Undefined) value.result()).why()).isEqualTo(Result.Why.NOT_APPLICABLE));
    }
}
