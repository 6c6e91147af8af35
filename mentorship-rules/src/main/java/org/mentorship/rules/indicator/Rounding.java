package org.mentorship.rules.indicator;

/** Whole per cent, halves up: 33 of 59 (55.93 %) is 56, 1 of 200 (0.5 %) is 1. */
final class Rounding {
    private Rounding() {}

    /** @throws ArithmeticException if {@code whole} is 0 or the result is beyond an int */
    static int percent(long part, long whole) {
        return Math.toIntExact(Math.floorDiv(Math.addExact(Math.multiplyExact(part, 200), whole), whole * 2));
    }
}
