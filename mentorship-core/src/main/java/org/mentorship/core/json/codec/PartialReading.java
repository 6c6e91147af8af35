package org.mentorship.core.json.codec;

import java.util.Collections;
import java.util.Set;
import org.mentorship.core.programme.Problem;

/** What is known when a document was read to its end, perhaps with problems. */
public final class PartialReading {
    private final JsonInput in;

    PartialReading(JsonInput in) {
        this.in = in;
    }

    /** Whether nothing was refused so far. */
    public boolean complete() {
        return in.problems().isEmpty();
    }

    /** Ids of the objects that were refused. */
    public Set<String> unreadIds() {
        return Collections.unmodifiableSet(in.unreadIds());
    }

    /** Adds a problem; where its path lies in an element of a list of the root, it is given that element's position. */
    public void add(Problem problem) {
        in.found(problem);
    }
}
