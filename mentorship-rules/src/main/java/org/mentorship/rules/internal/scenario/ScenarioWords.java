package org.mentorship.rules.internal.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.lang.Checker;
import org.mentorship.rules.roadmap.WorkStatus;
import org.mentorship.rules.scenario.Expectation;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.Mismatch.Kind;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.TraceWords;

/** Says in words how a scenario came out. */
final class ScenarioWords {
    private static final Messages RU = Messages.load(ScenarioWords.class, "scenario", Language.RU);
    private static final Messages EN = Messages.load(ScenarioWords.class, "scenario", Language.EN);

    private ScenarioWords() {}

    static Mismatch decision(Said said, Enum<?> wanted) {
        boolean status = wanted instanceof WorkStatus;
        return new Mismatch(
                status ? Kind.STATUS : Kind.DECISION,
                said.name(),
                Optional.empty(),
                said(
                        said.name(),
                        words -> words.text(
                                status ? "status" : "decision",
                                words.text(wanted.name()),
                                words.text(said.decision().name()),
                                reasons(said, words.language()))),
                Optional.empty());
    }

    private static String reasons(Said said, Language language) {
        String reasons = said.deciding().stream()
                .map(finding -> finding.ruleId() + ": " + finding.reason().in(language))
                .collect(java.util.stream.Collectors.joining("; "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    static Mismatch points(Said said, int wanted) {
        return new Mismatch(
                Kind.POINTS,
                said.name(),
                Optional.empty(),
                said(
                        said.name(),
                        words ->
                                words.text("points", wanted, said.points().orElse(0), reasons(said, words.language()))),
                Optional.empty());
    }

    static Mismatch members(Said said, List<String> wanted) {
        return new Mismatch(
                Kind.MEMBERS,
                said.name(),
                Optional.empty(),
                said(
                        said.name(),
                        words -> words.text(
                                "members", orDash(wanted), orDash(said.members().orElse(List.of())))),
                Optional.empty());
    }

    private static String orDash(List<String> ids) {
        return ids.isEmpty() ? "–" : String.join(", ", ids);
    }

    static Mismatch setUnknown(Expectation.OfSet expected) {
        return new Mismatch(
                Kind.SET_UNKNOWN,
                expected.set(),
                Optional.empty(),
                said("set " + expected.set(), words -> words.text("set.unknown")),
                Optional.empty());
    }

    /** A rule that was to speak: why it does not apply, or what else decides. */
    static Mismatch silent(Said said, String rule) {
        Optional<RuleCheck> check = said.trace().rule(rule);
        return new Mismatch(
                Kind.RULE_SILENT,
                said.name(),
                Optional.of(rule),
                said(
                        said.name(),
                        words -> check.isEmpty()
                                ? words.text("rule.counts-nothing", rule)
                                : check.get().fired()
                                        ? words.text("rule.outweighed", rule, reasons(said, words.language()))
                                        : words.text("rule.silent", rule, TraceWords.reason(check.get()))),
                check);
    }

    static Mismatch spoke(Said said, String rule) {
        Optional<RuleCheck> check = said.trace().rule(rule);
        LocalizedText reason = Stream.concat(said.deciding().stream(), said.remarks().stream())
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .map(Finding::reason)
                .orElseGet(() -> TraceWords.reason(check.orElseThrow()));
        return new Mismatch(
                Kind.RULE_SPOKE,
                said.name(),
                Optional.of(rule),
                said(said.name(), words -> words.text("rule.spoke", rule, reason)),
                check);
    }

    static Mismatch unknown(Said said, String rule, Map<String, RuleInfo> rules) {
        Collection<String> fitting = rules.values().stream()
                .filter(info -> said.subjects().contains(info.subject()))
                .map(RuleInfo::id)
                .toList();
        return new Mismatch(
                Kind.RULE_UNKNOWN,
                said.name(),
                Optional.of(rule),
                said(
                        said.name(),
                        words -> words.text(
                                rules.containsKey(rule) ? "rule.other" : isBundled(rule) ? "rule.off" : "rule.unknown",
                                rule,
                                Checker.hint(rule, fitting))),
                Optional.empty());
    }

    private static boolean isBundled(String rule) {
        return BundledRules.rules().stream().anyMatch(one -> one.id().equals(rule));
    }

    static Mismatch noOccurrence(Expectation.OfWork expected) {
        return new Mismatch(
                Kind.NO_OCCURRENCE,
                expected.work(),
                Optional.empty(),
                said(
                        expected.work(),
                        words -> words.text("work.no-occurrence", expected.due().orElseThrow())),
                Optional.empty());
    }

    private static LocalizedText said(String name, Function<Messages, String> sentence) {
        return LocalizedText.of(line(name, RU, sentence), line(name, EN, sentence));
    }

    private static String line(String name, Messages words, Function<Messages, String> sentence) {
        String[] parts = name.split(" ", 2);
        String key = "about." + parts[0];
        String subject = words.has(key) ? words.text(key, parts[parts.length - 1]) : words.text("about.work", name);
        return subject + ": " + sentence.apply(words);
    }
}
