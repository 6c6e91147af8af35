package org.mentorship.core.json;

import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Training;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Vocabulary;

/** The codecs of the model's records, for files that hold some of them. Each has the shape that it has in a programme file. */
public final class ModelCodecs {

    private ModelCodecs() {}

    public static Codec<Programme> programme() {
        return ProgrammeCodecs.PROGRAMME;
    }

    public static Codec<Organization> organization() {
        return OrganizationCodecs.ORGANIZATION;
    }

    public static Codec<Category> category() {
        return FormCodecs.CATEGORY;
    }

    public static Codec<Form> form() {
        return FormCodecs.FORM;
    }

    public static Codec<Vocabulary> vocabulary() {
        return FormCodecs.VOCABULARY;
    }

    public static Codec<TimeSlot> timeSlot() {
        return IntakeCodecs.TIME_SLOT;
    }

    public static Codec<Participant> participant() {
        return ParticipantCodecs.PARTICIPANT;
    }

    public static Codec<Consent> consent() {
        return ParticipantCodecs.CONSENT;
    }

    public static Codec<Clearance> clearance() {
        return ParticipantCodecs.CLEARANCE;
    }

    public static Codec<Interview> interview() {
        return ParticipantCodecs.INTERVIEW;
    }

    public static Codec<Training> training() {
        return ParticipantCodecs.TRAINING;
    }

    public static Codec<Request> request() {
        return IntakeCodecs.REQUEST;
    }

    public static Codec<Offer> offer() {
        return IntakeCodecs.OFFER;
    }

    public static Codec<PairMark> pairMark() {
        return IntakeCodecs.PAIR_MARK;
    }

    public static Codec<Pin> pin() {
        return IntakeCodecs.PIN;
    }

    public static Codec<Questionnaire> questionnaire() {
        return QuestionnaireCodecs.QUESTIONNAIRE;
    }

    public static Codec<Answers> answers() {
        return QuestionnaireCodecs.ANSWERS;
    }

    public static Codec<Mentorship> mentorship() {
        return MentorshipCodecs.MENTORSHIP;
    }

    public static Codec<PastMentorship> pastMentorship() {
        return MentorshipCodecs.PAST_MENTORSHIP;
    }

    public static Codec<Roadmap> roadmap() {
        return RoadmapCodecs.ROADMAP;
    }

    /** A roadmap in a file of its own, with the version of its format. */
    public static Codec<Roadmap> roadmapFile() {
        return RoadmapCodecs.FILE;
    }

    public static Codec<Deadline> deadline() {
        return DeadlineCodecs.DEADLINE;
    }

    public static Codec<DateRange> dateRange() {
        return TimeCodecs.DATE_RANGE;
    }

    public static Codec<Validity> validity() {
        return TimeCodecs.VALIDITY;
    }
}
