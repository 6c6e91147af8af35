package org.mentorship.rules.vocabulary;

import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.participant.Category;

/**
 * One mentee's request beside one mentor's offer in the same form: what a pair rule judges.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}. Marks
 * and past mentorships are those in force on the reference date.
 *
 * @param number place of the pair in the list that is judged; 0 or more
 * @param request id of the request
 * @param offer id of the offer
 * @param form code of the form
 * @param delivery kind of delivery of the form
 * @param roleModel code of the role model that the request names; null when none
 * @param peerRoleModel whether that role model is one of equals (равный – равному)
 * @param samePerson whether mentee and mentor are one person
 * @param menteeCategory code of the mentee's category
 * @param mentorCategory code of the mentor's category
 * @param menteeGrade the mentee's grade
 * @param mentorGrade the mentor's grade
 * @param sameOrganization whether both belong to one organization
 * @param acrossOrganizations whether the form joins people of different organizations
 * @param commonTimeRequired whether the form needs a common time
 * @param timesStated whether both have stated when they have time
 * @param commonTimes number of slots that both have stated; 0 or more
 * @param commonSubjects number of subjects of both; 0 or more
 * @param psychologistCompatible the psychologist holds the two for compatible
 * @param psychologistIncompatible the psychologist holds the two for incompatible
 * @param refusedByMentee the mentee refused the mentor after the group meeting
 * @param refusedByMentor the mentor refused the mentee after the group meeting
 * @param reportingLine the mentor is the mentee's line manager
 * @param avoidRepeat their past mentorship is not to be repeated
 * @param pastCompleted they have completed a mentorship together
 * @param pastTerminated a mentorship of theirs was terminated early
 */
@Subject
@Invariant({
    "menteeGrade == null || menteeGrade >= 1",
    "mentorGrade == null || mentorGrade >= 1",
    "commonTimes >= 0",
    "commonSubjects >= 0"
})
public record Pair(
        int number,
        String request,
        String offer,
        @OneOf(Form.class) String form,
        @OneOf(DeliveryKind.class) String delivery,
        @OneOf(RoleModel.class) String roleModel,
        boolean peerRoleModel,
        boolean samePerson,
        @OneOf(Category.class) String menteeCategory,
        @OneOf(Category.class) String mentorCategory,
        Integer menteeGrade,
        Integer mentorGrade,
        boolean sameOrganization,
        boolean acrossOrganizations,
        boolean commonTimeRequired,
        boolean timesStated,
        int commonTimes,
        int commonSubjects,
        boolean psychologistCompatible,
        boolean psychologistIncompatible,
        boolean refusedByMentee,
        boolean refusedByMentor,
        boolean reportingLine,
        boolean avoidRepeat,
        boolean pastCompleted,
        boolean pastTerminated) {}
