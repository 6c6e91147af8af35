package org.mentorship.core.participant;

/** Kinds of clearance. */
public enum ClearanceKind {
    /** Certificate of no criminal record (справка об отсутствии судимости). */
    CRIMINAL_RECORD,
    /** Medical certificate (медицинская справка). */
    MEDICAL
}
