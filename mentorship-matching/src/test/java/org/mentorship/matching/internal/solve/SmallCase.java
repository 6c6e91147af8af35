package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;

/**
 * A random programme small enough to try every plan: up to six requests and four offers, in one form that meets apart and
 * one that meets together; scarce places, minimum sizes, caps, times, vetoes, priorities and wishes.
 */
record SmallCase(Programme programme, FixedJudge judge) {

    static final List<String> SLOTS = List.of("mon", "tue");

    static SmallCase of(long seed, PairingPolicy policy) {
        Random random = new Random(seed);
        boolean joint = random.nextInt(3) > 0;
        Programme.Builder school = SmallSchool.programme()
                .participants(List.of())
                .requests(List.of())
                .offers(List.of())
                .wishes(wishes(random, policy));
        int requests = 2 + random.nextInt(joint ? 4 : 5);
        int offers = 1 + random.nextInt(joint ? 3 : 4);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < offers; i++) {
            String id = "o-" + i;
            boolean again = i > 0 && random.nextInt(4) == 0;
            String person = again ? "p-o-" + (i - 1) : "p-" + id;
            if (!people.contains(person)) {
                people.add(person);
                Participant.Builder mentor = SmallSchool.person(person).toBuilder();
                if (random.nextInt(3) == 0) {
                    mentor.mentorCap(1 + random.nextInt(3));
                }
                school.add(mentor.build());
            }
            int max = 1 + random.nextInt(3);
            Offer.Builder offer = SmallSchool.offer(id, form(random, joint), 0, max).toBuilder()
                    .participant(person)
                    .slots(slots(random).toArray(String[]::new));
            if (random.nextInt(3) == 0) {
                offer.minMentees(Math.min(max, 2));
            }
            if (random.nextInt(3) == 0) {
                offer.preferredMentees(max);
            }
            school.add(offer.build());
        }
        for (int i = 0; i < requests; i++) {
            String id = "r-" + i;
            String person = random.nextInt(6) == 0 ? people.get(random.nextInt(people.size())) : "p-" + id;
            if (!people.contains(person)) {
                people.add(person);
                school.add(SmallSchool.person(person));
            }
            school.add(SmallSchool.request(id, form(random, joint)).toBuilder()
                    .participant(person)
                    .slots(slots(random).toArray(String[]::new))
                    .interests(
                            random.nextBoolean()
                                    ? new String[] {random.nextBoolean() ? "sports" : "creative"}
                                    : new String[0])
                    .priority(Priority.values()[random.nextInt(3)])
                    .build());
        }
        Programme programme = school.build();
        FixedJudge judge = new FixedJudge();
        for (Request request : programme.requests()) {
            for (Offer offer : programme.offers()) {
                if (request.participant().equals(offer.participant()) || random.nextInt(5) == 0) {
                    judge.veto(request.id(), offer.id(), "T-1");
                } else {
                    // Few distinct values, so that there are ties
                    judge.adjust(request.id(), offer.id(), 50 * (random.nextInt(13) - 6), "T-2");
                }
            }
        }
        return new SmallCase(programme, judge);
    }

    private static PairingWishes wishes(Random random, PairingPolicy policy) {
        boolean like = random.nextBoolean();
        return new PairingWishes(
                policy,
                random.nextInt(2) * 30,
                0,
                random.nextInt(2) * 40,
                like ? random.nextInt(2) * 70 : 0,
                like ? 0 : random.nextInt(2) * 70);
    }

    private static String form(Random random, boolean joint) {
        return joint && random.nextInt(3) > 0 ? "club" : "single";
    }

    private static List<String> slots(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> SLOTS;
            default -> List.of(SLOTS.get(random.nextInt(2)));
        };
    }
}
