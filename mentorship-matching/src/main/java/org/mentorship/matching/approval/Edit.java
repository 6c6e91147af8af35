package org.mentorship.matching.approval;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.Refusal;

/**
 * One decision of the curator on a proposed pairing. Edits are applied in the order given; each needs a reason, which
 * is kept in the audit trail and must therefore name nobody (ids may be used).
 */
public sealed interface Edit {
    /** Id of the request that the edit is about. */
    String request();

    /** Why; not blank, kept in the audit trail. */
    String reason();

    /** The seated request goes to another offer. */
    record Move(String request, String toOffer, String reason) implements Edit {
        public Move {
            check("move", request, toOffer, reason);
        }
    }

    /** The seated request is left without a mentor. */
    record Unseat(String request, String reason) implements Edit {
        public Unseat {
            check("unseat", request, request, reason);
        }
    }

    /** The unmatched request goes to an offer. */
    record Seat(String request, String offer, String reason) implements Edit {
        public Seat {
            check("seat", request, offer, reason);
        }
    }

    /** The request goes to an offer, wherever it is now, and no later edit of the list may take it away from there. */
    record Pin(String request, String offer, String reason) implements Edit {
        public Pin {
            check("pin", request, offer, reason);
        }
    }

    /**
     * The curator answers for a pair to which one soft rule objects: a paper still missing, or points taken off.
     * Refusals, vetoes and places cannot be overridden.
     */
    record Override(String request, String offer, String ruleId, String reason) implements Edit {
        public Override {
            check("override", request, offer, reason);
            Checks.id(ruleId, "rule id of an override");
        }
    }

    private static void check(String kind, String request, String offer, String reason) {
        Checks.id(request, "request of an edit (%s)", kind);
        Checks.id(offer, "offer of an edit (%s)", kind);
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("""
                    The edit (%s) of request (%s) has no reason.
                    Say in a few words why; the reason is kept with the programme.""", kind, request);
        }
    }
}
