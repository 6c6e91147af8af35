package org.mentorship.rules.internal.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;

class ProblemsTest {
    private final Messages ru = Messages.load(Problems.class, "problems", Language.RU);
    private final Messages en = Messages.load(Problems.class, "problems", Language.EN);

    @Test
    void both_languages_have_the_same_problems_with_the_same_values_and_an_advice_each() {
        assertThat(en.keys()).isEqualTo(ru.keys());
        assertThat(ru.keys()).allSatisfy(key -> {
            assertThat(en.arguments(key)).as(key).isEqualTo(ru.arguments(key));
            assertThat(ru.has(key.endsWith(".advice") ? key : key + ".advice"))
                    .as(key)
                    .isTrue();
        });
    }

    @Test
    void what_the_lexer_does_not_know_is_told_and_the_rest_is_still_read() {
        Problems problems = new Problems();

        RuleParser.parse("a.drl", """
                № rule "X-A-1 Раз" when
                /* не закрыт""", problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.line() + " " + problem.message().ru())
                .contains(
                        "1 Знак «№» в правилах не употребляется.",
                        "2 Комментарий, начатый здесь знаком /*, не закрыт.");
    }

    @Test
    void a_quote_that_is_not_closed_ends_with_its_line() {
        Problems problems = new Problems();

        RuleParser.parse("a.drl", "rule \"X-A-1 Раз\nwhen\n", problems);

        assertThat(problems.sorted().get(0).message().ru())
                .isEqualTo("Кавычка перед текстом «X-A-1 Раз» не закрыта до конца строки.");
    }
}
