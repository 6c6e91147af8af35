package org.mentorship.matching.approval;

import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.Judge;

/** Opens the approval by other rules than those of a book to tests. */
public final class Approvals {
    private Approvals() {}

    public static PairingApproval of(Programme programme, Pairing pairing, Judge judge) {
        return PairingApproval.of(programme, pairing, judge);
    }
}
