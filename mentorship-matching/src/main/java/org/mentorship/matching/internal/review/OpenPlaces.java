package org.mentorship.matching.internal.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.Programme;

/** Places that open mentorships of a programme take already: each mentee who has not left takes one. */
public final class OpenPlaces {
    private final Map<String, Integer> byOffer = new HashMap<>();
    private final Map<String, Integer> byMentor = new HashMap<>();
    private final Map<String, List<TimeSlot>> times = new HashMap<>();
    private final Set<String> requests = new HashSet<>();

    public OpenPlaces(Programme programme) {
        for (Mentorship mentorship : programme.mentorships()) {
            if (mentorship.state().open()) {
                Optional<TimeSlot> slot = mentorship.slot().flatMap(programme::slot);
                slot.ifPresent(time -> busy(mentorship.mentor(), time));
                for (Membership mentee : mentorship.mentees()) {
                    if (mentee.leftOn().isEmpty()) {
                        mentorship.offer().ifPresent(offer -> byOffer.merge(offer, 1, Integer::sum));
                        byMentor.merge(mentorship.mentor(), 1, Integer::sum);
                        mentee.request().ifPresent(requests::add);
                        slot.ifPresent(time -> busy(mentee.participant(), time));
                    }
                }
            }
        }
    }

    private void busy(String person, TimeSlot time) {
        times.computeIfAbsent(person, key -> new ArrayList<>()).add(time);
    }

    /** When each person is in a group that meets together; may be changed by the caller. */
    public Map<String, List<TimeSlot>> times() {
        Map<String, List<TimeSlot>> copy = new HashMap<>();
        times.forEach((person, slots) -> copy.put(person, new ArrayList<>(slots)));
        return copy;
    }

    /** Head count at the offer. */
    public int atOffer(String offer) {
        return byOffer.getOrDefault(offer, 0);
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
