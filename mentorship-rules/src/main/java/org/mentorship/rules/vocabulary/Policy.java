package org.mentorship.rules.vocabulary;

import java.time.LocalDate;

/**
 * A threshold as it stands on the reference date. Where a threshold has no value on that
 * date, the rules that ask for it are not run: the decision is refused instead.
 *
 * @param key name of the threshold, such as {@code pupil-mentor.min-age}
 * @param value its value, in {@code unit}
 * @param unit {@code years}, {@code points}, {@code yes-no} (1 or 0) …
 * @param since first day of this value
 * @param source where the value comes from; null when not stated
 */
public record Policy(String key, int value, String unit, LocalDate since, String source) {}
