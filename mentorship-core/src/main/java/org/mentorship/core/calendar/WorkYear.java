package org.mentorship.core.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * The days off of one calendar year, for a week of five working days.
 *
 * @param source the act that transfers days off in this year
 * @param holidays statutory holidays, ascending
 * @param moved days off that were transferred, and from which days; a weekend that a day off was taken from is worked,
 *     unless it is a holiday itself
 * @param extra other days without work, each with its act, ascending
 */
public record WorkYear(int year, String source, List<LocalDate> holidays, List<Transfer> moved, List<DayOff> extra) {

    /**
     * A day off moved from one day to another.
     *
     * @param source the act or the article by which it was moved
     */
    public record Transfer(LocalDate from, LocalDate to, String source) {
        public Transfer {
            Checks.day(from, "day from which a day off is moved");
            Checks.day(to, "day to which a day off is moved");
            Checks.text(source, "source of a transferred day off");
        }
    }

    /** A day without work by a special act. */
    public record DayOff(LocalDate day, String source) {
        public DayOff {
            Checks.day(day, "day without work");
            Checks.text(source, "source of a day without work");
        }
    }

    public WorkYear {
        Checks.range(year, 1900, 2200, "year of a work calendar");
        Checks.text(source, "source of the work calendar of (%s)", year);
        holidays = Copies.list(holidays);
        moved = Copies.list(moved);
        extra = Copies.list(extra);
        for (LocalDate holiday : holidays) {
            within(holiday, year);
        }
        Set<LocalDate> targets = new TreeSet<>();
        for (Transfer transfer : moved) {
            within(transfer.from(), year);
            within(transfer.to(), year);
            Checks.that(
                    weekend(transfer.from()),
                    """
                    The work calendar of (%d) moves a day off from (%s), which is a (%s).
                    Only a Saturday or a Sunday can be moved.""",
                    year,
                    transfer.from(),
                    transfer.from().getDayOfWeek());
            Checks.that(
                    !weekend(transfer.to()) && !holidays.contains(transfer.to()) && targets.add(transfer.to()),
                    """
                    The work calendar of (%d) moves a day off to (%s), which is off already.
                    Correct the day.""",
                    year,
                    transfer.to());
        }
        for (DayOff dayOff : extra) {
            within(dayOff.day(), year);
        }
        requireNonNull(source, "source");
    }

    /** The days that are off though they are no weekend, and the weekends that are worked. */
    Exceptions exceptions() {
        Set<LocalDate> off = new TreeSet<>(holidays);
        moved.forEach(transfer -> off.add(transfer.to()));
        extra.forEach(dayOff -> off.add(dayOff.day()));
        Set<LocalDate> worked = moved.stream()
                .map(Transfer::from)
                .filter(from -> !off.contains(from))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Exceptions(off, worked);
    }

    record Exceptions(Set<LocalDate> off, Set<LocalDate> worked) {}

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void within(LocalDate day, int year) {
        Checks.that(day.getYear() == year, """
                The day (%s) stands in the work calendar of (%d).
                Put it into the calendar of its own year.""", day, year);
    }
}
