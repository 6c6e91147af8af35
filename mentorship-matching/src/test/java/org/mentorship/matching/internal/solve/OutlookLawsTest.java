package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Seat;
import org.mentorship.matching.explain.Explainers;
import org.mentorship.matching.explain.Explanation;
import org.mentorship.matching.explain.Explanation.Bottleneck;
import org.mentorship.matching.explain.Explanation.Effect;
import org.mentorship.matching.explain.Explanation.Repair;
import org.mentorship.matching.explain.PairingExplainer;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.rules.pair.CandidatePair;

/** What an explanation says would happen does happen in a solve from scratch. */
class OutlookLawsTest {
    private static final int CASES = 300;

    /** Each change that is checked, and how many were. */
    private int checked;

    private record Solved(Programme programme, FixedJudge judge, Pairing pairing) {
        PairingExplainer explainer() {
            return Explainers.of(programme, pairing, judge);
        }

        Set<String> seated() {
            Set<String> seated = new HashSet<>();
            pairing.groups().forEach(group -> group.seats().forEach(seat -> seated.add(seat.request())));
            return seated;
        }
    }

    private static List<Solved> solved() {
        return LongStream.range(0, CASES)
                .mapToObj(seed -> {
                    SmallCase small =
                            SmallCase.of(seed, seed % 2 == 0 ? PairingPolicy.TOTAL : PairingPolicy.WORST_OFF_FIRST);
                    return new Solved(small.programme(), small.judge(), solve(small.programme(), small.judge()));
                })
                .filter(each -> each.pairing().quality().proof() == Proof.PROVEN_OPTIMAL)
                .toList();
    }

    private static Pairing solve(Programme programme, FixedJudge judge) {
        return new Run(
                        programme,
                        new TestRules(judge),
                        PairingSettings.builder().unimprovedSteps(20).build(),
                        new PairingListener() {},
                        new RunControl(Optional.empty()))
                .solve();
    }

    /** The programme where groups that meet together do so when they do in the pairing. */
    private static Programme atTheTimesOf(Solved each) {
        Map<String, String> slots = new HashMap<>();
        each.pairing().groups().forEach(group -> group.slot().ifPresent(slot -> slots.put(group.offer(), slot)));
        return each.programme().toBuilder()
                .offers(each.programme().offers().stream()
                        .map(offer -> slots.containsKey(offer.id())
                                ? offer.toBuilder().slots(slots.get(offer.id())).build()
                                : offer)
                        .toList())
                .build();
    }

    private void assertEffect(Effect effect, Pairing before, Pairing after) {
        if (after.quality().proof() != Proof.PROVEN_OPTIMAL) {
            return;
        }
        assertThat(effect)
                .isEqualTo(new Effect(
                        after.seated() - before.seated(),
                        after.score().coverage() - before.score().coverage(),
                        after.score().policy() - before.score().policy(),
                        after.score().points() - before.score().points()));
        checked++;
    }

    private static Programme withPlace(Programme programme, String offer) {
        return programme.toBuilder()
                .offers(programme.offers().stream()
                        .map(each -> each.id().equals(offer)
                                ? each.toBuilder()
                                        .maxMentees(each.maxMentees() + 1)
                                        .build()
                                : each)
                        .toList())
                .build();
    }

