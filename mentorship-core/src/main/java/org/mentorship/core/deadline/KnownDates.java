package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/**
 * The days of events and schedules that deadlines refer to. Names are compared by {@link EventName}.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class KnownDates {

    private static final KnownDates NONE = new KnownDates(Map.of(), Map.of());
    private static final Comparator<DateRange> BY_DAY =
            Comparator.comparing(DateRange::from).thenComparing(DateRange::to);

    private final Map<String, List<LocalDate>> events;
    private final Map<String, List<DateRange>> schedules;

    private KnownDates(Map<String, List<LocalDate>> events, Map<String, List<DateRange>> schedules) {
        this.events = Copies.sorted(events);
        this.schedules = Copies.sorted(schedules);
    }

    /** Nothing is known. */
    public static KnownDates none() {
        return NONE;
    }

    /** These dates and the days of an event, in any order; an event may happen many times. */
    public KnownDates withEvent(String name, LocalDate... days) {
        Checks.text(name, "name of an event");
        Map<String, List<LocalDate>> more = new TreeMap<>(events);
        List<LocalDate> all = new ArrayList<>(event(name));
        all.addAll(Arrays.asList(days));
        more.put(EventName.key(name), all.stream().distinct().sorted().toList());
        return new KnownDates(more, schedules);
    }

    /**
     * These dates and the windows of a schedule, in any order.
     *
     * @param name empty for the schedule that plans call «отдельный график»
     */
    public KnownDates withSchedule(Optional<String> name, DateRange... windows) {
        requireNonNull(name, "name");
        Map<String, List<DateRange>> more = new TreeMap<>(schedules);
        List<DateRange> all = new ArrayList<>(schedule(name).orElse(List.of()));
        all.addAll(Arrays.asList(windows));
        more.put(
                name.map(EventName::key).orElse(""),
                all.stream().distinct().sorted(BY_DAY).toList());
        return new KnownDates(events, more);
    }

    /** The days of an event, ascending; empty where none is known. */
    public List<LocalDate> event(String name) {
        return events.getOrDefault(EventName.key(name), List.of());
    }

    /** The windows of a schedule, ascending; absent where the schedule is not known. */
    public Optional<List<DateRange>> schedule(Optional<String> name) {
        return Optional.ofNullable(schedules.get(name.map(EventName::key).orElse("")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownDates that && events.equals(that.events) && schedules.equals(that.schedules);
    }

    @Override
    public int hashCode() {
        return 31 * events.hashCode() + schedules.hashCode();
    }

    @Override
    public String toString() {
        return "KnownDates" + events.keySet() + schedules.keySet();
    }
}
