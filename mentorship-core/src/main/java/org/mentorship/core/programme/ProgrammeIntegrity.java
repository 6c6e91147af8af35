package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.Population;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.questionnaire.Questionnaires;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * Checks whether the parts of a programme fit together: ids that occur twice, references that lead nowhere, answers that do
 * not fit their question, pins that contradict, days that cannot be. What a single record can tell of itself it checks when
 * it is made; what depends on rules (ages, categories, consents …) is a matter of eligibility, not of integrity.
 *
 * <p>Nobody is born and nothing is submitted after the reference date; what is recorded while the programme runs, such as
 * meetings and answers, may be later than it.
 *
 * <p>The history of past mentorships may name people who are not in the programme, and audit entries may name what has been
 * removed from it; these are not dangling. Linear in the size of the programme.
 */
public final class ProgrammeIntegrity {

    private final Programme.Builder parts;
    private final Set<String> unread;
    private final Optional<LocalDate> today;
    private final List<Problem> problems = new ArrayList<>();

    private final Map<String, Organization> organizations;
    private final Map<String, Form> forms;
    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, TimeSlot> slots;
    private final Map<String, Participant> participants;
    private final Map<String, Request> requests;
    private final Map<String, Offer> offers;
    private final Map<String, Questionnaire> questionnaires;

    private ProgrammeIntegrity(Programme.Builder parts, Set<String> unread) {
        this.parts = parts;
        this.unread = unread;
        this.today = Optional.ofNullable(parts.referenceDate);
        this.organizations = index(parts.organizations, Organization::id);
        this.forms = index(parts.forms, Form::code);
        this.vocabularies = index(parts.vocabularies, Vocabulary::id);
        this.slots = index(parts.timeSlots, TimeSlot::id);
        this.participants = index(parts.participants, Participant::id);
        this.requests = index(parts.requests, Request::id);
        this.offers = index(parts.offers, Offer::id);
        this.questionnaires = index(parts.questionnaires, Questionnaire::id);
    }

    /**
     * Every problem of a programme that may have been read only in part.
     *
     * @param parts what is known. A list may hold null where an element could not be read, so that the indexes in paths stay
     *     those of the file; a list that is null as a whole is not known, and references into it are not checked; a single
     *     part may be null
     * @param unreadIds ids of elements that could not be read: references to them are not called dangling
     * @return all problems in the order of the programme's parts; empty when there is none
     */
    public static List<Problem> problems(Programme.Builder parts, Set<String> unreadIds) {
        return new ProgrammeIntegrity(parts, unreadIds).check();
    }

    private List<Problem> check() {
        head();
        organizations();
        definitions();
        participants();
        requests();
        offers();
        marks();
        pins();
        questionnaires();
        answers();
        mentorships();
        roadmaps();
        return List.copyOf(problems);
    }

    private void head() {
        part("id", () -> Checks.id(parts.id, "id of the programme"), parts.id);
        part("referenceDate", () -> Checks.day(parts.referenceDate, "reference date"), parts.referenceDate);
        part("organization", () -> Checks.id(parts.organization, "organization of the programme"), parts.organization);
        if (parts.organization != null && dangling(organizations, parts.organization)) {
            problem(
                    "$.organization",
                    "The programme belongs to organization (%s), which is not in its list of organizations.",
                    "Add the organization, or correct the id.",
                    parts.organization);
        }
    }

    private void part(String name, Runnable check, Object value) {
        if (value == null) {
            return;
        }
        try {
            check.run();
        } catch (Refusal refusal) {
            problems.add(new Problem("$." + name, refusal.message(), refusal.advice()));
        }
    }

    private void organizations() {
        unique(parts.organizations, Organization::id, "organizations", "id");
        Map<String, String> populations = new HashMap<>();
        each(parts.organizations, "organizations", (organization, at) -> {
            organization
                    .parent()
                    .ifPresent(parent -> reference(
                            organizations, parent, "organization", at + ".parent", "organization", organization.id()));
            for (int i = 0; i < organization.populations().size(); i++) {
                Population population = organization.populations().get(i);
                String first = populations.putIfAbsent(population.id(), organization.id());
                if (first != null && !first.equals(organization.id())) {
                    problem(
                            at + ".populations[" + i + "].id",
                            "The population id (%s) of organization (%s) occurs in organization (%s) too.",
                            "Give one of the populations another id: each is owned, and counted, once.",
                            population.id(),
                            organization.id(),
                            first);
                }
            }
            if (inCycle(organization)) {
                problem(
                        at + ".parent",
                        "The organization (%s) is, by way of its parents, its own parent.",
                        "Leave out the parent of the topmost organization.",
                        organization.id());
            }
        });
    }

