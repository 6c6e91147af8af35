package org.mentorship.matching;

import org.mentorship.rules.Finding;

/** How many mentors one rule refused for a request, with one refused offer as an example. */
public record RefusalCount(Finding example, String exampleOffer, int mentors) {}
