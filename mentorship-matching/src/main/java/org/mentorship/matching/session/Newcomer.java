package org.mentorship.matching.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.text.Refusal;

/**
 * A request that is not in the programme yet.
 *
 * @param participant the mentee, where the programme does not know them either
 * @param answers what the mentee answered; empty: blank
 */
public record Newcomer(Optional<Participant> participant, Request request, List<Answers> answers) {
    public Newcomer {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(request, "request");
        answers = List.copyOf(answers);
        participant.filter(person -> !person.id().equals(request.participant())).ifPresent(person -> {
            throw foreign(person.id(), request);
        });
        for (Answers given : answers) {
            if (!given.participant().equals(request.participant())) {
                throw foreign(given.participant(), request);
            }
        }
    }

    private static IllegalArgumentException foreign(String person, Request request) {
        return Refusal.of("""
                The newcomer's request (%s) is of participant (%s), not of (%s).
                Give the request, the person and the answers of one mentee.""", request.id(), request.participant(), person);
    }

    /** A person whom the programme does not know. */
    public static Newcomer of(Participant participant, Request request, Answers... answers) {
        return new Newcomer(Optional.of(participant), request, List.of(answers));
    }

    /** A further request of a person whom the programme knows. */
    public static Newcomer of(Request request, Answers... answers) {
        return new Newcomer(Optional.empty(), request, List.of(answers));
    }
}
