package org.mentorship.matching.explain;

import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.Judge;

/** Opens the explanation by other rules than those of a book to tests. */
public final class Explainers {
    private Explainers() {}

    public static PairingExplainer of(Programme programme, Pairing pairing, Judge judge) {
        return PairingExplainer.of(programme, pairing, judge);
    }
}
