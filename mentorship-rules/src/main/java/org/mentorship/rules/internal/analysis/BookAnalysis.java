package org.mentorship.rules.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mentorship.rules.internal.analysis.Formula.Ref;
import org.mentorship.rules.internal.analysis.RuleFormula.Conjunct;
import org.mentorship.rules.internal.facts.Thresholds;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.vocabulary.Policy;

/**
 * Looks through rules that can be used for what is hardly meant: rules that never or always speak, that speak against each other,
 * and ranges of figures that leave a gap, overlap or leave nobody. For each span of days between two changes of a threshold.
 */
public final class BookAnalysis {
    /** More rules are not compared with one another. */
    private static final int MOST_COMPARED = 1_000;

    /** Told apart by what they are, not by what they say: a rule is long to compare. */
    private final Set<Rule> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Rule> rules;
    /** Keys of thresholds that the book edits, each with the file that does. */
    private final Map<String, String> edited;

    private final Problems problems;
    /** The thresholds in force on each day that is looked at, by key; the latest day first. */
    private final Map<LocalDate, Map<String, Policy>> days = new LinkedHashMap<>();

    private final Map<Rule, Map<List<Policy>, Optional<RuleFormula>>> formulas = new IdentityHashMap<>();
    private static final Map<String, List<Formula>> INVARIANTS = new ConcurrentHashMap<>();

    private BookAnalysis(
            Collection<Rule> own,
            Collection<Rule> rules,
            Thresholds thresholds,
            Map<String, String> edited,
            Problems problems) {
        this.own.addAll(own);
        this.edited = edited;
        this.rules = rules.stream()
                .sorted((a, b) -> RuleIds.ORDER.compare(a.id(), b.id()))
                .toList();
        this.problems = problems;
        TreeSet<LocalDate> changes = new TreeSet<>();
        Set<String> read = rules.stream()
                .filter(this::touched)
                .flatMap(rule -> rule.thresholds().stream())
                .collect(Collectors.toSet());
        for (Threshold threshold : thresholds.byKey().values()) {
            if (read.contains(threshold.key())) {
                threshold.values().stream().map(DatedValue::from).forEach(changes::add);
            }
        }
        if (changes.isEmpty()) {
            changes.add(LocalDate.of(2025, 9, 1));
        }
        // The latest days first: an example of today tells more than one of long ago
        changes.descendingSet().forEach(day -> days.put(day, RuleFormula.byKey(thresholds.on(day))));
    }

    /**
     * Adds a warning for each finding that touches a rule of {@code own}, and for ranges that an edited threshold bounds.
     *
     * @param rules all rules in force, those of {@code own} among them
     * @param edited keys of the thresholds that the book edits, each with the file that does
     */
    public static void analyse(
            Collection<Rule> own,
            Collection<Rule> rules,
            Thresholds thresholds,
            Map<String, String> edited,
            Problems problems) {
        new BookAnalysis(own, rules, thresholds, edited, problems).run();
    }

    /** Whether the book writes the rule or edits a threshold that it reads. */
    private boolean touched(Rule rule) {
        return own.contains(rule) || rule.thresholds().stream().anyMatch(edited::containsKey);
    }

    /** Where the book has its say about the rule. */
    private Family.Place place(Rule rule) {
        if (own.contains(rule)) {
            return new Family.Place(rule.file(), rule.line());
        }
        String key = rule.thresholds().stream()
                .filter(edited::containsKey)
                .findFirst()
                .orElseThrow();
        return new Family.Place(edited.get(key), problems.line(edited.get(key), key));
    }

    private void run() {
        for (Rule rule : rules) {
            if (own.contains(rule)) {
                Literals.warn(rule, problems);
                List<RuleFormula> formulas = formulas(rule);
                neverSpeaks(rule, formulas);
                alwaysSpeaks(rule, formulas);
            }
        }
        if (rules.size() <= MOST_COMPARED) {
            contradictions();
            ranges();
        }
    }

    /** The rule under the thresholds of a day; the same for days on which those that it reads are the same. */
    private Optional<RuleFormula> formula(Rule rule, Map<String, Policy> figures) {
        List<Policy> read = rule.thresholds().stream()
                .map(figures::get)
                .filter(Objects::nonNull)
                .toList();
        return formulas.computeIfAbsent(rule, one -> new HashMap<>())
                .computeIfAbsent(read, key -> RuleFormula.of(rule, figures));
    }

