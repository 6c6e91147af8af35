package org.mentorship.matching.internal.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mentorship.matching.StopReason;

/** Whether a run should go on; cancelled from any thread or by an interrupt of the solving one, or stopped by a clock. */
public final class RunControl {

    /** More than any run takes, and few enough nanoseconds for a long. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final long started = System.nanoTime();
    private final Optional<Duration> limit;
    private final BooleanSupplier stop;
    private final boolean watched;
    private boolean cancelled;
    private Runnable onCancel = () -> {};

    /** Of a run whose caller waits for its end: stopped by a clock, or by an interrupt. */
    public RunControl(Optional<Duration> limit) {
        this(limit, () -> false, limit.isPresent());
    }

    /** @param stop asked whenever the run asks whether it should go on; cancels it once it says true */
    RunControl(Optional<Duration> limit, BooleanSupplier stop) {
        this(limit, stop, true);
    }

    private RunControl(Optional<Duration> limit, BooleanSupplier stop, boolean watched) {
        this.stop = stop;
        this.watched = watched;
        this.limit = limit.map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }

    /** Of a run that another thread may cancel and ask for what it has so far. */
    public static RunControl watched(Optional<Duration> limit) {
        return new RunControl(limit, () -> false, true);
    }

    /** Whether what the run has so far may be wanted in a hurry. */
    boolean watched() {
        return watched;
    }

    public void cancel() {
        Runnable action;
        synchronized (this) {
            cancelled = true;
            action = onCancel;
        }
        action.run();
    }

    /** Runs the action on a cancel, at once if there was one already. */
    void onCancel(Runnable action) {
        boolean already;
        synchronized (this) {
            onCancel = action;
            already = cancelled;
        }
        if (already) {
            action.run();
        }
    }

    synchronized boolean cancelled() {
        cancelled |= stop.getAsBoolean();
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /** Whole milliseconds left, at least one; absent without a clock. */
    Optional<Duration> left() {
        return limit.map(all ->
                Duration.ofMillis(Math.max(1, all.toMillis() - (System.nanoTime() - started) / 1_000_000)));
    }

    boolean timeOut() {
        return limit.isPresent() && System.nanoTime() - started >= limit.get().toNanos();
    }

    boolean stopped() {
        return cancelled() || timeOut();
    }

    /**
     * For steps that leave nothing half-done behind.
     *
     * @throws CancellationException once the run is to stop
     */
    void check() {
        if (stopped()) {
            throw new CancellationException();
        }
    }

    /** Why the run was stopped from outside, if it was. */
    Optional<StopReason> stop() {
        if (cancelled()) {
            return Optional.of(StopReason.CANCELLED);
        }
        return timeOut() ? Optional.of(StopReason.TIME_LIMIT) : Optional.empty();
    }
}
