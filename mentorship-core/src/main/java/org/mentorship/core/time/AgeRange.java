package org.mentorship.core.time;

import org.mentorship.core.internal.Checks;

/** Ages in whole years, both inclusive; 0 … 120. */
public record AgeRange(int min, int max) {

    public AgeRange {
        Checks.range(min, 0, 120, "lowest age, in years,");
        Checks.range(max, min, 120, "highest age, in years,");
    }

    public boolean contains(int years) {
        return years >= min && years <= max;
    }
}
