package org.mentorship.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;

/** What a participant said of the mentorship; {@code rating} 1…10. */
public record Feedback(String participant, LocalDate on, Fit fit, Optional<Integer> rating, Optional<String> comment) {}
