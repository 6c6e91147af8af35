package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * Something about the numbers that somebody should look into before signing them.
 *
 * @param indicator id of the indicator; empty where it concerns several
 * @param organization id of the organization; empty where it concerns all of them
 * @param text what was found, with the values
 */
public record IndicatorFinding(
        Kind kind, Optional<String> indicator, Optional<String> organization, LocalizedText text) {

    /** What was found. */
    public enum Kind {
        /** More are counted than there are. */
        NUMERATOR_ABOVE_DENOMINATOR,
        /** An organization that was expected to give numbers gave none. */
        NOT_REPORTED,
        /** Two files give one head count with two sizes. */
        POPULATION_DIFFERS,
        /** A head count seems to be the sum of others that are counted, too. */
        POPULATION_TWICE,
        /** Two files give one person, by organization and id, another birth date or category. */
        PERSON_DIFFERS,
        /** Two files give one request, offer, mentorship, sheet of answers or roadmap another content; the first one counts. */
        RECORD_DIFFERS,
        /** The day is after the reference date and the last day of a programme: ages have moved on, people and head counts have not. */
        PROGRAMME_OVER
    }

    public IndicatorFinding {
        requireNonNull(kind, "kind");
        requireNonNull(indicator, "indicator");
        requireNonNull(organization, "organization");
        requireNonNull(text, "text");
    }
}
