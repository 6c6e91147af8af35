package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.participant.Category;
import org.mentorship.core.questionnaire.Moment;

/**
 * One person's answer to one rating or yes-no question of a questionnaire, given by the reference date. The person is counted.
 * A question left blank has no answer.
 *
 * @param participant id of the person
 * @param organization id of the organization that the person belongs to
 * @param category code of the person's category
 * @param mentor whether the person answered as a mentor
 * @param mentee whether the person answered as a mentee
 * @param tookPart whether the person took part in that role
 * @param questionnaire id of the questionnaire
 * @param moment {@code BEFORE}, {@code AFTER_GROUP_MEETING}, {@code DURING} or {@code AFTER}
 * @param question id of the question
 * @param rating the rating, turned where the statement is worded negatively; null for yes-no questions
 * @param lowest lowest possible rating; null for yes-no questions
 * @param highest highest possible rating; null for yes-no questions
 * @param yes whether the welcome answer was given to a yes-no question
 * @param no whether the unwelcome answer was given to a yes-no question
 * @param answeredOn day of the answers
 * @param referenceDate day of the numbers
 */
@Subject
public record AnswerFact(
        String participant,
        String organization,
        @OneOf(Category.class) String category,
        boolean mentor,
        boolean mentee,
        boolean tookPart,
        String questionnaire,
        @OneOf(Moment.class) String moment,
        String question,
        Integer rating,
        Integer lowest,
        Integer highest,
        boolean yes,
        boolean no,
        LocalDate answeredOn,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return participant;
    }
}
