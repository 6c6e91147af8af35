package org.mentorship.core.deadline;

/** Which kinds of deadlines go together. */
final class Kinds {

    private Kinds() {}

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
