package org.mentorship.core.json;

import org.mentorship.core.form.Form;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.participant.Category;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.vocabulary.Vocabulary;

/** The codecs of the model's records, for files that hold some of them. Each has the shape that it has in a programme file. */
public final class ModelCodecs {

    private ModelCodecs() {}

    public static Codec<Category> category() {
        return FormCodecs.CATEGORY;
    }

    public static Codec<Form> form() {
        return FormCodecs.FORM;
    }

    public static Codec<Vocabulary> vocabulary() {
        return FormCodecs.VOCABULARY;
    }

    public static Codec<Questionnaire> questionnaire() {
        return QuestionnaireCodecs.QUESTIONNAIRE;
    }

    public static Codec<Answers> answers() {
        return QuestionnaireCodecs.ANSWERS;
    }
}
