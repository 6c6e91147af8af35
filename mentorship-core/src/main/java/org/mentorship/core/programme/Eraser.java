package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.Roadmap;

/** Takes one person out of a programme. */
final class Eraser {

    private final Programme programme;
    private final String person;
    private final LocalDate on;
    private final Mentions mentions;
    private final Set<String> requests;
    private final Set<String> offers;
    private final List<String> touched = new ArrayList<>();
    private final List<String> removedMentorships = new ArrayList<>();
    private int removed;

    Eraser(Programme programme, String person, LocalDate on) {
        this.programme = programme;
        this.person = person;
        this.on = on;
        this.mentions = new Mentions(
                person, programme.participant(person).flatMap(Participant::displayName), this::idOfSomethingElse);
        this.requests = programme.requests().stream()
                .filter(request -> request.participant().equals(person))
                .map(Request::id)
                .collect(Collectors.toSet());
        this.offers = programme.offers().stream()
                .filter(offer -> offer.participant().equals(person))
                .map(Offer::id)
                .collect(Collectors.toSet());
    }

    private boolean idOfSomethingElse(String id) {
        return !id.equals(person)
                && (programme.participant(id).isPresent()
                        || programme.request(id).isPresent()
                        || programme.offer(id).isPresent()
                        || programme.mentorship(id).isPresent());
    }

    Erasure erase() {
        Programme.Builder rest = programme.toBuilder()
                .participants(without(
                        programme.participants(),
                        participant -> participant.id().equals(person)))
                .requests(without(programme.requests(), request -> requests.contains(request.id())))
                .offers(without(programme.offers(), offer -> offers.contains(offer.id())))
                .marks(without(
                        programme.marks(),
                        mark -> mark.mentor().equals(person) || mark.mentee().equals(person)))
                .pins(pins())
                .answers(answers())
                .mentorships(mentorships())
                .history(without(
                        programme.history(),
                        past -> past.mentor().equals(person) || past.mentee().equals(person)))
                .roadmaps(programme.roadmaps().stream().map(this::roadmap).toList());
        Checks.that(removed > 0 || !touched.isEmpty(), """
                The programme (%s) holds nothing of participant (%s).
                Correct the id; who was erased before need not be erased again.""", programme.id(), person);
        List<AuditEntry> audit = new ArrayList<>();
        programme.audit().forEach(entry -> audit.add(entry(entry)));
        audit.add(new AuditEntry(
                on,
                AuditEntry.LIBRARY,
                "erase",
                List.of(),
                Optional.empty(),
                Optional.of("Участник удалён из программы вместе со всеми его данными.")));
        return new Erasure(rest.audit(audit).build(), touched, removedMentorships, removed);
    }

    private <T> List<T> without(List<T> list, Predicate<T> gone) {
        List<T> rest = list.stream().filter(gone.negate()).toList();
        removed += list.size() - rest.size();
        return rest.size() == list.size() ? list : rest;
    }

    private List<Pin> pins() {
        return without(programme.pins(), pin -> requests.contains(pin.request()) || offers.contains(pin.offer()))
                .stream()
                .map(pin -> new Pin(pin.request(), pin.offer(), mentions.takeOut(pin.reason())))
                .toList();
    }

    private List<Answers> answers() {
        return without(programme.answers(), answers -> answers.participant().equals(person)).stream()
                .map(this::answersOfOthers)
                .toList();
    }

