package org.mentorship.core.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;

/** One item; {@code twin} names the item of the other moment that it is compared with. */
public sealed interface Question {
    String id();

    LocalizedText text();

    Set<Role> askedOf();

    record SingleChoice(String id, LocalizedText text, Set<Role> askedOf, List<Term> options) implements Question {
        public SingleChoice {
            askedOf = Copies.sorted(askedOf);
            options = Copies.list(options);
        }
    }

    record MultipleChoice(String id, LocalizedText text, Set<Role> askedOf, List<Term> options) implements Question {
        public MultipleChoice {
            askedOf = Copies.sorted(askedOf);
            options = Copies.list(options);
        }
    }

    record Scale(
            String id, LocalizedText text, Set<Role> askedOf, int min, int max, boolean reverse, Optional<String> twin)
            implements Question {
        public Scale {
            askedOf = Copies.sorted(askedOf);
        }
    }

    record YesNo(String id, LocalizedText text, Set<Role> askedOf, boolean reverse, Optional<String> twin)
            implements Question {
        public YesNo {
            askedOf = Copies.sorted(askedOf);
        }
    }

    /** Ordered options, from most to least often. */
    record Frequency(String id, LocalizedText text, Set<Role> askedOf, List<Term> options, Optional<String> twin)
            implements Question {
        public Frequency {
            askedOf = Copies.sorted(askedOf);
            options = Copies.list(options);
        }
    }

    /** Participants by preference, best first. */
    record Ranking(String id, LocalizedText text, Set<Role> askedOf, int maxRanked) implements Question {
        public Ranking {
            askedOf = Copies.sorted(askedOf);
        }
    }

    /** Ids of the programme's time slots. */
    record Slots(String id, LocalizedText text, Set<Role> askedOf) implements Question {
        public Slots {
            askedOf = Copies.sorted(askedOf);
        }
    }

    record OpenText(String id, LocalizedText text, Set<Role> askedOf) implements Question {
        public OpenText {
            askedOf = Copies.sorted(askedOf);
        }
    }
}
