package org.mentorship.core.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import org.mentorship.core.form.Role;
import org.mentorship.core.internal.Copies;

/** What one participant answered in one role; keys are question ids. */
public record Answers(
        String participant, String questionnaire, Role role, LocalDate answeredOn, Map<String, Answer> answers) {
    public Answers {
        answers = Copies.sorted(answers);
    }
}