    /** The rule on each day on which its thresholds are set and do not switch it off; each formula once. */
    private List<RuleFormula> formulas(Rule rule) {
        Set<RuleFormula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return days.values().stream()
                .map(figures -> formula(rule, figures))
                .flatMap(Optional::stream)
                .filter(formula -> seen.add(formula) && !formula.switchedOff())
                .toList();
    }

    /** The formula for facts that can be. */
    private static Formula possible(String subject, Formula formula) {
        List<Formula> parts = new ArrayList<>(List.of(formula));
        Set<Ref> refs = new HashSet<>(formula.refs());
        List<Formula> invariants = new ArrayList<>(INVARIANTS.computeIfAbsent(
                subject,
                one -> Vocabulary.invariants(one).stream()
                        .map(invariant -> RuleFormula.onSubject(one, invariant))
                        .toList()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Formula invariant : List.copyOf(invariants)) {
                if (invariant.refs().stream().anyMatch(refs::contains)) {
                    parts.add(invariant);
                    refs.addAll(invariant.refs());
                    invariants.remove(invariant);
                    grown = true;
                }
            }
        }
        return new Formula.All(parts);
    }

    private void neverSpeaks(Rule rule, List<RuleFormula> formulas) {
        // A figure may switch a rule off; conditions that no figure meets are not meant so
        List<RuleFormula> asked = formulas.isEmpty() ? List.of(RuleFormula.ofAnyFigures(rule)) : formulas;
        boolean never = asked.stream()
                .allMatch(one ->
                        Search.values(possible(rule.subject(), one.formula())).impossible());
        if (never) {
            List<Conjunct> core = core(asked.get(0));
            problems.warn(
                    rule.file(),
                    core.isEmpty() ? rule.line() : core.get(core.size() - 1).line(),
                    "rule.never",
                    rule.id(),
                    core.stream().map(Conjunct::text).collect(Collectors.joining("; ")));
        }
    }

    /** Conditions that cannot hold together, none of which could be left out. */
    private static List<Conjunct> core(RuleFormula formula) {
        List<Conjunct> core = new ArrayList<>(formula.conjuncts());
        for (Conjunct one : formula.conjuncts()) {
            List<Conjunct> without = new ArrayList<>(core);
            without.remove(one);
            Formula rest =
                    new Formula.All(without.stream().map(Conjunct::formula).toList());
            if (Search.values(possible(formula.rule().subject(), rest)).impossible()) {
                core = without;
            }
        }
        return core;
    }

    private void alwaysSpeaks(Rule rule, List<RuleFormula> formulas) {
        boolean always = !formulas.isEmpty()
                && formulas.stream().noneMatch(RuleFormula::papers)
                && formulas.stream()
                        .allMatch(one -> Search.values(possible(rule.subject(), new Formula.Not(one.formula())))
                                .impossible());
        if (always) {
            problems.warn(rule.file(), rule.line(), "rule.always", rule.id());
        }
    }

