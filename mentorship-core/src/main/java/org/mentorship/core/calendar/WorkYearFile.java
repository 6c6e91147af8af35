package org.mentorship.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.ObjectCodec;

/**
 * The bundled files of work years.
 *
 * @param week for which working week the days hold
 * @param holidaysSource the act that names the holidays
 */
record WorkYearFile(String week, String holidaysSource, List<WorkYear> years) {

    private static final Codec<WorkYearFile> CODEC = codec();

    WorkYearFile {
        years = List.copyOf(years);
    }

    static List<WorkYear> read(String resource) {
        try (InputStream stream = WorkYearFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("""
                        The work calendar (%s) is not on the class path.
                        Put the library's own jar there, whole.""".formatted(resource));
            }
            return JsonReading.read(stream, CODEC)
                    .orElseThrow(problems -> new IllegalStateException("""
                            The work calendar (%s) is damaged: %s
                            Put the library's own jar on the class path, whole.""".formatted(resource, problems)))
                    .years();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Codec<WorkYearFile> codec() {
        var object = ObjectCodec.<WorkYearFile>named("WorkYears", "Days off, year by year.");
        var week = object.required("week", Codecs.text(), WorkYearFile::week, "For which working week.");
        var source = object.required(
                "holidaysSource", Codecs.text(), WorkYearFile::holidaysSource, "The act that names the holidays.");
        var years = object.list("years", year(), WorkYearFile::years, "The years.");
        return object.build(values -> new WorkYearFile(values.get(week), values.get(source), values.get(years)));
    }

    private static Codec<WorkYear> year() {
        var object = ObjectCodec.<WorkYear>named("WorkYear", "The days off of one year.");
        var year = object.required("year", Codecs.integer(1900, 2200), WorkYear::year, "The calendar year.");
        var source = object.required("source", Codecs.text(), WorkYear::source, "The act.");
        var holidays = object.list("holidays", Codecs.date(), WorkYear::holidays, "Statutory holidays.");
        var moved = object.list("moved", transfer(), WorkYear::moved, "Transferred days off.");
        var extra = object.list("extra", dayOff(), WorkYear::extra, "Other days without work.");
        return object.build(values -> new WorkYear(
                values.get(year), values.get(source), values.get(holidays), values.get(moved), values.get(extra)));
    }

    private static Codec<WorkYear.Transfer> transfer() {
        var object = ObjectCodec.<WorkYear.Transfer>named("Transfer", "A day off moved to another day.");
        var from = object.required("from", Codecs.date(), WorkYear.Transfer::from, "The weekend.");
        var to = object.required("to", Codecs.date(), WorkYear.Transfer::to, "The day that is off instead.");
        var source = object.required("source", Codecs.text(), WorkYear.Transfer::source, "By what.");
        return object.build(values -> new WorkYear.Transfer(values.get(from), values.get(to), values.get(source)));
    }

    private static Codec<WorkYear.DayOff> dayOff() {
        var object = ObjectCodec.<WorkYear.DayOff>named("DayOff", "A day without work by a special act.");
        var day = object.required("day", Codecs.date(), WorkYear.DayOff::day, "The day.");
        var source = object.required("source", Codecs.text(), WorkYear.DayOff::source, "By what.");
        return object.build(values -> new WorkYear.DayOff(values.get(day), values.get(source)));
    }
}
