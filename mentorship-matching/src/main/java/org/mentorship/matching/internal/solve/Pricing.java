package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.OfferTree;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prices out the pairs that were left out of the candidates. By what proves a plan (docs/explanation/kernel.md) such a pair
 * can only matter from some points up: where it is worth more than its request keeps and its place costs, say. So each
 * pair whose points could come to that is scored, then judged, and becomes a candidate if it pays; the kernel then solves again (column
 * generation: Gilmore and Gomory, <i>A linear programming approach to the cutting-stock problem</i>, Operations Research 9,
 * 1961). When nothing pays, the proof holds for the whole programme.
 *
 * <p>Most pairs are ruled out many at once: offers that are alike in what matters most stand in one branch of a tree, and what the
 * cheapest of them costs already exceeds what the best of them could have in points ({@link OfferTree}). Work is cut into blocks of
 * {@value #BLOCK} requests; the number of threads changes nothing in the result.
 */
final class Pricing {

    /** What a round came to. */
    enum Answer {
        /** The prices prove the plan best over all pairs. */
        NOTHING_PAYS,
        /** Pairs were added to the candidates; solve again. */
        ADDED,
        /** More pairs could pay than are looked at in one round, or the run was stopped. */
        GIVEN_UP
    }

    private static final Logger log = LoggerFactory.getLogger(Pricing.class);

    private static final int BLOCK = 64;
    /** Pairs and branches looked at in one round at most, each block its share: some ten seconds of work. */
    private static final long MOST_LOOKED = 400_000_000;
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
        log.debug(
                "Priced what candidates leave out: {}, {} branches and pairs looked at.",
                answer,
                blocks.stream().mapToLong(block -> block.looked).sum());
        return answer;
    }

    private List<Block> blocks(LeastPoints least) {
        List<Block> blocks = new ArrayList<>();
        for (CandidateSearch.FormPart part : candidates.largeParts()) {
            Map<String, Branches> branches = branches(part, least);
            for (int from = 0; from < part.requests().length; from += BLOCK) {
                blocks.add(new Block(part, branches, least, from, Math.min(part.requests().length, from + BLOCK)));
            }
        }
        blocks.forEach(block -> block.mostLooked = MOST_LOOKED / blocks.size());
        return blocks;
    }

    /** The offers of a form as a tree, with what is least in each branch. */
    private record Branches(OfferTree tree, LeastPoints least) {}

    /** By key of the index; none where nothing is known of many offers at once. */
    private Map<String, Branches> branches(CandidateSearch.FormPart part, LeastPoints least) {
        Map<String, Branches> branches = new HashMap<>();
        part.index().homes().forEach((home, columns) -> {
            OfferTree tree = part.scorer()
                    .tree(Arrays.stream(columns)
                            .filter(column -> candidates.free(part.offers()[column]) > 0)
                            .toArray());
            least.of(value -> tree.least(column -> value.applyAsLong(part.offers()[column])))
                    .ifPresent(grouped -> branches.put(home, new Branches(tree, grouped)));
        });
        return branches;
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
        private final Map<String, Branches> branches;
        private final LeastPoints least;
        private final int from;
        private final int to;
        private final int keepPairs = programme.wishes().keepPairs();
        private final List<CandidatePair> pairs = new ArrayList<>();
        private final List<Long> open = new ArrayList<>();
        private final List<List<long[]>> paying = new ArrayList<>();
        /** Of the row that is looked at. */
        private int mostBonus;

        private long mostLooked;
        private long looked;

        Block(CandidateSearch.FormPart part, Map<String, Branches> branches, LeastPoints least, int from, int to) {
            this.part = part;
            this.branches = branches;
            this.least = least;
            this.from = from;
            this.to = to;
        }

        Answer price() {
            for (int row = from; row < to; row++) {
                paying.add(new ArrayList<>());
                if (candidates.left(part.requests()[row])) {
                    if (looked > mostLooked || control.stopped()) {
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
                    // Those that pay most; ties by offer
                    own.sort(Comparator.comparingLong((long[] pair) -> -pair[0]).thenComparingLong(pair -> pair[1]));
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
            mostBonus = Math.min(Compatibility.MAX_POINTS, judge.mostPoints(asking));
            String kept = keepPairs == 0
                    ? null
                    : occupied.proposedMentor(asking.participant(), asking.form())
                            .orElse(null);
            int[] have = candidates.set(request).offers();
            Branches own = branches.get(part.index().home(asking));
            if (own != null) {
                int most = kept == null ? 0 : keepPairs;
                LeastPoints ofBranch = own.least();
                looked += own.tree()
                        .walk(
                                row,
                                branch -> base(ofBranch.least(request, branch, most)),
                                (column, base) -> look(row, column, base, have, kept));
                return;
            }
            for (int column : part.index().columns(asking)) {
                if (candidates.free(part.offers()[column]) > 0
                        && needed(row, column, kept) <= Compatibility.MAX_POINTS) {
                    looked++;
                    look(row, column, part.scorer().basePoints(row, column), have, kept);
                }
            }
        }

        /** Base points with which every bonus of the rules comes to the points. */
        private long base(long points) {
            return points > Compatibility.MAX_POINTS ? points : points - mostBonus;
        }

        private long needed(int row, int column, String kept) {
            boolean keep = kept != null
                    && part.scorer().offers().get(column).participant().equals(kept);
            return least.least(part.requests()[row], part.offers()[column], keep ? keepPairs : 0);
        }

        /** Notes a pair for the rules if it is no candidate and they could give it the points at which it matters. */
        private void look(int row, int column, int base, int[] have, String kept) {
            long needed = needed(row, column, kept);
            if (needed <= Compatibility.MAX_POINTS
                    && base + mostBonus >= needed
                    && Arrays.binarySearch(have, part.offers()[column]) < 0) {
                pairs.add(new CandidatePair(
                        part.scorer().requests().get(row),
                        part.scorer().offers().get(column)));
                open.add((long) row << 32 | column);
                if (pairs.size() == JUDGED) {
                    judge();
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
                            .equals(Optional.of(
                                    part.scorer().offers().get(column).participant()));
            long gain = points - least.least(request, offer, kept ? keepPairs : 0);
            if (gain >= 0) {
                paying.get(row - from).add(new long[] {gain, offer, points});
            }
        }
    }
}
