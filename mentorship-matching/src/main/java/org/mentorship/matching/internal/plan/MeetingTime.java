package org.mentorship.matching.internal.plan;

import java.util.Collections;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** When the group of a joint place meets. */
@PlanningEntity
public final class MeetingTime {

    @PlanningId
    private int index;

    private Place place;
    private List<Slot> slots;

    @PlanningVariable(valueRangeProviderRefs = "slots")
    private Slot slot;

    /** For the solver, which fills the fields of a copy. */
    public MeetingTime() {}

    /** @param slots the slots that suit the mentor, one or more, by id; the first is taken */
    public MeetingTime(int index, Place place, List<Slot> slots) {
        this.index = index;
        this.place = place;
        this.slots = Collections.unmodifiableList(slots);
        this.slot = slots.get(0);
    }

    public int index() {
        return index;
    }

    public Place place() {
        return place;
    }

    @ValueRangeProvider(id = "slots")
    public List<Slot> getSlots() {
        return slots;
    }

    public Slot getSlot() {
        return slot;
    }

    public void setSlot(Slot slot) {
        this.slot = slot;
    }

    /** Whether the group has met before, at the only time that it may have. */
    public boolean settled() {
        return place.occupied() > 0 && slots.size() == 1;
    }

    public boolean clashes(MeetingTime other) {
        return this != other && slot.overlaps(other.slot);
    }

    @Override
    public String toString() {
        return place + "@" + slot.id();
    }
}