    private boolean inCycle(Organization start) {
        Set<String> passed = new HashSet<>();
        Organization at = start;
        while (at != null && at.parent().isPresent() && passed.add(at.id())) {
            String parent = at.parent().get();
            if (parent.equals(start.id())) {
                return true;
            }
            at = organizations.get(parent);
        }
        return false;
    }

    private void definitions() {
        unique(parts.forms, Form::code, "forms", "code");
        unique(parts.vocabularies, Vocabulary::id, "vocabularies", "id");
        unique(parts.timeSlots, TimeSlot::id, "timeSlots", "id");
    }

    private void participants() {
        unique(parts.participants, Participant::id, "participants", "id");
        each(parts.participants, "participants", (participant, at) -> {
            String id = participant.id();
            reference(
                    organizations, participant.organization(), "organization", at + ".organization", "participant", id);
            if (vocabularies != null && vocabularies.containsKey(Vocabulary.SUBJECTS)) {
                terms(Vocabulary.SUBJECTS, participant.subjects(), "subject", at + ".subjects", "participant", id);
            }
            participant.birthDate().ifPresent(born -> lifeDates(participant, born, at));
        });
    }

    /** Messages on days that bear on a birth date do not show them. */
    private void lifeDates(Participant participant, LocalDate born, String at) {
        String id = participant.id();
        if (today.isPresent() && born.isAfter(today.get())) {
            problem(
                    at + ".birthDate",
                    "The birth date of participant (%s) is after the reference date (%s).",
                    "Correct the birth date or the reference date.",
                    id,
                    today.get());
        }
        if (participant.experience().isPresent()
                && participant.experience().get() instanceof Experience.Since since
                && since.since().isBefore(born)) {
            problem(
                    at + ".experience",
                    "The experience of participant (%s) begins before the participant was born.",
                    "Correct the birth date or the first day of experience.",
                    id);
        }
        for (int i = 0; i < participant.consents().size(); i++) {
            Consent consent = participant.consents().get(i);
            beforeBirth(consent.validity(), born, at + ".consents[" + i + "]", "consent", id);
        }
        for (int i = 0; i < participant.clearances().size(); i++) {
            beforeBirth(
                    participant.clearances().get(i).validity(), born, at + ".clearances[" + i + "]", "clearance", id);
        }
        for (int i = 0; i < participant.interviews().size(); i++) {
            beforeBirth(
                    participant.interviews().get(i).validity(), born, at + ".interviews[" + i + "]", "interview", id);
        }
        for (int i = 0; i < participant.trainings().size(); i++) {
            beforeBirth(participant.trainings().get(i).validity(), born, at + ".trainings[" + i + "]", "training", id);
        }
    }

    private void beforeBirth(Validity validity, LocalDate born, String at, @English String what, String id) {
        if (validity.from().isBefore(born)) {
            problem(
                    at + ".validity.from",
                    "The %s of participant (%s) begins before the participant was born.",
                    "Correct the birth date or the first day of validity.",
                    Phrase.of(what),
                    id);
        }
    }

    private void requests() {
        unique(parts.requests, Request::id, "requests", "id");
        each(parts.requests, "requests", (request, at) -> {
            String id = request.id();
            reference(participants, request.participant(), "participant", at + ".participant", "request", id);
            formReference(request.form(), at + ".form", "request", id);
            Optional<Form> form = form(request.form());
            if (form.isPresent()
                    && request.roleModel().isPresent()
                    && form.get().roleModel(request.roleModel().get()).isEmpty()) {
                problem(
                        at + ".roleModel",
                        "The request (%s) names role model (%s), which form (%s) does not have.",
                        "Use a role model of the form, or leave it out.",
                        id,
                        request.roleModel().get(),
                        request.form());
            }
            for (int i = 0; i < request.directions().size(); i++) {
                DirectionWish wish = request.directions().get(i);
                term(
                        Vocabulary.TASK_DIRECTIONS,
                        wish.direction(),
                        "direction",
                        at + ".directions[" + i + "].direction",
                        "request",
                        id);
            }
            terms(Vocabulary.INTEREST_DIRECTIONS, request.interests(), "interest", at + ".interests", "request", id);
            slots(request.slots(), at + ".slots", "request", id);
            submitted(request.submittedOn(), at, "request", id);
        });
    }

