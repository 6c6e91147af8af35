package org.mentorship.core.questionnaire;

import java.util.HashSet;
import java.util.List;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/** One answer; a blank is an absent answer. Which kind a question takes is checked with the programme. */
public sealed interface Answer {

    /** To a scale. */
    record Number(int value) implements Answer {}

    /** To yes/no. */
    record Flag(boolean value) implements Answer {}

    /** To a single choice, a frequency (an option's code) or an open text; not blank. */
    record Text(String value) implements Answer {
        public Text {
            Checks.text(value, "answer");
        }
    }

    /** To a multiple choice, slots (codes) or a ranking (participant ids, best first); at least one, each once. */
    record Items(List<String> values) implements Answer {
        public Items {
            values = Copies.list(values);
            Checks.that(!values.isEmpty(), """
                    The answer lists nothing.
                    Leave the question out where it was left blank.""");
            Checks.ids(values, "item of an answer");
            Checks.that(new HashSet<>(values).size() == values.size(), """
                    The answer lists an item more than once among (%s).
                    List each item once.""", String.join(", ", values));
        }
    }
}
