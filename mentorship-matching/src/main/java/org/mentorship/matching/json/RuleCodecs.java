package org.mentorship.matching.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.policy.AppliedThreshold;

/** The codecs of what rules say. */
final class RuleCodecs {

    static final Codec<AppliedThreshold> THRESHOLD = threshold();
    static final Codec<Finding> FINDING = finding();
    static final Codec<Missing> MISSING = missing();
    static final Codec<Adjustment> ADJUSTMENT = adjustment();

    private RuleCodecs() {}

    private static Codec<AppliedThreshold> threshold() {
        var object = ObjectCodec.<AppliedThreshold>named(
                        "AppliedThreshold", "A dated threshold as it stood on the day of the decision.")
                .inline();
        var key = object.required("key", Codecs.repeatedText(), AppliedThreshold::key, "Its name in the policy.");
        var value = object.required(
                "value",
                Codecs.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
                AppliedThreshold::value,
                "Its value, in its unit.");
        var unit = object.required("unit", Codecs.repeatedText(), AppliedThreshold::unit, "Its unit.");
        var since = object.required("since", Codecs.date(), AppliedThreshold::since, "First day of the value.");
        var source = object.optional("source", Codecs.repeatedText(), AppliedThreshold::source, "Where it comes from.");
        return object.build(values -> new AppliedThreshold(
                values.get(key), values.get(value), values.get(unit), values.get(since), values.get(source)));
    }

    private static Codec<Finding> finding() {
        var object = ObjectCodec.<Finding>named("Finding", "What one rule says of one case.");
        var ruleId = object.required("ruleId", Codecs.id(), Finding::ruleId, "Id of the rule.");
        var sentence =
                object.required("sentence", Codecs.localizedText(), Finding::sentence, "The rule's own sentence.");
        var reason = object.required("reason", Codecs.localizedText(), Finding::reason, "Why, in this case.");
        var source = object.optional("source", Codecs.repeatedText(), Finding::source, "Where the rule comes from.");
        var thresholds = object.list("thresholds", THRESHOLD, Finding::thresholds, "Thresholds it used.");
        return object.build(values -> new Finding(
                values.get(ruleId),
                values.get(sentence),
                values.get(reason),
                values.get(source),
                values.get(thresholds)));
    }

    private static Codec<Missing> missing() {
        var object = ObjectCodec.<Missing>named("Missing", "A paper or step that is still missing.");
        var paper = object.required("paper", Codecs.localizedText(), Missing::paper, "Which.");
        var participant =
                object.required("participant", Codecs.id(), Missing::participant, "Id of the participant it is of.");
        var until = object.required("until", Codecs.date(), Missing::until, "The last day to bring it.");
        var finding = object.required("finding", FINDING, Missing::finding, "What the rule says.");
        return object.build(values ->
                new Missing(values.get(paper), values.get(participant), values.get(until), values.get(finding)));
    }

    private static Codec<Adjustment> adjustment() {
        var object = ObjectCodec.<Adjustment>named("Adjustment", "Points that a rule adds to a pair or takes off.");
        var points = object.required(
                "points",
                Codecs.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
                Adjustment::points,
                "Points, negative where they are taken off.");
        var finding = object.required("finding", FINDING, Adjustment::finding, "What the rule says.");
        return object.build(values -> new Adjustment(values.get(points), values.get(finding)));
    }
}
