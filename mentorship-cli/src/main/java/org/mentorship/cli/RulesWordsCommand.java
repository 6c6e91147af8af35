package org.mentorship.cli;

import java.util.List;
import java.util.Locale;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.glossary.Glossary;
import org.mentorship.rules.glossary.Glossary.Conclusion;
import org.mentorship.rules.glossary.Glossary.Fact;
import org.mentorship.rules.glossary.Glossary.Property;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules words [WORD]}: what the words of rules mean. */
@Command(name = "words")
final class RulesWordsCommand extends ContextCommand {
    /** Letters that stand for the case and number of a Russian word at most. */
    private static final int LONGEST_ENDING = 3;

    private static final int SHORTEST_STEM = 4;

    /** What is looked for: the word in small letters, or what is left of it without its ending. */
    private String stem;

    @Parameters(paramLabel = "WORD", arity = "0..1", descriptionKey = "word")
    private String word;

    @Option(names = "--json")
    private boolean json;

    RulesWordsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        stem = word == null ? "" : word.toLowerCase(Locale.ROOT);
        List<Fact> facts = facts();
        List<Conclusion> conclusions = conclusions();
        // A Russian word is asked for in any of its cases: «оценка» is to find «оценки»
        for (int cut = 0;
                facts.isEmpty() && conclusions.isEmpty() && cut < LONGEST_ENDING && stem.length() > SHORTEST_STEM;
                cut++) {
            stem = stem.substring(0, stem.length() - 1);
            facts = facts();
            conclusions = conclusions();
        }
        if (facts.isEmpty() && conclusions.isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.no-word", word)));
        }
        if (json) {
            context.shell()
                    .out()
                    .print(RulesJson.words(facts, conclusions, context.words().language()));
        } else {
            print(facts, conclusions);
        }
        return ExitCode.DONE;
    }

    private List<Fact> facts() {
        return Glossary.facts().stream().map(this::matching).filter(this::shown).toList();
    }

    private List<Conclusion> conclusions() {
        return Glossary.conclusions().stream().filter(this::matches).toList();
    }

    /** The fact with those of its properties that have to do with the word; with all where the fact itself has. */
    private Fact matching(Fact fact) {
        if (word == null || has(fact.name())) {
            return fact;
        }
        return new Fact(
                fact.name(),
                fact.meaning(),
                fact.subject(),
                fact.place(),
                fact.properties().stream()
                        .filter(property ->
                                matches(property) || property.codes().stream().anyMatch(this::matches))
                        .toList());
    }

    private boolean shown(Fact fact) {
        return !fact.properties().isEmpty();
    }

    /** The codes of a property that was asked for; of another one those that were. */
    private List<Term> shownCodes(Property property) {
        if (word == null) {
            return List.of();
        }
        return matches(property)
                ? property.codes()
                : property.codes().stream().filter(this::matches).toList();
    }

    private boolean matches(Property property) {
        return has(property.name()) || has(context.words().text(property.meaning()));
    }

    private boolean matches(Term code) {
        return has(code.code()) || has(context.words().text(code.title()));
    }

    private boolean matches(Conclusion conclusion) {
        return word == null || has(conclusion.name()) || has(context.words().text(conclusion.meaning()));
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(stem);
    }

    private void print(List<Fact> facts, List<Conclusion> conclusions) {
        for (Fact fact : facts) {
            context.print(text("words.fact", fact.name(), fact.meaning()));
            fact.place()
                    .ifPresent(place -> context.print(
                            "  " + text("words.place", fact.name(), place.own(), place.subject(), place.key())));
            Table table = new Table("    ", "lll");
            for (Property property : fact.properties()) {
                table.row(
                        property.name(),
                        text("words.kind." + property.kind().name()),
                        context.words().text(property.meaning()));
                shownCodes(property)
                        .forEach(code -> table.row(
                                "", "", code.code() + ": " + context.words().text(code.title())));
            }
            context.print(table.lines());
            context.print("");
        }
        if (!conclusions.isEmpty()) {
            context.print(text("words.conclusions"));
            Table table = new Table("    ", "ll");
            conclusions.forEach(one -> table.row(one.example(), context.words().text(one.meaning())));
            context.print(table.lines());
        }
    }
}
