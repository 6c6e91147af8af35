package org.mentorship.core.deadline;

/** Why somebody should look at what was understood of a phrase. */
public enum WarningKind {
    /** No year is written; it was taken from the plan or from the dates beside it. */
    YEAR_INFERRED,
    /** No year is written in a plan for several years; every year is meant. */
    YEAR_NOT_STATED,
    /** No year is written and no plan is known; nothing was understood. */
    NO_YEAR,
    /** «год» may be an academic or a calendar year; the plan decided. */
    YEAR_AMBIGUOUS,
    /** «до» a day: the day itself was counted in or out by the context. */
    UNTIL_INCLUSIVE,
    /** «до» or «к» a month or year: before it begins. */
    UNTIL_MONTH_EXCLUSIVE,
    /** «начало», «середина», «конец» or a week of a month: taken as fixed days. */
    PART_OF_MONTH,
    /** «ориентировочно»: the days are not firm. */
    APPROXIMATE,
    /** Days that lie outside the plan's own span. */
    OUTSIDE_PLAN,
    /** «1–2 раза»: the lower count was taken, as a floor. */
    COUNT_RANGE,
    /** After an event, but no last day is said. */
    NO_LAST_DAY,
    /** The event was taken word by word: its words are not known. */
    EVENT_AS_WRITTEN,
    /** A remark in brackets was left aside. */
    REMARK_IGNORED,
    /** Several deadlines stand side by side with nothing between them. */
    JUXTAPOSED,
    /** The phrase seems to be cut off. */
    CUT_OFF,
    /** Words were parted or joined. */
    REPAIRED,
    /** A weekday and a date that do not go together. */
    WEEKDAY_MISMATCH,
    /** A day that no calendar has, or a span that ends before it begins; nothing was understood. */
    IMPOSSIBLE_DATE,
    /** Words that were not understood. */
    NOT_UNDERSTOOD,
    /** The phrase is too long to be a deadline; nothing was read. */
    TOO_LONG
}
