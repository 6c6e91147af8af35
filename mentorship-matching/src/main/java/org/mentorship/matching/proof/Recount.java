package org.mentorship.matching.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.PairingConstraint;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;

/** The score of a legal plan, counted constraint by constraint. */
final class Recount {

    private final Map<PairingConstraint, Long> amounts = new TreeMap<>();

    Recount(Ground ground, ClaimedPlan plan, PairingPolicy policy, long blockingPairs) {
        PairingWishes wishes = ground.programme.wishes();
        int lowest = Compatibility.MAX_POINTS;
        for (int i = 0; i < plan.offerOf.length; i++) {
            if (plan.offerOf[i] != ClaimedPlan.NONE) {
                add(PairingConstraint.COVERAGE, ground.requests.get(i).weight());
                add(PairingConstraint.COMPATIBILITY, plan.points[i]);
                add(PairingConstraint.KEEP_PAIRS, ground.keep(i, plan.offerOf[i]));
                lowest = Math.min(lowest, plan.points[i]);
            }
        }
        for (int j = 0; j < plan.groups.size(); j++) {
            Ground.Offering offering = ground.offers.get(j);
            int mentees = plan.groups.get(j).size();
            if (mentees > 0) {
                add(PairingConstraint.EVEN_LOAD, -offering.charge(wishes.evenLoad(), 0, mentees));
                add(PairingConstraint.PREFERRED_SIZE, -offering.charge(0, wishes.preferredSize(), mentees));
                company(ground, plan.groups.get(j), wishes);
            }
        }
        if (policy == PairingPolicy.WORST_OFF_FIRST) {
            add(PairingConstraint.WORST_OFF, lowest - Compatibility.MAX_POINTS);
        } else if (policy == PairingPolicy.STABLE) {
            add(PairingConstraint.STABILITY, -blockingPairs);
        }
    }

    private void company(Ground ground, List<Integer> group, PairingWishes wishes) {
        if (wishes.groupLikeness() == 0 && wishes.groupVariety() == 0) {
            return;
        }
        for (int one : group) {
            for (int other : group) {
                if (one < other) {
                    Request a = ground.requests.get(one).request();
                    Request b = ground.requests.get(other).request();
                    boolean common = a.interests().stream().anyMatch(b.interests()::contains);
                    boolean stated = !a.interests().isEmpty() && !b.interests().isEmpty();
                    add(PairingConstraint.GROUP_LIKENESS, common ? wishes.groupLikeness() : 0);
                    add(PairingConstraint.GROUP_VARIETY, stated && !common ? wishes.groupVariety() : 0);
                }
            }
        }
    }

    private void add(PairingConstraint constraint, long amount) {
        if (amount != 0) {
            amounts.merge(constraint, amount, Long::sum);
        }
    }

    long of(PairingConstraint constraint) {
        return amounts.getOrDefault(constraint, 0L);
    }

    Score score() {
        long[] levels = new long[4];
        amounts.forEach((constraint, amount) -> levels[constraint.level()] += amount);
        return new Score(0, levels[Score.COVERAGE], levels[Score.POLICY], levels[Score.POINTS]);
    }
}
