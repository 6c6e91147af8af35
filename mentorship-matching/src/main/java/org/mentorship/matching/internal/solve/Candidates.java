package org.mentorship.matching.internal.solve;

import org.mentorship.matching.compatibility.CompatibilityScorer;

/** The admissible offers of the requests that take part. */
interface Candidates {

    /** @param request index in {@link Intake#requests()} */
    CandidateSet set(int request);

    /** Scorer of a form that takes part. */
    CompatibilityScorer scorer(String form);
}
