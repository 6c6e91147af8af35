package org.mentorship.core.participant;

/** What a consent allows. */
public enum ConsentPurpose {
    /** Taking part in the programme. */
    PARTICIPATION,
    /** Processing of personal data (152-ФЗ, ст. 9). */
    PROCESSING,
    /** Showing the name outside the programme's own staff. */
    PUBLICATION,
    /** Written consent of the employee to mentor (ТК РФ, ст. 351.8). */
    MENTORING
}
