package org.mentorship.matching.approval;

import java.util.List;
import java.util.function.Function;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/** What became of a pairing that was put up for approval. */
public sealed interface ApprovalResult {

    /**
     * Everything holds.
     *
     * @param programme the programme with the approved mentorships and the trail added; nothing else of it is changed,
     *     except that pins carried out are gone
     * @param trail the entries added to the programme's audit: edits in their order, then one approval per mentorship
     */
    record Approved(Programme programme, List<AuditEntry> trail) implements ApprovalResult {
        public Approved {
            trail = List.copyOf(trail);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param problems all of them, at least one: those of single edits in the order of the edits, then those of the plan
     */
    record Rejected(List<ApprovalProblem> problems) implements ApprovalResult {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("""
                        A rejection was made without a problem.
                        Give at least one, or approve.""");
            }
        }
    }

    default <T> T fold(Function<Approved, T> approved, Function<Rejected, T> rejected) {
        return this instanceof Approved yes ? approved.apply(yes) : rejected.apply((Rejected) this);
    }
}
