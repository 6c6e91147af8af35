package org.mentorship.matching.approval;

import java.util.List;
import java.util.function.Function;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/** The programme of the next round, or everything that is in the way. */
public sealed interface CarryOverResult {

    /**
     * It was carried over.
     *
     * @param programme this one with its requests marked, or that of the next round
     * @param requests ids of those that now come first, in the programme's order; may be empty
     * @param entry the last of the programme's audit
     */
    record Carried(Programme programme, List<String> requests, AuditEntry entry) implements CarryOverResult {
        public Carried {
            requests = List.copyOf(requests);
        }
    }

    /** Nothing was changed; all problems, at least one. */
    record Rejected(List<ApprovalProblem> problems) implements CarryOverResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    default <T> T fold(Function<Carried, T> carried, Function<Rejected, T> rejected) {
        return this instanceof Carried yes ? carried.apply(yes) : rejected.apply((Rejected) this);
    }
}
