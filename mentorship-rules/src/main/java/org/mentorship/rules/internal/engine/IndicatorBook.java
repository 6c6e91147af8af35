package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.core.vocabulary.Vocabulary;
import org.mentorship.rules.indicator.Breakdown;
import org.mentorship.rules.indicator.Denominator;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.Indicator.SetInfo;
import org.mentorship.rules.internal.engine.IndicatorFile.Written;
import org.mentorship.rules.internal.lang.Checker;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;

/** The indicators of a rule book, with the sets that they are made of. */
record IndicatorBook(IndicatorFile file, Map<String, SetInfo> sets, List<Indicator> indicators) {
    /** Conclusions that count; their second argument is the set. */
    private static final Set<String> COUNTING = Set.of("count", "countBy", "add");

    /** The one of them that says to which part of a breakdown a member belongs. */
    private static final String DIVIDING = "countBy";

    static IndicatorBook bundled() {
        return of(IndicatorFile.bundled(), new Problems());
    }

    /** The definitions, each with the sets that it names. */
    static IndicatorBook of(IndicatorFile file, Problems problems) {
        Map<String, SetInfo> sets = new LinkedHashMap<>();
        file.sets().forEach(set -> sets.put(set.id(), set));
        List<Indicator> indicators = new ArrayList<>();
        file.indicators().forEach(one -> indicator(one, sets, problems).ifPresent(indicators::add));
        return new IndicatorBook(file, sets, List.copyOf(indicators));
    }

    private static Optional<Indicator> indicator(Written one, Map<String, SetInfo> sets, Problems problems) {
        Optional<String> divisor = one.denominator().flatMap(IndicatorFile.Divisor::set);
        boolean known = known(one.id(), one.numerator(), sets, problems)
                & divisor.map(set -> known(one.id(), set, sets, problems)).orElse(true)
                & one.respondents()
                        .map(set -> known(one.id(), set, sets, problems))
                        .orElse(true);
        if (!known) {
            return Optional.empty();
        }
        Optional<Denominator> denominator = one.denominator()
                .map(either -> either.set()
                        .<Denominator>map(set -> new Denominator.OfSet(sets.get(set)))
                        .orElseGet(() -> either.population().orElseThrow()));
        try {
            return Optional.of(new Indicator(
                    one.id(),
                    one.title(),
                    one.kind(),
                    sets.get(one.numerator()),
                    denominator,
                    one.official(),
                    one.survey(),
                    one.respondents().map(sets::get),
                    one.breakdown(),
                    one.targets(),
                    one.source()));
        } catch (Refusal e) {
            problems.add(
                    IndicatorFile.NAME,
                    problems.line(IndicatorFile.NAME, one.id()),
                    "indicator.wrong",
                    one.id(),
                    e.message(),
                    e.advice());
            return Optional.empty();
        }
    }

    private static boolean known(String indicator, String set, Map<String, SetInfo> sets, Problems problems) {
        if (sets.containsKey(set)) {
            return true;
        }
        problems.add(
                IndicatorFile.NAME,
                problems.line(IndicatorFile.NAME, indicator),
                "indicator.set.unknown",
                indicator,
                set,
                Checker.hint(set, sets.keySet()));
        return false;
    }

    /** Whether the rule counts and decides nothing on a case, so that no scenario can show it. */
    static boolean counts(Rule rule) {
        return COUNTING.contains(rule.conclusion().method());
    }

