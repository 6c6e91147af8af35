package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * One line of a plan.
 *
 * @param id unique in its roadmap
 * @param number as written in the document; may repeat or be out of order there
 * @param deadlinePhrase the deadline as written
 * @param deadline what was understood of it
 * @param responsible roles, never names
 * @param documents by which the result is shown
 * @param doubts what the document leaves open
 * @param kind what it is, for rules about the order of works; absent where no such rule asks
 */
public record Activity(
        String id,
        String number,
        String text,
        Optional<String> deadlinePhrase,
        Optional<Deadline> deadline,
        List<String> responsible,
        Optional<String> expectedResult,
        List<String> documents,
        List<Completion> completions,
        List<String> doubts,
        Optional<ActivityKind> kind) {

    public Activity {
        Checks.id(id, "id of an activity");
        Checks.text(number, "number of activity (%s)", id);
        Checks.text(text, "text of activity (%s)", id);
        Checks.text(deadlinePhrase, "deadline phrase of activity (%s)", id);
        requireNonNull(deadline, "deadline");
        responsible = Copies.list(responsible);
        Checks.texts(responsible, "responsible role of activity (%s)", id);
        Checks.text(expectedResult, "expected result of activity (%s)", id);
        documents = Copies.list(documents);
        Checks.texts(documents, "document of activity (%s)", id);
        completions = Copies.list(completions);
        doubts = Copies.list(doubts);
        Checks.texts(doubts, "doubt of activity (%s)", id);
        requireNonNull(kind, "kind");
    }

    /** A work of no kind that rules ask about. */
    public Activity(
            String id,
            String number,
            String text,
            Optional<String> deadlinePhrase,
            Optional<Deadline> deadline,
            List<String> responsible,
            Optional<String> expectedResult,
            List<String> documents,
            List<Completion> completions,
            List<String> doubts) {
        this(
                id,
                number,
                text,
                deadlinePhrase,
                deadline,
                responsible,
                expectedResult,
                documents,
                completions,
                doubts,
                Optional.empty());
    }

    /** The same activity with another understanding of its phrase. */
    public Activity withDeadline(Deadline understood) {
        return new Activity(
                id,
                number,
                text,
                deadlinePhrase,
                Optional.of(understood),
                responsible,
                expectedResult,
                documents,
                completions,
                doubts,
                kind);
    }

    /** The same activity with other evidence. */
    public Activity withCompletions(List<Completion> evidence) {
        return new Activity(
                id,
                number,
                text,
                deadlinePhrase,
                deadline,
                responsible,
                expectedResult,
                documents,
                evidence,
                doubts,
                kind);
    }
}
