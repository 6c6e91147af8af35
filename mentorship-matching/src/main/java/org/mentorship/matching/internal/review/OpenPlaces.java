package org.mentorship.matching.internal.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.Programme;

/**
 * Places that mentorships of a programme take already: each mentee who has not left an open one takes a place. One that is
 * only proposed takes none, since the pairing under review decides on it anew.
 */
public final class OpenPlaces {
    private final Map<String, List<String>> byOffer = new HashMap<>();
    private final Map<String, Integer> byMentor = new HashMap<>();
    private final Set<String> requests = new HashSet<>();

    public OpenPlaces(Programme programme) {
        for (Mentorship mentorship : programme.mentorships()) {
            if (taken(mentorship)) {
                for (Membership mentee : mentorship.mentees()) {
                    if (mentee.current()) {
                        mentorship
                                .offer()
                                .ifPresent(offer -> byOffer.computeIfAbsent(offer, key -> new ArrayList<>())
                                        .add(mentee.participant()));
                        byMentor.merge(mentorship.mentor(), 1, Integer::sum);
                        mentee.request().ifPresent(requests::add);
                    }
                }
            }
        }
    }

    /** Whether the mentorship takes places. */
    static boolean taken(Mentorship mentorship) {
        return mentorship.open() && mentorship.state() != MentorshipState.PROPOSED;
    }

    /** Participants who have a place at the offer, in the order of the programme's mentorships. */
    public List<String> atOffer(String offer) {
        return byOffer.getOrDefault(offer, List.of());
    }

    /** Head count over all forms. */
    public int withMentor(String participant) {
        return byMentor.getOrDefault(participant, 0);
    }

    /** Whether a mentee came to an open mentorship by this request. */
    public boolean serves(String request) {
        return requests.contains(request);
    }
}
