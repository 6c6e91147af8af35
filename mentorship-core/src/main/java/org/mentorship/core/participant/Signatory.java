package org.mentorship.core.participant;

public enum Signatory {
    SELF,
    PARENT
}
