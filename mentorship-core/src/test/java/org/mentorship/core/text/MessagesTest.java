package org.mentorship.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private final Messages russian = Messages.load(MessagesTest.class, "sample", Language.RU);
    private final Messages english = Messages.load(MessagesTest.class, "sample", Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0,мест",
        "1,место",
        "2,места",
        "4,места",
        "5,мест",
        "11,мест",
        "12,мест",
        "14,мест",
        "21,место",
        "22,места",
        "101,место",
        "111,мест",
        "112,мест",
        "1002,места",
        "-1,место"
    })
    void russian_counts_with_three_forms(int number, String word) {
        assertThat(russian.text("places", number)).isEqualTo("Свободно: " + number + " " + word + ".");
    }

    @ParameterizedTest
    @CsvSource({"0,places", "1,place", "2,places", "21,places", "101,places"})
    void english_counts_with_two_forms(int number, String word) {
        assertThat(english.text("places", number)).isEqualTo(number + " " + word + " free.");
    }

    @Test
    void days_texts_and_lists_are_written_in_the_language_of_the_bundle() {
        var day = LocalDate.of(2026, 9, 1);
        var paper = LocalizedText.of("согласие", "consent");

        assertThat(russian.text("missing", paper, day, List.of("p-1", "p-2")))
                .isEqualTo("Не хватает: согласие до 01.09.2026 ({p-1, p-2}).");
        assertThat(english.text("missing", paper, day, List.of("p-1", "p-2")))
                .isEqualTo("Missing: consent by 2026-09-01 ({p-1, p-2}).");
    }

    @Test
    void numbers_are_plain_digits_in_any_locale() {
        assertThat(russian.text("places", 1_234_567L)).startsWith("Свободно: 1234567 ");
    }

    @Test
    void arguments_are_known() {
        assertThat(russian.arguments("missing")).containsExactly(0, 1, 2);
        assertThat(russian.keys()).containsExactly("missing", "places");
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> russian.text("nothing"))
                .withMessageContaining("(nothing)")
                .withMessageContaining("sample_ru.properties");
    }

    @Test
    void an_argument_left_out_is_an_error_and_not_a_hole_in_the_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> russian.text("places"))
                .withMessageContaining("{0}");
    }

    @Test
    void a_word_cannot_be_counted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> russian.text("places", "many"))
                .withMessageContaining("Pass an int or a long");
    }

    @Test
    void a_bundle_that_is_not_there_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.load(MessagesTest.class, "absent", Language.RU))
                .withMessageContaining("absent_ru.properties");
    }

    @ParameterizedTest
    @CsvSource({"unclosed", "forms", "twice"})
    void a_malformed_bundle_is_refused_at_first_use(String bundle) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Messages.load(MessagesTest.class, bundle, Language.RU).arguments("key"))
                .withMessageContaining("(key)")
                .withMessageContaining(bundle + "_ru.properties");
    }
}
