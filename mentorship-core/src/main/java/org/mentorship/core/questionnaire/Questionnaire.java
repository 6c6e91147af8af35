package org.mentorship.core.questionnaire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Role;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.internal.Keyed;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;

/**
 * A template as data: its questions, and how its items compare a mentee with a mentor.
 *
 * @param id unique in the programme
 * @param forms codes of the forms that it is for; at least one
 * @param questions at least one, ids unique, in the order in which they are asked
 * @param components how answers make a pair's score; may be empty; ids unique
 * @param satisfaction ids of the ratings that say whether people are satisfied; where there are none, all ratings together do
 * @param source where the items come from, and what of it is not verified
 */
public record Questionnaire(
        String id,
        LocalizedText title,
        Moment moment,
        Set<String> forms,
        List<Question> questions,
        List<Component> components,
        Set<String> satisfaction,
        Optional<String> source) {

    public Questionnaire {
        Checks.id(id, "id of a questionnaire");
        requireNonNull(title, "title");
        requireNonNull(moment, "moment");
        Checks.notEmpty(forms, "forms of questionnaire (%s)", id);
        forms = Copies.sorted(forms);
        Checks.ids(forms, "form of questionnaire (%s)", id);
        questions = Keyed.copy(questions, Question::id);
        Checks.notEmpty(questions, "questions of questionnaire (%s)", id);
        Checks.unique(questions, Question::id, "question", "questionnaire (%s)", id);
        components = Copies.list(components);
        Checks.unique(components, Component::id, "component", "questionnaire (%s)", id);
        for (Component component : components) {
            checkOperands(id, questions, component);
        }
        satisfaction = Copies.sorted(satisfaction);
        for (String item : satisfaction) {
            Checks.that(
                    Keyed.find(questions, item)
                            .filter(Question.Scale.class::isInstance)
                            .isPresent(),
                    """
                    The questionnaire (%s) measures satisfaction by question (%s), which is no rating of its own.
                    Name questions with a scale.""",
                    id,
                    item);
        }
        Checks.text(source, "source of questionnaire (%s)", id);
    }

    /** Without a rating of its own for satisfaction. */
    public Questionnaire(
            String id,
            LocalizedText title,
            Moment moment,
            Set<String> forms,
            List<Question> questions,
            List<Component> components,
            Optional<String> source) {
        this(id, title, moment, forms, questions, components, Set.of(), source);
    }

    /** The question with the id, in constant time. */
    public Optional<Question> question(String question) {
        return Keyed.find(questions, question);
    }

    private static void checkOperands(String id, List<Question> questions, Component component) {
        Optional<Question> mentee = operand(id, questions, component, component.mentee(), Role.MENTEE);
        Optional<Question> mentor = operand(id, questions, component, component.mentor(), Role.MENTOR);
        if (mentee.isPresent() && mentor.isPresent()) {
            Question one = mentee.get();
            Question other = mentor.get();
            Checks.that(one.getClass() == other.getClass(), """
                    The component (%s) of questionnaire (%s) compares questions of two types (%s, %s).
                    Compare two questions of one type.""", component.id(), id, one.id(), other.id());
            Checks.that(
                    options(one).isEmpty() || options(one).stream().anyMatch(options(other)::contains),
                    """
                    The component (%s) of questionnaire (%s) compares questions (%s, %s) that have no option in common.
                    Give both the same option codes.""",
                    component.id(),
                    id,
                    one.id(),
                    other.id());
        }
    }

    private static Optional<Question> operand(
            String id, List<Question> questions, Component component, Operand operand, Role side) {
        if (!(operand instanceof Operand.Answered answered)) {
            return Optional.empty();
        }
        Optional<Question> found = Keyed.find(questions, answered.question());
        Checks.that(found.isPresent(), """
                The component (%s) of questionnaire (%s) names a question (%s) that is not there.
                Name a question of the same questionnaire.""", component.id(), id, answered.question());
        Checks.that(
                component.kind().takes(found.get()), """
                The component (%s) of questionnaire (%s) is of kind (%s), which cannot compare the question (%s).
                Use another kind, or a question of a type that fits it.""", component.id(), id, component.kind(), answered.question());
        Checks.that(found.get().askedOf().contains(side), """
                The component (%s) of questionnaire (%s) takes the (%s) side from question (%s), which is not asked of it.
                Ask the question of that role, or name another.""", component.id(), id, side, answered.question());
        return found;
    }

    private static List<String> options(Question question) {
        List<Term> options = List.of();
        if (question instanceof Question.SingleChoice choice) {
            options = choice.options();
        } else if (question instanceof Question.MultipleChoice choice) {
            options = choice.options();
        } else if (question instanceof Question.Frequency frequency) {
            options = frequency.options();
        }
        return options.stream().map(Term::code).toList();
    }
}
