package org.mentorship.matching.internal.solve;

import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.matching.internal.plan.Slot;

/** Where everybody sits and when groups meet. */
record Layout(int[] offerOf, Slot[] slots, Score score) {

    static Layout of(PairingPlan plan) {
        return of(plan, new PlanCount(plan));
    }

    /** @param count of the plan as it is now */
    static Layout of(PairingPlan plan, PlanCount count) {
        return new Layout(
                plan.seatings().stream()
                        .mapToInt(
                                seating -> seating.seated() ? seating.getPlace().index() : -1)
                        .toArray(),
                plan.meetingTimes().stream().map(MeetingTime::getSlot).toArray(Slot[]::new),
                count.score());
    }

    void restore(PairingPlan plan) {
        plan.meetingTimes().forEach(time -> time.setSlot(slots[time.index()]));
        plan.seatings()
                .forEach(seating -> seating.setPlace(
                        offerOf[seating.index()] < 0 ? null : plan.places().get(offerOf[seating.index()])));
    }

    /** For each place the number of its group's time among those it may take; 0 where there is no time. */
    int[] times(PairingPlan plan) {
        int[] times = new int[plan.places().size()];
        for (MeetingTime time : plan.meetingTimes()) {
            times[time.place().index()] = time.getSlots().indexOf(slots[time.index()]);
        }
        return times;
    }
}
