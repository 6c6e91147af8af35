package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.RuleProblem;

/** Collects what is wrong with a rule book, in words of the bundle {@code problems}. */
public final class Problems {

    /** Read when the first problem is found: most rule books have none. */
    private static final class Words {
        static final Messages RU = Messages.load(Problems.class, "problems", Language.RU);
        static final Messages EN = Messages.load(Problems.class, "problems", Language.EN);
    }

    private final List<RuleProblem> found = new ArrayList<>();

    /** Adds the problem {@code key}; its advice is the bundle's {@code key.advice} with the same values. */
    public void add(String file, int line, String key, Object... values) {
        found.add(new RuleProblem(file, line, text(key, values), text(key + ".advice", values)));
    }

    private static LocalizedText text(String key, Object... values) {
        return LocalizedText.of(Words.RU.text(key, values), Words.EN.text(key, values));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** By file, then by line, then in the order found. */
    public List<RuleProblem> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(RuleProblem::file).thenComparingInt(RuleProblem::line))
                .distinct()
                .toList();
    }
}
