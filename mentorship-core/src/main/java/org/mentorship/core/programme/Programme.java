package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.internal.Keyed;
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
        organizations = Keyed.copy(organizations, Organization::id);
        forms = Keyed.copy(forms, Form::code);
        vocabularies = Keyed.copy(vocabularies, Vocabulary::id);
        timeSlots = Keyed.copy(timeSlots, TimeSlot::id);
        participants = Keyed.copy(participants, Participant::id);
        requests = Keyed.copy(requests, Request::id);
        offers = Keyed.copy(offers, Offer::id);
        marks = Copies.list(marks);
        pins = Copies.list(pins);
        questionnaires = Keyed.copy(questionnaires, Questionnaire::id);
        answers = Keyed.copy(answers, AnswersKey::of);
        mentorships = Keyed.copy(mentorships, Mentorship::id);
        history = Copies.list(history);
        roadmaps = Keyed.copy(roadmaps, Roadmap::id);
        audit = Copies.list(audit);
    }

    private record AnswersKey(String participant, String questionnaire, Role role) {
        static AnswersKey of(Answers answers) {
            return new AnswersKey(answers.participant(), answers.questionnaire(), answers.role());
        }
    }

    /** The organization with the id, in constant time. */
    public Optional<Organization> organization(String organization) {
        return Keyed.find(organizations, organization);
    }

    /** The slot with the id, in constant time. */
    public Optional<TimeSlot> slot(String slot) {
        return Keyed.find(timeSlots, slot);
    }

    /** The participant with the id, in constant time. */
    public Optional<Participant> participant(String participant) {
        return Keyed.find(participants, participant);
    }

    /** The request with the id, in constant time. */
    public Optional<Request> request(String request) {
        return Keyed.find(requests, request);
    }

    /** The offer with the id, in constant time. */
    public Optional<Offer> offer(String offer) {
        return Keyed.find(offers, offer);
    }

    /** The mentorship with the id, in constant time. */
    public Optional<Mentorship> mentorship(String mentorship) {
        return Keyed.find(mentorships, mentorship);
    }

    /** The roadmap with the id, in constant time. */
    public Optional<Roadmap> roadmap(String roadmap) {
        return Keyed.find(roadmaps, roadmap);
    }

    public Optional<Form> form(String code) {
        return Keyed.find(forms, code);
    }

    public Optional<Vocabulary> vocabulary(String id) {
        return Keyed.find(vocabularies, id);
    }

    public Optional<Questionnaire> questionnaire(String id) {
        return Keyed.find(questionnaires, id);
    }

    /** What the participant answered in the role, in constant time. */
    public Optional<Answers> answers(String participant, String questionnaire, Role role) {
        return Keyed.find(answers, new AnswersKey(participant, questionnaire, role));
    }

    /** An empty builder; id, title, reference date, period and organization are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything of this programme. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.title = title;
        builder.referenceDate = referenceDate;
        builder.period = period;
        builder.organization = organization;
        builder.wishes = wishes;
        builder.organizations = organizations;
        builder.forms = forms;
        builder.vocabularies = vocabularies;
        builder.timeSlots = timeSlots;
        builder.participants = participants;
        builder.requests = requests;
        builder.offers = offers;
        builder.marks = marks;
        builder.pins = pins;
        builder.questionnaires = questionnaires;
        builder.answers = answers;
        builder.mentorships = mentorships;
        builder.history = history;
        builder.roadmaps = roadmaps;
        builder.audit = audit;
        return builder;
    }

    /**
     * Collects the parts of a programme. Not safe for use by several threads. A list that is set replaces what was there;
     * {@code add} appends.
     */
    public static final class Builder {
        String id;
        LocalizedText title;
        LocalDate referenceDate;
        DateRange period;
        String organization;
        PairingWishes wishes = PairingWishes.standard();
        List<Organization> organizations = List.of();
        List<Form> forms = List.of();
        List<Vocabulary> vocabularies = List.of();
        List<TimeSlot> timeSlots = List.of();
        List<Participant> participants = List.of();
        List<Request> requests = List.of();
        List<Offer> offers = List.of();
        List<PairMark> marks = List.of();
        List<Pin> pins = List.of();
        List<Questionnaire> questionnaires = List.of();
        List<Answers> answers = List.of();
        List<Mentorship> mentorships = List.of();
        List<PastMentorship> history = List.of();
        List<Roadmap> roadmaps = List.of();
        List<AuditEntry> audit = List.of();

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder title(LocalizedText title) {
            this.title = title;
            return this;
        }

        public Builder referenceDate(LocalDate referenceDate) {
            this.referenceDate = referenceDate;
            return this;
        }

        public Builder period(DateRange period) {
            this.period = period;
            return this;
        }

        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        public Builder wishes(PairingWishes wishes) {
            this.wishes = wishes;
            return this;
        }

        public Builder organizations(List<Organization> organizations) {
            this.organizations = organizations;
            return this;
        }

        public Builder forms(List<Form> forms) {
            this.forms = forms;
            return this;
        }

        public Builder vocabularies(List<Vocabulary> vocabularies) {
            this.vocabularies = vocabularies;
            return this;
        }

        public Builder timeSlots(List<TimeSlot> timeSlots) {
            this.timeSlots = timeSlots;
            return this;
        }

        public Builder participants(List<Participant> participants) {
            this.participants = participants;
            return this;
        }

        public Builder requests(List<Request> requests) {
            this.requests = requests;
            return this;
        }

        public Builder offers(List<Offer> offers) {
            this.offers = offers;
            return this;
        }

        public Builder marks(List<PairMark> marks) {
            this.marks = marks;
            return this;
        }

        public Builder pins(List<Pin> pins) {
            this.pins = pins;
            return this;
        }

        public Builder questionnaires(List<Questionnaire> questionnaires) {
            this.questionnaires = questionnaires;
            return this;
        }

        public Builder answers(List<Answers> answers) {
            this.answers = answers;
            return this;
        }

        public Builder mentorships(List<Mentorship> mentorships) {
            this.mentorships = mentorships;
            return this;
        }

        public Builder history(List<PastMentorship> history) {
            this.history = history;
            return this;
        }

        public Builder roadmaps(List<Roadmap> roadmaps) {
            this.roadmaps = roadmaps;
            return this;
        }

        public Builder audit(List<AuditEntry> audit) {
            this.audit = audit;
            return this;
        }

        public Builder add(Organization organization) {
            organizations = appended(organizations, organization);
            return this;
        }

        public Builder add(Form form) {
            forms = appended(forms, form);
            return this;
        }

        public Builder add(Vocabulary vocabulary) {
            vocabularies = appended(vocabularies, vocabulary);
            return this;
        }

        public Builder add(TimeSlot slot) {
            timeSlots = appended(timeSlots, slot);
            return this;
        }

        public Builder add(Participant participant) {
            participants = appended(participants, participant);
            return this;
        }

        public Builder add(Request request) {
            requests = appended(requests, request);
            return this;
        }

        public Builder add(Offer offer) {
            offers = appended(offers, offer);
            return this;
        }

        public Builder add(PairMark mark) {
            marks = appended(marks, mark);
            return this;
        }

        public Builder add(Pin pin) {
            pins = appended(pins, pin);
            return this;
        }

        public Builder add(Questionnaire questionnaire) {
            questionnaires = appended(questionnaires, questionnaire);
            return this;
        }

        public Builder add(Answers given) {
            answers = appended(answers, given);
            return this;
        }

        public Builder add(Mentorship mentorship) {
            mentorships = appended(mentorships, mentorship);
            return this;
        }

        public Builder add(PastMentorship past) {
            history = appended(history, past);
            return this;
        }

        public Builder add(Roadmap roadmap) {
            roadmaps = appended(roadmaps, roadmap);
            return this;
        }

        public Builder add(AuditEntry entry) {
            audit = appended(audit, entry);
            return this;
        }

        public Programme build() {
            return new Programme(
                    id,
                    title,
                    referenceDate,
                    period,
                    organization,
                    wishes,
                    organizations,
                    forms,
                    vocabularies,
                    timeSlots,
                    participants,
                    requests,
                    offers,
                    marks,
                    pins,
                    questionnaires,
                    answers,
                    mentorships,
                    history,
                    roadmaps,
                    audit);
        }

        private static <T> List<T> appended(List<T> list, T element) {
            List<T> own = list instanceof Own<T> ? list : new Own<>(list);
            own.add(element);
            return own;
        }

        /** A list that this builder made and may therefore change. */
        private static final class Own<T> extends ArrayList<T> {
            private static final long serialVersionUID = 1L;

            Own(List<T> elements) {
                super(elements);
            }
        }
    }
}
