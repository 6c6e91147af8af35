package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.core.time.DateRange;

/**
 * Writes a deadline in words.
 *
 * <p>The Russian words are a normal phrase: {@link DeadlineParser#parse} reads every deadline but an unrecognized one back from
 * them, whatever the plan, because they always name the year. The English ones are for display.
 */
public final class DeadlinePhrases {

    private final Messages words;

    private DeadlinePhrases(Language language) {
        this.words = DeadlineParser.Words.of(language);
    }

    /** The deadline in words, without a full stop. */
    public static String print(Deadline deadline, Language language) {
        requireNonNull(deadline, "deadline");
        return new DeadlinePhrases(language).of(deadline);
    }

    private String of(Deadline deadline) {
        if (deadline instanceof Deadline.FixedWindow window) {
            return window(window.window());
        }
        if (deadline instanceof Deadline.Until until) {
            return words.text("until", day(until.day()));
        }
        if (deadline instanceof Deadline.AnnualWindow annual) {
            return since(annualWindow(annual.from(), annual.to()), YearKind.CALENDAR, annual.sinceYear());
        }
        if (deadline instanceof Deadline.AnnualUntil annual) {
            return since(words.text("yearly.until", day(annual.day())), YearKind.CALENDAR, annual.sinceYear());
        }
        if (deadline instanceof Deadline.Annually annually) {
            return since(words.text("annually." + annually.year()), annually.year(), annually.sinceYear());
        }
        if (deadline instanceof Deadline.WithinAcademicYear lessons) {
            return ofYear("lessons", lessons.startYear());
        }
        if (deadline instanceof Deadline.AcademicYearEnd end) {
            return ofYear(end.by() ? "year-end.by" : "year-end", end.startYear());
        }
        if (deadline instanceof Deadline.WithinYear within) {
            return words.text("within." + within.year());
        }
        if (deadline instanceof Deadline.Years years) {
            return years(years);
        }
        if (deadline instanceof Deadline.PlanHorizon) {
            return words.text("horizon");
        }
        if (deadline instanceof Deadline.SchoolTerm term) {
            String of = words.text(
                    (term.end() ? "term.end." : "term.") + term.unit(),
                    list("roman").get(term.number() - 1));
            return term.startYear()
                    .map(year -> words.text("term.year", of, year, year + 1))
                    .orElse(of);
        }
        return ofRhythm(deadline);
    }

    private String ofRhythm(Deadline deadline) {
        if (deadline instanceof Deadline.Periodic periodic) {
            String unit = periodic.every() == 1
                    ? words.text("per." + periodic.per())
                    : words.text("pers." + periodic.per(), periodic.every());
            return words.text(periodic.atLeast() ? "periodic.floor" : "periodic", periodic.times(), unit);
        }
        if (deadline instanceof Deadline.EachEnd end) {
            return words.text("end." + end.unit());
        }
        if (deadline instanceof Deadline.AfterEach after) {
            return words.text("after." + after.unit(), after.day());
        }
        if (deadline instanceof Deadline.Weekly weekly) {
            return words.text("weekly", weekdays(new ArrayList<>(weekly.days())));
        }
        if (deadline instanceof Deadline.Monthly monthly) {
            if (monthly.from().isEmpty()) {
                return words.text("monthly.until", monthly.to());
            }
            int from = monthly.from().get();
            return from == monthly.to()
                    ? words.text("monthly.day", from)
                    : words.text("monthly.range", from, monthly.to());
        }
        if (deadline instanceof Deadline.MonthlyWeekday nth) {
            String gender = switch (nth.weekday()) {
                case MONDAY, TUESDAY, THURSDAY -> "MASCULINE";
                case SUNDAY -> "NEUTER";
                default -> "FEMININE";
            };
            return words.text(
                    "monthly.weekday",
                    list("nth." + gender).get(nth.ordinal() - 1),
                    list("weekday.nth").get(nth.weekday().getValue() - 1));
        }
        if (deadline instanceof Deadline.OwnSchedule schedule) {
            return schedule.schedule()
                    .map(name -> words.text("schedule.named", quoted(name)))
                    .orElseGet(() -> words.text("schedule"));
        }
        if (deadline instanceof Deadline.OnDemand) {
            return words.text("on-demand");
        }
        if (deadline instanceof Deadline.Continuous) {
            return words.text("continuous");
        }
        return ofEvents(deadline);
    }