    private void offers() {
        unique(parts.offers, Offer::id, "offers", "id");
        each(parts.offers, "offers", (offer, at) -> {
            String id = offer.id();
            reference(participants, offer.participant(), "participant", at + ".participant", "offer", id);
            formReference(offer.form(), at + ".form", "offer", id);
            terms(Vocabulary.TASK_DIRECTIONS, offer.directions(), "direction", at + ".directions", "offer", id);
            terms(Vocabulary.INTEREST_DIRECTIONS, offer.interests(), "interest", at + ".interests", "offer", id);
            slots(offer.slots(), at + ".slots", "offer", id);
            submitted(offer.submittedOn(), at, "offer", id);
        });
    }

    private void marks() {
        each(parts.marks, "marks", (PairMark mark, String at) -> {
            String what = mark.kind().toString();
            reference(participants, mark.mentor(), "participant", at + ".mentor", "mark", what);
            reference(participants, mark.mentee(), "participant", at + ".mentee", "mark", what);
        });
    }

    private void pins() {
        Map<String, String> pinned = new HashMap<>();
        each(parts.pins, "pins", (Pin pin, String at) -> {
            reference(requests, pin.request(), "request", at + ".request", "pin of request", pin.request());
            reference(offers, pin.offer(), "offer", at + ".offer", "pin of request", pin.request());
            Request request = find(requests, pin.request());
            Offer offer = find(offers, pin.offer());
            if (request != null && offer != null && !request.form().equals(offer.form())) {
                problem(
                        at + ".offer",
                        "The pin joins request (%s) of form (%s) with offer (%s) of form (%s).",
                        "Pin the request to an offer of its own form.",
                        pin.request(),
                        request.form(),
                        pin.offer(),
                        offer.form());
            }
            String first = pinned.putIfAbsent(pin.request(), at);
            if (first != null) {
                problem(
                        at + ".request",
                        "The request (%s) is pinned here and at (%s).",
                        "Keep one of the two pins.",
                        pin.request(),
                        first);
            }
        });
    }

    private void questionnaires() {
        unique(parts.questionnaires, Questionnaire::id, "questionnaires", "id");
        each(parts.questionnaires, "questionnaires", (questionnaire, at) -> {
            String id = questionnaire.id();
            for (String form : questionnaire.forms()) {
                formReference(form, at + ".forms", "questionnaire", id);
            }
            for (int i = 0; i < questionnaire.questions().size(); i++) {
                Question question = questionnaire.questions().get(i);
                if (question.twin().isPresent() && questionnaires != null) {
                    twin(questionnaire, question, at + ".questions[" + i + "].twin");
                }
            }
        });
    }

