package org.mentorship.core.roadmap;

import java.time.LocalDate;
import java.util.Optional;

/** Evidence that an activity was carried out. */
public record Completion(LocalDate on, String evidence, Optional<LegalAct> act) {}
