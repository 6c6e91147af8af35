package org.mentorship.matching;

/** A run under way. */
public interface PairingHandle {
    /** Asks the run to stop; {@link #await} then gives the best plan so far. */
    void cancel();

    Pairing await() throws InterruptedException;
}
