package org.mentorship.matching.internal.solve;

import java.time.Duration;
import java.util.Optional;
import org.mentorship.matching.StopReason;

/** Whether a run should go on; cancelled from any thread or by an interrupt of the solving one, or stopped by a clock. */
public final class RunControl {

    private final long started = System.nanoTime();
    private final Optional<Duration> limit;
    private boolean cancelled;
    private Runnable onCancel = () -> {};

    public RunControl(Optional<Duration> limit) {
        this.limit = limit;
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

    /** Why the run was stopped from outside, if it was. */
    Optional<StopReason> stop() {
        if (cancelled()) {
            return Optional.of(StopReason.CANCELLED);
        }
        return timeOut() ? Optional.of(StopReason.TIME_LIMIT) : Optional.empty();
    }
}
