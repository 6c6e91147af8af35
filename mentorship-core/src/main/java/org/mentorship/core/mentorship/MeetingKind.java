package org.mentorship.core.mentorship;

/** Kinds of meetings, in the order in which a mentorship goes through them. */
public enum MeetingKind {
    /** Организационная встреча, знакомство. */
    INTRODUCTORY,
    /** Пробная рабочая встреча. */
    TRIAL,
    /** Встреча-планирование. */
    PLANNING,
    /** One of the series of meetings that follow (комплекс последовательных встреч). */
    REGULAR,
    /** Итоговая встреча. */
    FINAL
}
