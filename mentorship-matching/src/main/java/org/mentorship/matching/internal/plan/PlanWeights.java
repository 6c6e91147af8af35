package org.mentorship.matching.internal.plan;

import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.Score;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/**
 * The weight and level of each constraint, by the policy and the wishes of the programme. A weight of zero leaves the
 * constraint out. Ids are those of {@link org.mentorship.matching.PairingConstraint}.
 */
@ConstraintConfiguration(constraintPackage = PlanWeights.PACKAGE)
public final class PlanWeights {

    static final String PACKAGE = "pairing";

    public static final int SOFT_LEVELS = 3;

    private static final BendableLongScore HARD = BendableLongScore.ofHard(1, SOFT_LEVELS, 0, 1);

    @ConstraintWeight("offer-capacity")
    BendableLongScore offerCapacity = HARD;

    @ConstraintWeight("mentor-capacity")
    BendableLongScore mentorCapacity;

    @ConstraintWeight("offer-minimum")
    BendableLongScore offerMinimum;

    @ConstraintWeight("pin")
    BendableLongScore pin;

    @ConstraintWeight("joint-time")
    BendableLongScore jointTime;

    @ConstraintWeight("one-group-at-a-time")
    BendableLongScore oneGroupAtATime;

    @ConstraintWeight("coverage")
    BendableLongScore coverage;

    @ConstraintWeight("worst-off")
    BendableLongScore worstOff;

    @ConstraintWeight("stability")
    BendableLongScore stability;

    @ConstraintWeight("compatibility")
    BendableLongScore compatibility;

    @ConstraintWeight("even-load")
    BendableLongScore evenLoad;

    @ConstraintWeight("preferred-size")
    BendableLongScore preferredSize;

    @ConstraintWeight("keep-pairs")
    BendableLongScore keepPairs;

    @ConstraintWeight("group-likeness")
    BendableLongScore groupLikeness;

    @ConstraintWeight("group-variety")
    BendableLongScore groupVariety;

    private PairingPolicy policy;

    /** What the people and offers of a plan make it possible to break. */
    public record Needs(boolean mentorCaps, boolean minimums, boolean pins, boolean jointTimes) {
        /** Everything may be broken. */
        public static final Needs ALL = new Needs(true, true, true, true);
    }

    /** For the solver, which fills the fields of a copy. */
    public PlanWeights() {}

    /** @param needs constraints that nothing in the plan can break are left out, which makes a search faster */
    public PlanWeights(PairingPolicy policy, PairingWishes wishes, Needs needs) {
        this.policy = policy;
        mentorCapacity = needs.mentorCaps() ? HARD : soft(0, 0);
        offerMinimum = needs.minimums() ? HARD : soft(0, 0);
        pin = needs.pins() ? HARD : soft(0, 0);
        jointTime = needs.jointTimes() ? HARD : soft(0, 0);
        oneGroupAtATime = jointTime;
        boolean stable = policy == PairingPolicy.STABLE;
        int coverageLevel = stable ? 1 : 0;
        int policyLevel = stable ? 0 : 1;
        coverage = soft(coverageLevel, 1);
        worstOff = soft(policyLevel, policy == PairingPolicy.WORST_OFF_FIRST ? 1 : 0);
        stability = soft(policyLevel, stable ? 1 : 0);
        compatibility = soft(2, 1);
        evenLoad = soft(2, wishes.evenLoad());
        preferredSize = soft(2, wishes.preferredSize());
        keepPairs = soft(2, wishes.keepPairs());
        groupLikeness = soft(2, wishes.groupLikeness());
        groupVariety = soft(2, wishes.groupVariety());
    }

    private static BendableLongScore soft(int level, long weight) {
        return BendableLongScore.ofSoft(1, SOFT_LEVELS, level, weight);
    }

    public PairingPolicy policy() {
        return policy;
    }

    /** The levels of the solver's score by name: under STABLE the policy comes before coverage. */
    public Score named(BendableLongScore score) {
        boolean stable = policy == PairingPolicy.STABLE;
        return new Score(
                score.hardScore(0),
                score.softScore(stable ? 1 : 0),
                score.softScore(stable ? 0 : 1),
                score.softScore(2));
    }

    /** The opposite of {@link #named}. */
    public BendableLongScore levels(Score score) {
        boolean stable = policy == PairingPolicy.STABLE;
        return BendableLongScore.of(new long[] {score.hard()}, new long[] {
            stable ? score.policy() : score.coverage(), stable ? score.coverage() : score.policy(), score.points()
        });
    }
}
