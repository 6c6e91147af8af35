package org.mentorship.core.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.PartialReading;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.programme.ProgrammeIntegrity;

/** The codec of a whole programme. */
final class ProgrammeCodecs {

    /**
     * The version that is written. No other has been published; when one is, this is the place that chooses by version: a
     * codec of its own reads the older file and builds the same {@link Programme}.
     */
    static final int FORMAT_VERSION = 1;

    static final Codec<Programme> PROGRAMME = programme();

    private ProgrammeCodecs() {}

    private static Codec<PairingWishes> wishes() {
        var object = ObjectCodec.<PairingWishes>named(
                "PairingWishes", "The policy of the programme and its soft wishes, in points; 0 switches a wish off.");
        var points = Codecs.integer(0, 1000);
        var standard = PairingWishes.standard();
        var policy = object.defaulted(
                "policy",
                Codecs.constant(PairingPolicy.class),
                standard.policy(),
                PairingWishes::policy,
                "The greatest sum of points, the lowest pair first, or no two who would rather have each other.");
        var evenLoad = object.defaulted(
                "evenLoad",
                points,
                standard.evenLoad(),
                PairingWishes::evenLoad,
                "Points per mentee above the average load, growing with each further one.");
        var keepPairs = object.defaulted(
                "keepPairs",
                points,
                standard.keepPairs(),
                PairingWishes::keepPairs,
                "Points for keeping an open mentorship together.");
        var preferredSize = object.defaulted(
                "preferredSize",
                points,
                standard.preferredSize(),
                PairingWishes::preferredSize,
                "Points per mentee by which a group comes nearer to its preferred size; taken off past it.");
        var likeness = object.defaulted(
                "groupLikeness",
                points,
                standard.groupLikeness(),
                PairingWishes::groupLikeness,
                "Points per pair of mentees in a group with a common interest.");
        var variety = object.defaulted(
                "groupVariety",
                points,
                standard.groupVariety(),
                PairingWishes::groupVariety,
                "Points per pair of mentees in a group with no common interest.");
        return object.build(values -> new PairingWishes(
                values.get(policy),
                values.get(evenLoad),
                values.get(keepPairs),
                values.get(preferredSize),
                values.get(likeness),
                values.get(variety)));
    }

    private static Codec<AuditEntry> auditEntry() {
        var object = ObjectCodec.<AuditEntry>named("AuditEntry", "One decision of a person; ids only.")
                .inline();
        var on = object.required("on", Codecs.date(), AuditEntry::on, "The day.");
        var actor = object.required("actor", Codecs.id(), AuditEntry::actor, "Who decided: a role or an opaque id.");
        var action = object.required("action", Codecs.id(), AuditEntry::action, "What was done, a short code.");
        var subjects = object.list("subjects", Codecs.id(), AuditEntry::subjects, "Ids of what it was done to.");
        var ruleId = object.optional("ruleId", Codecs.id(), AuditEntry::ruleId, "Id of the rule that was overridden.");
        var reason = object.optional(
                "reason", Codecs.text().personal(), AuditEntry::reason, "Why, in the words of whoever decided.");
        return object.build(values -> new AuditEntry(
                values.get(on),
                values.get(actor),
                values.get(action),
                values.get(subjects),
                values.get(ruleId),
                values.get(reason)));
    }

