package org.mentorship.matching;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.internal.solve.Rules;
import org.mentorship.matching.internal.solve.Run;
import org.mentorship.matching.internal.solve.RunControl;
import org.mentorship.rules.RuleBook;

/**
 * Pairs the mentees of a programme with its mentors.
 * <pre>{@code
 * Pairing pairing = PairingSolver.create().solve(programme);
 * }</pre>
 *
 * <p>Who takes part and which pairs may be formed is decided by a rule book; how well a pair fits, by the questionnaires of
 * the programme. The plan keeps every hard limit, seats as many requests as it can by priority, then follows the policy,
 * then adds up points and soft wishes. Every request is in the result once: with a seat, or with a reason.
 *
 * <p>Immutable: each {@code with} method gives another solver. Safe for use by several threads, also at the same time. The
 * order of requests, offers and other lists in the programme does not matter, except that of questionnaires, which orders
 * the contributions. Method, and what is proven: docs/explanation/pairing.md.
 */
public final class PairingSolver {

    private static final PairingListener SILENT = new PairingListener() {};

    /** Null: the bundled one, loaded when first needed. */
    private final Rules rules;

    private final PairingSettings settings;
    private final PairingListener listener;

    private PairingSolver(Rules rules, PairingSettings settings, PairingListener listener) {
        this.rules = rules;
        this.settings = settings;
        this.listener = listener;
    }

    /** A solver with the bundled rule book and default settings. */
    public static PairingSolver create() {
        return new PairingSolver(null, PairingSettings.defaults(), SILENT);
    }

    public PairingSolver withRuleBook(RuleBook book) {
        return new PairingSolver(Rules.of(book), settings, listener);
    }

    public PairingSolver withSettings(PairingSettings settings) {
        return new PairingSolver(rules, Objects.requireNonNull(settings, "settings"), listener);
    }

    /** The listener is told of progress on the solving thread. */
    public PairingSolver withListener(PairingListener listener) {
        return new PairingSolver(rules, settings, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Solves on the calling thread.
     *
     * @return the best plan found; a hard level below zero is reported, not hidden
     * @throws InvalidPinsException if pins break rules or limits; it lists all of them
     */
    public Pairing solve(Programme programme) {
        return run(programme, new RunControl(settings.timeLimit())).solve();
    }

    /** Solves on a thread of its own, which does not keep the JVM alive and ends with the run, soon after a cancel. */
    public PairingHandle start(Programme programme) {
        RunControl control = RunControl.watched(settings.timeLimit());
        Run run = run(programme, control);
        Started started = new Started(run, control);
        Thread thread = new Thread(started::solve, "mentorship-pairing");
        thread.setDaemon(true);
        thread.start();
        return started;
    }

    private Run run(Programme programme, RunControl control) {
        return new Run(
                Objects.requireNonNull(programme, "programme"),
                rules == null ? Rules.of(RuleBook.bundled()) : rules,
                settings,
                listener,
                control);
    }

    /** A run on another thread, and the first result that there was. */
    private static final class Started implements PairingHandle {

        /** What a cancelled run may take to come to the end of its step; later what it has kept is its result. */
        private static final long PATIENCE_MILLIS = 50;

        private final Run run;
        private final RunControl control;
        private final CompletableFuture<Pairing> result = new CompletableFuture<>();
        private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

        Started(Run run, RunControl control) {
            this.run = run;
            this.control = control;
        }

        void solve() {
            try {
                result.complete(run.solve());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        }

        @Override
        public void cancel() {
            control.cancel();
            cancelled.complete(null);
        }

        @Override
        public Pairing await() throws InterruptedException {
            try {
                CompletableFuture.anyOf(cancelled, result).get();
                try {
                    return result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException busy) {
                    result.complete(run.soFar());
                    return result.get();
                }
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (failure.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
    }
}
