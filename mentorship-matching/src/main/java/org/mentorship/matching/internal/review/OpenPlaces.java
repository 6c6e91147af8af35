package org.mentorship.matching.internal.review;

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
 * Places that mentorships of a programme take already: each mentee who has not left an open one by the reference date takes
 * one of its offer and one of the mentor's cap. One that is only proposed takes none, since the pairing under review decides
 * on it anew. A mentorship that names no offer counts for the mentor's only offer of its form, as it does in a solve.
 */
public final class OpenPlaces {
    private final Map<String, List<String>> byOffer = new HashMap<>();
    private final Map<String, Integer> byMentor = new HashMap<>();
    private final Map<String, String> offerOf = new HashMap<>();
    private final Map<String, String> servedBy = new HashMap<>();
    private final LocalDate day;

    public OpenPlaces(Programme programme) {
        this.day = programme.referenceDate();
        Map<List<String>, List<String>> offers = new HashMap<>();
        for (Offer offer : programme.offers()) {
            offers.computeIfAbsent(List.of(offer.participant(), offer.form()), key -> new ArrayList<>())
                    .add(offer.id());
        }
        for (Mentorship mentorship : programme.mentorships()) {
            if (taken(mentorship)) {
                List<String> own = offers.getOrDefault(List.of(mentorship.mentor(), mentorship.form()), List.of());
                mentorship
                        .offer()
                        .or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty())
                        .ifPresent(offer -> offerOf.put(mentorship.id(), offer));
                mentorship.mentees().stream()
                        .filter(this::stays)
                        .flatMap(member -> member.request().stream())
                        .forEach(request -> servedBy.put(request, mentorship.id()));
                List<String> members = members(mentorship);
                byMentor.merge(mentorship.mentor(), members.size(), Integer::sum);
                offer(mentorship)
                        .ifPresent(offer -> byOffer.computeIfAbsent(offer, key -> new ArrayList<>())
                                .addAll(members));
            }
        }
    }

    /** Whether the mentorship takes places. */
    static boolean taken(Mentorship mentorship) {
        return mentorship.open() && mentorship.state() != MentorshipState.PROPOSED;
    }

    /** Participants who are mentored in it on the reference date. */
    List<String> members(Mentorship mentorship) {
        return mentorship.mentees().stream()
                .filter(this::stays)
                .map(Membership::participant)
                .toList();
    }

    private boolean stays(Membership member) {
        return member.leftOn().map(day::isBefore).orElse(true);
    }

    /** The offer whose places an open mentorship takes. */
    public Optional<String> offer(Mentorship mentorship) {
        return Optional.ofNullable(offerOf.get(mentorship.id()));
    }

    /** Id of the open mentorship that a request has led to. */
    public Optional<String> serving(String request) {
        return Optional.ofNullable(servedBy.get(request));
    }

    /** Participants who have a place at the offer, in the order of the programme's mentorships. */
    public List<String> atOffer(String offer) {
        return byOffer.getOrDefault(offer, List.of());
    }

    /** Head count over all forms. */
    public int withMentor(String participant) {
        return byMentor.getOrDefault(participant, 0);
    }
}
