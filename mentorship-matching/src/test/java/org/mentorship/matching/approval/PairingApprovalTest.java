package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mentorship.matching.internal.review.SmallSchool.REFERENCE;
import static org.mentorship.matching.internal.review.SmallSchool.group;
import static org.mentorship.matching.internal.review.SmallSchool.offer;
import static org.mentorship.matching.internal.review.SmallSchool.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

class PairingApprovalTest {
    private static final String WHY = "решение совета";
    private final FixedJudge judge = new FixedJudge();
    private Programme programme = SmallSchool.programme().build();
    private Pairing pairing = SmallSchool.pairing();

    private ApprovalResult approve(Edit... edits) {
        return PairingApproval.of(programme, pairing, judge)
                .edit(List.of(edits))
                .approve();
    }

    private ApprovalResult.Approved approved(Edit... edits) {
        ApprovalResult result = approve(edits);
        assertThat(result).isInstanceOf(ApprovalResult.Approved.class);
        return (ApprovalResult.Approved) result;
    }

    private List<ApprovalProblem> problems(Edit... edits) {
        return approve(edits).fold(yes -> List.of(), ApprovalResult.Rejected::problems);
    }

    private static Edit move(String request, String offer) {
        return new Edit.Move(request, offer, WHY);
    }

    @Nested
    class An_unedited_pairing {
        @Test
        void becomes_one_mentorship_per_pair_or_joint_group() {
            List<Mentorship> mentorships = approved().programme().mentorships();

            assertThat(mentorships).extracting(Mentorship::id).containsExactly("m-1", "m-2", "m-3");
            assertThat(mentorships).extracting(Mentorship::mentor).containsExactly("p-o-1", "p-o-1", "p-o-3");
            assertThat(mentorships.get(2).mentees())
                    .extracting(Membership::participant)
                    .containsExactly("p-r-4", "p-r-5");
            assertThat(mentorships.get(2).slot()).contains("mon");
            assertThat(mentorships.get(0).slot()).isEmpty();
        }

        @Test
        void gives_mentorships_that_are_approved_on_the_reference_date_for_the_period_of_the_programme() {
            Mentorship first = approved().programme().mentorships().get(0);

            assertThat(first.state()).isEqualTo(MentorshipState.APPROVED);
            assertThat(first.transitions()).extracting(Transition::on).containsExactly(REFERENCE, REFERENCE);
            assertThat(first.period()).contains(programme.period());
            assertThat(first.offer()).contains("o-1");
            assertThat(first.mentees())
                    .containsExactly(new Membership(
                            "p-r-1", Optional.of("r-1"), programme.period().from(), Optional.empty()));
        }

        @Test
        void leaves_one_audit_entry_per_mentorship_and_the_rest_of_the_programme_as_it_was() {
            ApprovalResult.Approved result = approved();

            assertThat(result.trail()).extracting(AuditEntry::action).containsOnly("approve");
            assertThat(result.trail().get(2).subjects())
                    .containsExactly("m-3", "o-3", "p-o-3", "r-4", "p-r-4", "r-5", "p-r-5");
            assertThat(result.programme().audit()).isEqualTo(result.trail());
            assertThat(result.programme().toBuilder()
                            .mentorships(List.of())
                            .audit(List.of())
                            .build())
                    .isEqualTo(programme);
        }

        @Test
        void can_be_approved_by_another_role_on_a_later_day() {
            LocalDate later = LocalDate.of(2026, 10, 5);
            ApprovalResult result = PairingApproval.of(programme, pairing, judge)
                    .by("head-teacher")
                    .on(later)
                    .approve();

            Mentorship first =
                    ((ApprovalResult.Approved) result).programme().mentorships().get(0);
            assertThat(first.transitions()).extracting(Transition::on).containsExactly(REFERENCE, later);
            assertThat(first.mentees().get(0).joinedOn()).isEqualTo(later);
            assertThat(((ApprovalResult.Approved) result).trail())
                    .allMatch(entry ->
                            entry.actor().equals("head-teacher") && entry.on().equals(later));
        }

        @Test
        void of_nobody_is_approved_and_changes_nothing() {
            pairing = SmallSchool.pairing(new org.mentorship.matching.Group[0]);

            assertThat(approved().programme()).isEqualTo(programme);
        }

