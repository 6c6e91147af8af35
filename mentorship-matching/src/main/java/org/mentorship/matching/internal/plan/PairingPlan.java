package org.mentorship.matching.internal.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** Everything that takes part, and who sits where. Places and seatings are at their index. */
@PlanningSolution
public final class PairingPlan {

    @ConstraintConfigurationProvider
    private PlanWeights weights;

    private PairingWishes wishes;

    @ProblemFactCollectionProperty
    private List<Place> places;

    @ProblemFactCollectionProperty
    private List<Attendance> attendances;

    @ProblemFactCollectionProperty
    private List<Candidate> candidates;

    @PlanningEntityCollectionProperty
    private List<Seating> seatings;

    @PlanningEntityCollectionProperty
    private List<MeetingTime> meetingTimes;

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = PlanWeights.SOFT_LEVELS)
    private BendableLongScore score;

    /** For the solver, which fills the fields of a copy. */
    public PairingPlan() {}

    /**
     * @param attendances leaders and members of joint groups
     */
    public PairingPlan(
            PlanWeights weights,
            PairingWishes wishes,
            List<Place> places,
            List<Attendance> attendances,
            List<Seating> seatings,
            List<MeetingTime> meetingTimes) {
        this.weights = weights;
        this.wishes = wishes;
        this.places = places;
        this.attendances = attendances;
        this.candidates = List.of();
        this.seatings = seatings;
        this.meetingTimes = meetingTimes;
    }

    /** States every admissible pair under STABLE, for the solver, which has nobody else to ask who blocks a plan. */
    public void statePairs() {
        if (weights.policy() == PairingPolicy.STABLE) {
            candidates = seatings.stream()
                    .flatMap(seating ->
                            IntStream.range(0, seating.getCandidates().size()).mapToObj(seating::candidate))
                    .toList();
        }
    }

    public PlanWeights weights() {
        return weights;
    }

    public PairingWishes wishes() {
        return wishes;
    }

    public List<Place> places() {
        return places;
    }

    public List<Attendance> attendances() {
        return attendances;
    }

    public List<Seating> seatings() {
        return seatings;
    }

    public List<MeetingTime> meetingTimes() {
        return meetingTimes;
    }

    public BendableLongScore score() {
        return score;
    }

    /** Meeting time by index of its place, null where the place has none. */
    public MeetingTime[] timesByPlace() {
        MeetingTime[] times = new MeetingTime[places.size()];
        meetingTimes.forEach(time -> times[time.place().index()] = time);
        return times;
    }

    public int seated() {
        int seated = 0;
        for (Seating seating : seatings) {
            seated += seating.seated() ? 1 : 0;
        }
        return seated;
    }
}
