package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.text.Refusal;

/**
 * What is aimed at.
 *
 * @param year calendar year
 * @param value in the unit of the indicator: per cent for shares, a count, or whole units for means; at least that much
 * @param verified whether the figure was seen in the official text
 * @param source where it comes from
 */
public record Target(int year, int value, boolean verified, String source) {
    public Target {
        requireNonNull(source, "source");
        if (year < 1900 || year > 2200 || value < 0) {
            throw Refusal.of("""
                    The target (%s) for the year (%s) is not usable.
                    Give a value of 0 or more and a calendar year.""", value, year);
        }
    }
}