    private static Codec<Programme> programme() {
        var object = ObjectCodec.<Programme>named("Programme", "A mentorship programme of one or several schools.")
                .file(FileKind.PROGRAMME);
        object.required(
                "formatVersion",
                Codecs.formatVersion(FORMAT_VERSION),
                programme -> FORMAT_VERSION,
                "The version of this format.");
        var id = object.required("id", Codecs.id(), Programme::id, "Id of the programme.");
        var title = object.required("title", Codecs.localizedText(), Programme::title, "What people read.");
        var referenceDate = object.required(
                "referenceDate",
                Codecs.date(),
                Programme::referenceDate,
                "The day on which every decision is taken; the machine's clock is never asked.");
        var period = object.required(
                "period", TimeCodecs.DATE_RANGE, Programme::period, "The days of the programme, both ends inclusive.");
        var organization = object.required(
                "organization", Codecs.id(), Programme::organization, "Id of the organization that runs it.");
        var wishes = object.defaulted(
                "wishes",
                wishes(),
                PairingWishes.standard(),
                Programme::wishes,
                "Policy and soft wishes; the standard ones where they are left out.");
        var organizations = object.partialList(
                "organizations", OrganizationCodecs.ORGANIZATION, Programme::organizations, "Schools and others.");
        var forms = object.partialList("forms", FormCodecs.FORM, Programme::forms, "Forms of mentorship in use.");
        var vocabularies = object.partialList(
                "vocabularies", FormCodecs.VOCABULARY, Programme::vocabularies, "Controlled lists of codes.");
        var timeSlots = object.partialList(
                "timeSlots", IntakeCodecs.TIME_SLOT, Programme::timeSlots, "Weekly times for meetings.");
        var participants = object.partialList(
                "participants", ParticipantCodecs.PARTICIPANT, Programme::participants, "Mentors, mentees and others.");
        var requests =
                object.partialList("requests", IntakeCodecs.REQUEST, Programme::requests, "What mentees ask for.");
        var offers = object.partialList("offers", IntakeCodecs.OFFER, Programme::offers, "What mentors offer.");
        var marks = object.partialList(
                "marks", IntakeCodecs.PAIR_MARK, Programme::marks, "What is known beforehand of two people.");
        var pins = object.partialList("pins", IntakeCodecs.PIN, Programme::pins, "The curator's decisions.");
        var questionnaires = object.partialList(
                "questionnaires",
                QuestionnaireCodecs.QUESTIONNAIRE,
                Programme::questionnaires,
                "Templates of questionnaires.");
        var answers =
                object.partialList("answers", QuestionnaireCodecs.ANSWERS, Programme::answers, "What was answered.");
        var mentorships = object.partialList(
                "mentorships",
                MentorshipCodecs.MENTORSHIP,
                Programme::mentorships,
                "Pairs and groups of this programme.");
        var history = object.partialList(
                "history", MentorshipCodecs.PAST_MENTORSHIP, Programme::history, "Pairs of earlier programmes.");
        var roadmaps = object.partialList("roadmaps", RoadmapCodecs.ROADMAP, Programme::roadmaps, "Plans of work.");
        var audit = object.partialList("audit", auditEntry(), Programme::audit, "Decisions, oldest first.");
        return object.buildPartial((values, reading) -> fit(
                Programme.builder()
                        .id(values.get(id))
                        .title(values.get(title))
                        .referenceDate(values.get(referenceDate))
                        .period(values.get(period))
                        .organization(values.get(organization))
                        .wishes(values.get(wishes))
                        .organizations(values.get(organizations))
                        .forms(values.get(forms))
                        .vocabularies(values.get(vocabularies))
                        .timeSlots(values.get(timeSlots))
                        .participants(values.get(participants))
                        .requests(values.get(requests))
                        .offers(values.get(offers))
                        .marks(values.get(marks))
                        .pins(values.get(pins))
                        .questionnaires(values.get(questionnaires))
                        .answers(values.get(answers))
                        .mentorships(values.get(mentorships))
                        .history(values.get(history))
                        .roadmaps(values.get(roadmaps))
                        .audit(values.get(audit)),
                reading));
    }

    /** The programme, or null where its parts do not fit together or something was refused before. */
    private static Programme fit(Programme.Builder parts, PartialReading reading) {
        if (!reading.complete()) {
            ProgrammeIntegrity.problems(parts, reading.unreadIds()).forEach(reading::add);
            return null;
        }
        try {
            return parts.build();
        } catch (InvalidProgrammeException unfit) {
            unfit.problems().forEach(reading::add);
            return null;
        }
    }
}
