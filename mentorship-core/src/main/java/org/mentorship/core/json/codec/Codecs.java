package org.mentorship.core.json.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

/** The codecs of plain values and of collections. */
public final class Codecs {

    private static final Codec<String> TEXT = new TextCodec(false, Phrase.of("a text"));
    private static final Codec<String> REPEATED_TEXT = new TextCodec(true, Phrase.of("a text"));
    private static final Codec<String> ID = new TextCodec(
            true,
            Phrase.of("an id"),
            Phrase.of("Write an id in quotes: 1 to 64 letters, digits and . _ : -."),
            TextCodec.ID_PATTERN,
            text -> Checks.id(text, "id"));
    private static final Codec<String> UPPER_CASE_CODE = new TextCodec(
            true,
            Phrase.of("a code"),
            Phrase.of("Write a code in quotes, such as \"SOCIAL_PARTNER\"."),
            "^[A-Z][A-Z0-9_]{0,63}$",
            text -> Checks.upperCaseCode(text, "code"));
    private static final Codec<Long> LONG = new LongCodec();
    private static final Codec<Boolean> FLAG = new FlagCodec();
    private static final Codec<LocalDate> DATE = new IsoCodec<>(
            Phrase.of("a date"),
            "2025-09-01",
            "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
            "date",
            text -> Checks.day(
                    LocalDate.of(
                            Integer.parseInt(text, 0, 4, 10),
                            Integer.parseInt(text, 5, 7, 10),
                            Integer.parseInt(text, 8, 10, 10)),
                    "day"),
            DateTimeFormatter.ISO_LOCAL_DATE::format);
    private static final Codec<MonthDay> MONTH_DAY = new IsoCodec<>(
            Phrase.of("a day of the year (month-day)"),
            "09-01",
            "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
            "",
            text -> MonthDay.of(Integer.parseInt(text, 0, 2, 10), Integer.parseInt(text, 3, 5, 10)),
            day -> day.toString().substring(2));
    private static final Codec<LocalTime> TIME = new IsoCodec<>(
            Phrase.of("a time of day"),
            "14:30",
            "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?",
            "",
            LocalTime::parse,
            LocalTime::toString);
    private static final Codec<ZoneId> ZONE = REPEATED_TEXT.map(Codecs::zoneOf, ZoneId::getId);
    private static final Codec<LocalizedText> LOCALIZED_TEXT = localizedTextCodec();

    private Codecs() {}

    /** A text with at least one character that is not a space. */
    public static Codec<String> text() {
        return TEXT;
    }

    /** A text as {@link #text()} that occurs many times in a file; equal short ones become one object. */
    public static Codec<String> repeatedText() {
        return REPEATED_TEXT;
    }

    /** An id: 1 to 64 letters, digits and {@code . _ : -}. A problem never shows it: what is not an id may be a name. */
    public static Codec<String> id() {
        return ID;
    }

    /** A code in capital Latin letters, digits and underscores, as the open lists of the model have. */
    public static Codec<String> upperCaseCode() {
        return UPPER_CASE_CODE;
    }

    /** A whole number from {@code min} to {@code max}, both inclusive. */
    public static Codec<Integer> integer(int min, int max) {
        return new IntegerCodec(min, max);
    }

    /**
     * The version of a file's format. A file of another version is refused with this one problem, because all others follow
     * from it; a newer one with the advice to update the library.
     */
    public static Codec<Integer> formatVersion(int current) {
        return new FormatVersionCodec(current);
    }

    /** Any whole number of 64 bits. */
    public static Codec<Long> longInteger() {
        return LONG;
    }

    /** {@code true} or {@code false}. */
    public static Codec<Boolean> flag() {
        return FLAG;
    }

    /** An ISO date from 1900-01-01 to 2200-12-31. */
    public static Codec<LocalDate> date() {
        return DATE;
    }

