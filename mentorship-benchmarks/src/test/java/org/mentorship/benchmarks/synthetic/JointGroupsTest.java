package org.mentorship.benchmarks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;

class JointGroupsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sixty_requests_in_groups_that_meet_together_are_proven(long seed) {
        Pairing pairing = PairingSolver.create().solve(programme(20, 60, seed));
        assertThat(pairing.quality().proof()).isEqualTo(Quality.Proof.PROVEN_OPTIMAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void three_hundred_requests_come_within_half_a_percent_of_the_bound(long seed) {
        Pairing pairing = PairingSolver.create().solve(programme(100, 300, seed));
        Score bound = pairing.quality().bound().orElseThrow();
        assertThat(pairing.score().coverage()).isEqualTo(bound.coverage());
        assertThat(bound.points() - pairing.score().points()).isLessThan(bound.points() / 200);
    }

    private static Programme programme(int mentors, int mentees, long seed) {
        return SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, mentors, mentees)
                .withJointMeetings()
                .withSeed(seed));
    }
}
