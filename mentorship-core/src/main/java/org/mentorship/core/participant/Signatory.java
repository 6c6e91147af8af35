package org.mentorship.core.participant;

/** Who signed a consent. */
public enum Signatory {
    /** The participant. */
    SELF,
    /** A parent or another legal representative (законный представитель). */
    PARENT
}
