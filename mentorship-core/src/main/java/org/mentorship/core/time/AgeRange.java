package org.mentorship.core.time;

/** Ages in whole years, both inclusive. */
public record AgeRange(int min, int max) {}
