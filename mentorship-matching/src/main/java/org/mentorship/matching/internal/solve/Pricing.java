package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Prices out the pairs that were left out of the candidates. By what proves a plan (docs/explanation/kernel.md) such a pair
 * can only matter from some points up: where it is worth more than its request keeps and its place costs, say. So each
 * pair whose points could come to that is scored, then judged, and becomes a candidate if it pays; the kernel then solves again (column
 * generation: Gilmore and Gomory, <i>A linear programming approach to the cutting-stock problem</i>, Operations Research 9,
 * 1961). When nothing pays, the proof holds for the whole programme.
 *
 * <p>Most pairs are ruled out by a comparison of prices and need no score. Work is cut into blocks of {@value #BLOCK}
 * requests; the number of threads changes nothing in the result.
 */
final class Pricing {

    /** What a round came to. */
    enum Answer {
        /** The prices prove the plan best over all pairs. */
        NOTHING_PAYS,
        /** Pairs were added to the candidates; solve again. */
        ADDED,
        /** More pairs could pay than are scored in one round, or the run was stopped. */
        GIVEN_UP
    }

    private static final int BLOCK = 64;
    /** Pairs scored in one round at most, each block its share: some ten seconds of work. */
    private static final long MOST_SCORED = 200_000_000;
    /** Pairs judged at once. */
    private static final int JUDGED = 10_000;
    /** Pairs added for a request in one round: those that pay most. */
    private static final int MOST_ADDED = 30;

    private final Programme programme;
    private final PairJudge judge;
    private final Occupied occupied;
    private final Intake intake;
    private final CandidateSearch candidates;
    private final RunControl control;
    private final int threads;
    private final int mostBonus;

    Pricing(
            Programme programme,
            PairJudge judge,
            Occupied occupied,
            Intake intake,
            CandidateSearch candidates,
            RunControl control,
            int threads) {
        this.programme = programme;
        this.judge = judge;
        this.occupied = occupied;
        this.intake = intake;
        this.candidates = candidates;
        this.control = control;
        this.threads = threads;
        this.mostBonus = Math.min(Compatibility.MAX_POINTS, judge.mostPoints());
    }

    /** One round over all pairs that were left out; adds to the candidates only if it answers {@link Answer#ADDED}. */
    Answer round(LeastPoints least) {
        List<Block> blocks = blocks(least);
        ExecutorService pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
        Answer answer = Answer.NOTHING_PAYS;
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Block block : blocks) {
                if (pool != null) {
                    running.add(pool.submit(block::price));
                } else if (answer != Answer.GIVEN_UP) {
                    answer = later(answer, block.price());
                }
            }
            for (Future<Answer> block : running) {
                if (answer != Answer.GIVEN_UP) {
                    answer = later(answer, result(block));
                }
            }
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
        if (answer == Answer.ADDED) {
            blocks.forEach(Block::add);
        }
        return answer;
    }

    private List<Block> blocks(LeastPoints least) {
        List<Block> blocks = new ArrayList<>();
        for (CandidateSearch.FormPart part : candidates.largeParts()) {
            for (int from = 0; from < part.requests().length; from += BLOCK) {
                blocks.add(new Block(part, least, from, Math.min(part.requests().length, from + BLOCK)));
            }
        }
        blocks.forEach(block -> block.mostScored = MOST_SCORED / blocks.size());
        return blocks;
    }

    private static Answer later(Answer one, Answer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Answer result(Future<Answer> block) {
        try {
            return block.get();
        } catch (InterruptedException stopped) {
            control.cancel();
            Thread.currentThread().interrupt();
            return Answer.GIVEN_UP;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Some requests of a form; for one thread. */
    private final class Block {
        private final CandidateSearch.FormPart part;
        private final LeastPoints least;
        private final int from;
        private final int to;
        private final int keepPairs = programme.wishes().keepPairs();
        private final List<CandidatePair> pairs = new ArrayList<>();
        private final List<Long> open = new ArrayList<>();
        private final List<List<long[]>> paying = new ArrayList<>();
        private long mostScored;
        private long scored;

        Block(CandidateSearch.FormPart part, LeastPoints least, int from, int to) {
            this.part = part;
            this.least = least;
            this.from = from;
            this.to = to;
        }

        Answer price() {
            for (int row = from; row < to; row++) {
                paying.add(new ArrayList<>());
                if (candidates.left(part.requests()[row])) {
                    if (scored > mostScored || control.stopped()) {
                        return Answer.GIVEN_UP;
                    }
                    look(row);
                }
            }
            judge();
            return paying.stream().allMatch(List::isEmpty) ? Answer.NOTHING_PAYS : Answer.ADDED;
        }

        /** Makes candidates of the pairs that pay. */
        void add() {
            for (int row = from; row < to; row++) {
                List<long[]> own = paying.get(row - from);
                if (!own.isEmpty()) {
                    // Those that pay most; ties by offer, in whose order they were found
                    own.sort((one, other) -> Long.compare(other[0], one[0]));
                    List<long[]> most = own.subList(0, Math.min(MOST_ADDED, own.size()));
                    candidates.add(
                            part.requests()[row],
                            most.stream().mapToInt(pair -> (int) pair[1]).toArray(),
                            most.stream().mapToInt(pair -> (int) pair[2]).toArray());
                }
            }
        }

        private void look(int row) {
            int request = part.requests()[row];
            Request asking = part.scorer().requests().get(row);
            String kept = keepPairs == 0
                    ? null
                    : occupied.proposedMentor(asking.participant(), asking.form())
                            .orElse(null);
            int[] have = candidates.set(request).offers();
            int next = 0;
            for (int column : part.index().columns(asking)) {
                int offer = part.offers()[column];
                while (next < have.length && have[next] < offer) {
                    next++;
                }
                if (candidates.free(offer) == 0 || next < have.length && have[next] == offer) {
                    continue;
                }
                boolean keep = kept != null
                        && part.scorer().offers().get(column).participant().equals(kept);
                long needed = least.least(request, offer, keep ? keepPairs : 0);
                if (needed > Compatibility.MAX_POINTS) {
                    continue;
                }
                scored++;
                int base = part.scorer().basePoints(row, column);
                if (base + mostBonus >= needed) {
                    Offer offered = part.scorer().offers().get(column);
                    pairs.add(new CandidatePair(asking, offered));
                    open.add((long) row << 32 | column);
                    if (pairs.size() == JUDGED) {
                        judge();
                    }
                }
            }
        }

        /** Judges the pairs gathered and notes those that are admissible and pay. */
        private void judge() {
            PairVerdict[] verdicts = new PairVerdict[pairs.size()];
            Arrays.fill(verdicts, PairVerdict.SILENT);
            if (!pairs.isEmpty()) {
                judge.judge(pairs, (number, verdict) -> verdicts[number] = verdict);
            }
            for (int i = 0; i < verdicts.length; i++) {
                if (!verdicts[i].vetoed()) {
                    note((int) (open.get(i) >> 32), (int) (long) open.get(i), verdicts[i].points());
                }
            }
            pairs.clear();
            open.clear();
        }

        private void note(int row, int column, int bonus) {
            int request = part.requests()[row];
            int offer = part.offers()[column];
            int points = Compatibility.adjusted(part.scorer().basePoints(row, column), bonus);
            Request asking = part.scorer().requests().get(row);
            boolean kept = keepPairs != 0
                    && occupied.proposedMentor(asking.participant(), asking.form())
                            .equals(java.util.Optional.of(
                                    part.scorer().offers().get(column).participant()));
            long gain = points - least.least(request, offer, kept ? keepPairs : 0);
            if (gain >= 0) {
                paying.get(row - from).add(new long[] {gain, offer, points});
            }
        }
    }
}
