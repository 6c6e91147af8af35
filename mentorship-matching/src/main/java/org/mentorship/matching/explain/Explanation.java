package org.mentorship.matching.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @param slot common time of the group, where it has one
     * @param compatibility points now, with each component's contribution and the adjustments of pair rules
     * @param pointsInPairing points that the pairing states, where it seats the pair
     * @param menteeDecision what the rules decide on the request
     * @param mentorDecision what the rules decide on the offer
     * @param vetoes pair rules that forbid the pair; empty if it may be formed
     * @param mentorRank rank of the offer among those admissible for the request; absent if it is not one of them
     * @param menteeRank rank of the request among those admissible for the offer; absent if it is not one of them
     * @param nextBest the admissible offer that comes next after this one for the request
     * @param nearTie whether points of the two differ by at most {@link PairingExplainer#NEAR_TIE}
     */
    record Pair(
            String subject,
            String offer,
            String mentee,
            String mentor,
            String form,
            boolean seated,
            boolean pinned,
            Optional<String> slot,
            Compatibility compatibility,
            Optional<Integer> pointsInPairing,
            Eligibility menteeDecision,
            Eligibility mentorDecision,
            List<Finding> vetoes,
            Optional<Rank> mentorRank,
            Optional<Rank> menteeRank,
            Optional<Alternative> nextBest,
            boolean nearTie)
            implements Explanation {
        public Pair {
            vetoes = List.copyOf(vetoes);
        }

        /** Findings that do not decide: of the mentee, then of the mentor. */
        public List<Finding> remarks() {
            return java.util.stream.Stream.of(menteeDecision, mentorDecision)
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
     * @param repairs what would seat the request, each one by itself
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
     */
    record Mentor(
            String subject,
            String mentor,
            String form,
            int places,
            int minimum,
            List<String> open,
            Eligibility decision,
            Optional<String> slot,
            List<SeatedMentee> seats,
            Optional<EmptyBecause> empty,
            int requestsInForm,
            int admissible,
            List<SeatedMentee> waiting)
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

    /**
     * A place in an order by points, best first; equal points share a rank.
     *
     * @param place 1 or more: one more than the number of those with more points
     * @param of how many are compared
     */
    record Rank(int place, int of) {}

    /** Another admissible offer; {@code freePlaces} is what the pairing leaves of its places and of the mentor's cap. */
    record Alternative(String offer, String mentor, int points, int freePlaces) {}

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

    /** Why a free place was not given. */
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

    /** What would seat a waiting request. */
    sealed interface Repair {
        /** One more place at an admissible offer whose places are all taken. */
        record OneMorePlace(String offer, String mentor, int points) implements Repair {}

        /** Nothing but an edit of the curator: the offer is admissible and has a place. */
        record SeatByEdit(String offer, String mentor, int points) implements Repair {}

        /** Papers to bring first; whether a place is then found is decided by pairing again. */
        record BringPapers(List<Missing> missing) implements Repair {
            public BringPapers {
                missing = List.copyOf(missing);
            }
        }
    }
}
