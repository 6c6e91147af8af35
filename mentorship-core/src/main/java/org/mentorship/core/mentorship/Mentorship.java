package org.mentorship.core.mentorship;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/** A pair or group and its life so far; the state is that of the last transition. */
public record Mentorship(
        String id,
        String form,
        String mentor,
        Optional<String> offer,
        List<Membership> mentees,
        Optional<String> slot,
        Optional<DateRange> period,
        List<Transition> transitions,
        List<Meeting> meetings,
        List<Feedback> feedback) {
    public Mentorship {
        mentees = Copies.list(mentees);
        transitions = Copies.list(transitions);
        meetings = Copies.list(meetings);
        feedback = Copies.list(feedback);
    }

    public MentorshipState state() {
        return transitions.get(transitions.size() - 1).to();
    }
}
