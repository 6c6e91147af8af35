package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.List;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.kernel.GroupSolver;
import org.mentorship.matching.internal.kernel.Groups;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;

/**
 * Groups with one time each and minimum sizes under TOTAL: the kernel's branch and bound over times and over which groups
 * meet, part by part. Small parts come out proven, in large ones plan and bound come near to each other.
 */
final class GroupOpening {

    /** Pairs and times looked at, at most: a second or two. */
    private static final long WORK = 100_000_000;

    private GroupOpening() {}

    /**
     * What was found.
     *
     * @param layout no worse than the known one
     * @param bound no plan scores higher, likeness and variety included
     * @param proof of the bound without likeness and variety, part by part
     * @param whole whether the plans were those of the whole model, with no likeness, variety or other clash to mind
     */
    record Found(Layout layout, Score bound, List<GroupSolver.Part> proof, boolean whole) {}

    /**
     * @param plan takes other seats and times meanwhile
     * @param known a layout of the plan
     * @param prices of the requests to start from
     */
    static Found improve(PairingPlan plan, SeatGraph graph, Layout known, long[] prices, RunControl control) {
        Groups groups = graph.groups();
        boolean usable = known.score().usable();
        int[] nobody = new int[known.offerOf().length];
        Arrays.fill(nobody, -1);
        GroupSolver.Result found = GroupSolver.solve(
                groups, usable ? known.offerOf() : nobody, known.times(plan), prices, WORK, control::stopped);
        for (MeetingTime time : plan.meetingTimes()) {
            if (groups.times()[time.place().index()] == time.getSlots().size()) {
                time.setSlot(time.getSlots().get(found.time()[time.place().index()]));
            }
        }
        plan.seatings().forEach(seating -> seating.setPlace(null));
        new FirstPlan(plan).fill(found.offerOf());
        Layout layout = Layout.of(plan);
        boolean better = Score.order(plan.weights().policy()).compare(layout.score(), known.score()) > 0;
        return new Found(
                better ? layout : known,
                new Score(0, found.ranks() - graph.pinnedRanks(), 0, found.points() + graph.companyBound()),
                found.parts(),
                graph.companyBound() == 0 && Arrays.equals(layout.offerOf(), found.offerOf()));
    }
}
