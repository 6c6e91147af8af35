package org.mentorship.core.programme;

import java.util.List;
import java.util.Set;

/** Checks whether the parts of a programme fit together. */
public final class ProgrammeIntegrity {

    private ProgrammeIntegrity() {}

    /**
     * Every problem of a programme that may have been read only in part.
     *
     * @param parts what is known; a list may hold null where an element could not be read, so that the indexes in paths
     *     stay those of the file, and a single part may be null
     * @param unreadIds ids of elements that could not be read: references to them are not called dangling
     * @return all problems in the order of the programme's parts; empty when there is none
     */
    public static List<Problem> problems(Programme.Builder parts, Set<String> unreadIds) {
        return List.of();
    }
}
