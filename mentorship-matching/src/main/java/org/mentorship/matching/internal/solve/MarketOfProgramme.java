package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.plan.Slot;

/** Makes the {@link SeatMarket} of a programme: candidates, costs of places, and the times that are settled. */
final class MarketOfProgramme {

    private MarketOfProgramme() {}

    /**
     * The market of a programme; absent where its pins cannot hold.
     *
     * @param slots common time of each group that has one, by offer id
     */
    static Optional<SeatMarket> of(
            Programme programme,
            Rules rules,
            PairingSettings settings,
            PairingPolicy policy,
            Map<String, String> slots) {
        Occupied occupied = new Occupied(programme);
        Intake intake;
        try {
            intake = new Intake(programme, rules, occupied, settings.seatPending());
        } catch (InvalidPinsException changedSince) {
            return Optional.empty();
        }
        RunControl control = new RunControl(Optional.empty());
        CandidateSearch candidates =
                new CandidateSearch(programme, rules.judge(programme), occupied, intake, settings, control);
        if (!candidates.run()) {
            return Optional.empty();
        }
        PairingPlan plan = new PlanBuilder(programme, occupied, intake, policy).build(candidates);
        Map<String, Set<String>> stated = new HashMap<>();
        intake.requests().forEach(request -> stated.put(request.id(), request.slots()));
        return Optional.of(of(plan, candidates, policy, new Times(plan, slots), stated));
    }

    private static SeatMarket of(
            PairingPlan plan,
            CandidateSearch candidates,
            PairingPolicy policy,
            Times times,
            Map<String, Set<String>> stated) {
        boolean company = plan.wishes().groupLikeness() > 0 || plan.wishes().groupVariety() > 0;
        List<SeatMarket.Desk> desks = new ArrayList<>();
        Map<String, Integer> caps = new TreeMap<>();
        for (Place place : plan.places()) {
            int[] margins = IntStream.range(0, place.free())
                    .map(taken -> margin(plan, place, taken))
                    .toArray();
            boolean flow = times.clear[place.index()] && place.minimum() <= 1 && !company;
            Slot slot = times.settled[place.index()];
            desks.add(new SeatMarket.Desk(
                    place.offer().id(),
                    place.mentor().participant(),
                    margins,
                    margin(plan, place, place.free()),
                    plan.wishes().keepPairs(),
                    slot == null ? null : slot.id(),
                    flow));
            if (place.mentor().capped()) {
                caps.put(place.mentor().participant(), place.mentor().free());
            }
        }
        List<SeatMarket.Row> rows = new ArrayList<>();
        for (Seating seating : plan.seatings()) {
            int[] suiting = IntStream.range(0, seating.getCandidates().size())
                    .filter(i ->
                            times.suits(seating, seating.getCandidates().get(i).index()))
                    .toArray();
            int[] own = new int[suiting.length];
            int[] points = new int[suiting.length];
            int[] worth = new int[suiting.length];
            for (int i = 0; i < suiting.length; i++) {
                Place place = seating.getCandidates().get(suiting[i]);
                own[i] = place.index();
                points[i] = seating.candidatePoints(suiting[i]);
                worth[i] = points[i] + (seating.keptAt(place) ? plan.wishes().keepPairs() : 0);
            }
            int[] full = IntStream.concat(
                            Arrays.stream(candidates.set(seating.index()).full()),
                            seating.getCandidates().stream()
                                    .mapToInt(Place::index)
                                    .filter(j -> !times.suits(seating, j)))
                    .toArray();
            rows.add(new SeatMarket.Row(
                    seating.request().id(),
                    seating.weight(),
                    seating.pin() != null,
                    seating.keptMentor(),
                    own,
                    points,
                    worth,
                    full));
        }
        return new SeatMarket(policy, rows, desks, caps, stated, candidates.cut());
    }

    private static int margin(PairingPlan plan, Place place, int taken) {
        return SeatGraph.charge(plan.wishes(), place, taken + 1) - SeatGraph.charge(plan.wishes(), place, taken);
    }

    /** When groups meet, as far as it is settled. */
    private static final class Times {
        private final MeetingTime[] times;
        private final Slot[] settled;
        private final boolean[] clear;

        Times(PairingPlan plan, Map<String, String> slots) {
            times = plan.timesByPlace();
            settled = new Slot[times.length];
            clear = new boolean[times.length];
            Map<String, Integer> groups = new HashMap<>();
            plan.attendances().forEach(each -> groups.merge(each.person(), 1, Integer::sum));
            List<List<Seating>> wanting = new ArrayList<>();
            plan.places().forEach(place -> wanting.add(new ArrayList<>()));
            for (Seating seating : plan.seatings()) {
                groups.merge(seating.request().participant(), 1, Integer::sum);
                seating.getCandidates()
                        .forEach(place -> wanting.get(place.index()).add(seating));
            }
            for (Place place : plan.places()) {
                int j = place.index();
                if (times[j] == null) {
                    clear[j] = true;
                    continue;
                }
                String slot = slots.get(place.offer().id());
                settled[j] = times[j].getSlots().stream()
                        .filter(each -> slot == null
                                ? wanting.get(j).stream().allMatch(seating -> seating.accepts(each))
                                : each.id().equals(slot))
                        .findFirst()
                        .orElse(null);
                clear[j] = settled[j] != null
                        && groups.get(place.mentor().participant()) == 1
                        && wanting.get(j).stream()
                                .allMatch(
                                        seating -> groups.get(seating.request().participant()) == 1);
            }
        }

        boolean suits(Seating seating, int place) {
            return settled[place] == null || seating.accepts(settled[place]);
        }
    }
}
