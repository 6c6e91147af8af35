package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorship.rules.Finding;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Verdict;

/** Gathers what pair rules say, by the number of the pair in its chunk. */
final class PairsVerdict implements Verdict {
    private static final Comparator<Finding> BY_RULE = Comparator.comparing(Finding::ruleId)
            .thenComparing(finding -> finding.reason().ru());

    private final FindingMaker findings;
    private final Object[] vetoes;
    private final Object[] adjustments;

    PairsVerdict(FindingMaker findings, int chunk) {
        this.findings = findings;
        this.vetoes = new Object[chunk];
        this.adjustments = new Object[chunk];
    }

    /** Forgets everything said. */
    void clear() {
        java.util.Arrays.fill(vetoes, null);
        java.util.Arrays.fill(adjustments, null);
    }

    @Override
    public void veto(Pair pair, String reason, Object... values) {
        add(vetoes, pair.number(), findings.finding(reason, values));
    }

    @Override
    public void points(Pair pair, int points, String reason, Object... values) {
        add(adjustments, pair.number(), new Adjustment(points, findings.finding(reason, values)));
    }

    /** One alone stands for itself, several for a list: most pairs have none or one. */
    @SuppressWarnings("unchecked")
    private static void add(Object[] all, int number, Object said) {
        Object before = all[number];
        if (before == null) {
            all[number] = said;
        } else if (before instanceof List<?>) {
            ((List<Object>) before).add(said);
        } else {
            List<Object> list = new ArrayList<>(4);
            list.add(before);
            list.add(said);
            all[number] = list;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> all(Object said, Comparator<T> order) {
        if (said == null) {
            return List.of();
        } else if (said instanceof List<?>) {
            List<T> list = (List<T>) said;
            list.sort(order);
            return list;
        }
        return List.of((T) said);
    }

    /** What was said of the pair with the number; {@link PairVerdict#SILENT} when nothing was. */
    PairVerdict verdict(int number) {
        if (vetoes[number] == null && adjustments[number] == null) {
            return PairVerdict.SILENT;
        }
        return new PairVerdict(
                all(vetoes[number], BY_RULE),
                all(adjustments[number], Comparator.comparing(Adjustment::finding, BY_RULE)));
    }
}
