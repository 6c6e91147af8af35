package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

/** Few candidates with pricing come to the same as all pairs. */
class PricingTest {

    private static final int ROUNDS = 20;

    /** Up to twelve requests and eight offers in a form that meets apart; scarce places, caps, vetoes and wishes. */
    private record Case(Programme programme, FixedJudge judge) {

        static Case of(long seed) {
            Random random = new Random(seed);
            int requests = 2 + random.nextInt(11);
            int offers = 1 + random.nextInt(8);
            Programme.Builder school = SmallSchool.programme()
                    .participants(List.of())
                    .requests(List.of())
                    .offers(List.of())
                    .wishes(new PairingWishes(
                            PairingPolicy.TOTAL, random.nextInt(2) * 30, 0, random.nextInt(2) * 40, 0, 0));
            for (int j = 0; j < offers; j++) {
                String person = j % 3 == 2 ? "p-o-" + (j - 1) : "p-o-" + j;
                if (j % 3 != 2) {
                    Participant.Builder mentor = SmallSchool.person(person).toBuilder();
                    if (random.nextInt(3) == 0) {
                        mentor.mentorCap(1 + random.nextInt(3));
                    }
                    school.add(mentor.build());
                }
                school.add(SmallSchool.offer("o-" + j, "single", 0, 1 + random.nextInt(3)).toBuilder()
                        .participant(person)
                        .build());
            }
            FixedJudge judge = new FixedJudge();
            for (int i = 0; i < requests; i++) {
                school.add(SmallSchool.person("p-r-" + i));
                school.add(SmallSchool.request("r-" + i, "single").toBuilder()
                        .priority(Priority.values()[random.nextInt(3)])
                        .build());
                for (int j = 0; j < offers; j++) {
                    if (random.nextInt(3) == 0) {
                        judge.veto("r-" + i, "o-" + j, "T-1");
                    } else {
                        judge.adjust("r-" + i, "o-" + j, 50 * (random.nextInt(21) - 10), "T-2");
                    }
                }
            }
            return new Case(school.build(), judge);
        }

        Pairing all() {
            return solve(PairingSettings.defaults(), PairingSettings.ALL_PAIRS_LIMIT, ROUNDS);
        }

        Pairing few(int candidates, int threads, int rounds) {
            return solve(
                    PairingSettings.builder()
                            .candidatesPerRequest(candidates)
                            .threads(threads)
                            .build(),
                    0,
                    rounds);
        }

        private Pairing solve(PairingSettings settings, int allPairs, int rounds) {
            return new Run(
                            programme,
                            new TestRules(judge),
                            settings,
                            new PairingListener() {},
                            new RunControl(Optional.empty()),
                            allPairs,
                            rounds)
                    .solve();
        }
    }

    @Property(tries = 200)
    void few_candidates_with_pricing_are_proven_as_good_as_all_pairs(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 3) int candidates) {
        Case small = Case.of(seed);

        Pairing all = small.all();
        Pairing few = small.few(candidates, 1, ROUNDS);

        assertThat(all.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
        assertThat(few.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
        assertThat(few.score()).isEqualTo(all.score());
        assertThat(few.quality().bound()).contains(all.score());
    }

    @Property(tries = 30)
    void threads_change_nothing(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Case small = Case.of(seed);

        assertThat(small.few(1, 3, ROUNDS).groups())
                .isEqualTo(small.few(1, 1, ROUNDS).groups());
    }

    @Test
    void without_pricing_few_candidates_fall_short_and_claim_no_more_than_they_prove() {
        int worse = 0;
        int fewerSeated = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Case small = Case.of(seed);
            Pairing few = small.few(1, 1, 0);
            Score all = small.all().score();
            worse += few.score().equals(all) ? 0 : 1;
            fewerSeated += few.score().coverage() < all.coverage() ? 1 : 0;
            if (!few.score().equals(all)) {
                assertThat(few.quality().proof()).isEqualTo(Proof.PROVEN_ON_CANDIDATES);
            }
        }
        assertThat(worse).isGreaterThan(20);
        assertThat(fewerSeated).isGreaterThan(20);
    }

    @Test
    void one_round_is_not_always_enough_to_prove() {
        long unproven = java.util.stream.LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> Case.of(seed).few(1, 1, 1))
                .filter(pairing -> pairing.quality().proof() == Proof.PROVEN_ON_CANDIDATES)
                .count();
        assertThat(unproven).isPositive();
    }
}
