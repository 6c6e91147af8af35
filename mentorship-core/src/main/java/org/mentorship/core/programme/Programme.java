package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.List;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.vocabulary.Vocabulary;

/** The aggregate that one file holds. */
public record Programme(
        String id,
        LocalizedText title,
        LocalDate referenceDate,
        DateRange period,
        String organization,
        PairingWishes wishes,
        List<Organization> organizations,
        List<Form> forms,
        List<Vocabulary> vocabularies,
        List<TimeSlot> timeSlots,
        List<Participant> participants,
        List<Request> requests,
        List<Offer> offers,
        List<PairMark> marks,
        List<Pin> pins,
        List<Questionnaire> questionnaires,
        List<Answers> answers,
        List<Mentorship> mentorships,
        List<PastMentorship> history,
        List<Roadmap> roadmaps,
        List<AuditEntry> audit) {
    public Programme {
        organizations = List.copyOf(organizations);
        forms = List.copyOf(forms);
        vocabularies = List.copyOf(vocabularies);
        timeSlots = List.copyOf(timeSlots);
        participants = List.copyOf(participants);
        requests = List.copyOf(requests);
        offers = List.copyOf(offers);
        marks = List.copyOf(marks);
        pins = List.copyOf(pins);
        questionnaires = List.copyOf(questionnaires);
        answers = List.copyOf(answers);
        mentorships = List.copyOf(mentorships);
        history = List.copyOf(history);
        roadmaps = List.copyOf(roadmaps);
        audit = List.copyOf(audit);
    }
}
