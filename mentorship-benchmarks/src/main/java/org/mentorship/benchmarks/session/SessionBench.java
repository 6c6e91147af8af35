package org.mentorship.benchmarks.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.matching.session.Newcomer;
import org.mentorship.matching.session.PairingSession;
import org.mentorship.matching.session.SessionChange;

/**
 * Operations of a session over a made-up programme of mentors and mentees in three families, with the bundled rules: for
 * each kind the median and the slowest of {@value #ROUNDS} after {@value #WARM_UP} to warm up, in milliseconds. Each
 * operation is on another request (one that had a seat) or offer; the plan drifts away from the first one.
 * At the end the pairing is built, which counts the plan anew and checks its prices; the run fails if they do not agree.
 *
 * <pre>mvn -q -Dquickly -pl mentorship-benchmarks -am package
 * java -Xmx4g -cp "mentorship-benchmarks/target/classes:mentorship-benchmarks/target/lib/*" \
 *     org.mentorship.benchmarks.session.SessionBench 6000 20000</pre>
 */
public final class SessionBench {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 101;

    private SessionBench() {}

    public static void main(String[] sizes) {
        int mentors = Integer.parseInt(sizes[0]);
        int mentees = Integer.parseInt(sizes[1]);
        System.out.printf(Locale.ROOT, "%-16s %-12s %12s %12s%n", "family", "operation", "median, ms", "slowest, ms");
        for (Family family : Family.values()) {
            run(family, SyntheticProgrammes.programme(SyntheticSpec.of(family, mentors, mentees)));
        }
    }

    private static void run(Family family, Programme programme) {
        long start = System.nanoTime();
        PairingSession session = PairingSession.open(programme);
        System.out.printf(Locale.ROOT, "%-16s %-12s %12.0f%n", family, "open", (System.nanoTime() - start) / 1e6);
        // Those who have a seat at first: there they can be pinned later
        List<Request> chosen = programme.requests().stream()
                .filter(one -> session.position(one.id()).isPresent())
                .toList();
        int step = chosen.size() / (WARM_UP + ROUNDS);
        IntFunction<Request> request = round -> chosen.get(round * step);
        List<String> seats = IntStream.range(0, WARM_UP + ROUNDS)
                .mapToObj(round -> session.position(request.apply(round).id())
                        .orElseThrow()
                        .offer())
                .toList();
        IntFunction<Offer> offer =
                round -> programme.offers().get(round % programme.offers().size());
        measure(family, "leave", round -> session.leave(request.apply(round).id()));
        measure(family, "recommend", round -> {
            if (session.recommend(Newcomer.of(request.apply(round)), 10).isEmpty()) {
                throw new IllegalStateException("Nobody is recommended.");
            }
            return null;
        });
        measure(family, "join", round -> session.join(Newcomer.of(request.apply(round))));
        measure(
                family,
                "place more",
                round -> session.capacity(
                        offer.apply(round).id(), offer.apply(round).maxMentees() + 1));
        measure(
                family,
                "place less",
                round -> session.capacity(
                        offer.apply(round).id(), offer.apply(round).maxMentees()));
        measure(family, "close", round -> session.capacity(offer.apply(round).id(), 0));
        measure(
                family,
                "open again",
                round -> session.capacity(
                        offer.apply(round).id(), offer.apply(round).maxMentees()));
        measure(family, "pin", round -> session.pin(new Pin(request.apply(round).id(), seats.get(round), "benchmark")));
        measure(family, "unpin", round -> session.unpin(request.apply(round).id()));
        if (!programme.answers().isEmpty()) {
            measure(
                    family,
                    "mentee again",
                    round -> session.answer(
                            answers(programme, request.apply(round).participant(), Role.MENTEE, round)));
            measure(
                    family,
                    "mentor again",
                    round ->
                            session.answer(answers(programme, offer.apply(round).participant(), Role.MENTOR, round)));
        }
        start = System.nanoTime();
        session.pairing();
        System.out.printf(Locale.ROOT, "%-16s %-12s %12.0f%n", family, "pairing", (System.nanoTime() - start) / 1e6);
    }

    private static Answers answers(Programme programme, String person, Role role, int round) {
        Answers before = programme.answers().stream()
                .filter(given -> given.participant().equals(person) && given.role() == role)
                .findFirst()
                .orElseThrow();
        String question = before.answers().keySet().iterator().next();
        return new Answers(
                person,
                before.questionnaire(),
                role,
                before.answeredOn(),
                Map.of(question, new Answer.Number(1 + round * 37 % 100)));
    }

    private static void measure(Family family, String name, IntFunction<SessionChange> operation) {
        double[] millis = new double[ROUNDS];
        int anew = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            SessionChange change = operation.apply(round);
            if (round >= WARM_UP) {
                millis[round - WARM_UP] = (System.nanoTime() - start) / 1e6;
            }
            anew += change != null && change.way() == SessionChange.Way.SOLVED_ANEW ? 1 : 0;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-16s %-12s %12.2f %12.2f%s%n",
                family,
                name,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1],
                anew == 0 ? "" : "  (%d solved anew)".formatted(anew));
    }
}
