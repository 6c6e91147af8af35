package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;

/**
 * A programme whose requests, pins, answers and capacities change. The whole is built when asked for; questions about a few
 * people are answered from a {@link #slice} of it, which is quick.
 */
final class LiveProgramme {

    private record Key(String participant, String questionnaire, Role role) {
        static Key of(Answers answers) {
            return new Key(answers.participant(), answers.questionnaire(), answers.role());
        }
    }

    private Programme whole;
    private boolean stale;
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Pin> pins = new LinkedHashMap<>();
    private final Map<Key, Answers> answers = new LinkedHashMap<>();
    private final Map<String, Set<String>> requestsOf = new HashMap<>();
    private final Map<String, Set<String>> offersOf = new HashMap<>();
    private final Map<String, Set<Key>> answersOf = new HashMap<>();
    private final Map<String, List<Mentorship>> mentorshipsOf = new HashMap<>();
    private final Map<String, List<PairMark>> marksOf = new HashMap<>();
    private final Map<String, List<PastMentorship>> historyOf = new HashMap<>();

    LiveProgramme(Programme programme) {
        whole = programme;
        programme.participants().forEach(this::put);
        programme.requests().forEach(this::put);
        programme.offers().forEach(this::put);
        programme.pins().forEach(this::put);
        programme.answers().forEach(this::put);
        for (Mentorship mentorship : programme.mentorships()) {
            mentorshipsOf
                    .computeIfAbsent(mentorship.mentor(), person -> new ArrayList<>())
                    .add(mentorship);
            for (Membership member : mentorship.mentees()) {
                mentorshipsOf
                        .computeIfAbsent(member.participant(), person -> new ArrayList<>())
                        .add(mentorship);
            }
        }
        programme
                .marks()
                .forEach(mark -> marksOf.computeIfAbsent(mark.mentee(), person -> new ArrayList<>())
                        .add(mark));
        programme
                .history()
                .forEach(past -> historyOf
                        .computeIfAbsent(past.mentee(), person -> new ArrayList<>())
                        .add(past));
        stale = false;
    }

    /** The programme as it stands. */
    Programme whole() {
        if (stale) {
            whole = whole.toBuilder()
                    .participants(List.copyOf(participants.values()))
                    .requests(List.copyOf(requests.values()))
                    .offers(List.copyOf(offers.values()))
                    .pins(List.copyOf(pins.values()))
                    .answers(List.copyOf(answers.values()))
                    .build();
            stale = false;
        }
        return whole;
    }

    /** The programme as it was when it was last built: enough for all that does not change. */
    Programme base() {
        return whole;
    }

    Optional<Participant> participant(String id) {
        return Optional.ofNullable(participants.get(id));
    }

