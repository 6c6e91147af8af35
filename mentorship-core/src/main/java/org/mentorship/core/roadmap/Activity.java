package org.mentorship.core.roadmap;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Deadline;

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
        responsible = List.copyOf(responsible);
        documents = List.copyOf(documents);
        completions = List.copyOf(completions);
        doubts = List.copyOf(doubts);
    }
}
