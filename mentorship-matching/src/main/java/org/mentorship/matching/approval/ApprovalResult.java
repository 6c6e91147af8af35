package org.mentorship.matching.approval;

import java.util.List;
import java.util.function.Function;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Refusal;

/** What became of a pairing that was put up for approval. */
public sealed interface ApprovalResult {

    /**
     * Everything holds.
     *
     * @param programme the programme with the approved mentorships and the trail added. Pins carried out are gone, mentorships
     *     that were only proposed are approved where the plan says the same and taken out where it gives their mentees to
     *     somebody else, and open groups that meet together take in newcomers; nothing else is changed
     * @param trail the entries added to the programme's audit: edits in their order, then one approval per mentorship, then
     *     the proposals superseded
     */
    record Approved(Programme programme, List<AuditEntry> trail) implements ApprovalResult {
        public Approved {
            trail = List.copyOf(trail);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param problems all of them, at least one: those of the pairing, of single edits in their order, then of the plan
     */
    record Rejected(List<ApprovalProblem> problems) implements ApprovalResult {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw Refusal.of("""
                        A rejection was made without a problem.
                        Give at least one, or approve.""");
            }
        }
    }

    default <T> T fold(Function<Approved, T> approved, Function<Rejected, T> rejected) {
        return this instanceof Approved yes ? approved.apply(yes) : rejected.apply((Rejected) this);
    }
}
