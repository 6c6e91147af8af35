package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.form.Form;
import org.mentorship.core.mentorship.MeetingKind;

/**
 * A meeting whose day has come by the reference date; it counts in the numbers of its mentorship.
 *
 * @param id id of the mentorship and the place of the meeting in it, such as {@code m-1:3}
 * @param mentorship id of the mentorship
 * @param organization id of the organization of the first mentee
 * @param form code of the form
 * @param kind {@code INTRODUCTORY}, {@code TRIAL}, {@code PLANNING}, {@code REGULAR} or {@code FINAL}
 * @param held whether it was held
 * @param cancelled whether it was cancelled
 * @param afterClosing whether the mentorship was closed on that day or before, so that the meeting fell away with it
 * @param on day of the meeting
 * @param minutes how long it took or was to take; null when not said
 * @param referenceDate day of the numbers
 */
@Subject
public record MeetingFact(
        String id,
        String mentorship,
        String organization,
        @OneOf(Form.class) String form,
        @OneOf(MeetingKind.class) String kind,
        boolean held,
        boolean cancelled,
        boolean afterClosing,
        LocalDate on,
        Integer minutes,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return id;
    }
}
