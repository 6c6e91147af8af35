package org.mentorship.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.internal.Checks;

/**
 * Which days are worked, for a week of five working days.
 *
 * <p>Only years with data are answered for: a question that touches another year has no answer, because the days off of a
 * year are transferred by an act of the government that cannot be foreseen. There is no calendar for a week of six days:
 * schools set their own.
 *
 * <p>Instances are immutable and may be shared by threads.
 */
public final class WorkCalendar {

    private final TreeMap<Integer, WorkYear> years = new TreeMap<>();
    private final TreeMap<Integer, WorkYear.Exceptions> exceptions = new TreeMap<>();

    private WorkCalendar(Collection<WorkYear> years) {
        Checks.unique(List.copyOf(years), year -> String.valueOf(year.year()), "year", "a work calendar");
        for (WorkYear year : years) {
            this.years.put(year.year(), year);
            exceptions.put(year.year(), year.exceptions());
        }
    }

    /** Public holidays and transferred days of the Russian Federation, for the years of {@link #years()}. */
    public static WorkCalendar russia() {
        return Russia.CALENDAR;
    }

    /** A calendar that answers for no year. */
    public static WorkCalendar none() {
        return new WorkCalendar(List.of());
    }

    public static WorkCalendar of(Collection<WorkYear> years) {
        return new WorkCalendar(years);
    }

    /** This calendar with further years; a year that it had is replaced. */
    public WorkCalendar with(WorkYear... further) {
        TreeMap<Integer, WorkYear> all = new TreeMap<>(years);
        for (WorkYear year : further) {
            all.put(year.year(), year);
        }
        return new WorkCalendar(all.values());
    }

    /** The years that have data, ascending. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** The data of a year and its sources. */
    public Optional<WorkYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** Whether the day is worked; empty where its year has no data. */
    public Optional<Boolean> isWorking(LocalDate day) {
        WorkYear.Exceptions year = exceptions.get(day.getYear());
        if (year == null) {
            return Optional.empty();
        }
        return Optional.of(year.worked().contains(day)
                || !WorkYear.weekend(day) && !year.off().contains(day));
    }

    /** The day itself where it is worked, otherwise the next that is; empty where a year without data is met. */
    public Optional<LocalDate> onOrAfter(LocalDate day) {
        return walk(day, 1);
    }

    /** The day itself where it is worked, otherwise the last before it that is; empty where a year without data is met. */
    public Optional<LocalDate> onOrBefore(LocalDate day) {
        return walk(day, -1);
    }

    /**
     * The n-th working day after a day, which is itself not counted; before it where {@code n} is negative.
     *
     * @param n a count of working days, −1000 … 1000; 0 gives the day itself, worked or not
     * @return empty where a year without data is met
     */
    public Optional<LocalDate> plus(LocalDate day, int n) {
        Checks.range(n, -1000, 1000, "number of working days");
        int step = Integer.signum(n);
        Optional<LocalDate> reached = Optional.of(day);
        for (int i = 0; i < Math.abs(n) && reached.isPresent(); i++) {
            reached = walk(reached.get().plusDays(step), step);
        }
        return reached;
    }

    /** How many working days lie between two days, both counted; empty where a year without data is met. */
    public Optional<Integer> count(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Optional<Boolean> working = isWorking(day);
            if (working.isEmpty()) {
                return Optional.empty();
            }
            count += working.get() ? 1 : 0;
        }
        return Optional.of(count);
    }

    private Optional<LocalDate> walk(LocalDate day, int step) {
        for (LocalDate at = day; ; at = at.plusDays(step)) {
            Optional<Boolean> working = isWorking(at);
            if (working.isEmpty()) {
                return Optional.empty();
            }
            if (working.get()) {
                return Optional.of(at);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && years.equals(that.years);
    }

    @Override
    public int hashCode() {
        return years.hashCode();
    }

    @Override
    public String toString() {
        return "WorkCalendar" + years.keySet();
    }

    private static final class Russia {
        static final WorkCalendar CALENDAR = WorkCalendar.of(WorkYearFile.read("russia.json"));
    }
}
