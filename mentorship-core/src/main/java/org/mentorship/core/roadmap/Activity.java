package org.mentorship.core.roadmap;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.internal.Copies;

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
        List<String> doubts) {
    public Activity {
        responsible = Copies.list(responsible);
        documents = Copies.list(documents);
        completions = Copies.list(completions);
        doubts = Copies.list(doubts);
    }
}
