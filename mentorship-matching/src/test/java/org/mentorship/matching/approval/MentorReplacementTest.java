package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorship.matching.internal.review.SmallSchool.REFERENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mentorship.core.life.LifeEvent;
import org.mentorship.core.life.LifeProblem;
import org.mentorship.core.life.LifeResult;
import org.mentorship.core.life.MentorshipLife;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.programme.ProgrammeIntegrity;
import org.mentorship.core.text.Language;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

class MentorReplacementTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private final FixedJudge judge = new FixedJudge();

    /** Approved and at work: m-1 and m-2 of o-1 with r-1 and r-2, the club m-3 of o-3 with r-4 and r-5. */
    private Programme school() {
        Programme programme = PairingApproval.of(SmallSchool.programme().build(), SmallSchool.pairing(), judge)
                .approve()
                .fold(ApprovalResult.Approved::programme, rejected -> {
                    throw new AssertionError(rejected.problems());
                });
        for (String id : List.of("m-1", "m-2", "m-3")) {
            programme = MentorshipLife.of(programme)
                    .apply(id, new LifeEvent.Start(START))
                    .fold(LifeResult.Changed::programme, rejected -> {
                        throw new AssertionError(rejected.problems());
                    });
        }
        return programme;
    }

    private static LifeEvent.Terminate end(LocalDate on) {
        return new LifeEvent.Terminate(
                on, TerminationReason.MENTOR_REQUEST, Optional.of(on.minusDays(5)), Optional.of("по заявлению"));
    }

    private ApprovalResult replace(Programme programme, String mentorship, String offer, LocalDate on) {
        return MentorReplacement.of(programme, judge).replace(mentorship, offer, end(on), List.of());
    }

    private List<ApprovalProblem> problems(Programme programme, String mentorship, String offer, LocalDate on) {
        return replace(programme, mentorship, offer, on).fold(yes -> List.of(), ApprovalResult.Rejected::problems);
    }

    @Test
    void the_old_mentorship_ends_with_its_reason_and_the_new_one_begins() {
        Programme before = school();
        ApprovalResult.Approved result = (ApprovalResult.Approved) replace(before, "m-1", "o-2", DAY);
        Programme after = result.programme();

        Mentorship old = after.mentorship("m-1").orElseThrow();
        assertThat(old.state()).isEqualTo(MentorshipState.TERMINATED);
        assertThat(old.transitions()).last().satisfies(last -> {
            assertThat(last.reason()).contains(TerminationReason.MENTOR_REQUEST);
            assertThat(last.noticeOn()).contains(DAY.minusDays(5));
        });
        assertThat(after.history())
                .extracting(PastMentorship::mentor, PastMentorship::mentee)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("p-o-1", "p-r-1"));
        Mentorship begun = after.mentorships().get(after.mentorships().size() - 1);
        assertThat(begun.mentor()).isEqualTo("p-o-2");
        assertThat(begun.currentMentees()).containsExactly("p-r-1");
        assertThat(begun.state()).isEqualTo(MentorshipState.APPROVED);
        assertThat(begun.approvedOn()).contains(DAY);
        assertThat(after.referenceDate()).isEqualTo(before.referenceDate());
        assertThat(result.trail())
                .extracting(AuditEntry::action)
                .containsExactly("terminate", "seat", "approve", "replace");
        assertThat(result.trail().get(3).subjects()).containsExactly("m-1", "p-o-1", begun.id(), "p-o-2");
        assertThat(after.audit()).endsWith(result.trail().toArray(AuditEntry[]::new));
    }

    @Test
    void what_rules_forbid_and_places_that_are_taken_stay_in_the_way() {
        judge.veto("r-1", "o-2", "P-V-1");

        assertThat(problems(school(), "m-1", "o-2", DAY)).hasOnlyElementsOfType(ApprovalProblem.Vetoed.class);
    }

    @Test
    void everything_in_the_way_is_told_at_once() {
        assertThat(problems(school(), "m-1", "o-1", START.minusDays(1)))
                .contains(
                        new ApprovalProblem.SameMentor("m-1", "o-1"),
                        new ApprovalProblem.OfLife(new LifeProblem.DayGoesBack("m-1", START.minusDays(1), START)));
        assertThat(problems(school(), "m-1", "o-3", DAY)).hasOnlyElementsOfType(ApprovalProblem.OtherForm.class);
        assertThat(problems(school(), "m-9", "o-2", DAY))
                .containsExactly(new ApprovalProblem.OfLife(new LifeProblem.UnknownMentorship("m-9")));
        assertThat(problems(school(), "m-1", "o-9", DAY)).hasOnlyElementsOfType(ApprovalProblem.UnknownOffer.class);
        assertThat(problems(school(), "m-1", "o-2", SmallSchool.END.plusDays(1)))
                .hasOnlyElementsOfType(ApprovalProblem.DayOutside.class);
    }

    @Test
    void a_soft_rule_is_answered_for_by_the_curator() {
        judge.adjust("r-1", "o-2", -10, "P-B-4");

        assertThat(problems(school(), "m-1", "o-2", DAY)).hasOnlyElementsOfType(ApprovalProblem.Malus.class);
        ApprovalProblem.Malus malus =
                (ApprovalProblem.Malus) problems(school(), "m-1", "o-2", DAY).get(0);
        assertThat(MentorReplacement.of(school(), judge)
                        .replace(
                                "m-1",
                                "o-2",
                                end(DAY),
                                List.of(malus.adjustment().finding().ruleId())))
                .isInstanceOf(ApprovalResult.Approved.class);
    }

    @Test
    void a_group_that_meets_together_goes_over_as_a_whole() {
        Programme after = ((ApprovalResult.Approved) replace(school(), "m-3", "o-4", DAY)).programme();

        assertThat(after.mentorships())
                .filteredOn(each -> each.mentor().equals("p-o-4"))
                .singleElement()
                .satisfies(group -> assertThat(group.currentMentees()).containsExactly("p-r-4", "p-r-5"));
    }

    @Test
    void problems_speak_two_lines() {
        problems(school(), "m-1", "o-1", START.minusDays(1))
                .forEach(problem ->
                        assertThat(problem.sentence(Language.RU).lines()).hasSize(2));
    }

    /** Events and replacements in any order leave a programme that the integrity check accepts. */
    @Property(tries = 60)
    void no_sequence_breaks_the_programme(
            @ForAll @Size(max = 8) List<@IntRange(max = 8) Integer> choices,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(max = 40) Integer> days) {
        Programme programme = school();
        LocalDate day = START;
        for (int i = 0; i < choices.size(); i++) {
            day = day.plusDays(days.get(i) - 5L);
            Programme before = programme;
            LocalDate on = day;
            String id = List.of("m-1", "m-2", "m-3", "m-4").get(choices.get(i) % 4);
            programme = choices.get(i) < 5
                    ? replace(
                                    before,
                                    id,
                                    List.of("o-1", "o-2", "o-3", "o-4", "o-2").get(choices.get(i)),
                                    on)
                            .fold(ApprovalResult.Approved::programme, rejected -> before)
                    : MentorshipLife.of(before)
                            .apply(id, choices.get(i) < 7 ? new LifeEvent.Start(on) : end(on))
                            .fold(LifeResult.Changed::programme, rejected -> before);
        }
        assertThat(ProgrammeIntegrity.problems(programme.toBuilder(), Set.of())).isEmpty();
        assertThat(programme.referenceDate()).isEqualTo(REFERENCE);
        assertThat(programme.mentorships())
                .filteredOn(Mentorship::open)
                .flatExtracting(Mentorship::currentMentees)
                .doesNotHaveDuplicates();
    }
}
