package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Trait;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * One person in one role in one form on the reference date: what most indicator rules count. The person is counted, in the
 * numbers of the organization that they belong to.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}. What happens
 * after the reference date has not happened yet. Ages are whole years; a person born on 29 February becomes a year older on 1
 * March in common years.
 *
 * @param participant id of the person
 * @param organization id of the organization that the person belongs to
 * @param organizationKind its kind, such as {@code SCHOOL} or {@code ENTERPRISE}
 * @param outside whether it is neither the organization that runs the programme nor under it
 * @param mentor whether the role is that of the mentor
 * @param mentee whether the role is that of the mentee
 * @param form code of the form
 * @param category code of the person's category, such as {@code PUPIL}
 * @param age on the reference date
 * @param grade the pupil's grade
 * @param experienceYears whole years of professional experience on the reference date
 * @param traits codes of the person's traits
 * @param applied whether the person has asked for, or offered, this role in this form
 * @param tookPart whether a mentorship in which the person has this role in this form was begun
 * @param underWay whether such a mentorship is under way
 * @param completed whether such a mentorship was completed
 * @param trained whether a training of mentors is in force
 * @param directions task directions asked for (mentee) or offered (mentor)
 * @param interests interest directions asked for or offered
 * @param mentees how many people the mentor has mentored in this form so far; 0 for mentees
 * @param places how many mentees the mentor offers to take in this form; 0 for mentees and where nothing was offered
 * @param referenceDate day of the numbers
 */
@Subject
public record Participation(
        String participant,
        String organization,
        @OneOf(OrganizationKind.class) String organizationKind,
        boolean outside,
        boolean mentor,
        boolean mentee,
        @OneOf(Form.class) String form,
        @OneOf(Category.class) String category,
        Integer age,
        Integer grade,
        Integer experienceYears,
        @OneOf(Trait.class) Set<String> traits,
        boolean applied,
        boolean tookPart,
        boolean underWay,
        boolean completed,
        boolean trained,

        @OneOf(value = Term.class, vocabulary = Vocabulary.TASK_DIRECTIONS)
        Set<String> directions,

        @OneOf(value = Term.class, vocabulary = Vocabulary.INTEREST_DIRECTIONS)
        Set<String> interests,

        int mentees,
        int places,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return participant;
    }
}
