package org.mentorship.matching.internal.plan;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.mentorship.core.intake.Request;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A request and the place that it has, one of its candidates or none. */
@PlanningEntity
public final class Seating implements Attendance, Holder {

    /** Points of a seating without a place: below those of any pair. */
    public static final int UNSEATED = -1;

    @PlanningId
    private int index;

    private Request request;
    private int weight;
    private List<Place> candidates;
    private int[] candidateIndexes;
    private int[] candidatePoints;
    private Place pin;
    private BitSet slots;
    private String keptMentor;

    @PlanningVariable(valueRangeProviderRefs = "candidates", nullable = true)
    private Place place;

    /** For the solver, which fills the fields of a copy. */
    public Seating() {}

    /**
     * @param weight of the priority
     * @param candidates rising by index
     * @param points of each candidate, 0…1000
     * @param pin the place that the curator pinned the request to, or null; then the only candidate
     * @param slots indexes of the slots stated, or null where none is
     * @param keptMentor the mentor of the request's open proposal, or null
     */
    public Seating(
            int index,
            Request request,
            int weight,
            List<Place> candidates,
            int[] points,
            Place pin,
            BitSet slots,
            String keptMentor) {
        this.index = index;
        this.request = request;
        this.weight = weight;
        this.candidates = Collections.unmodifiableList(candidates);
        this.candidateIndexes = candidates.stream().mapToInt(Place::index).toArray();
        this.candidatePoints = points;
        this.pin = pin;
        this.slots = slots;
        this.keptMentor = keptMentor;
    }

    public int index() {
        return index;
    }

    public Request request() {
        return request;
    }

    public int weight() {
        return weight;
    }

    public Place pin() {
        return pin;
    }

    @ValueRangeProvider(id = "candidates")
    public List<Place> getCandidates() {
        return candidates;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public boolean seated() {
        return place != null;
    }

    /** Index of the candidate with this position in {@link #getCandidates()}. */
    public int candidateIndex(int position) {
        return candidateIndexes[position];
    }

    /** Points at the candidate with this position in {@link #getCandidates()}. */
    public int candidatePoints(int position) {
        return candidatePoints[position];
    }

    /** Points at a place, {@link #UNSEATED} where it is null or no candidate. */
    public int pointsAt(Place at) {
        if (at == null) {
            return UNSEATED;
        }
        int low = 0;
        int high = candidateIndexes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (candidateIndexes[middle] < at.index()) {
                low = middle + 1;
            } else if (candidateIndexes[middle] > at.index()) {
                high = middle - 1;
            } else {
                return candidatePoints[middle];
            }
        }
        return UNSEATED;
    }

    public int points() {
        return pointsAt(place);
    }

    /** Points that the pair lacks to 1000. */
    public int lack() {
        return 1000 - points();
    }

    public boolean pinBroken() {
        return pin != null && pin != place;
    }

    /** This request at the candidate with this position. */
    public Candidate candidate(int position) {
        return new Candidate(index, candidates.get(position), candidatePoints[position], slots);
    }

    public boolean statesTimes() {
        return slots != null;
    }

    public boolean accepts(Slot slot) {
        return slots == null || slots.get(slot.index());
    }

    public boolean keptAt(Place at) {
        return at != null && at.mentor().participant().equals(keptMentor);
    }

    public boolean kept() {
        return keptAt(place);
    }

    /** The mentor of the request's open proposal, or null. */
    public String keptMentor() {
        return keptMentor;
    }

    public boolean sharesInterest(Seating other) {
        return request.interests().stream().anyMatch(other.request.interests()::contains);
    }

    /** Whether both stated interests and none is common; a blank is neutral. */
    public boolean differsInInterests(Seating other) {
        return !request.interests().isEmpty() && !other.request.interests().isEmpty() && !sharesInterest(other);
    }

    @Override
    public String person() {
        return request.participant();
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String key() {
        return "r " + request.id();
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    public Mentor holdsFrom() {
        return place == null ? null : place.mentor();
    }

    /** Points that somebody must exceed to get the seat; nobody gets a pinned one. */
    public int holds() {
        return pin != null && pin == place ? Integer.MAX_VALUE : points();
    }

    @Override
    public boolean countsFor(int points) {
        return holds() >= points;
    }

    @Override
    public boolean fixesTimeOf(Place at) {
        return place == at && (slots != null || at.statesTimes());
    }

    @Override
    public boolean seatAt(Place at) {
        return place == at;
    }

    @Override
    public boolean seat() {
        return true;
    }

    @Override
    public String toString() {
        return request.id();
    }
}