    /** A day of the year as month and day: {@code 09-01}. */
    public static Codec<MonthDay> monthDay() {
        return MONTH_DAY;
    }

    /** An ISO time of day; seconds where they are not 0. */
    public static Codec<LocalTime> time() {
        return TIME;
    }

    /** The id of a time zone: {@code Europe/Moscow}. */
    public static Codec<ZoneId> zone() {
        return ZONE;
    }

    /** A text in Russian, or {@code {"ru": …, "en": …}}. */
    public static Codec<LocalizedText> localizedText() {
        return LOCALIZED_TEXT;
    }

    /** One of the constants, by its name. */
    public static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()), E::name);
    }

    /** One of the values, by its code. */
    public static <T> Codec<T> oneOf(List<T> values, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        values.forEach(value -> byCode.put(code.apply(value), value));
        return new EnumCodec<>(byCode, code);
    }

    /** A list, in its own order. */
    public static <T> Codec<List<T>> list(Codec<T> element) {
        return new ListCodec<>(element, 0, false);
    }

    /** A list of at least one element. */
    public static <T> Codec<List<T>> nonEmptyList(Codec<T> element) {
        return new ListCodec<>(element, 1, false);
    }

    /** A list without repetition, written in the natural order of its elements. */
    public static <T extends Comparable<? super T>> Codec<Set<T>> set(Codec<T> element) {
        return new SetCodec<>(element, 0);
    }

    /** A list without repetition of at least one element. */
    public static <T extends Comparable<? super T>> Codec<Set<T>> nonEmptySet(Codec<T> element) {
        return new SetCodec<>(element, 1);
    }

    /** An object whose field names are ids, written in their natural order. */
    public static <V> Codec<Map<String, V>> mapById(Codec<V> value) {
        return new MapCodec<>(value);
    }

    /** A codec that is made at its first use, for types that hold themselves. */
    public static <T> Codec<T> lazy(Supplier<Codec<T>> codec) {
        return new LazyCodec<>(codec);
    }

    /** Values told apart by what their JSON begins with; {@code expected} says in words what may stand there. */
    public static <T> Alternatives<T> alternatives(@English String expected) {
        return new Alternatives<>(Phrase.of(expected));
    }

    /** Collects the alternatives of {@link #alternatives}. */
    public static final class Alternatives<T> {
        private final Phrase expected;
        private final List<AlternativesCodec.Alternative<T, ?>> alternatives = new ArrayList<>();

        private Alternatives(Phrase expected) {
            this.expected = expected;
        }

        /** Values of the class stand as the codec says. */
        public <V extends T> Alternatives<T> or(Class<V> type, Codec<V> codec) {
            return or(type::isInstance, codec);
        }

        /** Values that pass the test stand as the codec says. */
        public <V extends T> Alternatives<T> or(Predicate<T> applies, Codec<V> codec) {
            alternatives.add(new AlternativesCodec.Alternative<>(applies, codec));
            return this;
        }

        public Codec<T> build() {
            return new AlternativesCodec<>(expected, alternatives);
        }
    }

    private static ZoneId zoneOf(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Refusal.of("""
                    The time zone (%s) is not known.
                    Use a name such as Europe/Moscow.""", Words.shown(id));
        }
    }

    private static Codec<LocalizedText> localizedTextCodec() {
        var object = ObjectCodec.<LocalizedText>named("LocalizedText", "A text in Russian and English.")
                .inline();
        var ru = object.required("ru", TEXT, LocalizedText::ru, "The Russian text.");
        var en = object.optional("en", TEXT, LocalizedText::en, "The English text.");
        return Codecs.<LocalizedText>alternatives("a text or an object with the texts ru and en")
                .or((LocalizedText text) -> text.en().isEmpty(), TEXT.map(LocalizedText::ru, LocalizedText::ru))
                .or(
                        (LocalizedText text) -> true,
                        object.build(values -> new LocalizedText(values.get(ru), values.get(en))))
                .build();
    }
}
