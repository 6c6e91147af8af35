package org.mentorship.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;

/** A change of state on a day; the reason is given when, and only when, the state is TERMINATED. */
public record Transition(MentorshipState to, LocalDate on, Optional<TerminationReason> reason, Optional<String> note) {}
