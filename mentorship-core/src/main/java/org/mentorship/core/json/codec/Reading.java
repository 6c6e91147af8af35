package org.mentorship.core.json.codec;

import java.util.List;
import java.util.function.Function;
import org.mentorship.core.programme.Problem;

/** What a reading gave: the value, or everything that is wrong with the file. */
public sealed interface Reading<T> {

    /** The file is right. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * The file is refused.
     *
     * @param problems at least one, in the order in which they were found: those of the text in the order of the text, then
     *     those of parts that do not fit together
     */
    record Refused<T>(List<Problem> problems) implements Reading<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The value, or an exception made of the problems. */
    default <X extends Exception> T orElseThrow(Function<List<Problem>, X> exception) throws X {
        if (this instanceof Read<T> read) {
            return read.value();
        }
        throw exception.apply(((Refused<T>) this).problems());
    }
}
