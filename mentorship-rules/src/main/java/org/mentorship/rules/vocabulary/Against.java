package org.mentorship.rules.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a conclusion of {@link Verdict}: the one that says the opposite of the same case. A conclusion that is against itself
 * contradicts where it is drawn with another code, or with a figure of the other sign.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Against {

    String value();
}
