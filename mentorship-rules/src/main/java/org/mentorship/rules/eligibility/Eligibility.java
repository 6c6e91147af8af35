package org.mentorship.rules.eligibility;

import java.util.List;
import org.mentorship.core.form.Role;
import org.mentorship.rules.Finding;

/** The decision on one candidacy: {@code subject} is the id of a request (role MENTEE) or an offer (role MENTOR). */
public sealed interface Eligibility {
    String subject();

    Role role();

    String participant();

    /** Remarks that do not decide, such as a paper that lapses during the programme. */
    List<Finding> remarks();

    record Admitted(String subject, Role role, String participant, List<Finding> remarks) implements Eligibility {
        public Admitted {
            remarks = List.copyOf(remarks);
        }
    }

    record Refused(String subject, Role role, String participant, List<Finding> reasons, List<Finding> remarks)
            implements Eligibility {
        public Refused {
            reasons = List.copyOf(reasons);
            remarks = List.copyOf(remarks);
        }
    }

    record Pending(String subject, Role role, String participant, List<Missing> missing, List<Finding> remarks)
            implements Eligibility {
        public Pending {
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }
    }
}
