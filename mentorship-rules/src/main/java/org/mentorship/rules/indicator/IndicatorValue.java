package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.vocabulary.Term;

/**
 * An indicator of an organization, or of all of them together.
 *
 * @param organization id of the organization; empty for all of them
 * @param key the part of the breakdown; empty for the whole
 * @param respondents those who answered, where the indicator names them
 * @param target the one of the year
 * @param notReporting ids of organizations that were expected to give numbers and gave none, ascending; nobody of theirs is
 *     in the numerator
 */
public record IndicatorValue(
        Indicator indicator,
        Optional<String> organization,
        Optional<Term> key,
        Result result,
        Optional<CountedSet> respondents,
        Optional<Target> target,
        List<String> notReporting) {

    /** How the value stands to its target. */
    public enum Status {
        /** There is no target for the year, or the value is a part of a breakdown. */
        NO_TARGET,
        REACHED,
        /** Less than the target. */
        BELOW,
        /** There is no value, or a share of more than there are. */
        UNDEFINED
    }

    public IndicatorValue {
        requireNonNull(indicator, "indicator");
        requireNonNull(organization, "organization");
        requireNonNull(key, "key");
        requireNonNull(result, "result");
        requireNonNull(respondents, "respondents");
        requireNonNull(target, "target");
        notReporting = List.copyOf(notReporting);
    }

    /** The value as that of all of them, for a sheet of its own. */
    IndicatorValue withoutOrganization() {
        return new IndicatorValue(indicator, Optional.empty(), key, result, respondents, target, notReporting);
    }

    /** As printed: a share of 69.6 % is 70 % and reaches a target of 70. */
    public Status status() {
        if (result instanceof Result.Undefined
                || result instanceof Result.Share share
                        && share.numerator().size() > share.of().size()) {
            return Status.UNDEFINED;
        } else if (target.isEmpty()) {
            return Status.NO_TARGET;
        }
        return printed().compareTo(java.math.BigDecimal.valueOf(target.get().value())) >= 0
                ? Status.REACHED
                : Status.BELOW;
    }

    private java.math.BigDecimal printed() {
        if (result instanceof Result.Share share) {
            return java.math.BigDecimal.valueOf(share.percent());
        } else if (result instanceof Result.Mean mean) {
            return mean.value();
        }
        return java.math.BigDecimal.valueOf(result.numerator().size());
    }
}
