package org.mentorship.rules.eligibility;

import java.time.LocalDate;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;

/** A paper or step that is still missing: which, of whom, and the last day to bring it. */
public record Missing(LocalizedText paper, String participant, LocalDate until, Finding finding) {}
