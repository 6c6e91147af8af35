package org.mentorship.rules.internal.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;
import org.mentorship.rules.internal.lang.Vocabulary.Property;

class CodesTest {

    /** Every property of every fact that declares its codes, as {@code Fact.property}. */
    static Stream<String> coded() {
        return Vocabulary.facts().stream()
                .flatMap(fact -> Vocabulary.of(fact).values().stream()
                        .filter(property -> !property.codes().isEmpty())
                        .map(property -> fact + "." + property.name()));
    }

    private static Property property(String name) {
        int dot = name.indexOf('.');
        return Vocabulary.of(name.substring(0, dot)).get(name.substring(dot + 1));
    }

    private static List<RuleProblem> remarks(String name, String code) {
        String fact = name.substring(0, name.indexOf('.'));
        String asks = name.substring(fact.length() + 1)
                + (property(name).kind() == Kind.CODES ? " contains \"" : " == \"")
                + code
                + '"';
        String when = Vocabulary.join(fact)
                .map(join -> "$s : %s( $k : %s )\n%s( %s == $k, %s )"
                        .formatted(join.subject(), join.key(), fact, join.own(), asks))
                .orElse("$s : %s( %s )".formatted(fact, asks));
        Problems problems = new Problems();
        List<Rule> rules = RuleParser.parse(
                "rules.drl",
                "rule \"X-A-1 Проверка\"\nwhen\n" + when + "\nthen\nverdict.remark($s, \"да\");\nend\n",
                problems);
        Checker.check(rules.get(0), Optional.of(Set.of()), problems);
        return problems.sorted().stream()
                .filter(problem -> problem.code().equals("code.unknown"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("coded")
    void a_slip_in_a_code_is_told_with_the_code_that_was_meant(String name) {
        String code = property(name).codes().get(0);

        assertThat(remarks(name, code)).isEmpty();
        assertThat(remarks(name, code + code.charAt(code.length() - 1)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.message().ru()).contains(" (" + code + "?)");
                });
    }

    @ParameterizedTest
    @MethodSource("coded")
    void every_code_has_words_in_both_languages(String name) {
        assertThat(property(name).codes()).allSatisfy(code -> {
            assertThat(Vocabulary.words(name, code).orElseThrow().ru()).isNotBlank();
            assertThat(Vocabulary.words(name, code).orElseThrow().en()).isPresent();
        });
        assertThat(Vocabulary.words(name, "NO_SUCH")).isEmpty();
    }

    @Test
    void no_words_are_kept_for_codes_that_are_gone() {
        Set<String> codes = new TreeSet<>();
        coded().forEach(name -> property(name).codes().forEach(code -> codes.add(code)));

        assertThat(Messages.load(VocabularyWords.class, "vocabulary", Language.RU)
                        .keys())
                .filteredOn(key -> key.startsWith("code."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(codes).contains(key.substring(key.lastIndexOf('.') + 1)));
    }

    @Test
    void what_a_programme_may_name_otherwise_is_told_only_where_it_looks_like_a_slip() {
        assertThat(remarks("Candidacy.form", "OUR_OWN_CLUB")).isEmpty();
        assertThat(remarks("Candidacy.form", "PUPIL_PUPILL")).hasSize(1);
        assertThat(remarks("ClearanceFact.kind", "SOMETHING_ELSE")).hasSize(1);
    }
}
