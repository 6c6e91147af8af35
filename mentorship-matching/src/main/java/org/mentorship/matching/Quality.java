package org.mentorship.matching;

import java.util.Objects;
import java.util.Optional;

/**
 * How good the pairing is proven to be.
 *
 * @param bound no plan scores higher than this, compared level by level in the order of the policy; over the kept
 *     candidates where some were cut. Absent where the run stopped before it was known
 * @param blockingPairs mentees and mentors, not paired, who would both rather have each other than what they got: the
 *     mentee by points, the mentor by points with a place free or held by somebody with fewer points. Over the kept
 *     candidates; 0 or more
 */
public record Quality(Proof proof, Optional<Score> bound, StopReason stopped, int blockingPairs) {
    public Quality {
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(stopped, "stopped");
    }

    /** What is proven. */
    public enum Proof {
        /** No pairing scores higher. */
        PROVEN_OPTIMAL,
        /** No pairing over the kept candidates scores higher. */
        PROVEN_ON_CANDIDATES,
        /** The bound is above the score by the gap. */
        GAP
    }
}
