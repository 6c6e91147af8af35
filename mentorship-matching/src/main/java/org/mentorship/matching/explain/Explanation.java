package org.mentorship.matching.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.text.Language;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;

/**
 * What can be said of one subject of a pairing. Everything is worked out from the programme as it is now; where the pairing
 * says otherwise, the explanation tells. Holds ids only.
 *
 * <p>An offer is admissible for a request where the rules admit both (or, if the pairing was made with {@code seatPending},
 * make them wait for papers) and no pair rule forbids the pair. Ranks are among admissible pairs, by points.
 */
public sealed interface Explanation {

    /** Id of the request or offer that is explained. */
    String subject();

    /** The explanation in sentences, one per element, in the order in which to read them. */
    default List<String> sentences(Language language) {
        return Words.sentences(this, language);
    }

    /**
     * A request and an offer, seated together or not.
     *
     * @param subject id of the request
     * @param seated whether the pairing seats the request at this offer
     * @param slot common time of the group, where it has one that the programme still knows
     * @param compatibility points now, with each component's contribution and the adjustments of pair rules
     * @param pointsInPairing points that the pairing states, where it seats the pair
     * @param menteeDecision what the rules decide on the request
     * @param mentorDecision what the rules decide on the offer
     * @param vetoes pair rules that forbid the pair; empty if it may be formed
     * @param mentorRank rank of the offer among those admissible for the request; absent if it is not one of them
     * @param menteeRank rank of the request among those admissible for the offer; absent if it is not one of them
     * @param current the offer that the pairing gives the request instead; absent where it gives this one or none
     * @param better the best admissible offers with more points for the request, at most {@link
     *     PairingExplainer#BETTER_SHOWN}, best first; empty where the pairing does not seat the pair
     * @param nextBest the admissible offer that comes next after this one for the request; absent where the pairing does not
     *     seat the pair
     * @param room what place there is for the request here; absent where the pairing seats it and where it may not be formed
     * @param ifSeated what seating the pair would do to the whole; absent where the pairing seats it, where it may not be
     *     formed, and where that cannot be told exactly (see {@link Effect})
     */
    record Pair(
            String subject,
            String offer,
            String mentee,
            String mentor,
            String form,
            boolean seated,
            boolean pinned,
            Optional<TimeSlot> slot,
            Compatibility compatibility,
            Optional<Integer> pointsInPairing,
            Eligibility menteeDecision,
            Eligibility mentorDecision,
            List<Finding> vetoes,
            Optional<Rank> mentorRank,
            Optional<Rank> menteeRank,
            Optional<Alternative> current,
            List<Alternative> better,
            Optional<Alternative> nextBest,
            Optional<Room> room,
            Optional<Effect> ifSeated)
            implements Explanation {
        public Pair {
            vetoes = List.copyOf(vetoes);
            better = List.copyOf(better);
        }

        /**
         * Offers that the request could as well have: with one of them instead, all higher levels of the score stay and the
         * total changes by at most {@link PairingExplainer#NEAR_TIE} points. Of a seated pair those among {@code better} and
         * {@code nextBest}, of another the {@code current} one that this offer could stand in for. What an offer would do to
         * the whole must be known (see {@link Effect}): equal points of the request alone make no near tie.
         */
        public List<Alternative> nearTies() {
            if (!seated) {
                return ifSeated.filter(Effect::nearlyNothing).flatMap(effect -> current).stream()
                        .toList();
            }
            return Stream.concat(better.stream(), nextBest.stream())
                    .filter(each -> each.ifTaken().filter(Effect::nearlyNothing).isPresent())
                    .toList();
        }

        /** Whether there are {@link #nearTies}. */
        public boolean nearTie() {
            return !nearTies().isEmpty();
        }

        /**
         * Points that all others, and the soft wishes, would gain if the request took the next best offer; below zero where
         * they would lose. Absent where there is no next best offer or its effect is not known.
         */
        public Optional<Long> gainOfOthers() {
            return nextBest.flatMap(
                    next -> next.ifTaken().map(effect -> effect.points() - (next.points() - compatibility.points())));
        }

        /** Findings that do not decide: of the mentee, then of the mentor. */
        public List<Finding> remarks() {
            return Stream.of(menteeDecision, mentorDecision)
                    .flatMap(decision -> decision.remarks().stream())
                    .toList();
        }

        /** What pair rules add to the points or take off. */
        public List<Adjustment> adjustments() {
            return compatibility.adjustments();
        }
    }

