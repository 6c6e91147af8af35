package org.mentorship.core.questionnaire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;

/** One item of a questionnaire; any of them may be left blank. */
public sealed interface Question {

    /** Unique in its questionnaire. */
    String id();

    /** What is asked. */
    LocalizedText text();

    /** Who is asked; at least one role. */
    Set<Role> askedOf();

    /** The item of a questionnaire of another moment that this one is compared with. */
    default Optional<String> twin() {
        return Optional.empty();
    }

    /** One of several options, at least two; answered by an option's code. */
    record SingleChoice(String id, LocalizedText text, Set<Role> askedOf, List<Term> options) implements Question {
        public SingleChoice {
            askedOf = common(id, text, askedOf);
            options = atLeastTwo(id, options);
        }
    }

    /** Any of several options, at least two; answered by codes, in no order. */
    record MultipleChoice(String id, LocalizedText text, Set<Role> askedOf, List<Term> options) implements Question {
        public MultipleChoice {
            askedOf = common(id, text, askedOf);
            options = atLeastTwo(id, options);
        }
    }

    /**
     * A rating in whole steps.
     *
     * @param min lowest rating, −1000 … 1000
     * @param max highest rating, above {@code min}, … 1000
     * @param reverse a high rating means little (a statement worded negatively)
     */
    record Scale(
            String id, LocalizedText text, Set<Role> askedOf, int min, int max, boolean reverse, Optional<String> twin)
            implements Question {
        public Scale {
            askedOf = common(id, text, askedOf);
            Checks.range(min, -1000, 1000, "lowest rating of question (%s)", id);
            Checks.range(max, -1000, 1000, "highest rating of question (%s)", id);
            Checks.that(min < max, """
                    The scale of question (%s) goes from (%d) to (%d).
                    Give a highest rating above the lowest one.""", id, min, max);
            Checks.id(twin, "twin of question (%s)", id);
        }
    }

    /** Yes or no; {@code reverse} where yes is the unwelcome answer. */
    record YesNo(String id, LocalizedText text, Set<Role> askedOf, boolean reverse, Optional<String> twin)
            implements Question {
        public YesNo {
            askedOf = common(id, text, askedOf);
            Checks.id(twin, "twin of question (%s)", id);
        }
    }

    /** Ordered options, from most to least often, at least two; answered by an option's code. */
    record Frequency(String id, LocalizedText text, Set<Role> askedOf, List<Term> options, Optional<String> twin)
            implements Question {
        public Frequency {
            askedOf = common(id, text, askedOf);
            options = atLeastTwo(id, options);
            Checks.id(twin, "twin of question (%s)", id);
        }
    }

    /** Participants by preference, best first; {@code maxRanked} of them at most, 1 … 1000. */
    record Ranking(String id, LocalizedText text, Set<Role> askedOf, int maxRanked) implements Question {
        public Ranking {
            askedOf = common(id, text, askedOf);
            Checks.range(maxRanked, 1, 1000, "greatest number of people ranked in question (%s)", id);
        }
    }

    /** Ids of the programme's time slots, in no order. */
    record Slots(String id, LocalizedText text, Set<Role> askedOf) implements Question {
        public Slots {
            askedOf = common(id, text, askedOf);
        }
    }

    /** Free words; never scored. */
    record OpenText(String id, LocalizedText text, Set<Role> askedOf) implements Question {
        public OpenText {
            askedOf = common(id, text, askedOf);
        }
    }

    private static Set<Role> common(String id, LocalizedText text, Set<Role> askedOf) {
        Checks.id(id, "id of a question");
        requireNonNull(text, "text");
        Checks.notEmpty(askedOf, "roles that question (%s) is asked of", id);
        return Copies.sorted(askedOf);
    }

    private static List<Term> atLeastTwo(String id, List<Term> options) {
        Checks.that(options.size() >= 2, """
                The question (%s) offers (%d) options.
                Offer two or more.""", id, options.size());
        Checks.unique(options, Term::code, "option", "question (%s)", id);
        return Copies.list(options);
    }
}