    private String ofEvents(Deadline deadline) {
        if (deadline instanceof Deadline.FromDate from) {
            return words.text("from", day(from.day()));
        }
        if (deadline instanceof Deadline.RelativeToEvent relative) {
            return relative(relative);
        }
        if (deadline instanceof Deadline.UntilEvent until) {
            return until.from() instanceof Deadline.Start.OnDay start
                    ? words.text("until-event", day(start.day()), quoted(until.event()))
                    : words.text(
                            "at-event", quoted(((Deadline.Start.AtEvent) until.from()).event()), quoted(until.event()));
        }
        if (deadline instanceof Deadline.During during) {
            // Without the comma the numeral of a term would read as part of the schedule's name
            boolean apart =
                    during.rhythm() instanceof Deadline.OwnSchedule && during.span() instanceof Deadline.SchoolTerm;
            return of(during.rhythm()) + (apart ? ", " : " ") + span(during.span());
        }
        if (deadline instanceof Deadline.AllOf all) {
            return all.parts().stream()
                    .map(part -> part instanceof Deadline.AllOf ? "(" + of(part) + ")" : of(part))
                    .collect(Collectors.joining("; "));
        }
        if (deadline instanceof Deadline.FirstThen chain) {
            boolean firstGroup = chain.first() instanceof Deadline.AllOf || chain.first() instanceof Deadline.FirstThen;
            String first = firstGroup ? "(" + of(chain.first()) + ")" : of(chain.first());
            String then = chain.then() instanceof Deadline.AllOf ? "(" + of(chain.then()) + ")" : of(chain.then());
            return words.text("then", first, then);
        }
        Deadline.Unrecognized unrecognized = (Deadline.Unrecognized) deadline;
        return unrecognized
                .understood()
                .map(part -> words.text("unrecognized.part", unrecognized.phrase(), of(part)))
                .orElseGet(() -> words.text("unrecognized", unrecognized.phrase()));
    }

    private String relative(Deadline.RelativeToEvent relative) {
        String event = quoted(relative.event());
        int offset = relative.offset();
        return switch (relative.relation()) {
            case ON -> words.text("on", event);
            case BEFORE ->
                offset == 0
                        ? words.text("before", event)
                        : words.text("before.offset", event, words.text("offset.before." + relative.unit(), offset));
            case AFTER ->
                offset == 0
                        ? words.text("after", event)
                        : words.text("after.offset", event, words.text("offset.after." + relative.unit(), offset));
        };
    }

    /** A guillemet inside is doubled, so that the name ends where it ends. */
    private static String quoted(String name) {
        return name.replace("«", "««").replace("»", "»»");
    }

    private String span(Deadline span) {
        if (span instanceof Deadline.FixedWindow window) {
            return words.text(
                    "range", day(window.window().from()), day(window.window().to()));
        }
        if (span instanceof Deadline.Until until) {
            return words.text("until.span", day(until.day()));
        }
        return of(span);
    }

    private String window(DateRange window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        if (from.equals(to)) {
            return day(from);
        }
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (!months) {
            return words.text("range", day(from), day(to));
        }
        String first = list("month").get(from.getMonthValue() - 1);
        String last = list("month").get(to.getMonthValue() - 1);
        if (from.getYear() != to.getYear()) {
            return words.text("years.months", first, from.getYear(), last, to.getYear());
        }
        return from.getMonth() == to.getMonth()
                ? words.text("month.year", first, from.getYear())
                : words.text("months.year", first, last, from.getYear());
    }

    private String annualWindow(MonthDay from, MonthDay to) {
        if (from.equals(to)) {
            return words.text("yearly", day(from));
        }
        boolean months =
                from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.getMonth().maxLength();
        if (!months) {
            return words.text("yearly.range", day(from), day(to));
        }
        String first = list("month.in").get(from.getMonthValue() - 1);
        return from.getMonth() == to.getMonth()
                ? words.text("yearly.in", first)
                : words.text("yearly.between", first, list("month.in").get(to.getMonthValue() - 1));
    }

    private String since(String of, YearKind kind, Optional<Integer> year) {
        return year.map(first -> words.text("since." + kind, of, first, first + 1))
                .orElse(of);
    }

    private String ofYear(String key, Optional<Integer> startYear) {
        return startYear.map(year -> words.text(key + ".year", year, year + 1)).orElseGet(() -> words.text(key));
    }

    private String years(Deadline.Years years) {
        String key = "years." + years.year() + (years.firstYear() == years.lastYear() ? ".one" : "");
        return years.year() == YearKind.CALENDAR
                ? words.text(key, years.firstYear(), years.lastYear())
                : words.text(key, years.firstYear(), years.firstYear() + 1, years.lastYear(), years.lastYear() + 1);
    }

    private String weekdays(List<DayOfWeek> days) {
        List<String> names = days.stream()
                .map(day -> list("weekdays").get(day.getValue() - 1))
                .toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + words.text("and") + names.get(last);
    }

    private String day(LocalDate day) {
        return words.text(
                "day.year", day.getDayOfMonth(), list("month.of").get(day.getMonthValue() - 1), day.getYear());
    }

    private String day(MonthDay day) {
        return words.text("day", day.getDayOfMonth(), list("month.of").get(day.getMonthValue() - 1));
    }

    private List<String> list(String key) {
        return List.of(words.text(key).split("\\|"));
    }
}
