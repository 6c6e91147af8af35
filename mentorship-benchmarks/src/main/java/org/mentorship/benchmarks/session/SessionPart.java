package org.mentorship.benchmarks.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
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
 * Operations of a session over made-up programmes in three families, with the bundled rules: for each the median and the
 * slowest of {@value #ROUNDS} after {@value #WARM_UP} to warm up, in milliseconds. Each operation is on another request (one
 * that had a seat) or offer; the plan drifts away from the first one. At the end the pairing is built, which counts the plan
 * anew and checks its prices; the run fails if they do not agree.
 */
public final class SessionPart implements Part {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 101;
    private static final double MOST_MILLIS = 50;

    @Override
    public String name() {
        return "session";
    }

    @Override
    public void measure(Table table) {
        for (Family family : Family.values()) {
            List<Operation> operations =
                    operations(SyntheticProgrammes.programme(SyntheticSpec.of(family, 6_000, 20_000)));
            table.row(
                    "session, ms (slowest), " + family,
                    Table.size(6_000, 20_000),
                    "≤ 50 ms each",
                    operations.stream().allMatch(operation -> operation.median() <= MOST_MILLIS),
                    "%s",
                    operations.stream().map(Operation::toString).collect(Collectors.joining("; ")));
        }
    }

    /** What {@value #ROUNDS} calls took, in milliseconds; {@code anew} is how many of all calls had to solve anew. */
    private record Operation(String name, double median, double slowest, int anew) {

        static Operation measured(String name, IntFunction<SessionChange> operation) {
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
            return new Operation(name, millis[ROUNDS / 2], millis[ROUNDS - 1], anew);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.1f (%.1f)", name, median, slowest)
                    + (anew == 0 ? "" : ", %d solved anew".formatted(anew));
        }
    }

    private static List<Operation> operations(Programme programme) {
        PairingSession session = PairingSession.open(programme);
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
        List<Operation> measured = new ArrayList<>();
        measured.add(Operation.measured(
                "mentee leaves", round -> session.leave(request.apply(round).id())));
        measured.add(Operation.measured("recommendation", round -> {
            if (session.recommend(Newcomer.of(request.apply(round)), 10).isEmpty()) {
                throw new IllegalStateException("Nobody is recommended.");
            }
            return null;
        }));
        measured.add(Operation.measured("mentee joins", round -> session.join(Newcomer.of(request.apply(round)))));
        measured.add(Operation.measured("place more", round -> places(session, offer.apply(round), 1)));
        measured.add(Operation.measured("place less", round -> places(session, offer.apply(round), 0)));
        measured.add(Operation.measured(
                "mentor closes", round -> session.capacity(offer.apply(round).id(), 0)));
        measured.add(Operation.measured("mentor opens", round -> places(session, offer.apply(round), 0)));
        measured.add(Operation.measured(
                "pin", round -> session.pin(new Pin(request.apply(round).id(), seats.get(round), "benchmark"))));
        measured.add(Operation.measured(
                "unpin", round -> session.unpin(request.apply(round).id())));
        if (!programme.answers().isEmpty()) {
            measured.add(Operation.measured(
                    "mentee answers",
                    round -> session.answer(
                            answers(programme, request.apply(round).participant(), Role.MENTEE, round))));
            measured.add(Operation.measured(
                    "mentor answers",
                    round ->
                            session.answer(answers(programme, offer.apply(round).participant(), Role.MENTOR, round))));
        }
        session.pairing();
        return measured;
    }

    private static SessionChange places(PairingSession session, Offer offer, int more) {
        return session.capacity(offer.id(), offer.maxMentees() + more);
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
}
