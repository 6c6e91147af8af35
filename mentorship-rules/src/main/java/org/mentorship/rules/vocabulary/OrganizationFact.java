package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.organization.OrganizationKind;

/**
 * An organization of the programme on the reference date.
 *
 * @param id id of the organization
 * @param kind such as {@code SCHOOL} or {@code ENTERPRISE}
 * @param outside whether it is neither the organization that runs the programme nor under it
 * @param mentors how many of its people have mentored
 * @param mentees how many of its people have been mentored
 * @param offering how many of its people have offered to mentor
 * @param referenceDate day of the numbers
 */
@Subject
public record OrganizationFact(
        String id,
        @OneOf(OrganizationKind.class) String kind,
        boolean outside,
        int mentors,
        int mentees,
        int offering,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return id;
    }

    @Override
    public String organization() {
        return id;
    }
}
