package org.mentorship.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

class PhraseTest {

    @Test
    void says_the_same_in_both_languages() {
        assertThat(Phrase.of("The field (%s) is missing.", "id").text())
                .isEqualTo(LocalizedText.of("Нет поля (id).", "The field (id) is missing."));
    }

    @Test
    void takes_other_phrases_days_and_lists_as_values() {
        assertThat(Phrase.of("Give %s.", Phrase.of("one of the codes %s", List.of("A", "B")))
                        .text())
                .isEqualTo(LocalizedText.of("Нужно: один из кодов A, B.", "Give one of the codes A, B."));
        assertThat(Phrase.of("After %s only these may follow: %s.", "COMPLETED", List.of())
                        .text())
                .isEqualTo(LocalizedText.of(
                        "После COMPLETED возможно только: ничего.", "After COMPLETED only these may follow: nothing."));
        assertThat(Phrase.of("The %s (%s) is outside %s..%s.", "x", LocalDate.of(2300, 1, 2), "a", "b")
                        .text())
                .isEqualTo(LocalizedText.of(
                        "X: день (02.01.2300) вне границ от a до b.", "The x (2300-01-02) is outside a..b."));
    }

    @Test
    void a_russian_sentence_that_begins_with_a_value_takes_its_capital_letter() {
        assertThat(Phrase.of("%s stands where %s is expected.", Phrase.of("A list"), Phrase.of("a text"))
                        .text())
                .isEqualTo(LocalizedText.of(
                        "Список стоит там, где нужно: текст.", "A list stands where a text is expected."));
    }

    @Test
    void what_no_catalogue_has_is_said_in_english() {
        Phrase unknown = new Phrase("The %s is of no module.", List.of("word"));
        assertThat(unknown.in(Language.RU)).isEqualTo("The word is of no module.");
    }

    @Test
    void its_places_are_counted() {
        assertThat(Phrase.places("100 %% of %s and %,d, U+%04X%n")).isEqualTo(3);
        assertThat(Phrase.places("none, 5 %")).isZero();
    }

    @Test
    void a_refusal_speaks_english_to_developers_and_both_languages_to_people() {
        assertThatThrownBy(() -> Checks.id(Optional.of("Иван Петров"), "offer of mentorship (%s)", "m-1"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal).hasMessage("""
                            The offer of mentorship (m-1) has the character (U+0020) at position 5.
                            Use letters, digits and . _ : - only, and no name.""");
                    assertThat(refusal.message().ru())
                            .isEqualTo("Предложение в наставничестве (m-1): знак (U+0020) на месте 5 не годится.");
                    assertThat(refusal.advice().ru())
                            .isEqualTo("Оставьте только буквы, цифры и знаки . _ : - и никаких имён.");
                });
    }

    @Test
    void a_refusal_gives_each_of_its_lines_its_values() {
        Refusal refusal = Refusal.of("After %s only these may follow: %s.\nGive %s.", "A", "B", "C");
        assertThat(refusal.message().en()).contains("After A only these may follow: B.");
        assertThat(refusal.advice()).isEqualTo(LocalizedText.of("Нужно: C.", "Give C."));
    }
}
