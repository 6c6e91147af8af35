package org.mentorship.matching;

import java.util.List;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Missing;

/** A request that the pairing gives no place, and why. */
public sealed interface Unmatched {
    String request();

    String mentee();

    /** The rules refuse the mentee. */
    record NotAdmitted(String request, String mentee, List<Finding> reasons) implements Unmatched {
        public NotAdmitted {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Nothing is to be done: the mentee is in a mentorship of the form that is approved, active or suspended, and the rules
     * allow no other.
     *
     * @param mentorship id of that mentorship
     * @param mentor id of its mentor
     */
    record HasMentor(String request, String mentee, String mentorship, String mentor) implements Unmatched {}

    /** Papers or steps are missing. */
    record Awaiting(String request, String mentee, List<Missing> missing) implements Unmatched {
        public Awaiting {
            missing = List.copyOf(missing);
        }
    }

    /** No mentor may be paired with the mentee: how many each rule refused. */
    record NoAdmissibleMentor(String request, String mentee, int mentorsInForm, List<RefusalCount> refusals)
            implements Unmatched {
        public NoAdmissibleMentor {
            refusals = List.copyOf(refusals);
        }
    }

    /** Mentors are admissible, but their places went to others (or their group could not be opened). */
    record NoPlace(String request, String mentee, List<String> admissibleOffers, int places, int competingRequests)
            implements Unmatched {
        public NoPlace {
            admissibleOffers = List.copyOf(admissibleOffers);
        }
    }

    /** The run was stopped before this request was looked at. */
    record NotReached(String request, String mentee) implements Unmatched {}
}
