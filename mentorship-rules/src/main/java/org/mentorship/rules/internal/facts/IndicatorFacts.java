package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
import org.mentorship.core.participant.Trait;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
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

/** Turns one programme into the facts that indicator rules count, as it stood on a day. */
public final class IndicatorFacts {

    private record RoleKey(String person, Role role, String form) {}

    private record Asked(String person, Role role) {}

    /** What a person did in one role and form, gathered from requests, offers and mentorships. */
    private static final class Part {
        private boolean applied;
        private boolean tookPart;
        private boolean underWay;
        private boolean completed;
        private int places;
        private Set<String> mentees = Set.of();
        private Set<String> directions = Set.of();
        private Set<String> interests = Set.of();
    }

    private final Programme programme;
    private final LocalDate today;
    private final Map<RoleKey, Part> parts = new LinkedHashMap<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, List<Request>> requestsOf;
    private final Map<String, List<Offer>> offersOf;
    private final Set<Asked> active = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Boolean> inside = new HashMap<>();
    private final Map<Set<String>, Set<String>> codes = new HashMap<>();

    public IndicatorFacts(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
        this.requestsOf = programme.requests().stream()
                .filter(request -> !request.submittedOn().isAfter(today))
                .collect(Collectors.groupingBy(Request::participant, LinkedHashMap::new, Collectors.toList()));
        this.offersOf = programme.offers().stream()
                .filter(offer -> !offer.submittedOn().isAfter(today))
                .collect(Collectors.groupingBy(Offer::participant, LinkedHashMap::new, Collectors.toList()));
        requestsOf.values().forEach(all -> all.forEach(this::apply));
        offersOf.values().forEach(all -> all.forEach(this::apply));
        programme.mentorships().forEach(this::take);
        directionsOfOthers();
    }

    private Part part(String person, Role role, String form) {
        return parts.computeIfAbsent(new RoleKey(person, role, form), key -> new Part());
    }

    private void apply(Request request) {
        Part part = part(request.participant(), Role.MENTEE, request.form());
        part.applied = true;
        add(part, request);
    }

    private void apply(Offer offer) {
        Part part = part(offer.participant(), Role.MENTOR, offer.form());
        part.applied = true;
        part.places += offer.maxMentees();
        add(part, offer);
    }

    private void take(Mentorship mentorship) {
        Life life = Life.of(mentorship, today);
        lives.put(mentorship.id(), life);
        boolean completed = life.is(MentorshipState.COMPLETED);
        for (Membership member : mentorship.mentees()) {
            if (!life.tookPart(member)) {
                continue;
            }
            Part mentee = part(member.participant(), Role.MENTEE, mentorship.form());
            mentee.tookPart = true;
            mentee.underWay |= life.isThere(member);
            mentee.completed |= completed && member.current();
            Part mentor = part(mentorship.mentor(), Role.MENTOR, mentorship.form());
            mentor.tookPart = true;
            mentor.underWay |= life.isThere(member);
            mentor.completed |= completed;
            if (mentor.mentees.isEmpty()) {
                mentor.mentees = new HashSet<>();
            }
            mentor.mentees.add(member.participant());
            active.add(new Asked(member.participant(), Role.MENTEE));
            active.add(new Asked(mentorship.mentor(), Role.MENTOR));
            member.request().ifPresent(met::add);
        }
    }

    /** Who works in another form than the one asked for keeps the directions asked for. */
    private void directionsOfOthers() {
        parts.forEach((key, part) -> {
            if (part.applied) {
                return;
            }
            if (key.role() == Role.MENTEE) {
                requestsOf.getOrDefault(key.person(), List.of()).forEach(request -> add(part, request));
            } else {
                offersOf.getOrDefault(key.person(), List.of()).forEach(offer -> add(part, offer));
            }
        });
    }

    private void add(Part part, Request request) {
        part.directions = both(
                part.directions,
                request.directions().stream().map(DirectionWish::direction).toList());
        part.interests = both(part.interests, request.interests());
    }

