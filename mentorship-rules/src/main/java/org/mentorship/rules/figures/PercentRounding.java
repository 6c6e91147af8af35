package org.mentorship.rules.figures;

import java.util.Optional;

/** How a share was made a whole number of per cent. All arithmetic is exact. */
public enum PercentRounding {
    /** 55.5 is 56. */
    HALF_UP,
    /** 55.9 is 55. */
    DOWN,
    /** 55.1 is 56. */
    UP;

    /** The per cent that {@code part} of {@code whole} makes; {@code whole} is above 0. */
    public long percent(long part, long whole) {
        return switch (this) {
            case HALF_UP -> Math.floorDiv(200 * part + whole, 2 * whole);
            case DOWN -> Math.floorDiv(100 * part, whole);
            case UP -> -Math.floorDiv(-100 * part, whole);
        };
    }

    /** The wholes, no less than {@code part} and above 0, of which {@code part} makes so many per cent. */
    public Optional<Span> wholes(long part, long percent) {
        if (part == 0) {
            return percent == 0 ? Optional.of(new Span(1, Span.MOST)) : Optional.empty();
        }
        if (this == UP && percent == 0) {
            return Optional.empty();
        }
        // twice the per cent that are rounded to this one: from low on, up to but without high (UP: above low, up to
        // high)
        long low = lowest(percent);
        long high = low + 2;
        long least = this == UP ? ceil(200 * part, high) : Math.floorDiv(200 * part, high) + 1;
        long most = low <= 0 ? Span.MOST : this == UP ? ceil(200 * part, low) - 1 : Math.floorDiv(200 * part, low);
        return span(Math.max(part, least), most);
    }

    /** The parts, from 0 to {@code whole}, that make so many per cent of {@code whole}. */
    public Optional<Span> parts(long whole, long percent) {
        long low = lowest(percent);
        long least = this == UP ? Math.floorDiv(low * whole, 200) + 1 : ceil(low * whole, 200);
        long most = this == UP ? Math.floorDiv((low + 2) * whole, 200) : ceil((low + 2) * whole, 200) - 1;
        return span(Math.max(0, least), Math.min(whole, most));
    }

    private long lowest(long percent) {
        return switch (this) {
            case HALF_UP -> 2 * percent - 1;
            case DOWN -> 2 * percent;
            case UP -> 2 * percent - 2;
        };
    }

    private static Optional<Span> span(long min, long max) {
        return min > max || min > Span.MOST ? Optional.empty() : Optional.of(new Span(min, Math.min(max, Span.MOST)));
    }

    private static long ceil(long a, long b) {
        return -Math.floorDiv(-a, b);
    }
}
