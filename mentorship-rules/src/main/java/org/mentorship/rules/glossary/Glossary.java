package org.mentorship.rules.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.internal.lang.Signature;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.VocabularyWords;

/**
 * What the words mean that rules are written in, for people who write them. Made from the facts themselves, so that it names
 * all of them and no others. Holds no state.
 */
public final class Glossary {

    /** What kind of value a property has. */
    public enum Kind {
        /** A code or an id, in quotes in a rule. */
        CODE,
        /** A whole number. */
        NUMBER,
        /** Yes or no; stands in a rule by itself, or after {@code !}. */
        YES_NO,
        /** A day. */
        DAY,
        /** Several codes, asked with {@code contains}. */
        CODES,
        /** Words for people; may be handed on to a conclusion, not compared. */
        WORDS
    }

    /**
     * Something that rules may ask about.
     *
     * @param subject whether a rule may be about it, and then begins with it
     * @param place how a rule finds it otherwise
     * @param properties in the order of declaration
     */
    public record Fact(
            String name, LocalizedText meaning, boolean subject, Optional<Place> place, List<Property> properties) {
        public Fact {
            properties = List.copyOf(properties);
        }
    }

    /**
     * How a fact is found from the subject of a rule: the subject binds {@code $x : key}, the fact asks {@code own == $x}.
     *
     * @param subject name of the subject
     */
    public record Place(String subject, String key, String own) {}

    /**
     * A property of a fact; {@code null} where it is not known, unless it is a YES_NO.
     *
     * @param codes the codes that are known, with what people call them, in the order of declaration; empty where any may stand
     */
    public record Property(String name, Kind kind, LocalizedText meaning, List<Term> codes) {
        public Property {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Something that rules may conclude.
     *
     * @param subjects names of the facts that it may be about
     * @param codes the codes of which one is given before the reason; mostly none
     * @param example as it could stand in a rule
     */
    public record Conclusion(
            String name, List<String> subjects, List<String> codes, String example, LocalizedText meaning) {
        public Conclusion {
            subjects = List.copyOf(subjects);
            codes = List.copyOf(codes);
        }
    }

    private Glossary() {}

    /** Every fact: each subject with the facts that belong to it, thresholds last. */
    public static List<Fact> facts() {
        List<String> names = new ArrayList<>();
        for (String subject : Vocabulary.subjects()) {
            names.add(subject);
            Vocabulary.facts().stream()
                    .filter(fact -> Vocabulary.join(fact)
                            .filter(join -> join.subject().equals(subject))
                            .isPresent())
                    .forEach(names::add);
        }
        Vocabulary.facts().stream().filter(fact -> !names.contains(fact)).forEach(names::add);
        return names.stream().map(Glossary::entry).toList();
    }

    /** The fact with the name. */
    public static Optional<Fact> fact(String name) {
        return Vocabulary.facts().contains(name) ? Optional.of(entry(name)) : Optional.empty();
    }

    /** Every conclusion, in the order of subjects, then of names. */
    public static List<Conclusion> conclusions() {
        return Vocabulary.subjects().stream()
                .flatMap(subject -> Vocabulary.conclusionsAbout(subject).stream())
                .distinct()
                .map(Glossary::entry)
                .toList();
    }

    private static Fact entry(String name) {
        return new Fact(
                name,
                text(name),
                Vocabulary.subjects().contains(name),
                Vocabulary.join(name).map(join -> new Place(join.subject(), join.key(), join.own())),
                Vocabulary.of(name).values().stream()
                        .map(property -> new Property(
                                property.name(),
                                kind(property.kind()),
                                text(name + "." + property.name()),
                                property.codes().stream()
                                        .map(code -> new Term(
                                                code, property.words(code).orElseThrow()))
                                        .toList()))
                        .toList());
    }

    private static Conclusion entry(Signature signature) {
        return new Conclusion(
                signature.method(),
                signature.subjects(),
                signature.parameters().stream()
                        .flatMap(parameter -> parameter.codes().stream())
                        .toList(),
                signature.example(),
                text("verdict." + signature.method()));
    }

    private static Kind kind(Vocabulary.Kind kind) {
        return switch (kind) {
            case TEXT -> Kind.CODE;
            case NUMBER -> Kind.NUMBER;
            case BOOL -> Kind.YES_NO;
            case DATE -> Kind.DAY;
            case CODES -> Kind.CODES;
            case WORDS -> Kind.WORDS;
        };
    }

    private static LocalizedText text(String key) {
        return LocalizedText.of(VocabularyWords.meaning(key, Language.RU), VocabularyWords.meaning(key, Language.EN));
    }
}
