package org.mentorship.core.questionnaire;

import java.util.List;
import org.mentorship.core.internal.Copies;

/** One answer; a blank is an absent answer. Which kind a question takes is checked with the programme. */
public sealed interface Answer {

    /** To a scale. */
    record Number(int value) implements Answer {}

    /** To yes/no. */
    record Flag(boolean value) implements Answer {}

    /** To a single choice, a frequency (an option's code) or an open text. */
    record Text(String value) implements Answer {}

    /** To a multiple choice, slots (codes) or a ranking (participant ids, best first). */
    record Items(List<String> values) implements Answer {
        public Items {
            values = Copies.list(values);
        }
    }
}
