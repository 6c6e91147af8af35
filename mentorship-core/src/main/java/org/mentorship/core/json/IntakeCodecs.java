package org.mentorship.core.json;

import java.time.DayOfWeek;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;

/** Codecs of what mentees ask for, what mentors offer, and what is known of two people. */
final class IntakeCodecs {

    static final Codec<TimeSlot> TIME_SLOT = timeSlot();
    static final Codec<Request> REQUEST = request();
    static final Codec<Offer> OFFER = offer();
    static final Codec<PairMark> PAIR_MARK = pairMark();
    static final Codec<Pin> PIN = pin();

    private static final String INTERESTS = "Codes of the vocabulary (interest-directions).";
    private static final String SLOTS = "Ids of time slots that suit; left out: not stated.";
    private static final String SUBMITTED_ON = "Day of submission.";

    private IntakeCodecs() {}

    private static Codec<TimeSlot> timeSlot() {
        var object = ObjectCodec.<TimeSlot>named("TimeSlot", "A weekly time in which meetings can be held.")
                .inline();
        var id = object.id("id", Codecs.id(), TimeSlot::id, "Unique in the programme.");
        var day = object.required("day", Codecs.constant(DayOfWeek.class), TimeSlot::day, "Day of the week.");
        var from = object.required(
                "from", Codecs.time(), TimeSlot::from, "Start, in the time zone of the programme's organization.");
        var to = object.required("to", Codecs.time(), TimeSlot::to, "End, later on the same day.");
        return object.build(values -> new TimeSlot(values.get(id), values.get(day), values.get(from), values.get(to)));
    }

    private static Codec<DirectionWish> directionWish() {
        var object = ObjectCodec.<DirectionWish>named("DirectionWish", "A task direction that a mentee asks for.")
                .inline();
        var direction = object.required(
                "direction", Codecs.id(), DirectionWish::direction, "Code of the vocabulary (task-directions).");
        var weight = object.required(
                "weight", Codecs.integer(1, 3), DirectionWish::weight, "1 (would be good) to 3 (the main one).");
        return object.build(values -> new DirectionWish(values.get(direction), values.get(weight)));
    }

    private static Codec<Request> request() {
        var object = ObjectCodec.<Request>named("Request", "A mentee's wish to enter one form.");
        var id = object.id("id", Codecs.id(), Request::id, "Unique in the programme.");
        var participant = object.required("participant", Codecs.id(), Request::participant, "Id of the mentee.");
        var form = object.required("form", Codecs.id(), Request::form, "Code of the form.");
        var roleModel =
                object.optional("roleModel", Codecs.id(), Request::roleModel, "Code of a role model of that form.");
        var directions = object.list(
                "directions", directionWish(), Request::directions, "Task directions asked for, each once.");
        var interests = object.set("interests", Codecs.id(), Request::interests, INTERESTS);
        var slots = object.set("slots", Codecs.id(), Request::slots, SLOTS);
        var priority = object.defaulted(
                "priority",
                Codecs.constant(Priority.class),
                Priority.NORMAL,
                Request::priority,
                "Who is seated first when places are scarce; NORMAL where it is left out.");
        var submittedOn = object.required("submittedOn", Codecs.date(), Request::submittedOn, SUBMITTED_ON);
        return object.build(values -> new Request(
                values.get(id),
                values.get(participant),
                values.get(form),
                values.get(roleModel),
                values.get(directions),
                values.get(interests),
                values.get(slots),
                values.get(priority),
                values.get(submittedOn)));
    }

    private static Codec<Offer> offer() {
        var object = ObjectCodec.<Offer>named("Offer", "A mentor's readiness in one form.");
        var heads = Codecs.integer(0, Offer.MAX_MENTEES);
        var id = object.id("id", Codecs.id(), Offer::id, "Unique in the programme.");
        var participant = object.required("participant", Codecs.id(), Offer::participant, "Id of the mentor.");
        var form = object.required("form", Codecs.id(), Offer::form, "Code of the form.");
        var directions = object.set(
                "directions",
                Codecs.id(),
                Offer::directions,
                "Codes of the task directions that the mentor helps with.");
        var interests = object.set("interests", Codecs.id(), Offer::interests, INTERESTS);
        var slots = object.set("slots", Codecs.id(), Offer::slots, SLOTS);
        var minMentees = object.defaulted(
                "minMentees",
                heads,
                0,
                Offer::minMentees,
                "Fewest mentees, a head count: a smaller group is not opened; 0 where it is left out.");
        var maxMentees =
                object.required("maxMentees", heads, Offer::maxMentees, "Most mentees, a head count; 0: paused.");
        var preferred = object.optional(
                "preferredMentees", heads, Offer::preferredMentees, "Wished number of mentees, a head count.");
        var submittedOn = object.required("submittedOn", Codecs.date(), Offer::submittedOn, SUBMITTED_ON);
        return object.build(values -> new Offer(
                values.get(id),
                values.get(participant),
                values.get(form),
                values.get(directions),
                values.get(interests),
                values.get(slots),
                values.get(minMentees),
                values.get(maxMentees),
                values.get(preferred),
                values.get(submittedOn)));
    }

    private static Codec<PairMark> pairMark() {
        var object = ObjectCodec.<PairMark>named("PairMark", "What is known beforehand of two participants.")
                .inline();
        var mentor = object.required("mentor", Codecs.id(), PairMark::mentor, "Id of a participant.");
        var mentee = object.required("mentee", Codecs.id(), PairMark::mentee, "Id of another participant.");
        var kind = object.required("kind", Codecs.constant(PairMarkKind.class), PairMark::kind, "What is known.");
        var validity = object.required("validity", TimeCodecs.VALIDITY, PairMark::validity, "How long it holds.");
        return object.build(
                values -> new PairMark(values.get(mentor), values.get(mentee), values.get(kind), values.get(validity)));
    }

    private static Codec<Pin> pin() {
        var object = ObjectCodec.<Pin>named("Pin", "The curator's decision that a request goes to an offer.")
                .inline();
        var request = object.required("request", Codecs.id(), Pin::request, "Id of a request.");
        var offer = object.required("offer", Codecs.id(), Pin::offer, "Id of an offer of the same form.");
        var reason = object.required("reason", Codecs.text().personal(), Pin::reason, "Why, in the curator's words.");
        return object.build(values -> new Pin(values.get(request), values.get(offer), values.get(reason)));
    }
}
