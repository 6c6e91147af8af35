package org.mentorship.cli.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.form.Role;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.vocabulary.Term;

/** Fills questionnaires: ratings lean to the upper half, some items stay blank, open questions always do. */
final class Surveys {
    private static final int BLANK_PERCENT = 8;

    private final Dice dice;

    Surveys(Dice dice) {
        this.dice = dice;
    }

    /**
     * @param slots what the participant answers to a question about time
     * @param ranking whom the participant lists, best first; empty leaves the question blank
     */
    Answers fill(
            Questionnaire questionnaire,
            String participant,
            Role role,
            LocalDate answeredOn,
            List<String> slots,
            List<String> ranking) {
        Map<String, Answer> given = new TreeMap<>();
        for (Question question : questionnaire.questions()) {
            if (question.askedOf().contains(role)) {
                answer(question, slots, ranking).ifPresent(answer -> given.put(question.id(), answer));
            }
        }
        return new Answers(participant, questionnaire.id(), role, answeredOn, given);
    }

    /** The same sheet with one answer set. */
    static Answers with(Answers sheet, String question, Answer answer) {
        Map<String, Answer> given = new TreeMap<>(sheet.answers());
        given.put(question, answer);
        return new Answers(sheet.participant(), sheet.questionnaire(), sheet.role(), sheet.answeredOn(), given);
    }

    private Optional<Answer> answer(Question question, List<String> slots, List<String> ranking) {
        boolean blank = dice.chance(BLANK_PERCENT);
        if (question instanceof Question.Ranking asked) {
            return ranking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Items(ranking.subList(0, Math.min(asked.maxRanked(), ranking.size()))));
        }
        if (question instanceof Question.Slots) {
            return slots.isEmpty() ? Optional.empty() : Optional.of(new Answer.Items(slots));
        }
        if (blank || question instanceof Question.OpenText) {
            return Optional.empty();
        }
        if (question instanceof Question.SingleChoice choice) {
            return Optional.of(new Answer.Text(dice.pick(choice.options()).code()));
        }
        if (question instanceof Question.MultipleChoice choice) {
            int count = dice.between(1, Math.min(3, choice.options().size()));
            return Optional.of(new Answer.Items(
                    dice.some(choice.options(), count).stream().map(Term::code).toList()));
        }
        if (question instanceof Question.Frequency frequency) {
            // the outermost options (most often, never) are rare
            int last = frequency.options().size() - 1;
            int at = dice.chance(80) && last >= 2 ? dice.between(1, last - 1) : dice.between(0, last);
            return Optional.of(new Answer.Text(frequency.options().get(at).code()));
        }
        if (question instanceof Question.YesNo yesNo) {
            return Optional.of(new Answer.Flag(yesNo.reverse() ? dice.chance(15) : dice.chance(85)));
        }
        Question.Scale scale = (Question.Scale) question;
        int half = (scale.min() + scale.max()) / 2;
        int value = dice.chance(80) ? dice.between(half, scale.max()) : dice.between(scale.min(), half);
        return Optional.of(new Answer.Number(scale.reverse() ? scale.min() + scale.max() - value : value));
    }
}
