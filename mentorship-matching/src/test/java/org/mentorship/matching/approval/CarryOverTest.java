package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorship.matching.internal.review.SmallSchool.END;
import static org.mentorship.matching.internal.review.SmallSchool.REFERENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.life.LifeEvent;
import org.mentorship.core.life.LifeResult;
import org.mentorship.core.life.MentorshipLife;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

class CarryOverTest {
    private static final NextRound NEXT = new NextRound(
            "school-2",
            LocalizedText.ru("Следующий год"),
            END.plusDays(90),
            new DateRange(END.plusDays(100), END.plusDays(350)));
    private final Pairing pairing = SmallSchool.pairing();

    private Programme approved() {
        return PairingApproval.of(SmallSchool.programme().build(), pairing, new FixedJudge())
                .approve()
                .fold(ApprovalResult.Approved::programme, rejected -> {
                    throw new AssertionError(rejected.problems());
                });
    }

    private static Programme after(Programme programme, String id, LifeEvent... events) {
        for (LifeEvent event : events) {
            programme = MentorshipLife.of(programme).apply(id, event).fold(LifeResult.Changed::programme, rejected -> {
                throw new AssertionError(rejected.problems());
            });
        }
        return programme;
    }

    private static CarryOverResult.Carried carried(CarryOverResult result) {
        assertThat(result).as("%s", result).isInstanceOf(CarryOverResult.Carried.class);
        return (CarryOverResult.Carried) result;
    }

    private static Priority priority(Programme programme, String request) {
        return programme.request(request).orElseThrow().priority();
    }

    @Test
    void those_left_out_come_first_in_another_round_of_the_year() {
        Programme programme = approved();
        CarryOverResult.Carried carried =
                carried(CarryOver.of(programme, pairing).mark(REFERENCE.plusDays(60)));

        assertThat(carried.requests()).containsExactly("r-3", "r-6");
        assertThat(priority(carried.programme(), "r-3")).isEqualTo(Priority.CARRIED_OVER);
        assertThat(priority(carried.programme(), "r-1")).isEqualTo(Priority.NORMAL);
        assertThat(carried.entry())
                .isEqualTo(new AuditEntry(
                        REFERENCE.plusDays(60),
                        PairingApproval.CURATOR,
                        "carry-over",
                        List.of("r-3", "p-r-3", "r-6", "p-r-6"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(carried.programme().mentorships()).isEqualTo(programme.mentorships());
    }

    @Test
    void the_next_programme_begins_with_them_and_with_what_goes_on() {
        LocalDate start = LocalDate.of(2026, 9, 10);
        Programme programme =
                after(approved(), "m-1", new LifeEvent.Start(start), new LifeEvent.Complete(END, Optional.empty()));
        CarryOverResult.Carried carried =
                carried(CarryOver.of(programme, pairing).next(NEXT, END.plusDays(30)));
        Programme next = carried.programme();

        assertThat(next.id()).isEqualTo("school-2");
        assertThat(next.referenceDate()).isEqualTo(NEXT.referenceDate());
        assertThat(next.participants()).isEqualTo(programme.participants());
        assertThat(next.mentorships()).extracting(Mentorship::id).containsExactly("m-2", "m-3");
        assertThat(next.requests()).extracting(Request::id).containsExactly("r-2", "r-3", "r-4", "r-5", "r-6");
        assertThat(priority(next, "r-3")).isEqualTo(Priority.CARRIED_OVER);
        assertThat(priority(next, "r-2")).isEqualTo(Priority.NORMAL);
        assertThat(next.offers()).extracting(Offer::id).containsExactly("o-1", "o-3");
        assertThat(next.history())
                .containsExactly(new PastMentorship(
                        "p-o-1", "p-r-1", "single", new DateRange(start, END), MentorshipState.COMPLETED));
        assertThat(next.audit()).containsExactly(carried.entry());
    }

    @Test
    void who_has_found_a_mentor_since_is_not_carried_over() {
        Programme programme = approved();
        Programme since = PairingApproval.of(
                        programme,
                        new Pairing(
                                pairing.formatVersion(),
                                pairing.programme(),
                                pairing.referenceDate(),
                                pairing.policy(),
                                List.of(),
                                List.of(),
                                pairing.score(),
                                pairing.components(),
                                pairing.quality(),
                                pairing.settings(),
                                pairing.ruleBook()),
                        new FixedJudge())
                .edit(List.of(new Edit.Seat("r-3", "o-2", "нашлось место")))
                .approve()
                .fold(ApprovalResult.Approved::programme, rejected -> {
                    throw new AssertionError(rejected.problems());
                });

        assertThat(carried(CarryOver.of(since, pairing).mark(REFERENCE)).requests())
                .containsExactly("r-6");
    }

    @Test
    void a_pairing_that_was_not_approved_or_is_of_another_programme_is_refused() {
        Programme fresh = SmallSchool.programme().build();

        assertThat(CarryOver.of(fresh, pairing).mark(REFERENCE))
                .isEqualTo(new CarryOverResult.Rejected(
                        List.of(new ApprovalProblem.NeverApproved("school-1", pairing.seated()))));
        assertThat(CarryOver.of(fresh.toBuilder().id("other").build(), pairing).mark(REFERENCE))
                .isEqualTo(
                        new CarryOverResult.Rejected(List.of(new ApprovalProblem.OtherProgramme("school-1", "other"))));
    }

    @Test
    void the_next_round_is_later() {
        NextRound same = new NextRound(
                "school-2",
                LocalizedText.ru("Следующий год"),
                REFERENCE.minusDays(1),
                SmallSchool.programme().build().period());

        assertThat(CarryOver.of(approved(), pairing).next(same, END))
                .isEqualTo(new CarryOverResult.Rejected(List.of(new ApprovalProblem.RoundNotLater(
                        REFERENCE.minusDays(1),
                        same.period().from(),
                        REFERENCE,
                        same.period().from()))));
    }
}
