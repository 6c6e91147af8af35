package org.mentorship.rules.internal.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleBookCheck;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.facts.Thresholds;

/** Rules and escapes, changed at random: what is let through says nothing that the vocabulary does not. */
class RuleFuzzTest {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\p{L}_$][\\p{L}\\p{N}_$.]*|\\d+|[^\\s]");
    private static final Set<String> LANGUAGE =
            Set.of("rule", "when", "then", "end", "not", "exists", "in", "contains", "true", "false", "null");

    /** The text of every bundled rule file and every escape, cut into words. */
    private static final List<List<String>> TEXTS = texts();

    private static final List<String> WORDS = Stream.concat(
                    TEXTS.stream().flatMap(List::stream),
                    Stream.of(
                            "System",
                            ".",
                            "exit",
                            "(",
                            "0",
                            ")",
                            ";",
                            "eval",
                            "from",
                            "accumulate",
                            "new",
                            "{",
                            "}",
                            "import",
                            "function",
                            "declare",
                            "modify",
                            "insertLogical",
                            "salience",
                            "\"",
                            "'",
                            "\\",
                            "/*",
                            "*/",
                            "//",
                            "\\u0022",
                            "\u0430",
                            "\u200b",
                            "$",
                            "@",
                            "||",
                            "&&",
                            "!",
                            "==",
                            "->",
                            "class",
                            "getClass"))
            .distinct()
            .toList();

    private static List<List<String>> texts() {
        List<String> texts = new ArrayList<>();
        BundledRules.files().forEach(file -> texts.add(BundledRules.text(file)));
        try (Stream<Path> escapes = Files.list(Path.of("src", "test", "resources", "escapes"))) {
            escapes.filter(file -> file.toFile().length() < 5_000).sorted().forEach(file -> texts.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stream().map(RuleFuzzTest::words).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replaceAll("(?m)^\\s*//.*$", ""));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** One change of a list of words. */
    private record Change(int kind, int at, int other, int word) {
        void apply(List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            int place = at % words.size();
            switch (kind) {
                case 0 -> words.remove(place);
                case 1 -> words.add(place, WORDS.get(word % WORDS.size()));
                case 2 -> words.set(place, WORDS.get(word % WORDS.size()));
                case 3 -> words.set(place, words.get(other % words.size()));
                case 4 -> words.add(place, words.get(place));
                default -> words.set(place, words.set(other % words.size(), words.get(place)));
            }
        }
    }

    /** A rule or two of a text, with few changes: most are nearly right. */
    @Provide
    Arbitrary<String> changedRules() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Change> changes = Combinators.combine(Arbitraries.integers().between(0, 5), any, any, any)
                .as(Change::new);
        return Combinators.combine(any, any, changes.list().ofMinSize(0).ofMaxSize(3))
                .as((text, start, list) -> {
                    List<String> words = new ArrayList<>(someRules(TEXTS.get(text % TEXTS.size()), start));
                    list.forEach(change -> change.apply(words));
                    return String.join(" ", words);
                });
    }

    private static List<String> someRules(List<String> words, int start) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("rule")) {
                starts.add(i);
            }
        }
        if (starts.size() < 2) {
            return words;
        }
        int first = start % starts.size();
        int end = first + 2 < starts.size() ? starts.get(first + 2) : words.size();
        return words.subList(starts.get(first), end);
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void what_passes_the_check_is_made_of_words_of_the_vocabulary(@ForAll("changedRules") String text) {
        Problems problems = new Problems();
        List<Rule> rules = RuleParser.parse("rules.drl", text, problems);
        Set<String> keys =
                new Thresholds(RuleBook.bundled().thresholds()).byKey().keySet();
        rules.forEach(rule -> Checker.check(rule, Optional.of(keys), problems));
        if (problems.hasErrors()) {
            assertThat(problems.sorted())
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            return;
        }
        for (Rule rule : rules) {
            String written = Renderer.canonical(rule);
            assertThat(foreign(written)).as(written).isEmpty();
            Problems none = new Problems();
            List<Rule> again = RuleParser.parse("rules.drl", written, none);
            assertThat(none.hasErrors()).as(written).isFalse();
            assertThat(again).hasSize(1);
            assertThat(Renderer.canonical(again.get(0))).isEqualTo(written);
        }
    }

    /** Words of a rendered rule that are neither of the language nor of the vocabulary, by a look at the text alone. */
    private static List<String> foreign(String rendered) {
        String bare = rendered.lines()
                .filter(line -> !line.startsWith("@") && !line.startsWith("rule "))
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\""))
                .collect(Collectors.joining("\n"));
        List<String> foreign = new ArrayList<>();
        Matcher words = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*|[^\\s\\p{L}\\p{N}]")
                .matcher(bare);
        while (words.find()) {
            String word = words.group();
            boolean call = word.startsWith("verdict.")
                    && Vocabulary.conclusions().containsKey(word.substring("verdict.".length()));
            boolean known = LANGUAGE.contains(word)
                    || word.matches("\\$[A-Za-z0-9_]*")
                    || Vocabulary.facts().contains(word)
                    || Vocabulary.facts().stream()
                            .anyMatch(fact -> Vocabulary.of(fact).containsKey(word));
            if (!call && !known && !word.matches("[()\":,;=!<>&|\\-]")) {
                foreign.add(word);
            }
        }
        return foreign;
    }

    /** A file with some of its bytes changed. */
    @Provide
    Arbitrary<byte[]> changedFiles() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(any, any, any.list().ofMinSize(0).ofMaxSize(6), Arbitraries.bytes())
                .as((text, start, places, value) -> {
                    byte[] bytes = String.join(" ", someRules(TEXTS.get(text % TEXTS.size()), start))
                            .getBytes(StandardCharsets.UTF_8);
                    for (int place : places) {
                        if (bytes.length > 0) {
                            bytes[place % bytes.length] = (byte) (value + place);
                        }
                    }
                    return bytes;
                });
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_folder_is_either_refused_in_words_or_taken_by_the_engine(@ForAll("changedFiles") byte[] bytes)
            throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("rules.drl");
        try {
            Files.write(file, bytes);
            RuleBookCheck check = RuleBook.check(folder);
            assertThat(check.passed()).isEqualTo(check.errors().isEmpty());
            assertThat(check.problems()).allSatisfy(problem -> {
                assertThat(problem.code()).isNotEqualTo("compile.failed");
                assertThat(problem.toString()).doesNotContain("Exception", "org.drools", "\tat ");
            });
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
