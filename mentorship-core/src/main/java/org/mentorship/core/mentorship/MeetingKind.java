package org.mentorship.core.mentorship;

import java.util.Optional;

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
    FINAL;

    /**
     * Whether a meeting of this kind may be the next after one of another kind, or the first where there is none: the kinds
     * go through in their order, all but the introductory and the final one may be repeated, and a pair may part at a final
     * meeting after any other.
     */
    public boolean follows(Optional<MeetingKind> before) {
        if (before.isEmpty()) {
            return this == INTRODUCTORY;
        }
        boolean repeated = before.get() == this && this != INTRODUCTORY;
        boolean parting = this == FINAL;
        return before.get() != FINAL
                && (repeated || parting || ordinal() == before.get().ordinal() + 1);
    }
}
