package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

/**
 * A random programme in a form that meets apart: scarce places, caps over two offers, priorities, pins, vetoes, wishes about
 * loads, and few distinct points or many.
 *
 * @param points of each admissible pair, by index of the request and the offer; -1 where a rule forbids it
 * @param pin index of the offer that a request is pinned to, -1 for none
 */
record FlowCase(Programme programme, FixedJudge judge, int[][] points, int[] pin) {

    static FlowCase of(long seed, PairingPolicy policy, int mostRequests, int mostOffers) {
        Random random = new Random(seed);
        int requests = 1 + random.nextInt(mostRequests);
        int offers = 1 + random.nextInt(mostOffers);
        int step = random.nextBoolean() ? 100 : 1;
        Programme.Builder school = SmallSchool.programme()
                .participants(List.of())
                .requests(List.of())
                .offers(List.of())
                .wishes(new PairingWishes(policy, random.nextInt(2) * 30, 0, random.nextInt(2) * 40, 0, 0));
        List<Integer> room = new ArrayList<>();
        List<Integer> personOf = new ArrayList<>();
        for (int j = 0; j < offers; j++) {
            boolean again = j > 0 && random.nextInt(3) == 0;
            int person = again ? personOf.get(j - 1) : j;
            personOf.add(person);
            if (!again) {
                Participant.Builder mentor = SmallSchool.person("p-o-" + j).toBuilder();
                if (random.nextInt(3) == 0) {
                    mentor.mentorCap(1 + random.nextInt(3));
                }
                school.add(mentor.build());
            }
            int places = 1 + random.nextInt(3);
            room.add(places);
            Offer.Builder offer =
                    SmallSchool.offer("o-" + j, "single", 0, places).toBuilder().participant("p-o-" + person);
            if (random.nextInt(3) == 0) {
                offer.preferredMentees(1 + random.nextInt(places));
            }
            school.add(offer.build());
        }
        FixedJudge judge = new FixedJudge();
        int[][] points = new int[requests][offers];
        int[] pin = new int[requests];
        boolean pins = random.nextInt(4) == 0;
        for (int i = 0; i < requests; i++) {
            school.add(SmallSchool.person("p-r-" + i));
            school.add(SmallSchool.request("r-" + i, "single").toBuilder()
                    .priority(Priority.values()[random.nextInt(3)])
                    .build());
            pin[i] = -1;
            for (int j = 0; j < offers; j++) {
                if (random.nextInt(4) == 0) {
                    judge.veto("r-" + i, "o-" + j, "T-1");
                    points[i][j] = -1;
                } else {
                    int bonus = step * (random.nextInt(1000 / step + 1) - 500 / step);
                    judge.adjust("r-" + i, "o-" + j, bonus, "T-2");
                    points[i][j] = 500 + bonus;
                }
            }
            // One pin at most, so that it always holds
            int j = random.nextInt(offers);
            if (pins && points[i][j] >= 0) {
                pins = false;
                pin[i] = j;
                school.add(new Pin("r-" + i, "o-" + j, "семья просила"));
            }
        }
        return new FlowCase(school.build(), judge, points, pin);
    }

    Pairing solve() {
        return solve(PairingSettings.defaults(), PairingSettings.ALL_PAIRS_LIMIT, 20);
    }

    Pairing solve(PairingSettings settings, int allPairs, int pricingRounds) {
        return new Run(
                        programme,
                        new TestRules(judge),
                        settings,
                        new PairingListener() {},
                        new RunControl(Optional.empty()),
                        allPairs,
                        pricingRounds)
                .solve();
    }
}
