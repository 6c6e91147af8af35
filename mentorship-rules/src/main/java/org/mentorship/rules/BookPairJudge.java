package org.mentorship.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.internal.engine.Book;
import org.mentorship.rules.internal.engine.Engine;
import org.mentorship.rules.internal.engine.PairBonus;
import org.mentorship.rules.internal.facts.PairFacts;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Policy;

/**
 * Feeds pairs to the engine in chunks. Where no rule asks who a pair is, a pair is judged only if no pair that looks the
 * same to the rules was judged before: there are far fewer such looks than pairs.
 */
final class BookPairJudge implements PairJudge {
    /** Looks remembered at most, some tens of megabytes. */
    private static final int MOST_REMEMBERED = 200_000;

    private final Book book;
    private final PairFacts facts;
    private final List<Policy> policies;
    private final List<PairBonus> bonuses;
    private final boolean looksDecide;
    private final Map<Long, PairVerdict> remembered = new ConcurrentHashMap<>();

    BookPairJudge(Book book, Programme programme) {
        this.book = book;
        this.facts = new PairFacts(programme);
        this.policies = book.policies("Pair", programme.referenceDate());
        this.bonuses = book.bonuses(policies);
        this.looksDecide = !book.asksWhoAPairIs();
    }

    @Override
    public void judge(Iterable<CandidatePair> pairs, Spoken spoken) {
        Chunk chunk = new Chunk(spoken);
        for (CandidatePair pair : pairs) {
            chunk.add(pair.request().id(), pair.offer().id());
        }
        chunk.flush();
    }

    @Override
    public boolean staysInsideOrganizations() {
        return book.vetoesOtherOrganizations();
    }

    @Override
    public int mostPoints() {
        return sum(bonuses.stream());
    }

    @Override
    public int mostPoints(Request request) {
        return sum(bonuses.stream()
                .filter(bonus -> bonus.asked().stream().allMatch(condition -> facts.mayHold(condition, request.id()))));
    }

    private static int sum(Stream<PairBonus> bonuses) {
        return (int)
                Math.min(Integer.MAX_VALUE, bonuses.mapToLong(PairBonus::points).sum());
    }

    /** Up to {@link Engine#PAIRS} pairs, of which those with an unknown look go to the engine. */
    private final class Chunk {
        private final Spoken spoken;
        /** By place in the chunk: the verdict, or null where the engine is to be asked. */
        private final PairVerdict[] verdicts = new PairVerdict[Engine.PAIRS];
        /** By place in the chunk: place in {@code unknown}. */
        private final int[] asked = new int[Engine.PAIRS];

        private final List<Pair> unknown = new ArrayList<>();
        private final Map<Long, Integer> askedLooks = new HashMap<>();
        private Engine.Run run;
        private int done;
        private int size;

        Chunk(Spoken spoken) {
            this.spoken = spoken;
        }

        void add(String request, String offer) {
            long look = looksDecide ? facts.signature(request, offer) : PairFacts.NO_SIGNATURE;
            verdicts[size] = look == PairFacts.NO_SIGNATURE ? null : remembered.get(look);
            if (verdicts[size] == null) {
                Integer before = look == PairFacts.NO_SIGNATURE ? null : askedLooks.get(look);
                if (before == null) {
                    before = unknown.size();
                    unknown.add(facts.of(before, request, offer));
                    if (look != PairFacts.NO_SIGNATURE) {
                        askedLooks.put(look, before);
                    }
                }
                asked[size] = before;
            }
            size++;
            if (size == Engine.PAIRS) {
                flush();
            }
        }

        void flush() {
            PairVerdict[] answers = answers();
            for (int i = 0; i < size; i++) {
                PairVerdict verdict = verdicts[i] == null ? answers[asked[i]] : verdicts[i];
                if (verdict != PairVerdict.SILENT) {
                    spoken.accept(done + i, verdict);
                }
            }
            askedLooks.forEach((look, place) -> {
                if (remembered.size() < MOST_REMEMBERED) {
                    remembered.put(look, answers[place]);
                }
            });
            done += size;
            size = 0;
            unknown.clear();
            askedLooks.clear();
        }

        private PairVerdict[] answers() {
            PairVerdict[] answers = new PairVerdict[unknown.size()];
            java.util.Arrays.fill(answers, PairVerdict.SILENT);
            if (!unknown.isEmpty()) {
                run = run == null ? book.engine().pairs(policies) : run;
                run.judge(unknown, (number, verdict) -> answers[number] = verdict);
            }
            return answers;
        }
    }
}
