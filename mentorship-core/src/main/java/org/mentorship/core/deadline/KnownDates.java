package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/**
 * The days of events and schedules that deadlines refer to. Names are compared by {@link EventName}; of several names for one
 * event or schedule the first one given is kept.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class KnownDates {

    /**
     * When something happens.
     *
     * @param name what happens, in words
     * @param days ascending, each once; at least one
     */
    public record Event(String name, List<LocalDate> days) {
        public Event {
            name = Checks.words(name, "name of an event");
            Checks.notEmpty(days, "days of event (%s)", name);
            days.forEach(day -> Checks.day(day, "day of an event"));
            days = days.stream().distinct().sorted().toList();
        }
    }

    /**
     * What a schedule holds.
     *
     * @param name absent for the one that plans call «отдельный график»
     * @param windows ascending, each once; none where nothing is planned by it
     */
    public record Schedule(Optional<String> name, List<DateRange> windows) {
        public Schedule {
            name = name.map(words -> Checks.words(words, "name of a schedule"));
            windows = windows.stream().distinct().sorted(BY_DAY).toList();
        }
    }

    private static final Comparator<DateRange> BY_DAY =
            Comparator.comparing(DateRange::from).thenComparing(DateRange::to);
    private static final KnownDates NONE = new KnownDates(Map.of(), Map.of());

    private final Map<String, Event> events;
    private final Map<String, Schedule> schedules;

    private KnownDates(Map<String, Event> events, Map<String, Schedule> schedules) {
        this.events = Copies.sorted(events);
        this.schedules = Copies.sorted(schedules);
    }

    /** Nothing is known. */
    public static KnownDates none() {
        return NONE;
    }

    /** The days of all these, in any order; an event or schedule that is given twice has the days of both. */
    public static KnownDates of(Collection<Event> events, Collection<Schedule> schedules) {
        KnownDates all = NONE;
        for (Event event : events) {
            all = all.withEvent(event.name(), event.days().toArray(LocalDate[]::new));
        }
        for (Schedule schedule : schedules) {
            all = all.withSchedule(schedule.name(), schedule.windows().toArray(DateRange[]::new));
        }
        return all;
    }

    /** These dates and the days of an event, in any order; an event may happen many times. */
    public KnownDates withEvent(String name, LocalDate... days) {
        Map<String, Event> more = new TreeMap<>(events);
        more.merge(
                EventName.key(requireNonNull(name, "name")),
                new Event(name, Arrays.asList(days)),
                (one, other) -> new Event(one.name(), joined(one.days(), other.days())));
        return new KnownDates(more, schedules);
    }

    /**
     * These dates and the windows of a schedule, in any order.
     *
     * @param name empty for the schedule that plans call «отдельный график»
     */
    public KnownDates withSchedule(Optional<String> name, DateRange... windows) {
        Map<String, Schedule> more = new TreeMap<>(schedules);
        more.merge(
                key(name),
                new Schedule(name, Arrays.asList(windows)),
                (one, other) -> new Schedule(one.name(), joined(one.windows(), other.windows())));
        return new KnownDates(events, more);
    }

    /** These dates and those of another; where both know an event or schedule, that of this one counts. */
    public KnownDates or(KnownDates other) {
        Map<String, Event> allEvents = new TreeMap<>(other.events);
        allEvents.putAll(events);
        Map<String, Schedule> allSchedules = new TreeMap<>(other.schedules);
        allSchedules.putAll(schedules);
        return new KnownDates(allEvents, allSchedules);
    }

    /** All events, in the order of their names without endings. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    /** All schedules, in the order of their names without endings; the one without a name first. */
    public List<Schedule> schedules() {
        return List.copyOf(schedules.values());
    }

    /** The days of an event, ascending; empty where none is known. */
    public List<LocalDate> event(String name) {
        Event known = events.get(EventName.key(name));
        return known == null ? List.of() : known.days();
    }

    /** The windows of a schedule, ascending; absent where the schedule is not known. */
    public Optional<List<DateRange>> schedule(Optional<String> name) {
        return Optional.ofNullable(schedules.get(key(name))).map(Schedule::windows);
    }

    private static String key(Optional<String> name) {
        return name.map(EventName::key).orElse("");
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
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
