package org.mentorship.core.form;

/** How mentoring is delivered (вид наставничества). */
public enum DeliveryKind {
    /** Traditional, one to one, face to face (традиционное). */
    IN_PERSON,
    /** One mentor with several mentees, or a team (групповое). */
    GROUP,
    /** At a distance (виртуальное, дистанционное). */
    REMOTE,
    /** Short, towards one aim (краткосрочное, целеполагающее). */
    SHORT_TERM,
    /** The younger teaches the older (реверсивное). */
    REVERSE,
    /** Help in a situation, when it comes up (ситуационное). */
    SITUATIONAL,
    /** Single short meetings (скоростное). */
    SPEED
}