    private void add(Part part, Offer offer) {
        part.directions = both(part.directions, offer.directions());
        part.interests = both(part.interests, offer.interests());
    }

    /** Sorted; many people ask for the same, so they share the set. */
    private Set<String> both(Set<String> known, Collection<String> more) {
        if (known.containsAll(more)) {
            return known;
        }
        Set<String> both = new TreeSet<>(known);
        both.addAll(more);
        Set<String> shared = codes.putIfAbsent(both, both);
        return shared == null ? both : shared;
    }

    /**
     * Hands over all facts.
     *
     * @param question which questions of questionnaires are asked for; the answers to others are left out
     * @param roadmaps how the roadmaps of the programme stand on the day
     */
    public void each(Predicate<String> question, List<RoadmapReport> roadmaps, Consumer<Countable> told) {
        organizations(told);
        parts.forEach((key, part) -> told.accept(participation(key, part)));
        requestsOf.values().forEach(all -> all.forEach(request -> told.accept(request(request))));
        for (Mentorship mentorship : programme.mentorships()) {
            Life life = lives.get(mentorship.id());
            if (life.state() != null) {
                told.accept(mentorship(mentorship, life));
                meetings(mentorship, life, told);
            }
        }
        for (Answers answers : programme.answers()) {
            if (!answers.answeredOn().isAfter(today)) {
                answers(answers, question, told);
            }
        }
        roadmaps.forEach(report -> works(report, told));
    }

    private void organizations(Consumer<Countable> told) {
        Map<String, Set<String>> mentors = new HashMap<>();
        Map<String, Set<String>> mentees = new HashMap<>();
        Map<String, Set<String>> offering = new HashMap<>();
        parts.forEach((key, part) -> {
            String organization = person(key.person()).organization();
            if (part.tookPart) {
                (key.role() == Role.MENTOR ? mentors : mentees)
                        .computeIfAbsent(organization, one -> new HashSet<>())
                        .add(key.person());
            }
            if (key.role() == Role.MENTOR && part.applied) {
                offering.computeIfAbsent(organization, one -> new HashSet<>()).add(key.person());
            }
        });
        for (Organization one : programme.organizations()) {
            told.accept(new OrganizationFact(
                    one.id(),
                    one.kind().name(),
                    !isInside(one.id()),
                    mentors.getOrDefault(one.id(), Set.of()).size(),
                    mentees.getOrDefault(one.id(), Set.of()).size(),
                    offering.getOrDefault(one.id(), Set.of()).size(),
                    today));
        }
    }

    private Participation participation(RoleKey key, Part part) {
        Participant person = person(key.person());
        Organization organization =
                programme.organization(person.organization()).orElseThrow();
        boolean mentor = key.role() == Role.MENTOR;
        return new Participation(
                person.id(),
                organization.id(),
                organization.kind().name(),
                !isInside(organization.id()),
                mentor,
                !mentor,
                key.form(),
                person.category().code(),
                person.ageOn(today).orElse(null),
                person.grade().orElse(null),
                person.experience().map(years -> years.yearsOn(today)).orElse(null),
                person.traits().stream().map(Trait::code).collect(Collectors.toCollection(TreeSet::new)),
                part.applied,
                part.tookPart,
                part.underWay,
                part.completed,
                person.trainings().stream()
                        .anyMatch(training -> training.validity().holdsOn(today)),
                part.directions,
                part.interests,
                part.mentees.size(),
                part.places,
                today);
    }

    private RequestFact request(Request request) {
        Participant person = person(request.participant());
        Part part = parts.get(new RoleKey(request.participant(), Role.MENTEE, request.form()));
        return new RequestFact(
                request.id(),
                person.id(),
                person.organization(),
                request.form(),
                person.category().code(),
                person.ageOn(today).orElse(null),
                request.directions().stream()
                        .map(DirectionWish::direction)
                        .collect(Collectors.toCollection(TreeSet::new)),
                request.interests(),
                request.priority().name(),
                met.contains(request.id()) || part.tookPart,
                active.contains(new Asked(person.id(), Role.MENTEE)),
                request.submittedOn(),
                today);
    }

