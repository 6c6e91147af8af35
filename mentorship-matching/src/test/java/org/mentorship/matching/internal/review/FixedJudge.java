package org.mentorship.matching.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.form.Role;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.DecisionBasis;

/** Admits everybody and forbids nothing but what a test tells it. */
public final class FixedJudge implements Judge {
    private final Map<String, List<Finding>> refused = new HashMap<>();
    private final Map<String, List<Missing>> pending = new HashMap<>();
    private final Map<String, List<Finding>> vetoes = new HashMap<>();
    private final Map<String, List<Adjustment>> adjustments = new HashMap<>();
    private Optional<String> book = Optional.empty();

    /** The decisions are those of the rule book with this fingerprint. */
    public FixedJudge ofBook(String fingerprint) {
        book = Optional.of(fingerprint);
        return this;
    }

    @Override
    public Optional<String> fingerprint() {
        return book;
    }

    /** A rule refuses the request or offer. */
    public FixedJudge refuse(String subject, String rule) {
        refused.computeIfAbsent(subject, key -> new ArrayList<>()).add(finding(rule));
        return this;
    }

    /** The request or offer waits for a paper until 15 September 2026. */
    public FixedJudge await(String subject, String rule) {
        pending.computeIfAbsent(subject, key -> new ArrayList<>())
                .add(new Missing(
                        LocalizedText.of("согласие", "a consent"),
                        "p-" + subject,
                        LocalDate.of(2026, 9, 15),
                        finding(rule)));
        return this;
    }

    public FixedJudge veto(String request, String offer, String rule) {
        vetoes.computeIfAbsent(request + " " + offer, key -> new ArrayList<>()).add(finding(rule));
        return this;
    }

    /** Another judge that says the same, but does not forbid this pair. */
    public FixedJudge without(String request, String offer) {
        FixedJudge other = new FixedJudge();
        other.refused.putAll(refused);
        other.pending.putAll(pending);
        other.vetoes.putAll(vetoes);
        other.vetoes.remove(request + " " + offer);
        other.adjustments.putAll(adjustments);
        return other;
    }

    public FixedJudge adjust(String request, String offer, int points, String rule) {
        adjustments
                .computeIfAbsent(request + " " + offer, key -> new ArrayList<>())
                .add(new Adjustment(points, finding(rule)));
        return this;
    }

    public static Finding finding(String rule) {
        return new Finding(
                rule,
                LocalizedText.of("предложение " + rule, "sentence " + rule),
                LocalizedText.of("причина " + rule, "reason " + rule),
                Optional.of("source of " + rule),
                List.of());
    }

    @Override
    public EligibilityReport eligibility(Programme programme) {
        List<Eligibility> decisions = new ArrayList<>();
        programme
                .requests()
                .forEach(request -> decisions.add(decide(request.id(), Role.MENTEE, request.participant())));
        programme.offers().forEach(offer -> decisions.add(decide(offer.id(), Role.MENTOR, offer.participant())));
        return new EligibilityReport(new DecisionBasis("fixed", programme.referenceDate(), List.of()), decisions);
    }

    private Eligibility decide(String subject, Role role, String participant) {
        if (refused.containsKey(subject)) {
            return new Eligibility.Refused(subject, role, participant, refused.get(subject), List.of());
        }
        if (pending.containsKey(subject)) {
            return new Eligibility.Pending(subject, role, participant, pending.get(subject), List.of());
        }
        return new Eligibility.Admitted(subject, role, participant, List.of());
    }

    @Override
    public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
        return pairs.stream()
                .map(pair -> pair.request().id() + " " + pair.offer().id())
                .map(key ->
                        new PairVerdict(vetoes.getOrDefault(key, List.of()), adjustments.getOrDefault(key, List.of())))
                .toList();
    }
}
