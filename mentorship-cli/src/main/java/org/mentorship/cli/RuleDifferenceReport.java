package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.form.Role;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.compare.RuleBookDifference;
import org.mentorship.matching.compare.RuleBookDifference.DecisionChange;
import org.mentorship.matching.compare.RuleBookDifference.PairChange;
import org.mentorship.matching.compare.RuleBookDifference.RuleEdit;
import org.mentorship.matching.compare.RuleBookDifference.ThresholdEdit;
import org.mentorship.matching.compare.RuleBookDifference.UnsetThreshold;
import org.mentorship.rules.Finding;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.DatedValue;

/** What another rule book would change: the edits, the people, the pairs, and the pairing. */
final class RuleDifferenceReport {
    /** Pairs shown to people; programs get all. */
    private static final int SHOWN_PAIRS = 20;

    private final Words words;
    private final LocalDate day;
    private final RuleBookDifference difference;
    private final DifferenceReport pairing;
    private final Names names;

    RuleDifferenceReport(Words words, Programme programme, RuleBookDifference difference, boolean names) {
        this.words = words;
        this.day = programme.referenceDate();
        this.difference = difference;
        this.names = new Names(programme, names);
        this.pairing = new DifferenceReport(words, programme, difference.pairing(), names);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        edits(lines);
        decisions(lines);
        pairs(lines);
        lines.addAll(pairing.lines());
        return lines;
    }

    private void edits(List<String> lines) {
        changes(lines);
        for (UnsetThreshold one : difference.unset()) {
            lines.add(words.text("rulediff.unset", one.key(), day, one.first(), String.join(", ", one.rules())));
        }
    }

    private void changes(List<String> lines) {
        if (difference.rules().isEmpty() && difference.thresholds().isEmpty()) {
            lines.add(words.text("rulediff.same-books"));
            return;
        }
        for (RuleEdit edit : difference.rules()) {
            lines.add(words.text(
                    "rulediff.rule." + kind(edit),
                    edit.id(),
                    edit.after().or(edit::before).orElseThrow().sentence()));
        }
        for (ThresholdEdit edit : difference.thresholds()) {
            lines.add(words.text(
                    "rulediff.threshold", edit.key(), value(edit.before()), value(edit.after()), unit(edit.unit())));
        }
    }

    private static String kind(RuleEdit edit) {
        return edit.before().isEmpty() ? "added" : edit.after().isEmpty() ? "removed" : "changed";
    }

    /** The unit in words, where it is one of the usual ones. */
    private String unit(String unit) {
        String key = "unit." + unit;
        return words.has(key) ? words.text(key) : unit;
    }

    private static String value(Optional<DatedValue> value) {
        return value.map(one -> String.valueOf(one.value())).orElse("–");
    }

    private void decisions(List<String> lines) {
        lines.add("");
        List<DecisionChange> all = difference.decisions();
        long otherwise = all.stream().filter(DecisionChange::decidedOtherwise).count();
        lines.add(words.text("rulediff.decisions", otherwise, all.size() - otherwise));
        for (DecisionChange change : all) {
            lines.add("  "
                    + words.text(
                            change.role() == Role.MENTEE ? "rulediff.request" : "rulediff.offer",
                            names.of(change.participant()),
                            change.subject(),
                            words.text("why.decision." + RulesWhyCommand.code(change.before())),
                            words.text("why.decision." + RulesWhyCommand.code(change.after()))));
            change.lost().forEach(finding -> lines.add("    " + words.text("rulediff.lost", said(finding))));
            change.gained().forEach(finding -> lines.add("    " + words.text("rulediff.gained", said(finding))));
            change.restated().forEach(finding -> lines.add("    " + words.text("rulediff.restated", said(finding))));
        }
    }

    /** What a rule says, and which of its thresholds are others in the two books. */
    private String said(Finding finding) {
        return finding.ruleId() + ": " + words.text(finding.reason())
                + edited(finding)
                        .map(edit -> " ("
                                + words.text(
                                        "rulediff.of-threshold", edit.key(), value(edit.before()), value(edit.after()))
                                + ")")
                        .collect(Collectors.joining());
    }

    private Stream<ThresholdEdit> edited(Finding finding) {
        return difference.thresholds().stream()
                .filter(edit -> finding.thresholds().stream()
                        .anyMatch(applied -> applied.key().equals(edit.key())));
    }

