package org.mentorship.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Atom.Mode;
import org.mentorship.core.deadline.Atom.When;
import org.mentorship.core.deadline.Joining.Separator;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

/** Joins two parts that stand side by side and belong together, such as a rhythm and its span. */
final class Neighbours {

    private final YearFinder years;
    private final PlanContext context;
    private final EnumSet<WarningKind> warnings;
    private final List<String> refused;

    /**
     * @param warnings to which those of this class are added
     * @param refused to which is added what cannot be said of the two together
     */
    Neighbours(YearFinder years, PlanContext context, EnumSet<WarningKind> warnings, List<String> refused) {
        this.years = years;
        this.context = context;
        this.warnings = warnings;
        this.refused = refused;
    }

    /** What the two say together; null where they are two deadlines. */
    Atom joined(Atom one, Separator separator, Atom other) {
        if (separator == Separator.AND) {
            return one instanceof When days && other instanceof Atom.NamedYears years ? furtherYear(days, years) : null;
        }
        Atom joined = ordered(one, separator, other);
        if (joined == null) {
            joined = ordered(other, separator, one);
        }
        if (joined == null
                && one instanceof When days
                && other instanceof Atom.NamedYears years
                && separator == Separator.COMMA) {
            joined = furtherYear(days, years);
        }
        if (joined == null
                && separator == Separator.COMMA
                && one instanceof Atom.Several several
                && other instanceof Atom.NamedYears years
                && furtherYear(several.days().get(0), years) instanceof Atom.Several more) {
            List<When> days = new ArrayList<>(several.days());
            days.add(more.days().get(1));
            joined = new Atom.Several(days);
        }
        return joined;
    }

    /** «май 2024, 2025 гг.». */
    private static Atom furtherYear(When days, Atom.NamedYears years) {
        boolean fits = days.hasYear()
                && days.from().equals(days.to())
                && years.years().single()
                && !years.years().academic()
                && !days.from().year().orElseThrow().academic();
        if (!fits) {
            return null;
        }
        Point point = days.to().in(Optional.of(years.years()));
        return new Atom.Several(List.of(days, new When(days.mode(), point, point)));
    }

    private Atom ordered(Atom one, Separator separator, Atom other) {
        if (one instanceof When month
                && other instanceof Atom.PartOfMonth part
                && month.from().equals(month.to())
                && month.from().wholeMonth()) {
            Point point = part.of(month.from());
            return new When(month.mode(), point, point);
        }
        if (one instanceof When days
                && other instanceof Atom.Weekdays named
                && named.days().size() == 1
                && days.from().equals(days.to())
                && days.from().day() > 0
                && days.from().day() == days.from().lastDay()) {
            Point point = days.from().named(named.days().iterator().next());
            return new When(days.mode(), point, point);
        }
        if (one instanceof When since
                && since.mode() == Mode.SINCE
                && separator == Separator.NONE
                && other instanceof Atom.Done done
                && done.deadline() instanceof Deadline.AcademicYearEnd end
                && end.by()) {
            return fromDate(since)
                    .<Atom>map(day -> new Atom.Done(new Deadline.FixedWindow(new DateRange(day, lessonsEnd(day, end)))))
                    .orElse(null);
        }
        if (one instanceof Atom.Done done) {
            return withDone(done.deadline(), separator, other);
        }
        if (one instanceof When since
                && since.mode() == Mode.SINCE
                && separator == Separator.NONE
                && other instanceof Atom.Done done
                && before(done.deadline())) {
            return fromDate(since)
                    .<Atom>map(day -> new Atom.Done(new Deadline.UntilEvent(
                            new Deadline.Start.OnDay(day), ((Deadline.RelativeToEvent) done.deadline()).event())))
                    .orElse(null);
        }
        if (one instanceof When since && since.mode() == Mode.SINCE && other instanceof Atom.Yearly yearly) {
            return fromDate(since)
                    .filter(day -> since.hasYear())
                    .<Atom>map(day -> {
                        warnings.add(WarningKind.YEAR_AMBIGUOUS);
                        YearKind kind =
                                yearly.kind().orElse(day.getMonthValue() == 9 ? YearKind.ACADEMIC : YearKind.CALENDAR);
                        return new Atom.Done(new Deadline.Annually(kind, Optional.of(day.getYear())));
                    })
                    .orElse(null);
        }
        return null;
    }

    private LocalDate lessonsEnd(LocalDate day, Deadline.AcademicYearEnd end) {
        int year = end.startYear().orElse(AcademicYear.startYearOf(day));
        LocalDate last = context.school().year(year).lessonsEnd();
        return last.isBefore(day) ? day : last;
    }

    private Optional<LocalDate> fromDate(When since) {
        return years.resolve(since)
                .map(list -> list.get(0))
                .filter(Deadline.FromDate.class::isInstance)
                .map(date -> ((Deadline.FromDate) date).day());
    }

    private static boolean before(Deadline deadline) {
        return deadline instanceof Deadline.RelativeToEvent event
                && event.relation() == EventRelation.BEFORE
                && event.offset() == 0;
    }

