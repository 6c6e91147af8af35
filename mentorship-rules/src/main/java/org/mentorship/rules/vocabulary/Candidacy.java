package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import java.util.Set;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Trait;

/**
 * One person's wish to take one role in one form: what an eligibility rule decides on.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}.
 * Ages are whole years; a person born on 29 February becomes a year older on 1 March in common years.
 *
 * @param id id of the request (role mentee) or of the offer (role mentor)
 * @param participant id of the person
 * @param mentor whether the role is that of the mentor
 * @param mentee whether the role is that of the mentee
 * @param form code of the form
 * @param roleModel code of the role model that the request names; null when none, and for mentors
 * @param delivery kind of delivery of the form, such as {@code REVERSE}
 * @param category code of the person's category, such as {@code PUPIL}
 * @param categoryFits whether the form takes this category in this role
 * @param formTakesLearners whether the form's mentees may be pupils or students, so that minors may be among them
 * @param formTakesStaff whether the form's mentees may be teachers or heads
 * @param pupilsMentor whether pupils may be mentors in the form
 * @param organizationKind kind of the person's organization, such as {@code SCHOOL}
 * @param ageOnStart age on the first day of the programme
 * @param ageOnEntry age on {@code entryDate}
 * @param ageOnEnd age on the last day of the programme
 * @param grade the pupil's grade
 * @param lowestMark lowest mark of a learner for the last completed term or year, 2 … 5
 * @param experienceYears whole years of professional experience on the first day of the programme
 * @param traits codes of the person's traits
 * @param submittedOn day on which the request or offer was submitted
 * @param startDate first day of the programme
 * @param endDate last day of the programme
 * @param referenceDate day on which the decision is taken
 * @param entryDate first day on which the person can take part: the later of the first day and the reference date
 * @param dueDate last day on which a missing paper can be brought in time: the day before the start, or the reference
 *     date once the programme has begun
 * @param stageClosedOn last day of the roadmap's stage that gathers this role; null when the stage has no end
 * @param otherMentorship id of a mentorship, approved or under way, of this mentee in this form; null when none
 * @param earlierCandidacy id of an earlier request or offer of the same person in the same form; null when none
 */
@Subject
@Invariant({
    "mentor != mentee",
    "ageOnStart == null || ageOnStart >= 0",
    "ageOnStart != null || ageOnEntry == null",
    "ageOnStart == null || ageOnEntry >= ageOnStart",
    "ageOnEntry != null || ageOnEnd == null",
    "ageOnEntry == null || ageOnEnd >= ageOnStart",
    "experienceYears == null || experienceYears >= 0",
    "grade == null || grade >= 1",
    "mentee || roleModel == null"
})
public record Candidacy(
        String id,
        String participant,
        boolean mentor,
        boolean mentee,
        @OneOf(Form.class) String form,
        @OneOf(RoleModel.class) String roleModel,
        @OneOf(DeliveryKind.class) String delivery,
        @OneOf(Category.class) String category,
        boolean categoryFits,
        boolean formTakesLearners,
        boolean formTakesStaff,
        boolean pupilsMentor,
        @OneOf(OrganizationKind.class) String organizationKind,
        Integer ageOnStart,
        Integer ageOnEntry,
        Integer ageOnEnd,
        Integer grade,
        Integer lowestMark,
        Integer experienceYears,
        @OneOf(Trait.class) Set<String> traits,
        LocalDate submittedOn,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate referenceDate,
        LocalDate entryDate,
        LocalDate dueDate,
        LocalDate stageClosedOn,
        String otherMentorship,
        String earlierCandidacy) {}
