package org.mentorship.core.participant;

/** A circumstance that rules may ask about; open: any upper-case code may be used. */
public record Trait(String code) implements Comparable<Trait> {
    public static final Trait SPECIAL_NEEDS = new Trait("SPECIAL_NEEDS");
    public static final Trait GIFTED = new Trait("GIFTED");
    public static final Trait HARD_LIFE_SITUATION = new Trait("HARD_LIFE_SITUATION");
    public static final Trait NEWCOMER = new Trait("NEWCOMER");

    /** By code. */
    @Override
    public int compareTo(Trait other) {
        return code.compareTo(other.code);
    }
}
