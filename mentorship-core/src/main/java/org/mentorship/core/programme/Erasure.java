package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * What removing a person did: see {@link Programme#erase}.
 *
 * @param programme without anything of the person
 * @param touchedMentorships ids of the open mentorships that lost the person, in the programme's order; somebody has to look
 *     after those who remain
 * @param removedMentorships ids of the mentorships, open or closed, that are no longer in the file because they had no mentor
 *     or no mentee left, in the programme's order; the open ones are among {@code touchedMentorships} too
 * @param removed how many entries of the programme's lists were removed, a count, 0 or more: the person, requests, offers,
 *     answers, marks, pins, mentorships, history
 */
public record Erasure(
        Programme programme, List<String> touchedMentorships, List<String> removedMentorships, int removed) {

    public Erasure {
        requireNonNull(programme, "programme");
        touchedMentorships = Copies.list(touchedMentorships);
        removedMentorships = Copies.list(removedMentorships);
        Checks.range(removed, 0, Integer.MAX_VALUE, "number of removed entries");
    }
}
