package org.mentorship.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;

/** A mentee in a mentorship. */
public record Membership(
        String participant, Optional<String> request, LocalDate joinedOn, Optional<LocalDate> leftOn) {}
