package org.mentorship.matching.internal.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.proof.Certificate;

/** Makes a pairing of a mended plan: prices what its rows leave out, counts it anew and puts it into words. */
final class LiveReport {

    private static final int PRICING_ROUNDS = 20;

    private final Programme programme;
    private final Rules rules;
    private final PairingSettings settings;
    private final int allPairs;
    private final Occupied occupied;
    private final Intake intake;
    private final KeptPlan kept;

    /** @param allPairs forms with up to this many pairs keep all of them */
    LiveReport(Programme programme, Rules rules, PairingSettings settings, int allPairs, KeptPlan kept) {
        this.programme = programme;
        this.rules = rules;
        this.settings = settings;
        this.allPairs = allPairs;
        this.kept = kept;
        occupied = new Occupied(programme);
        intake = new Intake(programme, rules, occupied, settings.seatPending());
    }

    static IllegalStateException inconsistent() {
        return new IllegalStateException("""
                The kept plan is not the best one any more.
                Please report it with the programme file, made pseudonymous.""");
    }

    /** @param cut whether the rows may leave out admissible pairs; pairs that pay are added to them then */
    Pairing pairing(boolean cut) {
        boolean whole = !cut || pricedOut();
        KeptCandidates candidates =
                new KeptCandidates(programme, intake, kept.rows(), kept.places().all());
        PairingPlan plan = plan(candidates);
        PlanCount count = new PlanCount(plan);
        if (!count.score().equals(kept.score()) || !kept.live().verify()) {
            throw inconsistent();
        }
        Report report = new Report(programme, rules.judge(programme), intake, candidates);
        boolean nothing = plan.seatings().stream()
                .allMatch(seating -> seating.getCandidates().isEmpty());
        Certificate.Total certificate = new Certificate.Total(List.of(KernelPrices.places(
                kept.places().all(), kept.live().unit(), kept.live().prices())));
        return new Pairing(
                Pairing.FORMAT_VERSION,
                programme.id(),
                programme.referenceDate(),
                PairingPolicy.TOTAL,
                report.groups(plan),
                report.unmatched(plan, true),
                count.score(),
                count.components(),
                new Quality(
                        whole ? Quality.Proof.PROVEN_OPTIMAL : Quality.Proof.PROVEN_ON_CANDIDATES,
                        Optional.of(count.score()),
                        nothing ? StopReason.NOTHING_TO_SOLVE : StopReason.BOUND_REACHED,
                        count.blockingPairs(),
                        Optional.empty(),
                        Optional.of(certificate)),
                settings,
                rules.fingerprint());
    }

    private PairingPlan plan(KeptCandidates candidates) {
        PairingPlan plan = new PlanBuilder(programme, occupied, intake, PairingPolicy.TOTAL).build(candidates);
        Map<String, Place> byOffer = new HashMap<>();
        plan.places().forEach(place -> byOffer.put(place.offer().id(), place));
        for (Seating seating : plan.seatings()) {
            kept.position(seating.request().id()).ifPresent(at -> seating.setPlace(byOffer.get(at.offer())));
        }
        return plan;
    }

    /**
     * Adds pairs that were left out and pay by now until none does; whether none does. Prices have moved with each change, so
     * what did not pay when everything was solved may do so now.
     */
    private boolean pricedOut() {
        LivePricing pricing = new LivePricing(programme, rules.judge(programme), occupied, intake, settings, allPairs);
        for (int round = 0; round < PRICING_ROUNDS; round++) {
            Pricing.Answer answer = pricing.round(kept);
            if (answer != Pricing.Answer.ADDED) {
                return answer == Pricing.Answer.NOTHING_PAYS;
            }
            for (LiveRow row : pricing.wider()) {
                if (!kept.hasRoom()) {
                    return false;
                }
                kept.replace(row);
            }
        }
        return false;
    }
}
