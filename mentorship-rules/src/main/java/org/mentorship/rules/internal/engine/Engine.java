package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.life.LifeFinding;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.vocabulary.Candidacy;
import org.mentorship.rules.vocabulary.Countable;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.Life;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Policy;
import org.mentorship.rules.vocabulary.Verdict;
import org.mentorship.rules.vocabulary.Work;

/** Runs compiled rules over facts, a bounded number of them a session. Safe for use by several threads. */
public final class Engine {
    /** Candidacies a session; each brings up to fifteen facts. */
    private static final int CANDIDACIES = 1_000;

    /** Pairs a session: the size that was fastest when sizes from 1,000 to 1,000,000 were compared. */
    public static final int PAIRS = 10_000;

    /** Facts to count a session: larger sessions were no faster and held more memory. */
    private static final int COUNTED = 2_000;

    /** No conclusion can bring a rule to fire again, so this is far above what a session of that size comes to. */
    private static final int MOST_FIRINGS = 20_000_000;

    private final KieBase base;
    private final Map<String, Rule> rules;

    /**
     * @param base all rules
     * @param rules the same rules as written, by id
     */
    public Engine(KieBase base, Map<String, Rule> rules) {
        this.base = base;
        this.rules = Map.copyOf(rules);
    }

    /** One session: the rules speak of the facts, and what they say goes to the verdict. */
    private void fire(FindingMaker findings, Verdict verdict, Collection<Policy> policies, Iterable<?> facts) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("verdict", verdict);
            policies.forEach(session::insert);
            facts.forEach(session::insert);
            if (session.fireAllRules(findings, MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new IllegalStateException(
                        "The rules fired more than (%d) times in one session.\nAsk less of one rule, or decide on fewer cases at once."
                                .formatted(MOST_FIRINGS));
            }
        } finally {
            session.dispose();
        }
    }

    /** Whether no rule is about the kind of fact; then the engine need not, and may not, know of the verdict. */
    private boolean silent(String subject) {
        return rules.values().stream().noneMatch(rule -> rule.subject().equals(subject));
    }

    /**
     * Decides on candidacies.
     *
     * @param count how many there are
     * @param facts all facts about each of them, the candidacy first
     * @param decided told of each decision, in order
     */
    public void eligibility(
            Collection<Policy> policies, int count, IntFunction<List<Object>> facts, Consumer<Eligibility> decided) {
        FindingMaker findings = new FindingMaker(rules);
        boolean silent = silent("Candidacy");
        for (int from = 0; from < count; from += CANDIDACIES) {
            int to = Math.min(count, from + CANDIDACIES);
            List<Candidacy> candidacies = new ArrayList<>(to - from);
            EligibilityVerdict verdict = new EligibilityVerdict(findings);
            List<Object> all = new ArrayList<>();
            for (int i = from; i < to; i++) {
                List<Object> own = facts.apply(i);
                candidacies.add((Candidacy) own.get(0));
                all.addAll(own);
            }
            if (!silent) {
                fire(findings, verdict, policies, all);
            }
            candidacies.forEach(candidacy -> decided.accept(verdict.decision(candidacy)));
        }
    }

    /**
     * Judges occurrences, whose numbers are their places in the list, and the works of one plan.
     *
     * @param beside the facts that stand beside the works
     */
    public RoadmapVerdict roadmap(
            Collection<Policy> policies, List<Due> dues, List<Work> works, List<? extends Record> beside) {
        FindingMaker findings = new FindingMaker(rules);
        RoadmapVerdict verdict = new RoadmapVerdict(findings);
        boolean statuses = !silent("Due");
        for (int from = 0; statuses && from < dues.size(); from += PAIRS) {
            fire(findings, verdict, policies, dues.subList(from, Math.min(dues.size(), from + PAIRS)));
        }
        if (!silent("Work")) {
            List<Record> plan = new ArrayList<>(works);
            plan.addAll(beside);
            fire(findings, verdict, policies, plan);
        }
        return verdict;
    }

    /** Looks at the lives of mentorships, a bounded number of them a session. */
    public List<LifeFinding> life(Collection<Policy> policies, List<Life> lives) {
        if (silent("Life")) {
            return List.of();
        }
        FindingMaker findings = new FindingMaker(rules);
        LifeVerdict verdict = new LifeVerdict(findings);
        for (int from = 0; from < lives.size(); from += PAIRS) {
            fire(findings, verdict, policies, lives.subList(from, Math.min(lives.size(), from + PAIRS)));
        }
        return verdict.findings(lives);
    }

    /** Counts facts, a bounded number of them a session, on the threads at hand. */
    Counting counting(Collection<Policy> policies) {
        return new Counting(policies);
    }

    /**
     * Takes facts one by one. Sessions run on the threads of the common pool while further facts are made; the caller runs
     * one itself when two for each thread wait, so that facts never pile up. What is counted does not depend on which thread
     * counted it. For one caller.
     */
    final class Counting implements Consumer<Countable> {
        private final Collection<Policy> policies;
        private final Map<Class<?>, Boolean> silent = new HashMap<>();
        private final Semaphore waiting = new Semaphore(2 * ForkJoinPool.getCommonPoolParallelism());
        private final Queue<IndicatorVerdict> idle = new ConcurrentLinkedQueue<>();
        private final List<CompletableFuture<Void>> running = new ArrayList<>();
        private List<Countable> held = new ArrayList<>(COUNTED);

        private Counting(Collection<Policy> policies) {
            this.policies = policies;
        }

        @Override
        public void accept(Countable fact) {
            Boolean unread = silent.get(fact.getClass());
            if (unread == null) {
                unread = silent(fact.getClass().getSimpleName());
                silent.put(fact.getClass(), unread);
            }
            if (!unread) {
                held.add(fact);
                if (held.size() == COUNTED) {
                    handOver();
                }
            }
        }

        private void handOver() {
            List<Countable> facts = held;
            held = new ArrayList<>(COUNTED);
            if (waiting.tryAcquire()) {
                running.add(CompletableFuture.runAsync(() -> {
                    try {
                        count(facts);
                    } finally {
                        waiting.release();
                    }
                }));
            } else {
                count(facts);
            }
        }

        private void count(List<Countable> facts) {
            IndicatorVerdict own = idle.poll();
            IndicatorVerdict verdict = own == null ? new IndicatorVerdict(new FindingMaker(rules)) : own;
            fire(verdict.findings(), verdict, policies, facts);
            verdict.nextFacts();
            idle.add(verdict);
        }

        /** What was counted, once all facts are there. */
        IndicatorVerdict finish() {
            count(held);
            for (CompletableFuture<Void> one : running) {
                try {
                    one.join();
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            }
            IndicatorVerdict all = idle.remove();
            idle.forEach(all::addAll);
            return all;
        }
    }

    /** Told of what the rules say of one pair of a chunk. */
    public interface Judged {
        void accept(int number, PairVerdict verdict);
    }

    /** A run over pairs; equal findings are shared by the whole run. For one thread. */
    public Run pairs(Collection<Policy> policies) {
        return new Run(policies);
    }

    /** Judges chunk after chunk. */
    public final class Run {
        private final Collection<Policy> policies;
        private final FindingMaker findings = new FindingMaker(rules);
        private final PairsVerdict verdict = new PairsVerdict(findings, PAIRS);
        private final boolean silent = silent("Pair");

        private Run(Collection<Policy> policies) {
            this.policies = policies;
        }

        /**
         * Judges at most {@link #PAIRS} pairs, whose numbers are their places in the list, and tells of those that a
         * rule speaks of, in their order.
         */
        public void judge(List<Pair> pairs, Judged spoken) {
            if (silent) {
                return;
            }
            verdict.clear();
            fire(findings, verdict, policies, pairs);
            for (int i = 0; i < pairs.size(); i++) {
                PairVerdict said = verdict.verdict(i);
                if (said != PairVerdict.SILENT) {
                    spoken.accept(i, said);
                }
            }
        }
    }
}
