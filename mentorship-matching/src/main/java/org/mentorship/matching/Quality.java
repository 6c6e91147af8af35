package org.mentorship.matching;

import java.util.Objects;
import java.util.Optional;
import org.mentorship.matching.proof.Certificate;

/**
 * How good the pairing is proven to be.
 *
 * @param bound no plan scores higher than this, compared level by level in the order of the policy; over the kept
 *     candidates where some were cut. Absent where the run stopped before it was known
 * @param blockingPairs admissible mentees and mentors, not paired, who would both rather have each other than what they
 *     got: the mentee by points, the mentor by points with a place free or held by somebody with fewer points who is not
 *     pinned. A pair whom the time of the mentor's group keeps apart does not count. Over the kept candidates, of which a run that
 *     was stopped may not have found any; 0 or more
 * @param seatsForgone only under {@code STABLE}: how many more requests a plan that seats first would take, 0 or more; at
 *     most as many where times or minimum sizes play a part, over the kept candidates where some were cut
 * @param certificate what proves the bound, for {@link org.mentorship.matching.proof.PairingVerifier}; absent without one
 */
public record Quality(
        Proof proof,
        Optional<Score> bound,
        StopReason stopped,
        int blockingPairs,
        Optional<Integer> seatsForgone,
        Optional<Certificate> certificate) {
    public Quality {
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(stopped, "stopped");
        Objects.requireNonNull(seatsForgone, "seatsForgone");
        Objects.requireNonNull(certificate, "certificate");
    }

    /** Without a certificate. */
    public Quality(Proof proof, Optional<Score> bound, StopReason stopped, int blockingPairs) {
        this(proof, bound, stopped, blockingPairs, Optional.empty(), Optional.empty());
    }

    /** What is proven. */
    public enum Proof {
        /** No pairing scores higher. */
        PROVEN_OPTIMAL,
        /** No pairing over the kept candidates scores higher. */
        PROVEN_ON_CANDIDATES,
        /** The bound is above the score by the gap. */
        GAP,
        /**
         * People were erased from the pairing since. Score and components are those of the run; nothing is claimed of what
         * is left.
         */
        OUTDATED
    }
}