    /**
     * A request left without a mentor.
     *
     * @param subject id of the request
     * @param reason as the pairing states it
     * @param decision what the rules decide on the request now
     * @param offersInForm offers of the form, a head count of offers
     * @param refusals how many offers each rule keeps from the request: rules on the mentor, then on the pair; an offer
     *     counts once for each rule that speaks against it
     * @param taken admissible offers that have no place left, best first
     * @param free admissible offers that have a place left, best first, and why it was not given
     * @param bottleneck who competes with it for which places; absent where places are not what it lacks
     * @param repairs what would seat the request, each one by itself: first what needs nobody's leave, then by how much it
     *     would do
     */
    record Waiting(
            String subject,
            String mentee,
            String form,
            Unmatched reason,
            Eligibility decision,
            int offersInForm,
            List<RefusalCount> refusals,
            List<TakenOffer> taken,
            List<FreeOffer> free,
            Optional<Bottleneck> bottleneck,
            List<Repair> repairs)
            implements Explanation {
        public Waiting {
            refusals = List.copyOf(refusals);
            taken = List.copyOf(taken);
            free = List.copyOf(free);
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * An offer and its group.
     *
     * @param subject id of the offer
     * @param places most mentees, a head count
     * @param open participants in open mentorships of the offer
     * @param seats the mentees that the pairing gives it, best first
     * @param empty why the pairing gives it nobody; absent if it gives somebody
     * @param requestsInForm requests of the form, a head count
     * @param admissible requests that may be paired with it, a head count
     * @param waiting those of them that the pairing leaves without a mentor, best first
     * @param onePlaceMore what one more place here would do to the whole; absent where the mentor does not take part, and
     *     where it cannot be told exactly (see {@link Effect})
     */
    record Mentor(
            String subject,
            String mentor,
            String form,
            int places,
            int minimum,
            List<String> open,
            Eligibility decision,
            Optional<TimeSlot> slot,
            List<SeatedMentee> seats,
            Optional<EmptyBecause> empty,
            int requestsInForm,
            int admissible,
            List<SeatedMentee> waiting,
            Optional<Effect> onePlaceMore)
            implements Explanation {
        public Mentor {
            open = List.copyOf(open);
            seats = List.copyOf(seats);
            waiting = List.copyOf(waiting);
        }
    }

    /** The programme has the request, the pairing does not: it was added since. */
    record NotInPairing(String subject) implements Explanation {}

    /** The pairing names the subject, or seats it with an offer, that the programme no longer has. */
    record NotInProgramme(String subject) implements Explanation {}

    /** The pairing was made for another programme or reference date, so nothing can be explained. */
    record OtherProgramme(
            String subject, String pairing, LocalDate pairingDate, String programme, LocalDate programmeDate)
            implements Explanation {}

    /** The pairing was made by another rule book, so nothing can be explained; both by their fingerprints. */
    record OtherRuleBook(String subject, String pairing, String given) implements Explanation {}

    /**
     * A place in an order by points, best first; equal points share a rank.
     *
     * @param place 1 or more: one more than the number of those with more points
     * @param of how many are compared
     */
    record Rank(int place, int of) {}

    /**
     * Another admissible offer.
     *
     * @param room what place there is for the request
     * @param ifTaken what seating the request there would do to the whole
     */
    record Alternative(String offer, String mentor, int points, Room room, Optional<Effect> ifTaken) {}

    /**
     * What place an offer has for a request that the pairing does not seat there.
     *
     * @param freePlaces what the pairing leaves of its places and of the mentor's cap
     * @param takenBy requests that the pairing seats there, then participants in open mentorships of the offer; empty where
     *     a place is free
     * @param capReached no place is free although the offer has some: the mentor's cap over all offers is reached
     * @param obstacle what would keep the request from a place there even if one is free; absent where nothing would
     */
    record Room(int freePlaces, List<String> takenBy, boolean capReached, Optional<NotGiven> obstacle) {
        public Room {
            takenBy = List.copyOf(takenBy);
        }
    }

    /**
     * What a change would do to the best pairing: the best one with the change less the best one without, level by level as
     * in a {@link org.mentorship.matching.Score}. Both are solved exactly, with groups that meet together at the times that
     * the pairing gives them. That can be done where nothing but pairs, places and loads matters: not under {@code STABLE},
     * nor where a minimum above one, a wish about who is in a group, or somebody in several such groups plays a part, nor
     * where a group that is still empty has no time that suits all who may join it. In a programme so large that a solve cuts candidates it is exact over the candidates kept.
     *
     * @param seated more requests with a seat, a head count; below zero: fewer
     * @param coverage weights of their priorities
     * @param policy under {@code WORST_OFF_FIRST} points of the lowest pair
     * @param points of the pairs, with the soft wishes
     */
    record Effect(int seated, long coverage, long policy, long points) {
        /** Whether everything stays as it is, but for {@link PairingExplainer#NEAR_TIE} points either way. */
        public boolean nearlyNothing() {
            return seated == 0 && coverage == 0 && policy == 0 && Math.abs(points) <= PairingExplainer.NEAR_TIE;
        }
    }

    /**
     * More requests than places: none of the requests has an admissible offer outside these. So however they are seated,
     * somebody of them is left.
     *
     * @param requests by id, the explained one among them
     * @param offers by id
     * @param mentors by id
     * @param places that open mentorships and the mentors' caps leave of the offers, fewer than there are requests
     */
    record Bottleneck(List<String> requests, List<String> offers, List<String> mentors, int places) {
        public Bottleneck {
            requests = List.copyOf(requests);
            offers = List.copyOf(offers);
            mentors = List.copyOf(mentors);
        }
    }

    /**
     * What a repair would do to seating, by pairing anew with nothing else changed and those who have a seat preferred to
     * others of their priority.
     *
     * @param more requests with a seat than without the repair, a head count
     * @param seated who would have one then, by id
     * @param unseated who would lose theirs to a request of higher priority, by id
     */
    record Gain(int more, List<String> seated, List<String> unseated) {
        public Gain {
            seated = List.copyOf(seated);
            unseated = List.copyOf(unseated);
        }
    }

    /** A mentee of an offer, or one who could be. */
    record SeatedMentee(String request, String mentee, int points) {}

    /**
     * An admissible offer without a free place.
     *
     * @param places most mentees of the offer, a head count
     * @param requests requests that the pairing seats there
     * @param open participants who are in open mentorships of the offer
     * @param capReached the mentor's cap over all offers is what stands in the way, the offer itself has places
     */
    record TakenOffer(
            String offer,
            String mentor,
            int points,
            int places,
            List<String> requests,
            List<String> open,
            boolean capReached) {
        public TakenOffer {
            requests = List.copyOf(requests);
            open = List.copyOf(open);
        }
    }

    /** An admissible offer with a free place. */
    record FreeOffer(String offer, String mentor, int points, int freePlaces, NotGiven why) {}

    /** Why a free place was not given; papers, which an edit can override, only where nothing firmer stands in the way. */
    enum NotGiven {
        /** The group would be smaller than the mentor's minimum. */
        BELOW_MINIMUM,
        /** The group would have no time at which all can meet. */
        NO_COMMON_TIME,
        /** The request is waiting for papers, which an edit could override. */
        PAPERS,
        /** The mentee has a mentor in this form by another request. */
        HAS_MENTOR,
        /** The programme pins the request to another offer. */
        PINNED_ELSEWHERE,
        /** Nothing stands in the way: the run ended before it was found, or the programme changed since. */
        NOTHING
    }

    /** Why an offer has nobody. */
    enum EmptyBecause {
        /** The rules refuse the mentor. */
        REFUSED,
        /** Papers or steps of the mentor are missing. */
        PENDING,
        /** The offer takes nobody: its greatest number is 0. */
        PAUSED,
        /** Open mentorships hold all its places, or all that the mentor's cap allows. */
        FULL,
        /** Nobody asked for this form. */
        NO_REQUESTS,
        /** No request may be paired with the mentor. */
        NOBODY_ADMISSIBLE,
        /** Fewer could be given than the mentor's minimum. */
        BELOW_MINIMUM,
        /** All who may be paired with the mentor are with others. */
        NOT_CHOSEN
    }

    /** What would seat a waiting request. {@code gain} is absent where it cannot be told exactly (see {@link Effect}). */
    sealed interface Repair {
        Optional<Gain> gain();

        /** One more place at an admissible offer whose places are all taken. */
        record OneMorePlace(String offer, String mentor, int points, Optional<Gain> gain) implements Repair {}

        /** A cap higher by one of a mentor whose offer is admissible and has a place. */
        record HigherCap(String offer, String mentor, int points, Optional<Gain> gain) implements Repair {}

        /** A pair that the rules forbid: what would be if they did not speak against it. */
        record AllowPair(String offer, String mentor, int points, List<Finding> vetoes, Optional<Gain> gain)
                implements Repair {
            public AllowPair {
                vetoes = List.copyOf(vetoes);
            }
        }

        /** Nothing but an edit of the curator: the offer is admissible and has a place. */
        record SeatByEdit(String offer, String mentor, int points) implements Repair {
            @Override
            public Optional<Gain> gain() {
                return Optional.empty();
            }
        }

        /** Papers of the mentee to bring first. */
        record BringPapers(List<Missing> missing, Optional<Gain> gain) implements Repair {
            public BringPapers {
                missing = List.copyOf(missing);
            }
        }

        /** Papers of a mentor who would then take part. */
        record MentorPapers(String offer, String mentor, int points, List<Missing> missing, Optional<Gain> gain)
                implements Repair {
            public MentorPapers {
                missing = List.copyOf(missing);
            }
        }
    }
}
