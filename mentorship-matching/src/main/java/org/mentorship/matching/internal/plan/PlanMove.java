package org.mentorship.matching.internal.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some seatings take other places (or none) at once, and at most one group another time. */
final class PlanMove extends AbstractMove<PairingPlan> {

    private final Seating[] seatings;
    private final Place[] places;
    private final MeetingTime time;
    private final Slot slot;

    /**
     * @param places where each seating goes, null for none
     * @param time the group that gets the slot, or null
     */
    PlanMove(Seating[] seatings, Place[] places, MeetingTime time, Slot slot) {
        this.seatings = seatings;
        this.places = places;
        this.time = time;
        this.slot = slot;
    }

    List<Seating> seatings() {
        return Arrays.asList(seatings);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<PairingPlan> director) {
        for (int i = 0; i < seatings.length; i++) {
            if (seatings[i].getPlace() != places[i]) {
                return true;
            }
        }
        return time != null && time.getSlot() != slot;
    }

    @Override
    protected PlanMove createUndoMove(ScoreDirector<PairingPlan> director) {
        Place[] before = new Place[seatings.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = seatings[i].getPlace();
        }
        return new PlanMove(seatings, before, time, time == null ? null : time.getSlot());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PairingPlan> director) {
        for (int i = 0; i < seatings.length; i++) {
            if (seatings[i].getPlace() != places[i]) {
                director.beforeVariableChanged(seatings[i], "place");
                seatings[i].setPlace(places[i]);
                director.afterVariableChanged(seatings[i], "place");
            }
        }
        if (time != null && time.getSlot() != slot) {
            director.beforeVariableChanged(time, "slot");
            time.setSlot(slot);
            director.afterVariableChanged(time, "slot");
        }
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return seatings();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return Arrays.asList(places);
    }

    @Override
    public String toString() {
        String seats = IntStream.range(0, seatings.length)
                .mapToObj(i -> seatings[i] + " {" + seatings[i].getPlace() + " -> " + places[i] + "}")
                .collect(Collectors.joining(", "));
        return time == null ? seats : seats + ", " + time + " -> " + slot.id();
    }
}
