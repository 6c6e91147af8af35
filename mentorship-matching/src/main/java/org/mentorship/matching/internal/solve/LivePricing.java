package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.internal.kernel.LivePlan;
import org.mentorship.rules.pair.PairJudge;

/** Prices what the candidates of a session leave out, at the prices that its plan has by now. */
final class LivePricing {

    private final Programme programme;
    private final Intake intake;
    private final CandidateSearch candidates;
    private final Pricing pricing;
    private final List<LiveRow> wider = new ArrayList<>();

    /** @param allPairs forms with up to this many pairs keep all of them */
    LivePricing(
            Programme programme,
            PairJudge judge,
            Occupied occupied,
            Intake intake,
            PairingSettings settings,
            int allPairs) {
        RunControl control = new RunControl(Optional.empty());
        this.programme = programme;
        this.intake = intake;
        candidates = new CandidateSearch(programme, judge, occupied, intake, settings, allPairs, control);
        pricing = new Pricing(programme, judge, occupied, intake, candidates, control, settings.threads());
    }

    /** One round over all pairs; {@link #wider} then tells which rows have to take up more. */
    Pricing.Answer round(KeptPlan plan) {
        wider.clear();
        List<LiveRow> asking = intake.requests().stream()
                .map(request -> plan.row(request.id()).orElseThrow())
                .toList();
        int[] offers = intake.offers().stream()
                .mapToInt(offer -> plan.places().number(offer.id()).orElseThrow())
                .toArray();
        KeptCandidates kept =
                new KeptCandidates(programme, intake, plan.rows(), plan.places().all());
        candidates.resume(kept);
        Pricing.Answer answer = pricing.round(paying(
                plan.live(),
                asking.stream().mapToInt(row -> row.number).toArray(),
                asking.stream().mapToInt(row -> row.rank).toArray(),
                offers));
        for (int i = 0; answer == Pricing.Answer.ADDED && i < asking.size(); i++) {
            CandidateSet now = candidates.set(i);
            if (now.offers().length > kept.set(i).offers().length) {
                int[] numbers = Arrays.stream(now.offers()).map(j -> offers[j]).toArray();
                wider.add(asking.get(i).with(numbers, now.points()));
            }
        }
        return answer;
    }

    /** Rows with the pairs that the last round added. */
    List<LiveRow> wider() {
        return List.copyOf(wider);
    }

    /**
     * From how many points on a pair pays at the prices of a plan.
     *
     * @param numbers of the requests in the plan
     * @param ranks of the requests
     * @param offers indexes of the offers in the plan
     */
    static LeastPoints paying(LivePlan plan, int[] numbers, int[] ranks, int[] offers) {
        long[] keeps = new long[numbers.length];
        Arrays.setAll(keeps, i -> plan.keeps(numbers[i]) - ranks[i] * plan.unit());
        long[] prices = plan.prices().offerPrice();
        long[] costs = new long[offers.length];
        Arrays.setAll(costs, j -> prices[offers[j]]);
        return (request, offer, keep) -> keeps[request] + costs[offer] - keep + 1;
    }
}
