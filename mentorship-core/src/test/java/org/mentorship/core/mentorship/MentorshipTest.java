package org.mentorship.core.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.time.DateRange;

class MentorshipTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    private static Mentorship pair(Transition... transitions) {
        return group(List.of(member("p-1")), List.of(transitions), List.of(), List.of());
    }

    private static Mentorship group(
            List<Membership> members, List<Transition> transitions, List<Meeting> meetings, List<Feedback> feedback) {
        return new Mentorship(
                "m-1",
                "TEACHER_PUPIL",
                "t-1",
                Optional.empty(),
                members,
                Optional.empty(),
                Optional.empty(),
                transitions,
                meetings,
                feedback);
    }

    private static Membership member(String id) {
        return new Membership(id, Optional.empty(), DAY, Optional.empty());
    }

    private static Membership left(String id, int afterDays) {
        return new Membership(id, Optional.empty(), DAY, Optional.of(DAY.plusDays(afterDays)));
    }

    private static Transition to(MentorshipState state, int afterDays) {
        return Transition.to(state, DAY.plusDays(afterDays));
    }

    private static Meeting meeting(MeetingStatus status, int afterDays, String... absent) {
        return new Meeting(MeetingKind.REGULAR, DAY.plusDays(afterDays), status, Optional.empty(), Set.of(absent));
    }

    @Nested
    class Its_states {
        @Test
        void go_from_proposal_to_completion() {
            Mentorship done = pair(to(MentorshipState.PROPOSED, 0))
                    .transition(MentorshipState.APPROVED, DAY)
                    .transition(MentorshipState.ACTIVE, DAY.plusDays(1))
                    .transition(MentorshipState.SUSPENDED, DAY.plusDays(2))
                    .transition(MentorshipState.ACTIVE, DAY.plusDays(3))
                    .transition(MentorshipState.COMPLETED, DAY.plusDays(3));
            assertThat(done.state()).isEqualTo(MentorshipState.COMPLETED);
            assertThat(done.open()).isFalse();
            assertThat(done.closedOn()).contains(DAY.plusDays(3));
            assertThat(done.transitions()).hasSize(6);
        }

        @Test
        void begin_proposed_or_approved() {
            assertThatThrownBy(() -> pair(to(MentorshipState.ACTIVE, 0))).hasMessage("""
                    The mentorship (m-1) begins as (ACTIVE).
                    Let it begin as PROPOSED or APPROVED.""");
        }

        @Test
        void do_not_skip_or_return() {
            assertThatThrownBy(() -> pair(to(MentorshipState.PROPOSED, 0)).transition(MentorshipState.ACTIVE, DAY))
                    .hasMessage("""
                    The mentorship (m-1) cannot go from (PROPOSED) to (ACTIVE).
                    After PROPOSED only these may follow: APPROVED, TERMINATED.""");
            Mentorship ended = pair(to(MentorshipState.APPROVED, 0)).terminate(TerminationReason.NOT_A_FIT, DAY);
            assertThatThrownBy(() -> ended.transition(MentorshipState.ACTIVE, DAY))
                    .hasMessageContaining("cannot go from (TERMINATED) to (ACTIVE)");
        }

        @Test
        void do_not_go_back_in_time() {
            assertThatThrownBy(() ->
                            pair(to(MentorshipState.APPROVED, 0)).transition(MentorshipState.ACTIVE, DAY.minusDays(1)))
                    .hasMessage("""
                    The mentorship (m-1) becomes (ACTIVE) on (2025-09-30), before it became (APPROVED) on (2025-10-01).
                    Put the transitions into the order of their days.""");
        }

        @Test
        void end_early_with_a_reason_only() {
            assertThatThrownBy(() -> Transition.to(MentorshipState.TERMINATED, DAY))
                    .hasMessage("""
                    The mentorship is terminated on (2025-10-01) without a reason.
                    Give one of the termination reasons.""");
            assertThatThrownBy(() -> new Transition(
                            MentorshipState.ACTIVE, DAY, Optional.of(TerminationReason.OTHER), Optional.empty()))
                    .hasMessageContaining("gives a termination reason");
        }

        @Property(tries = 300)
        void follow_the_table_whatever_is_asked(@ForAll @Size(max = 8) List<MentorshipState> asked) {
            Mentorship mentorship = pair(to(MentorshipState.PROPOSED, 0));
            for (MentorshipState next : asked) {
                Mentorship before = mentorship;
                Transition transition = next == MentorshipState.TERMINATED
                        ? Transition.terminated(DAY, TerminationReason.OTHER)
                        : Transition.to(next, DAY);
                if (before.state().successors().contains(next)) {
                    mentorship = before.transition(transition);
                    assertThat(mentorship.state()).isEqualTo(next);
                } else {
                    assertThatThrownBy(() -> before.transition(transition))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Nested
    class Its_mentees {
        private final Mentorship active = pair(to(MentorshipState.APPROVED, 0), to(MentorshipState.ACTIVE, 1));

        @Test
        void join_and_leave() {
            Mentorship later =
                    active.join("p-2", Optional.of("r-2"), DAY.plusDays(5)).leave("p-1", DAY.plusDays(6));
            assertThat(later.currentMentees()).containsExactly("p-2");
            assertThat(later.mentees())
                    .containsExactly(
                            left("p-1", 6),
                            new Membership("p-2", Optional.of("r-2"), DAY.plusDays(5), Optional.empty()));
            assertThat(later.involves("p-1")).isTrue();
            assertThat(later.join("p-1", Optional.empty(), DAY.plusDays(6)).currentMentees())
                    .containsExactly("p-2", "p-1");
        }

        @Test
        void do_not_join_twice_nor_mentor_themselves() {
            assertThatThrownBy(() -> active.join("p-1", Optional.empty(), DAY.plusDays(1)))
                    .hasMessageContaining("(p-1) joins mentorship (m-1) twice at the same time");
            assertThatThrownBy(() -> active.join("t-1", Optional.empty(), DAY))
                    .hasMessageContaining("names one participant (t-1) as mentor and as mentee");
        }

        @Test
        void do_not_leave_it_empty() {
            assertThatThrownBy(() -> active.leave("p-1", DAY.plusDays(1))).hasMessage("""
                    The mentorship (m-1) is (ACTIVE), but all of its mentees have left.
                    Complete or terminate it, or keep one mentee.""");
            assertThatThrownBy(() -> active.leave("p-2", DAY)).hasMessageContaining("(p-2) is not a current mentee");
        }

        @Test
        void do_not_join_or_leave_when_it_is_over() {
            Mentorship over = active.terminate(TerminationReason.TRANSFER, DAY.plusDays(2));
            assertThatThrownBy(() -> over.join("p-2", Optional.empty(), DAY.plusDays(3)))
                    .hasMessageStartingWith("The mentorship (m-1) is (TERMINATED), so nobody can join or leave it.");
            assertThatThrownBy(() -> over.leave("p-1", DAY.plusDays(3)))
                    .hasMessageContaining("nobody can join or leave it");
        }
    }

    @Nested
    class Its_meetings {
        private final List<Transition> lives = List.of(
                to(MentorshipState.PROPOSED, 0),
                to(MentorshipState.APPROVED, 2),
                to(MentorshipState.ACTIVE, 4),
                to(MentorshipState.SUSPENDED, 6));

        private Mentorship with(Meeting meeting) {
            return group(List.of(member("p-1")), lives, List.of(meeting), List.of());
        }

        @Test
        void were_held_while_it_was_approved_or_active() {
            for (int day : List.of(2, 4, 6)) {
                assertThat(with(meeting(MeetingStatus.HELD, day)).meetings()).hasSize(1);
            }
            for (int day : List.of(1, 7)) {
                assertThatThrownBy(() -> with(meeting(MeetingStatus.HELD, day)))
                        .hasMessageContaining("was neither approved nor active on (" + DAY.plusDays(day) + ")");
            }
        }

        @Test
        void are_planned_while_it_is_open_and_cancelled_when_it_closes() {
            Mentorship planned = with(meeting(MeetingStatus.PLANNED, 9));
            assertThat(planned.terminate(TerminationReason.ABSENCE, DAY.plusDays(8))
                            .meetings())
                    .containsExactly(meeting(MeetingStatus.CANCELLED, 9));
            assertThatThrownBy(() -> with(meeting(MeetingStatus.PLANNED, 1)))
                    .hasMessageContaining("cannot have a meeting planned for (2025-10-02)");
        }

        @Test
        void name_absent_people_of_the_mentorship_only() {
            assertThat(with(meeting(MeetingStatus.HELD, 4, "p-1")).meetings()).hasSize(1);
            assertThatThrownBy(() -> with(meeting(MeetingStatus.HELD, 4, "p-9")))
                    .hasMessageContaining("names (p-9) as absent, who does not belong to mentorship (m-1)");
            assertThatThrownBy(() -> meeting(MeetingStatus.PLANNED, 4, "p-1")).hasMessageContaining("who was absent");
        }
    }

    @Test
    void feedback_is_by_its_people_and_not_older_than_it() {
        Mentorship mentorship = pair(to(MentorshipState.APPROVED, 0));
        assertThat(mentorship.withFeedback(said("p-1", 0)).feedback()).hasSize(1);
        assertThatThrownBy(() -> mentorship.withFeedback(said("p-9", 0))).hasMessageContaining("is by (p-9)");
        assertThatThrownBy(() -> mentorship.withFeedback(said("t-1", -1))).hasMessageContaining("is older than");
    }

    private static Feedback said(String by, int afterDays) {
        return new Feedback(by, DAY.plusDays(afterDays), Fit.UNDECIDED, Optional.of(5), Optional.empty());
    }

    @Nested
    class Its_history {
        @Test
        void has_an_entry_per_membership_until_leaving_or_closing() {
            List<Membership> members = new ArrayList<>(List.of(left("p-1", 3), member("p-2"), left("p-3", 50)));
            members.add(new Membership("p-4", Optional.empty(), DAY.plusDays(40), Optional.empty()));
            Mentorship over = group(
                            members,
                            List.of(to(MentorshipState.APPROVED, 0), to(MentorshipState.ACTIVE, 1)),
                            List.of(),
                            List.of())
                    .transition(MentorshipState.COMPLETED, DAY.plusDays(30));
            assertThat(over.toHistory())
                    .extracting(PastMentorship::mentee, PastMentorship::period)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("p-1", new DateRange(DAY, DAY.plusDays(3))),
                            org.assertj.core.groups.Tuple.tuple("p-2", new DateRange(DAY, DAY.plusDays(30))),
                            org.assertj.core.groups.Tuple.tuple("p-3", new DateRange(DAY, DAY.plusDays(30))));
        }

        @Test
        void is_empty_for_a_proposal_that_was_dropped() {
            assertThat(pair(to(MentorshipState.PROPOSED, 0))
                            .terminate(TerminationReason.MENTEE_REQUEST, DAY)
                            .toHistory())
                    .isEmpty();
        }

        @Test
        void waits_for_the_end() {
            assertThatThrownBy(() -> pair(to(MentorshipState.APPROVED, 0)).toHistory())
                    .hasMessageStartingWith("The mentorship (m-1) is still (APPROVED).");
        }
    }
}
