package org.mentorship.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "p-1", "ученик_7", "a.b:c-d", "Ё"})
    void ids_are_letters_digits_and_a_few_marks(String id) {
        assertThat(Checks.id(id, "id")).isEqualTo(id);
    }

    @Test
    void an_id_that_may_be_a_name_is_not_shown() {
        assertThatThrownBy(() -> Checks.id("Иван Петров", "id of a participant"))
                .hasMessage("""
                The id of a participant has the character (U+0020) at position 5.
                Use letters, digits and . _ : - only, and no name.""");
        assertThatThrownBy(() -> Checks.id("x".repeat(65), "id of a participant"))
                .hasMessage("""
                The id of a participant has 65 characters; 1 to 64 are allowed.
                Use a short id that is not a name.""");
        assertThatThrownBy(() -> Checks.id("", "id")).hasMessageContaining("has 0 characters");
    }

    @Property(tries = 300)
    void every_text_is_an_id_or_refused_in_two_lines(@ForAll @StringLength(max = 70) String text) {
        boolean fits = text.matches("[\\p{L}\\p{Nd}._:-]{1,64}");
        if (fits) {
            assertThatCode(() -> Checks.id(text, "id")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Checks.id(text, "id"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(thrown ->
                            assertThat(thrown.getMessage().split("\n")).hasSize(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "_A", "1A", "A-B", "Ж", "A B"})
    void codes_in_capitals_are_latin_and_begin_with_a_letter(String code) {
        assertThatThrownBy(() -> Checks.upperCaseCode(code, "category"))
                .hasMessageEndingWith("Write it like SOCIAL_PARTNER.");
        assertThat(Checks.upperCaseCode("A_1", "category")).isEqualTo("A_1");
    }

    @Test
    void days_lie_between_1900_and_2200_and_birth_dates_are_not_shown() {
        assertThat(Checks.day(LocalDate.of(1900, 1, 1), "day")).isEqualTo("1900-01-01");
        assertThat(Checks.day(LocalDate.of(2200, 12, 31), "day")).isEqualTo("2200-12-31");
        assertThatThrownBy(() -> Checks.day(LocalDate.of(1899, 12, 31), "day")).hasMessage("""
                The day (1899-12-31) is outside 1900-01-01..2200-12-31.
                Correct the year.""");
        assertThatThrownBy(
                        () -> Checks.birthDate(Optional.of(LocalDate.of(2201, 1, 1)), "birth date of participant (p)"))
                .hasMessage("""
                The birth date of participant (p) is outside 1900-01-01..2200-12-31.
                Correct the year.""");
    }

    @Test
    void missing_parts_are_named() {
        assertThatThrownBy(() -> Checks.id((String) null, "id of a form"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id of a form");
    }
}
