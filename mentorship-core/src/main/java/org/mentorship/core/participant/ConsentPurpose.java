package org.mentorship.core.participant;

public enum ConsentPurpose {
    /** Taking part in the programme. */
    PARTICIPATION,
    /** Processing of personal data. */
    PROCESSING,
    /** Showing the name outside the programme's own staff. */
    PUBLICATION,
    /** Written consent of the employee to mentor (ТК РФ, ст. 351.8). */
    MENTORING
}
