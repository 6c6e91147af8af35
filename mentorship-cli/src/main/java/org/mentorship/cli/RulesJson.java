package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBookCheck;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.glossary.Glossary;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.RuleCoverage;
import org.mentorship.rules.scenario.RuleCoverage.Covered;
import org.mentorship.rules.scenario.ScenarioReport;
import org.mentorship.rules.scenario.ScenarioResult;
import org.mentorship.rules.trace.ConditionCheck;
import org.mentorship.rules.trace.FactCheck;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.TraceWords;

/** What the tools of the rule workbench say, for programs; the shapes are documented in docs/reference/command-line.md. */
final class RulesJson {
    private RulesJson() {}

    static void strings(JsonGenerator json, String field, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static String check(RuleBookCheck check, int exitCode, Language language) {
        return ProblemJson.object(json -> {
            json.writeNumberField("exitCode", exitCode);
            json.writeBooleanField("usable", check.passed());
            if (check.book().isPresent()) {
                json.writeStringField("ruleBook", check.book().get().fingerprint());
                json.writeNumberField("rules", check.book().get().rules().size());
                json.writeNumberField(
                        "thresholds", check.book().get().thresholds().size());
            }
            json.writeArrayFieldStart("problems");
            for (RuleProblem problem : check.problems()) {
                json.writeStartObject();
                json.writeStringField("code", problem.code());
                json.writeStringField("severity", problem.severity().name());
                json.writeStringField("file", problem.file());
                if (problem.line() > 0) {
                    json.writeNumberField("line", problem.line());
                }
                if (problem.words().isPresent()) {
                    json.writeStringField("words", problem.words().get());
                }
                json.writeStringField("what", problem.message().in(language));
                json.writeStringField("advice", problem.advice().in(language));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static String test(ScenarioReport report, RuleCoverage coverage, Language language) {
        return ProblemJson.object(json -> {
            json.writeBooleanField("passed", report.passed());
            json.writeArrayFieldStart("scenarios");
            for (ScenarioResult result : report.results()) {
                json.writeStartObject();
                json.writeStringField("id", result.scenario().id());
                json.writeStringField("title", result.scenario().title());
                json.writeBooleanField("passed", result.passed());
                json.writeArrayFieldStart("mismatches");
                for (Mismatch mismatch : result.mismatches()) {
                    mismatch(json, mismatch, language);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("coverage");
            json.writeBooleanField("complete", coverage.complete());
            json.writeArrayFieldStart("rules");
            for (Covered rule : coverage.rules()) {
                json.writeStartObject();
                json.writeStringField("id", rule.ruleId());
                strings(json, "speaks", rule.speaks());
                strings(json, "silent", rule.silent());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void mismatch(JsonGenerator json, Mismatch mismatch, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", mismatch.kind().name());
        json.writeStringField("subject", mismatch.subject());
        if (mismatch.ruleId().isPresent()) {
            json.writeStringField("rule", mismatch.ruleId().get());
        }
        json.writeStringField("sentence", mismatch.sentence().in(language));
        if (mismatch.check().isPresent()) {
            json.writeFieldName("check");
            rule(json, mismatch.check().get(), List.of(), language);
        }
        json.writeEndObject();
    }

    static String why(List<RulesWhyCommand.Answer> answers, Optional<String> only, LocalDate day, Language language) {
        return ProblemJson.object(json -> {
            json.writeStringField("asOf", day.toString());
            json.writeArrayFieldStart("subjects");
            for (RulesWhyCommand.Answer answer : answers) {
                json.writeStartObject();
                json.writeStringField("kind", answer.kind());
                json.writeStringField("subject", answer.trace().subject());
                strings(json, "participants", answer.people());
                json.writeStringField("form", answer.form());
                json.writeStringField("decision", answer.decision());
                if (!answer.barred().isEmpty()) {
                    json.writeArrayFieldStart("barred");
                    for (Eligibility decision : answer.barred()) {
                        json.writeStartObject();
                        json.writeStringField("subject", decision.subject());
                        json.writeStringField("decision", RulesWhyCommand.code(decision));
                        strings(
                                json,
                                "rules",
                                RulesWhyCommand.deciding(decision).stream()
                                        .map(Finding::ruleId)
                                        .toList());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }
                json.writeArrayFieldStart("rules");
                for (RuleCheck rule : answer.trace().rules()) {
                    if (only.map(rule.ruleId()::equals).orElse(true)) {
                        rule(json, rule, answer.findings(), language);
                    }
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void rule(JsonGenerator json, RuleCheck rule, List<Finding> findings, Language language)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.ruleId());
        json.writeStringField("sentence", rule.sentence().in(language));
        json.writeBooleanField("fired", rule.fired());
        json.writeStringField("why", TraceWords.reason(rule).in(language));
        strings(
                json,
                "says",
                findings.stream()
                        .filter(finding -> finding.ruleId().equals(rule.ruleId()))
                        .map(finding -> finding.reason().in(language))
                        .toList());
        json.writeArrayFieldStart("facts");
        for (FactCheck fact : rule.facts()) {
            fact(json, fact);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, FactCheck fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", fact.fact());
        json.writeStringField("presence", fact.presence().name());
        json.writeBooleanField("holds", fact.holds());
        json.writeNumberField("candidates", fact.candidates());
        json.writeArrayFieldStart("conditions");
        for (ConditionCheck condition : fact.conditions()) {
            json.writeStartObject();
            json.writeStringField("condition", condition.condition());
            json.writeStringField("outcome", condition.outcome().name());
            json.writeArrayFieldStart("values");
            for (ConditionCheck.ActualValue value : condition.values()) {
                json.writeStartObject();
                json.writeStringField("name", value.name());
                json.writeStringField("value", value.value());
                json.writeStringField("property", value.property());
                if (value.threshold().isPresent()) {
                    json.writeStringField("threshold", value.threshold().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static String words(List<Glossary.Fact> facts, List<Glossary.Conclusion> conclusions, Language language) {
        return ProblemJson.object(json -> {
            json.writeArrayFieldStart("facts");
            for (Glossary.Fact fact : facts) {
                json.writeStartObject();
                json.writeStringField("name", fact.name());
                json.writeStringField("meaning", fact.meaning().in(language));
                json.writeBooleanField("subject", fact.subject());
                json.writeArrayFieldStart("properties");
                for (Glossary.Property property : fact.properties()) {
                    json.writeStartObject();
                    json.writeStringField("name", property.name());
                    json.writeStringField("kind", property.kind().name());
                    json.writeStringField("meaning", property.meaning().in(language));
                    json.writeArrayFieldStart("codes");
                    for (Term code : property.codes()) {
                        json.writeStartObject();
                        json.writeStringField("code", code.code());
                        json.writeStringField("meaning", code.title().in(language));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conclusions");
            for (Glossary.Conclusion one : conclusions) {
                json.writeStartObject();
                json.writeStringField("name", one.name());
                json.writeArrayFieldStart("about");
                for (String subject : one.subjects()) {
                    json.writeString(subject);
                }
                json.writeEndArray();
                json.writeStringField("example", one.example());
                json.writeStringField("meaning", one.meaning().in(language));
                strings(json, "codes", one.codes());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
