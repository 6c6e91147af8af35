package org.mentorship.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.calendar.SchoolTerm;
import org.mentorship.core.calendar.WorkCalendar;
import org.mentorship.core.deadline.Occurrence.Dated;
import org.mentorship.core.deadline.Occurrence.Missing;
import org.mentorship.core.deadline.Occurrence.Reason;
import org.mentorship.core.deadline.Occurrence.Undated;
import org.mentorship.core.deadline.Occurrence.Waits;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

class OccurrencesTest {

    private static final PlanContext YEAR = PlanContext.academicYear(2024);
    private static final PlanContext SEVERAL = PlanContext.years(2023, 2026);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<Occurrence> of(String phrase, PlanContext plan, KnownDates known, String from, String to) {
        ParsedDeadline parsed = DeadlineParser.parse(phrase, plan);
        assertThat(parsed.recognized()).as(phrase).isTrue();
        return Occurrences.of(parsed.deadline(), plan, known, day(from), day(to));
    }

    private static List<Occurrence> of(String phrase, PlanContext plan, String from, String to) {
        return of(phrase, plan, KnownDates.none(), from, to);
    }

    private static Dated window(String opens, String due) {
        return Dated.window(day(opens), day(due));
    }

    private static Dated by(String due) {
        return Dated.by(day(due));
    }

    @Nested
    class EveryYear {

        @Test
        void begins_with_the_plan_and_goes_on_after_a_plan_for_one_year() {
            assertThat(of("ежегодно апрель-май", YEAR, "2020-01-01", "2026-12-31"))
                    .containsExactly(window("2025-04-01", "2025-05-31"), window("2026-04-01", "2026-05-31"));
        }

        @Test
        void ends_with_a_plan_for_several_years() {
            assertThat(of("ежегодно сентябрь", SEVERAL, "2020-01-01", "2030-12-31"))
                    .containsExactly(
                            window("2023-09-01", "2023-09-30"),
                            window("2024-09-01", "2024-09-30"),
                            window("2025-09-01", "2025-09-30"),
                            window("2026-09-01", "2026-09-30"));
        }

        @Test
        void is_due_at_the_end_of_its_year_where_no_month_is_said() {
            assertThat(of("ежегодно", YEAR, "2024-09-01", "2025-09-01"))
                    .containsExactly(window("2024-09-01", "2025-08-31"), window("2025-09-01", "2026-08-31"));
        }

        @Test
        void spans_the_new_year() {
            assertThat(of("ежегодно в декабре – январе", SEVERAL, "2024-01-15", "2025-01-15"))
                    .containsExactly(window("2023-12-01", "2024-01-31"), window("2024-12-01", "2025-01-31"));
        }

        @Test
        void takes_29_february_as_28_in_common_years() {
            assertThat(of("ежегодно 29 февраля", SEVERAL, "2023-01-01", "2024-12-31"))
                    .containsExactly(window("2023-02-28", "2023-02-28"), window("2024-02-29", "2024-02-29"));
            assertThat(of("ежегодно, февраль", SEVERAL, "2024-01-01", "2025-12-31"))
                    .containsExactly(window("2024-02-01", "2024-02-29"), window("2025-02-01", "2025-02-28"));
        }

        @Test
        void begins_with_the_year_that_is_said() {
            assertThat(of("с 2024 г. ежегодно", SEVERAL, "2023-01-01", "2030-12-31"))
                    .containsExactly(
                            window("2024-01-01", "2024-12-31"),
                            window("2025-01-01", "2025-12-31"),
                            window("2026-01-01", "2026-12-31"));
            assertThat(of("ежегодно до 1 октября, начиная с 2025 г.", SEVERAL, "2023-01-01", "2026-12-31"))
                    .containsExactly(by("2025-10-01"), by("2026-10-01"));
        }
    }

    @Nested
    class SchoolYear {
        private final PlanContext own =
                YEAR.withSchool(SchoolCalendar.of(new AcademicYear(2024, day("2025-05-26"), day("2025-07-31"))));