    /** Adds what does not go together: rules that count into no set, and indicators that no rule counts for. */
    void check(Collection<Rule> rules, Problems problems) {
        Set<String> counted = new TreeSet<>();
        for (Rule rule : rules) {
            if (!counts(rule)) {
                continue;
            }
            int line = rule.conclusion().line();
            Optional<String> set = setOf(rule);
            if (set.isEmpty()) {
                problems.add(rule.file(), line, "indicator.rule.literal", rule.id());
            } else if (!sets.containsKey(set.get())) {
                problems.add(
                        rule.file(),
                        line,
                        "indicator.rule.set",
                        rule.id(),
                        set.get(),
                        Checker.hint(set.get(), sets.keySet()));
            } else {
                counted.add(set.get());
            }
        }
        if (problems.hasErrors()) {
            return;
        }
        Set<String> divided = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.conclusion().method().equals(DIVIDING))
                .forEach(rule -> setOf(rule).ifPresent(divided::add));
        for (Indicator indicator : indicators) {
            breakdown(indicator, counted, divided, problems);
            for (String set : setsOf(indicator)) {
                if (!counted.contains(set)) {
                    problems.add(
                            IndicatorFile.NAME,
                            problems.line(IndicatorFile.NAME, indicator.id()),
                            "indicator.uncounted",
                            indicator.id(),
                            set);
                }
            }
        }
    }

    /** Parts that no rule gives a member, or that are in no vocabulary: all of them would be zero. */
    private static void breakdown(Indicator indicator, Set<String> counted, Set<String> divided, Problems problems) {
        if (indicator.breakdown().isEmpty()) {
            return;
        }
        int line = problems.line(IndicatorFile.NAME, indicator.id());
        String set = indicator.numerator().id();
        if (counted.contains(set) && !divided.contains(set)) {
            problems.add(IndicatorFile.NAME, line, "indicator.undivided", indicator.id(), set);
        }
        List<String> known = Stream.concat(
                        Stream.of(Breakdown.FORMS),
                        Vocabularies.bundled().all().stream().map(Vocabulary::id))
                .toList();
        indicator
                .breakdown()
                .flatMap(Breakdown::vocabulary)
                .filter(one -> !known.contains(one))
                .ifPresent(one -> problems.warn(
                        IndicatorFile.NAME,
                        line,
                        "indicator.vocabulary",
                        indicator.id(),
                        one,
                        Checker.hint(one, known),
                        String.join(", ", known)));
    }

    private static List<String> setsOf(Indicator indicator) {
        List<String> sets = new ArrayList<>();
        sets.add(indicator.numerator().id());
        if (indicator.denominator().orElse(null) instanceof Denominator.OfSet of) {
            sets.add(of.set().id());
        }
        indicator.respondents().ifPresent(set -> sets.add(set.id()));
        return sets;
    }

    private static Optional<String> setOf(Rule rule) {
        List<Operand> arguments = rule.conclusion().arguments();
        return arguments.size() > 1 && arguments.get(1) instanceof Operand.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Which questions of questionnaires the rules ask about; all of them where a rule does not name its own. */
    static Predicate<String> questions(Collection<Rule> rules) {
        Set<String> asked = new TreeSet<>();
        for (Rule rule : rules) {
            if (!rule.subject().equals("AnswerFact")) {
                continue;
            }
            Set<String> own = new TreeSet<>();
            for (Pattern.Item item : rule.patterns().get(0).items()) {
                if (item instanceof Pattern.Item.Test test) {
                    own.addAll(questions(test.condition()));
                }
            }
            if (own.isEmpty()) {
                return question -> true;
            }
            asked.addAll(own);
        }
        return asked::contains;
    }

    private static List<String> questions(Condition condition) {
        Operand question = new Operand.Property("question");
        if (condition instanceof Condition.Comparison one
                && one.operator().equals("==")
                && one.left().equals(question)
                && one.right() instanceof Operand.Text text) {
            return List.of(text.value());
        } else if (condition instanceof Condition.Membership one
                && !one.negated()
                && one.left().equals(question)
                && one.right().stream().allMatch(Operand.Text.class::isInstance)) {
            return one.right().stream()
                    .map(text -> ((Operand.Text) text).value())
                    .toList();
        }
        return List.of();
    }

    /** Everything that decides on a number, in a fixed order. */
    String canonical() {
        return file.canonical();
    }
}
