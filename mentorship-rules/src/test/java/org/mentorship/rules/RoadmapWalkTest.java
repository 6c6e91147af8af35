package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkStatus;

/**
 * Walks the five published plans day by day. What is expected of a day comes from the table of the sources' phrases alone, by a
 * small interpretation of its own: neither the parser nor the occurrences nor the rules are asked.
 */
class RoadmapWalkTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Path SOURCES =
            Path.of("../mentorship-core/src/test/resources/org/mentorship/core/deadline/sources.tsv");
    private static final int LEAD = 14;

    /** First and last day, both inclusive. */
    private record Window(LocalDate from, LocalDate to) {}

    /** What the table says of a phrase: windows in order of their days, or how the work stands without any. */
    private record Meaning(List<Window> windows, WorkStatus undated, LocalDate planEnd) {

        /** @param evidence whether each window was closed by evidence of its last day */
        WorkStatus on(LocalDate day, boolean evidence) {
            List<Window> open = windows.stream()
                    .filter(window -> !evidence || window.to().isAfter(day))
                    .toList();
            if (open.stream().anyMatch(window -> window.to().isBefore(day))) {
                return WorkStatus.OVERDUE;
            }
            Optional<Window> near = open.stream()
                    .filter(window -> soon(window, day)
                            || window.from() != null && !window.from().isAfter(day))
                    .min(Comparator.comparing(Window::to));
            if (near.isPresent()) {
                return soon(near.get(), day) ? WorkStatus.DUE_SOON : WorkStatus.IN_WINDOW;
            }
            boolean done = open.size() < windows.size();
            if (open.stream().anyMatch(window -> !window.to().isAfter(planEnd)) || !open.isEmpty() && !done) {
                return WorkStatus.NOT_DUE;
            }
            return windows.isEmpty() ? undated : WorkStatus.DONE;
        }

        private static boolean soon(Window window, LocalDate day) {
            return !day.plusDays(LEAD).isBefore(window.to());
        }
    }

    private static Map<String, Meaning> meanings(String plan, LocalDate first, LocalDate last) throws IOException {
        Map<String, Meaning> meanings = new HashMap<>();
        for (String line : Files.readAllLines(SOURCES, StandardCharsets.UTF_8)) {
            String[] row = line.split("\t", -1);
            if (!line.startsWith("#") && row[0].equals(plan)) {
                meanings.put(row[1], meaning(row, first, last));
            }
        }
        return meanings;
    }

    private static Meaning meaning(String[] row, LocalDate first, LocalDate last) {
        List<Window> windows = new ArrayList<>();
        if (!row[5].equals("-")) {
            windows.add(new Window(row[4].equals("-") ? null : LocalDate.parse(row[4]), LocalDate.parse(row[5])));
        }
        String[] again = row[6].equals("-") ? new String[] {""} : row[6].split("[ -]");
        if (again[0].equals("year") && again.length == 5) {
            for (int year = Integer.parseInt(again[4]); year <= last.getYear(); year++) {
                YearMonth closes = YearMonth.of(year, Integer.parseInt(again[2]));
                add(windows, YearMonth.of(year, Integer.parseInt(again[1])).atDay(1), closes.atEndOfMonth());
            }
        } else if (again[0].equals("year") && !windows.isEmpty()) {
            Window year = windows.get(0);
            for (int next = 1; !year.from().plusYears(next).isAfter(last.plusYears(1)); next++) {
                add(windows, year.from().plusYears(next), year.to().plusYears(next));
            }
        } else if (again[0].equals("month")) {
            for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
                add(windows, month.atDay(1), month.atEndOfMonth());
            }
        }
        boolean waits = row[3].contains("event") || row[3].contains("own-schedule");
        return new Meaning(
                windows, waits && !row[6].equals("regular") ? WorkStatus.WAITING_FOR_EVENT : WorkStatus.NO_DATE, last);
    }

    private static void add(List<Window> windows, LocalDate from, LocalDate to) {
        if (windows.isEmpty() || windows.get(windows.size() - 1).to().isBefore(from)) {
            windows.add(new Window(from, to));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "school-27, A, 2024-05-01, 2025-09-15, 2025-08-31",
        "village-school, S, 2022-12-01, 2024-03-01, 2026-12-31",
        "kindergarten, N, 2024-08-25, 2025-09-01, 2025-08-31",
        "gymnasium, S21, 2021-08-15, 2022-09-01, 2024-12-31",
        "district, A, 2024-08-15, 2025-10-15, 2025-08-31"
    })
    void every_work_of_a_published_plan_changes_its_status_on_the_right_days(
            String id, String table, LocalDate from, LocalDate to, LocalDate planEnd) throws IOException {
        Roadmap plan = Roadmaps.bundled().roadmap(id).orElseThrow();
        Roadmap untouched = plan.withActivities(activity -> activity.withCompletions(List.of()));
        LocalDate planStart = plan.context().horizon().map(days -> days.from()).orElse(from);
        Map<String, Meaning> meanings = meanings(table, planStart, planEnd);
        Roadmap kept = untouched.withActivities(activity -> activity.withCompletions(
                evidence(meanings.get(activity.deadlinePhrase().orElse("")))));

        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            check(untouched, meanings, day, false);
            if (day.getDayOfMonth() < 3
                    || day.getDayOfMonth() > 13 && day.getDayOfMonth() < 18
                    || day.getDayOfMonth() > 27) {
                check(kept, meanings, day, true);
            }
        }
    }

    private static List<Completion> evidence(Meaning meaning) {
        return meaning == null
                ? List.of()
                : meaning.windows().stream()
                        .map(window -> new Completion(window.to(), "сделано", Optional.empty()))
                        .toList();
    }

    private static void check(Roadmap plan, Map<String, Meaning> meanings, LocalDate day, boolean evidence) {
        RoadmapReport report = BOOK.roadmap(plan, day);
        report.works().forEach(work -> {
            Meaning meaning = work.activity()
                    .deadlinePhrase()
                    .map(meanings::get)
                    .orElse(new Meaning(List.of(), WorkStatus.NO_DATE, day));
            assertThat(work.status())
                    .as("%s, %s on %s, evidence: %s"
                            .formatted(work.activity().id(), work.activity().deadlinePhrase(), day, evidence))
                    .isEqualTo(meaning.on(day, evidence));
        });
    }

    // --- Days that calendars get wrong -------------------------------------------

    private static Roadmap plan(PlanPeriod years, KnownDates known, String... phrases) {
        List<Activity> works = new ArrayList<>();
        for (int i = 0; i < phrases.length; i++) {
            works.add(new Activity(
                    "w-" + i,
                    String.valueOf(i),
                    "Работа",
                    Optional.of(phrases[i]),
                    Optional.empty(),
                    List.of("куратор"),
                    Optional.of("Результат"),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new Roadmap(
                        "plan",
                        "План",
                        "school",
                        Optional.of(years),
                        Optional.empty(),
                        List.of(new Stage("1", CanonicalStage.WORK, "Этап", works, List.of())),
                        List.of())
                .withDates(known)
                .withDeadlinesRead();
    }

    /** The first day of each status that a work has in a span, such as {@code 2024-02-15 DUE_SOON}. */
    private static List<String> changes(Roadmap plan, int work, String from, String to) {
        List<String> changes = new ArrayList<>();
        WorkStatus before = null;
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            WorkStatus now = BOOK.roadmap(plan, day).works().get(work).status();
            if (now != before) {
                changes.add(day + " " + now);
                before = now;
            }
        }
        return changes;
    }

    private static final PlanPeriod ACADEMIC = new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2023, 2023);

    @Test
    void the_29th_of_February_is_a_day_of_leap_years_and_the_28th_of_others() {
        Roadmap leap = plan(ACADEMIC, KnownDates.none(), "февраль", "до 29 февраля", "ежегодно 29 февраля");
        Roadmap common = plan(
                new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2024, 2024),
                KnownDates.none(),
                "февраль",
                "ежегодно до 29 февраля");

        assertThat(changes(leap, 0, "2024-01-31", "2024-03-02"))
                .containsExactly(
                        "2024-01-31 NOT_DUE", "2024-02-01 IN_WINDOW", "2024-02-15 DUE_SOON", "2024-03-01 OVERDUE");
        assertThat(changes(leap, 1, "2024-02-14", "2024-03-01"))
                .containsExactly("2024-02-14 NOT_DUE", "2024-02-15 DUE_SOON", "2024-03-01 OVERDUE");
        assertThat(changes(leap, 2, "2024-02-14", "2024-03-01"))
                .containsExactly("2024-02-14 NOT_DUE", "2024-02-15 DUE_SOON", "2024-03-01 OVERDUE");
        assertThat(changes(common, 0, "2025-01-31", "2025-03-01"))
                .containsExactly(
                        "2025-01-31 NOT_DUE", "2025-02-01 IN_WINDOW", "2025-02-14 DUE_SOON", "2025-03-01 OVERDUE");
        assertThat(changes(common, 1, "2025-02-13", "2025-03-01"))
                .containsExactly("2025-02-13 NOT_DUE", "2025-02-14 DUE_SOON", "2025-03-01 OVERDUE");
    }

    @Test
    void a_window_may_span_the_new_year_and_end_with_the_year() {
        Roadmap plan =
                plan(ACADEMIC, KnownDates.none(), "декабрь – январь", "до 31 декабря", "с 31 декабря по 1 января");

        assertThat(changes(plan, 0, "2023-11-30", "2024-02-01"))
                .containsExactly(
                        "2023-11-30 NOT_DUE", "2023-12-01 IN_WINDOW", "2024-01-17 DUE_SOON", "2024-02-01 OVERDUE");
        assertThat(changes(plan, 1, "2023-12-16", "2024-01-01"))
                .containsExactly("2023-12-16 NOT_DUE", "2023-12-17 DUE_SOON", "2024-01-01 OVERDUE");
        assertThat(changes(plan, 2, "2023-12-17", "2024-01-02"))
                .containsExactly("2023-12-17 NOT_DUE", "2023-12-18 DUE_SOON", "2024-01-02 OVERDUE");
    }

    /**
     * By the decree of 10.08.2023 № 1314: 2 November and 28 December 2024, Saturdays, are worked; 30 and 31 December are off,
     * as is 4 November; then come the days off of January.
     */
    @Test
    void working_days_follow_the_transfers_of_the_year() {
        KnownDates known = KnownDates.none()
                .withEvent("издание приказа", LocalDate.of(2024, 12, 27))
                .withEvent("обращение", LocalDate.of(2024, 10, 31))
                .withEvent("педагогический совет", LocalDate.of(2025, 1, 10));
        Roadmap plan = plan(
                new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2024, 2024),
                known,
                "в течение 5 рабочих дней со дня издания приказа",
                "в течение 3 рабочих дней после обращения",
                "не позднее чем за 3 рабочих дня до педагогического совета");

        assertThat(changes(plan, 0, "2024-12-30", "2025-01-16"))
                .containsExactly("2024-12-30 IN_WINDOW", "2024-12-31 DUE_SOON", "2025-01-15 OVERDUE");
        assertThat(changes(plan, 1, "2024-11-04", "2024-11-06"))
                .containsExactly("2024-11-04 DUE_SOON", "2024-11-06 OVERDUE");
        assertThat(changes(plan, 2, "2024-12-12", "2024-12-28"))
                .containsExactly("2024-12-12 NOT_DUE", "2024-12-13 DUE_SOON", "2024-12-28 OVERDUE");
    }
}
