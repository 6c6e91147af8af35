package org.mentorship.core.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** Codecs of days and ages. */
final class TimeCodecs {

    static final Codec<DateRange> DATE_RANGE = dateRange();
    static final Codec<Validity> VALIDITY = validity();
    static final Codec<AgeRange> AGE_RANGE = ageRange();

    private TimeCodecs() {}

    private static Codec<DateRange> dateRange() {
        var object = ObjectCodec.<DateRange>named("DateRange", "Days, both ends inclusive.")
                .inline();
        var from = object.required("from", Codecs.date(), DateRange::from, "First day.");
        var to = object.required("to", Codecs.date(), DateRange::to, "Last day, not before the first.");
        return object.build(values -> new DateRange(values.get(from), values.get(to)));
    }

    private static Codec<Validity> validity() {
        var object = ObjectCodec.<Validity>named("Validity", "How long a dated thing holds.")
                .inline();
        var from = object.required("from", Codecs.date(), Validity::from, "First day.");
        var until = object.optional("until", Codecs.date(), Validity::until, "Last day; open where it is left out.");
        var withdrawnOn = object.optional(
                "withdrawnOn", Codecs.date(), Validity::withdrawnOn, "First day on which it no longer holds.");
        return object.build(values -> new Validity(values.get(from), values.get(until), values.get(withdrawnOn)));
    }

    private static Codec<AgeRange> ageRange() {
        var object = ObjectCodec.<AgeRange>named("AgeRange", "Ages in whole years, both ends inclusive.")
                .inline();
        var min = object.required("min", Codecs.integer(0, 120), AgeRange::min, "Lowest age, in whole years.");
        var max = object.required("max", Codecs.integer(0, 120), AgeRange::max, "Highest age, in whole years.");
        return object.build(values -> new AgeRange(values.get(min), values.get(max)));
    }
}
