package org.mentorship.rules.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link Subject}: what is true of each such fact, written as conditions of rules are. The check of rule books looks for
 * cases among facts that can be, and shows no example of a mentor who is a mentee.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Invariant {

    String[] value();
}
