package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorship.core.form.Role;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.vocabulary.Candidacy;
import org.mentorship.rules.vocabulary.Verdict;

/** Gathers what eligibility rules say, by candidacy. */
final class EligibilityVerdict implements Verdict {
    private static final Comparator<Finding> BY_RULE = Comparator.comparing(Finding::ruleId)
            .thenComparing(finding -> finding.reason().ru());
    private static final Comparator<Missing> BY_PAPER = Comparator.comparing(Missing::finding, BY_RULE)
            .thenComparing(missing -> missing.paper().ru());

    private static final class Said {
        final List<Finding> refusals = new ArrayList<>(2);
        final List<Missing> missing = new ArrayList<>(2);
        final List<Finding> remarks = new ArrayList<>(2);
    }

    private final FindingMaker findings;
    private final Map<String, Said> said = new HashMap<>();

    EligibilityVerdict(FindingMaker findings) {
        this.findings = findings;
    }

    private Said of(Candidacy candidacy) {
        return said.computeIfAbsent(key(candidacy), id -> new Said());
    }

    private static String key(Candidacy candidacy) {
        return (candidacy.mentor() ? "offer " : "request ") + candidacy.id();
    }

    @Override
    public void refuse(Candidacy candidacy, String reason, Object... values) {
        of(candidacy).refusals.add(findings.finding(reason, values));
    }

    @Override
    public void pending(Candidacy candidacy, LocalizedText paper, LocalDate until, String reason, Object... values) {
        of(candidacy).missing.add(new Missing(paper, candidacy.participant(), until, findings.finding(reason, values)));
    }

    @Override
    public void pending(Candidacy candidacy, String paper, LocalDate until, String reason, Object... values) {
        pending(candidacy, findings.paper(paper), until, reason, values);
    }

    @Override
    public void remark(Candidacy candidacy, String reason, Object... values) {
        of(candidacy).remarks.add(findings.finding(reason, values));
    }

    /** The decision, its findings in the order of rule ids. */
    Eligibility decision(Candidacy candidacy) {
        Said all = said.getOrDefault(key(candidacy), new Said());
        Role role = candidacy.mentor() ? Role.MENTOR : Role.MENTEE;
        all.refusals.sort(BY_RULE);
        all.missing.sort(BY_PAPER);
        all.remarks.sort(BY_RULE);
        if (!all.refusals.isEmpty()) {
            return new Eligibility.Refused(candidacy.id(), role, candidacy.participant(), all.refusals, all.remarks);
        } else if (!all.missing.isEmpty()) {
            return new Eligibility.Pending(candidacy.id(), role, candidacy.participant(), all.missing, all.remarks);
        }
        return new Eligibility.Admitted(candidacy.id(), role, candidacy.participant(), all.remarks);
    }
}
