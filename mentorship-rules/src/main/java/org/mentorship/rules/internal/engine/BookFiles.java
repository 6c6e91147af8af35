package org.mentorship.rules.internal.engine;

import java.util.List;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;

/** How {@code policy.json} and {@code book.json} stand in JSON. */
final class BookFiles {
    static final Codec<List<Threshold>> POLICY = policy();
    static final Codec<Heading> HEADING = heading();

    /** Names of books that are no folders. */
    static final String BUNDLED = "bundled";

    static final String NONE = "none";

    /** The heading of a book: what it builds on, and which rules of that are switched off. */
    record Heading(String base, List<String> off) {
        static final Heading DEFAULT = new Heading(BUNDLED, List.of());
    }

    private record Policies(List<Threshold> thresholds) {}

    private BookFiles() {}

    private static Codec<List<Threshold>> policy() {
        var value = ObjectCodec.<DatedValue>named(
                        "DatedValue", "A value in force from a day until the next one begins.")
                .inline();
        var from = value.required("from", Codecs.date(), DatedValue::from, "First day.");
        var figure = value.required(
                "value",
                Codecs.integer(-1_000_000, 1_000_000),
                DatedValue::value,
                "Whole number in the threshold's unit.");
        var source = value.optional("source", Codecs.text(), DatedValue::source, "Where the value comes from.");
        Codec<DatedValue> values =
                value.build(read -> new DatedValue(read.get(from), read.get(figure), read.get(source)));

        var threshold = ObjectCodec.<Threshold>named("Threshold", "A figure that rules ask for.")
                .inline();
        var key = threshold.id("key", Codecs.id(), Threshold::key, "Name, such as pupil-mentor.min-age.");
        var unit = threshold.required("unit", Codecs.id(), Threshold::unit, "years, points, yes-no (1 or 0) …");
        var dated = threshold.required(
                "values", Codecs.nonEmptyList(values), Threshold::values, "From the earliest day to the latest.");
        Codec<Threshold> thresholds =
                threshold.build(read -> new Threshold(read.get(key), read.get(unit), read.get(dated)));

        var file = ObjectCodec.<Policies>named("Policy", "The thresholds of a rule book.")
                .file(FileKind.POLICY);
        var list = file.required("thresholds", Codecs.list(thresholds), Policies::thresholds, "Each key once.");
        return file.build(read -> new Policies(read.get(list))).map(Policies::thresholds, Policies::new);
    }

    private static Codec<Heading> heading() {
        var file = ObjectCodec.<Heading>named("Book", "What a rule book builds on.")
                .file(FileKind.BOOK);
        var base = file.defaulted(
                "extends",
                Codecs.id(),
                BUNDLED,
                Heading::base,
                "The book that this one builds on: bundled, none, or the name of a folder beside this one.");
        var off = file.list("off", Codecs.id(), Heading::off, "Ids of rules that are switched off.");
        return file.build(read -> new Heading(read.get(base), read.get(off)));
    }
}
