package org.mentorship.matching.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Score;
import org.mentorship.matching.compare.PairingDifference;
import org.mentorship.matching.compare.RequestChange;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.matching.internal.solve.LiveRun;
import org.mentorship.matching.internal.solve.Rules;
import org.mentorship.matching.internal.solve.Run;
import org.mentorship.matching.internal.solve.RunControl;
import org.mentorship.matching.proof.Verification;
import org.mentorship.matching.proof.Verifiers;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** Whatever happens to a programme, its session is as good as a solve from scratch, and says truly what happened. */
class SessionLawsTest {

    private static final String SURVEY = "survey";
    private static final String RATING = "rating";
    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    /** Vetoes and points that depend on the two ids alone, so that they hold for newcomers too. */
    private record HashRules(long seed) implements Rules {
        @Override
        public String fingerprint() {
            return "hash";
        }

        @Override
        public EligibilityReport eligibility(Programme programme) {
            FixedJudge judge = new FixedJudge();
            for (Request request : programme.requests()) {
                int draw = draw(request.id(), "");
                if (draw % 12 == 0) {
                    judge.refuse(request.id(), "T-1");
                } else if (draw % 12 == 1) {
                    judge.await(request.id(), "T-1");
                }
            }
            for (Offer offer : programme.offers()) {
                if (draw("", offer.id()) % 12 == 0) {
                    judge.refuse(offer.id(), "T-1");
                }
            }
            return judge.eligibility(programme);
        }

        @Override
        public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
            return pairs.stream()
                    .map(pair -> draw(pair.request().id(), pair.offer().id()))
                    .map(draw -> draw % 5 == 0
                            ? new PairVerdict(List.of(FixedJudge.finding("T-2")), List.of())
                            : new PairVerdict(
                                    List.of(), List.of(new Adjustment(50 * (draw % 9 - 4), FixedJudge.finding("T-3")))))
                    .toList();
        }

