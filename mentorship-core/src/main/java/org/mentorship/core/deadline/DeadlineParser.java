package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.core.time.DateRange;

/**
 * Reads deadlines as Russian school plans write them: «Апрель 2023 г., далее – ежегодно октябрь», «не реже 1 раза в месяц»,
 * «в течение 5 рабочих дней после издания приказа».
 *
 * <p>A phrase is read by a grammar of such phrases, not looked up. Any text can be given: what is not understood becomes
 * {@link Deadline.Unrecognized} with the part that was; what could mean something else carries a warning. Time and memory are
 * linear in the length of the phrase, and a phrase of more than {@value #LONGEST} characters is not read at all.
 *
 * <p>The forms are listed in docs/explanation/deadlines.md. Methods hold no state and may be called by many threads.
 */
public final class DeadlineParser {

    /** Longest phrase that is read, in UTF-16 characters. */
    public static final int LONGEST = 2000;

    private DeadlineParser() {}

    /**
     * The meaning of a phrase.
     *
     * @param phrase any text, blank too; never null
     * @param context the plan it stands in: its years are those of months without a year
     */
    public static ParsedDeadline parse(String phrase, PlanContext context) {
        requireNonNull(phrase, "phrase");
        requireNonNull(context, "context");
        String kept = phrase.isBlank() ? "—" : phrase;
        if (phrase.length() > LONGEST) {
            return result(phrase, new Deadline.Unrecognized(kept), EnumSet.of(WarningKind.TOO_LONG), List.of());
        }
        Tokenizer.Tokens tokens = Tokenizer.cut(phrase);
        Grammar grammar = new Grammar(tokens.list(), context);
        Optional<Deadline> read = grammar.phrase();
        EnumSet<WarningKind> warnings = EnumSet.noneOf(WarningKind.class);
        warnings.addAll(grammar.warnings());
        List<String> unread = new ArrayList<>(grammar.unread());
        if (tokens.repaired()) {
            warnings.add(WarningKind.REPAIRED);
        }
        if (read.isPresent() && unread.isEmpty()) {
            read.ifPresent(deadline -> outside(deadline, context, warnings));
            return result(phrase, read.get(), warnings, List.of());
        }
        unread.removeIf("…"::equals);
        if (!unread.isEmpty() || read.isEmpty() && !warnings.contains(WarningKind.IMPOSSIBLE_DATE)) {
            warnings.add(WarningKind.NOT_UNDERSTOOD);
        }
        return result(phrase, new Deadline.Unrecognized(kept, read), warnings, unread);
    }

    private static void outside(Deadline deadline, PlanContext context, Set<WarningKind> warnings) {
        Optional<DateRange> plan = context.horizon();
        if (plan.isEmpty()) {
            return;
        }
        if (deadline instanceof Deadline.FixedWindow fixed && !inside(fixed.window(), plan.get())) {
            warnings.add(WarningKind.OUTSIDE_PLAN);
        } else if (deadline instanceof Deadline.Until until && !plan.get().contains(until.day())) {
            warnings.add(WarningKind.OUTSIDE_PLAN);
        } else if (deadline instanceof Deadline.AllOf all) {
            all.parts().forEach(part -> outside(part, context, warnings));
        } else if (deadline instanceof Deadline.FirstThen chain) {
            outside(chain.first(), context, warnings);
            outside(chain.then(), context, warnings);
        }
    }

    private static boolean inside(DateRange window, DateRange plan) {
        return plan.contains(window.from()) && plan.contains(window.to());
    }

    private static ParsedDeadline result(
            String phrase, Deadline deadline, Set<WarningKind> kinds, List<String> unread) {
        String words = String.join(" ", unread);
        List<DeadlineWarning> warnings = kinds.stream()
                .map(kind -> new DeadlineWarning(
                        kind,
                        LocalizedText.of(
                                Words.RU.text("warning." + kind, words), Words.EN.text("warning." + kind, words))))
                .toList();
        LocalizedText understood = LocalizedText.of(
                DeadlinePhrases.print(deadline, Language.RU), DeadlinePhrases.print(deadline, Language.EN));
        return new ParsedDeadline(phrase, deadline, understood, warnings, unread);
    }

    /** The bundles of this package, read once. */
    static final class Words {
        static final Messages RU = Messages.load(DeadlineParser.class, "deadline", Language.RU);
        static final Messages EN = Messages.load(DeadlineParser.class, "deadline", Language.EN);

        private Words() {}

        static Messages of(Language language) {
            return language == Language.RU ? RU : EN;
        }
    }
}
