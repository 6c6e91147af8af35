package org.mentorship.core.intake;

import org.mentorship.core.internal.Checks;

/**
 * A task direction that a mentee asks for.
 *
 * @param direction code of the vocabulary of task directions
 * @param weight 1 (would be good) to 3 (the main one)
 */
public record DirectionWish(String direction, int weight) {

    /** Weight of the direction that matters most. */
    public static final int MAX_WEIGHT = 3;

    public DirectionWish {
        Checks.id(direction, "direction of a wish");
        Checks.range(weight, 1, MAX_WEIGHT, "weight of direction (%s)", direction);
    }
}
