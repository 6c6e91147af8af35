package org.mentorship.core.json;

import java.util.List;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.vocabulary.Term;

/** Codecs of questionnaires and of what was answered. */
final class QuestionnaireCodecs {

    private static final Codec<Role> ROLE = Codecs.constant(Role.class);
    private static final Codec<Set<Role>> ROLES = Codecs.nonEmptySet(ROLE);
    private static final Codec<List<Term>> OPTIONS = Codecs.nonEmptyList(FormCodecs.TERM);
    private static final Codec<Integer> RATING = Codecs.integer(-1000, 1000);

    private static final String ID = "Unique in the questionnaire.";
    private static final String TEXT = "The question as people read it.";
    private static final String ASKED_OF = "Which side of a pair is asked.";
    private static final String OPTION_LIST = "At least two, in the order in which they are shown.";
    private static final String TWIN = "The question of the other moment that this one is compared with.";
    private static final String REVERSE = "Whether a high answer is the unfavourable one.";

    static final Codec<Questionnaire> QUESTIONNAIRE = questionnaire();
    static final Codec<Answers> ANSWERS = answers();

    private QuestionnaireCodecs() {}

    private static Codec<Question> question() {
        return UnionCodec.<Question>named("Question", "One item of a questionnaire.")
                .variant("SINGLE_CHOICE", Question.SingleChoice.class, singleChoice())
                .variant("MULTIPLE_CHOICE", Question.MultipleChoice.class, multipleChoice())
                .variant("SCALE", Question.Scale.class, scale())
                .variant("YES_NO", Question.YesNo.class, yesNo())
                .variant("FREQUENCY", Question.Frequency.class, frequency())
                .variant("RANKING", Question.Ranking.class, ranking())
                .variant("SLOTS", Question.Slots.class, slots())
                .variant("OPEN_TEXT", Question.OpenText.class, openText())
                .build();
    }

