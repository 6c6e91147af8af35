package org.mentorship.core.testing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** Days, texts and choices that arbitrary programmes are made of. */
final class ArbitraryValues {

    private ArbitraryValues() {}

    /** Words in several scripts, with what JSON has to escape; short, not blank. */
    static Arbitrary<String> text() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars('"', '\\', '/', '\n', '\t', '\u0001', '\u2028', '\uFEFF', 'ё', 'é', '漢')
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> "ж" + text);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("учёба", "Школа № 1", "«круг» – да", "plain", "0", "😀 смех")),
                Tuple.of(1, odd));
    }

    /** Words on one line, as deadlines name events and schedules. */
    static Arbitrary<String> words() {
        return Arbitraries.of("начало года", "линейка", "график «А»", "event 2");
    }

    static Arbitrary<LocalizedText> title() {
        return Combinators.combine(text(), text().optional()).as(LocalizedText::new);
    }

    /** Any day of 2019 … 2029. */
    static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 4000).map(LocalDate.of(2019, 1, 1)::plusDays);
    }

    /** A day of 2015 … 2018, before every reference date. */
    static Arbitrary<LocalDate> pastDay() {
        return Arbitraries.integers().between(0, 1400).map(LocalDate.of(2015, 1, 1)::plusDays);
    }

    static Arbitrary<DateRange> period() {
        return Combinators.combine(day(), Arbitraries.integers().between(0, 700))
                .as((from, days) -> new DateRange(from, from.plusDays(days)));
    }

    static Arbitrary<Validity> validity() {
        Arbitrary<Optional<Integer>> length =
                Arbitraries.integers().between(0, 700).optional();
        return Combinators.combine(day(), length, day().optional())
                .as((from, days, withdrawn) -> new Validity(from, days.map(from::plusDays), withdrawn));
    }

    /** Some of them; none where there are none. */
    static <T> Arbitrary<Set<T>> someOf(Collection<T> all) {
        return all.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.subsetOf(all).ofMaxSize(Math.min(3, all.size()));
    }

    /** One of them or none. */
    static <T> Arbitrary<Optional<T>> oneOrNone(List<T> all) {
        return all.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(all).optional();
    }

    /** At most {@code max} of them. */
    static <T> Arbitrary<List<T>> few(Arbitrary<T> element, int max) {
        return element.list().ofMaxSize(max);
    }
}
