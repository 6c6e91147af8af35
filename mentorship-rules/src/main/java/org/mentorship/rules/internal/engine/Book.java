package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.ThresholdNotSetException;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.internal.facts.Thresholds;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.internal.lang.Tracer;
import org.mentorship.rules.policy.AppliedThreshold;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.DecisionBasis;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.trace.RuleTrace;
import org.mentorship.rules.vocabulary.Policy;

/** Rules and thresholds; immutable, made ready for the engine at first use. */
public final class Book {
    private final TreeMap<String, Rule> rules = new TreeMap<>(RuleIds.ORDER);
    private final Thresholds thresholds;
    private final IndicatorBook indicators;
    private final List<RuleInfo> infos;
    private final boolean asksWhoAPairIs;
    private final boolean vetoesOtherOrganizations;
    private volatile Engine engine;
    private volatile String fingerprint;

    /** @param rules those in force */
    Book(Collection<Rule> rules, Thresholds thresholds, IndicatorBook indicators) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.thresholds = thresholds;
        this.indicators = indicators;
        this.infos = this.rules.values().stream().map(Book::info).toList();
        this.asksWhoAPairIs = rules.stream().anyMatch(PairRules::asksWhoAPairIs);
        this.vetoesOtherOrganizations = rules.stream().anyMatch(PairRules::vetoesOtherOrganizations);
    }

    /** The book that ships with the library. */
    public static Book bundled() {
        return new Book(BundledRules.rules(), new Thresholds(PolicyFile.bundled()), IndicatorBook.bundled());
    }

    /** The same book without some rules; ids that it does not have are passed over. */
    public Book without(Set<String> ids) {
        return new Book(
                rules.values().stream().filter(rule -> !ids.contains(rule.id())).toList(), thresholds, indicators);
    }

    public TreeMap<String, Rule> rules() {
        return rules;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** The definitions of indicators, in the order of reports. */
    public List<Indicator> indicators() {
        return indicators.indicators();
    }

    public List<RuleInfo> infos() {
        return infos;
    }

    /** Taken when first asked for: a check needs none. */
    public String fingerprint() {
        String taken = fingerprint;
        if (taken == null) {
            taken = digest(infos, thresholds, indicators);
            fingerprint = taken;
        }
        return taken;
    }

    /** What runs the rules; made once, however many threads ask. */
    public Engine engine() {
        Engine made = engine;
        if (made == null) {
            synchronized (this) {
                made = engine;
                if (made == null) {
                    made = new Engine(Bases.of(rules.values()), rules);
                    engine = made;
                }
            }
        }
        return made;
    }

    /** Whether some pair rule can tell apart pairs that differ only in their ids or in their place in a list. */
    public boolean asksWhoAPairIs() {
        return asksWhoAPairIs;
    }

    /** Whether a rule vetoes each pair of different organizations in forms that stay inside one. */
    public boolean vetoesOtherOrganizations() {
        return vetoesOtherOrganizations;
    }

    /** What pair rules can add to pairs, in the order of their ids. */
    public List<PairBonus> bonuses(Collection<Policy> policies) {
        return rules.values().stream()
                .flatMap(rule -> PairRules.bonus(rule, policies).stream())
                .toList();
    }

    /**
     * The values in force on the day.
     *
     * @param subject the fact that the rules to be asked are about
     * @throws ThresholdNotSetException if one of these rules reads a threshold without a value on the day
     */
    public List<Policy> policies(String subject, LocalDate day) {
        List<Policy> policies = thresholds.on(day);
        Set<String> set = policies.stream().map(Policy::key).collect(Collectors.toSet());
        TreeMap<String, List<String>> unset = new TreeMap<>();
        for (Rule rule : rules.values()) {
            if (rule.subject().equals(subject)) {
                rule.thresholds().stream()
                        .filter(key -> !set.contains(key))
                        .forEach(key -> unset.computeIfAbsent(key, one -> new ArrayList<>())
                                .add(rule.id()));
            }
        }
        if (!unset.isEmpty()) {
            Problems problems = new Problems();
            unset.forEach((key, readers) -> problems.add(
                    PolicyFile.NAME,
                    0,
                    "policy.unset",
                    key,
                    day,
                    thresholds.byKey().get(key).values().get(0).from(),
                    String.join(", ", new LinkedHashSet<>(readers))));
            throw new ThresholdNotSetException(problems.sorted());
        }
        return policies;
    }

    /**
     * The values in force on the day of thresholds that the library itself reads; those of the bundled book where this one has
     * none.
     *
     * @param reader what reads them, for the message
     * @throws ThresholdNotSetException if one of them has no value on the day
     */
    public List<AppliedThreshold> applied(List<String> keys, LocalDate day, String reader) {
        Thresholds known = new Thresholds(PolicyFile.bundled())
                .replacedBy(thresholds.byKey().values());
        List<AppliedThreshold> applied = new ArrayList<>();
        Problems problems = new Problems();
        for (String key : keys) {
            Threshold threshold = known.byKey().get(key);
            threshold
                    .on(day)
                    .ifPresentOrElse(
                            value -> applied.add(new AppliedThreshold(
                                    key, value.value(), threshold.unit(), value.from(), value.source())),
                            () -> problems.add(
                                    PolicyFile.NAME,
                                    0,
                                    "policy.unset",
                                    key,
                                    day,
                                    threshold.values().get(0).from(),
                                    reader));
        }
        if (problems.hasErrors()) {
            throw new ThresholdNotSetException(problems.sorted());
        }
        return applied;
    }

    /** What decisions on the day are taken by. */
    public DecisionBasis basis(LocalDate day) {
        return new DecisionBasis(
                fingerprint(),
                day,
                thresholds.on(day).stream().map(FindingMaker::applied).toList());
    }

    /** Every rule about the kind of the first fact, shown on the facts of one case. */
    public RuleTrace trace(String subject, List<Object> facts, LocalDate day) {
        List<Object> all = new ArrayList<>(facts);
        String kind = facts.get(0).getClass().getSimpleName();
        all.addAll(policies(kind, day));
        return new RuleTrace(
                subject,
                rules.values().stream()
                        .filter(rule -> rule.subject().equals(kind))
                        .map(rule -> Tracer.trace(rule, FindingMaker.sentence(rule), all))
                        .toList());
    }

    private static RuleInfo info(Rule rule) {
        return new RuleInfo(
                rule.id(),
                FindingMaker.sentence(rule),
                rule.subject(),
                rule.conclusion().method(),
                rule.source(),
                rule.thresholds(),
                rule.file(),
                Renderer.canonical(rule));
    }

    /** Rules in the order of ids and thresholds in the order of keys, so neither files nor line ends matter. */
    private static String digest(List<RuleInfo> rules, Thresholds thresholds, IndicatorBook indicators) {
        StringBuilder text = new StringBuilder(indicators.canonical());
        rules.forEach(rule -> text.append(rule.text()));
        for (Threshold threshold : thresholds.byKey().values()) {
            text.append(threshold.key()).append(' ').append(threshold.unit()).append('\n');
            for (DatedValue value : threshold.values()) {
                text.append(value.from())
                        .append(' ')
                        .append(value.value())
                        .append(' ')
                        .append(value.source().orElse(""))
                        .append('\n');
            }
        }
        return Bases.digest(text);
    }
}
