package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.LivePlan;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;

/** Solves a programme from scratch where its plan is a flow, into a plan that can be mended and has room for newcomers. */
final class FlowStart {

    private static final int MOST_MARGIN = 400_000;
    private static final int MOST_POINTS = Compatibility.MAX_POINTS + 1_000;
    private static final int PRICING_ROUNDS = 20;

    private final Programme programme;
    private final Occupied occupied;
    private final Intake intake;
    private final PlanBuilder builder;
    private final LivePlaces places;
    private final CandidateSearch candidates;
    private final Pricing pricing;
    private int roomForRequests;
    private int roomForMargins;

    /** @param allPairs forms with up to this many pairs keep all of them */
    FlowStart(
            Programme programme,
            Rules rules,
            PairingSettings settings,
            int allPairs,
            Occupied occupied,
            Intake intake,
            LivePlaces places) {
        RunControl control = new RunControl(Optional.empty());
        this.programme = programme;
        this.occupied = occupied;
        this.intake = intake;
        this.places = places;
        builder = new PlanBuilder(programme, occupied, intake, PairingPolicy.TOTAL);
        candidates =
                new CandidateSearch(programme, rules.judge(programme), occupied, intake, settings, allPairs, control);
        pricing = new Pricing(
                programme, rules.judge(programme), occupied, intake, candidates, control, settings.threads());
    }

    /** Whether sums over pairs and loads hold all that matters of the programme's plans. */
    static boolean fits(Programme programme, PairingPolicy policy, List<Place> places) {
        PairingWishes wishes = programme.wishes();
        return policy == PairingPolicy.TOTAL
                && wishes.groupLikeness() == 0
                && wishes.groupVariety() == 0
                && places.stream().allMatch(place -> place.minimum() <= 1)
                && (programme.timeSlots().isEmpty() || places.stream().noneMatch(Place::joint));
    }

    /** The best plan over the candidates, priced as far as a run prices; nothing where there cannot be room. */
    Optional<KeptPlan> solve() {
        if (!candidates.run()) {
            return Optional.empty();
        }
        boolean cut = candidates.cut();
        PairingPlan plan = builder.build(candidates);
        Optional<LivePlan> solved = solved(plan);
        for (int round = 0; cut && solved.isPresent() && round < PRICING_ROUNDS; round++) {
            int[] all = IntStream.range(0, plan.seatings().size()).toArray();
            int[] ranks = plan.seatings().stream().mapToInt(FlowStart::rank).toArray();
            int[] offers = IntStream.range(0, places.all().size()).toArray();
            if (pricing.round(LivePricing.paying(solved.get(), all, ranks, offers)) != Pricing.Answer.ADDED) {
                break;
            }
            plan = builder.build(candidates);
            solved = solved(plan);
        }
        List<LiveRow> rows = rows(plan);
        return solved.map(live -> {
            if (!live.verify()) {
                throw LiveReport.inconsistent();
            }
            return new KeptPlan(places, live, rows, roomForRequests, roomForMargins, cut);
        });
    }

    private List<LiveRow> rows(PairingPlan plan) {
        List<LiveRow> rows = new ArrayList<>();
        for (Seating seating : plan.seatings()) {
            CandidateSet found = candidates.set(seating.index());
            LiveRow row = new LiveRow();
            row.request = seating.request();
            row.number = seating.index();
            row.pinned = seating.pin() != null;
            row.rank = rank(seating);
            row.found = found;
            row.offers = found.offers();
            row.points = found.points();
            rows.add(row);
        }
        return rows;
    }

    private Optional<LivePlan> solved(PairingPlan plan) {
        RunControl control = new RunControl(Optional.empty());
        Transport bare = uncapped(new SeatGraph(plan, false, control).transport());
        roomForRequests = 2 * bare.requests() + 16;
        roomForMargins =
                1_000 + 2 * Arrays.stream(bare.margin()).map(Math::abs).max().orElse(0);
        if (roomForMargins > MOST_MARGIN) {
            return Optional.empty();
        }
        return LivePlan.withRoom(bare, roomForRequests, MOST_POINTS, roomForMargins)
                .flatMap(problem -> {
                    KernelPlan found = Kernel.solve(problem, control::stopped);
                    return found.complete() ? Optional.of(new LivePlan(problem, found)) : Optional.empty();
                });
    }

    /** A person without a cap of their own takes as many as their offers do, which may become more. */
    private Transport uncapped(Transport problem) {
        int[] personCap = problem.personCap().clone();
        for (Place place : places.all()) {
            if (!place.mentor().capped()) {
                personCap[place.mentor().index()] = Integer.MAX_VALUE;
            }
        }
        return new Transport(
                problem.edgeStart(),
                problem.edgeOffer(),
                problem.edgePoints(),
                problem.rank(),
                problem.marginStart(),
                problem.margin(),
                problem.person(),
                personCap);
    }

    private static int rank(Seating seating) {
        return seating.weight() + (seating.pin() == null ? 0 : LiveRow.PIN_RANK);
    }
}
