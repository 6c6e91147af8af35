package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.intake.Request;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;

/** What a judge says rules can add at most, against what they add. */
class MostPointsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "mishkino", "oktyabrsky"})
    void no_pair_of_a_request_is_given_more_than_is_said_of_the_request(String example) throws IOException {
        Programme programme = ProgrammeReader.read(Path.of("../examples", example, "programme.json"));
        PairJudge judge = RuleBook.bundled().judge(programme);
        int fewer = 0;
        for (Request request : programme.requests()) {
            List<CandidatePair> pairs = programme.offers().stream()
                    .filter(offer -> offer.form().equals(request.form()))
                    .map(offer -> new CandidatePair(request, offer))
                    .toList();
            int most = judge.mostPoints(request);
            assertThat(most).as(request.id()).isBetween(0, judge.mostPoints());
            judge.judge(
                    pairs,
                    (number, verdict) -> assertThat(verdict.points())
                            .as(
                                    "%s with %s",
                                    request.id(), pairs.get(number).offer().id())
                            .isLessThanOrEqualTo(most));
            fewer += most < judge.mostPoints() ? 1 : 0;
        }
        assertThat(fewer).isPositive();
    }
}
