package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorship.core.life.LifeProblem;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.internal.review.BundleCheck;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.proof.Discrepancy;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;

class ApprovalWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Optional<Integer> FIRST = Optional.of(1);

    static Stream<ApprovalProblem> problems() {
        Missing missing = new Missing(LocalizedText.ru("согласие"), "p-1", DAY, FixedJudge.finding("E-1"));
        return Stream.of(
                new ApprovalProblem.OtherProgramme("a", "b"),
                new ApprovalProblem.OtherRuleBook("a", "b"),
                new ApprovalProblem.AlreadyApproved("a", 3),
                new ApprovalProblem.OtherReferenceDate(DAY, DAY),
                new ApprovalProblem.NotVerified(
                        new Discrepancy(Discrepancy.Kind.OTHER_POINTS, List.of("r-1", "o-1", 451, 951))),
                new ApprovalProblem.DayOutside(DAY, DAY, DAY),
                new ApprovalProblem.UnknownRequest(FIRST, "r-1"),
                new ApprovalProblem.UnknownOffer(FIRST, "r-1", "o-1"),
                new ApprovalProblem.Changed("r-1"),
                new ApprovalProblem.SeatedTwice("r-1", List.of("o-1", "o-2")),
                new ApprovalProblem.NotSeated(1, "r-1"),
                new ApprovalProblem.AlreadySeated(1, "r-1", "o-1"),
                new ApprovalProblem.Pinned(1, "r-1", "o-1"),
                new ApprovalProblem.PinNotKept("r-1", "o-1"),
                new ApprovalProblem.OtherForm(FIRST, "r-1", "a", "o-1", "b"),
                new ApprovalProblem.Refused(FIRST, "r-1", "p-1", FixedJudge.finding("E-1")),
                new ApprovalProblem.Served("r-1", "m-1"),
                new ApprovalProblem.Vetoed(FIRST, "r-1", "o-1", FixedJudge.finding("E-1")),
                new ApprovalProblem.PaperMissing(FIRST, "r-1", "o-1", "r-1", missing),
                new ApprovalProblem.Malus(1, "r-1", "o-1", new Adjustment(-5, FixedJudge.finding("E-1"))),
                new ApprovalProblem.HardRule(1, "r-1", "o-1", "E-1"),
                new ApprovalProblem.NothingToOverride(1, "r-1", "o-1", "E-1"),
                new ApprovalProblem.OverCapacity("o-1", 3, 0, 2),
                new ApprovalProblem.OverMentorCap("p-1", 3, 0, 2),
                new ApprovalProblem.BelowMinimum("o-1", 1, 2),
                new ApprovalProblem.NoCommonTime("o-1", List.of("r-1")),
                new ApprovalProblem.TwoGroupsAtOnce("o-1", List.of("r-1")),
                new ApprovalProblem.OfLife(new LifeProblem.UnknownMentorship("m-1")),
                new ApprovalProblem.SameMentor("m-1", "o-1"),
                new ApprovalProblem.NoRequest("m-1", "p-1"),
                new ApprovalProblem.NeverApproved("a", 3),
                new ApprovalProblem.RoundNotLater(DAY, DAY, DAY, DAY),
                new ApprovalProblem.TwoMentors("p-1", "a", List.of("r-1", "r-2")));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void each_problem_has_two_lines_in_both_languages(ApprovalProblem problem) {
        assertThat(problem.sentence(Language.RU).lines()).hasSize(2);
        assertThat(problem.sentence(Language.EN).lines()).hasSize(2);
    }

    @Test
    void seats_that_were_not_approved_are_counted_in_the_case_of_their_number() {
        assertThat(new ApprovalProblem.NeverApproved("a", 54).sentence(Language.RU))
                .contains("(54 места)");
        assertThat(new ApprovalProblem.NeverApproved("a", 1).sentence(Language.EN))
                .contains("(1 seat)");
    }

    @Test
    void each_kind_of_problem_is_among_those_tried() {
        assertThat(problems().map(Object::getClass))
                .containsExactlyInAnyOrder(ApprovalProblem.class.getPermittedSubclasses());
    }

    @Test
    void both_languages_say_the_same_things_and_no_more() {
        BundleCheck.check(PairingApproval.class, "approval");
    }
}
