package org.mentorship.core.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.text.LocalizedText;

/** A template as data: its questions, and how its items compare a mentee with a mentor. */
public record Questionnaire(
        String id,
        LocalizedText title,
        Moment moment,
        Set<String> forms,
        List<Question> questions,
        List<Component> components,
        Optional<String> source) {
    public Questionnaire {
        forms = Copies.sorted(forms);
        questions = Copies.list(questions);
        components = Copies.list(components);
    }
}
