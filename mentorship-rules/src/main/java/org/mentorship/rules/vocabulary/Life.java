package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.form.Form;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.participant.Category;

/**
 * One mentorship as its life stands on the day of the report: what a rule about the life of pairs decides on.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}. What happens
 * after the day of the report has not happened yet.
 *
 * @param mentorship id of the mentorship
 * @param form code of the form
 * @param mentorCategory code of the mentor's category, such as {@code TEACHER}
 * @param state {@code PROPOSED}, {@code APPROVED}, {@code ACTIVE}, {@code SUSPENDED}, {@code COMPLETED} or {@code TERMINATED}
 * @param active whether the pair works on the day
 * @param open whether it is approved and neither completed nor terminated
 * @param completed whether its programme was completed
 * @param terminated whether it ended before its time
 * @param reason code of why it ended before its time; null unless {@code terminated}
 * @param closedOn day of completion or termination; null while it is open
 * @param noticeOn day on which notice of the termination was given; null when none is recorded
 * @param noticeDays working days from the day after the notice to the last day, both counted; null where there is no notice, or
 *     a year of the work calendar is not known
 * @param daysWithoutFeedback days since somebody last said what they think, or since the pair last began to work; null unless
 *     {@code active}
 * @param finalHeld whether a final meeting was held
 * @param meetingsInOrder whether the meetings held follow the order of their kinds
 * @param outOfOrderOn day of the first meeting that does not; null where they do
 * @param plannedTo last day for which its programme is planned; null when not stated
 * @param today day of the report
 */
@Subject
public record Life(
        String mentorship,
        @OneOf(Form.class) String form,
        @OneOf(Category.class) String mentorCategory,
        @OneOf(MentorshipState.class) String state,
        boolean active,
        boolean open,
        boolean completed,
        boolean terminated,
        @OneOf(TerminationReason.class) String reason,
        LocalDate closedOn,
        LocalDate noticeOn,
        Integer noticeDays,
        Integer daysWithoutFeedback,
        boolean finalHeld,
        boolean meetingsInOrder,
        LocalDate outOfOrderOn,
        LocalDate plannedTo,
        LocalDate today) {}
