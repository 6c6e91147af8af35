package org.mentorship.rules;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule book of a folder that people edit while a service runs.
 *
 * <p>{@link #reload} reads the folder anew and puts the new book in force in one step, or keeps the one that is in force and
 * says why. Whoever decides takes {@link #current} once and works with that book to the end: a book never changes, so what has
 * begun under one book ends under it, and no result mixes two. Safe for use by several threads; readers never wait.
 */
public final class RuleBookSource {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBookSource.class);

    private final Path folder;
    private volatile RuleBook current;

    private RuleBookSource(Path folder, RuleBook current) {
        this.folder = folder;
        this.current = current;
    }

    /**
     * Reads the folder for the first time.
     *
     * @throws InvalidRuleBookException as {@link RuleBook#load} does: there is no earlier book to fall back on
     */
    public static RuleBookSource open(Path folder) {
        RuleBook book = RuleBook.load(folder);
        book.prepare();
        return new RuleBookSource(folder, book);
    }

    /** The book in force. */
    public RuleBook current() {
        return current;
    }

    /**
     * Reads the folder anew. A book that says the same is not put in the place of the one in force; a book that cannot be used
     * leaves it where it is. Never throws for what the folder holds.
     */
    public synchronized Reload reload() {
        RuleBook before = current;
        RuleBook now;
        try {
            now = RuleBook.load(folder);
            if (now.fingerprint().equals(before.fingerprint())) {
                return new Reload.Unchanged(before);
            }
            now.prepare();
        } catch (InvalidRuleBookException e) {
            LOG.warn(
                    "Rule book ({}) has {} problems and was not reloaded; the book ({}) stays in force.",
                    folder.getFileName(),
                    e.problems().size(),
                    before.fingerprint());
            return new Reload.Refused(before, e.problems());
        }
        current = now;
        LOG.info(
                "Rule book ({}) reloaded: ({}) takes the place of ({}).",
                folder.getFileName(),
                now.fingerprint(),
                before.fingerprint());
        return new Reload.Reloaded(before, now);
    }

    /** What became of a call of {@link #reload}. */
    public sealed interface Reload permits Reload.Reloaded, Reload.Unchanged, Reload.Refused {

        /** The book in force after the call. */
        RuleBook inForce();

        /** Another book is in force. */
        record Reloaded(RuleBook before, RuleBook inForce) implements Reload {
            public Reloaded {
                requireNonNull(before, "before");
                requireNonNull(inForce, "inForce");
            }
        }

        /** The folder says what it said before, in whatever words, order or files. */
        record Unchanged(RuleBook inForce) implements Reload {
            public Unchanged {
                requireNonNull(inForce, "inForce");
            }
        }

        /** The folder cannot be used; the previous book stays in force. */
        record Refused(RuleBook inForce, List<RuleProblem> problems) implements Reload {
            public Refused {
                requireNonNull(inForce, "inForce");
                problems = List.copyOf(problems);
            }
        }

        /** Deals with each case. */
        default <T> T fold(
                Function<Reloaded, T> reloaded, Function<Unchanged, T> unchanged, Function<Refused, T> refused) {
            if (this instanceof Reloaded one) {
                return reloaded.apply(one);
            }
            return this instanceof Unchanged same ? unchanged.apply(same) : refused.apply((Refused) this);
        }
    }
}
