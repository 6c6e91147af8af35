package org.mentorship.core.participant;

import org.mentorship.core.internal.Checks;

/**
 * A circumstance that rules may ask about; open: any code of capital Latin letters, digits and underscores may be used.
 */
public record Trait(String code) implements Comparable<Trait> {
    /** Special educational needs (ОВЗ). */
    public static final Trait SPECIAL_NEEDS = new Trait("SPECIAL_NEEDS");

    /** Gifted (одарённый). */
    public static final Trait GIFTED = new Trait("GIFTED");

    /** In a hard life situation (трудная жизненная ситуация). */
    public static final Trait HARD_LIFE_SITUATION = new Trait("HARD_LIFE_SITUATION");

    /** Newly arrived (вновь прибывший). */
    public static final Trait NEWCOMER = new Trait("NEWCOMER");

    public Trait {
        Checks.upperCaseCode(code, "trait");
    }

    /** By code. */
    @Override
    public int compareTo(Trait other) {
        return code.compareTo(other.code);
    }
}
