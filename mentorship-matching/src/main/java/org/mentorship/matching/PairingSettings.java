package org.mentorship.matching;

import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;

/** How to solve; {@code policy} and weights come from the programme unless set here. */
public record PairingSettings(
        long seed,
        Optional<PairingPolicy> policy,
        int candidatesPerRequest,
        int unimprovedSteps,
        Optional<java.time.Duration> timeLimit,
        boolean seatPending,
        int threads) {

    public static PairingSettings defaults() {
        return new PairingSettings(0, Optional.empty(), 100, 2_000, Optional.empty(), false, 1);
    }
}