    private Atom withDone(Deadline done, Separator separator, Atom other) {
        if (other instanceof Atom.Yearly yearly) {
            return withYearly(done, yearly);
        }
        boolean vague = done instanceof Deadline.OnDemand || done instanceof Deadline.OwnSchedule;
        if (done instanceof Deadline.Periodic rhythm) {
            Atom narrowed = narrowed(rhythm, other);
            if (narrowed != null) {
                return narrowed;
            }
        }
        if (done instanceof Deadline.Continuous
                && other instanceof Atom.Done rhythm
                && (rhythm.deadline() instanceof Deadline.Periodic
                        || rhythm.deadline() instanceof Deadline.Weekly
                        || rhythm.deadline() instanceof Deadline.Monthly
                        || rhythm.deadline() instanceof Deadline.MonthlyWeekday
                        || rhythm.deadline() instanceof Deadline.EachEnd
                        || rhythm.deadline() instanceof Deadline.During)) {
            return rhythm;
        }
        if (done instanceof Deadline.During during
                && during.span() instanceof Deadline.FromDate from
                && other instanceof Atom.Done end
                && before(end.deadline())
                && separator == Separator.NONE) {
            return new Atom.Done(new Deadline.During(
                    during.rhythm(),
                    new Deadline.UntilEvent(
                            new Deadline.Start.OnDay(from.day()),
                            ((Deadline.RelativeToEvent) end.deadline()).event())));
        }
        if (!Kinds.isRhythm(done)) {
            return null;
        }
        return span(other, separator, vague)
                .<Atom>map(span -> new Atom.Done(new Deadline.During(done, span)))
                .orElse(null);
    }

    private Atom withYearly(Deadline done, Atom.Yearly yearly) {
        boolean yearSaid = yearly.kind().isPresent();
        Deadline annually = new Deadline.Annually(yearly.kind().orElse(context.planYear()), yearly.since());
        if (Kinds.isRhythm(done)
                && (yearSaid || done instanceof Deadline.OnDemand || done instanceof Deadline.OwnSchedule)) {
            return new Atom.Done(new Deadline.During(done, annually));
        }
        boolean yearlyAnyway = Kinds.isRhythm(done)
                || done instanceof Deadline.WithinAcademicYear
                || done instanceof Deadline.AcademicYearEnd
                || done instanceof Deadline.WithinYear
                || done instanceof Deadline.SchoolTerm
                || done instanceof Deadline.RelativeToEvent;
        return yearlyAnyway && yearly.since().isEmpty() ? new Atom.Done(done) : null;
    }

    /** A month or week with the days in it. */
    private Atom narrowed(Deadline.Periodic rhythm, Atom other) {
        Deadline.Weekly weekly = weekly(other);
        if (rhythm.per() == CalendarUnit.WEEK && weekly != null) {
            boolean all = rhythm.every() == 1
                    && !rhythm.atLeast()
                    && (rhythm.times() == 1 || rhythm.times() == weekly.days().size());
            if (!all) {
                refused.add("…");
            }
            return new Atom.Done(all ? weekly : rhythm);
        }
        boolean once = rhythm.times() == 1 && rhythm.every() == 1 && !rhythm.atLeast();
        if (!once) {
            return null;
        }
        if (other instanceof Atom.NextMonth next
                && rhythm.per() != CalendarUnit.DAY
                && rhythm.per() != CalendarUnit.WEEK) {
            return new Atom.Done(new Deadline.AfterEach(rhythm.per(), next.day()));
        }
        if (other instanceof Atom.Done done
                && done.deadline() instanceof Deadline.AfterEach after
                && after.unit() == rhythm.per()) {
            return done;
        }
        if (rhythm.per() == CalendarUnit.MONTH) {
            if (other instanceof Atom.DayOfMonth days) {
                return new Atom.Done(new Deadline.Monthly(days.from(), days.to()));
            }
            if (other instanceof Atom.PartOfMonth part) {
                return new Atom.Done(part.monthly());
            }
            if (other instanceof Atom.NthWeekday day) {
                return new Atom.Done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday()));
            }
            if (other instanceof Atom.Done done
                    && (done.deadline() instanceof Deadline.Monthly
                            || done.deadline() instanceof Deadline.MonthlyWeekday
                            || done.deadline().equals(new Deadline.EachEnd(CalendarUnit.MONTH)))) {
                return done;
            }
        }
        return null;
    }

    private static Deadline.Weekly weekly(Atom atom) {
        if (atom instanceof Atom.Weekdays days) {
            return new Deadline.Weekly(days.days());
        }
        return atom instanceof Atom.Done done && done.deadline() instanceof Deadline.Weekly weekly ? weekly : null;
    }

    private Optional<Deadline> span(Atom other, Separator separator, boolean vague) {
        if (other instanceof Atom.Done done) {
            boolean event = done.deadline() instanceof Deadline.RelativeToEvent;
            boolean close = separator == Separator.NONE || !vague || !event;
            boolean fits = Kinds.isSpan(done.deadline())
                    && close
                    && !(event && separator == Separator.COMMA && !before(done.deadline()));
            return fits ? Optional.of(done.deadline()) : Optional.empty();
        }
        boolean days = other instanceof When
                || other instanceof Atom.Annual annual && annual.days().size() == 1
                || other instanceof Atom.NamedYears
                || other instanceof Atom.SinceYear;
        if (!days || vague && separator != Separator.NONE) {
            return Optional.empty();
        }
        return years.resolve(other).map(list -> list.get(0)).filter(Kinds::isSpan);
    }
}