    private static ObjectCodec<Question.SingleChoice> singleChoice() {
        var object = ObjectCodec.<Question.SingleChoice>named("SingleChoice", "One of several options.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var options = object.required("options", OPTIONS, Question.SingleChoice::options, OPTION_LIST);
        return object.build(values ->
                new Question.SingleChoice(values.get(id), values.get(text), values.get(askedOf), values.get(options)));
    }

    private static ObjectCodec<Question.MultipleChoice> multipleChoice() {
        var object = ObjectCodec.<Question.MultipleChoice>named("MultipleChoice", "Any number of several options.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var options = object.required("options", OPTIONS, Question.MultipleChoice::options, OPTION_LIST);
        return object.build(values -> new Question.MultipleChoice(
                values.get(id), values.get(text), values.get(askedOf), values.get(options)));
    }

    private static ObjectCodec<Question.Scale> scale() {
        var object = ObjectCodec.<Question.Scale>named("Scale", "A rating.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var min = object.required("min", RATING, Question.Scale::min, "Lowest rating.");
        var max = object.required("max", RATING, Question.Scale::max, "Highest rating, above the lowest.");
        var reverse = object.flag("reverse", Question.Scale::reverse, REVERSE);
        var twin = object.optional("twin", Codecs.id(), Question.Scale::twin, TWIN);
        return object.build(values -> new Question.Scale(
                values.get(id),
                values.get(text),
                values.get(askedOf),
                values.get(min),
                values.get(max),
                values.get(reverse),
                values.get(twin)));
    }

    private static ObjectCodec<Question.YesNo> yesNo() {
        var object = ObjectCodec.<Question.YesNo>named("YesNo", "Yes or no.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var reverse = object.flag("reverse", Question.YesNo::reverse, REVERSE);
        var twin = object.optional("twin", Codecs.id(), Question.YesNo::twin, TWIN);
        return object.build(values -> new Question.YesNo(
                values.get(id), values.get(text), values.get(askedOf), values.get(reverse), values.get(twin)));
    }

    private static ObjectCodec<Question.Frequency> frequency() {
        var object =
                ObjectCodec.<Question.Frequency>named("Frequency", "One of options ordered from most to least often.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var options = object.required("options", OPTIONS, Question.Frequency::options, OPTION_LIST);
        var twin = object.optional("twin", Codecs.id(), Question.Frequency::twin, TWIN);
        return object.build(values -> new Question.Frequency(
                values.get(id), values.get(text), values.get(askedOf), values.get(options), values.get(twin)));
    }

    private static ObjectCodec<Question.Ranking> ranking() {
        var object = ObjectCodec.<Question.Ranking>named("Ranking", "Participants by preference, best first.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        var maxRanked = object.required(
                "maxRanked", Codecs.integer(1, 1000), Question.Ranking::maxRanked, "Most people named, a head count.");
        return object.build(values ->
                new Question.Ranking(values.get(id), values.get(text), values.get(askedOf), values.get(maxRanked)));
    }

    private static ObjectCodec<Question.Slots> slots() {
        var object = ObjectCodec.<Question.Slots>named("Slots", "Time slots of the programme.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        return object.build(values -> new Question.Slots(values.get(id), values.get(text), values.get(askedOf)));
    }

    private static ObjectCodec<Question.OpenText> openText() {
        var object = ObjectCodec.<Question.OpenText>named("OpenText", "An answer in free words; never scored.");
        var id = object.id("id", Codecs.id(), Question::id, ID);
        var text = object.required("text", Codecs.localizedText(), Question::text, TEXT);
        var askedOf = object.required("askedOf", ROLES, Question::askedOf, ASKED_OF);
        return object.build(values -> new Question.OpenText(values.get(id), values.get(text), values.get(askedOf)));
    }

    private static Codec<Operand> operand() {
        var answered = ObjectCodec.<Operand.Answered>named("Answered", "The answer to a question.");
        var question = answered.required(
                "question", Codecs.id(), Operand.Answered::question, "A question of the same questionnaire.");
        var profile =
                ObjectCodec.<Operand.Profile>named("Profile", "A field of the request, the offer or the participant.");
        var field =
                profile.required("field", Codecs.constant(ProfileField.class), Operand.Profile::field, "Which field.");
        return UnionCodec.<Operand>named("Operand", "Where one side of a component takes its value from.")
                .inline()
                .variant(
                        "ANSWERED",
                        Operand.Answered.class,
                        answered.build(values -> new Operand.Answered(values.get(question))))
                .variant(
                        "PROFILE",
                        Operand.Profile.class,
                        profile.build(values -> new Operand.Profile(values.get(field))))
                .build();
    }

    private static Codec<Component> component() {
        var object = ObjectCodec.<Component>named("Component", "One part of a pair's compatibility.");
        var operand = operand();
        var id = object.id("id", Codecs.id(), Component::id, "Unique in the questionnaire.");
        var title = object.required("title", Codecs.localizedText(), Component::title, "What people read.");
        var kind = object.required(
                "kind", Codecs.constant(ComponentKind.class), Component::kind, "How the two sides are compared.");
        var mentee = object.required("mentee", operand, Component::mentee, "The mentee's side.");
        var mentor = object.required("mentor", operand, Component::mentor, "The mentor's side.");
        var weight = object.required(
                "weight", Codecs.integer(1, 1000), Component::weight, "Its share relative to the other components.");
        return object.build(values -> new Component(
                values.get(id),
                values.get(title),
                values.get(kind),
                values.get(mentee),
                values.get(mentor),
                values.get(weight)));
    }

    private static Codec<Questionnaire> questionnaire() {
        var object = ObjectCodec.<Questionnaire>named(
                "Questionnaire", "A template: its questions, and how its items compare a mentee with a mentor.");
        var id = object.id("id", Codecs.id(), Questionnaire::id, "Unique in the programme.");
        var title = object.required("title", Codecs.localizedText(), Questionnaire::title, "What people read.");
        var moment = object.required(
                "moment", Codecs.constant(Moment.class), Questionnaire::moment, "When it is filled in.");
        var forms = object.required(
                "forms", Codecs.nonEmptySet(Codecs.id()), Questionnaire::forms, "Codes of the forms that it is for.");
        var questions = object.required(
                "questions",
                Codecs.nonEmptyList(question()),
                Questionnaire::questions,
                "In the order in which they are asked.");
        var components =
                object.list("components", component(), Questionnaire::components, "How answers make a pair's score.");
        var satisfaction = object.set(
                "satisfaction",
                Codecs.id(),
                Questionnaire::satisfaction,
                "Ids of the ratings that say whether people are satisfied.");
        var source = object.optional("source", Codecs.text(), Questionnaire::source, "Where the items come from.");
        return object.build(values -> new Questionnaire(
                values.get(id),
                values.get(title),
                values.get(moment),
                values.get(forms),
                values.get(questions),
                values.get(components),
                values.get(satisfaction),
                values.get(source)));
    }

    private static Codec<Answer> answer() {
        return Codecs.<Answer>alternatives("an answer (a number, a flag, a text or a list of ids)")
                .or(Answer.Number.class, RATING.map(Answer.Number::new, Answer.Number::value))
                .or(Answer.Flag.class, Codecs.flag().map(Answer.Flag::new, Answer.Flag::value))
                .or(Answer.Text.class, Codecs.repeatedText().map(Answer.Text::new, Answer.Text::value))
                .or(Answer.Items.class, Codecs.nonEmptyList(Codecs.id()).map(Answer.Items::new, Answer.Items::values))
                .build()
                .personal();
    }

    private static Codec<Answers> answers() {
        var object = ObjectCodec.<Answers>named("Answers", "What one participant answered in one role.");
        var participant = object.required("participant", Codecs.id(), Answers::participant, "Id of the participant.");
        var questionnaire =
                object.required("questionnaire", Codecs.id(), Answers::questionnaire, "Id of the questionnaire.");
        var role = object.required("role", ROLE, Answers::role, "The side of a pair that the participant takes.");
        var answeredOn = object.required("answeredOn", Codecs.date(), Answers::answeredOn, "Day of answering.");
        var answers = object.mapById(
                "answers",
                answer(),
                Answers::answers,
                "By question id: a number for a scale, true or false for yes/no, an option or free words as text, a list"
                        + " of options, slots or participants. A question left blank is left out.");
        return object.build(values -> new Answers(
                values.get(participant),
                values.get(questionnaire),
                values.get(role),
                values.get(answeredOn),
                values.get(answers)));
    }
}
