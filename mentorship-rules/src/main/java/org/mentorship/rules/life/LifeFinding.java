package org.mentorship.rules.life;

import static java.util.Objects.requireNonNull;

import org.mentorship.rules.Finding;

/**
 * Something in the life of a mentorship that the curator should look at; it hinders nothing.
 *
 * @param mentorship id of the mentorship
 */
public record LifeFinding(String mentorship, Finding finding) {
    public LifeFinding {
        requireNonNull(mentorship, "mentorship");
        requireNonNull(finding, "finding");
    }
}
