package org.mentorship.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mentorship.core.deadline.Occurrence.Dated;
import org.mentorship.core.deadline.Occurrence.Reason;
import org.mentorship.core.deadline.Occurrence.Undated;
import org.mentorship.core.time.DateRange;

/** All deadline phrases of the five published plans give the kinds and dates of the table. */
class SourcePhrasesTest {

    private static final List<String[]> SOURCES = Notation.table("sources.tsv");

    @Test
    void the_table_is_whole() {
        assertThat(SOURCES).hasSize(80);
    }

    @TestFactory
    List<DynamicTest> phrase() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : SOURCES) {
            tests.add(DynamicTest.dynamicTest(row[1], () -> check(row)));
        }
        return tests;
    }

    private static void check(String[] row) {
        PlanContext plan = Notation.plan(row[0]);
        ParsedDeadline parsed = DeadlineParser.parse(row[1], plan);
        Deadline deadline = parsed.deadline();
        assertThat(kind(parsed)).isEqualTo(row[3]);

        List<Occurrence> occurrences =
                Occurrences.of(deadline, plan, KnownDates.none(), LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31));
        List<Dated> dated = occurrences.stream()
                .filter(Dated.class::isInstance)
                .map(Dated.class::cast)
                .toList();
        if (!row[5].equals("-")) {
            assertThat(dated.get(0).opens().map(LocalDate::toString).orElse("-"))
                    .isEqualTo(row[4]);
            assertThat(dated.get(0).due()).hasToString(row[5]);
            assertThat(row[7]).isEqualTo(row[5]);
        } else if (!row[4].equals("-")) {
            assertThat(dated).isEmpty();
            assertThat(occurrences)
                    .containsExactly(new Undated(
                            Reason.CONTINUOUS,
                            Optional.of(LocalDate.parse(row[4])),
                            plan.horizon().map(DateRange::to)));
        } else if (!row[6].equals("month")) {
            assertThat(dated).isEmpty();
        }
        recurrence(row[6], deadline, occurrences, dated);
    }

    private static void recurrence(
            String recurrence, Deadline deadline, List<Occurrence> occurrences, List<Dated> dated) {
        String[] words = recurrence.split("[ -]");
        if (recurrence.startsWith("year ") && words.length == 5) {
            int since = Integer.parseInt(words[4]);
            for (int year = since; year <= since + 1; year++) {
                LocalDate opens = LocalDate.of(year, Integer.parseInt(words[1]), 1);
                LocalDate due = YearMonth.of(year, Integer.parseInt(words[2])).atEndOfMonth();
                assertThat(dated).contains(Dated.window(opens, due));
            }
            assertThat(dated)
                    .noneMatch(day -> day.due()
                            .equals(YearMonth.of(since - 1, Integer.parseInt(words[2]))
                                    .atEndOfMonth()));
        } else if (recurrence.startsWith("year") && !dated.isEmpty()) {
            assertThat(dated.size()).isGreaterThan(1);
            assertThat(dated.get(1).due()).isEqualTo(dated.get(0).due().plusYears(1));
        } else if (recurrence.equals("on-demand")) {
            assertThat(occurrences).anyMatch(one -> one instanceof Undated open && open.reason() == Reason.ON_DEMAND);
        } else if (recurrence.equals("month")) {
            assertThat(deadline).isEqualTo(new Deadline.Periodic(1, CalendarUnit.MONTH, true));
        } else if (recurrence.equals("event")) {
            assertThat(deadline).isInstanceOf(Deadline.RelativeToEvent.class);
        }
    }

    private static String kind(ParsedDeadline parsed) {
        Deadline deadline = parsed.deadline();
        if (deadline instanceof Deadline.FixedWindow && parsed.warns(WarningKind.YEAR_INFERRED)) {
            return "month-no-year";
        } else if (deadline instanceof Deadline.WithinYear && parsed.warns(WarningKind.YEAR_AMBIGUOUS)) {
            return "year-ambiguous";
        } else if (parsed.phrase().equals("на всех этапах") && deadline instanceof Deadline.Continuous) {
            return "continuous (per stage)";
        }
        return kind(deadline);
    }

    private static String kind(Deadline deadline) {
        if (deadline instanceof Deadline.FirstThen chain) {
            return kind(chain.first()) + " + " + kind(chain.then());
        } else if (deadline instanceof Deadline.AllOf all) {
            boolean events = all.parts().stream().allMatch(Deadline.RelativeToEvent.class::isInstance);
            return events
                    ? "relative-to-event (two)"
                    : String.join(
                            " + ",
                            all.parts().stream().map(SourcePhrasesTest::kind).toList());
        } else if (deadline instanceof Deadline.During during) {
            if (during.span() instanceof Deadline.UntilEvent) {
                return "from-date + periodic + relative-to-event";
            }
            return during.span() instanceof Deadline.Annually ? "annual + " + kind(during.rhythm()) : "during";
        } else if (deadline instanceof Deadline.Annually annually) {
            return annually.sinceYear().isPresent() ? "from-year + annual-no-month" : "annual-no-month";
        } else if (deadline instanceof Deadline.Years years) {
            return years.year() == YearKind.ACADEMIC ? "horizon (academic-year)" : "horizon";
        }
        return switch (deadline.getClass().getSimpleName()) {
            case "FixedWindow" -> "fixed-date-range";
            case "Until" -> "until-date";
            case "AnnualWindow" -> "annual-months";
            case "OnDemand" -> "on-demand";
            case "OwnSchedule" -> "own-schedule";
            case "Continuous" -> "continuous";
            case "Periodic" -> "periodic";
            case "RelativeToEvent" -> "relative-to-event";
            case "WithinAcademicYear" -> "academic-year";
            case "AcademicYearEnd" -> "academic-year-end";
            default -> deadline.getClass().getSimpleName();
        };
    }
}
