package org.mentorship.core.base;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;

/**
 * A line of the base of mentees: one membership, or a request that has led to none yet.
 *
 * @param participant id of the mentee
 * @param form code of the form
 * @param request id of the request; absent where a mentee joined without one
 * @param directions codes of the task directions asked for, in the order given: the main request
 * @param consentedOn first day of the consent to take part that is in force
 * @param work the membership; absent while the mentee waits
 * @param mentorToo whether the participant stands in the base of mentors as well
 */
public record MenteeEntry(
        String participant,
        String form,
        Optional<String> request,
        List<String> directions,
        Optional<LocalDate> consentedOn,
        Optional<Work> work,
        boolean mentorToo) {

    public MenteeEntry {
        requireNonNull(participant, "participant");
        requireNonNull(form, "form");
        requireNonNull(request, "request");
        directions = Copies.list(directions);
        requireNonNull(consentedOn, "consentedOn");
        requireNonNull(work, "work");
    }
}
