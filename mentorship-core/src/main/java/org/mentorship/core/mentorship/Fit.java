package org.mentorship.core.mentorship;

/** Whether a participant finds that the pair fits. */
public enum Fit {
    GOOD,
    UNDECIDED,
    NOT_A_FIT
}
