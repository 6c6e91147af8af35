package org.mentorship.core.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.life.LifeEvent.Complete;
import org.mentorship.core.life.LifeEvent.Extend;
import org.mentorship.core.life.LifeEvent.Leave;
import org.mentorship.core.life.LifeEvent.Meet;
import org.mentorship.core.life.LifeEvent.Resume;
import org.mentorship.core.life.LifeEvent.Start;
import org.mentorship.core.life.LifeEvent.Suspend;
import org.mentorship.core.life.LifeEvent.Tell;
import org.mentorship.core.life.LifeEvent.Terminate;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.core.time.DateRange;

class MentorshipLifeTest {
    private static final LocalDate APPROVED = Lives.APPROVED;
    private static final LocalDate START = Lives.START;
    private static final LocalDate END = Lives.END;

    private static Programme after(LifeEvent... events) {
        Programme programme = Lives.approved();
        for (LifeEvent event : events) {
            programme = changed(programme, event).programme();
        }
        return programme;
    }

    private static LifeResult.Changed changed(Programme programme, LifeEvent event) {
        LifeResult result = MentorshipLife.of(programme).apply(Lives.ID, event);
        assertThat(result).as("%s", result).isInstanceOf(LifeResult.Changed.class);
        return (LifeResult.Changed) result;
    }

    private static List<LifeProblem> problems(Programme programme, LifeEvent event) {
        LifeResult result = MentorshipLife.of(programme).apply(Lives.ID, event);
        assertThat(result).as("%s", result).isInstanceOf(LifeResult.Rejected.class);
        return ((LifeResult.Rejected) result).problems();
    }

    private static LifeEvent held(MeetingKind kind, LocalDate on, String... absent) {
        return new Meet(new Meeting(kind, on, MeetingStatus.HELD, Optional.of(45), Set.of(absent)));
    }

    private static LifeEvent planned(MeetingKind kind, LocalDate on) {
        return new Meet(new Meeting(kind, on, MeetingStatus.PLANNED, Optional.empty(), Set.of()));
    }

    private static LifeEvent cancelled(MeetingKind kind, LocalDate on) {
        return new Meet(new Meeting(kind, on, MeetingStatus.CANCELLED, Optional.empty(), Set.of()));
    }

    private static LifeEvent said(String participant, LocalDate on) {
        return new Tell(new Feedback(participant, on, Fit.GOOD, Optional.of(8), Optional.empty()));
    }

    private static LifeEvent complete(LocalDate on) {
        return new Complete(on, Optional.empty());
    }

    private static LifeEvent terminate(LocalDate on) {
        return new Terminate(on, TerminationReason.MENTOR_REQUEST, Optional.empty(), Optional.empty());
    }

