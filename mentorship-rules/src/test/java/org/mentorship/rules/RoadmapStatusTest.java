package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.deadline.Occurrences;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.roadmap.WorkStatus;

class RoadmapStatusTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final PlanContext PLAN = PlanContext.academicYear(2024);

    private static Activity work(String id, String phrase, String... done) {
        return new Activity(
                id,
                "1",
                "Работа",
                Optional.of(phrase).filter(words -> !words.isEmpty()),
                Optional.of(phrase)
                        .filter(words -> !words.isEmpty())
                        .map(words -> DeadlineParser.parse(words, PLAN).deadline()),
                List.of("куратор", "Директор"),
                Optional.empty(),
                List.of("приказ"),
                Arrays.stream(done)
                        .map(day -> new Completion(LocalDate.parse(day), "приказ издан", Optional.empty()))
                        .toList(),
                List.of());
    }

    private static Roadmap plan(Activity... activities) {
        return new Roadmap(
                "plan",
                "План",
                "school",
                Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2024, 2024)),
                Optional.empty(),
                List.of(new Stage("1", CanonicalStage.PREPARATION, "Этап", List.of(activities), List.of())),
                List.of());
    }

    private static RoadmapReport on(String day, Activity... activities) {
        return BOOK.roadmap(plan(activities), KnownDates.none(), LocalDate.parse(day));
    }

    private static WorkReport only(String day, Activity activity) {
        return on(day, activity).works().get(0);
    }

    @Nested
    class A_window {
        @ParameterizedTest
        @CsvSource({
            "2024-09-30, NOT_DUE, 31",
            "2024-10-01, IN_WINDOW, 30",
            "2024-10-16, IN_WINDOW, 15",
            "2024-10-17, DUE_SOON, 14",
            "2024-10-31, DUE_SOON, 0",
            "2024-11-01, OVERDUE, 1",
            "2025-11-01, OVERDUE, 366"
        })
        void opens_comes_near_and_passes(String day, WorkStatus status, int days) {
            WorkReport work = only(day, work("a", "октябрь 2024"));

            assertThat(work.status()).isEqualTo(status);
            assertThat(work.decisive().days()).isEqualTo(days);
            assertThat(work.evidenceMissing()).isEqualTo(status != WorkStatus.NOT_DUE);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-09-30, OVERDUE, 1",
            "2024-10-01, DONE, 0",
            "2024-10-31, DONE, 0",
            "2024-11-01, DONE_LATE, 1",
            "2024-11-02, OVERDUE, 1"
        })
        void counts_evidence_from_its_first_day_to_the_day_of_the_report(String done, WorkStatus status, int days) {
            WorkReport work = only("2024-11-01", work("a", "октябрь 2024", done));

            assertThat(work.status()).isEqualTo(status);
            assertThat(work.decisive().days()).isEqualTo(days);
        }
    }

    @Nested
    class A_last_day {
        @ParameterizedTest
        @CsvSource({
            "2024-03-01, NOT_DUE",
            "2025-01-31, NOT_DUE",
            "2025-02-01, DUE_SOON",
            "2025-02-15, DUE_SOON",
            "2025-02-16, OVERDUE"
        })
        void is_not_due_until_it_is_near(String day, WorkStatus status) {
            assertThat(only(day, work("a", "до 15.02.2025")).status()).isEqualTo(status);
        }

        @Test
        void takes_evidence_of_any_earlier_day() {
            assertThat(only("2025-02-16", work("a", "до 15.02.2025", "2024-08-01"))
                            .status())
                    .isEqualTo(WorkStatus.DONE);
        }
    }

    @Nested
    class What_repeats {
        @Test
        void gives_each_month_its_own_evidence() {
            List<DueWork> months = only(
                            "2024-12-31", work("a", "ежемесячно с октября по декабрь 2024", "2024-10-31", "2024-12-01"))
                    .occurrences();

            assertThat(months)
                    .extracting(DueWork::status)
                    .containsExactly(WorkStatus.DONE, WorkStatus.OVERDUE, WorkStatus.DONE);
        }

        @Test
        void does_not_let_two_proofs_of_one_month_stand_for_two_months() {
            assertThat(only("2024-12-31", work("a", "ежемесячно с ноября по декабрь 2024", "2024-11-01", "2024-11-02"))
                            .occurrences())
                    .extracting(DueWork::status)
                    .containsExactly(WorkStatus.DONE, WorkStatus.DUE_SOON);
        }

        @Test
        void asks_for_as_many_proofs_as_times() {
            assertThat(only("2024-10-31", work("a", "2 раза в месяц с октября по ноябрь 2024", "2024-10-05"))
                            .occurrences()
                            .get(0)
                            .status())
                    .isEqualTo(WorkStatus.DUE_SOON);
            DueWork done = only(
                            "2024-11-30",
                            work("a", "2 раза в месяц с октября по ноябрь 2024", "2024-10-05", "2024-10-20"))
                    .occurrences()
                    .get(0);
            assertThat(done.status()).isEqualTo(WorkStatus.DONE);
            assertThat(done.completedOn()).contains(LocalDate.parse("2024-10-20"));
        }

        @Test
        void shows_the_first_that_is_overdue() {
            WorkReport work = only("2025-01-10", work("a", "ежемесячно с октября по декабрь 2024", "2024-10-31"));

            assertThat(work.status()).isEqualTo(WorkStatus.OVERDUE);
            assertThat(work.decisive().due()).contains(LocalDate.parse("2024-11-30"));
        }
    }

    @Nested
    class Without_a_day {
        @ParameterizedTest
        @CsvSource({
            "постоянно, NO_DATE",
            "по мере необходимости, NO_DATE",
            "'', NO_DATE",
            "по отдельному графику, WAITING_FOR_EVENT",
            "в течение 5 дней после издания приказа, WAITING_FOR_EVENT"
        })
        void nothing_is_overdue(String phrase, WorkStatus status) {
            assertThat(only("2035-01-01", work("a", phrase)).status()).isEqualTo(status);
        }

        @Test
        void a_work_is_done_once_shown_unless_it_never_ends() {
            assertThat(only("2025-01-01", work("a", "", "2024-12-01")).status()).isEqualTo(WorkStatus.DONE);
            assertThat(only("2025-01-01", work("a", "постоянно", "2024-12-01")).status())
                    .isEqualTo(WorkStatus.NO_DATE);
        }

        @Test
        void an_event_gives_a_day_counted_in_working_days() {
            // 2 November 2024 was a worked Saturday, 4 November a holiday.
            Roadmap plan = plan(work("a", "в течение 5 рабочих дней после издания приказа"));
            KnownDates order = KnownDates.none().withEvent("издание приказа", LocalDate.parse("2024-11-01"));

            assertThat(BOOK.roadmap(plan, order, LocalDate.parse("2024-11-07"))
                            .works()
                            .get(0)
                            .decisive()
                            .due())
                    .contains(LocalDate.parse("2024-11-08"));
            assertThat(BOOK.roadmap(plan, order, LocalDate.parse("2024-11-09"))
                            .works()
                            .get(0)
                            .status())
                    .isEqualTo(WorkStatus.OVERDUE);
        }
    }

    @Nested
    class Escalation_of_what_is_overdue {
        @ParameterizedTest
        @CsvSource({
            "2024-10-31, ''",
            "2024-11-02, ''",
            "2024-11-03, CURATOR",
            "2024-11-13, CURATOR",
            "2024-11-14, 'CURATOR, DIRECTOR'"
        })
        void reaches_curator_and_director_by_days(String day, String whom) {
            assertThat(on(day, work("a", "октябрь 2024")).escalations().stream()
                            .map(Escalation::whom)
                            .map(Enum::name)
                            .reduce((one, other) -> one + ", " + other)
                            .orElse(""))
                    .isEqualTo(whom);
        }

        @Test
        void stops_when_it_is_done() {
            assertThat(on("2024-12-31", work("a", "октябрь 2024", "2024-12-01")).escalations())
                    .isEmpty();
        }
    }

    @Nested
    class In_numbers {
        private final RoadmapReport report = on(
                "2024-11-01",
                work("a", "октябрь 2024"),
                work("b", "октябрь 2024", "2024-10-02"),
                work("c", "постоянно"));

        @Test
        void the_whole_and_each_stage_and_role_are_counted() {
            assertThat(report.counts()).hasToString("StatusCounts{OVERDUE=1, DONE=1, NO_DATE=1}");
            assertThat(report.counts().total()).isEqualTo(3);
            assertThat(report.countsByStage()).containsExactly(report.counts());
            assertThat(report.countsByRole().keySet()).containsExactly("Директор", "куратор");
        }

        @Test
        void a_role_is_found_whatever_the_case_of_its_letters() {
            assertThat(report.ofRole("ДИРЕКТОР ")).hasSize(3);
            assertThat(report.ofRole("психолог")).isEmpty();
        }
    }

    /** Each day of a leap year's neighbourhood, by a computation that shares nothing with the rules. */
    @Test
    void statuses_change_on_the_days_that_plain_arithmetic_gives() {
        PlanContext leap = PlanContext.academicYear(2023);
        List<String> phrases = List.of(
                "сентябрь 2023",
                "до 29.02.2024",
                "декабрь 2023 – январь 2024",
                "ежегодно февраль",
                "ежемесячно",
                "1 сентября 2023");
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            activities.add(new Activity(
                    "a" + i,
                    "1",
                    "Работа",
                    Optional.of(phrases.get(i)),
                    Optional.of(DeadlineParser.parse(phrases.get(i), leap).deadline()),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        Roadmap plan = plan(activities.toArray(Activity[]::new));
        for (LocalDate day = LocalDate.parse("2023-08-15"); day.getYear() < 2025; day = day.plusDays(1)) {
            RoadmapReport report = BOOK.roadmap(plan, leap, KnownDates.none(), day);
            for (WorkReport work : report.works()) {
                for (DueWork due : work.occurrences()) {
                    Occurrence.Dated dated = (Occurrence.Dated) due.occurrence().orElseThrow();
                    assertThat(due.status()).as("%s on %s", dated, day).isEqualTo(plain(dated, day));
                }
            }
            assertThat(report.works().get(1).decisive().due()).contains(LocalDate.parse("2024-02-29"));
        }
        assertThat(Occurrences.of(
                        activities.get(3).deadline().orElseThrow(),
                        leap,
                        KnownDates.none(),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2025-12-31")))
                .extracting(one -> ((Occurrence.Dated) one).due())
                .containsExactly(LocalDate.parse("2024-02-29"), LocalDate.parse("2025-02-28"));
    }

    @Test
    void each_bundled_plan_changes_on_the_right_days_of_its_year() {
        int dated = 0;
        for (Roadmap plan : Roadmaps.bundled().all()) {
            int year = plan.period().map(PlanPeriod::firstYear).orElse(2024);
            LocalDate end = LocalDate.of(year + 1, 8, 31);
            for (LocalDate day = LocalDate.of(year, 8, 1); !day.isAfter(end); day = day.plusDays(1)) {
                for (WorkReport work :
                        BOOK.roadmap(plan, KnownDates.none(), day).works()) {
                    for (DueWork due : work.occurrences()) {
                        if (!work.activity().completions().isEmpty()) {
                            continue;
                        }
                        assertThat(due.status())
                                .as("%s of %s on %s", due.occurrence(), due.activity(), day)
                                .isEqualTo(plain(due, day));
                        dated += due.due().isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(dated).isGreaterThan(30_000);
    }

    private static WorkStatus plain(DueWork due, LocalDate day) {
        if (due.occurrence().orElse(null) instanceof Occurrence.Dated dated) {
            return plain(dated, day);
        }
        return due.occurrence().filter(Occurrence.Waits.class::isInstance).isPresent()
                ? WorkStatus.WAITING_FOR_EVENT
                : WorkStatus.NO_DATE;
    }

    private static WorkStatus plain(Occurrence.Dated dated, LocalDate day) {
        long left = dated.due().toEpochDay() - day.toEpochDay();
        if (left < 0) {
            return WorkStatus.OVERDUE;
        } else if (left <= 14) {
            return WorkStatus.DUE_SOON;
        }
        return dated.opens().isPresent() && dated.opens().get().toEpochDay() <= day.toEpochDay()
                ? WorkStatus.IN_WINDOW
                : WorkStatus.NOT_DUE;
    }

    @Test
    void a_plan_without_works_has_an_empty_report() {
        assertThat(on("2024-10-01").works()).isEmpty();
        assertThat(on("2024-10-01").counts().total()).isZero();
    }
}
