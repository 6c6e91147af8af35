package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/**
 * A pair or group and its life so far; the state is that of the last transition.
 *
 * <p>Legal lives: it begins {@code PROPOSED} or {@code APPROVED}, each state is among the successors of the one before, and
 * the days do not go back. Meetings were held only while it was approved or active, and are planned only while it is
 * open and approved. An open mentorship has at least one current mentee.
 *
 * @param id unique in the programme
 * @param form code of the form
 * @param mentor id of the mentor
 * @param offer id of the offer that the mentor made
 * @param mentees everybody who is or was mentored; at least one, the mentor not among them
 * @param slot id of the common time slot
 * @param period the days for which the programme of the pair is planned
 * @param transitions at least one, oldest first
 * @param meetings in the order recorded
 * @param feedback in the order recorded, by the mentor or mentees, not before the first transition
 */
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
        Checks.id(id, "id of a mentorship");
        Checks.id(form, "form of mentorship (%s)", id);
        Checks.id(mentor, "mentor of mentorship (%s)", id);
        Checks.id(offer, "offer of mentorship (%s)", id);
        mentees = Copies.list(mentees);
        Checks.id(slot, "slot of mentorship (%s)", id);
        requireNonNull(period, "period");
        transitions = Copies.list(transitions);
        meetings = Copies.list(meetings);
        feedback = Copies.list(feedback);
        checkTransitions(id, transitions);
        checkMembers(id, mentor, mentees, transitions);
        checkMeetings(id, mentor, mentees, transitions, meetings);
        checkFeedback(id, mentor, mentees, transitions, feedback);
    }

    public MentorshipState state() {
        return last(transitions).to();
    }

    /** Neither completed nor terminated. */
    public boolean open() {
        return state().open();
    }

    /** The day on which it was completed or terminated. */
    public Optional<LocalDate> closedOn() {
        return open() ? Optional.empty() : Optional.of(last(transitions).on());
    }

    /** The last day on which something is recorded: a transition or a meeting that was held. */
    public LocalDate lastEventOn() {
        return meetings.stream()
                .filter(meeting -> meeting.status() == MeetingStatus.HELD)
                .map(Meeting::on)
                .reduce(last(transitions).on(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Ids of the mentees who have not left, in the order in which they joined the list. */
    public List<String> currentMentees() {
        return mentees.stream()
                .filter(Membership::current)
                .map(Membership::participant)
                .toList();
    }

    /** Whether the participant is the mentor, or is or was a mentee. */
    public boolean involves(String participant) {
        return mentor.equals(participant)
                || mentees.stream()
                        .anyMatch(membership -> membership.participant().equals(participant));
    }

    /**
     * The same mentorship after one more transition. Meetings still planned are cancelled when it closes.
     *
     * @throws IllegalArgumentException if the state cannot follow the present one, or the day is before the last transition
     */
    public Mentorship transition(Transition next) {
        requireNonNull(next, "next");
        List<Meeting> kept = next.to().open()
                ? meetings
                : meetings.stream().map(Meeting::cancelledIfPlanned).toList();
        return new Mentorship(
                id, form, mentor, offer, mentees, slot, period, appended(transitions, next), kept, feedback);
    }

    /** As {@link #transition(Transition)}, to a state other than {@code TERMINATED}. */
    public Mentorship transition(MentorshipState to, LocalDate on) {
        return transition(Transition.to(to, on));
    }

    /** As {@link #transition(Transition)}, to {@code TERMINATED}. */
    public Mentorship terminate(TerminationReason reason, LocalDate on) {
        return transition(Transition.terminated(on, reason));
    }

    /**
     * The same mentorship with one more mentee.
     *
     * @throws IllegalArgumentException if it is closed, or the participant belongs to it already
     */
    public Mentorship join(String participant, Optional<String> request, LocalDate on) {
        requireOpen();
        return withMentees(appended(mentees, new Membership(participant, request, on, Optional.empty())));
    }

    /**
     * The same mentorship without one of its mentees, whose last day is {@code on}.
     *
     * @throws IllegalArgumentException if it is closed, if the participant is not a current mentee, or is the last one: then
     *     the mentorship is to be completed or terminated instead
     */
    public Mentorship leave(String participant, LocalDate on) {
        return leave(participant, on, Optional.empty());
    }

    /** As {@link #leave(String, LocalDate)}, with the reason. */
    public Mentorship leave(String participant, LocalDate on, Optional<TerminationReason> reason) {
        requireOpen();
        Checks.that(currentMentees().contains(participant), """
                The participant (%s) is not a current mentee of mentorship (%s).
                Name one of its current mentees.""", participant, id);
        return withMentees(mentees.stream()
                .map(membership -> membership.current()
                                && membership.participant().equals(participant)
                        ? new Membership(
                                participant, membership.request(), membership.joinedOn(), Optional.of(on), reason)
                        : membership)
                .toList());
    }

    /** The day of the first approval; absent while it is only proposed. */
    public Optional<LocalDate> approvedOn() {
        return transitions.stream()
                .filter(transition -> transition.to() == MentorshipState.APPROVED)
                .map(Transition::on)
                .findFirst();
    }

    /** Meetings that were held, by day; of one day in the order of their kinds. */
    public List<Meeting> held() {
        return meetings.stream()
                .filter(meeting -> meeting.status() == MeetingStatus.HELD)
                .sorted(Comparator.comparing(Meeting::on).thenComparing(Meeting::kind))
                .toList();
    }

    /**
     * The first meeting held out of its order: kinds do not go back from day to day, each kind follows the one before it,
     * and a final meeting follows any of them; there is one introductory and one final meeting.
     */
    public Optional<Meeting> outOfOrder() {
        Meeting before = null;
        for (Meeting meeting : held()) {
            if (!meeting.kind().follows(Optional.ofNullable(before).map(Meeting::kind))) {
                return Optional.of(meeting);
            }
            before = meeting;
        }
        return Optional.empty();
    }

    /** Whether it was approved or active on the day; on the day of a transition the states before and after both count. */
    public boolean metOn(LocalDate day) {
        return metOn(transitions, day);
    }

    /** The same mentorship planned for other days. */
    public Mentorship withPeriod(DateRange days) {
        return new Mentorship(
                id, form, mentor, offer, mentees, slot, Optional.of(days), transitions, meetings, feedback);
    }

    /** The same mentorship with other meetings. */
    public Mentorship withMeetings(List<Meeting> others) {
        return new Mentorship(id, form, mentor, offer, mentees, slot, period, transitions, others, feedback);
    }

    /** The same mentorship with one more meeting. */
    public Mentorship withMeeting(Meeting meeting) {
        return withMeetings(appended(meetings, meeting));
    }

    /** The same mentorship with one more feedback. */
    public Mentorship withFeedback(Feedback said) {
        return new Mentorship(
                id, form, mentor, offer, mentees, slot, period, transitions, meetings, appended(feedback, said));
    }

    /**
     * What the history of a later programme keeps of a closed mentorship: one entry for each membership, from the day of
     * joining to the day of leaving or closing. Who left for a known reason has ended {@code TERMINATED}, whatever became
     * of the others. A membership that would begin after the closing is left out, and so are all of a mentorship that was
     * never approved.
     *
     * @throws IllegalArgumentException if the mentorship is open
     */
    public List<PastMentorship> toHistory() {
        Checks.that(!open(), """
                The mentorship (%s) is still (%s).
                Complete or terminate it before it becomes history.""", id, state());
        if (transitions.stream().noneMatch(transition -> transition.to().meets())) {
            return List.of();
        }
        LocalDate end = last(transitions).on();
        List<PastMentorship> history = new ArrayList<>();
        for (Membership membership : mentees) {
            LocalDate last =
                    membership.leftOn().filter(left -> left.isBefore(end)).orElse(end);
            if (!membership.joinedOn().isAfter(last)) {
                DateRange days = new DateRange(membership.joinedOn(), last);
                MentorshipState ended = membership.reason().isPresent() ? MentorshipState.TERMINATED : state();
                history.add(new PastMentorship(mentor, membership.participant(), form, days, ended));
            }
        }
        return List.copyOf(history);
    }

    private Mentorship withMentees(List<Membership> others) {
        return new Mentorship(id, form, mentor, offer, others, slot, period, transitions, meetings, feedback);
    }

    private void requireOpen() {
        Checks.that(open(), """
                The mentorship (%s) is (%s), so nobody can join or leave it.
                Start another mentorship.""", id, state());
    }

    private static void checkTransitions(String id, List<Transition> transitions) {
        Checks.notEmpty(transitions, "transitions of mentorship (%s)", id);
        Checks.that(
                transitions.get(0).to().initial(), """
                The mentorship (%s) begins as (%s).
                Let it begin as PROPOSED or APPROVED.""", id, transitions.get(0).to());
        for (int i = 1; i < transitions.size(); i++) {
            Transition before = transitions.get(i - 1);
            Transition after = transitions.get(i);
            Checks.that(
                    before.to().successors().contains(after.to()),
                    """
                    The mentorship (%s) cannot go from (%s) to (%s).
                    After %s only these may follow: %s.""",
                    id,
                    before.to(),
                    after.to(),
                    before.to(),
                    before.to().successors());
            Checks.that(!after.on().isBefore(before.on()), """
                    The mentorship (%s) becomes (%s) on (%s), before it became (%s) on (%s).
                    Put the transitions into the order of their days.""", id, after.to(), after.on(), before.to(), before.on());
        }
    }

    private static void checkMembers(String id, String mentor, List<Membership> mentees, List<Transition> transitions) {
        Checks.notEmpty(mentees, "mentees of mentorship (%s)", id);
        Map<String, Membership> latest = new HashMap<>();
        for (Membership membership : mentees) {
            Checks.that(!membership.participant().equals(mentor), """
                    The mentorship (%s) names one participant (%s) as mentor and as mentee.
                    Name another mentor or another mentee.""", id, mentor);
            Membership earlier = latest.put(membership.participant(), membership);
            Checks.that(
                    earlier == null
                            || earlier.leftOn().isPresent()
                                    && !membership
                                            .joinedOn()
                                            .isBefore(earlier.leftOn().get()),
                    """
                    The participant (%s) joins mentorship (%s) twice at the same time.
                    Keep one membership, or let the first end before the second begins.""",
                    membership.participant(),
                    id);
        }
        Checks.that(
                !last(transitions).to().open() || mentees.stream().anyMatch(Membership::current),
                """
                The mentorship (%s) is (%s), but all of its mentees have left.
                Complete or terminate it, or keep one mentee.""",
                id,
                last(transitions).to());
    }

    private static void checkMeetings(
            String id, String mentor, List<Membership> mentees, List<Transition> transitions, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        Set<String> people = people(mentor, mentees);
        boolean open = last(transitions).to().open();
        for (Meeting meeting : meetings) {
            if (meeting.status() == MeetingStatus.HELD) {
                Checks.that(metOn(transitions, meeting.on()), """
                        The mentorship (%s) was neither approved nor active on (%s), when a meeting was held.
                        Correct the day of the meeting or of a transition.""", id, meeting.on());
            } else if (meeting.status() == MeetingStatus.PLANNED) {
                Checks.that(
                        open && approvedBy(transitions, meeting.on()),
                        """
                        The mentorship (%s) is (%s) and cannot have a meeting planned for (%s).
                        Cancel the meeting, or plan it for a day after the approval of an open mentorship.""",
                        id,
                        last(transitions).to(),
                        meeting.on());
            }
            for (String absent : meeting.absent()) {
                Checks.that(people.contains(absent), """
                        The meeting of (%s) names (%s) as absent, who does not belong to mentorship (%s).
                        Name the mentor or mentees only.""", meeting.on(), absent, id);
            }
        }
    }

    private static void checkFeedback(
            String id, String mentor, List<Membership> mentees, List<Transition> transitions, List<Feedback> feedback) {
        if (feedback.isEmpty()) {
            return;
        }
        Set<String> people = people(mentor, mentees);
        for (Feedback said : feedback) {
            Checks.that(people.contains(said.participant()), """
                    The feedback of (%s) is by (%s), who does not belong to mentorship (%s).
                    Keep feedback of the mentor and mentees only.""", said.on(), said.participant(), id);
            Checks.that(
                    !said.on().isBefore(transitions.get(0).on()),
                    """
                    The feedback of (%s) on mentorship (%s) is older than its first day (%s).
                    Correct one of the two days.""",
                    said.on(),
                    id,
                    transitions.get(0).on());
        }
    }

    private static Set<String> people(String mentor, List<Membership> mentees) {
        Set<String> people = new HashSet<>();
        people.add(mentor);
        mentees.forEach(membership -> people.add(membership.participant()));
        return people;
    }

    /** On the day of a transition both the state before and the state after count. */
    private static boolean metOn(List<Transition> transitions, LocalDate day) {
        for (int i = 0; i < transitions.size(); i++) {
            boolean begun = !day.isBefore(transitions.get(i).on());
            boolean lasts = i + 1 == transitions.size()
                    || !day.isAfter(transitions.get(i + 1).on());
            if (begun && lasts && transitions.get(i).to().meets()) {
                return true;
            }
        }
        return false;
    }

    private static boolean approvedBy(List<Transition> transitions, LocalDate day) {
        return transitions.stream().anyMatch(transition -> transition.to().meets() && !day.isBefore(transition.on()));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static <T> List<T> appended(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(requireNonNull(element, "element"));
        return longer;
    }
}
