package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

class RuleBookTest {
    private final RuleBook book = RuleBook.bundled();

    @Test
    void people_with_every_paper_are_admitted_without_remarks() {
        Programme programme = Cases.programme()
                .add(Cases.pupil("pupil").build())
                .add(Cases.pupilMentor("pupil-mentor").build())
                .add(Cases.teacher("teacher").build())
                .add(Cases.request("r1", "pupil", Cases.PUPILS).build())
                .add(Cases.request("r2", "pupil", Cases.TEACHER_PUPIL).build())
                .add(Cases.offer("o1", "pupil-mentor", Cases.PUPILS).build())
                .add(Cases.offer("o2", "teacher", Cases.TEACHER_PUPIL).build())
                .add(Cases.offer("o3", "teacher", Cases.TEACHERS).build())
                .build();

        EligibilityReport report = book.eligibility(programme);

        assertThat(report.decisions()).extracting("subject").containsExactly("r1", "r2", "o1", "o2", "o3");
        assertThat(report.decisions()).allSatisfy(decision -> {
            assertThat(decision.admitted()).as("%s", decision).isTrue();
            assertThat(decision.remarks()).isEmpty();
        });
        List<PairVerdict> verdicts = book.judge(
                programme,
                List.of(new CandidatePair(
                        programme.requests().get(0), programme.offers().get(0))));
        assertThat(verdicts).containsExactly(PairVerdict.SILENT);
    }

    @Test
    void eligibility_asks_at_every_request_and_offer_whether_to_go_on() {
        Programme programme = Cases.programme()
                .add(Cases.pupil("pupil").build())
                .add(Cases.teacher("teacher").build())
                .add(Cases.request("r1", "pupil", Cases.TEACHER_PUPIL).build())
                .add(Cases.offer("o1", "teacher", Cases.TEACHER_PUPIL).build())
                .build();
        for (int last = 1; last <= 2; last++) {
            int[] looks = {last};
            assertThatThrownBy(() -> book.eligibility(programme, () -> --looks[0] == 0))
                    .isInstanceOf(CancellationException.class);
        }
        int[] looks = {3};
        assertThat(book.eligibility(programme, () -> --looks[0] == 0)).isEqualTo(book.eligibility(programme));
    }
}
