package org.mentorship.core.questionnaire;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.LocalizedText;

/**
 * One part of a pair's compatibility.
 *
 * @param id unique in its questionnaire
 * @param mentee where the mentee's side comes from; see {@link ComponentKind} for what fits
 * @param mentor where the mentor's side comes from
 * @param weight 1 … {@value #MAX_WEIGHT}, its share relative to the other components
 */
public record Component(
        String id, LocalizedText title, ComponentKind kind, Operand mentee, Operand mentor, int weight) {

    /** Largest weight. */
    public static final int MAX_WEIGHT = 1000;

    public Component {
        Checks.id(id, "id of a component");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(mentee, "mentee");
        requireNonNull(mentor, "mentor");
        Checks.range(weight, 1, MAX_WEIGHT, "weight of component (%s)", id);
        if (mentee instanceof Operand.Profile menteeSide && mentor instanceof Operand.Profile mentorSide) {
            Checks.that(menteeSide.field() == mentorSide.field(), """
                    The component (%s) compares the mentee's (%s) with the mentor's (%s).
                    Compare one field with itself.""", id, menteeSide.field(), mentorSide.field());
        }
        checkField(id, kind, mentee);
        checkField(id, kind, mentor);
    }

    private static void checkField(String id, ComponentKind kind, Operand operand) {
        if (operand instanceof Operand.Profile profile) {
            Checks.that(kind.fields().contains(profile.field()), """
                    The component (%s) of kind (%s) cannot compare the field (%s).
                    Use one of %s, or another kind.""", id, kind, profile.field(), kind.fields());
        }
    }
}
