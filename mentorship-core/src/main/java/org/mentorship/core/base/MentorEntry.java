package org.mentorship.core.base;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;

/**
 * A line of the base of mentors: one mentorship, or an offer that has led to none yet.
 *
 * @param participant id of the mentor
 * @param form code of the form
 * @param offer id of the offer; absent where the mentorship names none
 * @param experience whole years on the day of the base
 * @param directions codes of the task directions offered: the main competences
 * @param subjects codes of the subjects of the mentor
 * @param interests codes of the interest directions offered
 * @param slots ids of the time slots offered: the resource of time
 * @param places mentees at the same time at most, a head count; absent where there is no offer
 * @param mentees ids of those mentored in this mentorship on the day, or to its end; empty while the mentor waits
 * @param work the mentorship; absent while the mentor waits
 */
public record MentorEntry(
        String participant,
        String form,
        Optional<String> offer,
        Optional<Integer> experience,
        Set<String> directions,
        Set<String> subjects,
        Set<String> interests,
        Set<String> slots,
        Optional<Integer> places,
        List<String> mentees,
        Optional<Work> work) {

    public MentorEntry {
        requireNonNull(participant, "participant");
        requireNonNull(form, "form");
        requireNonNull(offer, "offer");
        requireNonNull(experience, "experience");
        directions = Copies.sorted(directions);
        subjects = Copies.sorted(subjects);
        interests = Copies.sorted(interests);
        slots = Copies.sorted(slots);
        requireNonNull(places, "places");
        mentees = Copies.list(mentees);
        requireNonNull(work, "work");
    }
}
