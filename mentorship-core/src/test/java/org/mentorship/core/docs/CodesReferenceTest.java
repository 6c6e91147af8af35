package org.mentorship.core.docs;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.participant.Category;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.questionnaire.Questionnaires;
import org.mentorship.core.testing.Golden;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.core.vocabulary.Vocabulary;

/** The page of codes says what is bundled, no more and no less. */
class CodesReferenceTest {

    @Test
    void the_page_lists_every_bundled_code() throws IOException {
        Golden.file("../docs/reference/codes.md").isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Codes of the bundled forms, vocabularies and questionnaires

                What a programme file may name without defining it. A programme adds its own, or replaces one by its code, in
                `forms`, `vocabularies` and `questionnaires`. A test keeps this page true.

                ## Forms

                | code | по-русски | in English | mentors | mentees | meetings | role models |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Form form : Forms.bundled().all()) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            form.code(),
                            row(form.title()),
                            categories(form.mentorCategories()),
                            categories(form.menteeCategories()),
                            form.meetingMode(),
                            form.roleModels().stream()
                                    .map(model -> "`" + model.code() + "`")
                                    .collect(Collectors.joining(", "))));
        }
        for (Vocabulary vocabulary : Vocabularies.bundled().all()) {
            page.append("\n## Vocabulary `%s`\n\n| code | по-русски | in English |\n| --- | --- | --- |\n"
                    .formatted(vocabulary.id()));
            vocabulary
                    .terms()
                    .forEach(term -> page.append("| `%s` | %s |\n".formatted(term.code(), row(term.title()))));
        }
        for (Questionnaire questionnaire : Questionnaires.bundled().all()) {
            page.append("\n## Questionnaire `%s`\n\n%s. Filled in: %s. Forms: %s.\n\n"
                    .formatted(
                            questionnaire.id(),
                            questionnaire.title().ru(),
                            questionnaire.moment(),
                            questionnaire.forms().stream()
                                    .map(form -> "`" + form + "`")
                                    .collect(Collectors.joining(", "))));
            page.append("| question | kind | asked of | по-русски |\n| --- | --- | --- | --- |\n");
            for (Question question : questionnaire.questions()) {
                page.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                question.id(),
                                question.getClass().getSimpleName(),
                                question.askedOf(),
                                question.text().ru()));
            }
        }
        return page.toString();
    }

    private static String row(LocalizedText text) {
        return text.ru() + " | " + text.en().orElse("");
    }

    private static String categories(Collection<Category> categories) {
        return categories.stream().map(Category::code).collect(Collectors.joining(", "));
    }
}
