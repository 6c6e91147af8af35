package org.mentorship.matching;

/** A run under way; safe for use by several threads. */
public interface PairingHandle {

    /**
     * Asks the run to stop; {@link #await} then gives the best pairing so far, marked {@link StopReason#CANCELLED}, a
     * twentieth of a second later at most. The run's thread ends soon after, and may tell its listener once more. Does not
     * block, may be called more than once, and changes nothing once the run has ended.
     */
    void cancel();

    /**
     * Waits for the result; may be called more than once, and gives the same each time.
     *
     * @throws InvalidPinsException if pins of the programme cannot hold
     * @throws InterruptedException if the waiting thread was interrupted; the run itself goes on
     */
    Pairing await() throws InterruptedException;
}
