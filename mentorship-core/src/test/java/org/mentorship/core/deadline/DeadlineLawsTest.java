package org.mentorship.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;

class DeadlineLawsTest {

    @Provide
    Arbitrary<Deadline> deadlines() {
        return Deadlines.any();
    }

    @Provide
    Arbitrary<PlanContext> plans() {
        return Arbitraries.of("A", "C", "S", "N").map(Notation::plan);
    }

    @Property(tries = 1000)
    void a_printed_deadline_is_read_back_in_any_plan(
            @ForAll("deadlines") Deadline deadline, @ForAll("plans") PlanContext plan) {
        String printed = DeadlinePhrases.print(deadline, Language.RU);
        Assume.that(printed.length() <= DeadlineParser.LONGEST);

        ParsedDeadline parsed = DeadlineParser.parse(printed, plan);

        assertThat(parsed.deadline()).as(printed).isEqualTo(deadline);
        assertThat(parsed.unread()).isEmpty();
    }

    @Property(tries = 300)
    void every_deadline_has_english_words_without_cyrillic(@ForAll("deadlines") Deadline deadline) {
        String printed = DeadlinePhrases.print(deadline, Language.EN).replaceAll("«([^»]|»»)*»", "");

        assertThat(printed).isNotBlank().doesNotContainPattern("[а-яё]{3}");
    }

    @Property(tries = 1000)
    void no_text_is_refused_with_an_exception(@ForAll String phrase, @ForAll("plans") PlanContext plan) {
        ParsedDeadline parsed = DeadlineParser.parse(phrase, plan);

        assertThat(parsed.phrase()).isEqualTo(phrase);
        assertThat(parsed.understood().ru()).isNotBlank();
    }

    @Provide
    Arbitrary<String> wordSalads() {
        return Arbitraries.of(
                        "до",
                        "с",
                        "по",
                        "в",
                        "не",
                        "позднее",
                        "реже",
                        "1",
                        "31",
                        "30",
                        "2024",
                        "2025",
                        "24",
                        "0",
                        "999999999",
                        "сентябрь",
                        "февраля",
                        "мая",
                        "ежегодно",
                        "ежемесячно",
                        "далее",
                        "конец",
                        "начало",
                        "первая",
                        "I",
                        "IV",
                        "неделя",
                        "четверть",
                        "квартал",
                        "полугодие",
                        "учебного",
                        "года",
                        "г",
                        ".",
                        ",",
                        ";",
                        "-",
                        "–",
                        "/",
                        "(",
                        ")",
                        "«",
                        "»",
                        "раз",
                        "каждый",
                        "понедельник",
                        "последняя",
                        "пятница",
                        "числа",
                        "месяца",
                        "в течение",
                        "всего",
                        "периода",
                        "через",
                        "за",
                        "рабочих",
                        "дней",
                        "после",
                        "издания",
                        "приказа",
                        "по мере",
                        "необходимости",
                        "согласно",
                        "плану",
                        "29",
                        "\ud83d",
                        "\u00a0",
                        "\u0000",
                        "лето",
                        "зима",
                        "декада",
                        "половина",
                        "числах",
                        "следующего",
                        "за отчетным",
                        "кварталом",
                        "ранее",
                        "текущего",
                        "т. г.",
                        "в случае",
                        "при",
                        "каникулы",
                        "усмотрению",
                        "сразу",
                        "двухнедельный срок",
                        "день учителя",
                        "установленные приказом",
                        "от",
                        "впервые",
                        "и")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 3000)
    void no_salad_of_known_words_is_refused_with_an_exception(
            @ForAll("wordSalads") String phrase, @ForAll("plans") PlanContext plan) {
        ParsedDeadline parsed = DeadlineParser.parse(phrase, plan);

        if (parsed.recognized()) {
            String printed = parsed.understood().ru();
            assertThat(DeadlineParser.parse(printed, plan).deadline())
                    .as(phrase + " -> " + printed)
                    .isEqualTo(parsed.deadline());
        }
        if (!parsed.unread().isEmpty()) {
            assertThat(parsed.recognized()).as(phrase).isFalse();
        }
    }

    @Property(tries = 300)
    void letters_of_other_scripts_are_never_left_out_in_silence(
            @ForAll @AlphaChars @StringLength(min = 3, max = 9) String noise) {
        ParsedDeadline parsed = DeadlineParser.parse("сентябрь 2024 zq" + noise, Notation.plan("A"));

        assertThat(parsed.recognized()).isFalse();
        assertThat(parsed.unread()).containsExactly("zq" + noise);
        assertThat(((Deadline.Unrecognized) parsed.deadline()).understood()).isPresent();
    }

    @Test
    void a_long_phrase_is_not_read() {
        ParsedDeadline parsed = DeadlineParser.parse("(".repeat(5_000_000), Notation.plan("A"));

        assertThat(parsed.warns(WarningKind.TOO_LONG)).isTrue();
        assertThat(parsed.recognized()).isFalse();
    }

    @Test
    void nested_brackets_are_read_to_a_bounded_depth() {
        assertThat(DeadlineParser.parse("(".repeat(1000) + "май" + ")".repeat(990), Notation.plan("A"))
                        .recognized())
                .isFalse();
    }

    @Test
    void a_name_of_signs_that_no_text_has_is_not_read() {
        for (String name : List.of("\ud83d", "\u0000", "\u00a0", " ", "")) {
            assertThat(DeadlineParser.parse("до «" + name + "»", Notation.plan("A"))
                            .recognized())
                    .isFalse();
        }
    }

    @Test
    void a_blank_phrase_is_not_understood() {
        assertThat(DeadlineParser.parse(" \n", Notation.plan("A")).deadline())
                .isEqualTo(new Deadline.Unrecognized("—"));
    }
}