    private void contradictions() {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule one = rules.get(i);
                Rule other = rules.get(j);
                if ((own.contains(one) || own.contains(other)) && opposite(one, other)) {
                    contradiction(one, other);
                }
            }
        }
    }

    private static boolean opposite(Rule one, Rule other) {
        if (!one.subject().equals(other.subject())) {
            return false;
        }
        String first = one.conclusion().method();
        String second = other.conclusion().method();
        return Vocabulary.against(first).filter(second::equals).isPresent()
                || Vocabulary.against(second).filter(first::equals).isPresent();
    }

    /** Shows a case of both, if there is one on some day; both must ask of one thing in the case, not of two. */
    private void contradiction(Rule one, Rule other) {
        for (Map<String, Policy> figures : days.values()) {
            Optional<RuleFormula> first = formula(one, figures);
            Optional<RuleFormula> second = formula(other, figures);
            if (first.isEmpty()
                    || second.isEmpty()
                    || first.get().papers()
                    || second.get().papers()
                    || !differ(first.get(), second.get(), figures)) {
                continue;
            }
            Formula both = Formula.all(first.get().formula(), second.get().formula());
            Optional<Witness> witness = Search.values(possible(one.subject(), both))
                    .values()
                    .map(values -> Witness.of(one.subject(), values, both.refs()))
                    .filter(found -> found.makesSpeak(figures.values(), one, other));
            if (witness.isPresent()) {
                Rule told = own.contains(other) ? other : one;
                Rule beside = told == other ? one : other;
                problems.warn(
                        told.file(),
                        told.line(),
                        "rules.opposite",
                        told.id(),
                        beside.id(),
                        witness.get().shown(),
                        said(told),
                        said(beside));
                return;
            }
        }
    }

    private static String said(Rule rule) {
        String code = Vocabulary.conclusions().get(rule.conclusion().method()).parameters().stream()
                .findFirst()
                .filter(parameter -> !parameter.codes().isEmpty())
                .map(parameter ->
                        " " + Renderer.operand(rule.conclusion().arguments().get(1)))
                .orElse("");
        return rule.conclusion().method() + code;
    }

    /** Whether both ask the same of the case, thresholds apart. */
    private static boolean sameCase(RuleFormula one, RuleFormula other) {
        Set<Formula> asked = onCase(one);
        return !asked.isEmpty() && asked.equals(onCase(other));
    }

    private static Set<Formula> onCase(RuleFormula formula) {
        return formula.conjuncts().stream()
                .map(Conjunct::formula)
                .filter(one -> !one.refs().isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether both ask of a property other than who the case is: one that has many values. */
    private static boolean shareGround(RuleFormula one, RuleFormula other) {
        Set<Ref> shared = one.formula().refs();
        shared.retainAll(other.formula().refs());
        return shared.stream()
                .map(ref -> Vocabulary.of(ref.fact()).get(ref.property()).kind())
                .anyMatch(kind -> kind == Kind.NUMBER || kind == Kind.DATE);
    }

    /**
     * Whether what they say cannot both be meant: another code of one conclusion, of which a case has one; else, on one ground
     * or in the very same case, two conclusions that are opposite, figures of which some give and some take.
     */
    private static boolean differ(RuleFormula one, RuleFormula other, Map<String, Policy> figures) {
        Rule first = one.rule();
        Rule second = other.rule();
        boolean same = first.conclusion().method().equals(second.conclusion().method());
        if (same
                && first.conclusion().arguments().get(1) instanceof Operand.Text code
                && second.conclusion().arguments().get(1) instanceof Operand.Text another) {
            return !code.equals(another);
        }
        if (!shareGround(one, other) && !sameCase(one, other)) {
            return false;
        }
        boolean gives = positive(first, figures);
        boolean alsoGives = positive(second, figures);
        return same ? gives != alsoGives : gives && alsoGives;
    }

    /** Whether the figure of its conclusion gives rather than takes; true where there is none. */
    private static boolean positive(Rule rule, Map<String, Policy> figures) {
        boolean figureTold = Vocabulary.conclusions().get(rule.conclusion().method()).parameters().stream()
                .anyMatch(parameter -> parameter.kinds().contains(Kind.NUMBER));
        if (!figureTold) {
            return true;
        }
        Operand figure = rule.conclusion().arguments().get(1);
        return figure instanceof Operand.Number number
                ? number.value() > 0
                : rule.thresholds().stream().map(figures::get).anyMatch(one -> one != null && one.value() > 0);
    }

    /** Rules that differ in the range of one number alone are a family. */
    private void ranges() {
        for (Map<String, Policy> figures : days.values()) {
            Map<Set<Object>, List<Range>> families = new LinkedHashMap<>();
            for (Rule rule : rules) {
                formula(rule, figures)
                        .filter(formula -> !formula.papers() && !formula.switchedOff())
                        .ifPresent(formula -> Range.of(formula)
                                .forEach(range -> families.computeIfAbsent(range.family(), key -> new ArrayList<>())
                                        .add(range)));
            }
            boolean told = false;
            for (List<Range> family : families.values()) {
                Optional<Rule> last = family.stream()
                        .map(Range::rule)
                        .filter(this::touched)
                        .reduce((one, other) -> own.contains(one) && !own.contains(other) ? one : other);
                if (family.size() > 1 && last.isPresent()) {
                    told |= new Family(family).warn(last.get(), place(last.get()), problems);
                }
            }
            if (told) {
                return;
            }
        }
    }

    /** For tests: a case in which the rules speak together on the day. */
    static Optional<Witness> caseOf(LocalDate day, Thresholds thresholds, Rule... rules) {
        Map<String, Policy> figures = RuleFormula.byKey(thresholds.on(day));
        List<Formula> parts = new ArrayList<>();
        for (Rule rule : rules) {
            RuleFormula.of(rule, figures).map(RuleFormula::formula).ifPresent(parts::add);
        }
        return Search.values(possible(rules[0].subject(), new Formula.All(parts)))
                .values()
                .map(values -> Witness.of(rules[0].subject(), values, values.keySet()));
    }
}
