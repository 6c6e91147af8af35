package org.mentorship.core.organization;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AgeRange;

/**
 * A named headcount owned by one organization: the denominator of an indicator.
 *
 * @param ages bounds of those counted, where the count is by age
 * @param size persons (or enterprises), 0 … 100,000,000
 * @param countedOn the day of the count
 * @param source the document that the number stands in
 */
public record Population(
        String id,
        PopulationGroup group,
        LocalizedText title,
        Optional<AgeRange> ages,
        int size,
        Optional<LocalDate> countedOn,
        Optional<String> source) {

    public Population {
        Checks.id(id, "id of a population");
        requireNonNull(group, "group");
        requireNonNull(title, "title");
        requireNonNull(ages, "ages");
        Checks.range(size, 0, 100_000_000, "size of population (%s), a head count,", id);
        Checks.day(countedOn, "day of count of population (%s)", id);
        Checks.text(source, "source of population (%s)", id);
    }
}