        private int draw(String request, String offer) {
            return new Random((request + " " + offer).hashCode() * 31L + seed).nextInt(1000);
        }
    }

    @Property(tries = 150)
    void a_session_is_always_as_good_as_a_solve_from_scratch(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> draws) {
        run(seed, draws, PairingPolicy.TOTAL, true);
    }

    /** With one candidate a request, what was left out is priced whenever the whole is asked for. */
    @Property(tries = 150)
    void a_session_over_few_candidates_is_as_good_as_a_solve_over_all_pairs(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> draws) {
        Rules rules = new HashRules(seed);
        Programme programme = programme(new Random(seed), PairingPolicy.TOTAL);
        PairingSettings one = PairingSettings.builder().candidatesPerRequest(1).build();
        PairingSession session = new PairingSession(new LiveRun(programme, rules, one, 0));
        for (int at = 0; at <= draws.size(); at++) {
            Pairing after = session.pairing();
            assertThat(after.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
            assertThat(after.score())
                    .isEqualTo(fresh(session.programme(), rules).score());
            assertThat(after.score()).isEqualTo(session.score());
            assertThat(Verifiers.of(session.programme(), rules, 0).verify(after))
                    .isInstanceOf(Verification.Proven.class);
            if (at < draws.size()) {
                Random random = new Random(draws.get(at));
                try {
                    Statistics.collect(
                            (random.nextInt(3) == 0 ? session.join(newcomer(at, random)) : operate(session, random))
                                    .way());
                } catch (InvalidPinsException refused) {
                    Statistics.collect("refused");
                }
            }
        }
    }

    @Property(tries = 25)
    void under_other_policies_each_operation_solves_anew(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @Size(max = 4) List<@IntRange(max = 1_000_000) Integer> draws) {
        run(seed, draws, PairingPolicy.WORST_OFF_FIRST, false);
    }

    private static void run(int seed, List<Integer> draws, PairingPolicy policy, boolean mends) {
        Rules rules = new HashRules(seed);
        PairingSession session =
                new PairingSession(new LiveRun(programme(new Random(seed), policy), rules, PairingSettings.defaults()));
        assertThat(session.mends()).isEqualTo(mends);
        Pairing before = session.pairing();
        for (int at = 0; at < draws.size(); at++) {
            Random random = new Random(draws.get(at));
            List<Recommendation> recommended = List.of();
            Newcomer newcomer = newcomer(at, random);
            Score old = session.score();
            SessionChange change;
            try {
                if (random.nextInt(3) == 0) {
                    recommended = session.recommend(newcomer, 100);
                    assertThat(session.score()).isEqualTo(old);
                    change = session.join(newcomer);
                } else {
                    change = operate(session, random);
                }
            } catch (InvalidPinsException refused) {
                assertThat(session.pairing()).isEqualTo(before);
                continue;
            }
            Pairing after = session.pairing();
            assertThat(after.score()).isEqualTo(session.score());
            Statistics.collect(change.way());
            assertThat(change.before()).isEqualTo(old);
            assertThat(change.after()).isEqualTo(after.score());
            if (policy == PairingPolicy.TOTAL) {
                Pairing fresh = fresh(session.programme(), rules);
                assertThat(fresh.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
                assertThat(after.score()).isEqualTo(fresh.score());
                assertThat(after.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
                assertThat(after.unmatched())
                        .hasSize(session.programme().requests().size() - after.seated());
                if (change.way() == SessionChange.Way.MENDED && !recommended.isEmpty()) {
                    checkBest(recommended, change, newcomer);
                }
            }
            assertThat(kinds(change.changes()))
                    .isEqualTo(kinds(PairingDifference.between(before, after).changes()));
            before = after;
        }
    }

    /** Whoever joins is seated as recommended first, unless leaving them out is better. */
    private static void checkBest(List<Recommendation> recommended, SessionChange change, Newcomer newcomer) {
        Recommendation best = recommended.get(0);
        long coverage = change.after().coverage() - change.before().coverage();
        long points = change.after().points() - change.before().points();
        boolean pays = best.coverageChange() > 0 || best.coverageChange() == 0 && best.pointsChange() > 0;
        assertThat(coverage).isEqualTo(pays ? best.coverageChange() : 0);
        assertThat(points).isEqualTo(pays ? best.pointsChange() : 0);
        change.of(newcomer.request().id())
                .flatMap(RequestChange::after)
                .ifPresent(now -> assertThat(recommended)
                        .anySatisfy(one -> assertThat(one.offer()).isEqualTo(now.offer())));
    }

    private static Map<String, String> kinds(List<RequestChange> changes) {
        Map<String, String> kinds = new HashMap<>();
        changes.forEach(change ->
                kinds.put(change.request(), change.getClass().getSimpleName() + change.before() + change.after()));
        return kinds;
    }

    private static Pairing fresh(Programme programme, Rules rules) {
        return new Run(
                        programme,
                        rules,
                        PairingSettings.defaults(),
                        new PairingListener() {},
                        new RunControl(Optional.empty()))
                .solve();
    }

    private static SessionChange operate(PairingSession session, Random random) {
        Programme now = session.programme();
        List<String> requests = now.requests().stream().map(Request::id).toList();
        String request = requests.isEmpty() ? null : requests.get(random.nextInt(requests.size()));
        Offer offer = now.offers().get(random.nextInt(now.offers().size()));
        int kind = random.nextInt(6);
        if (request == null || kind == 0) {
            return session.capacity(offer.id(), random.nextInt(4));
        }
        if (kind == 1) {
            return session.leave(request);
        }
        if (kind == 2) {
            return session.answer(answers(offer.participant(), Role.MENTOR, random));
        }
        if (kind == 3) {
            return session.answer(answers(now.request(request).orElseThrow().participant(), Role.MENTEE, random));
        }
        if (now.pins().isEmpty() || kind == 4) {
            return session.pin(new Pin(request, offer.id(), "test"));
        }
        return session.unpin(now.pins().get(0).request());
    }

    private static Newcomer newcomer(int at, Random random) {
        String id = "n-" + at;
        return Newcomer.of(SmallSchool.person("p-" + id), request(id, random), answers("p-" + id, Role.MENTEE, random));
    }

    private static Request request(String id, Random random) {
        return SmallSchool.request(id, "single").toBuilder()
                .priority(Priority.values()[random.nextInt(3)])
                .build();
    }

    private static Answers answers(String person, Role role, Random random) {
        return new Answers(person, SURVEY, role, DAY, Map.of(RATING, new Answer.Number(1 + random.nextInt(100))));
    }

    private static Programme programme(Random random, PairingPolicy policy) {
        Programme.Builder school = SmallSchool.programme()
                .participants(List.of())
                .requests(List.of())
                .offers(List.of())
                .wishes(new PairingWishes(policy, random.nextInt(2) * 30, 0, random.nextInt(2) * 40, 0, 0))
                .questionnaires(List.of(survey()));
        int offers = 1 + random.nextInt(5);
        for (int j = 0; j < offers; j++) {
            String person = "p-o-" + (j > 0 && random.nextInt(3) == 0 ? 0 : j);
            int max = random.nextInt(4);
            Offer.Builder offer =
                    SmallSchool.offer("o-" + j, "single", 0, max).toBuilder().participant(person);
            if (random.nextBoolean()) {
                offer.preferredMentees(random.nextInt(max + 1));
            }
            if (person.equals("p-o-" + j)) {
                Participant.Builder mentor = SmallSchool.person(person).toBuilder();
                if (random.nextBoolean()) {
                    mentor.mentorCap(1 + random.nextInt(3));
                }
                school.add(mentor.build());
                school.add(answers(person, Role.MENTOR, random));
            }
            school.add(offer.build());
        }
        int requests = random.nextInt(8);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            String id = "r-" + i;
            ids.add(id);
            boolean again = i > 0 && random.nextInt(8) == 0;
            if (!again) {
                school.add(SmallSchool.person("p-" + id));
                school.add(answers("p-" + id, Role.MENTEE, random));
            }
            Request request = request(id, random);
            school.add(again ? request.toBuilder().participant("p-r-0").build() : request);
        }
        return school.build();
    }

    private static Questionnaire survey() {
        LocalizedText title = LocalizedText.of("Оценка", "Rating");
        return new Questionnaire(
                SURVEY,
                title,
                Moment.BEFORE,
                Set.of("single"),
                List.of(new Question.Scale(
                        RATING, title, Set.of(Role.MENTOR, Role.MENTEE), 1, 100, false, Optional.empty())),
                List.of(new Component(
                        RATING,
                        title,
                        ComponentKind.CLOSENESS,
                        new Operand.Answered(RATING),
                        new Operand.Answered(RATING),
                        400)),
                Optional.empty());
    }
}
