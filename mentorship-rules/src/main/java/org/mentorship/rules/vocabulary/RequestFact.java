package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.participant.Category;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * A request of a mentee as it stands on the reference date; it counts in the numbers of the person's organization.
 *
 * @param id id of the request
 * @param participant id of the person
 * @param organization id of the organization that the person belongs to
 * @param form code of the form asked for
 * @param category code of the person's category
 * @param age on the reference date; null when not known
 * @param directions task directions
 * @param interests interest directions
 * @param priority {@code NORMAL} or a reason to come first
 * @param met whether the person has, or had, a mentor in this form or for this request
 * @param mentored whether the person has, or had, a mentor in any form
 * @param submittedOn day of the request
 * @param referenceDate day of the numbers
 */
@Subject
public record RequestFact(
        String id,
        String participant,
        String organization,
        @OneOf(Form.class) String form,
        @OneOf(Category.class) String category,
        Integer age,

        @OneOf(value = Term.class, vocabulary = Vocabulary.TASK_DIRECTIONS)
        Set<String> directions,

        @OneOf(value = Term.class, vocabulary = Vocabulary.INTEREST_DIRECTIONS)
        Set<String> interests,

        @OneOf(Priority.class) String priority,
        boolean met,
        boolean mentored,
        LocalDate submittedOn,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return id;
    }
}
