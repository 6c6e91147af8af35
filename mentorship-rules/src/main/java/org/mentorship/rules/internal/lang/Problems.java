package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.RuleProblem.Severity;

/** Collects what is wrong with a rule book, in words of the bundle {@code problems}. */
public final class Problems {
    private static final int LONGEST_SHOWN = 160;
    /** Further ones are counted out: a file of garbage has as many as it has characters. */
    private static final int MOST = 500;

    /** Read when the first problem is found: most rule books have none. */
    private static final class Words {
        static final Messages RU = Messages.load(Problems.class, "problems", Language.RU);
        static final Messages EN = Messages.load(Problems.class, "problems", Language.EN);
    }

    private final List<RuleProblem> found = new ArrayList<>();
    private final Map<String, List<String>> sources = new HashMap<>();
    private boolean errors;

    /** Tells the text of a file, so that problems can show its lines. */
    public void source(String file, String text) {
        sources.put(file, text.lines().toList());
    }

    /** Line of a file on which the text stands in quotes for the first time; 0 when it does not, or the file is not known. */
    public int line(String file, String quoted) {
        List<String> lines = sources.getOrDefault(file, List.of());
        String words = '"' + quoted + '"';
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(words))
                        .findFirst()
                        .orElse(-1);
    }

    /** Adds the problem {@code key}; its advice is the bundle's {@code key.advice} with the same values. */
    public void add(String file, int line, String key, Object... values) {
        errors = true;
        add(Severity.ERROR, file, line, key, values);
    }

    /** Adds what does not keep the book from being used. */
    public void warn(String file, int line, String key, Object... values) {
        add(Severity.WARNING, file, line, key, values);
    }

    /** Adds a problem that was found elsewhere. */
    public void add(RuleProblem problem) {
        errors |= problem.severity() == Severity.ERROR;
        found.add(problem);
    }

    private void add(Severity severity, String file, int line, String key, Object... values) {
        if (found.size() < MOST) {
            found.add(new RuleProblem(
                    key, severity, file, line, text(key, values), text(key + ".advice", values), words(file, line)));
        }
    }

    private Optional<String> words(String file, int line) {
        List<String> lines = sources.getOrDefault(file, List.of());
        if (line < 1 || line > lines.size()) {
            return Optional.empty();
        }
        String words = lines.get(line - 1).strip();
        return Optional.of(words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…")
                .filter(text -> !text.isEmpty());
    }

    private static LocalizedText text(String key, Object... values) {
        return LocalizedText.of(Words.RU.text(key, values), Words.EN.text(key, values));
    }

    /** Whether anything was found that keeps the book from being used. */
    public boolean hasErrors() {
        return errors;
    }

    /** By file, then by line, then in the order found. */
    public List<RuleProblem> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(RuleProblem::file).thenComparingInt(RuleProblem::line))
                .distinct()
                .toList();
    }
}
