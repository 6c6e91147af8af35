package org.mentorship.core.life;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/** The changed programme, or everything that is in the way. */
public sealed interface LifeResult {

    /**
     * It was recorded.
     *
     * @param programme with the change and its audit entry; where the mentorship is closed, with its history too
     * @param mentorship as it now stands
     * @param entry the last of the programme's audit
     */
    record Changed(Programme programme, Mentorship mentorship, AuditEntry entry) implements LifeResult {
        public Changed {
            requireNonNull(programme, "programme");
            requireNonNull(mentorship, "mentorship");
            requireNonNull(entry, "entry");
        }
    }

    /** Nothing was recorded; all problems, at least one. */
    record Rejected(List<LifeProblem> problems) implements LifeResult {
        public Rejected {
            problems = Copies.list(problems);
            Checks.notEmpty(problems, "problems of a rejected event");
        }
    }

    default <T> T fold(Function<Changed, T> changed, Function<Rejected, T> rejected) {
        return this instanceof Changed done ? changed.apply(done) : rejected.apply((Rejected) this);
    }
}
