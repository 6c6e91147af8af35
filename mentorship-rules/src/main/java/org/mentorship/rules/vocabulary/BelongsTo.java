package org.mentorship.rules.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a fact that a rule may set beside its {@link Subject}, found by equality: a rule about {@code subject} binds {@code $k :
 * key} and asks for the fact with {@code own == $k}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BelongsTo {

    /** The subject that it may stand beside. */
    Class<? extends Record> subject();

    /** The property of the subject. */
    String key();

    /** The property of this fact that equals it. */
    String own();

    /** How many of them one rule may set beside its subject at most: so no rule can build a large product of facts. */
    int most() default 2;
}
