package org.mentorship.matching.proof;

import java.util.List;
import java.util.Objects;
import org.mentorship.core.text.Language;

/**
 * One thing in which a pairing does not hold.
 *
 * @param values ids, numbers, days and words that the sentence is made of
 */
public record Discrepancy(Kind kind, List<Object> values) {

    public Discrepancy {
        Objects.requireNonNull(kind, "kind");
        values = List.copyOf(values);
    }

    static Discrepancy of(Kind kind, Object... values) {
        return new Discrepancy(kind, List.of(values));
    }

    /** The sentence for people; two lines where there is something to do. */
    public String sentence(Language language) {
        return Words.sentence(this, language);
    }

    /** What does not hold. */
    public enum Kind {
        /** The pairing is of another programme. */
        OTHER_PROGRAMME,
        /** Everybody whom it seats is in an open mentorship already: it was approved into the programme. */
        APPROVED_SINCE,
        /** It was decided on another day. */
        OTHER_DAY,
        /** It was decided by another rule book. */
        OTHER_RULE_BOOK,
        /** Its policy is not the one that its settings or the programme ask for. */
        OTHER_POLICY,
        /** A request, offer, mentor, mentee or form is not the programme's. */
        UNKNOWN,
        /** A request is in no place or in several. */
        NOT_ONCE,
        /** A request or an offer is seated that does not take part. */
        NOT_TAKING_PART,
        /** A rule forbids a pair. */
        FORBIDDEN_PAIR,
        /** Points of a pair, or what they are made of, are others. */
        OTHER_POINTS,
        /** A seat says otherwise of a pin or of what is missing. */
        OTHER_SEAT,
        /** An offer holds more than its free places. */
        OVER_CAPACITY,
        /** A mentor holds more than the cap over all offers. */
        OVER_CAP,
        /** A group is below its minimum. */
        BELOW_MINIMUM,
        /** The time of a group is absent or does not suit somebody in it. */
        WRONG_TIME,
        /** Somebody is needed in two groups at once. */
        CLASH,
        /** A pinned request is not with its mentor. */
        PIN_BROKEN,
        /** A level of the score is another. */
        OTHER_SCORE,
        /** What a constraint adds is another. */
        OTHER_COMPONENT,
        /** The number of blocking pairs is another. */
        OTHER_BLOCKING_PAIRS,
        /** A plan that seats first could not be shown to seat no more than said. */
        SEATS_FORGONE_NOT_PROVEN,
        /** There is a bound and nothing that proves it, or the other way round. */
        NO_CERTIFICATE,
        /** Prices are so large that no bound can be counted from them. */
        PRICES_TOO_LARGE,
        /** Prices do not prove the bound of coverage. */
        COVERAGE_NOT_PROVEN,
        /** Prices do not prove that no lowest pair can be higher. */
        LOWEST_PAIR_NOT_PROVEN,
        /** Prices do not prove the bound of points. */
        POINTS_NOT_PROVEN,
        /** It is said to be proven best, and the bound is above the score or below it. */
        NOT_AT_BOUND,
        /** People were erased from it since it was made. */
        ERASED_SINCE
    }
}
