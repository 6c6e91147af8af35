package org.mentorship.rules.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of a {@link Verdict} or a property of a fact whose value is one of a few codes: the names of an enum's
 * constants. A class that is no enum stands for an open vocabulary: its constants are known, others may be used. {@code Form} and
 * {@code RoleModel} stand for the bundled ones, {@code Term} for those of a bundled vocabulary.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface OneOf {

    Class<?> value();

    /** Id of the vocabulary whose terms are meant. */
    String vocabulary() default "";
}
