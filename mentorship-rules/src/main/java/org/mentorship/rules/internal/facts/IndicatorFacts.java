package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.rules.internal.facts.Somebody.Part;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.vocabulary.AnswerFact;
import org.mentorship.rules.vocabulary.Countable;
import org.mentorship.rules.vocabulary.MeetingFact;
import org.mentorship.rules.vocabulary.MentorshipFact;
import org.mentorship.rules.vocabulary.OrganizationFact;
import org.mentorship.rules.vocabulary.Participation;
import org.mentorship.rules.vocabulary.RequestFact;
import org.mentorship.rules.vocabulary.RoadmapWork;

/**
 * Turns programmes into the facts that indicator rules count, as they stood on a day. However the records are divided into
 * files, and in however many of them one stands, the facts are those of their union. What is known of pairs alone is
 * told at once; what is known of people, when all programmes are there.
 */
public final class IndicatorFacts {

    /** A request with the one who made it. */
    private record Asked(Request request, Set<String> directions, Somebody by) {}

    /** An answer with the one who gave it. */
    private record Said(Somebody by, Role role, Questionnaire of, Question question, Answer answer, LocalDate on) {}

    private final LocalDate today;
    private final Predicate<String> question;
    private final Consumer<Countable> told;
    private final Records records = new Records();
    private final Map<Records.Key, Somebody> people = new LinkedHashMap<>();
    private final List<Asked> requests = new ArrayList<>();
    private final List<Said> answers = new ArrayList<>();
    private final Map<Set<String>, Set<String>> codes = new HashMap<>();

    /**
     * @param question which questions of questionnaires are asked for; the answers to others are left out
     * @param told gets the facts
     */
    public IndicatorFacts(LocalDate today, Predicate<String> question, Consumer<Countable> told) {
        this.today = today;
        this.question = question;
        this.told = told;
    }

    /** Records of one id that say different things; once all programmes are there. */
    public Map<Records.Key, Records.Difference> differing() {
        return records.differing();
    }

    /**
     * Takes over what a programme holds; the programme is not kept but for the first one, until there is a second.
     *
     * @param roadmaps how a roadmap of the programme stands on the day; empty where nobody asks
     */
    public void add(Programme programme, Optional<Function<Roadmap, RoadmapReport>> roadmaps) {
        records.next(programme);
        Map<String, Somebody> here = people(programme);
        for (Request request : programme.requests()) {
            Somebody by = here.get(request.participant());
            if (records.isNew(request, by.organization())
                    && !request.submittedOn().isAfter(today)) {
                apply(request, by);
            }
        }
        for (Offer offer : programme.offers()) {
            Somebody by = here.get(offer.participant());
            if (records.isNew(offer, by.organization()) && !offer.submittedOn().isAfter(today)) {
                apply(offer, by);
            }
        }
        for (Mentorship mentorship : programme.mentorships()) {
            String organization =
                    here.get(mentorship.mentees().get(0).participant()).organization();
            if (records.isNew(mentorship, organization)) {
                take(mentorship, organization, here);
            }
        }
        for (Answers sheet : programme.answers()) {
            Somebody by = here.get(sheet.participant());
            if (records.isNew(sheet, by.organization()) && !sheet.answeredOn().isAfter(today)) {
                take(sheet, programme, by);
            }
        }
        if (roadmaps.isPresent()) {
            programme.roadmaps().stream()
                    .filter(records::isNew)
                    .map(roadmaps.get())
                    .forEach(this::works);
        }
    }

    private Map<String, Somebody> people(Programme programme) {
        Map<String, Somebody> here = new HashMap<>(2 * programme.participants().size());
        for (Participant one : programme.participants()) {
            Records.Key key = new Records.Key(one.organization(), "person", one.id());
            Somebody known = people.get(key);
            if (known == null) {
                known = new Somebody(programme.id(), one, today);
                people.put(key, known);
            } else {
                Set<String> otherwise = known.take(one, today);
                if (!otherwise.isEmpty()) {
                    records.differs(key, Set.of(known.programme()), otherwise);
                }
            }
            here.put(one.id(), known);
        }
        return here;
    }

    private void apply(Request request, Somebody by) {
        Part part = by.part(Role.MENTEE, request.form());
        part.applied = true;
        Set<String> directions = directions(request);
        part.directions = both(part.directions, directions);
        part.interests = both(part.interests, request.interests());
        requests.add(new Asked(request, directions, by));
    }

