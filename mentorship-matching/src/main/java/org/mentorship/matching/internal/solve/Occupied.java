package org.mentorship.matching.internal.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.Programme;

/**
 * What mentorships of the programme that are approved, active or suspended take from offers and mentors, and which pairs
 * are proposed and may be kept.
 *
 * <p>A mentee who has not left by the reference date takes one place of the mentorship's offer and one of the mentor's
 * cap. A mentorship that names no offer counts for the mentor's only offer of its form; where there are several, it counts
 * for the mentor's cap alone.
 */
final class Occupied {

    private final Map<String, List<Membership>> byOffer = new HashMap<>();
    private final Map<String, Integer> byMentor = new HashMap<>();
    private final Map<String, String> slotByOffer = new HashMap<>();
    private final Map<List<String>, String> proposedMentor = new HashMap<>();
    private final Map<List<String>, Mentorship> running = new HashMap<>();

    Occupied(Programme programme) {
        Map<List<String>, List<String>> offers = new HashMap<>();
        for (Offer offer : programme.offers()) {
            offers.computeIfAbsent(List.of(offer.participant(), offer.form()), key -> new ArrayList<>())
                    .add(offer.id());
        }
        LocalDate day = programme.referenceDate();
        for (Mentorship mentorship : programme.mentorships()) {
            if (!mentorship.state().open()) {
                continue;
            }
            boolean proposed = mentorship.state() == MentorshipState.PROPOSED;
            List<String> own = offers.getOrDefault(List.of(mentorship.mentor(), mentorship.form()), List.of());
            Optional<String> offer =
                    mentorship.offer().or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty());
            for (Membership member : mentorship.mentees()) {
                if (member.leftOn().isPresent() && !member.leftOn().get().isAfter(day)) {
                    continue;
                }
                List<String> key = List.of(member.participant(), mentorship.form());
                if (proposed) {
                    proposedMentor.put(key, mentorship.mentor());
                } else {
                    running.put(key, mentorship);
                    byMentor.merge(mentorship.mentor(), 1, Integer::sum);
                    offer.ifPresent(id -> byOffer.computeIfAbsent(id, unseen -> new ArrayList<>())
                            .add(member));
                }
            }
            if (!proposed && offer.isPresent() && mentorship.slot().isPresent()) {
                slotByOffer.put(offer.get(), mentorship.slot().get());
            }
        }
    }

    /** Mentees who stay in the offer's group. */
    List<Membership> members(Offer offer) {
        return byOffer.getOrDefault(offer.id(), List.of());
    }

    int places(Offer offer) {
        return members(offer).size();
    }

    int mentees(String mentor) {
        return byMentor.getOrDefault(mentor, 0);
    }

    /** The time at which the offer's group already meets. */
    Optional<String> slot(Offer offer) {
        return Optional.ofNullable(slotByOffer.get(offer.id()));
    }

    /** The mentor of an open proposal for the mentee in the form. */
    Optional<String> proposedMentor(String mentee, String form) {
        return Optional.ofNullable(proposedMentor.get(List.of(mentee, form)));
    }

    /** The mentor of an approved, active or suspended mentorship of the mentee in the form. */
    Optional<String> runningMentor(String mentee, String form) {
        return running(mentee, form).map(Mentorship::mentor);
    }

    /** The approved, active or suspended mentorship of the mentee in the form. */
    Optional<Mentorship> running(String mentee, String form) {
        return Optional.ofNullable(running.get(List.of(mentee, form)));
    }

    int free(Offer offer) {
        return Math.max(0, offer.maxMentees() - places(offer));
    }
}