    Optional<Request> request(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    Optional<Offer> offer(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    Optional<Pin> pin(String request) {
        return Optional.ofNullable(pins.get(request));
    }

    Optional<Answers> answers(Answers like) {
        return Optional.ofNullable(answers.get(Key.of(like)));
    }

    /** Ids of the person's requests. */
    Set<String> requestsOf(String person) {
        return Set.copyOf(requestsOf.getOrDefault(person, Set.of()));
    }

    /** Ids of the person's offers. */
    Set<String> offersOf(String person) {
        return Set.copyOf(offersOf.getOrDefault(person, Set.of()));
    }

    /** Whether a mentorship of the person names the request. */
    boolean met(Request request) {
        return mentorshipsOf.getOrDefault(request.participant(), List.of()).stream()
                .flatMap(mentorship -> mentorship.mentees().stream())
                .anyMatch(
                        member -> member.request().filter(request.id()::equals).isPresent());
    }

    void put(Participant participant) {
        participants.put(participant.id(), participant);
        stale = true;
    }

    void put(Request request) {
        requests.put(request.id(), request);
        requestsOf
                .computeIfAbsent(request.participant(), person -> new LinkedHashSet<>())
                .add(request.id());
        stale = true;
    }

    void put(Offer offer) {
        offers.put(offer.id(), offer);
        offersOf.computeIfAbsent(offer.participant(), person -> new LinkedHashSet<>())
                .add(offer.id());
        stale = true;
    }

    void put(Pin pin) {
        pins.put(pin.request(), pin);
        stale = true;
    }

    void put(Answers given) {
        answers.put(Key.of(given), given);
        answersOf
                .computeIfAbsent(given.participant(), person -> new LinkedHashSet<>())
                .add(Key.of(given));
        stale = true;
    }

    void removeParticipant(String id) {
        participants.remove(id);
        stale = true;
    }

    void removeRequest(String id) {
        Request request = requests.remove(id);
        requestsOf.get(request.participant()).remove(id);
        stale = true;
    }

    void removePin(String request) {
        pins.remove(request);
        stale = true;
    }

    void removeAnswers(Answers like) {
        answers.remove(Key.of(like));
        answersOf.get(like.participant()).remove(Key.of(like));
        stale = true;
    }

    /** Mentors whom the person named in a ranking. */
    List<String> named(String person) {
        List<String> named = new ArrayList<>();
        for (Key key : answersOf.getOrDefault(person, Set.of())) {
            if (key.role() == Role.MENTEE) {
                named.addAll(ranked(answers.get(key)));
            }
        }
        return named;
    }

    private List<String> ranked(Answers given) {
        Questionnaire questionnaire = whole.questionnaire(given.questionnaire()).orElse(null);
        List<String> ranked = new ArrayList<>();
        if (questionnaire != null) {
            for (Question question : questionnaire.questions()) {
                if (question instanceof Question.Ranking
                        && given.answers().get(question.id()) instanceof Answer.Items people) {
                    ranked.addAll(people.values());
                }
            }
        }
        return ranked;
    }

    /**
     * A programme with everything that this one holds of the people given, and whoever is named in it.
     *
     * @throws org.mentorship.core.programme.InvalidProgrammeException if what was put in does not fit
     */
    Programme slice(Collection<String> people) {
        Set<String> own = new LinkedHashSet<>(people);
        Set<String> all = new LinkedHashSet<>(own);
        Set<Mentorship> mentorships = new LinkedHashSet<>();
        List<Answers> given = new ArrayList<>();
        List<PairMark> marks = new ArrayList<>();
        List<PastMentorship> history = new ArrayList<>();
        for (String person : own) {
            mentorships.addAll(mentorshipsOf.getOrDefault(person, List.of()));
            for (Key key : answersOf.getOrDefault(person, Set.of())) {
                given.add(answers.get(key));
                all.addAll(ranked(answers.get(key)));
            }
            marksOf.getOrDefault(person, List.of()).stream()
                    .filter(mark -> own.contains(mark.mentor()))
                    .forEach(marks::add);
            historyOf.getOrDefault(person, List.of()).stream()
                    .filter(past -> own.contains(past.mentor()))
                    .forEach(history::add);
        }
        for (Mentorship mentorship : mentorships) {
            all.add(mentorship.mentor());
            mentorship.mentees().forEach(member -> all.add(member.participant()));
        }
        List<Participant> persons = new ArrayList<>();
        List<Request> asked = new ArrayList<>();
        List<Offer> offered = new ArrayList<>();
        for (String person : all) {
            if (participants.containsKey(person)) {
                persons.add(participants.get(person));
            }
            requestsOf.getOrDefault(person, Set.of()).forEach(id -> asked.add(requests.get(id)));
            offersOf.getOrDefault(person, Set.of()).forEach(id -> offered.add(offers.get(id)));
        }
        return whole.toBuilder()
                .participants(persons)
                .requests(asked)
                .offers(offered)
                .pins(List.of())
                .answers(given)
                .marks(marks)
                .history(history)
                .mentorships(List.copyOf(mentorships))
                .audit(List.of())
                .build();
    }
}
