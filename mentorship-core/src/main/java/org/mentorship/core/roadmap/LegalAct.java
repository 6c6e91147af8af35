package org.mentorship.core.roadmap;

import java.time.LocalDate;
import java.util.Optional;

/** An order or another act, by which a plan is approved or a work is shown as done. */
public record LegalAct(String title, Optional<String> number, Optional<LocalDate> date) {}
