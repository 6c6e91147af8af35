package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.form.Form;
import org.mentorship.core.mentorship.MentorshipState;

/**
 * A pair or group as it stands on the reference date; it counts in the numbers of its first mentee's organization.
 *
 * @param id id of the mentorship
 * @param organization id of the organization of the first mentee
 * @param form code of the form
 * @param group whether two or more have been mentored in it
 * @param state its state, such as {@code ACTIVE}
 * @param begun whether it has ever been active
 * @param underWay whether it is active or suspended
 * @param completed whether it was completed
 * @param terminated whether it ended early
 * @param mentees how many have been mentored in it
 * @param meetingsHeld how many meetings were held
 * @param wholeMonths calendar months that lie wholly between its beginning and its end, or the reference date
 * @param monthsWithFeedback how many of them have feedback of anybody in it
 * @param monthsWithoutFeedback how many of them have none
 * @param begunOn day on which it became active; null before
 * @param closedOn day on which it was completed or ended early; null before
 * @param referenceDate day of the numbers
 */
@Subject
public record MentorshipFact(
        String id,
        String organization,
        @OneOf(Form.class) String form,
        boolean group,
        @OneOf(MentorshipState.class) String state,
        boolean begun,
        boolean underWay,
        boolean completed,
        boolean terminated,
        int mentees,
        int meetingsHeld,
        int wholeMonths,
        int monthsWithFeedback,
        int monthsWithoutFeedback,
        LocalDate begunOn,
        LocalDate closedOn,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return id;
    }
}
