package org.mentorship.rules.figures;

import org.mentorship.core.text.Refusal;

/**
 * Whole numbers from {@code min} to {@code max}, both inclusive; 0 … {@link #MOST}.
 *
 * @param max {@link #MOST} where nothing bounds it
 */
public record Span(long min, long max) {
    /** More people than any group has. */
    public static final long MOST = 10_000_000_000L;

    /** Any number. */
    public static final Span ANY = new Span(0, MOST);

    public Span {
        if (min < 0 || max > MOST || min > max) {
            throw Refusal.of("""
                    The span from (%s) to (%s) is not within 0 and (%s).
                    Give the smaller number first.""", min, max, MOST);
        }
    }

    /** One number. */
    public static Span of(long number) {
        return new Span(number, number);
    }

    public boolean bounded() {
        return max < MOST;
    }

    public boolean meets(Span other) {
        return min <= other.max && other.min <= max;
    }

    /** Whether each number of the other one is in this one. */
    public boolean contains(Span other) {
        return min <= other.min && other.max <= max;
    }

    /** What both have; they have to meet. */
    Span common(Span other) {
        return new Span(Math.max(min, other.min), Math.min(max, other.max));
    }

    /** {@code 107–108}, {@code 12}, or {@code 6701+} where nothing bounds it. */
    @Override
    public String toString() {
        return min == max ? "" + min : bounded() ? min + "–" + max : min + "+";
    }
}
