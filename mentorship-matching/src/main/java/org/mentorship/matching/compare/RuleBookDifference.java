package org.mentorship.matching.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.AppliedThreshold;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;

/**
 * What another rule book would change for a programme: who would be decided otherwise and why, which pairs, and what that does
 * to the pairing.
 *
 * @param rules rules that only one of the books has, or that read otherwise, by id
 * @param thresholds thresholds whose value on the reference date differs, by key
 * @param unset thresholds without a value on the reference date that rules of the second book read, by key
 * @param decisions requests, then offers, of whom another thing is said, in the programme's order
 * @param pairs pairs of one form of which another thing is said, in the order of requests, then offers; absent where the
 *     programme has more than {@value #MOST_PAIRS} pairs
 * @param before pairing by the first book
 * @param after pairing by the second
 */
public record RuleBookDifference(
        List<RuleEdit> rules,
        List<ThresholdEdit> thresholds,
        List<UnsetThreshold> unset,
        List<DecisionChange> decisions,
        Optional<List<PairChange>> pairs,
        Pairing before,
        Pairing after,
        PairingDifference pairing) {

    /** Most pairs that are judged one by one. */
    public static final long MOST_PAIRS = 1_000_000;

    public RuleBookDifference {
        rules = List.copyOf(rules);
        thresholds = List.copyOf(thresholds);
        unset = List.copyOf(unset);
        decisions = List.copyOf(decisions);
        pairs = pairs.map(List::copyOf);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(pairing, "pairing");
    }

    /** A rule that the second book adds, takes away or words otherwise; at least one side is present. */
    public record RuleEdit(String id, Optional<RuleInfo> before, Optional<RuleInfo> after) {}

    /** A threshold with its value on the reference date in either book; at least one side is present. */
    public record ThresholdEdit(String key, String unit, Optional<DatedValue> before, Optional<DatedValue> after) {}

    /**
     * A threshold of the second book that has no value on the reference date: what its rules are about cannot be decided then.
     *
     * @param first the day of its first value
     * @param rules ids of the rules that read it, at least one
     */
    public record UnsetThreshold(String key, LocalDate first, List<String> rules) {
        public UnsetThreshold {
            rules = List.copyOf(rules);
        }
    }

    /** One request or offer, decided by either book. */
    public record DecisionChange(Eligibility before, Eligibility after) {

        public String subject() {
            return before.subject();
        }

        public Role role() {
            return before.role();
        }

        public String participant() {
            return before.participant();
        }

        /** Whether the decision itself is another one, rather than its reasons or remarks alone. */
        public boolean decidedOtherwise() {
            return before.getClass() != after.getClass();
        }

        /** What only the second book says. */
        public List<Finding> gained() {
            return without(findings(after), findings(before));
        }

        /** What only the first book says. */
        public List<Finding> lost() {
            return without(findings(before), findings(after));
        }

        /** What both say by another value of a threshold: as the second book says it. */
        public List<Finding> restated() {
            Map<String, List<AppliedThreshold>> earlier = findings(before).stream()
                    .collect(Collectors.toMap(Finding::ruleId, Finding::thresholds, (one, other) -> one));
            return findings(after).stream()
                    .filter(finding -> earlier.containsKey(finding.ruleId())
                            && !values(earlier.get(finding.ruleId())).equals(values(finding.thresholds())))
                    .toList();
        }

        private static Map<String, Integer> values(List<AppliedThreshold> thresholds) {
            return thresholds.stream()
                    .collect(Collectors.toMap(AppliedThreshold::key, AppliedThreshold::value, (one, other) -> one));
        }

        private static List<Finding> without(List<Finding> all, List<Finding> others) {
            List<String> ids = others.stream().map(Finding::ruleId).toList();
            return all.stream()
                    .filter(finding -> !ids.contains(finding.ruleId()))
                    .toList();
        }

        private static List<Finding> findings(Eligibility decision) {
            List<Finding> all = new ArrayList<>();
            if (decision instanceof Eligibility.Refused refused) {
                all.addAll(refused.reasons());
            } else if (decision instanceof Eligibility.Pending pending) {
                pending.missing().stream().map(Missing::finding).forEach(all::add);
            }
            all.addAll(decision.remarks());
            return all;
        }

        private boolean differs() {
            return decidedOtherwise()
                    || !ids(before).equals(ids(after))
                    || !restated().isEmpty();
        }

        private static TreeSet<String> ids(Eligibility decision) {
            return findings(decision).stream().map(Finding::ruleId).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** One pair, judged by either book. */
    public record PairChange(String request, String offer, PairVerdict before, PairVerdict after) {

        /** Whether the second book forbids what the first allows. */
        public boolean forbidden() {
            return after.vetoed() && !before.vetoed();
        }

        /** Whether the second book allows what the first forbids. */
        public boolean allowed() {
            return before.vetoed() && !after.vetoed();
        }
    }

    /**
     * Decides, judges and solves by both books.
     *
     * @throws org.mentorship.rules.ThresholdNotSetException if a rule reads a threshold that has no value on the reference date
     * @throws org.mentorship.matching.InvalidPinsException if pins cannot hold by one of the books
     */
    public static RuleBookDifference between(
            Programme programme, RuleBook first, RuleBook second, PairingSettings settings) {
        Pairing before = solve(programme, first, settings);
        Pairing after = solve(programme, second, settings);
        return new RuleBookDifference(
                rules(first, second),
                thresholds(programme, first, second),
                unset(programme, second),
                decisions(programme, first, second),
                pairs(programme, first, second),
                before,
                after,
                PairingDifference.between(before, after));
    }

    private static Pairing solve(Programme programme, RuleBook book, PairingSettings settings) {
        return PairingSolver.create().withRuleBook(book).withSettings(settings).solve(programme);
    }

    private static List<RuleEdit> rules(RuleBook first, RuleBook second) {
        return Stream.concat(first.rules().stream(), second.rules().stream())
                .map(RuleInfo::id)
                .distinct()
                .map(id -> new RuleEdit(id, first.rule(id), second.rule(id)))
                .filter(edit ->
                        !edit.before().map(RuleInfo::text).equals(edit.after().map(RuleInfo::text)))
                .toList();
    }

    private static List<ThresholdEdit> thresholds(Programme programme, RuleBook first, RuleBook second) {
        Map<String, Threshold> earlier = byKey(first);
        Map<String, Threshold> later = byKey(second);
        return Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .sorted()
                .map(key -> new ThresholdEdit(
                        key,
                        Optional.ofNullable(later.get(key))
                                .orElseGet(() -> earlier.get(key))
                                .unit(),
                        value(earlier.get(key), programme),
                        value(later.get(key), programme)))
                .filter(edit -> !edit.before()
                        .map(DatedValue::value)
                        .equals(edit.after().map(DatedValue::value)))
                .toList();
    }

    private static List<UnsetThreshold> unset(Programme programme, RuleBook book) {
        return book.thresholds().stream()
                .filter(threshold -> threshold.on(programme.referenceDate()).isEmpty())
                .map(threshold -> new UnsetThreshold(
                        threshold.key(),
                        threshold.values().get(0).from(),
                        book.rules().stream()
                                .filter(rule -> rule.thresholds().contains(threshold.key()))
                                .map(RuleInfo::id)
                                .toList()))
                .filter(one -> !one.rules().isEmpty())
                .sorted(Comparator.comparing(UnsetThreshold::key))
                .toList();
    }

    private static Map<String, Threshold> byKey(RuleBook book) {
        return book.thresholds().stream().collect(Collectors.toMap(Threshold::key, Function.identity()));
    }

    private static Optional<DatedValue> value(Threshold threshold, Programme programme) {
        return Optional.ofNullable(threshold).flatMap(one -> one.on(programme.referenceDate()));
    }

    private static List<DecisionChange> decisions(Programme programme, RuleBook first, RuleBook second) {
        EligibilityReport earlier = first.eligibility(programme);
        EligibilityReport later = second.eligibility(programme);
        List<DecisionChange> changes = new ArrayList<>();
        for (int i = 0; i < earlier.decisions().size(); i++) {
            DecisionChange change = new DecisionChange(
                    earlier.decisions().get(i), later.decisions().get(i));
            if (change.differs()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Optional<List<PairChange>> pairs(Programme programme, RuleBook first, RuleBook second) {
        Map<String, List<Offer>> offers = programme.offers().stream().collect(Collectors.groupingBy(Offer::form));
        long count = programme.requests().stream()
                .mapToLong(request ->
                        offers.getOrDefault(request.form(), List.of()).size())
                .sum();
        if (count > MOST_PAIRS) {
            return Optional.empty();
        }
        List<CandidatePair> all = programme.requests().stream()
                .flatMap(request -> offers.getOrDefault(request.form(), List.of()).stream()
                        .map(offer -> new CandidatePair(request, offer)))
                .toList();
        Map<Integer, PairVerdict> earlier = verdicts(first, programme, all);
        Map<Integer, PairVerdict> later = verdicts(second, programme, all);
        return Optional.of(Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(number -> new PairChange(
                        all.get(number).request().id(),
                        all.get(number).offer().id(),
                        earlier.getOrDefault(number, PairVerdict.SILENT),
                        later.getOrDefault(number, PairVerdict.SILENT)))
                .filter(pair -> !ids(pair.before()).equals(ids(pair.after()))
                        || pair.before().points() != pair.after().points())
                .toList());
    }

    private static Map<Integer, PairVerdict> verdicts(RuleBook book, Programme programme, List<CandidatePair> pairs) {
        Map<Integer, PairVerdict> spoken = new HashMap<>();
        book.judge(programme).judge(pairs, spoken::put);
        return spoken;
    }

    private static List<String> ids(PairVerdict verdict) {
        return Stream.concat(
                        verdict.vetoes().stream(),
                        verdict.adjustments().stream().map(one -> one.finding()))
                .map(Finding::ruleId)
                .toList();
    }
}
