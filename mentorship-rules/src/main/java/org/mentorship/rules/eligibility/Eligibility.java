package org.mentorship.rules.eligibility;

import java.util.List;
import org.mentorship.core.form.Role;
import org.mentorship.rules.Finding;

/** The decision on one candidacy: {@code subject} is the id of a request (role MENTEE) or an offer (role MENTOR). */
public sealed interface Eligibility {
    String subject();

    Role role();

    String participant();

    /** Whether the candidate can take part as things stand. */
    default boolean admitted() {
        return this instanceof Admitted;
    }

    /** Remarks that do not decide, such as a paper that lapses during the programme. */
    List<Finding> remarks();

    /** Takes part. */
    record Admitted(String subject, Role role, String participant, List<Finding> remarks) implements Eligibility {
        public Admitted {
            remarks = List.copyOf(remarks);
        }
    }

    /** Cannot take part; {@code reasons} in the order of rule ids, at least one. */
    record Refused(String subject, Role role, String participant, List<Finding> reasons, List<Finding> remarks)
            implements Eligibility {
        public Refused {
            reasons = List.copyOf(reasons);
            remarks = List.copyOf(remarks);
        }
    }

    /** Can take part once what is missing is there; {@code missing} in the order of rule ids, at least one. */
    record Pending(String subject, Role role, String participant, List<Missing> missing, List<Finding> remarks)
            implements Eligibility {
        public Pending {
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }
    }
}