    private Answers answersOfOthers(Answers given) {
        Optional<Questionnaire> questionnaire = programme.questionnaire(given.questionnaire());
        Map<String, Answer> rest = new LinkedHashMap<>();
        given.answers().forEach((id, answer) -> {
            Optional<Question> question = questionnaire.flatMap(found -> found.question(id));
            if (question.isPresent()
                    && question.get() instanceof Question.Ranking
                    && answer instanceof Answer.Items items) {
                List<String> others = items.values().stream()
                        .filter(other -> !other.equals(person))
                        .toList();
                if (!others.isEmpty()) {
                    rest.put(id, others.size() == items.values().size() ? answer : new Answer.Items(others));
                }
            } else if (question.isPresent()
                    && question.get() instanceof Question.OpenText
                    && answer instanceof Answer.Text text) {
                rest.put(id, new Answer.Text(mentions.takeOut(text.value())));
            } else {
                rest.put(id, answer);
            }
        });
        return rest.equals(given.answers())
                ? given
                : new Answers(given.participant(), given.questionnaire(), given.role(), given.answeredOn(), rest);
    }

    private List<Mentorship> mentorships() {
        List<Mentorship> rest = new ArrayList<>();
        for (Mentorship mentorship : programme.mentorships()) {
            boolean concerned = mentorship.involves(person);
            if (concerned && mentorship.open()) {
                touched.add(mentorship.id());
            }
            List<Membership> others = mentorship.mentees().stream()
                    .filter(membership -> !membership.participant().equals(person))
                    .toList();
            if (mentorship.mentor().equals(person) || others.isEmpty()) {
                removed++;
                removedMentorships.add(mentorship.id());
            } else {
                rest.add(without(mentorship, others));
            }
        }
        return rest;
    }

    /** The mentorship of the others; it ends where none of them is a current mentee. */
    private Mentorship without(Mentorship mentorship, List<Membership> others) {
        List<Transition> transitions = new ArrayList<>();
        mentorship
                .transitions()
                .forEach(transition -> transitions.add(new Transition(
                        transition.to(),
                        transition.on(),
                        transition.reason(),
                        mentions.takeOut(transition.note()),
                        transition.noticeOn())));
        List<Meeting> meetings =
                mentorship.meetings().stream().map(this::meeting).toList();
        if (mentorship.open() && others.stream().noneMatch(Membership::current)) {
            LocalDate last = mentorship.lastEventOn();
            transitions.add(Transition.terminated(on.isBefore(last) ? last : on, TerminationReason.PARTICIPANT_ERASED));
            meetings = meetings.stream().map(Meeting::cancelledIfPlanned).toList();
        }
        List<Feedback> feedback = mentorship.feedback().stream()
                .filter(said -> !said.participant().equals(person))
                .map(said -> new Feedback(
                        said.participant(), said.on(), said.fit(), said.rating(), mentions.takeOut(said.comment())))
                .toList();
        return new Mentorship(
                mentorship.id(),
                mentorship.form(),
                mentorship.mentor(),
                mentorship.offer(),
                others,
                mentorship.slot(),
                mentorship.period(),
                transitions,
                meetings,
                feedback);
    }

    private Meeting meeting(Meeting meeting) {
        if (!meeting.absent().contains(person)) {
            return meeting;
        }
        Set<String> absent = new HashSet<>(meeting.absent());
        absent.remove(person);
        return new Meeting(meeting.kind(), meeting.on(), meeting.status(), meeting.minutes(), absent);
    }

    private Roadmap roadmap(Roadmap roadmap) {
        return roadmap.withActivities(this::activity);
    }

    private Activity activity(Activity activity) {
        return activity.withCompletions(activity.completions().stream()
                .map(completion ->
                        new Completion(completion.on(), mentions.takeOut(completion.evidence()), completion.act()))
                .toList());
    }

    private AuditEntry entry(AuditEntry entry) {
        Set<String> gone = new LinkedHashSet<>(requests);
        gone.addAll(offers);
        gone.addAll(removedMentorships);
        gone.add(person);
        List<String> subjects = entry.subjects().stream()
                .filter(subject -> !gone.contains(subject))
                .toList();
        String actor = entry.actor().equals(person) ? AuditEntry.ERASED : entry.actor();
        return new AuditEntry(
                entry.on(), actor, entry.action(), subjects, entry.ruleId(), mentions.takeOut(entry.reason()));
    }
}
