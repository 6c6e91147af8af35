package org.mentorship.matching;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.text.Refusal;

/**
 * How to solve. The soft wishes come from the programme; the policy too, unless it is set here.
 *
 * <p>The same programme, rule book and settings give the same bytes, unless a clock ({@link #timeLimit}) or a cancel
 * stopped the run; the result says which it was. The number of threads changes nothing but the time.
 *
 * @param seed of the random choices of the search; any number
 * @param policy instead of the programme's own
 * @param candidatesPerRequest most admissible mentors kept for a request in a large programme, 1 or more; small
 *     programmes (up to {@value #ALL_PAIRS_LIMIT} pairs a form) keep all
 * @param unimprovedSteps steps of the search without a better plan after which it ends, 1 or more
 * @param timeLimit most time for the whole run, more than zero; absent: no clock
 * @param seatPending whether requests and offers that wait for a paper or a step take part; their seats list what is
 *     missing
 * @param threads threads that judge and score pairs, 1 or more; the search itself is on one thread
 */
public record PairingSettings(
        long seed,
        Optional<PairingPolicy> policy,
        int candidatesPerRequest,
        int unimprovedSteps,
        Optional<Duration> timeLimit,
        boolean seatPending,
        int threads) {

    /** Forms with up to this many pairs of a request and an offer keep all of them. */
    public static final int ALL_PAIRS_LIMIT = 40_000;

    public PairingSettings {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(timeLimit, "timeLimit");
        atLeastOne(candidatesPerRequest, "candidatesPerRequest");
        atLeastOne(unimprovedSteps, "unimprovedSteps");
        atLeastOne(threads, "threads");
        timeLimit.filter(limit -> limit.isZero() || limit.isNegative()).ifPresent(limit -> {
            throw Refusal.of("""
                    The timeLimit (%s) is not more than zero.
                    Leave it out to stop by unimprovedSteps alone.""", limit);
        });
    }

    private static void atLeastOne(int value, String name) {
        if (value < 1) {
            throw Refusal.of("""
                    The %s (%d) is less than 1.
                    Leave it out to use the default.""", name, value);
        }
    }

    /** Seed 0, the programme's policy, 100 candidates a request, 250 unimproved steps, no clock, one thread. */
    public static PairingSettings defaults() {
        return builder().build();
    }

    /** A builder that holds the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds these settings. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.seed = seed;
        builder.policy = policy;
        builder.candidatesPerRequest = candidatesPerRequest;
        builder.unimprovedSteps = unimprovedSteps;
        builder.timeLimit = timeLimit;
        builder.seatPending = seatPending;
        builder.threads = threads;
        return builder;
    }

    /** Collects settings; not safe for use by several threads. */
    public static final class Builder {
        private long seed;
        private Optional<PairingPolicy> policy = Optional.empty();
        private int candidatesPerRequest = 100;
        private int unimprovedSteps = 250;
        private Optional<Duration> timeLimit = Optional.empty();
        private boolean seatPending;
        private int threads = 1;

        private Builder() {}

        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        public Builder policy(PairingPolicy policy) {
            this.policy = Optional.of(policy);
            return this;
        }

        public Builder candidatesPerRequest(int candidatesPerRequest) {
            this.candidatesPerRequest = candidatesPerRequest;
            return this;
        }

        public Builder unimprovedSteps(int unimprovedSteps) {
            this.unimprovedSteps = unimprovedSteps;
            return this;
        }

        public Builder timeLimit(Duration timeLimit) {
            this.timeLimit = Optional.of(timeLimit);
            return this;
        }

        public Builder seatPending(boolean seatPending) {
            this.seatPending = seatPending;
            return this;
        }

        public Builder threads(int threads) {
            this.threads = threads;
            return this;
        }

        public PairingSettings build() {
            return new PairingSettings(
                    seed, policy, candidatesPerRequest, unimprovedSteps, timeLimit, seatPending, threads);
        }
    }
}
