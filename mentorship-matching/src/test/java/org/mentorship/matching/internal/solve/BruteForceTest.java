package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** On programmes small enough to try every plan, the solver finds the best one. */
class BruteForceTest {

    private static final int CASES = 40;

    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void no_plan_of_a_small_programme_beats_the_one_found(PairingPolicy policy) {
        List<String> missed = new ArrayList<>();
        for (long seed = 1; seed <= CASES; seed++) {
            SmallCase small = SmallCase.of(seed, policy);
            Pairing pairing = new Run(
                            small.programme(),
                            new TestRules(small.judge()),
                            PairingSettings.defaults(),
                            new PairingListener() {},
                            new RunControl(Optional.empty()))
                    .solve();
            Recount recount = new Recount(small.programme(), policy, points(small));
            Score best = best(small.programme(), recount);
            assertThat(recount.score(Recount.assignment(pairing), Recount.times(pairing)))
                    .as("recount of seed " + seed)
                    .isEqualTo(pairing.score());
            Score bound = pairing.quality().bound().orElseThrow();
            assertThat(Score.order(policy).compare(bound, best))
                    .as("bound (%s) of seed %d against the best (%s)", bound, seed, best)
                    .isNotNegative();
            if (!pairing.score().equals(best)) {
                missed.add("seed " + seed + ": " + pairing.score() + ", best " + best);
            }
        }
        assertThat(missed).isEmpty();
    }

    static Map<String, Map<String, Integer>> points(SmallCase small) {
        Map<String, Map<String, Integer>> points = new HashMap<>();
        for (Request request : small.programme().requests()) {
            for (Offer offer : small.programme().offers()) {
                if (request.form().equals(offer.form())) {
                    PairVerdict verdict = small.judge()
                            .judge(small.programme(), List.of(new CandidatePair(request, offer)))
                            .get(0);
                    if (!verdict.vetoed()) {
                        points.computeIfAbsent(request.id(), unseen -> new HashMap<>())
                                .put(offer.id(), 500 + verdict.points());
                    }
                }
            }
        }
        return points;
    }

    private static Score best(Programme programme, Recount recount) {
        List<String> joint = programme.offers().stream()
                .filter(offer -> programme.form(offer.form()).orElseThrow().meetingMode() == MeetingMode.JOINT)
                .map(Offer::id)
                .toList();
        List<Map<String, String>> times = new ArrayList<>();
        for (int code = 0; code < Math.pow(SmallCase.SLOTS.size(), joint.size()); code++) {
            Map<String, String> chosen = new HashMap<>();
            for (int i = 0; i < joint.size(); i++) {
                chosen.put(joint.get(i), SmallCase.SLOTS.get(code >> i & 1));
            }
            times.add(chosen);
        }
        List<Map<String, String>> plans = new ArrayList<>();
        plans.add(new HashMap<>());
        for (Request request : programme.requests()) {
            for (Map<String, String> plan : List.copyOf(plans)) {
                for (String offer :
                        recount.points().getOrDefault(request.id(), Map.of()).keySet()) {
                    Map<String, String> with = new HashMap<>(plan);
                    with.put(request.id(), offer);
                    plans.add(with);
                }
            }
        }
        Comparator<Score> order = Score.order(recount.policy());
        Score best = new Score(-1, 0, 0, 0);
        for (Map<String, String> plan : plans) {
            for (Map<String, String> chosen : times) {
                Score score = recount.score(plan, chosen);
                best = order.compare(score, best) > 0 ? score : best;
            }
        }
        return best;
    }
}
