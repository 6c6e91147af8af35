package org.mentorship.rules.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.indicator.Breakdown;
import org.mentorship.rules.indicator.Denominator;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.Indicator.SetInfo;
import org.mentorship.rules.indicator.Target;
import org.mentorship.rules.internal.lang.Problems;

/**
 * What {@code indicators.json} holds: sets and indicators that name them. A set may be described in the file that this one
 * builds on, so names are followed by {@link IndicatorBook}.
 */
record IndicatorFile(List<SetInfo> sets, List<Written> indicators) {
    static final String NAME = "indicators.json";
    static final IndicatorFile EMPTY = new IndicatorFile(List.of(), List.of());
    static final Codec<IndicatorFile> CODEC = codec();

    /** An indicator as written: sets by their ids. */
    record Written(
            String id,
            LocalizedText title,
            Indicator.Kind kind,
            String numerator,
            Optional<Divisor> denominator,
            boolean official,
            boolean survey,
            Optional<String> respondents,
            Optional<Breakdown> breakdown,
            List<Target> targets,
            Optional<String> source) {}

    /** A denominator as written: a set or a population. */
    record Divisor(Optional<String> set, Optional<Denominator.OfPopulation> population) {
        Divisor {
            if (set.isPresent() == population.isPresent()) {
                throw Refusal.of("""
                        The denominator names both a set and a population, or neither.
                        Name one of the two.""");
            }
        }
    }

    /** These definitions, with those of {@code edited} in the place of the ones with the same id. */
    IndicatorFile replacedBy(IndicatorFile edited, Problems problems) {
        return new IndicatorFile(
                replaced(sets, edited.sets, SetInfo::id, "indicator.set.duplicate", problems),
                replaced(indicators, edited.indicators, Written::id, "indicator.duplicate", problems));
    }

    private static <T> List<T> replaced(
            List<T> base, List<T> edited, Function<T, String> id, String duplicate, Problems problems) {
        Map<String, T> all = new LinkedHashMap<>();
        base.forEach(one -> all.put(id.apply(one), one));
        Set<String> once = new TreeSet<>();
        for (T one : edited) {
            if (!once.add(id.apply(one))) {
                problems.add(NAME, 0, duplicate, id.apply(one));
            }
            all.put(id.apply(one), one);
        }
        return List.copyOf(all.values());
    }

    boolean defines(String indicator) {
        return indicators.stream().anyMatch(one -> one.id().equals(indicator));
    }

    /** These definitions but for the indicators of the ids. */
    IndicatorFile without(Collection<String> off) {
        return new IndicatorFile(
                sets, indicators.stream().filter(one -> !off.contains(one.id())).toList());
    }

