package org.mentorship.core.intake;

/** A task direction that a mentee asks for; {@code weight} 1 (would be good) to 3 (the main one). */
public record DirectionWish(String direction, int weight) {}
