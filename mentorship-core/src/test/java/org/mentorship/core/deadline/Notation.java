package org.mentorship.core.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A short notation of deadlines for tables of tests, and the tables themselves. */
final class Notation {

    private Notation() {}

    static List<String[]> table(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Notation.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlanContext plan(String name) {
        return switch (name) {
            case "A" -> PlanContext.academicYear(2024);
            case "C" -> PlanContext.calendarYear(2025);
            case "S" -> PlanContext.years(2023, 2026);
            case "S21" -> PlanContext.years(2021, 2024);
            default -> PlanContext.unknown();
        };
    }

    static String of(Deadline deadline) {
        if (deadline instanceof Deadline.FixedWindow d) {
            return "window " + d.window().from() + ".." + d.window().to();
        } else if (deadline instanceof Deadline.Until d) {
            return "until " + d.day();
        } else if (deadline instanceof Deadline.AnnualWindow d) {
            return "annual " + day(d.from()) + ".." + day(d.to()) + since(d.sinceYear());
        } else if (deadline instanceof Deadline.AnnualUntil d) {
            return "annual-until " + day(d.day()) + since(d.sinceYear());
        } else if (deadline instanceof Deadline.Annually d) {
            return "annually " + d.year() + since(d.sinceYear());
        } else if (deadline instanceof Deadline.WithinAcademicYear d) {
            return "lessons" + number(d.startYear());
        } else if (deadline instanceof Deadline.AcademicYearEnd d) {
            return "year-end" + (d.by() ? " by" : "") + number(d.startYear());
        } else if (deadline instanceof Deadline.WithinYear d) {
            return "within-year " + d.year();
        } else if (deadline instanceof Deadline.Years d) {
            return "years " + d.year() + " " + d.firstYear() + ".." + d.lastYear();
        } else if (deadline instanceof Deadline.PlanHorizon) {
            return "horizon";
        } else if (deadline instanceof Deadline.SchoolTerm d) {
            return "term " + d.unit() + " " + d.number()
                    + d.startYear().map(y -> " of " + y).orElse("") + (d.end() ? " end" : "");
        } else if (deadline instanceof Deadline.Periodic d) {
            return "periodic " + d.times() + "/" + d.every() + " " + d.per() + (d.atLeast() ? " floor" : "");
        } else if (deadline instanceof Deadline.EachEnd d) {
            return "each-end " + d.unit();
        } else if (deadline instanceof Deadline.AfterEach d) {
            return "after-each " + d.unit() + " " + d.day();
        } else if (deadline instanceof Deadline.Weekly d) {
            return "weekly " + d.days().stream().map(Enum::name).collect(Collectors.joining(","));
        } else if (deadline instanceof Deadline.Monthly d) {
            return "monthly " + d.from().map(String::valueOf).orElse("") + ".." + d.to();
        } else if (deadline instanceof Deadline.MonthlyWeekday d) {
            return "nth " + d.ordinal() + " " + d.weekday();
        } else if (deadline instanceof Deadline.OwnSchedule d) {
            return "schedule" + d.schedule().map(name -> " " + name).orElse("");
        } else if (deadline instanceof Deadline.OnDemand) {
            return "on-demand";
        } else if (deadline instanceof Deadline.Continuous) {
            return "continuous";
        } else if (deadline instanceof Deadline.FromDate d) {
            return "from " + d.day();
        } else if (deadline instanceof Deadline.RelativeToEvent d) {
            return d.relation().name().toLowerCase(java.util.Locale.ROOT) + " "
                    + (d.offset() > 0 ? d.offset() + " " + d.unit() + " " : "") + d.event();
        } else if (deadline instanceof Deadline.UntilEvent d) {
            String from = d.from() instanceof Deadline.Start.OnDay day
                    ? day.day().toString()
                    : "@" + ((Deadline.Start.AtEvent) d.from()).event();
            return "until-event " + from + " -> " + d.event();
        } else if (deadline instanceof Deadline.During d) {
            return "during(" + of(d.rhythm()) + "; " + of(d.span()) + ")";
        } else if (deadline instanceof Deadline.AllOf d) {
            return "all(" + d.parts().stream().map(Notation::of).collect(Collectors.joining("; ")) + ")";
        } else if (deadline instanceof Deadline.FirstThen d) {
            return "first(" + of(d.first()) + "; " + of(d.then()) + ")";
        }
        return "unrecognized"
                + ((Deadline.Unrecognized) deadline)
                        .understood()
                        .map(d -> " " + of(d))
                        .orElse("");
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }

    private static String since(Optional<Integer> year) {
        return year.map(y -> " since " + y).orElse("");
    }

    private static String number(Optional<Integer> year) {
        return year.map(y -> " " + y).orElse("");
    }
}