        @Test
        void gives_the_same_programme_every_time() {
            assertThat(approved().programme()).isEqualTo(approved().programme());
        }
    }

    @Nested
    class Edits {
        @Test
        void move_seat_and_unseat_change_the_plan_in_their_order() {
            Programme result = approved(
                            move("r-2", "o-2"), new Edit.Seat("r-3", "o-1", WHY), new Edit.Unseat("r-1", WHY))
                    .programme();

            assertThat(result.mentorships())
                    .filteredOn(each -> each.form().equals("single"))
                    .extracting(each -> each.offer().orElseThrow() + " "
                            + each.mentees().get(0).participant())
                    .containsExactly("o-1 p-r-3", "o-2 p-r-2");
        }

        @Test
        void are_kept_in_the_audit_trail_before_the_approvals_with_their_reasons() {
            List<AuditEntry> trail = approved(move("r-2", "o-2")).trail();

            assertThat(trail.get(0))
                    .isEqualTo(new AuditEntry(
                            REFERENCE,
                            "curator",
                            "move",
                            List.of("r-2", "p-r-2", "o-2", "p-o-2"),
                            Optional.empty(),
                            Optional.of(WHY)));
            assertThat(trail).extracting(AuditEntry::action).containsExactly("move", "approve", "approve", "approve");
        }

