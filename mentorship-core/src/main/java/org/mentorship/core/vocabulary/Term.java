package org.mentorship.core.vocabulary;

import org.mentorship.core.text.LocalizedText;

public record Term(String code, LocalizedText title) {}
