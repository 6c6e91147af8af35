package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.deadline.Atom.Mode;
import org.mentorship.core.deadline.Atom.When;
import org.mentorship.core.deadline.Joining.Separator;

/**
 * Puts the parts of one segment together: «ежегодно» with its months, a rhythm with its span, days with the year that
 * stands beside them. Two neighbours are joined by {@link Neighbours}, years that are not written found by {@link YearFinder}.
 */
final class Joining {

    /** What stands before a part. */
    enum Separator {
        NONE,
        COMMA,
        AND,
        BRACKET
    }

    record Item(Separator before, Atom atom) {}

    private final List<Item> items;
    private final PlanContext context;
    private final EnumSet<WarningKind> warnings = EnumSet.noneOf(WarningKind.class);
    private final List<String> refused = new ArrayList<>();
    private final YearFinder years;
    private final Neighbours neighbours;

    Joining(List<Item> items, PlanContext context) {
        this.items = new ArrayList<>(items);
        this.context = context;
        this.years = new YearFinder(context, warnings);
        this.neighbours = new Neighbours(years, context, warnings, refused);
    }

    Set<WarningKind> warnings() {
        return warnings;
    }

    /** What was read but has no days, such as 31 September. */
    List<String> refused() {
        return refused;
    }

    Optional<Deadline> join() {
        fillMonths();
        shareAcademic();
        shareMonths();
        shareLimit();
        shareYears();
        bindYearly();
        dropCount();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i + 1 < items.size() && !changed; i++) {
                if (listGoesOn(i + 1)) {
                    continue;
                }
                Atom joined = neighbours.joined(
                        items.get(i).atom(),
                        items.get(i + 1).before(),
                        items.get(i + 1).atom());
                if (joined != null) {
                    items.set(i, new Item(items.get(i).before(), joined));
                    items.remove(i + 1);
                    changed = true;
                }
            }
        }
        List<Deadline> deadlines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && items.get(i).before() == Separator.NONE) {
                warnings.add(WarningKind.JUXTAPOSED);
            }
            Optional<List<Deadline>> resolved = years.resolve(items.get(i).atom());
            if (resolved.isPresent()) {
                deadlines.addAll(resolved.get());
            } else {
                refused.add("…");
            }
        }
        return all(deadlines);
    }

    static Optional<Deadline> all(List<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deadlines.size() == 1 ? deadlines.get(0) : new Deadline.AllOf(deadlines));
    }

    // --- Months and years that stand beside

    /** «с 1 по 20 сентября»: the first day has the month of the last. */
    private void fillMonths() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).atom() instanceof When days
                    && days.from().dayOnly()
                    && !days.to().dayOnly()) {
                Point from = days.from().inMonth(days.to().month());
                items.set(i, new Item(items.get(i).before(), new When(days.mode(), from, days.to())));
            }
        }
    }

    /** «2023–2024, 2024–2025 учебные годы»: all of them are academic. */
    private void shareAcademic() {
        for (int i = items.size() - 2; i >= 0; i--) {
            if (items.get(i).atom() instanceof Atom.NamedYears years
                    && years.bare()
                    && !years.years().academic()
                    && years.years().last() == years.years().first() + 1
                    && listed(i + 1)
                    && items.get(i + 1).atom() instanceof Atom.NamedYears next
                    && next.years().academic()) {
                int first = years.years().first();
                Atom academic = new Atom.NamedYears(new Point.Years(first, first, true), true);
                items.set(i, new Item(items.get(i).before(), academic));
            }
        }
    }

    /** «до 25 декабря и 25 мая»: «до» is said of both. */
    private void shareLimit() {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).before() == Separator.AND
                    && items.get(i - 1).atom() instanceof When before
                    && before.mode() == Mode.UNTIL
                    && items.get(i).atom() instanceof When day
                    && day.mode() == Mode.WINDOW
                    && day.from().equals(day.to())
                    && day.from().exact()
                    && before.from().exact()) {
                items.set(i, new Item(Separator.AND, new When(Mode.UNTIL, day.from(), day.to())));
            }
        }
    }

    /** «10, 20 октября»: a day without a month has that of the next. */
    private void shareMonths() {
        for (int i = items.size() - 2; i >= 0; i--) {
            if (items.get(i).atom() instanceof When days
                    && days.to().dayOnly()
                    && listed(i + 1)
                    && items.get(i + 1).atom() instanceof When next
                    && !next.from().dayOnly()) {
                Point month = next.from();
                Point from = days.from().dayOnly()
                        ? days.from().inMonth(month.month()).in(month.year())
                        : days.from();
                Point to = days.to().inMonth(month.month()).in(month.year());
                items.set(i, new Item(items.get(i).before(), new When(days.mode(), from, to)));
            }
        }
    }

    private boolean listed(int i) {
        return items.get(i).before() == Separator.COMMA || items.get(i).before() == Separator.AND;
    }

    private void shareYears() {
        if (items.stream().anyMatch(item -> item.atom() instanceof Atom.Yearly)) {
            return;
        }
        for (int i = items.size() - 2; i >= 0; i--) {
            if (items.get(i).atom() instanceof When days
                    && !days.hasYear()
                    && !days.dayOnly()
                    && listed(i + 1)
                    && items.get(i + 1).atom() instanceof When next
                    && next.hasYear()) {
                Point other = next.from().year().isPresent() ? next.from() : next.to();
                int shift = !other.year().orElseThrow().academic() && days.to().month() > other.month() ? -1 : 0;
                give(i, days, other.year().orElseThrow(), shift);
            }
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).atom() instanceof When days
                    && !days.hasYear()
                    && !days.dayOnly()
                    && listed(i)
                    && items.get(i - 1).atom() instanceof When before
                    && before.hasYear()
                    && before.mode() != Mode.SINCE) {
                Point other = before.to().year().isPresent() ? before.to() : before.from();
                int shift =
                        !other.year().orElseThrow().academic() && days.from().month() < other.lastMonth() ? 1 : 0;
                give(i, days, other.year().orElseThrow(), shift);
            }
        }
    }

    private void give(int i, When days, Point.Years years, int shift) {
        if (!years.single()) {
            return;
        }
        if (shift != 0) {
            warnings.add(WarningKind.YEAR_INFERRED);
        }
        Optional<Point.Years> shifted =
                Optional.of(new Point.Years(years.first() + shift, years.last() + shift, years.academic()));
        Point to = days.to().in(shifted);
        Point from = days.from().equals(days.to()) ? to : days.from();
        items.set(i, new Item(items.get(i).before(), new When(days.mode(), from, to)));
    }

    /** «2 раза в год: октябрь, апрель»: the months say all that the count does. */
    private void dropCount() {
        boolean count = items.size() > 1
                && items.get(0).atom() instanceof Atom.Done done
                && done.deadline() instanceof Deadline.Periodic periodic
                && (periodic.per() == CalendarUnit.YEAR || periodic.per() == CalendarUnit.ACADEMIC_YEAR)
                && periodic.every() == 1
                && !periodic.atLeast()
                && periodic.times() == months();
        if (count) {
            items.remove(0);
        }
    }

    /** How many months stand after the first part, or −1 where something else does. */
    private int months() {
        int months = 0;
        for (Item item : items.subList(1, items.size())) {
            if (item.atom() instanceof When days
                    && days.mode() == Mode.WINDOW
                    && days.from().equals(days.to())) {
                months++;
            } else if (item.atom() instanceof Atom.Done done
                    && done.deadline() instanceof Deadline.AllOf all
                    && all.parts().stream()
                            .allMatch(part ->
                                    part instanceof Deadline.FixedWindow || part instanceof Deadline.AnnualWindow)) {
                months += all.parts().size();
            } else {
                return -1;
            }
        }
        return months;
    }

    /** Whether days stand here that begin a list of such: they belong together, not to what is before them. */
    private boolean listGoesOn(int i) {
        return items.get(i).atom() instanceof When
                && i + 1 < items.size()
                && items.get(i + 1).atom() instanceof When
                && listed(i + 1);
    }

    // --- «ежегодно»

    private void bindYearly() {
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i).atom() instanceof Atom.Yearly yearly)) {
                continue;
            }
            int first = i;
            int last = i;
            List<When> days = new ArrayList<>();
            Optional<Integer> since = yearly.since();
            while (last + 1 < items.size() && annual(items.get(last + 1).atom(), days.isEmpty())) {
                days.add((When) items.get(++last).atom());
            }
            if (days.isEmpty() && since.isEmpty() && last + 1 < items.size()) {
                since = planned(items.get(last + 1).atom());
                last += since.isPresent() ? 1 : 0;
            }
            if (days.isEmpty()) {
                while (first > 0
                        && items.get(first).before() != (first == i ? Separator.AND : Separator.NONE)
                        && annual(items.get(first - 1).atom(), false)) {
                    days.add(0, (When) items.get(--first).atom());
                }
            }
            boolean academicSince = false;
            boolean calendarSince = false;
            if (since.isEmpty()) {
                boolean after = last + 1 < items.size() && items.get(last + 1).atom() instanceof Atom.SinceYear;
                boolean before = !after
                        && first > 0
                        && items.get(first - 1).atom() instanceof Atom.SinceYear
                        && items.get(first).before() != Separator.AND;
                if (after || before) {
                    Atom.SinceYear year =
                            (Atom.SinceYear) items.get(after ? ++last : --first).atom();
                    since = Optional.of(year.years().first());
                    academicSince = year.years().academic();
                    calendarSince = !academicSince;
                }
            }
            Atom bound;
            if (!days.isEmpty()) {
                bound = new Atom.Annual(days, since);
            } else {
                YearKind kind = yearly.kind()
                        .orElse(
                                academicSince
                                        ? YearKind.ACADEMIC
                                        : calendarSince ? YearKind.CALENDAR : context.planYear());
                if (yearly.kind().isEmpty() && calendarSince) {
                    warnings.add(WarningKind.YEAR_AMBIGUOUS);
                }
                boolean said = yearly.kind().isPresent() || since.isPresent();
                bound = new Atom.Yearly(said ? Optional.of(kind) : Optional.empty(), since);
            }
            Separator before = items.get(first).before();
            items.subList(first, last + 1).clear();
            items.add(first, new Item(before, bound));
            i = first;
        }
    }

    /** «ежегодно, 2023–2026»: the years of the plan itself, by the first of them. */
    private Optional<Integer> planned(Atom atom) {
        return context.years()
                .filter(plan -> atom instanceof Atom.NamedYears named
                        && !named.years().academic()
                        && named.years().first() == plan.first()
                        && named.years().last() == plan.last()
                        && plan.kind() == YearKind.CALENDAR)
                .map(PlanYears::first);
    }

    /** Whether an atom can be days of every year; with a written year only directly beside «ежегодно». */
    private static boolean annual(Atom atom, boolean beside) {
        return atom instanceof When days
                && days.mode() != Mode.SINCE
                && !days.dayOnly()
                && days.from().annual()
                && days.to().annual()
                && (beside || !days.hasYear());
    }
}