        @Test
        void need_a_reason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Edit.Unseat("r-1", " "))
                    .withMessage("""
                            The edit (unseat) of request (r-1) has no reason.
                            Say in a few words why; the reason is kept with the programme.""");
        }

        @Test
        void of_unknown_ids_are_refused_with_their_position() {
            assertThat(problems(move("r-99", "o-1"), move("r-1", "o-99")))
                    .containsExactly(
                            new ApprovalProblem.UnknownRequest(Optional.of(1), "r-99"),
                            new ApprovalProblem.UnknownOffer(Optional.of(2), "r-1", "o-99"));
        }

        @Test
        void that_do_not_fit_the_plan_at_that_point_are_refused() {
            assertThat(problems(
                            new Edit.Unseat("r-3", WHY),
                            move("r-3", "o-1"),
                            move("r-1", "o-1"),
                            new Edit.Seat("r-1", "o-2", WHY)))
                    .containsExactly(
                            new ApprovalProblem.NotSeated(1, "r-3"),
                            new ApprovalProblem.NotSeated(2, "r-3"),
                            new ApprovalProblem.AlreadySeated(3, "r-1", "o-1"),
                            new ApprovalProblem.AlreadySeated(4, "r-1", "o-1"));
        }

        @Test
        void to_another_form_are_refused() {
            assertThat(problems(move("r-1", "o-4")))
                    .containsExactly(new ApprovalProblem.OtherForm(Optional.of(1), "r-1", "single", "o-4", "club"));
        }

        @Test
        void that_pin_seat_the_request_and_hold_it_against_later_edits() {
            Edit pin = new Edit.Pin("r-2", "o-2", WHY);

            assertThat(approved(pin).programme().mentorships())
                    .anyMatch(each -> each.offer().equals(Optional.of("o-2")));
            assertThat(problems(pin, new Edit.Unseat("r-2", WHY), move("r-2", "o-1")))
                    .containsExactly(
                            new ApprovalProblem.Pinned(2, "r-2", "o-2"), new ApprovalProblem.Pinned(3, "r-2", "o-2"));
        }
    }

    @Nested
    class Pins_of_the_programme {
        @Test
        void cannot_be_edited_away() {
            programme = SmallSchool.programme().add(new Pin("r-1", "o-1", WHY)).build();

            assertThat(problems(move("r-1", "o-2"))).containsExactly(new ApprovalProblem.Pinned(1, "r-1", "o-1"));
        }

        @Test
        void made_after_the_pairing_are_asked_for() {
            programme = SmallSchool.programme().add(new Pin("r-3", "o-2", WHY)).build();

            assertThat(problems()).containsExactly(new ApprovalProblem.PinNotKept("r-3", "o-2"));
        }

        @Test
        void are_gone_once_carried_out() {
            programme = SmallSchool.programme().add(new Pin("r-1", "o-1", WHY)).build();

            assertThat(approved().programme().pins()).isEmpty();
        }
    }

    @Nested
    class Rules {
        @Test
        void refusing_a_mentor_are_reported_once_for_the_group() {
            judge.refuse("o-1", "E-1");

            assertThat(problems())
                    .containsExactly(
                            new ApprovalProblem.Refused(Optional.empty(), "o-1", "p-o-1", FixedJudge.finding("E-1")));
        }

        @Test
        void are_asked_again_for_pairs_that_nobody_edited() {
            judge.refuse("r-4", "E-2").veto("r-1", "o-1", "P-1");

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            new ApprovalProblem.Vetoed(Optional.empty(), "r-1", "o-1", FixedJudge.finding("P-1")),
                            new ApprovalProblem.Refused(Optional.empty(), "r-4", "p-r-4", FixedJudge.finding("E-2")));
        }

        @Test
        void that_forbid_cannot_be_overridden() {
            judge.veto("r-3", "o-2", "P-1").refuse("r-4", "E-2");

            assertThat(problems(
                            new Edit.Seat("r-3", "o-2", WHY),
                            new Edit.Override("r-3", "o-2", "P-1", WHY),
                            new Edit.Override("r-4", "o-3", "E-2", WHY)))
                    .containsExactly(
                            new ApprovalProblem.Vetoed(Optional.of(1), "r-3", "o-2", FixedJudge.finding("P-1")),
                            new ApprovalProblem.Refused(Optional.empty(), "r-4", "p-r-4", FixedJudge.finding("E-2")),
                            new ApprovalProblem.HardRule(2, "r-3", "o-2", "P-1"),
                            new ApprovalProblem.HardRule(3, "r-4", "o-3", "E-2"));
        }

        @Test
        void that_miss_a_paper_need_an_override_for_each_pair() {
            judge.await("o-1", "E-3");

            assertThat(problems(new Edit.Override("r-1", "o-1", "E-3", WHY)))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalProblem.PaperMissing.class, problem -> {
                        assertThat(problem.request()).isEqualTo("r-2");
                        assertThat(problem.subject()).isEqualTo("o-1");
                    });
            List<AuditEntry> trail = approved(
                            new Edit.Override("r-1", "o-1", "E-3", WHY), new Edit.Override("r-2", "o-1", "E-3", WHY))
                    .trail();
            assertThat(trail)
                    .filteredOn(entry -> entry.action().equals("override"))
                    .allSatisfy(entry -> {
                        assertThat(entry.ruleId()).contains("E-3");
                        assertThat(entry.reason()).contains(WHY);
                    })
                    .hasSize(2);
        }

        @Test
        void that_take_points_off_need_an_override_only_where_the_curator_made_the_pair() {
            judge.adjust("r-1", "o-1", -50, "P-2")
                    .adjust("r-3", "o-2", -50, "P-2")
                    .adjust("r-3", "o-2", 20, "P-3");
            Edit seat = new Edit.Seat("r-3", "o-2", WHY);

            assertThat(approve()).isInstanceOf(ApprovalResult.Approved.class);
            assertThat(problems(seat))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ApprovalProblem.Malus.class,
                            problem -> assertThat(problem.adjustment().points()).isEqualTo(-50));
            assertThat(approve(seat, new Edit.Override("r-3", "o-2", "P-2", WHY)))
                    .isInstanceOf(ApprovalResult.Approved.class);
        }

        @Test
        void that_say_nothing_against_a_pair_leave_nothing_to_override() {
            judge.adjust("r-1", "o-1", 20, "P-3").adjust("r-1", "o-2", -20, "P-2");

            assertThat(problems(
                            new Edit.Override("r-1", "o-1", "P-3", WHY), new Edit.Override("r-1", "o-2", "P-2", WHY)))
                    .containsExactly(
                            new ApprovalProblem.NothingToOverride(1, "r-1", "o-1", "P-3"),
                            new ApprovalProblem.NothingToOverride(2, "r-1", "o-2", "P-2"));
        }
    }

    @Nested
    class Places {
        @Test
        void cannot_be_exceeded() {
            assertThat(problems(new Edit.Seat("r-3", "o-1", WHY)))
                    .containsExactly(new ApprovalProblem.OverCapacity("o-1", 3, 0, 2));
        }

        @Test
        void held_by_open_mentorships_count() {
            programme = approved().programme();
            pairing = SmallSchool.pairing(group("o-1", "single", null, "r-3"));

            assertThat(problems()).containsExactly(new ApprovalProblem.OverCapacity("o-1", 3, 2, 2));
        }

        @Test
        void are_capped_over_all_forms() {
            programme = SmallSchool.programmeWith(
                            SmallSchool.person("p-o-1").toBuilder().mentorCap(1).build())
                    .build();

            assertThat(problems()).containsExactly(new ApprovalProblem.OverMentorCap("p-o-1", 2, 0, 1));
        }

        @Test
        void have_a_minimum_that_an_emptied_group_does_not_miss() {
            assertThat(problems(new Edit.Unseat("r-4", WHY)))
                    .containsExactly(new ApprovalProblem.BelowMinimum("o-3", 1, 2));
            assertThat(approve(new Edit.Unseat("r-4", WHY), new Edit.Unseat("r-5", WHY)))
                    .isInstanceOf(ApprovalResult.Approved.class);
        }
    }

    @Nested
    class Joint_times {
        @Test
        void are_asked_for_in_groups_that_meet_together() {
            assertThat(problems(new Edit.Seat("r-6", "o-3", WHY)))
                    .containsExactly(new ApprovalProblem.NoCommonTime("o-3", List.of("r-4", "r-5", "r-6")));
        }

        @Test
        void follow_the_members() {
            Programme result = approved(new Edit.Seat("r-6", "o-3", WHY), new Edit.Unseat("r-4", WHY))
                    .programme();

            assertThat(result.mentorships().get(2).slot()).contains("tue");
        }

        @Test
        void are_not_asked_of_those_who_stated_none() {
            programme = SmallSchool.programme()
                    .add(request("r-7", "club"))
                    .add(SmallSchool.person("p-r-7"))
                    .build();
            pairing = SmallSchool.pairing(group("o-4", "club", null, "r-7"));

            assertThat(approved().programme().mentorships().get(0).slot()).isEmpty();
        }

        @Test
        void keep_nobody_in_two_groups_at_once() {
            programme = SmallSchool.programme()
                    .add(SmallSchool.form("choir", org.mentorship.core.form.MeetingMode.JOINT))
                    .add(request("r-8", "choir", "mon").toBuilder()
                            .participant("p-r-4")
                            .build())
                    .add(offer("o-8", "choir", 0, 2, "mon"))
                    .add(SmallSchool.person("p-o-8"))
                    .build();
            pairing = SmallSchool.pairing(
                    group("o-3", "club", "mon", "r-4", "r-5"),
                    new org.mentorship.matching.Group(
                            "o-8",
                            "p-o-8",
                            "choir",
                            Optional.of("mon"),
                            List.of(new org.mentorship.matching.Seat(
                                    "r-8",
                                    "p-r-4",
                                    false,
                                    List.of(),
                                    group("o-8", "choir", null, "r-8")
                                            .seats()
                                            .get(0)
                                            .compatibility()))));

            assertThat(problems()).containsExactly(new ApprovalProblem.TwoGroupsAtOnce("o-8", List.of("r-8")));
        }
    }

    @Nested
    class A_changed_programme {
        @Test
        void of_another_id_or_reference_date_is_refused() {
            programme =
                    SmallSchool.programme().id("school-2").requests(List.of()).build();
            assertThat(problems()).containsExactly(new ApprovalProblem.OtherProgramme("school-1", "school-2"));

            programme =
                    SmallSchool.programme().referenceDate(REFERENCE.plusDays(1)).build();
            assertThat(problems())
                    .containsExactly(new ApprovalProblem.OtherReferenceDate(REFERENCE, REFERENCE.plusDays(1)));
        }

        @Test
        void judged_by_another_rule_book_than_the_pairing_is_refused_and_nothing_else_is_said() {
            judge.veto("r-1", "o-1", "P-1").ofBook("fedcba98765432100");
            assertThat(problems())
                    .containsExactly(new ApprovalProblem.OtherRuleBook(pairing.ruleBook(), "fedcba98765432100"));
            assertThat(problems().get(0).sentence(Language.RU))
                    .startsWith("Распределение сделано по своду правил 0123abcd, а сейчас действует fedcba987654.")
                    .contains("--rules");

            judge.ofBook(pairing.ruleBook());
            assertThat(problems()).singleElement().isInstanceOf(ApprovalProblem.Vetoed.class);
        }

        @Test
        void without_a_seated_request_or_its_offer_is_refused_pair_by_pair() {
            programme = SmallSchool.programme()
                    .requests(List.of(request("r-1", "single"), request("r-4", "club"), request("r-5", "club")))
                    .offers(List.of(offer("o-1", "single", 0, 2)))
                    .build();

            assertThat(problems())
                    .containsExactly(
                            new ApprovalProblem.UnknownRequest(Optional.empty(), "r-2"),
                            new ApprovalProblem.UnknownOffer(Optional.empty(), "r-4", "o-3"),
                            new ApprovalProblem.UnknownOffer(Optional.empty(), "r-5", "o-3"));
        }

        @Test
        void in_which_a_request_or_an_offer_is_another_persons_is_refused() {
            programme = SmallSchool.programme()
                    .requests(List.of(
                            request("r-1", "single").toBuilder()
                                    .participant("p-r-3")
                                    .build(),
                            request("r-2", "single"),
                            request("r-4", "club"),
                            request("r-5", "club")))
                    .offers(List.of(
                            offer("o-1", "single", 0, 2),
                            offer("o-3", "club", 2, 3).toBuilder()
                                    .participant("p-o-4")
                                    .build()))
                    .build();

            assertThat(problems())
                    .containsExactly(new ApprovalProblem.Changed("r-1"), new ApprovalProblem.Changed("o-3"));
        }

        @Test
        void that_ended_before_the_day_of_approval_is_refused() {
            LocalDate late = SmallSchool.END.plusDays(1);
            ApprovalResult result =
                    PairingApproval.of(programme, pairing, judge).on(late).approve();

            assertThat(((ApprovalResult.Rejected) result).problems())
                    .containsExactly(new ApprovalProblem.DayOutside(late, REFERENCE, SmallSchool.END));
        }

        @Test
        void in_which_somebody_is_given_two_mentors_in_a_form_is_refused() {
            programme = SmallSchool.programme()
                    .add(request("r-9", "single").toBuilder()
                            .participant("p-r-1")
                            .build())
                    .build();

            assertThat(problems(new Edit.Seat("r-9", "o-2", WHY)))
                    .containsExactly(new ApprovalProblem.TwoMentors("p-r-1", "single", List.of("r-1", "r-9")));
        }
    }

    @Test
    void a_request_seated_twice_is_refused() {
        pairing = SmallSchool.pairing(group("o-1", "single", null, "r-1"), group("o-2", "single", null, "r-1"));

        assertThat(problems()).containsExactly(new ApprovalProblem.SeatedTwice("r-1", List.of("o-1", "o-2")));
    }

    @Test
    void all_problems_are_told_at_once() {
        judge.veto("r-1", "o-1", "P-1");

        assertThat(problems(move("r-99", "o-1"), new Edit.Seat("r-3", "o-1", WHY), new Edit.Unseat("r-4", WHY)))
                .extracting(problem -> problem.getClass().getSimpleName())
                .containsExactly("UnknownRequest", "Vetoed", "OverCapacity", "BelowMinimum");
    }

    @Test
    void a_pairing_approved_twice_is_refused_in_one_sentence() {
        programme = approved().programme();

        assertThat(problems()).containsExactly(new ApprovalProblem.AlreadyApproved("school-1", 4));
    }

    @Test
    void a_pairing_of_which_some_pairs_are_approved_is_refused_request_by_request() {
        programme = approved(new Edit.Unseat("r-2", WHY)).programme();

        assertThat(problems())
                .contains(new ApprovalProblem.Served("r-1", "m-1"), new ApprovalProblem.Served("r-5", "m-2"));
    }

    @Test
    void existing_mentorships_stay_and_numbers_go_on() {
        Programme first = approved().programme();
        programme = first;
        pairing = SmallSchool.pairing(group("o-2", "single", null, "r-3"));

        Programme second = approved().programme();
        assertThat(second.mentorships().subList(0, 3)).isEqualTo(first.mentorships());
        assertThat(second.mentorships().get(3).id()).isEqualTo("m-4");
    }

    @Nested
    class Mentorships_of_the_programme {
        private Mentorship with(MentorshipState state, String offer, String slot, String... mentees) {
            List<Transition> life = new java.util.ArrayList<>();
            life.add(Transition.to(MentorshipState.PROPOSED, REFERENCE.minusDays(3)));
            if (state != MentorshipState.PROPOSED) {
                life.add(Transition.to(state, REFERENCE.minusDays(2)));
            }
            return new Mentorship(
                    "m-7",
                    offer.equals("o-3") ? "club" : "single",
                    "p-" + offer,
                    Optional.of(offer),
                    java.util.Arrays.stream(mentees)
                            .map(mentee -> new Membership(
                                    "p-" + mentee, Optional.of(mentee), REFERENCE.minusDays(2), Optional.empty()))
                            .toList(),
                    Optional.ofNullable(slot),
                    Optional.empty(),
                    life,
                    List.of(),
                    List.of());
        }

        @Test
        void that_propose_the_same_are_approved_under_their_own_id() {
            programme = SmallSchool.programme()
                    .add(with(MentorshipState.PROPOSED, "o-1", null, "r-1"))
                    .build();

            ApprovalResult.Approved result = approved();
            assertThat(result.programme().mentorships())
                    .extracting(Mentorship::id)
                    .containsExactly("m-7", "m-8", "m-9");
            assertThat(result.programme().mentorships().get(0).state()).isEqualTo(MentorshipState.APPROVED);
            assertThat(result.programme().mentorships().get(0).period()).contains(programme.period());
        }

        @Test
        void that_propose_something_else_for_the_same_mentee_are_superseded() {
            programme = SmallSchool.programme()
                    .add(with(MentorshipState.PROPOSED, "o-2", null, "r-1"))
                    .build();

            ApprovalResult.Approved result = approved();
            assertThat(result.programme().mentorships())
                    .extracting(Mentorship::id)
                    .containsExactly("m-8", "m-9", "m-10");
            assertThat(result.trail().get(result.trail().size() - 1).action()).isEqualTo("supersede");
        }

        @Test
        void that_propose_take_no_places() {
            programme = SmallSchool.programme()
                    .add(with(MentorshipState.PROPOSED, "o-1", null, "r-3"))
                    .build();

            assertThat(approved().programme().mentorships().get(0).state()).isEqualTo(MentorshipState.PROPOSED);
        }

        @Test
        void that_meet_together_take_newcomers_in_at_their_time() {
            programme = SmallSchool.programme()
                    .add(with(MentorshipState.APPROVED, "o-3", "tue", "r-6"))
                    .build();
            pairing = SmallSchool.pairing(group("o-3", "club", "tue", "r-5"));

            List<Mentorship> mentorships = approved().programme().mentorships();
            assertThat(mentorships).singleElement().satisfies(group -> {
                assertThat(group.currentMentees()).containsExactly("p-r-6", "p-r-5");
                assertThat(group.slot()).contains("tue");
            });
            pairing = SmallSchool.pairing(group("o-3", "club", "mon", "r-4"));
            assertThat(problems()).containsExactly(new ApprovalProblem.NoCommonTime("o-3", List.of("r-4")));
        }
    }

    @Test
    void the_sentence_of_a_problem_says_what_and_what_to_do() {
        judge.adjust("r-3", "o-2", -50, "P-2");
        ApprovalProblem problem = problems(new Edit.Seat("r-3", "o-2", WHY)).get(0);

        assertThat(problem.sentence(Language.RU)).isEqualTo("""
                        Правка 1: Пара заявки (r-3) и предложения (o-2) теряет 50 баллов по правилу P-2: причина P-2.
                        Добавьте правку override с этим правилом и причиной или выберите другого наставника.""");
        assertThat(problem.sentence(Language.EN)).isEqualTo("""
                        Edit 1: The pair of request (r-3) and offer (o-2) loses 50 points by the rule P-2: reason P-2.
                        Add an edit override with this rule and a reason, or choose another mentor.""");
    }
}