    private void apply(Offer offer, Somebody by) {
        Part part = by.part(Role.MENTOR, offer.form());
        part.applied = true;
        part.places += offer.maxMentees();
        part.directions = both(part.directions, offer.directions());
        part.interests = both(part.interests, offer.interests());
    }

    private Set<String> directions(Request request) {
        Set<String> directions = new TreeSet<>();
        for (DirectionWish wish : request.directions()) {
            directions.add(wish.direction());
        }
        return shared(directions);
    }

    /** Sorted; many people ask for the same, so they share the set. */
    private Set<String> both(Set<String> known, Collection<String> more) {
        if (known.containsAll(more)) {
            return known;
        }
        Set<String> both = new TreeSet<>(known);
        both.addAll(more);
        return shared(both);
    }

    private Set<String> shared(Set<String> some) {
        Set<String> shared = codes.putIfAbsent(some, some);
        return shared == null ? some : shared;
    }

    // --- Pairs ---------------------------------------------------------------------------------------------------

    private void take(Mentorship mentorship, String organization, Map<String, Somebody> here) {
        Life life = Life.of(mentorship, today);
        if (life.state() == null) {
            return;
        }
        boolean completed = life.is(MentorshipState.COMPLETED);
        Somebody mentor = here.get(mentorship.mentor());
        Set<String> mentees = new TreeSet<>();
        for (Membership member : mentorship.mentees()) {
            if (!life.tookPart(member)) {
                continue;
            }
            mentees.add(member.participant());
            Somebody mentee = here.get(member.participant());
            boolean there = life.isThere(member);
            mentee.part(Role.MENTEE, mentorship.form()).takes(there, completed && member.current());
            Part part = mentor.part(Role.MENTOR, mentorship.form());
            part.takes(there, completed);
            part.mentees(mentee);
            member.request().ifPresent(mentee::met);
        }
        mentorship(mentorship, life, organization, mentees.size());
        meetings(mentorship, life, organization);
    }

    private void mentorship(Mentorship mentorship, Life life, String organization, int mentees) {
        List<YearMonth> months = life.wholeMonths();
        int spoken = life.monthsWithFeedback(mentorship, months);
        int held = 0;
        for (Meeting meeting : mentorship.meetings()) {
            held += meeting.status() == MeetingStatus.HELD && !meeting.on().isAfter(today) ? 1 : 0;
        }
        told.accept(new MentorshipFact(
                mentorship.id(),
                organization,
                mentorship.form(),
                mentees > 1,
                life.state().name(),
                life.begun(),
                life.underWay(),
                life.is(MentorshipState.COMPLETED),
                life.is(MentorshipState.TERMINATED),
                mentees,
                held,
                months.size(),
                spoken,
                months.size() - spoken,
                life.begunOn(),
                life.closedOn(),
                today));
    }

    private void meetings(Mentorship mentorship, Life life, String organization) {
        for (int i = 0; i < mentorship.meetings().size(); i++) {
            Meeting meeting = mentorship.meetings().get(i);
            if (meeting.on().isAfter(today)) {
                continue;
            }
            told.accept(new MeetingFact(
                    mentorship.id() + ":" + (i + 1),
                    mentorship.id(),
                    organization,
                    mentorship.form(),
                    meeting.kind().name(),
                    meeting.status() == MeetingStatus.HELD,
                    meeting.status() == MeetingStatus.CANCELLED,
                    life.closedOn() != null && !life.closedOn().isAfter(meeting.on()),
                    meeting.on(),
                    meeting.minutes().orElse(null),
                    today));
        }
    }

    private void take(Answers sheet, Programme programme, Somebody by) {
        Optional<Questionnaire> questionnaire = programme.questionnaire(sheet.questionnaire());
        if (questionnaire.isPresent()) {
            sheet.answers().forEach((id, answer) -> {
                if (question.test(id)) {
                    questionnaire
                            .get()
                            .question(id)
                            .ifPresent(asked -> answers.add(new Said(
                                    by, sheet.role(), questionnaire.get(), asked, answer, sheet.answeredOn())));
                }
            });
        }
    }

