package org.mentorship.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar russia = WorkCalendar.russia();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Nested
    class Russia {

        @Test
        void covers_the_years_whose_decrees_are_known() {
            assertThat(russia.years()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
            for (int year : russia.years()) {
                WorkYear data = russia.year(year).orElseThrow();
                assertThat(data.source())
                        .startsWith("Постановление Правительства РФ от ")
                        .contains("№");
                assertThat(data.holidays()).hasSize(14);
                assertThat(data.moved())
                        .allSatisfy(moved -> assertThat(moved.source()).isNotBlank());
            }
        }

        /** The yearly totals of the official production calendar; 2021 without the seven days of two decrees of that year. */
        @ParameterizedTest
        @CsvSource({"2021,240", "2022,247", "2023,247", "2024,248", "2025,247", "2026,247"})
        void has_as_many_working_days_as_the_production_calendar(int year, int days) {
            assertThat(russia.count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                    .contains(days);
        }

        @ParameterizedTest
        @CsvSource({
            "2021-02-20,true", "2021-02-22,false", "2021-11-05,false", "2021-12-31,false", "2021-05-04,false",
            "2022-03-05,true", "2022-03-07,false", "2022-05-03,false", "2022-05-10,false", "2022-06-13,false",
            "2023-02-24,false", "2023-05-08,false", "2023-11-06,false", "2024-04-27,true", "2024-04-29,false",
            "2024-04-30,false", "2024-05-10,false", "2024-11-02,true", "2024-12-28,true", "2024-12-30,false",
            "2025-02-24,true", "2025-05-02,false", "2025-05-08,false", "2025-06-13,false", "2025-11-01,true",
            "2025-11-03,false", "2026-01-09,false", "2026-03-09,false", "2026-05-11,false", "2026-12-31,false",
            "2024-09-02,true", "2024-09-01,false"
        })
        void knows_the_transferred_days(String day, boolean working) {
            assertThat(russia.isWorking(day(day))).contains(working);
        }

        @Test
        void counts_on_over_transferred_days_and_the_new_year() {
            assertThat(russia.plus(day("2024-04-26"), 1)).contains(day("2024-04-27"));
            assertThat(russia.plus(day("2024-04-27"), 1)).contains(day("2024-05-02"));
            assertThat(russia.plus(day("2024-12-28"), 1)).contains(day("2025-01-09"));
            assertThat(russia.plus(day("2025-01-09"), -1)).contains(day("2024-12-28"));
            assertThat(russia.plus(day("2024-09-01"), 0)).contains(day("2024-09-01"));
        }

        @Test
        void finds_the_nearest_working_day() {
            assertThat(russia.onOrAfter(day("2025-05-08"))).contains(day("2025-05-12"));
            assertThat(russia.onOrBefore(day("2025-05-11"))).contains(day("2025-05-07"));
            assertThat(russia.onOrAfter(day("2025-05-12"))).contains(day("2025-05-12"));
        }

        @Test
        void has_no_answer_for_a_year_without_data() {
            assertThat(russia.isWorking(day("2027-01-11"))).isEmpty();
            assertThat(russia.plus(day("2026-12-30"), 1)).isEqualTo(Optional.empty());
            assertThat(russia.onOrBefore(day("2021-01-08"))).isEmpty();
            assertThat(russia.count(day("2026-12-01"), day("2027-01-31"))).isEmpty();
            assertThat(WorkCalendar.none().isWorking(day("2024-09-02"))).isEmpty();
        }
    }

    @Property(tries = 200)
    void going_and_coming_back_meets_a_working_day_again(
            @ForAll @IntRange(min = 30, max = 2100) int start, @ForAll @IntRange(min = 1, max = 20) int n) {
        LocalDate day = russia.onOrAfter(day("2021-01-01").plusDays(start)).orElseThrow();

        LocalDate there = russia.plus(day, n).orElseThrow();

        assertThat(russia.isWorking(there)).contains(true);
        assertThat(russia.plus(there, -n)).contains(day);
        assertThat(russia.count(day, there)).contains(n + 1);
    }

    @Test
    void takes_a_further_year() {
        WorkYear year = new WorkYear(2027, "own", List.of(day("2027-01-01")), List.of(), List.of());

        WorkCalendar more = russia.with(year);

        assertThat(more.isWorking(day("2027-01-01"))).contains(false);
        assertThat(more.plus(day("2026-12-30"), 1)).contains(day("2027-01-04"));
        assertThat(russia.years()).doesNotContain(2027);
    }

    @Test
    void refuses_a_day_off_that_is_moved_from_a_working_day_or_onto_a_day_off() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkYear(
                        2027,
                        "own",
                        List.of(),
                        List.of(new WorkYear.Transfer(day("2027-01-04"), day("2027-01-05"), "own")),
                        List.of()))
                .withMessageContaining("2027-01-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkYear(
                        2027,
                        "own",
                        List.of(),
                        List.of(new WorkYear.Transfer(day("2027-01-02"), day("2027-01-03"), "own")),
                        List.of()))
                .withMessageContaining("2027-01-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkYear(2027, "own", List.of(day("2026-01-01")), List.of(), List.of()))
                .withMessageContaining("2026-01-01");
    }
}
