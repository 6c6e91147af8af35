package org.mentorship.matching.internal.plan;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.max;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import org.mentorship.matching.PairingConstraint;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;

/** Every constraint of a plan; ids, levels and sentences are in {@link PairingConstraint}, weights in {@link PlanWeights}. */
public final class PairingConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            // Hard: a plan that breaks these cannot be used
            offerCapacity(factory),
            mentorCapacity(factory),
            offerMinimum(factory),
            pin(factory),
            jointTime(factory),
            oneGroupAtATime(factory),
            // Coverage
            coverage(factory),
            // Policy
            worstOff(factory),
            stability(factory),
            // Points
            compatibility(factory),
            evenLoad(factory),
            preferredSize(factory),
            keepPairs(factory),
            groupLikeness(factory),
            groupVariety(factory)
        };
    }

    private static BiConstraintStream<Place, Integer> loads(ConstraintFactory factory) {
        return factory.forEach(Seating.class).groupBy(Seating::getPlace, count());
    }

    /** Match weight: mentees above the free places of the offer. */
    Constraint offerCapacity(ConstraintFactory factory) {
        return loads(factory)
                .filter((place, mentees) -> place.excess(mentees) > 0)
                .penalizeConfigurable(Place::excess)
                .asConstraint(PairingConstraint.OFFER_CAPACITY.id());
    }

    /** Match weight: mentees above the mentor's cap over all offers. */
    Constraint mentorCapacity(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .filter(seating -> seating.getPlace().mentor().capped())
                .groupBy(seating -> seating.getPlace().mentor(), count())
                .filter((mentor, mentees) -> mentees > mentor.free())
                .penalizeConfigurable((mentor, mentees) -> mentees - mentor.free())
                .asConstraint(PairingConstraint.MENTOR_CAPACITY.id());
    }

    /** Match weight: mentees that an open group lacks to its minimum. */
    Constraint offerMinimum(ConstraintFactory factory) {
        return loads(factory)
                .filter((place, mentees) -> place.shortage(mentees) > 0)
                .penalizeConfigurable(Place::shortage)
                .asConstraint(PairingConstraint.OFFER_MINIMUM.id());
    }

    /** Match weight: 1 for each pinned request elsewhere or nowhere. */
    Constraint pin(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Seating.class)
                .filter(Seating::pinBroken)
                .penalizeConfigurable()
                .asConstraint(PairingConstraint.PIN.id());
    }

    /** Match weight: 1 for each mentee whom the time of their joint group does not suit. */
    Constraint jointTime(ConstraintFactory factory) {
        return factory.forEach(MeetingTime.class)
                .join(Seating.class, equal(MeetingTime::place, Seating::getPlace))
                .filter((time, seating) -> !seating.accepts(time.getSlot()))
                .penalizeConfigurable()
                .asConstraint(PairingConstraint.JOINT_TIME.id());
    }

    /** Match weight: 1 for each person and pair of joint groups with overlapping times, led or attended, both with mentees. */
    Constraint oneGroupAtATime(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .filter(Attendance::joint)
                .join(MeetingTime.class, equal(Attendance::place, MeetingTime::place))
                .join(
                        Attendance.class,
                        equal((one, time) -> one.person(), Attendance::person),
                        filtering(
                                (one, time, other) -> other.joint() && one.key().compareTo(other.key()) < 0))
                .join(
                        MeetingTime.class,
                        equal((one, time, other) -> other.place(), MeetingTime::place),
                        filtering((one, time, other, otherTime) -> time.clashes(otherTime)))
                .ifExists(
                        Attendance.class,
                        equal((one, time, other, otherTime) -> time.place(), Attendance::place),
                        filtering((one, time, other, otherTime, mentee) -> !mentee.leads()))
                .ifExists(
                        Attendance.class,
                        equal((one, time, other, otherTime) -> otherTime.place(), Attendance::place),
                        filtering((one, time, other, otherTime, mentee) -> !mentee.leads()))
                .penalizeConfigurable()
                .asConstraint(PairingConstraint.ONE_GROUP_AT_A_TIME.id());
    }

    /** Match weight: weight of the priority of each seated request. */
    Constraint coverage(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .rewardConfigurable(Seating::weight)
                .asConstraint(PairingConstraint.COVERAGE.id());
    }

    /** Match weight: points that the lowest pair lacks to 1000. */
    Constraint worstOff(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .groupBy(max(Seating::lack))
                .penalizeConfigurable(lack -> lack)
                .asConstraint(PairingConstraint.WORST_OFF.id());
    }

    /**
     * Match weight: 1 for each admissible pair, not formed, of which both would rather have each other, and whom the time
     * of the mentor's group does not keep apart.
     */
    Constraint stability(ConstraintFactory factory) {
        return factory.forEach(Candidate.class)
                .join(factory.forEachIncludingNullVars(Seating.class), equal(Candidate::request, Seating::index))
                .filter((wanted, seating) -> seating.points() < wanted.points())
                .join(
                        Holder.class,
                        equal((wanted, seating) -> wanted.place().mentor(), Holder::holdsFrom),
                        filtering((wanted, seating, holder) ->
                                holder.countsFor(wanted.points()) || holder.fixesTimeOf(wanted.place())))
                .groupBy(
                        (wanted, seating, holder) -> wanted,
                        sum((wanted, seating, holder) ->
                                holder.countsFor(wanted.points()) && holder.seatAt(wanted.place()) ? 1 : 0),
                        sum((wanted, seating, holder) -> holder.countsFor(wanted.points()) && holder.seat() ? 1 : 0),
                        sum((wanted, seating, holder) -> holder.fixesTimeOf(wanted.place()) ? 1 : 0))
                .filter((wanted, here, everywhere, fixing) ->
                        here < wanted.place().free()
                                && everywhere < wanted.place().mentor().free())
                .ifNotExists(
                        MeetingTime.class,
                        equal((wanted, here, everywhere, fixing) -> wanted.place(), MeetingTime::place),
                        filtering((wanted, here, everywhere, fixing, time) ->
                                (fixing > 0 || time.settled()) && !wanted.accepts(time)))
                .penalizeConfigurable()
                .asConstraint(PairingConstraint.STABILITY.id());
    }

    /** Match weight: points of each pair. */
    Constraint compatibility(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .rewardConfigurable(Seating::points)
                .asConstraint(PairingConstraint.COMPATIBILITY.id());
    }

    /** Match weight: 1 for the first mentee above the average of the form, 2 for the next and so on. */
    Constraint evenLoad(ConstraintFactory factory) {
        return loads(factory)
                .filter((place, mentees) -> place.unevenness(mentees) > 0)
                .penalizeConfigurable(Place::unevenness)
                .asConstraint(PairingConstraint.EVEN_LOAD.id());
    }

    /** Match weight: mentees by which a group comes nearer to the size that its mentor prefers, negative past it. */
    Constraint preferredSize(ConstraintFactory factory) {
        return loads(factory)
                .filter((place, mentees) -> place.nearer(mentees) != 0)
                .impactConfigurable(Place::nearer)
                .asConstraint(PairingConstraint.PREFERRED_SIZE.id());
    }

    /** Match weight: 1 for each pair already proposed. */
    Constraint keepPairs(ConstraintFactory factory) {
        return factory.forEach(Seating.class)
                .filter(Seating::kept)
                .rewardConfigurable()
                .asConstraint(PairingConstraint.KEEP_PAIRS.id());
    }

    /** Match weight: 1 for each two mentees of a group with a common interest. */
    Constraint groupLikeness(ConstraintFactory factory) {
        return factory.forEachUniquePair(Seating.class, equal(Seating::getPlace), filtering(Seating::sharesInterest))
                .rewardConfigurable()
                .asConstraint(PairingConstraint.GROUP_LIKENESS.id());
    }

    /** Match weight: 1 for each two mentees of a group who stated interests and have none in common. */
    Constraint groupVariety(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        Seating.class, equal(Seating::getPlace), filtering(Seating::differsInInterests))
                .rewardConfigurable()
                .asConstraint(PairingConstraint.GROUP_VARIETY.id());
    }
}