    /** As JSON, the sets by their ids; the order of indicators is that of reports and stays. */
    String canonical() {
        List<SetInfo> ordered =
                sets.stream().sorted(Comparator.comparing(SetInfo::id)).toList();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            JsonWriting.write(new IndicatorFile(ordered, indicators), CODEC, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    static IndicatorFile bundled() {
        byte[] text = BundledRules.text(NAME).getBytes(StandardCharsets.UTF_8);
        try {
            return JsonReading.read(new ByteArrayInputStream(text), CODEC)
                    .orElseThrow(problems -> new IllegalStateException(
                            "The bundled indicators are not as they were built: %s.\nBuild the library again."
                                    .formatted(problems.get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Codec<IndicatorFile> codec() {
        var file = ObjectCodec.<IndicatorFile>named("Indicators", "Definitions of indicators.")
                .file(FileKind.INDICATORS);
        var sets = file.list("sets", set(), IndicatorFile::sets, "Sets that rules count into.");
        var indicators = file.list("indicators", indicator(), IndicatorFile::indicators, "In the order of reports.");
        return file.build(read -> new IndicatorFile(read.get(sets), read.get(indicators)));
    }

    private static Codec<SetInfo> set() {
        var set = ObjectCodec.<SetInfo>named("Set", "A set that rules count into.")
                .inline();
        var id = set.id("id", Codecs.upperCaseCode(), SetInfo::id, "Unique in the book.");
        var title = set.required("title", Codecs.localizedText(), SetInfo::title, "Who or what is in it.");
        return set.build(read -> new SetInfo(read.get(id), read.get(title)));
    }

    private static Codec<Written> indicator() {
        var one = ObjectCodec.<Written>named("Indicator", "What a number means.");
        var id = one.id("id", Codecs.upperCaseCode(), Written::id, "Unique in the book.");
        var title = one.required("title", Codecs.localizedText(), Written::title, "One sentence.");
        var kind = one.required("kind", Codecs.constant(Indicator.Kind.class), Written::kind, "How it is made.");
        var numerator = one.required("numerator", Codecs.upperCaseCode(), Written::numerator, "Id of a set.");
        var denominator = one.optional("denominator", denominator(), Written::denominator, "What it is divided by.");
        var official = one.flag("official", Written::official, "Shown whatever its size.");
        var survey = one.flag("survey", Written::survey, "Made of answers.");
        var respondents = one.optional(
                "respondents", Codecs.upperCaseCode(), Written::respondents, "Id of the set of those who answered.");
        var breakdown = one.optional("breakdown", breakdown(), Written::breakdown, "Keys of its parts.");
        var targets = one.list("targets", target(), Written::targets, "By year.");
        var source = one.optional("source", Codecs.text(), Written::source, "Where it comes from.");
        return one.build(read -> new Written(
                read.get(id),
                read.get(title),
                read.get(kind),
                read.get(numerator),
                read.get(denominator),
                read.get(official),
                read.get(survey),
                read.get(respondents),
                read.get(breakdown),
                read.get(targets),
                read.get(source)));
    }

    private static Codec<Divisor> denominator() {
        var either = ObjectCodec.<Divisor>named("Denominator", "A set or a population.")
                .inline();
        var set = either.optional("set", Codecs.upperCaseCode(), Divisor::set, "Id of a set.");
        var population = either.optional("population", population(), Divisor::population, "Head counts.");
        return either.build(read -> new Divisor(read.get(set), read.get(population)));
    }

    private static Codec<Denominator.OfPopulation> population() {
        var object = ObjectCodec.<Denominator.OfPopulation>named(
                        "PopulationOf", "Head counts of a group, each owned by one organization.")
                .inline();
        var group = object.required(
                "group", Codecs.constant(PopulationGroup.class), Denominator.OfPopulation::group, "Who is counted.");
        var ages = object.optional("ages", ages(), Denominator.OfPopulation::ages, "Exactly these.");
        var reportedBy = object.set(
                "reportedBy",
                Codecs.constant(OrganizationKind.class),
                population -> new TreeSet<>(population.reportedBy()),
                "Kinds of organizations that are expected to give it.");
        return object.build(read ->
                new Denominator.OfPopulation(read.get(group), read.get(ages), Set.copyOf(read.get(reportedBy))));
    }

    private static Codec<AgeRange> ages() {
        var range = ObjectCodec.<AgeRange>named("Ages", "Whole years, both inclusive.")
                .inline();
        var min = range.required("min", Codecs.integer(0, 120), AgeRange::min, "Lowest.");
        var max = range.required("max", Codecs.integer(0, 120), AgeRange::max, "Highest.");
        return range.build(read -> new AgeRange(read.get(min), read.get(max)));
    }

    private static Codec<Breakdown> breakdown() {
        var term = ObjectCodec.<Term>named("Term", "A key of a part.").inline();
        var code = term.id("code", Codecs.id(), Term::code, "What rules name.");
        var title = term.required("title", Codecs.localizedText(), Term::title, "What people read.");
        Codec<Term> terms = term.build(read -> new Term(read.get(code), read.get(title)));
        var object = ObjectCodec.<Breakdown>named("Breakdown", "Keys by which the sets are divided.");
        var vocabulary =
                object.optional("vocabulary", Codecs.id(), Breakdown::vocabulary, "Id of a vocabulary, or forms.");
        var own = object.list("terms", terms, Breakdown::terms, "Keys that are in no vocabulary.");
        return object.build(read -> new Breakdown(read.get(vocabulary), read.get(own)));
    }

    private static Codec<Target> target() {
        var target = ObjectCodec.<Target>named("Target", "What is aimed at in a year.")
                .inline();
        var year = target.required("year", Codecs.integer(1900, 2200), Target::year, "Calendar year.");
        var value = target.required("value", Codecs.integer(0, 1_000_000), Target::value, "At least that much.");
        var verified = target.required(
                "verified", Codecs.flag(), Target::verified, "Whether it was seen in the official text.");
        var source = target.required("source", Codecs.text(), Target::source, "Where it comes from.");
        return target.build(read -> new Target(read.get(year), read.get(value), read.get(verified), read.get(source)));
    }
}
