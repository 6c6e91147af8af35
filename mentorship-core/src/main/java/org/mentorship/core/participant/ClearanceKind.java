package org.mentorship.core.participant;

public enum ClearanceKind {
    /** Certificate of no criminal record (справка об отсутствии судимости). */
    CRIMINAL_RECORD,
    MEDICAL
}
