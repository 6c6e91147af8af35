package org.mentorship.cli.example;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.form.Role;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.questionnaire.Questionnaires;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/** The codes of the bundled forms and directions that the examples use, and what the library does not bring. */
final class Material {
    static final String PUPIL_PUPIL = "PUPIL_PUPIL";
    static final String TEACHER_PUPIL = "TEACHER_PUPIL";
    static final String TEACHER_TEACHER = "TEACHER_TEACHER";
    static final String EMPLOYER_PUPIL = "EMPLOYER_PUPIL";
    static final String HEAD_TEACHER = "HEAD_TEACHER";
    static final String METHODIST_TEACHER = "METHODIST_TEACHER";
    static final String PARTNER_TEACHER = "PARTNER_TEACHER";
    static final String UNIVERSITY_TEACHER = "UNIVERSITY_TEACHER";

    static final String LEADER_PASSIVE = "LEADER_PASSIVE";
    static final List<String> PUPIL_PUPIL_MODELS =
            List.of("ACHIEVER_UNDERACHIEVER", LEADER_PASSIVE, "ADAPTED_UNADAPTED");
    static final String SUBJECT_TEACHERS = "SUBJECT_SUBJECT";
    static final String YOUNG_SPECIALIST = "EXPERIENCED_YOUNG";

    static final String POTENTIAL = "potential";
    static final String NEW_CLASS = "pupil-adaptation";
    static final String MOTIVATION = "learning";
    static final String TRAJECTORY = "trajectory";
    static final String VALUES = "values";
    static final String SOFT_SKILLS = "soft-skills";
    static final String ENTERPRISE = "enterprise";
    static final String PROFESSION = "profession";
    static final String TEACHER_ADAPTATION = "teacher-adaptation";
    static final String TEACHER_ENTRY = "young-teacher";

    static final String INTELLECTUAL = "intellectual";
    static final String SPORTS = "sports";
    static final String VOLUNTEERING = "volunteering";
    static final String CREATIVE = "creative";
    static final String METHODICAL = "methodical";

    private Material() {}

    /** Subjects of the examples; the library has no list of its own. */
    static Vocabulary subjects() {
        return new Vocabulary(
                Vocabulary.SUBJECTS,
                LocalizedText.of("Предметы", "Subjects"),
                List.of(
                        new Term("maths", LocalizedText.of("математика", "maths")),
                        new Term("russian", LocalizedText.of("русский язык", "russian")),
                        new Term("literature", LocalizedText.of("литература", "literature")),
                        new Term("physics", LocalizedText.of("физика", "physics")),
                        new Term("informatics", LocalizedText.of("информатика", "informatics")),
                        new Term("biology", LocalizedText.of("биология", "biology")),
                        new Term("chemistry", LocalizedText.of("химия", "chemistry")),
                        new Term("english", LocalizedText.of("английский язык", "english")),
                        new Term("geography", LocalizedText.of("география", "geography")),
                        new Term("history", LocalizedText.of("история", "history")),
                        new Term("social-studies", LocalizedText.of("обществознание", "social studies")),
                        new Term("art", LocalizedText.of("изобразительное искусство", "art")),
                        new Term("music", LocalizedText.of("музыка", "music")),
                        new Term("primary-school", LocalizedText.of("начальные классы", "primary school")),
                        new Term("physical-education", LocalizedText.of("физическая культура", "physical education"))),
                Optional.empty());
    }

    /** The bundled questionnaires of one moment. */
    static List<Questionnaire> questionnaires(Moment moment) {
        return Questionnaires.bundled().all().stream()
                .filter(questionnaire -> questionnaire.moment() == moment)
                .toList();
    }

    /** Whether the questionnaire has a question for the role in the form. */
    static boolean asks(Questionnaire questionnaire, String form, Role role) {
        return questionnaire.forms().contains(form)
                && questionnaire.questions().stream()
                        .anyMatch(question -> question.askedOf().contains(role));
    }
}
