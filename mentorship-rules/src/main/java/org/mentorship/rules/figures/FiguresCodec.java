package org.mentorship.rules.figures;

import java.util.List;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.time.AgeRange;
import org.mentorship.rules.figures.PrintedFigures.Figure;
import org.mentorship.rules.figures.PrintedFigures.Group;

/** How printed figures stand in JSON. */
final class FiguresCodec {
    private static final int FORMAT_VERSION = 1;
    private static final int MOST = 100_000_000;

    static final Codec<PrintedFigures> FIGURES = figures();

    private FiguresCodec() {}

    private static Codec<PrintedFigures> figures() {
        var file = ObjectCodec.<PrintedFigures>named("PrintedFigures", "What a report prints.")
                .file(FileKind.PRINTED_FIGURES);
        file.required(
                "formatVersion",
                Codecs.formatVersion(FORMAT_VERSION),
                any -> FORMAT_VERSION,
                "The version of this format.");
        var id = file.required("id", Codecs.id(), PrintedFigures::id, "Of the report.");
        var title = file.required("title", Codecs.localizedText(), PrintedFigures::title, "What people read.");
        var source = file.optional("source", Codecs.text(), PrintedFigures::source, "The report.");
        var groups = file.list("groups", group(), PrintedFigures::groups, "Groups that figures speak of.");
        Codec<List<Figure>> list = Codecs.nonEmptyList(figure());
        var figures = file.required("figures", list, PrintedFigures::figures, "In the order of the report.");
        return file.build(read -> new PrintedFigures(
                read.get(id), read.get(title), read.get(groups), read.get(figures), read.get(source)));
    }

    private static Codec<Group> group() {
        var group = ObjectCodec.<Group>named("FigureGroup", "A group of people that figures count or divide by.")
                .inline();
        var id = group.id("id", Codecs.id(), Group::id, "Unique in the file.");
        var title = group.required("title", Codecs.localizedText(), Group::title, "As the report calls it.");
        var ages = group.optional("ages", ages(), Group::ages, "Ages of those in it, where it is by age.");
        var partOf = group.optional("partOf", Codecs.id(), Group::partOf, "Id of a group that holds all of it.");
        return group.build(read -> new Group(read.get(id), read.get(title), read.get(ages), read.get(partOf)));
    }

    private static Codec<AgeRange> ages() {
        var range = ObjectCodec.<AgeRange>named("FigureAges", "Whole years, both inclusive.")
                .inline();
        var min = range.required("min", Codecs.integer(0, 120), AgeRange::min, "Lowest.");
        var max = range.required("max", Codecs.integer(0, 120), AgeRange::max, "Highest.");
        return range.build(read -> new AgeRange(read.get(min), read.get(max)));
    }

    private static Codec<Figure> figure() {
        var figure =
                ObjectCodec.<Figure>named("Figure", "One line of the report.").inline();
        var id = figure.id("id", Codecs.id(), Figure::id, "Unique in the file.");
        var place = figure.required("place", Codecs.localizedText(), Figure::place, "Where it stands.");
        var group = figure.optional("group", Codecs.id(), Figure::group, "The group whose size is the count.");
        var count = figure.optional("count", Codecs.integer(0, MOST), Figure::count, "The number printed.");
        var percent = figure.optional(
                "percent", Codecs.integer(0, 1000), Figure::percent, "The whole per cent printed beside it.");
        var of = figure.optional("of", Codecs.id(), Figure::of, "The group that the per cent are of.");
        var whole = figure.optional("whole", Codecs.integer(1, MOST), Figure::whole, "Its size, where printed.");
        var parts = figure.list(
                "parts", Codecs.integer(0, MOST), Figure::parts, "Numbers that should add up to the group.");
        return figure.build(read -> new Figure(
                read.get(id),
                read.get(place),
                read.get(group),
                read.get(count),
                read.get(percent),
                read.get(of),
                read.get(whole),
                read.get(parts)));
    }
}