    @Test
    void a_year_goes_from_approval_to_history() {
        Programme year = after(
                held(MeetingKind.INTRODUCTORY, APPROVED.plusDays(1)),
                new Start(START),
                held(MeetingKind.TRIAL, START.plusDays(3)),
                held(MeetingKind.PLANNING, START.plusDays(5)),
                held(MeetingKind.REGULAR, START.plusDays(20)),
                said("p-1", START.plusDays(20)),
                new Suspend(START.plusDays(30), "карантин"),
                new Resume(START.plusDays(40)),
                held(MeetingKind.REGULAR, START.plusDays(50)),
                new Extend(END.plusDays(10), START.plusDays(60), Optional.empty()),
                held(MeetingKind.FINAL, END.plusDays(9)),
                complete(END.plusDays(10)));

        assertThat(year.mentorship(Lives.ID).orElseThrow().state()).isEqualTo(MentorshipState.COMPLETED);
        assertThat(year.history())
                .containsExactly(
                        new PastMentorship(
                                "t-1",
                                "p-1",
                                Lives.FORM,
                                new DateRange(START, END.plusDays(10)),
                                MentorshipState.COMPLETED),
                        new PastMentorship(
                                "t-1",
                                "p-2",
                                Lives.FORM,
                                new DateRange(START, END.plusDays(10)),
                                MentorshipState.COMPLETED));
        assertThat(year.audit())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "meet",
                        "start",
                        "meet",
                        "meet",
                        "meet",
                        "tell",
                        "suspend",
                        "resume",
                        "meet",
                        "extend",
                        "meet",
                        "complete");
        assertThat(year.audit().get(6))
                .isEqualTo(new AuditEntry(
                        START.plusDays(30),
                        MentorshipLife.CURATOR,
                        "suspend",
                        List.of(Lives.ID, "t-1", "p-1", "p-2"),
                        Optional.empty(),
                        Optional.of("карантин")));
    }

    @Test
    void somebody_else_may_record() {
        LifeResult result = MentorshipLife.of(Lives.approved()).by("deputy").apply(Lives.ID, new Start(START));

        assertThat(result.<String>fold(changed -> changed.entry().actor(), rejected -> ""))
                .isEqualTo("deputy");
        assertThatThrownBy(() -> MentorshipLife.of(Lives.approved()).by("Иванова А. А."))
                .hasMessageContaining("actor of an event");
    }

    @Test
    void a_mentorship_that_is_not_there_is_told() {
        assertThat(MentorshipLife.of(Lives.approved()).apply("m-9", new Start(START)))
                .isEqualTo(new LifeResult.Rejected(List.of(new LifeProblem.UnknownMentorship("m-9"))));
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems(after(new Start(START)), new Start(APPROVED.minusDays(30))))
                .hasSize(3)
                .hasAtLeastOneElementOfType(LifeProblem.WrongState.class)
                .hasAtLeastOneElementOfType(LifeProblem.DayGoesBack.class)
                .hasAtLeastOneElementOfType(LifeProblem.OutsidePeriod.class);
    }

    @Nested
    class A_state {
        @Test
        void cannot_be_entered_on_a_day_before_what_is_recorded() {
            Programme met = after(new Start(START), held(MeetingKind.INTRODUCTORY, START.plusDays(9)));

            assertThat(problems(met, new Suspend(START.plusDays(8), "болезнь")))
                    .containsExactly(new LifeProblem.DayGoesBack(Lives.ID, START.plusDays(8), START.plusDays(9)));
            assertThat(changed(met, new Suspend(START.plusDays(9), "болезнь"))
                            .mentorship()
                            .state())
                    .isEqualTo(MentorshipState.SUSPENDED);
        }

        @Test
        void starts_on_the_first_day_of_the_period_not_the_day_before() {
            assertThat(problems(Lives.approved(), new Start(START.minusDays(1))))
                    .containsExactly(new LifeProblem.OutsidePeriod(Lives.ID, START.minusDays(1), START, END));
            changed(Lives.approved(), new Start(START));
        }

        @Test
        void closed_stays_closed() {
            Programme done = after(new Start(START), complete(END));

            assertThat(problems(done, new Resume(END))).hasOnlyElementsOfType(LifeProblem.WrongState.class);
            assertThat(problems(done, terminate(END))).hasOnlyElementsOfType(LifeProblem.WrongState.class);
            assertThat(problems(done, planned(MeetingKind.INTRODUCTORY, END)))
                    .hasOnlyElementsOfType(LifeProblem.WrongState.class);
        }

        @Test
        void keeps_its_reason() {
            LifeResult.Changed over = changed(
                    after(new Start(START)),
                    new Terminate(
                            START.plusDays(7),
                            TerminationReason.EMPLOYER_REQUEST,
                            Optional.of(START.plusDays(2)),
                            Optional.of("перевод на другую должность")));

            assertThat(over.mentorship().transitions())
                    .last()
                    .isEqualTo(new Transition(
                            MentorshipState.TERMINATED,
                            START.plusDays(7),
                            Optional.of(TerminationReason.EMPLOYER_REQUEST),
                            Optional.of("перевод на другую должность"),
                            Optional.of(START.plusDays(2))));
            assertThat(over.programme().history())
                    .extracting(PastMentorship::ended)
                    .containsOnly(MentorshipState.TERMINATED);
        }

        @Test
        void is_not_left_before_notice_is_given() {
            assertThat(problems(
                            after(new Start(START)),
                            new Terminate(
                                    START.plusDays(7),
                                    TerminationReason.MENTOR_REQUEST,
                                    Optional.of(START.plusDays(8)),
                                    Optional.empty())))
                    .containsExactly(new LifeProblem.NoticeTooLate(Lives.ID, START.plusDays(8), START.plusDays(7)));
        }

        @Test
        void of_a_proposal_leaves_no_history() {
            Programme gone = changed(Lives.proposed(), terminate(APPROVED)).programme();

            assertThat(gone.history()).isEmpty();
            assertThat(gone.mentorship(Lives.ID).orElseThrow().open()).isFalse();
        }
    }

    @Nested
    class A_meeting {
        @Test
        void is_introductory_at_first() {
            assertThat(problems(Lives.approved(), held(MeetingKind.TRIAL, START)))
                    .containsExactly(new LifeProblem.OutOfTurn(
                            Lives.ID, MeetingKind.TRIAL, START, Optional.empty(), Optional.empty()));
        }

        @Test
        void follows_the_kind_before_it() {
            Programme met = after(held(MeetingKind.INTRODUCTORY, START));

            assertThat(problems(met, held(MeetingKind.PLANNING, START.plusDays(1))))
                    .hasOnlyElementsOfType(LifeProblem.OutOfTurn.class);
            assertThat(problems(met, held(MeetingKind.TRIAL, START.minusDays(1))))
                    .hasOnlyElementsOfType(LifeProblem.OutOfTurn.class);
            changed(met, held(MeetingKind.TRIAL, START));
        }

        @Test
        void written_down_late_goes_where_it_belongs() {
            Programme met = after(
                    held(MeetingKind.INTRODUCTORY, START),
                    held(MeetingKind.TRIAL, START.plusDays(1)),
                    held(MeetingKind.PLANNING, START.plusDays(9)));

            changed(met, held(MeetingKind.TRIAL, START.plusDays(5)));
            assertThat(problems(met, held(MeetingKind.REGULAR, START.plusDays(5))))
                    .containsExactly(new LifeProblem.OutOfTurn(
                            Lives.ID,
                            MeetingKind.REGULAR,
                            START.plusDays(5),
                            Optional.of(MeetingKind.TRIAL),
                            Optional.of(MeetingKind.PLANNING)));
        }

        @Test
        void is_the_last_when_it_is_the_final_one() {
            Programme parted = after(held(MeetingKind.INTRODUCTORY, START), held(MeetingKind.FINAL, START.plusDays(9)));

            assertThat(problems(parted, held(MeetingKind.REGULAR, START.plusDays(10))))
                    .hasOnlyElementsOfType(LifeProblem.OutOfTurn.class);
            assertThat(problems(parted, held(MeetingKind.FINAL, START.plusDays(10))))
                    .containsExactly(new LifeProblem.HeldAlready(Lives.ID, MeetingKind.FINAL, START.plusDays(9)));
            assertThat(problems(parted, new Extend(END.plusDays(9), START.plusDays(10), Optional.empty())))
                    .containsExactly(new LifeProblem.Parted(Lives.ID, START.plusDays(9)));
        }

        @Test
        void is_recorded_once_a_day() {
            Programme met = after(held(MeetingKind.INTRODUCTORY, START), held(MeetingKind.TRIAL, START.plusDays(1)));

            assertThat(problems(met, held(MeetingKind.TRIAL, START.plusDays(1))))
                    .containsExactly(new LifeProblem.HeldAlready(Lives.ID, MeetingKind.TRIAL, START.plusDays(1)));
        }

        @Test
        void planned_becomes_held_on_that_day_or_another() {
            Programme met = after(
                    planned(MeetingKind.INTRODUCTORY, START),
                    held(MeetingKind.INTRODUCTORY, START.plusDays(1)),
                    planned(MeetingKind.TRIAL, START.plusDays(2)),
                    cancelled(MeetingKind.TRIAL, START.plusDays(2)));

            assertThat(met.mentorship(Lives.ID).orElseThrow().meetings())
                    .extracting(Meeting::status)
                    .containsExactly(MeetingStatus.HELD, MeetingStatus.CANCELLED);
        }

        @Test
        void regular_is_planned_for_each_day_by_itself() {
            Programme planned = after(
                    planned(MeetingKind.REGULAR, START.plusDays(20)), planned(MeetingKind.REGULAR, START.plusDays(27)));

            assertThat(planned.mentorship(Lives.ID).orElseThrow().meetings()).hasSize(2);
        }

        @Test
        void is_not_planned_outside_the_period_or_before_the_approval() {
            assertThat(problems(Lives.approved(), planned(MeetingKind.FINAL, END.plusDays(1))))
                    .containsExactly(new LifeProblem.OutsidePeriod(Lives.ID, END.plusDays(1), START, END));
            assertThat(problems(Lives.approved(), planned(MeetingKind.TRIAL, APPROVED.minusDays(1))))
                    .contains(new LifeProblem.BeforeApproval(Lives.ID, APPROVED.minusDays(1), APPROVED));
            assertThat(problems(Lives.proposed(), planned(MeetingKind.TRIAL, START)))
                    .hasOnlyElementsOfType(LifeProblem.WrongState.class);
        }

        @Test
        void is_cancelled_only_where_it_was_planned() {
            assertThat(problems(Lives.approved(), cancelled(MeetingKind.TRIAL, START)))
                    .containsExactly(new LifeProblem.NothingPlanned(Lives.ID, MeetingKind.TRIAL, START));
        }

        @Test
        void is_not_held_while_the_pair_pauses() {
            Programme paused = after(
                    held(MeetingKind.INTRODUCTORY, START), new Start(START), new Suspend(START.plusDays(5), "отъезд"));

            assertThat(problems(paused, held(MeetingKind.TRIAL, START.plusDays(6))))
                    .containsExactly(new LifeProblem.NotMeetingThen(Lives.ID, START.plusDays(6)));
            changed(paused, held(MeetingKind.TRIAL, START.plusDays(5)));
        }

        @Test
        void names_as_absent_who_belongs_to_the_pair() {
            assertThat(problems(Lives.approved(), held(MeetingKind.INTRODUCTORY, START, "p-9", "p-1")))
                    .containsExactly(new LifeProblem.NotAMember(Lives.ID, "p-9"));
        }
    }

    @Nested
    class Feedback_ {
        @Test
        void is_said_by_those_of_the_pair_once_a_day_and_not_before_the_approval() {
            Programme said = after(said("t-1", APPROVED));

            assertThat(problems(said, said("t-1", APPROVED)))
                    .containsExactly(new LifeProblem.SaidAlready(Lives.ID, "t-1", APPROVED));
            assertThat(problems(said, said("p-9", APPROVED.minusDays(1))))
                    .containsExactly(
                            new LifeProblem.NotAMember(Lives.ID, "p-9"),
                            new LifeProblem.BeforeApproval(Lives.ID, APPROVED.minusDays(1), APPROVED));
            changed(said, said("t-1", APPROVED.plusDays(1)));
        }
    }

    @Nested
    class Leaving {
        @Test
        void closes_the_membership_with_its_reason_and_leaves_the_group() {
            LifeResult.Changed left = changed(
                    after(new Start(START)),
                    new Leave("p-1", START.plusDays(30), TerminationReason.TRANSFER, Optional.empty()));

            assertThat(left.mentorship().mentees())
                    .contains(new Membership(
                            "p-1",
                            Optional.empty(),
                            START,
                            Optional.of(START.plusDays(30)),
                            Optional.of(TerminationReason.TRANSFER)));
            assertThat(left.mentorship().open()).isTrue();
            assertThat(left.entry().subjects()).containsExactly(Lives.ID, "t-1", "p-1");
            assertThat(problems(
                            left.programme(),
                            new Leave("p-2", START.plusDays(30), TerminationReason.OTHER, Optional.empty())))
                    .containsExactly(new LifeProblem.LastMentee(Lives.ID, "p-2"));
            assertThat(problems(
                            left.programme(),
                            new Leave("p-1", START.plusDays(30), TerminationReason.OTHER, Optional.empty())))
                    .containsExactly(new LifeProblem.NotCurrentMentee(Lives.ID, "p-1"));
        }

        @Test
        void early_is_remembered_as_such_though_the_others_complete() {
            Programme done = after(
                    new Start(START),
                    new Leave("p-1", START.plusDays(30), TerminationReason.TRANSFER, Optional.empty()),
                    complete(END));

            assertThat(done.history())
                    .extracting(PastMentorship::mentee, PastMentorship::ended)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("p-1", MentorshipState.TERMINATED),
                            org.assertj.core.groups.Tuple.tuple("p-2", MentorshipState.COMPLETED));
        }
    }

    @Test
    void an_extension_is_longer_than_the_plan() {
        assertThat(problems(Lives.approved(), new Extend(END, START, Optional.empty())))
                .containsExactly(new LifeProblem.NotLonger(Lives.ID, END, END));
        assertThat(changed(Lives.approved(), new Extend(END.plusDays(1), START, Optional.empty()))
                        .mentorship()
                        .period())
                .contains(new DateRange(START, END.plusDays(1)));
    }

    @Test
    void problems_are_two_lines_in_both_languages() {
        LifeProblem problem = new LifeProblem.OutOfTurn(
                "m-1",
                MeetingKind.TRIAL,
                LocalDate.of(2026, 10, 9),
                Optional.empty(),
                Optional.of(MeetingKind.REGULAR));

        assertThat(problem.sentence(Language.RU)).isEqualTo("""
                Наставничество (m-1): встреча «пробная» 09.10.2026 не по порядку; перед ней: –, после неё: очередная.
                Сначала запишите то, что было раньше. Порядок: знакомство, пробная, планирование, очередные, итоговая.""");
        assertThat(new LifeProblem.WrongState("m-1", MentorshipState.COMPLETED, Set.of(MentorshipState.ACTIVE))
                        .sentence(Language.EN))
                .isEqualTo("""
                        The mentorship (m-1) is completed; for this it has to be: active.
                        Check the id, or record first what came before.""");
    }
}
