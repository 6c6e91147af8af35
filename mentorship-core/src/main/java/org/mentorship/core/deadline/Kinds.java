package org.mentorship.core.deadline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which kinds of deadlines go together. */
final class Kinds {

    private Kinds() {}

    static Set<String> events(Deadline deadline) {
        Set<String> events = new LinkedHashSet<>();
        if (deadline instanceof Deadline.RelativeToEvent relative) {
            events.add(relative.event());
        } else if (deadline instanceof Deadline.UntilEvent until) {
            if (until.from() instanceof Deadline.Start.AtEvent at) {
                events.add(at.event());
            }
            events.add(until.event());
        }
        parts(deadline).forEach(part -> events.addAll(part.events()));
        return events;
    }

    private static List<Deadline> parts(Deadline deadline) {
        if (deadline instanceof Deadline.During during) {
            return List.of(during.rhythm(), during.span());
        } else if (deadline instanceof Deadline.AllOf all) {
            return all.parts();
        } else if (deadline instanceof Deadline.FirstThen chain) {
            return List.of(chain.first(), chain.then());
        }
        return List.of();
    }

    static boolean isRhythm(Deadline deadline) {
        return deadline instanceof Deadline.Periodic
                || deadline instanceof Deadline.EachEnd
                || deadline instanceof Deadline.AfterEach
                || deadline instanceof Deadline.Weekly
                || deadline instanceof Deadline.Monthly
                || deadline instanceof Deadline.MonthlyWeekday
                || deadline instanceof Deadline.Continuous
                || deadline instanceof Deadline.OnDemand
                || deadline instanceof Deadline.OwnSchedule;
    }

    static boolean isSpan(Deadline deadline) {
        return deadline instanceof Deadline.FixedWindow
                || deadline instanceof Deadline.Until
                || deadline instanceof Deadline.FromDate
                || deadline instanceof Deadline.AnnualWindow
                || deadline instanceof Deadline.AnnualUntil
                || deadline instanceof Deadline.Annually
                || deadline instanceof Deadline.WithinAcademicYear
                || deadline instanceof Deadline.AcademicYearEnd
                || deadline instanceof Deadline.WithinYear
                || deadline instanceof Deadline.Years
                || deadline instanceof Deadline.PlanHorizon
                || deadline instanceof Deadline.SchoolTerm
                || deadline instanceof Deadline.UntilEvent
                || deadline instanceof Deadline.RelativeToEvent;
    }
}
