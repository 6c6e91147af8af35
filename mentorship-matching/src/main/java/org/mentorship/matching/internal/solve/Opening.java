package org.mentorship.matching.internal.solve;

import java.util.Optional;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.PairingPlan;

/** Gives a plan its first shape, and a bound that no plan exceeds. */
public interface Opening {

    /**
     * Seats requests and chooses times; keeps every hard limit that pins leave it.
     *
     * @return a proven bound on every plan, in the order of the policy's levels; none where the run was stopped
     */
    Optional<Score> open(PairingPlan plan, RunControl control);

    /** Prices that prove the bound of the last opening; absent where it has other reasons or was stopped. */
    Optional<Prices> prices();

    /** Whether the last opening searched the whole model beyond what a local search could add. */
    boolean searched();
}
