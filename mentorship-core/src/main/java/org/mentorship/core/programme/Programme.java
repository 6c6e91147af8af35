package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.internal.Keyed;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.questionnaire.Questionnaires;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * The aggregate that one file holds: people, what they ask for and offer, what was decided, and the reference date on which
 * every decision is taken.
 *
 * <p>Valid as a whole once it exists: see {@link ProgrammeIntegrity}. Immutable, and safe to share between threads. Elements
 * are found by id in constant time; the index is built at the first look-up.
 *
 * @param referenceDate the day on which every decision is taken, never the machine's clock
 * @param period the days for which mentorships of this programme are planned
 * @param organization id of the organization that runs it
 * @param organizations at least that one; ids unique, as those of all further lists
 * @param forms additional forms, and replacements of bundled ones by code
 * @param vocabularies additional vocabularies, and replacements of bundled ones by id
 * @param timeSlots weekly times that requests and offers name
 * @param marks what is known of pairs beforehand
 * @param pins the curator's decisions; one per request
 * @param questionnaires own questionnaires; see {@link #questionnairesFor}
 * @param answers once per participant, questionnaire and role
 * @param history pairs of earlier programmes, and those of this one that are over
 * @param audit decisions, oldest first
 */
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

    /**
     * @throws InvalidProgrammeException if the parts do not fit together; it carries every problem
     */
    public Programme {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(referenceDate, "referenceDate");
        requireNonNull(period, "period");
        requireNonNull(organization, "organization");
        requireNonNull(wishes, "wishes");
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
        List<Problem> problems = ProgrammeIntegrity.problems(
                new Builder()
                        .id(id)
                        .title(title)
                        .referenceDate(referenceDate)
                        .period(period)
                        .organization(organization)
                        .wishes(wishes)
                        .organizations(organizations)
                        .forms(forms)
                        .vocabularies(vocabularies)
                        .timeSlots(timeSlots)
                        .participants(participants)
                        .requests(requests)
                        .offers(offers)
                        .marks(marks)
                        .pins(pins)
                        .questionnaires(questionnaires)
                        .answers(answers)
                        .mentorships(mentorships)
                        .history(history)
                        .roadmaps(roadmaps)
                        .audit(audit),
                Set.of());
        if (!problems.isEmpty()) {
            throw new InvalidProgrammeException(id, problems);
        }
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

    /** The form with the code: the programme's own, else the bundled one. */
    public Optional<Form> form(String code) {
        return Keyed.find(forms, code).or(() -> Forms.bundled().form(code));
    }

    /** The bundled forms with those that the programme replaces, then its own additional ones. */
    public List<Form> allForms() {
        List<Form> all = new ArrayList<>();
        for (Form bundled : Forms.bundled().all()) {
            all.add(Keyed.find(forms, bundled.code()).orElse(bundled));
        }
        for (Form own : forms) {
            if (Forms.bundled().form(own.code()).isEmpty()) {
                all.add(own);
            }
        }
        return List.copyOf(all);
    }

    /** The vocabulary with the id: the programme's own, else the bundled one. */
    public Optional<Vocabulary> vocabulary(String id) {
        return Keyed.find(vocabularies, id).or(() -> Vocabularies.bundled().vocabulary(id));
    }

    /** The questionnaire with the id: the programme's own, else the bundled one. */
    public Optional<Questionnaire> questionnaire(String id) {
        return Keyed.find(questionnaires, id).or(() -> Questionnaires.bundled().questionnaire(id));
    }

    /**
     * The questionnaires of a form: the programme's own that are for it, and where there is none the bundled ones. A
     * programme that wants a bundled one beside its own puts it into its list.
     */
    public List<Questionnaire> questionnairesFor(String form) {
        List<Questionnaire> own = questionnaires.stream()
                .filter(questionnaire -> questionnaire.forms().contains(form))
                .toList();
        return own.isEmpty() ? Questionnaires.bundled().forForm(form) : own;
    }

    /** What the participant answered in the role, in constant time. */
    public Optional<Answers> answers(String participant, String questionnaire, Role role) {
        return Keyed.find(answers, new AnswersKey(participant, questionnaire, role));
    }

    /**
     * The programme without a person. Nothing of the person remains: the participant, requests, offers, answers, rankings and
     * marks that name the person, pins, memberships, absences, feedback, history. In audit entries, notes, comments, reasons,
     * open answers and evidence the id and the display name are taken out where they stand as a word. Mentorships without a
     * mentor or without any mentee are removed; an open one whose remaining mentees have all left is terminated. An audit
     * entry without personal data says that it happened.
     *
     * <p>Ids of other entries stay as they are, so an id must not be made of a person's id or name. Results saved elsewhere,
     * such as a pairing, are not part of the programme and are to be made again.
     *
     * @param participant id of the person, who may also be known from history alone
     * @param on day of the erasure
     * @throws IllegalArgumentException if the programme holds nothing of the person
     */
    public Erasure erase(String participant, LocalDate on) {
        Checks.id(participant, "participant to erase");
        Checks.day(on, "day of erasure");
        return new Eraser(this, participant, on).erase();
    }

    /**
     * The programme after a person, or a parent, has withdrawn a consent; all consents to that purpose are marked, whoever
     * signed them.
     *
     * <ul>
     *   <li>{@code PROCESSING}: the person is erased.
     *   <li>{@code PARTICIPATION}: the person's open mentorships are terminated; a mentee leaves a group that goes on; pins of
     *       the person's requests and offers are removed.
     *   <li>{@code MENTORING}: the same for open mentorships that the person mentors, and for pins of offers.
     *   <li>{@code PUBLICATION}: nothing more; reports then show the id.
     * </ul>
     *
     * @param participant id of a participant
     * @param on first day on which the consent no longer holds
     * @throws IllegalArgumentException if there is no such participant, or no consent to that purpose is in force on the day; to
     *     take out a person who gave none, use {@link #erase}
     */
    public Withdrawal withdrawConsent(String participant, ConsentPurpose purpose, LocalDate on) {
        requireNonNull(purpose, "purpose");
        Checks.day(on, "day of withdrawal");
        Participant person = participant(participant).orElseThrow(() -> Refusal.of("""
                        The programme (%s) has no participant (%s).
                        Correct the id.""", id, participant));
        return new ConsentWithdrawal(this, person, purpose, on).withdraw();
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

        /**
         * @throws InvalidProgrammeException if the parts do not fit together; it carries every problem
         * @throws NullPointerException if a required part is missing; the message names it
         */
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
