package org.mentorship.core.questionnaire;

import org.mentorship.core.text.LocalizedText;

/** One part of a pair's compatibility; {@code weight} 1…1000 is its share relative to the others. */
public record Component(
        String id, LocalizedText title, ComponentKind kind, Operand mentee, Operand mentor, int weight) {}
