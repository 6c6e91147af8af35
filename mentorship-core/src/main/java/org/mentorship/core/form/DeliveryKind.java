package org.mentorship.core.form;

/** How mentoring is delivered (вид). */
public enum DeliveryKind {
    IN_PERSON,
    GROUP,
    REMOTE,
    SHORT_TERM,
    REVERSE,
    SITUATIONAL,
    SPEED
}
