package org.mentorship.matching.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Seat;
import org.mentorship.matching.explain.Explanation.Bottleneck;
import org.mentorship.matching.explain.Explanation.Effect;
import org.mentorship.matching.explain.Explanation.Gain;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.internal.solve.Rules;
import org.mentorship.matching.internal.solve.SeatMarket;
import org.mentorship.matching.internal.solve.SeatMarket.Worth;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/** What would be if something were otherwise, by solving it. The graph of pairs is made when it is first asked for. */
final class Outlook {
    private final Programme programme;
    private final Pairing pairing;
    private final Judge judge;
    private final EligibilityReport eligibility;
    private final Map<String, String> seats = new HashMap<>();
    private final Map<String, String> slots = new HashMap<>();
    private Optional<SeatMarket> market;

    Outlook(Programme programme, Pairing pairing, Judge judge, EligibilityReport eligibility) {
        this.programme = programme;
        this.pairing = pairing;
        this.judge = judge;
        this.eligibility = eligibility;
        for (Group group : pairing.groups()) {
            group.slot().ifPresent(slot -> slots.put(group.offer(), slot));
            for (Seat seat : group.seats()) {
                seats.put(seat.request(), group.offer());
            }
        }
    }

    private synchronized Optional<SeatMarket> market() {
        if (market == null) {
            market = SeatMarket.of(
                    programme,
                    asked(),
                    pairing.settings().toBuilder().threads(1).build(),
                    pairing.policy(),
                    slots);
        }
        return market;
    }

    /** The judge as the rules of a solve, with the decisions that it has given already. */
    private Rules asked() {
        return new Rules() {
            @Override
            public String fingerprint() {
                return pairing.ruleBook();
            }

            @Override
            public EligibilityReport eligibility(Programme ignored) {
                return eligibility;
            }

            @Override
            public List<PairVerdict> judge(Programme asked, List<CandidatePair> pairs) {
                return judge.judge(asked, pairs);
            }

            @Override
            public PairJudge judge(Programme asked) {
                return judge.ofManyPairs(asked).orElseGet(() -> Rules.super.judge(asked));
            }
        };
    }

    Optional<Bottleneck> bottleneck(String request) {
        return market().filter(all -> all.hasRequest(request))
                .flatMap(all -> all.crowd(request, seats))
                .map(crowd -> new Bottleneck(crowd.requests(), crowd.offers(), crowd.mentors(), crowd.places()));
    }

    /** @param points of the requests that may have the place, by request id */
    Optional<Effect> ofPlace(String offer, Map<String, Integer> points) {
        return market().filter(all -> all.hasOffer(offer)).flatMap(all -> {
            SeatMarket part = all.withPlace(offer, points).around(offer);
            return effect(all.like(part), part);
        });
    }

    Optional<Effect> ofSeating(String request, String offer) {
        return market().filter(all -> all.hasPair(request, offer)).flatMap(all -> {
            SeatMarket part = all.around(request);
            return effect(part, part.seating(request, offer));
        });
    }

    /** The change is read over the part that it touches; every other part stays as good as it is. */
    private static Optional<Effect> effect(SeatMarket before, SeatMarket after) {
        if (!before.exact() || !after.exact()) {
            return Optional.empty();
        }
        Worth without = before.solve();
        Worth with = after.solve();
        return Optional.of(new Effect(
                with.seated() - without.seated(),
                with.coverage() - without.coverage(),
                with.policy() - without.policy(),
                with.points() - without.points()));
    }

    /** Whom a change would seat. */
    Optional<Gain> gain(String subject, UnaryOperator<SeatMarket> change) {
        return market().flatMap(all -> {
            SeatMarket part = change.apply(all).around(subject);
            if (!part.exact()) {
                return Optional.empty();
            }
            Set<String> without = all.like(part).seatable(seats.keySet(), subject);
            Set<String> with = part.seatable(seats.keySet(), subject);
            return Optional.of(new Gain(with.size() - without.size(), less(with, without), less(without, with)));
        });
    }

    /** Whether a repair to the offer can be asked about. */
    boolean knows(String offer) {
        return market().filter(all -> all.hasOffer(offer)).isPresent();
    }

    private static List<String> less(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
