package org.mentorship.matching;

import java.util.Optional;

/** How good the pairing is proven to be. */
public record Quality(Proof proof, Optional<Score> bound, StopReason stopped) {

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
