package org.mentorship.matching.internal.solve;

import java.util.Optional;
import java.util.function.Consumer;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.proof.Certificate;

/** Gives a plan its first shape, and a bound that no plan exceeds. */
public interface Opening {

    /**
     * Seats requests and chooses times; keeps every hard limit that pins leave it.
     *
     * @param seated told of a first layout where it takes longer to find a better one; the plan is changed afterwards
     * @return what is proven; nothing where the run was stopped
     */
    Optional<Proven> open(PairingPlan plan, RunControl control, Consumer<PairingPlan> seated);

    /**
     * A bound on every plan over the candidates, in the order of the policy's levels.
     *
     * @param certificate what proves it
     * @param left which pairs that are no candidates could matter to it; absent where that cannot be said
     * @param mostSeats requests that a plan could seat at most; only under STABLE
     * @param searched whether the whole model was searched beyond what a local search could add
     */
    record Proven(
            Score bound,
            Certificate certificate,
            Optional<LeastPoints> left,
            Optional<Integer> mostSeats,
            boolean searched) {}
}
