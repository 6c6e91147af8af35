package org.mentorship.core.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.participant.Trait;

/** Codecs of people and their papers. */
final class ParticipantCodecs {

    private static final String VALIDITY = "How long it holds.";

    static final Codec<Consent> CONSENT = consent();
    static final Codec<Clearance> CLEARANCE = clearance();
    static final Codec<Interview> INTERVIEW = interview();
    static final Codec<Training> TRAINING = training();
    static final Codec<Participant> PARTICIPANT = participant();

    private ParticipantCodecs() {}

    private static Codec<Experience> experience() {
        var years = ObjectCodec.<Experience.Years>named("Years", "Stated as whole years.");
        var count = years.required("years", Codecs.integer(0, 80), Experience.Years::years, "Whole years.");
        var since = ObjectCodec.<Experience.Since>named("Since", "Stated by the day on which it began.");
        var day = since.required("since", Codecs.date(), Experience.Since::since, "First day.");
        return UnionCodec.<Experience>named("Experience", "Professional experience.")
                .inline()
                .variant(
                        "YEARS", Experience.Years.class, years.build(values -> new Experience.Years(values.get(count))))
                .variant("SINCE", Experience.Since.class, since.build(values -> new Experience.Since(values.get(day))))
                .build();
    }

    private static Codec<Consent> consent() {
        var object =
                ObjectCodec.<Consent>named("Consent", "A consent in writing.").inline();
        var purpose = object.required(
                "purpose",
                Codecs.constant(ConsentPurpose.class),
                Consent::purpose,
                "Taking part, processing of personal data, showing the name, or mentoring as an employee.");
        var signatory =
                object.required("signatory", Codecs.constant(Signatory.class), Consent::signatory, "Who signed it.");
        var validity = object.required("validity", TimeCodecs.VALIDITY, Consent::validity, VALIDITY);
        return object.build(values -> new Consent(values.get(purpose), values.get(signatory), values.get(validity)));
    }

    private static Codec<Clearance> clearance() {
        var object = ObjectCodec.<Clearance>named("Clearance", "A paper by which an adult may work with minors.")
                .inline();
        var kind = object.required("kind", Codecs.constant(ClearanceKind.class), Clearance::kind, "Which paper.");
        var validity = object.required("validity", TimeCodecs.VALIDITY, Clearance::validity, VALIDITY);
        return object.build(values -> new Clearance(values.get(kind), values.get(validity)));
    }

    private static Codec<Interview> interview() {
        var object = ObjectCodec.<Interview>named("Interview", "An interview on readiness to mentor.")
                .inline();
        var result =
                object.required("result", Codecs.constant(InterviewResult.class), Interview::result, "Its outcome.");
        var validity = object.required(
                "validity", TimeCodecs.VALIDITY, Interview::validity, "From the day it was, or is to be, held.");
        return object.build(values -> new Interview(values.get(result), values.get(validity)));
    }

    private static Codec<Training> training() {
        var object = ObjectCodec.<Training>named("Training", "A training of mentors.")
                .inline();
        var course = object.required("course", Codecs.repeatedText(), Training::course, "Its name or code.");
        var validity = object.required(
                "validity", TimeCodecs.VALIDITY, Training::validity, "From the day it was, or is to be, completed.");
        return object.build(values -> new Training(values.get(course), values.get(validity)));
    }

    private static Codec<Participant> participant() {
        var object = ObjectCodec.<Participant>named(
                "Participant", "A person, known by an opaque id, which is all that logs and messages show.");
        var id = object.id("id", Codecs.id(), Participant::id, "Not a name; unique in the programme.");
        var displayName = object.optional(
                "displayName",
                Codecs.text().personal(),
                Participant::displayName,
                "Shown to the programme's own staff, and outside only with consent.");
        var organization = object.required(
                "organization", Codecs.id(), Participant::organization, "Id of the organization of the person.");
        var category = object.required(
                "category", FormCodecs.CATEGORY, Participant::category, "PUPIL, TEACHER, HEAD, … or another code.");
        var birthDate = object.optional("birthDate", Codecs.date().personal(), Participant::birthDate, "Day of birth.");
        var grade = object.optional(
                "grade", Codecs.integer(1, 12), Participant::grade, "Class of a pupil or course of a student.");
        var lowestMark = object.optional(
                "lowestMark",
                Codecs.integer(2, 5),
                Participant::lowestMark,
                "Lowest mark of a learner for the last completed term or year, 2 … 5.");
        var position = object.optional(
                "position", Codecs.repeatedText().personal(), Participant::position, "Post of an employee.");
        var subjects = object.set(
                "subjects",
                Codecs.repeatedText(),
                Participant::subjects,
                "Taught or wanted: codes of the vocabulary (subjects) where the programme holds one, else free.");
        var experience =
                object.optional("experience", experience(), Participant::experience, "Professional experience.");
        var traits = object.set(
                "traits",
                Codecs.upperCaseCode().map(Trait::new, Trait::code),
                Participant::traits,
                "Circumstances that rules may ask about: SPECIAL_NEEDS, GIFTED, … or another code.");
        var consents = object.list(
                "consents", CONSENT, Participant::consents, "By purpose and signatory; several of one are renewals.");
        var clearances = object.list("clearances", CLEARANCE, Participant::clearances, "Papers of an adult.");
        var interviews = object.list("interviews", INTERVIEW, Participant::interviews, "On readiness to mentor.");
        var trainings = object.list("trainings", TRAINING, Participant::trainings, "Of mentors.");
        var mentorCap = object.optional(
                "mentorCap",
                Codecs.integer(0, 500),
                Participant::mentorCap,
                "Most mentees at the same time over all offers, a head count; 0: paused.");
        return object.build(values -> new Participant(
                values.get(id),
                values.get(displayName),
                values.get(organization),
                values.get(category),
                values.get(birthDate),
                values.get(grade),
                values.get(lowestMark),
                values.get(position),
                values.get(subjects),
                values.get(experience),
                values.get(traits),
                values.get(consents),
                values.get(clearances),
                values.get(interviews),
                values.get(trainings),
                values.get(mentorCap)));
    }
}
