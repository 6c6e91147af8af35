package org.mentorship.matching.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.matching.proof.Prices;

/** The codecs of certificates. */
final class ProofCodecs {

    private static final Codec<GroupTree> TREE = tree();
    private static final Codec<Prices> PRICES = prices();
    private static final Codec<Prices.Cut> CUT = cut();
    static final Codec<Certificate> CERTIFICATE = certificate();

    private ProofCodecs() {}

    private static Codec<Prices> prices() {
        return UnionCodec.<Prices>named("Prices", "Prices from which a bound on every plan can be counted.")
                .variant("PLACES", Prices.OfPlaces.class, places())
                .variant("REQUESTS", Prices.OfRequests.class, requests())
                .variant("GROUPS", Prices.OfGroups.class, groups())
                .build();
    }

    private static ObjectCodec<Prices.OfPlaces> places() {
        var object = ObjectCodec.<Prices.OfPlaces>named("OfPlaces", "Prices of places and of mentors' time.");
        var unit = object.required(
                "unit",
                Codecs.longInteger(),
                Prices.OfPlaces::unit,
                "What one unit of coverage is worth in points, 1 or more.");
        var offers = object.mapById(
                "offers", Codecs.longInteger(), Prices.OfPlaces::offers, "Price of a place by offer; absent: 0.");
        var mentors = object.mapById(
                "mentors",
                Codecs.longInteger(),
                Prices.OfPlaces::mentors,
                "Price of a mentor's time by participant; absent: 0.");
        return object.build(values -> new Prices.OfPlaces(values.get(unit), values.get(offers), values.get(mentors)));
    }

    private static ObjectCodec<Prices.OfRequests> requests() {
        var object = ObjectCodec.<Prices.OfRequests>named("OfRequests", "Prices of requests.");
        var unit = object.required(
                "unit",
                Codecs.longInteger(),
                Prices.OfRequests::unit,
                "What one unit of coverage is worth in points, 1 or more.");
        var requests = object.mapById(
                "requests", Codecs.longInteger(), Prices.OfRequests::requests, "Price of a request; absent: 0.");
        return object.build(values -> new Prices.OfRequests(values.get(unit), values.get(requests)));
    }

    private static ObjectCodec<Prices.OfGroups> groups() {
        var object = ObjectCodec.<Prices.OfGroups>named("OfGroups", "Trees of prices over times of groups.");
        var parts = object.list("parts", part(), Prices.OfGroups::parts, "Parts that share no request and no mentor.");
        return object.build(values -> new Prices.OfGroups(values.get(parts)));
    }

    private static Codec<GroupTree.Part> part() {
        var object = ObjectCodec.<GroupTree.Part>named("GroupPart", "Offers of one part and a bound on their plans.");
        var offers = object.required("offers", Codecs.list(Codecs.id()), GroupTree.Part::offers, "Ids of its offers.");
        var unit = object.required(
                "unit",
                Codecs.longInteger(),
                GroupTree.Part::unit,
                "What one unit of coverage is worth in points, 1 or more.");
        var scale = object.required(
                "scale", Codecs.longInteger(), GroupTree.Part::scale, "Parts of a point that prices count, 1 or more.");
        var bound = object.required(
                "bound", Codecs.longInteger(), GroupTree.Part::bound, "No plan of the part is worth more points.");
        var tree = object.required("tree", Codecs.lazy(() -> TREE), GroupTree.Part::tree, "What proves it.");
        return object.build(values -> new GroupTree.Part(
                values.get(offers), values.get(unit), values.get(scale), values.get(bound), values.get(tree)));
    }

    private static Codec<GroupTree> tree() {
        var object = ObjectCodec.<GroupTree>named("GroupTree", "Prices over some choices of times and of meeting.");
        var requests =
                object.mapById("requests", Codecs.longInteger(), GroupTree::requests, "Price of a request; absent: 0.");
        var mentors = object.mapById(
                "mentors", Codecs.longInteger(), GroupTree::mentors, "Price of a mentor's time; absent: 0.");
        var split = object.optional("split", split(), GroupTree::split, "How the plans are divided.");
        var branches = object.list(
                "branches", Codecs.lazy(() -> TREE), GroupTree::branches, "One for each part of the split.");
        return object.build(values ->
                new GroupTree(values.get(requests), values.get(mentors), values.get(split), values.get(branches)));
    }

