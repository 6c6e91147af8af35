package org.mentorship.core.questionnaire;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.mentorship.core.form.Role;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * What one participant answered in one role; once per participant, questionnaire and role.
 *
 * @param answers by question id; a question left blank is absent
 */
public record Answers(
        String participant, String questionnaire, Role role, LocalDate answeredOn, Map<String, Answer> answers) {

    public Answers {
        Checks.id(participant, "participant of answers");
        Checks.id(questionnaire, "questionnaire of the answers of participant (%s)", participant);
        requireNonNull(role, "role");
        Checks.day(answeredOn, "day of the answers of participant (%s)", participant);
        Checks.ids(answers.keySet(), "question in the answers of participant (%s)", participant);
        answers = Copies.sorted(answers);
    }
}
