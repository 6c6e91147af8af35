package org.mentorship.core.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AgeRange;

/** A named headcount owned by one organization: the denominator of an indicator. */
public record Population(
        String id,
        PopulationGroup group,
        LocalizedText title,
        Optional<AgeRange> ages,
        int size,
        Optional<LocalDate> countedOn,
        Optional<String> source) {}
