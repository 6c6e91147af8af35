package org.mentorship.rules.policy;

import java.time.LocalDate;
import java.util.Optional;

/** A dated threshold as it stood on the day of a decision. */
public record AppliedThreshold(String key, int value, String unit, LocalDate since, Optional<String> source) {}
