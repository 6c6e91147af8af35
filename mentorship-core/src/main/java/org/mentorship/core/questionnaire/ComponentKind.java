package org.mentorship.core.questionnaire;

import java.util.EnumSet;
import java.util.Set;

/** How the two sides of a component are compared; the formulas are in docs/explanation/compatibility.md. */
public enum ComponentKind {
    /** Share of what the mentee asks for that the mentor covers, by priority; two multiple choices or profile fields. */
    COVERAGE,
    /** How much of two sets is common; two multiple choices or profile fields. */
    OVERLAP,
    /** The same answer; two single choices, two frequencies or two yes/no items. */
    EQUAL,
    /** How near two answers are; two scales or two frequencies. */
    CLOSENESS,
    /** Common time slots; two slot questions or the profile's slots. */
    TIME,
    /** Who would like whom; two rankings. */
    PREFERENCE;

    /** Profile fields that can stand on a side; empty where only answers can. */
    public Set<ProfileField> fields() {
        return switch (this) {
            case COVERAGE, OVERLAP ->
                EnumSet.of(ProfileField.DIRECTIONS, ProfileField.INTERESTS, ProfileField.SUBJECTS);
            case TIME -> EnumSet.of(ProfileField.SLOTS);
            case EQUAL, CLOSENESS, PREFERENCE -> EnumSet.noneOf(ProfileField.class);
        };
    }

    /** Whether the answers to a question can stand on a side. */
    public boolean takes(Question question) {
        return switch (this) {
            case COVERAGE, OVERLAP -> question instanceof Question.MultipleChoice;
            case EQUAL ->
                question instanceof Question.SingleChoice
                        || question instanceof Question.Frequency
                        || question instanceof Question.YesNo;
            case CLOSENESS -> question instanceof Question.Scale || question instanceof Question.Frequency;
            case TIME -> question instanceof Question.Slots;
            case PREFERENCE -> question instanceof Question.Ranking;
        };
    }
}