    private void works(RoadmapReport report) {
        for (WorkReport work : report.works()) {
            String stage =
                    report.roadmap().stages().get(work.stage()).canonical().name();
            int number = 0;
            for (DueWork due : work.occurrences()) {
                number++;
                told.accept(new RoadmapWork(
                        report.roadmap().id() + ":" + work.activity().id() + ":" + number,
                        report.roadmap().id(),
                        report.roadmap().organization(),
                        work.activity().id(),
                        work.activity().kind().map(Enum::name).orElse(null),
                        stage,
                        due.status().name(),
                        due.due().orElse(null),
                        due.completedOn().orElse(null),
                        today));
            }
        }
    }

    // --- People --------------------------------------------------------------------------------------------------

    /**
     * Tells what is known of people and organizations, once all programmes are there.
     *
     * @param organizations of all programmes, each once
     * @param inside the ids of those that run a programme or are under one that does
     */
    public void finish(Collection<Organization> organizations, Set<String> inside) {
        Map<String, Organization> byId = organizations.stream().collect(Collectors.toMap(Organization::id, one -> one));
        for (Somebody one : people.values()) {
            String kind = byId.get(one.organization()).kind().name();
            boolean outside = !inside.contains(one.organization());
            one.keepDirections(this::both);
            for (Part part : one.parts()) {
                told.accept(participation(one, part, kind, outside));
            }
        }
        requests.forEach(asked -> told.accept(request(asked)));
        for (Said said : answers) {
            answer(said).ifPresent(told);
        }
        organizations(organizations, inside);
    }

    private Participation participation(Somebody one, Part part, String kind, boolean outside) {
        boolean mentor = part.role == Role.MENTOR;
        return new Participation(
                one.id(),
                one.organization(),
                kind,
                outside,
                mentor,
                !mentor,
                part.form,
                one.category(),
                one.age(),
                one.grade(),
                one.experience(),
                one.traits(),
                part.applied,
                part.tookPart,
                part.underWay,
                part.completed,
                one.trained(),
                part.directions,
                part.interests,
                part.mentees.size(),
                part.places,
                today);
    }

    private RequestFact request(Asked asked) {
        Request request = asked.request();
        Somebody by = asked.by();
        return new RequestFact(
                request.id(),
                by.id(),
                by.organization(),
                request.form(),
                by.category(),
                by.age(),
                asked.directions(),
                request.interests(),
                request.priority().name(),
                by.hasMet(request.id()) || by.part(Role.MENTEE, request.form()).tookPart,
                by.tookPart(Role.MENTEE),
                request.submittedOn(),
                today);
    }

    private Optional<Countable> answer(Said said) {
        Integer rating = null;
        Integer lowest = null;
        Integer highest = null;
        Boolean welcome = null;
        if (said.question() instanceof Question.Scale scale && said.answer() instanceof Answer.Number number) {
            rating = scale.reverse() ? scale.min() + scale.max() - number.value() : number.value();
            lowest = scale.min();
            highest = scale.max();
        } else if (said.question() instanceof Question.YesNo asked && said.answer() instanceof Answer.Flag flag) {
            welcome = flag.value() != asked.reverse();
        } else {
            return Optional.empty();
        }
        return Optional.of(new AnswerFact(
                said.by().id(),
                said.by().organization(),
                said.by().category(),
                said.role() == Role.MENTOR,
                said.role() == Role.MENTEE,
                said.by().tookPart(said.role()),
                said.of().id(),
                said.of().moment().name(),
                said.question().id(),
                rating,
                lowest,
                highest,
                welcome != null && welcome,
                welcome != null && !welcome,
                said.on(),
                today));
    }

    /** How many people of each organization have mentored, were mentored, and have offered to mentor. */
    private void organizations(Collection<Organization> organizations, Set<String> inside) {
        Map<String, int[]> numbers = new HashMap<>();
        for (Somebody one : people.values()) {
            int[] own = numbers.computeIfAbsent(one.organization(), id -> new int[3]);
            own[0] += one.tookPart(Role.MENTOR) ? 1 : 0;
            own[1] += one.tookPart(Role.MENTEE) ? 1 : 0;
            own[2] += one.applied(Role.MENTOR) ? 1 : 0;
        }
        for (Organization one : organizations) {
            int[] own = numbers.getOrDefault(one.id(), new int[3]);
            told.accept(new OrganizationFact(
                    one.id(), one.kind().name(), !inside.contains(one.id()), own[0], own[1], own[2], today));
        }
    }
}
