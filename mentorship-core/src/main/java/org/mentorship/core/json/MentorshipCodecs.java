package org.mentorship.core.json;

import java.util.List;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;

/** Codecs of mentorships and their lives. */
final class MentorshipCodecs {

    static final Codec<Mentorship> MENTORSHIP = mentorship();
    static final Codec<PastMentorship> PAST_MENTORSHIP = pastMentorship();

    private MentorshipCodecs() {}

    private static Codec<Membership> membership() {
        var object = ObjectCodec.<Membership>named("Membership", "A mentee in a mentorship.")
                .inline();
        var participant = object.required("participant", Codecs.id(), Membership::participant, "Id of the mentee.");
        var request = object.optional("request", Codecs.id(), Membership::request, "Id of the request that was met.");
        var joinedOn = object.required("joinedOn", Codecs.date(), Membership::joinedOn, "First day.");
        var leftOn = object.optional("leftOn", Codecs.date(), Membership::leftOn, "Last day; left out while a member.");
        var reason = object.optional(
                "reason",
                Codecs.constant(TerminationReason.class),
                Membership::reason,
                "Why the mentee left; left out while a member.");
        return object.build(values -> new Membership(
                values.get(participant),
                values.get(request),
                values.get(joinedOn),
                values.get(leftOn),
                values.get(reason)));
    }

    private static Codec<Transition> transition() {
        var object = ObjectCodec.<Transition>named("Transition", "A change of state on a day.")
                .inline();
        var to = object.required("to", Codecs.constant(MentorshipState.class), Transition::to, "The state entered.");
        var on = object.required("on", Codecs.date(), Transition::on, "The day.");
        var reason = object.optional(
                "reason",
                Codecs.constant(TerminationReason.class),
                Transition::reason,
                "Given when, and only when, the state is TERMINATED.");
        var note = object.optional("note", Codecs.text().personal(), Transition::note, "Free words.");
        var noticeOn = object.optional(
                "noticeOn",
                Codecs.date(),
                Transition::noticeOn,
                "The day on which notice of a termination was given, not after it.");
        return object.build(values -> new Transition(
                values.get(to), values.get(on), values.get(reason), values.get(note), values.get(noticeOn)));
    }

    private static Codec<Meeting> meeting() {
        var object = ObjectCodec.<Meeting>named("Meeting", "A meeting of a pair or group.")
                .inline();
        var kind = object.required("kind", Codecs.constant(MeetingKind.class), Meeting::kind, "Its place in the life.");
        var on = object.required("on", Codecs.date(), Meeting::on, "The day.");
        var status = object.required(
                "status", Codecs.constant(MeetingStatus.class), Meeting::status, "Planned, held or cancelled.");
        var minutes = object.optional(
                "minutes", Codecs.integer(1, 1440), Meeting::minutes, "How long it took, or is to take, in minutes.");
        var absent = object.set(
                "absent", Codecs.id(), Meeting::absent, "Ids of those who were not there; only of a meeting held.");
        return object.build(values -> new Meeting(
                values.get(kind), values.get(on), values.get(status), values.get(minutes), values.get(absent)));
    }

    private static Codec<Feedback> feedback() {
        var object = ObjectCodec.<Feedback>named("Feedback", "What a participant said of the mentorship.")
                .inline();
        var participant =
                object.required("participant", Codecs.id(), Feedback::participant, "Id of the mentor or of a mentee.");
        var on = object.required("on", Codecs.date(), Feedback::on, "The day.");
        var fit = object.required("fit", Codecs.constant(Fit.class), Feedback::fit, "Whether the pair fits.");
        var rating = object.optional("rating", Codecs.integer(1, 10), Feedback::rating, "1 (lowest) to 10 (highest).");
        var comment = object.optional("comment", Codecs.text().personal(), Feedback::comment, "Free words.");
        return object.build(values -> new Feedback(
                values.get(participant), values.get(on), values.get(fit), values.get(rating), values.get(comment)));
    }

    private static Codec<Mentorship> mentorship() {
        var object = ObjectCodec.<Mentorship>named("Mentorship", "A pair or group and its life so far.");
        var id = object.id("id", Codecs.id(), Mentorship::id, "Unique in the programme.");
        var form = object.required("form", Codecs.id(), Mentorship::form, "Code of the form.");
        var mentor = object.required("mentor", Codecs.id(), Mentorship::mentor, "Id of the mentor.");
        var offer = object.optional("offer", Codecs.id(), Mentorship::offer, "Id of the offer that the mentor made.");
        var mentees = object.required(
                "mentees", Codecs.nonEmptyList(membership()), Mentorship::mentees, "Everybody who is or was mentored.");
        var slot = object.optional("slot", Codecs.id(), Mentorship::slot, "Id of the common time slot.");
        var period = object.optional(
                "period",
                TimeCodecs.DATE_RANGE,
                Mentorship::period,
                "The days for which the pair's programme is planned.");
        Codec<List<Transition>> life = Codecs.nonEmptyList(transition());
        var transitions = object.required(
                "transitions", life, Mentorship::transitions, "Oldest first; the state is that of the last one.");
        var meetings = object.list("meetings", meeting(), Mentorship::meetings, "In the order recorded.");
        var feedback = object.list("feedback", feedback(), Mentorship::feedback, "In the order recorded.");
        return object.build(values -> new Mentorship(
                values.get(id),
                values.get(form),
                values.get(mentor),
                values.get(offer),
                values.get(mentees),
                values.get(slot),
                values.get(period),
                values.get(transitions),
                values.get(meetings),
                values.get(feedback)));
    }

    private static Codec<PastMentorship> pastMentorship() {
        var object = ObjectCodec.<PastMentorship>named("PastMentorship", "A pair of an earlier programme.")
                .inline();
        var mentor = object.required("mentor", Codecs.id(), PastMentorship::mentor, "Id of a person.");
        var mentee = object.required("mentee", Codecs.id(), PastMentorship::mentee, "Id of another person.");
        var form = object.required("form", Codecs.id(), PastMentorship::form, "Code of the form.");
        var period = object.required("period", TimeCodecs.DATE_RANGE, PastMentorship::period, "Its days.");
        var ended = object.required(
                "ended",
                Codecs.oneOf(List.of(MentorshipState.COMPLETED, MentorshipState.TERMINATED), MentorshipState::name),
                PastMentorship::ended,
                "How it ended.");
        return object.build(values -> new PastMentorship(
                values.get(mentor), values.get(mentee), values.get(form), values.get(period), values.get(ended)));
    }
}
