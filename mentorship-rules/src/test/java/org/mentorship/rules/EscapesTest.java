package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways out of the language that rules may use. Each file of {@code escapes} marks the line that has to be refused, and why, by
 * {@code //! code}.
 */
class EscapesTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "escapes");
    private static final Pattern MARK = Pattern.compile("//! (\\S+)( in the next line)?");

    @TempDir
    Path folder;

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RuleProblem> refused() {
        RuleBookCheck check =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> RuleBook.check(folder));
        assertThat(check.passed()).isFalse();
        assertThat(check.errors()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message().ru()).containsPattern("[а-яА-Я]{3}");
            assertThat(problem.message().en()).isPresent();
            assertThat(problem.toString()).doesNotContain("Exception", "org.drools", "Lambda", "\tat ");
        });
        return check.errors();
    }

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).sorted();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_escape_of_the_corpus_is_refused_with_its_line_and_reason(Path escape) throws IOException {
        String text = Files.readString(escape);
        write("rules.drl", text);
        List<String> wanted = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find()) {
                wanted.add((i + (mark.group(2) == null ? 1 : 2)) + " " + mark.group(1));
            }
        }
        assertThat(wanted).isNotEmpty();

        assertThat(refused())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsAll(wanted);
    }

    @Test
    void the_corpus_is_there() throws IOException {
        try (Stream<Path> files = corpus()) {
            assertThat(files.count()).isGreaterThan(130);
        }
    }

    @Nested
    class Stopped {

        @Test
        void code_in_comments_and_texts_and_packages_is_nothing_but_words() {
            write("rules.drl", """
                    package java.lang;
                    // \\u000a System.exit(0);
                    /* eval( System.exit(0) ) */
                    import org.mentorship.rules.vocabulary.Candidacy;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "X-A-1 @{System.exit(0)} ${System.exit(0)} #{1+1}"
                    when
                        $c : Candidacy( mentee, grade == 6 )
                    then
                        verdict.remark($c, "@{System.exit(0)} + System.exit(0); end");
                    end
                    """);
            RuleBookCheck check = RuleBook.check(folder);

            assertThat(check.errors()).isEmpty();
            assertThat(check.book()
                            .orElseThrow()
                            .eligibility(Cases.mentee(Cases.PUPILS, Cases.pupil("x")))
                            .decisions()
                            .get(0)
                            .remarks())
                    .extracting(finding -> finding.reason().ru())
                    .contains("@{System.exit(0)} + System.exit(0); end");
        }

        @Test
        void a_rule_cannot_reach_further_than_its_own_case() {
            write("rules.drl", """
                    import org.mentorship.rules.vocabulary.Candidacy;
                    import org.mentorship.rules.vocabulary.ConsentFact;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "X-A-1 Каждое с каждым"
                    when
                        $c : Candidacy( $id : id )
                        ConsentFact( candidacy == $id )
                        ConsentFact( candidacy == $id )
                    then
                        verdict.remark($c, "да");
                    end
                    """);
            var programme = Cases.programme();
            for (int i = 0; i < 300; i++) {
                programme
                        .add(Cases.pupil("p-" + i).build())
                        .add(Cases.request("r-" + i, "p-" + i, Cases.PUPILS).build());
            }
            var decisions = RuleBook.load(folder).eligibility(programme.build()).decisions();

            // Eight consents a person, each with each, and never with another's
            assertThat(decisions)
                    .allSatisfy(decision -> assertThat(decision.remarks().stream()
                                    .filter(finding -> finding.ruleId().equals("X-A-1")))
                            .hasSize(64));
        }
    }

    @Nested
    class FilesAndFolders {

        @Test
        void a_huge_file_is_refused_unread() {
            write("rules.drl", "// " + "x".repeat(1_100_000));
            assertThat(refused()).extracting(RuleProblem::code).containsExactly("file.large");
        }

        @Test
        void a_huge_policy_and_a_huge_heading_are_refused_unread() {
            write("policy.json", " ".repeat(1_100_000));
            write("book.json", " ".repeat(1_100_000));
            assertThat(refused()).extracting(RuleProblem::code).containsExactly("file.large", "file.large");
        }

        @Test
        void a_megabyte_of_garbage_is_told_of_and_no_more_than_can_be_read() {
            write("rules.drl", "№ ѣ [".repeat(80_000));
            assertThat(refused()).hasSizeLessThanOrEqualTo(500);
        }

        @Test
        void a_megabyte_of_rules_is_refused() {
            write(
                    "rules.drl",
                    "rule \"X-A-1 а\" when $c : Candidacy( mentor ) then verdict.refuse($c, \"б\"); end\n"
                            .repeat(11_000));
            assertThat(refused()).extracting(RuleProblem::code).contains("file.rules");
        }

        @Test
        void too_many_files_are_refused() {
            for (int i = 0; i <= 200; i++) {
                write("r" + i + ".drl", "");
            }
            assertThat(refused()).extracting(RuleProblem::code).containsExactly("folder.large");
        }

        @Test
        void a_link_out_of_the_folder_is_not_followed() throws IOException {
            Path outside = Files.createTempFile("outside", ".drl");
            try {
                Files.createSymbolicLink(folder.resolve("rules.drl"), outside);
                assertThat(refused()).extracting(RuleProblem::code).containsExactly("file.outside");
            } finally {
                Files.delete(outside);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"..", ".", "../x", "/etc", "a/b", "C:", "~", "nowhere", "x y", ""})
        void a_book_builds_on_no_folder_but_one_beside_it(String base) {
            write("book.json", "{\"extends\": \"" + base + "\"}");
            assertThat(refused()).isNotEmpty();
        }

        @Test
        void a_book_that_builds_on_a_link_is_refused() throws IOException {
            Path own = Files.createDirectory(folder.resolve("own"));
            Path real = Files.createDirectory(folder.resolve("real"));
            Files.writeString(real.resolve("book.json"), "{}");
            Files.createSymbolicLink(folder.resolve("linked"), real);
            Files.writeString(own.resolve("book.json"), "{\"extends\": \"linked\"}");

            assertThat(RuleBook.check(own).errors())
                    .extracting(RuleProblem::code)
                    .containsExactly("extends.missing");
        }

        @Test
        void books_that_build_on_one_another_in_a_circle_are_refused() throws IOException {
            for (String[] pair : new String[][] {{"a", "b"}, {"b", "c"}, {"c", "a"}}) {
                Path one = Files.createDirectory(folder.resolve(pair[0]));
                Files.writeString(one.resolve("book.json"), "{\"extends\": \"" + pair[1] + "\"}");
            }
            assertThat(RuleBook.check(folder.resolve("a")).errors())
                    .extracting(RuleProblem::code)
                    .contains("extends.circle");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[",
                    "{\"thresholds\": {}}",
                    "{\"thresholds\": [{\"key\": \"a\", \"unit\": \"years\", \"values\": []}]}",
                    "{\"thresholds\": [{\"key\": \"pupil-mentee.min-age\", \"unit\": \"years\", \"values\": [{\"from\": \"2020-01-01\", \"value\": 1e400}]}]}",
                    "{\"thresholds\": [{\"key\": \"pupil-mentee.min-age\", \"unit\": \"years\", \"values\": [{\"from\": \"2020-01-01\", \"value\": 99999999999}]}]}",
                    "{\"thresholds\": [{\"key\": \"pupil-mentee.min-age\", \"unit\": \"years\", \"values\": [{\"from\": \"2020-01-01\", \"value\": \"System.exit(0)\"}]}]}",
                    "{\"thresholds\": [{\"key\": \"x\\\") eval(true) Policy( key == \\\"x\", \"unit\": \"years\", \"values\": [{\"from\": \"2020-01-01\", \"value\": 1}]}]}",
                    "{\"thresholds\": [{\"key\": \"pupil-mentee.min-age\", \"unit\": \"years\", \"values\": [{\"from\": \"-999999999-01-01\", \"value\": 1}]}]}",
                    "{\"thresholds\": [], \"thresholds\": []}",
                    "{\"@class\": \"java.lang.Runtime\"}"
                })
        void a_policy_that_is_none_is_refused_in_words(String policy) {
            write("policy.json", policy);
            assertThat(refused())
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("policy.json"));
        }

        @Test
        void a_policy_that_is_nested_without_end_is_refused() {
            write("policy.json", "[".repeat(500_000));
            assertThat(refused()).isNotEmpty();
        }
    }
}