        @Test
        void ends_when_the_school_says() {
            assertThat(of("в течение учебного года", own, "2024-01-01", "2026-12-31"))
                    .containsExactly(window("2024-09-01", "2025-05-26"));
            assertThat(of("конец учебного года", own, "2024-01-01", "2026-12-31"))
                    .containsExactly(window("2025-05-01", "2025-05-26"));
            assertThat(of("в течение года", own, "2024-01-01", "2026-12-31"))
                    .containsExactly(window("2024-09-01", "2025-07-31"));
            assertThat(of("до окончания учебного года", own, "2024-01-01", "2026-12-31"))
                    .containsExactly(by("2025-05-26"));
        }

        @Test
        void its_beginning_is_an_event_that_is_known() {
            assertThat(of("за 10 дней до начала учебного года", own, "2024-01-01", "2026-12-31"))
                    .containsExactly(by("2024-08-22"));
        }

        @Test
        void comes_round_in_each_year_of_a_longer_plan() {
            assertThat(of("конец учебного года", PlanContext.years(2021, 2024), "2020-01-01", "2026-12-31"))
                    .containsExactly(
                            window("2022-05-01", "2022-05-31"),
                            window("2023-05-01", "2023-05-31"),
                            window("2024-05-01", "2024-05-31"));
        }

