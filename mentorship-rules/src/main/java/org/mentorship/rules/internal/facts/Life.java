package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;

/**
 * A mentorship as it stood on a day: what came later has not happened.
 *
 * @param state the state then; null before the first transition
 * @param begunOn first day on which it was active; null when it was not by then
 * @param closedOn day on which it was completed or terminated; null when it was open
 */
record Life(MentorshipState state, LocalDate begunOn, LocalDate closedOn, LocalDate today) {

    static Life of(Mentorship mentorship, LocalDate today) {
        MentorshipState state = null;
        LocalDate begun = null;
        LocalDate closed = null;
        for (Transition transition : mentorship.transitions()) {
            if (transition.on().isAfter(today)) {
                break;
            }
            state = transition.to();
            if (state == MentorshipState.ACTIVE && begun == null) {
                begun = transition.on();
            }
            if (!state.open()) {
                closed = transition.on();
            }
        }
        return new Life(state, begun, closed, today);
    }

    boolean begun() {
        return begunOn != null;
    }

    boolean underWay() {
        return state == MentorshipState.ACTIVE || state == MentorshipState.SUSPENDED;
    }

    boolean is(MentorshipState one) {
        return state == one;
    }

    /** Whether the member was there on a day on which the mentorship had begun and was not closed. */
    boolean tookPart(Membership member) {
        return begun()
                && !member.joinedOn().isAfter(today)
                && (closedOn == null || !member.joinedOn().isAfter(closedOn))
                && member.leftOn().map(left -> !left.isBefore(begunOn)).orElse(true);
    }

    /** Whether the member is there on the day. */
    boolean isThere(Membership member) {
        return underWay()
                && tookPart(member)
                && member.leftOn().map(left -> !left.isBefore(today)).orElse(true);
    }

    /** Calendar months that lie wholly between the beginning and the end, or the day. */
    List<YearMonth> wholeMonths() {
        if (!begun()) {
            return List.of();
        }
        LocalDate end = closedOn == null ? today : closedOn;
        YearMonth first = YearMonth.from(begunOn);
        if (begunOn.getDayOfMonth() > 1) {
            first = first.plusMonths(1);
        }
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.atEndOfMonth().isAfter(end); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** Months of {@link #wholeMonths} in which somebody gave feedback. */
    int monthsWithFeedback(Mentorship mentorship, List<YearMonth> months) {
        Set<YearMonth> spoken = new HashSet<>();
        for (Feedback one : mentorship.feedback()) {
            if (!one.on().isAfter(today)) {
                spoken.add(YearMonth.from(one.on()));
            }
        }
        spoken.retainAll(months);
        return spoken.size();
    }
}
