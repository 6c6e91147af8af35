package org.mentorship.core.intake;

/** The curator's decision that a request goes to an offer. */
public record Pin(String request, String offer, String reason) {}
