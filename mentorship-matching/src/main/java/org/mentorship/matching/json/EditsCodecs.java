package org.mentorship.matching.json;

import java.util.List;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.matching.approval.Edit;

/** The codec of a list of edits. */
final class EditsCodecs {

    static final int FORMAT_VERSION = 1;

    static final Codec<List<Edit>> EDITS = edits();

    private static final String REQUEST = "Id of the request.";
    private static final String REASON = "Why, in a few words that name nobody; kept with the programme.";

    private EditsCodecs() {}

    private static Codec<List<Edit>> edits() {
        var object = ObjectCodec.<List<Edit>>named("Edits", "The curator's decisions on a pairing.")
                .file(FileKind.EDITS);
        object.required(
                "formatVersion",
                Codecs.formatVersion(FORMAT_VERSION),
                edits -> FORMAT_VERSION,
                "The version of this format.");
        var edits = object.required(
                "edits", Codecs.list(edit()), all -> all, "What is to be changed, applied in this order.");
        return object.build(values -> values.get(edits));
    }

    private static Codec<Edit> edit() {
        return UnionCodec.<Edit>named("Edit", "One decision.")
                .inline()
                .variant("move", Edit.Move.class, move())
                .variant("seat", Edit.Seat.class, seat())
                .variant("unseat", Edit.Unseat.class, unseat())
                .variant("pin", Edit.Pin.class, pin())
                .variant("override", Edit.Override.class, override())
                .build();
    }

    private static ObjectCodec<Edit.Move> move() {
        var object = ObjectCodec.<Edit.Move>named("Move", "The seated request goes to another offer.");
        var request = object.required("request", Codecs.id(), Edit.Move::request, REQUEST);
        var toOffer = object.required("toOffer", Codecs.id(), Edit.Move::toOffer, "Id of the offer to go to.");
        var reason = object.required("reason", Codecs.text(), Edit.Move::reason, REASON);
        return object.build(values -> new Edit.Move(values.get(request), values.get(toOffer), values.get(reason)));
    }

    private static ObjectCodec<Edit.Seat> seat() {
        var object = ObjectCodec.<Edit.Seat>named("Seat", "The unmatched request goes to an offer.");
        var request = object.required("request", Codecs.id(), Edit.Seat::request, REQUEST);
        var offer = object.required("offer", Codecs.id(), Edit.Seat::offer, "Id of the offer.");
        var reason = object.required("reason", Codecs.text(), Edit.Seat::reason, REASON);
        return object.build(values -> new Edit.Seat(values.get(request), values.get(offer), values.get(reason)));
    }

    private static ObjectCodec<Edit.Unseat> unseat() {
        var object = ObjectCodec.<Edit.Unseat>named("Unseat", "The seated request is left without a mentor.");
        var request = object.required("request", Codecs.id(), Edit.Unseat::request, REQUEST);
        var reason = object.required("reason", Codecs.text(), Edit.Unseat::reason, REASON);
        return object.build(values -> new Edit.Unseat(values.get(request), values.get(reason)));
    }

    private static ObjectCodec<Edit.Pin> pin() {
        var object = ObjectCodec.<Edit.Pin>named(
                "Pin", "The request goes to an offer, wherever it is, and later edits leave it there.");
        var request = object.required("request", Codecs.id(), Edit.Pin::request, REQUEST);
        var offer = object.required("offer", Codecs.id(), Edit.Pin::offer, "Id of the offer.");
        var reason = object.required("reason", Codecs.text(), Edit.Pin::reason, REASON);
        return object.build(values -> new Edit.Pin(values.get(request), values.get(offer), values.get(reason)));
    }

    private static ObjectCodec<Edit.Override> override() {
        var object = ObjectCodec.<Edit.Override>named(
                "Override", "The curator answers for a pair to which a rule objects that may be overridden.");
        var request = object.required("request", Codecs.id(), Edit.Override::request, REQUEST);
        var offer = object.required("offer", Codecs.id(), Edit.Override::offer, "Id of the offer.");
        var ruleId = object.required("ruleId", Codecs.id(), Edit.Override::ruleId, "Id of the rule that objects.");
        var reason = object.required("reason", Codecs.text(), Edit.Override::reason, REASON);
        return object.build(values ->
                new Edit.Override(values.get(request), values.get(offer), values.get(ruleId), values.get(reason)));
    }
}