    private void pairs(List<String> lines) {
        lines.add("");
        if (difference.pairs().isEmpty()) {
            lines.add(words.text("rulediff.pairs.many", RuleBookDifference.MOST_PAIRS));
            return;
        }
        List<PairChange> all = difference.pairs().get();
        long forbidden = all.stream().filter(PairChange::forbidden).count();
        long allowed = all.stream().filter(PairChange::allowed).count();
        lines.add(words.text("rulediff.pairs", forbidden, allowed, all.size() - forbidden - allowed));
        for (PairChange pair : all.subList(0, Math.min(SHOWN_PAIRS, all.size()))) {
            lines.add("  "
                    + words.text(
                            "rulediff.pair",
                            pair.request(),
                            pair.offer(),
                            verdict(pair.before()),
                            verdict(pair.after())));
        }
        if (all.size() > SHOWN_PAIRS) {
            lines.add("  " + words.text("barred.more", all.size() - SHOWN_PAIRS));
        }
    }

    private String verdict(PairVerdict verdict) {
        String rules = rules(verdict).map(Finding::ruleId).collect(Collectors.joining(", "));
        return words.text(verdict.vetoed() ? "why.decision.VETOED" : "why.decision.ALLOWED")
                + (verdict.points() == 0 ? "" : " " + (verdict.points() < 0 ? "−" : "+") + Math.abs(verdict.points()))
                + (rules.isEmpty() ? "" : " [" + rules + "]");
    }

    private static Stream<Finding> rules(PairVerdict verdict) {
        return Stream.concat(
                verdict.vetoes().stream(), verdict.adjustments().stream().map(one -> one.finding()));
    }

    String json() {
        return ProblemJson.object(json -> {
            json.writeArrayFieldStart("rules");
            for (RuleEdit edit : difference.rules()) {
                json.writeStartObject();
                json.writeStringField("id", edit.id());
                json.writeStringField("change", kind(edit).toUpperCase(java.util.Locale.ROOT));
                json.writeStringField(
                        "sentence",
                        words.text(edit.after().or(edit::before).orElseThrow().sentence()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("thresholds");
            for (ThresholdEdit edit : difference.thresholds()) {
                json.writeStartObject();
                json.writeStringField("key", edit.key());
                json.writeStringField("unit", edit.unit());
                if (edit.before().isPresent()) {
                    json.writeNumberField("before", edit.before().get().value());
                }
                if (edit.after().isPresent()) {
                    json.writeNumberField("after", edit.after().get().value());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unset");
            for (UnsetThreshold one : difference.unset()) {
                json.writeStartObject();
                json.writeStringField("key", one.key());
                json.writeStringField("from", one.first().toString());
                RulesJson.strings(json, "rules", one.rules());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("decisions");
            for (DecisionChange change : difference.decisions()) {
                decision(json, change);
            }
            json.writeEndArray();
            if (difference.pairs().isPresent()) {
                json.writeArrayFieldStart("pairs");
                for (PairChange pair : difference.pairs().get()) {
                    json.writeStartObject();
                    json.writeStringField("request", pair.request());
                    json.writeStringField("offer", pair.offer());
                    verdict(json, "before", pair.before());
                    verdict(json, "after", pair.after());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeObjectFieldStart("pairing");
            pairing.writeTo(json);
            json.writeEndObject();
        });
    }

    private void decision(JsonGenerator json, DecisionChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", change.subject());
        json.writeStringField("role", change.role().name());
        json.writeStringField("participant", change.participant());
        json.writeStringField("before", RulesWhyCommand.code(change.before()));
        json.writeStringField("after", RulesWhyCommand.code(change.after()));
        findings(json, "lost", change.lost());
        findings(json, "gained", change.gained());
        findings(json, "restated", change.restated());
        json.writeEndObject();
    }

    private void findings(JsonGenerator json, String field, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(field);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.ruleId());
            json.writeStringField("reason", words.text(finding.reason()));
            RulesJson.strings(
                    json, "thresholds", edited(finding).map(ThresholdEdit::key).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void verdict(JsonGenerator json, String field, PairVerdict verdict) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeBooleanField("vetoed", verdict.vetoed());
        json.writeNumberField("points", verdict.points());
        RulesJson.strings(json, "rules", rules(verdict).map(Finding::ruleId).toList());
        json.writeEndObject();
    }
}