    private void twin(Questionnaire questionnaire, Question question, String at) {
        String twin = question.twin().get();
        List<Question> found = new ArrayList<>();
        for (Questionnaire other : questionnaires.values()) {
            if (!other.id().equals(questionnaire.id())) {
                other.question(twin).ifPresent(found::add);
            }
        }
        for (Questionnaire other : Questionnaires.bundled().all()) {
            if (!other.id().equals(questionnaire.id()) && !questionnaires.containsKey(other.id())) {
                other.question(twin).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            problem(
                    at,
                    "The question (%s) of questionnaire (%s) has the twin (%s), which no other questionnaire asks.",
                    "Name a question of the questionnaire of the other moment, or leave the twin out.",
                    question.id(),
                    questionnaire.id(),
                    twin);
        } else if (found.stream().noneMatch(other -> comparable(question, other))) {
            problem(
                    at,
                    "The question (%s) of questionnaire (%s) cannot be compared with its twin (%s).",
                    "Give both one type and one scale.",
                    question.id(),
                    questionnaire.id(),
                    twin);
        }
    }

    private static boolean comparable(Question one, Question other) {
        if (one instanceof Question.Scale scale && other instanceof Question.Scale twin) {
            return scale.min() == twin.min() && scale.max() == twin.max();
        }
        if (one instanceof Question.Frequency frequency && other instanceof Question.Frequency twin) {
            return codes(frequency.options()).equals(codes(twin.options()));
        }
        return one.getClass() == other.getClass();
    }

    private static List<String> codes(List<Term> options) {
        return options.stream().map(Term::code).toList();
    }

    private void answers() {
        Map<List<Object>, String> given = new HashMap<>();
        each(parts.answers, "answers", (Answers answers, String at) -> {
            String who = answers.participant();
            reference(participants, who, "participant", at + ".participant", "answer sheet of participant", who);
            String first = given.putIfAbsent(List.of(who, answers.questionnaire(), answers.role()), at);
            if (first != null) {
                problem(
                        at,
                        "The participant (%s) answers questionnaire (%s) as (%s) here and at (%s).",
                        "Keep one of the two.",
                        who,
                        answers.questionnaire(),
                        answers.role(),
                        first);
            }
            Optional<Questionnaire> questionnaire = questionnaire(answers.questionnaire());
            if (questionnaire.isPresent()) {
                answers.answers()
                        .forEach((question, answer) -> answer(answers, questionnaire.get(), question, answer, at));
            } else if (dangling(questionnaires, answers.questionnaire())) {
                problem(
                        at + ".questionnaire",
                        "The participant (%s) answers questionnaire (%s), which neither the programme nor the library has.",
                        "Add the questionnaire, or correct the id.",
                        who,
                        answers.questionnaire());
            }
        });
    }

    private void answer(Answers answers, Questionnaire questionnaire, String id, Answer answer, String at) {
        Optional<Question> found = questionnaire.question(id);
        if (found.isEmpty()) {
            problem(
                    at + ".answers." + id,
                    "The participant (%s) answers question (%s), which questionnaire (%s) does not ask.",
                    "Correct the id of the question, or remove the answer.",
                    answers.participant(),
                    id,
                    questionnaire.id());
            return;
        }
        Question question = found.get();
        if (!question.askedOf().contains(answers.role())) {
            problem(
                    at + ".answers." + id,
                    "The participant (%s) answers question (%s) as (%s), but it is asked of %s only.",
                    "Correct the role of the answers, or remove the answer.",
                    answers.participant(),
                    id,
                    answers.role(),
                    question.askedOf());
            return;
        }
        Optional<Phrase> misfit = misfit(question, answer, answers.participant());
        misfit.ifPresent(why -> problem(
                at + ".answers." + id,
                "The answer of participant (%s) to question (%s) does not fit: %s.",
                "Correct the answer, or leave it out for a blank.",
                answers.participant(),
                id,
                why));
    }

    /** Why an answer does not fit its question. */
    private Optional<Phrase> misfit(Question question, Answer answer, String who) {
        if (question instanceof Question.Scale scale) {
            if (!(answer instanceof Answer.Number number)) {
                return Optional.of(Phrase.of("a whole number is asked for"));
            }
            return number.value() < scale.min() || number.value() > scale.max()
                    ? Optional.of(Phrase.of("(%d) is outside %d..%d", number.value(), scale.min(), scale.max()))
                    : Optional.empty();
        }
        if (question instanceof Question.YesNo) {
            return answer instanceof Answer.Flag
                    ? Optional.empty()
                    : Optional.of(Phrase.of("true or false is asked for"));
        }
        if (question instanceof Question.OpenText) {
            return answer instanceof Answer.Text ? Optional.empty() : Optional.of(Phrase.of("a text is asked for"));
        }
        if (question instanceof Question.SingleChoice choice) {
            return option(choice.options(), answer);
        }
        if (question instanceof Question.Frequency frequency) {
            return option(frequency.options(), answer);
        }
        if (!(answer instanceof Answer.Items items)) {
            return Optional.of(Phrase.of("a list is asked for"));
        }
        if (question instanceof Question.MultipleChoice choice) {
            List<String> codes = codes(choice.options());
            return firstOther(items, codes::contains, "(%s) is none of its options");
        }
        if (question instanceof Question.Slots) {
            return firstOther(items, slot -> !dangling(slots, slot), "(%s) is no time slot of the programme");
        }
        int most = ((Question.Ranking) question).maxRanked();
        if (items.values().size() > most) {
            return Optional.of(Phrase.of(
                    "it ranks (%d) people, and at most %d may be ranked",
                    items.values().size(), most));
        }
        if (items.values().contains(who)) {
            return Optional.of(Phrase.of("it ranks the participant who answers"));
        }
        return firstOther(items, other -> !dangling(participants, other), "(%s) is no participant of the programme");
    }

    private static Optional<Phrase> option(List<Term> options, Answer answer) {
        if (!(answer instanceof Answer.Text text)) {
            return Optional.of(Phrase.of("the code of one option is asked for"));
        }
        for (Term option : options) {
            if (option.code().equals(text.value())) {
                return Optional.empty();
            }
        }
        return Optional.of(Phrase.of("it is none of the options %s", codes(options)));
    }

    private static Optional<Phrase> firstOther(
            Answer.Items items, Function<String, Boolean> fits, @English String why) {
        return items.values().stream()
                .filter(item -> !fits.apply(item))
                .findFirst()
                .map(item -> Phrase.of(why, item));
    }

    private void mentorships() {
        unique(parts.mentorships, Mentorship::id, "mentorships", "id");
        Map<String, String> met = new HashMap<>();
        each(parts.mentorships, "mentorships", (Mentorship mentorship, String at) -> {
            String id = mentorship.id();
            formReference(mentorship.form(), at + ".form", "mentorship", id);
            reference(participants, mentorship.mentor(), "participant", at + ".mentor", "mentorship", id);
            mentorship.offer().ifPresent(offer -> offerOf(mentorship, offer, at));
            mentorship.slot().ifPresent(slot -> reference(slots, slot, "time slot", at + ".slot", "mentorship", id));
            for (int i = 0; i < mentorship.mentees().size(); i++) {
                Membership membership = mentorship.mentees().get(i);
                String member = at + ".mentees[" + i + "]";
                reference(
                        participants,
                        membership.participant(),
                        "participant",
                        member + ".participant",
                        "mentorship",
                        id);
                if (membership.request().isPresent()) {
                    requestOf(mentorship, membership, membership.request().get(), member);
                    if (mentorship.open() && membership.current()) {
                        String first = met.putIfAbsent(membership.request().get(), id);
                        if (first != null) {
                            problem(
                                    member + ".request",
                                    "The request (%s) is met by two open mentorships (%s, %s).",
                                    "Close one of them, or let the mentee leave it.",
                                    membership.request().get(),
                                    first,
                                    id);
                        }
                    }
                }
            }
        });
    }

    private void offerOf(Mentorship mentorship, String id, String at) {
        reference(offers, id, "offer", at + ".offer", "mentorship", mentorship.id());
        Offer offer = find(offers, id);
        if (offer != null
                && (!offer.participant().equals(mentorship.mentor())
                        || !offer.form().equals(mentorship.form()))) {
            problem(
                    at + ".offer",
                    "The mentorship (%s) of mentor (%s) in form (%s) names offer (%s) of (%s) in form (%s).",
                    "Name an offer of the mentor in that form.",
                    mentorship.id(),
                    mentorship.mentor(),
                    mentorship.form(),
                    id,
                    offer.participant(),
                    offer.form());
        }
    }

    private void requestOf(Mentorship mentorship, Membership membership, String id, String at) {
        reference(requests, id, "request", at + ".request", "mentorship", mentorship.id());
        Request request = find(requests, id);
        if (request != null
                && (!request.participant().equals(membership.participant())
                        || !request.form().equals(mentorship.form()))) {
            problem(
                    at + ".request",
                    "The mentorship (%s) of mentee (%s) in form (%s) names request (%s) of (%s) in form (%s).",
                    "Name a request of the mentee in that form.",
                    mentorship.id(),
                    membership.participant(),
                    mentorship.form(),
                    id,
                    request.participant(),
                    request.form());
        }
    }

    private void roadmaps() {
        unique(parts.roadmaps, Roadmap::id, "roadmaps", "id");
        each(
                parts.roadmaps,
                "roadmaps",
                (roadmap, at) -> reference(
                        organizations,
                        roadmap.organization(),
                        "organization",
                        at + ".organization",
                        "roadmap",
                        roadmap.id()));
    }

    private void submitted(LocalDate day, String at, @English String owner, String id) {
        if (today.isPresent() && day.isAfter(today.get())) {
            problem(
                    at + ".submittedOn",
                    "The %s (%s) was submitted on (%s), after the reference date (%s).",
                    "Correct the day, or move the reference date.",
                    Phrase.of(owner),
                    id,
                    day,
                    today.get());
        }
    }

    private void slots(Set<String> named, String at, @English String owner, String id) {
        for (String slot : named) {
            reference(slots, slot, "time slot", at, owner, id);
        }
    }

    private void formReference(String code, String at, @English String owner, String id) {
        if (form(code).isEmpty() && dangling(forms, code)) {
            problem(
                    at,
                    "The %s (%s) names form (%s), which neither the programme nor the library has.",
                    "Add the form to the programme, or correct the code.",
                    Phrase.of(owner),
                    id,
                    code);
        }
    }

    private void terms(
            String vocabulary, Set<String> codes, @English String what, String at, @English String owner, String id) {
        for (String code : codes) {
            term(vocabulary, code, what, at, owner, id);
        }
    }

    private void term(
            String vocabularyId, String code, @English String what, String at, @English String owner, String id) {
        Optional<Vocabulary> vocabulary = vocabulary(vocabularyId);
        if (vocabulary.isPresent() && vocabulary.get().term(code).isEmpty()) {
            problem(
                    at,
                    "The %s (%s) names %s (%s), which vocabulary (%s) does not have.",
                    "Use a code of the vocabulary, or add the term to it.",
                    Phrase.of(owner),
                    id,
                    Phrase.of(what),
                    code,
                    vocabularyId);
        }
    }

    private Optional<Form> form(String code) {
        Form own = find(forms, code);
        if (own != null) {
            return Optional.of(own);
        }
        return unread.contains(code) ? Optional.empty() : Forms.bundled().form(code);
    }

    private Optional<Vocabulary> vocabulary(String id) {
        Vocabulary own = find(vocabularies, id);
        if (own != null) {
            return Optional.of(own);
        }
        return vocabularies == null || unread.contains(id)
                ? Optional.empty()
                : Vocabularies.bundled().vocabulary(id);
    }

    private Optional<Questionnaire> questionnaire(String id) {
        Questionnaire own = find(questionnaires, id);
        if (own != null) {
            return Optional.of(own);
        }
        return unread.contains(id) ? Optional.empty() : Questionnaires.bundled().questionnaire(id);
    }

    private void reference(
            Map<String, ?> known,
            String named,
            @English String kind,
            String at,
            @English String owner,
            String ownerId) {
        if (dangling(known, named)) {
            problem(
                    at,
                    "The %s (%s) names %s (%s), which is not in the programme.",
                    "Add it, or correct the id.",
                    Phrase.of(owner),
                    ownerId,
                    Phrase.of(kind),
                    named);
        }
    }

    private boolean dangling(Map<String, ?> known, String id) {
        return known != null && !known.containsKey(id) && !unread.contains(id);
    }

    private static <T> T find(Map<String, T> known, String id) {
        return known == null ? null : known.get(id);
    }

    private <T> void unique(List<T> list, Function<T, String> idOf, String name, @English String field) {
        if (list == null) {
            return;
        }
        Map<String, Integer> first = new HashMap<>(list.size() * 4 / 3 + 1);
        for (int i = 0; i < list.size(); i++) {
            T element = list.get(i);
            if (element == null) {
                continue;
            }
            Integer earlier = first.putIfAbsent(idOf.apply(element), i);
            if (earlier != null) {
                problem(
                        "$." + name + "[" + i + "]." + field,
                        "The %s (%s) occurs here and at ($.%s[%d]).",
                        "Give one of the two another %s, or remove it.",
                        Phrase.of(field),
                        idOf.apply(element),
                        name,
                        earlier,
                        Phrase.of(field));
            }
        }
    }

    private static <T> Map<String, T> index(List<T> list, Function<T, String> idOf) {
        if (list == null) {
            return null;
        }
        Map<String, T> index = new HashMap<>(list.size() * 4 / 3 + 1);
        for (T element : list) {
            if (element != null) {
                index.putIfAbsent(idOf.apply(element), element);
            }
        }
        return index;
    }

    private interface Check<T> {
        void check(T element, String at);
    }

    private static <T> void each(List<T> list, String name, Check<T> check) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) != null) {
                check.check(list.get(i), "$." + name + "[" + i + "]");
            }
        }
    }

    /** @param values those of the message, then those of the advice */
    private void problem(String at, @English String message, @English String advice, Object... values) {
        List<Object> all = List.of(values);
        int first = Phrase.places(message);
        problems.add(new Problem(
                at,
                new Phrase(message, all.subList(0, first)).text(),
                new Phrase(advice, all.subList(first, all.size())).text()));
    }
}