        @Test
        void has_terms_only_where_the_school_names_them() {
            assertThat(of("до конца I четверти", YEAR, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Waits(Missing.SCHOOL_TERM, "I четверть 2024/2025 учебного года"));
            PlanContext terms = YEAR.withSchool(new SchoolCalendar(
                    List.of(),
                    List.of(
                            new SchoolTerm(2024, 4, 1, new DateRange(day("2024-09-02"), day("2024-10-25"))),
                            new SchoolTerm(2024, 4, 2, new DateRange(day("2024-11-05"), day("2024-12-28"))),
                            new SchoolTerm(2024, 4, 3, new DateRange(day("2025-01-09"), day("2025-03-21"))),
                            new SchoolTerm(2024, 4, 4, new DateRange(day("2025-03-31"), day("2025-05-26"))))));
            assertThat(of("до конца I четверти", terms, "2024-09-01", "2025-08-31"))
                    .containsExactly(by("2024-10-25"));
            assertThat(of("II четверть", terms, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2024-11-05", "2024-12-28"));
            assertThat(of("1 раз в четверть", terms, "2024-09-01", "2024-12-31"))
                    .containsExactly(window("2024-09-02", "2024-10-25"), window("2024-11-05", "2024-12-28"));
            assertThat(of("по итогам четверти", terms, "2025-01-01", "2025-08-31"))
                    .containsExactly(by("2025-03-21"), by("2025-05-26"));
        }
    }

    @Nested
    class Rhythms {

        @Test
        void each_calendar_month_contains_one() {
            assertThat(of(
                            "не реже 1 раза в месяц с 15 декабря 2024 г. по 10 февраля 2025 г.",
                            YEAR,
                            "2024-09-01",
                            "2025-08-31"))
                    .containsExactly(
                            window("2024-12-15", "2024-12-31"),
                            window("2025-01-01", "2025-01-31"),
                            window("2025-02-01", "2025-02-10"));
        }

        @Test
        void run_through_the_plan_where_no_span_is_said() {
            assertThat(of("ежеквартально", YEAR, "2024-01-01", "2026-12-31"))
                    .containsExactly(
                            window("2024-09-01", "2024-09-30"),
                            window("2024-10-01", "2024-12-31"),
                            window("2025-01-01", "2025-03-31"),
                            window("2025-04-01", "2025-06-30"),
                            window("2025-07-01", "2025-08-31"));
        }

        @Test
        void keep_their_beat_whatever_days_are_asked_for() {
            List<Occurrence> whole = of("1 раз в 2 недели", YEAR, "2024-09-01", "2025-08-31");
            List<Occurrence> part = of("1 раз в 2 недели", YEAR, "2025-02-03", "2025-03-02");

            assertThat(whole).containsAll(part);
            assertThat(part).contains(window("2025-02-10", "2025-02-23"));
        }

        @Test
        void say_how_often() {
            assertThat(of("2 раза в месяц", YEAR, "2024-10-01", "2024-10-31"))
                    .containsExactly(new Dated(Optional.of(day("2024-10-01")), day("2024-10-31"), 2));
        }

        @Test
        void fall_on_weekdays_and_days_of_the_month() {
            assertThat(of("по понедельникам и пятницам", YEAR, "2024-09-02", "2024-09-08"))
                    .containsExactly(window("2024-09-02", "2024-09-02"), window("2024-09-06", "2024-09-06"));
            assertThat(of("31 числа каждого месяца", YEAR, "2025-02-01", "2025-04-30"))
                    .containsExactly(
                            window("2025-02-28", "2025-02-28"),
                            window("2025-03-31", "2025-03-31"),
                            window("2025-04-30", "2025-04-30"));
            assertThat(of("до 5 числа каждого месяца", YEAR, "2024-12-01", "2025-01-31"))
                    .containsExactly(by("2024-12-05"), by("2025-01-05"));
            assertThat(of("последняя пятница месяца", YEAR, "2024-11-01", "2024-12-31"))
                    .containsExactly(window("2024-11-29", "2024-11-29"), window("2024-12-27", "2024-12-27"));
            assertThat(of("в конце каждого месяца", YEAR, "2025-02-01", "2025-03-31"))
                    .containsExactly(by("2025-02-28"), by("2025-03-31"));
        }
    }

    @Nested
    class Events {

        @Test
        void must_be_known() {
            assertThat(of("после издания приказа", YEAR, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Waits(Missing.EVENT, "издание приказа"));
        }

        @Test
        void are_found_whatever_the_form_of_their_words() {
            KnownDates known = KnownDates.none().withEvent("Издание Приказа", day("2024-10-04"));

            assertThat(of("в течение 5 рабочих дней после издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2024-10-04", "2024-10-11"));
            assertThat(of("за 3 рабочих дня до издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(by("2024-10-01"));
            assertThat(of("до издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(by("2024-10-03"));
            assertThat(of("в день издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2024-10-04", "2024-10-04"));
            assertThat(of("за две недели до издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(by("2024-09-20"));
            assertThat(of("через месяц после издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2024-10-04", "2024-11-04"));
            assertThat(of("после издания приказа", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Undated(Reason.AFTER_EVENT, Optional.of(day("2024-10-04")), Optional.empty()));
        }

        @Test
        void may_happen_many_times() {
            KnownDates known = KnownDates.none().withEvent("завершение программ", day("2025-05-20"), day("2025-03-01"));

            assertThat(of("по мере завершения программ", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2025-03-01", "2025-03-01"), window("2025-05-20", "2025-05-20"));
        }

        @Test
        void shift_over_transferred_days_and_wait_for_a_calendar_without_data() {
            KnownDates known = KnownDates.none().withEvent("педсовет", day("2025-01-09"));
            String phrase = "за 1 рабочий день до педсовета";

            assertThat(of(phrase, YEAR, known, "2024-09-01", "2025-08-31")).containsExactly(by("2024-12-28"));
            assertThat(of(phrase, YEAR.withWork(WorkCalendar.none()), known, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Waits(Missing.WORK_CALENDAR, "2025"));
        }

        @Test
        void end_what_goes_on_until_them() {
            String phrase = "не реже 1 раза в месяц с 1 декабря 2024 г. до завершения программы";
            KnownDates known = KnownDates.none().withEvent("завершение программы", day("2025-02-11"));

            assertThat(of(phrase, YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(
                            window("2024-12-01", "2024-12-31"),
                            window("2025-01-01", "2025-01-31"),
                            window("2025-02-01", "2025-02-10"));
            assertThat(of(phrase, YEAR, "2024-09-01", "2025-08-31")).hasSize(9);
        }

        @Test
        void schedules_give_windows() {
            KnownDates known = KnownDates.none()
                    .withSchedule(Optional.empty(), new DateRange(day("2024-11-11"), day("2024-11-15")));

            assertThat(of("по отдельному графику", YEAR, known, "2024-09-01", "2025-08-31"))
                    .containsExactly(window("2024-11-11", "2024-11-15"));
            assertThat(of("по отдельному графику", YEAR, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Waits(Missing.SCHEDULE, ""));
        }
    }

    @Nested
    class Chains {

        @Test
        void the_second_begins_after_the_first_in_the_same_calendar_year() {
            assertThat(of("Апрель 2023., далее - ежегодно сентябрь-октябрь", SEVERAL, "2023-01-01", "2024-12-31"))
                    .containsExactly(
                            window("2023-04-01", "2023-04-30"),
                            window("2023-09-01", "2023-10-31"),
                            window("2024-09-01", "2024-10-31"));
        }

        @Test
        void after_the_first_nothing_can_be_overdue_that_is_done_when_needed() {
            assertThat(of("до 10 октября 2023 далее – по мере необходимости", SEVERAL, "2023-01-01", "2026-12-31"))
                    .containsExactly(
                            by("2023-10-10"),
                            new Undated(Reason.ON_DEMAND, Optional.of(day("2023-10-11")), Optional.empty()));
        }

        @Test
        void nothing_of_the_second_is_due_while_the_first_waits() {
            assertThat(of("после издания приказа, далее ежемесячно", YEAR, "2024-09-01", "2025-08-31"))
                    .containsExactly(new Waits(Missing.EVENT, "издание приказа"));
        }
    }

    @Test
    void until_counts_its_own_day_unless_the_office_does_not() {
        PlanContext strict = YEAR.withUntilInclusive(false);

        assertThat(of("до 20.09.2024", YEAR, "2024-09-01", "2025-08-31")).containsExactly(by("2024-09-20"));
        assertThat(of("до 20.09.2024", strict, "2024-09-01", "2025-08-31")).containsExactly(by("2024-09-19"));
        assertThat(of("до 20.09.2024 включительно", strict, "2024-09-01", "2025-08-31"))
                .containsExactly(by("2024-09-20"));
    }

    @Provide
    Arbitrary<Deadline> deadlines() {
        return Deadlines.any();
    }

    @Provide
    Arbitrary<PlanContext> plans() {
        return Arbitraries.of("A", "C", "S", "N").map(Notation::plan);
    }

    @Property(tries = 300)
    void a_part_of_a_span_has_the_same_dated_occurrences_as_the_whole(
            @ForAll("deadlines") Deadline deadline, @ForAll("plans") PlanContext plan) {
        // Without years of a plan a first part that repeats has no end, so "then" has no day of its own to begin
        Assume.that(plan.years().isPresent() || !waitsForAnEnd(deadline));
        // Nor has one that repeats from a year on, which may lie outside the plan
        Assume.that(!waitsForAYearOfItsOwn(deadline));
        LocalDate from = day("2024-02-10");
        LocalDate to = day("2024-11-20");
        DateRange asked = new DateRange(from, to);

        List<Occurrence> part = Occurrences.of(deadline, plan, KnownDates.none(), from, to);
        List<Occurrence> whole =
                Occurrences.of(deadline, plan, KnownDates.none(), day("2022-01-01"), day("2027-12-31"));

        assertThat(part.stream().filter(Dated.class::isInstance).toList())
                .isEqualTo(whole.stream()
                        .filter(one ->
                                one instanceof Dated dated && asked.overlaps(new DateRange(dated.start(), dated.due())))
                        .toList());
    }

    private static boolean waitsForAYearOfItsOwn(Deadline deadline) {
        if (deadline instanceof Deadline.AllOf all) {
            return all.parts().stream().anyMatch(OccurrencesTest::waitsForAYearOfItsOwn);
        }
        return deadline instanceof Deadline.FirstThen chain
                && (beginsInAYear(chain.first())
                        || waitsForAYearOfItsOwn(chain.first())
                        || waitsForAYearOfItsOwn(chain.then()));
    }

    private static boolean beginsInAYear(Deadline deadline) {
        if (deadline instanceof Deadline.AllOf all) {
            return all.parts().stream().anyMatch(OccurrencesTest::beginsInAYear);
        }
        if (deadline instanceof Deadline.FirstThen chain) {
            return beginsInAYear(chain.first()) || beginsInAYear(chain.then());
        }
        return deadline instanceof Deadline.AnnualWindow window
                        && window.sinceYear().isPresent()
                || deadline instanceof Deadline.AnnualUntil until
                        && until.sinceYear().isPresent()
                || deadline instanceof Deadline.Annually annually
                        && annually.sinceYear().isPresent();
    }

    private static boolean waitsForAnEnd(Deadline deadline) {
        if (deadline instanceof Deadline.AllOf all) {
            return all.parts().stream().anyMatch(OccurrencesTest::waitsForAnEnd);
        }
        return deadline instanceof Deadline.FirstThen chain
                && !(chain.first() instanceof Deadline.FixedWindow || chain.first() instanceof Deadline.Until);
    }
}
