package org.mentorship.rules.indicator.json;

import java.math.BigDecimal;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.indicator.IndicatorFinding;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.IndicatorSheet.Behind;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.HeadCount;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.IndicatorSheet.Trend;
import org.mentorship.rules.indicator.IndicatorValue;
import org.mentorship.rules.indicator.Result;
import org.mentorship.rules.indicator.Target;

/** How a sheet stands in JSON. */
final class SheetCodecs {
    static final int FORMAT_VERSION = 1;

    private static final Codec<BigDecimal> DECIMAL = Codecs.text().map(SheetCodecs::decimal, BigDecimal::toPlainString);

    static final Codec<IndicatorSheet> SHEET = sheet();

    private SheetCodecs() {}

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Refusal.of("The text is not a number.\nWrite a number in quotes, such as 3.9.");
        }
    }

    private static Codec<IndicatorSheet> sheet() {
        var sheet = ObjectCodec.<IndicatorSheet>named(
                        "IndicatorSheet", "The numbers of one or more programmes on a day.")
                .file(FileKind.INDICATOR_SHEET);
        sheet.required(
                "formatVersion",
                Codecs.formatVersion(FORMAT_VERSION),
                any -> FORMAT_VERSION,
                "The version of this format.");
        var asOf = sheet.required("asOf", Codecs.date(), IndicatorSheet::asOf, "The day of the numbers.");
        var rules =
                sheet.required("rules", Codecs.text(), IndicatorSheet::fingerprint, "Fingerprint of the rule book.");
        var programmes = sheet.list("programmes", Codecs.id(), IndicatorSheet::programmes, "Ids of the programmes.");
        var audience = sheet.required(
                "audience", Codecs.constant(Audience.class), IndicatorSheet::audience, "Whom the numbers are for.");
        var compared = sheet.optional(
                "comparedWith", Codecs.date(), IndicatorSheet::comparedWith, "The day of the earlier numbers.");
        var rows = sheet.list("rows", row(), IndicatorSheet::rows, "All together first, then each organization.");
        var findings = sheet.list("findings", finding(), IndicatorSheet::findings, "What to look into before signing.");
        return sheet.build(read -> new IndicatorSheet(
                read.get(asOf),
                read.get(rules),
                read.get(programmes),
                read.get(audience),
                read.get(compared),
                read.get(rows),
                read.get(findings)));
    }

    private static Codec<Row> row() {
        var row = ObjectCodec.<Row>named("IndicatorRow", "One number.");
        var organization = row.optional(
                "organization", Codecs.id(), Row::organization, "Its id; left out where all are counted together.");
        var indicator = row.required("indicator", Codecs.upperCaseCode(), Row::indicator, "Id of the indicator.");
        var title = row.required("title", Codecs.localizedText(), Row::title, "The indicator in words.");
        var key = row.optional("part", part(), Row::key, "The part; left out for the whole.");
        var figure = row.required("figure", figure(), Row::figure, "The number, or what stands in its place.");
        var target = row.optional("target", target(), Row::target, "What is aimed at in the year.");
        var status = row.required(
                "status", Codecs.constant(IndicatorValue.Status.class), Row::status, "How it stands to the target.");
        var trend = row.optional("trend", trend(), Row::trend, "What has changed.");
        var missing =
                row.list("notReporting", Codecs.id(), Row::notReporting, "Organizations that gave no head count.");
        var members = row.list(
                "members",
                Codecs.id(),
                one -> one.behind().members(),
                "Ids of those in the numerator, where asked for.");
        var others = row.list(
                "others",
                Codecs.id(),
                one -> one.behind().others(),
                "Ids of those in the denominator alone, where asked for.");
        var headCounts = row.list(
                "headCounts",
                headCount(),
                one -> one.behind().headCounts(),
                "Head counts that are divided by, where asked for.");
        return row.build(read -> new Row(
                read.get(organization),
                read.get(indicator),
                read.get(title),
                read.get(key),
                read.get(figure),
                read.get(target),
                read.get(status),
                read.get(trend),
                read.get(missing),
                new Behind(read.get(members), read.get(others), read.get(headCounts))));
    }

    private static Codec<HeadCount> headCount() {
        var count = ObjectCodec.<HeadCount>named("HeadCount", "A head count.").inline();
        var organization = count.required("organization", Codecs.id(), HeadCount::organization, "Id of its owner.");
        var population = count.required("population", Codecs.id(), HeadCount::population, "Its id.");
        var size = count.required("size", Codecs.integer(0, Integer.MAX_VALUE), HeadCount::size, "How many.");
        return count.build(read -> new HeadCount(read.get(organization), read.get(population), read.get(size)));
    }

    private static Codec<Term> part() {
        var part = ObjectCodec.<Term>named("Part", "A part of a breakdown.").inline();
        var code = part.required("code", Codecs.id(), Term::code, "Its code.");
        var title = part.required("title", Codecs.localizedText(), Term::title, "What people read.");
        return part.build(read -> new Term(read.get(code), read.get(title)));
    }

    private static Codec<Figure> figure() {
        return UnionCodec.<Figure>named("Figure", "A number, or what stands in its place.")
                .inline()
                .variant("count", Figure.Count.class, count())
                .variant("share", Figure.Share.class, share())
                .variant("mean", Figure.Mean.class, mean())
                .variant("undefined", Figure.Undefined.class, undefined())
                .variant(
                        "hidden",
                        Figure.Hidden.class,
                        ObjectCodec.<Figure.Hidden>named("Hidden", "Too few people, or it would tell of too few.")
                                .build(read -> new Figure.Hidden()))
                .build();
    }

    private static ObjectCodec<Figure.Count> count() {
        var object = ObjectCodec.<Figure.Count>named("Count", "How many.");
        var count = object.required("count", Codecs.longInteger(), Figure.Count::count, "How many.");
        return object.build(read -> new Figure.Count(read.get(count)));
    }

    private static ObjectCodec<Figure.Share> share() {
        var object = ObjectCodec.<Figure.Share>named("Share", "A part of a whole.");
        var count = object.required("count", Codecs.longInteger(), Figure.Share::count, "The numerator.");
        var of = object.required("of", Codecs.longInteger(), Figure.Share::of, "The denominator, above 0.");
        var percent = object.required(
                "percent", Codecs.integer(0, Integer.MAX_VALUE), Figure.Share::percent, "Whole per cent, halves up.");
        return object.build(read -> new Figure.Share(read.get(count), read.get(of), read.get(percent)));
    }

    private static ObjectCodec<Figure.Mean> mean() {
        var object = ObjectCodec.<Figure.Mean>named("Mean", "A sum by a number.");
        var sum = object.required("sum", Codecs.longInteger(), Figure.Mean::sum, "The numerator.");
        var of = object.required("of", Codecs.longInteger(), Figure.Mean::of, "The denominator, above 0.");
        var mean = object.required("mean", DECIMAL, Figure.Mean::mean, "One decimal, halves up, in quotes.");
        return object.build(read -> new Figure.Mean(read.get(sum), read.get(of), read.get(mean)));
    }

    private static ObjectCodec<Figure.Undefined> undefined() {
        var object = ObjectCodec.<Figure.Undefined>named("Undefined", "There is no number.");
        var why =
                object.required("why", Codecs.constant(Result.Why.class), Figure.Undefined::why, "The kind of reason.");
        var explanation =
                object.required("explanation", Codecs.localizedText(), Figure.Undefined::explanation, "In words.");
        var count = object.required("count", Codecs.longInteger(), Figure.Undefined::count, "The numerator.");
        return object.build(read -> new Figure.Undefined(read.get(why), read.get(explanation), read.get(count)));
    }

    private static Codec<Target> target() {
        var target = ObjectCodec.<Target>named("Target", "What is aimed at.").inline();
        var year = target.required("year", Codecs.integer(1900, 2200), Target::year, "Calendar year.");
        var value =
                target.required("value", Codecs.integer(0, Integer.MAX_VALUE), Target::value, "At least that much.");
        var verified = target.required(
                "verified", Codecs.flag(), Target::verified, "Whether it was seen in the official text.");
        var source = target.required("source", Codecs.text(), Target::source, "Where it comes from.");
        return target.build(read -> new Target(read.get(year), read.get(value), read.get(verified), read.get(source)));
    }

    private static Codec<Trend> trend() {
        var trend = ObjectCodec.<Trend>named("Trend", "What has changed.").inline();
        var before = trend.required("before", DECIMAL, Trend::before, "The earlier number, in quotes.");
        var change = trend.required("change", DECIMAL, Trend::change, "What was added to it, in quotes.");
        return trend.build(read -> new Trend(read.get(before), read.get(change)));
    }

    private static Codec<IndicatorFinding> finding() {
        var finding = ObjectCodec.<IndicatorFinding>named("IndicatorFinding", "Something to look into.");
        var kind = finding.required(
                "kind", Codecs.constant(IndicatorFinding.Kind.class), IndicatorFinding::kind, "What was found.");
        var indicator = finding.optional(
                "indicator", Codecs.upperCaseCode(), IndicatorFinding::indicator, "Id of the indicator.");
        var organization = finding.optional(
                "organization", Codecs.id(), IndicatorFinding::organization, "Id of the organization.");
        var text = finding.required("text", Codecs.localizedText(), IndicatorFinding::text, "In words.");
        return finding.build(read ->
                new IndicatorFinding(read.get(kind), read.get(indicator), read.get(organization), read.get(text)));
    }
}