    private String organizationOf(Mentorship mentorship) {
        return person(mentorship.mentees().get(0).participant()).organization();
    }

    private MentorshipFact mentorship(Mentorship mentorship, Life life) {
        List<YearMonth> months = life.wholeMonths();
        int spoken = life.monthsWithFeedback(mentorship, months);
        int mentees = (int) mentorship.mentees().stream()
                .filter(life::tookPart)
                .map(Membership::participant)
                .distinct()
                .count();
        return new MentorshipFact(
                mentorship.id(),
                organizationOf(mentorship),
                mentorship.form(),
                mentees > 1,
                life.state().name(),
                life.begun(),
                life.underWay(),
                life.is(MentorshipState.COMPLETED),
                life.is(MentorshipState.TERMINATED),
                mentees,
                (int) mentorship.meetings().stream()
                        .filter(meeting -> meeting.status() == MeetingStatus.HELD
                                && !meeting.on().isAfter(today))
                        .count(),
                months.size(),
                spoken,
                months.size() - spoken,
                life.begunOn(),
                life.closedOn(),
                today);
    }

    private void meetings(Mentorship mentorship, Life life, Consumer<Countable> told) {
        String organization = mentorship.meetings().isEmpty() ? "" : organizationOf(mentorship);
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

    private void answers(Answers answers, Predicate<String> question, Consumer<Countable> told) {
        Optional<Questionnaire> questionnaire = programme.questionnaire(answers.questionnaire());
        if (questionnaire.isEmpty()) {
            return;
        }
        answers.answers().forEach((id, answer) -> {
            if (question.test(id)) {
                questionnaire
                        .get()
                        .question(id)
                        .flatMap(asked -> answer(answers, questionnaire.get(), asked, answer))
                        .ifPresent(told);
            }
        });
    }

    private Optional<AnswerFact> answer(Answers sheet, Questionnaire of, Question question, Answer answer) {
        Integer rating = null;
        Integer lowest = null;
        Integer highest = null;
        Boolean welcome = null;
        if (question instanceof Question.Scale scale && answer instanceof Answer.Number number) {
            rating = scale.reverse() ? scale.min() + scale.max() - number.value() : number.value();
            lowest = scale.min();
            highest = scale.max();
        } else if (question instanceof Question.YesNo asked && answer instanceof Answer.Flag flag) {
            welcome = flag.value() != asked.reverse();
        } else {
            return Optional.empty();
        }
        Participant person = person(sheet.participant());
        return Optional.of(new AnswerFact(
                person.id(),
                person.organization(),
                person.category().code(),
                sheet.role() == Role.MENTOR,
                sheet.role() == Role.MENTEE,
                active.contains(new Asked(person.id(), sheet.role())),
                of.id(),
                of.moment().name(),
                question.id(),
                rating,
                lowest,
                highest,
                welcome != null && welcome,
                welcome != null && !welcome,
                sheet.answeredOn(),
                today));
    }

    private void works(RoadmapReport report, Consumer<Countable> told) {
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

    private Participant person(String id) {
        return programme.participant(id).orElseThrow();
    }

    /** Whether the organization runs the programme or is under the one that does. */
    private boolean isInside(String organization) {
        Boolean known = inside.get(organization);
        if (known == null) {
            Optional<String> one = Optional.of(organization);
            for (int steps = 0;
                    one.isPresent() && steps <= programme.organizations().size();
                    steps++) {
                if (one.get().equals(programme.organization())) {
                    inside.put(organization, true);
                    return true;
                }
                one = programme.organization(one.get()).flatMap(Organization::parent);
            }
            inside.put(organization, false);
            return false;
        }
        return known;
    }
}
