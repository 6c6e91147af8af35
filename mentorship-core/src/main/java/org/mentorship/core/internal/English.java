package org.mentorship.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that takes words in English, with {@code %s} or {@code %d} for each value, to be found in Russian by
 * {@link Phrase}. What is given is a constant, or another parameter so marked; {@code PhrasesTest} reads the sources and
 * fails where the catalogue lacks it.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface English {}
