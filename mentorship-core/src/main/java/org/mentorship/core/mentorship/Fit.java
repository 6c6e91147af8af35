package org.mentorship.core.mentorship;

public enum Fit {
    GOOD,
    UNDECIDED,
    NOT_A_FIT
}