    private static Codec<GroupTree.Split> split() {
        var time = ObjectCodec.<GroupTree.Split.Time>named("TimeSplit", "The group meets at the time; it does not.");
        var timeOffer = time.required("offer", Codecs.id(), GroupTree.Split.Time::offer, "Id of the offer.");
        var slot = time.required("slot", Codecs.id(), GroupTree.Split.Time::slot, "Id of the slot.");
        var meeting = ObjectCodec.<GroupTree.Split.Meeting>named("MeetingSplit", "The group meets; it does not.");
        var meetingOffer = meeting.required("offer", Codecs.id(), GroupTree.Split.Meeting::offer, "Id of the offer.");
        var clash = ObjectCodec.<GroupTree.Split.Clash>named("ClashSplit", "One of two groups does not meet.");
        var clashOffer = clash.required("offer", Codecs.id(), GroupTree.Split.Clash::offer, "Id of the offer.");
        var other = clash.required("other", Codecs.id(), GroupTree.Split.Clash::other, "Id of the other offer.");
        return UnionCodec.<GroupTree.Split>named("Split", "How plans are divided between two branches.")
                .variant(
                        "TIME",
                        GroupTree.Split.Time.class,
                        time.build(values -> new GroupTree.Split.Time(values.get(timeOffer), values.get(slot))))
                .variant(
                        "MEETING",
                        GroupTree.Split.Meeting.class,
                        meeting.build(values -> new GroupTree.Split.Meeting(values.get(meetingOffer))))
                .variant(
                        "CLASH",
                        GroupTree.Split.Clash.class,
                        clash.build(values -> new GroupTree.Split.Clash(values.get(clashOffer), values.get(other))))
                .build();
    }

    private static Codec<Prices.Cut> cut() {
        var object = ObjectCodec.<Prices.Cut>named("Cut", "Minimum cuts of the seating flow, as prices in weights.");
        var offers = object.mapById(
                "offers", Codecs.longInteger(), Prices.Cut::offers, "Price of a place by offer; absent: 0.");
        var mentors = object.mapById(
                "mentors",
                Codecs.longInteger(),
                Prices.Cut::mentors,
                "Price of a mentor's time by participant; absent: 0.");
        return object.build(values -> new Prices.Cut(values.get(offers), values.get(mentors)));
    }

    private static Codec<Certificate> certificate() {
        return UnionCodec.<Certificate>named("Certificate", "What proves the bound of a pairing, by policy.")
                .variant("TOTAL", Certificate.Total.class, total())
                .variant("WORST_OFF_FIRST", Certificate.WorstOff.class, worstOff())
                .variant("STABLE", Certificate.Stable.class, stable())
                .build();
    }

    private static ObjectCodec<Certificate.Total> total() {
        var object = ObjectCodec.<Certificate.Total>named("Total", "Prices bound coverage and points.");
        var prices = object.list("prices", PRICES, Certificate::prices, "Each gives a bound, the lowest holds.");
        return object.build(values -> new Certificate.Total(values.get(prices)));
    }

    private static ObjectCodec<Certificate.WorstOff> worstOff() {
        var object = ObjectCodec.<Certificate.WorstOff>named("WorstOff", "Cuts bound coverage and the lowest pair.");
        var seats = object.required("seats", CUT, Certificate.WorstOff::seats, "Cuts over all admissible pairs.");
        var above = object.optional(
                "above", CUT, Certificate.WorstOff::above, "Cuts over the pairs above the lowest of the bound.");
        var prices = object.list("prices", PRICES, Certificate::prices, "Each gives a bound, the lowest holds.");
        return object.build(
                values -> new Certificate.WorstOff(values.get(seats), values.get(above), values.get(prices)));
    }

    private static ObjectCodec<Certificate.Stable> stable() {
        var object = ObjectCodec.<Certificate.Stable>named("Stable", "Prices over the pairs that ties leave open.");
        var seats = object.required(
                "seats", CUT, Certificate.Stable::seats, "A cut over all admissible pairs, each request as one.");
        var prices = object.list("prices", PRICES, Certificate::prices, "Each gives a bound, the lowest holds.");
        return object.build(values -> new Certificate.Stable(values.get(prices), values.get(seats)));
    }
}
