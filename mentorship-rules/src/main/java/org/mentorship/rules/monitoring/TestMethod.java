package org.mentorship.rules.monitoring;

/** How a p-value was found. */
public enum TestMethod {
    /**
     * Wilcoxon's signed-rank test by the exact distribution of the ranks at hand, ties included; unchanged pairs are ranked with
     * the others and then drop out (Pratt).
     */
    WILCOXON_EXACT,
    /** The same by the normal approximation with the variance of the ranks at hand; for more than 200 changed pairs. */
    WILCOXON_NORMAL,
    /** McNemar's test by the binomial distribution of the pairs that changed; for yes-no questions. */
    MCNEMAR_EXACT,
    /** Nobody's answer changed, so there is nothing to test. */
    NONE
}