    @Test
    void one_more_place_does_what_a_solve_with_it_shows() {
        for (Solved each : solved()) {
            for (Offer offer : each.programme().offers()) {
                Explanation.Mentor mentor = (Explanation.Mentor)
                        each.explainer().explain(offer.id()).get(0);
                mentor.onePlaceMore()
                        .ifPresent(effect -> assertEffect(
                                effect,
                                each.pairing(),
                                solve(withPlace(atTheTimesOf(each), offer.id()), each.judge())));
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    @Test
    void another_mentor_costs_what_a_solve_with_the_pair_pinned_shows() {
        for (Solved each : solved()) {
            for (Group group : each.pairing().groups()) {
                for (Seat seat : group.seats()) {
                    Explanation.Pair pair = (Explanation.Pair)
                            each.explainer().explain(seat.request()).get(0);
                    pair.nextBest()
                            .ifPresent(next -> next.ifTaken()
                                    .ifPresent(effect -> assertEffect(
                                            effect,
                                            each.pairing(),
                                            solve(
                                                    each.programme().toBuilder()
                                                            .add(new Pin(seat.request(), next.offer(), "проверка"))
                                                            .build(),
                                                    each.judge()))));
                }
            }
        }
        assertThat(checked).isGreaterThan(25);
    }

    /** A near tie is one for all: the two runs differ by no more, whatever the pair itself gains or loses. */
    @Test
    void a_near_tie_changes_the_total_of_a_run_by_no_more_than_it_says() {
        int found = 0;
        for (Solved each : solved()) {
            for (Group group : each.pairing().groups()) {
                for (Seat seat : group.seats()) {
                    found += checkTies(each, seat.request());
                }
            }
        }
        assertThat(found).isGreaterThan(5);
    }

    private int checkTies(Solved each, String request) {
        Explanation.Pair pair =
                (Explanation.Pair) each.explainer().explain(request).get(0);
        int found = 0;
        for (Explanation.Alternative tie : pair.nearTies()) {
            Pairing after = solve(
                    each.programme().toBuilder()
                            .add(new Pin(request, tie.offer(), "проверка"))
                            .build(),
                    each.judge());
            if (after.quality().proof() == Proof.PROVEN_OPTIMAL) {
                assertThat(after.seated()).isEqualTo(each.pairing().seated());
                assertThat(after.score().points())
                        .isBetween(
                                each.pairing().score().points() - PairingExplainer.NEAR_TIE,
                                each.pairing().score().points());
                found++;
            }
            Explanation.Pair asked = (Explanation.Pair) each.explainer().explain(request, tie.offer());
            assertThat(asked.nearTie()).isTrue();
        }
        return found;
    }

    @Test
    void a_bottleneck_has_more_requests_than_places_and_every_admissible_offer_of_theirs() {
        int found = 0;
        for (Solved each : solved()) {
            for (Explanation.Waiting waiting : waiting(each)) {
                if (waiting.bottleneck().isPresent()) {
                    Bottleneck neck = waiting.bottleneck().get();
                    assertThat(neck.requests())
                            .contains(waiting.subject())
                            .hasSizeGreaterThan(places(each.programme(), neck))
                            .hasSizeGreaterThan(neck.places());
                    assertThat(neck.places()).isEqualTo(places(each.programme(), neck));
                    for (String request : neck.requests()) {
                        assertThat(admissible(each, request)).isSubsetOf(neck.offers());
                    }
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    /** Where nothing but places matters, a request that waits for want of one is in a bottleneck. */
    @Test
    void who_waits_for_want_of_a_place_alone_is_told_the_bottleneck() {
        for (Solved each : solved()) {
            boolean flow = each.programme().offers().stream()
                    .allMatch(offer -> offer.minMentees() <= 1 && offer.form().equals("single"));
            for (Explanation.Waiting waiting : waiting(each)) {
                if (flow && !admissible(each, waiting.subject()).isEmpty()) {
                    assertThat(waiting.bottleneck()).isPresent();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void repairs_seat_as_many_more_as_a_solve_with_them_shows() {
        for (Solved each : solved()) {
            for (Explanation.Waiting waiting : waiting(each)) {
                for (Repair repair : waiting.repairs()) {
                    if (repair.gain().isEmpty()) {
                        continue;
                    }
                    Pairing after = repaired(each, waiting.subject(), repair);
                    if (after.quality().proof() != Proof.PROVEN_OPTIMAL) {
                        continue;
                    }
                    assertThat(after.seated() - each.pairing().seated())
                            .isEqualTo(repair.gain().get().more());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void whom_a_repair_seats_and_unseats_differ_by_as_many_as_it_seats_more() {
        for (Solved each : solved()) {
            Set<String> seated = each.seated();
            for (Explanation.Waiting waiting : waiting(each)) {
                for (Repair repair : waiting.repairs()) {
                    repair.gain().ifPresent(gain -> {
                        assertThat(gain.seated().size() - gain.unseated().size())
                                .isEqualTo(gain.more());
                        assertThat(seated).containsAll(gain.unseated()).doesNotContainAnyElementsOf(gain.seated());
                    });
                }
            }
        }
    }

    private static Pairing repaired(Solved each, String request, Repair repair) {
        if (repair instanceof Repair.OneMorePlace place) {
            return solve(withPlace(atTheTimesOf(each), place.offer()), each.judge());
        }
        if (repair instanceof Repair.HigherCap cap) {
            List<Participant> people = each.programme().participants().stream()
                    .map(person -> person.id().equals(cap.mentor())
                            ? person.toBuilder()
                                    .mentorCap(person.mentorCap().orElseThrow() + 1)
                                    .build()
                            : person)
                    .toList();
            return solve(atTheTimesOf(each).toBuilder().participants(people).build(), each.judge());
        }
        Repair.AllowPair allowed = (Repair.AllowPair) repair;
        FixedJudge without = each.judge().without(request, allowed.offer());
        return solve(atTheTimesOf(each), without);
    }

    private static List<Explanation.Waiting> waiting(Solved each) {
        List<Explanation.Waiting> waiting = new ArrayList<>();
        each.pairing()
                .unmatched()
                .forEach(left -> each.explainer().explain(left.request()).stream()
                        .filter(Explanation.Waiting.class::isInstance)
                        .map(Explanation.Waiting.class::cast)
                        .forEach(waiting::add));
        return waiting;
    }

    /** Counted anew: of each mentor the places of these offers, or the cap where that is less. */
    private static int places(Programme programme, Bottleneck neck) {
        return neck.mentors().stream()
                .mapToInt(mentor -> Math.min(
                        programme.offers().stream()
                                .filter(offer -> offer.participant().equals(mentor)
                                        && neck.offers().contains(offer.id()))
                                .mapToInt(Offer::maxMentees)
                                .sum(),
                        programme
                                .participant(mentor)
                                .flatMap(Participant::mentorCap)
                                .orElse(Integer.MAX_VALUE)))
                .sum();
    }

    private static List<String> admissible(Solved each, String id) {
        Request request = each.programme().request(id).orElseThrow();
        return each.programme().offers().stream()
                .filter(offer -> offer.form().equals(request.form()))
                .filter(offer -> !each.judge()
                        .judge(each.programme(), List.of(new CandidatePair(request, offer)))
                        .get(0)
                        .vetoed())
                .map(Offer::id)
                .toList();
    }
}
