package org.mentorship.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user-facing sentences of one subject in one language, read from a UTF-8 properties file beside a class.
 *
 * <p>A bundle {@code pairing} is two files, {@code pairing_ru.properties} and {@code pairing_en.properties}, with the
 * same keys. They are read as UTF-8 whatever the platform's encoding or locale. A pattern holds
 * <ul>
 *   <li>{@code {0}}, {@code {1}} …: a value. Numbers are written in plain digits, days as {@code 31.12.2026} in Russian
 *       and {@code 2026-12-31} in English, a {@link LocalizedText} in the bundle's language, a collection as its
 *       elements with commas between, anything else by its {@code toString()};
 *   <li>{@code {0,plural,место|места|мест}}: the word that goes with a whole number, without the number itself. Russian
 *       has three forms (1, 21 … | 2–4, 22 … | 0, 5–20, 11–14 …), English two (1 | all others);
 *   <li><code>{{</code> and <code>}}</code>: a brace.
 * </ul>
 * An apostrophe has no special meaning.
 *
 * <p>Instances may be shared by threads. Loading reads a file: keep the instance. A pattern is looked over when it is first
 * asked for.
 */
public final class Messages {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final String name;
    private final Language language;
    private final SortedMap<String, String> patterns;
    private final Map<String, List<Part>> parsed = new ConcurrentHashMap<>();

    private Messages(String name, Language language, SortedMap<String, String> patterns) {
        this.name = name;
        this.language = language;
        this.patterns = patterns;
    }

    /**
     * Reads {@code <bundle>_<language>.properties} from the package of {@code beside}.
     *
     * @param beside a class whose package holds the file
     * @param bundle base name, such as {@code explain}
     * @throws IllegalArgumentException if the file is absent or a key stands in it twice; the message names the file and
     *     the key
     */
    public static Messages load(Class<?> beside, String bundle, Language language) {
        String file = bundle + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        String name = beside.getPackageName() + "/" + file;
        Properties read = new RefusingDuplicates(name);
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("""
                        The message bundle (%s) is not on the class path.
                        Put the file beside the class (%s).""".formatted(name, beside.getName()));
            }
            read.load(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> patterns = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            patterns.put(key, read.getProperty(key));
        }
        return new Messages(name, language, patterns);
    }

    public Language language() {
        return language;
    }

    /** All keys, in alphabetical order. */
    public SortedSet<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Numbers of the arguments that the pattern prints or counts, ascending. */
    public SortedSet<Integer> arguments(String key) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Part part : pattern(key)) {
            if (part.argument() >= 0) {
                numbers.add(part.argument());
            }
        }
        return numbers;
    }

    /**
     * The sentence of a key with the arguments put in.
     *
     * @param arguments values for {@code {0}}, {@code {1}} …; further ones are ignored
     * @throws IllegalArgumentException if the key is unknown, its pattern is malformed, an argument is not given, or a counted one is not a whole
     *     number
     */
    public String text(String key, Object... arguments) {
        StringBuilder text = new StringBuilder();
        for (Part part : pattern(key)) {
            if (part.argument() < 0) {
                text.append(part.literal());
                continue;
            }
            if (part.argument() >= arguments.length) {
                throw new IllegalArgumentException("""
                        The message (%s) of (%s) prints argument {%d}, but %d were given.
                        Pass every argument that the pattern names.""".formatted(key, name, part.argument(), arguments.length));
            }
            Object value = Objects.requireNonNull(arguments[part.argument()], () -> name + " " + key);
            if (part.forms().isEmpty()) {
                text.append(written(value));
            } else if (value instanceof Integer || value instanceof Long) {
                text.append(part.forms().get(form(((Number) value).longValue(), language)));
            } else {
                throw new IllegalArgumentException("""
                        The message (%s) of (%s) counts argument {%d}, but a (%s) was given.
                        Pass an int or a long.""".formatted(
                                key, name, part.argument(), value.getClass().getSimpleName()));
            }
        }
        return text.toString();
    }

    private List<Part> pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("""
                    The message (%s) is not in the bundle (%s).
                    Add it in every language, or correct the key.""".formatted(key, name));
        }
        return parsed.computeIfAbsent(key, one -> parse(name, one, pattern, language));
    }

    private String written(Object value) {
        if (value instanceof LocalDate day) {
            return language == Language.RU ? RUSSIAN_DAY.format(day) : day.toString();
        }
        if (value instanceof LocalizedText text) {
            return text.in(language);
        }
        if (value instanceof Collection<?> several) {
            List<String> written = new ArrayList<>();
            several.forEach(each -> written.add(written(each)));
            return String.join(", ", written);
        }
        return value.toString();
    }

    /** Index of the plural form of a number: Unicode CLDR cardinal rules for whole numbers. */
    private static int form(long number, Language language) {
        long rest = Math.abs(number % 100);
        long last = rest % 10;
        if (language == Language.EN) {
            return Math.abs(number) == 1 ? 0 : 1;
        }
        if (last == 1 && rest != 11) {
            return 0;
        }
        return last >= 2 && last <= 4 && (rest < 12 || rest > 14) ? 1 : 2;
    }

    private static List<Part> parse(String name, String key, String pattern, Language language) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
            if (c != '{' && c != '}') {
                literal.append(c);
            } else if (doubled) {
                literal.append(c);
                i++;
            } else {
                int end = pattern.indexOf('}', i);
                if (c == '}' || end < 0) {
                    throw malformed(name, key, pattern);
                }
                parts.add(new Part(literal.toString(), -1, List.of()));
                literal.setLength(0);
                parts.add(placeholder(name, key, pattern, pattern.substring(i + 1, end), language));
                i = end;
            }
        }
        parts.add(new Part(literal.toString(), -1, List.of()));
        return List.copyOf(parts);
    }

    private static Part placeholder(String name, String key, String pattern, String inside, Language language) {
        String[] pieces = inside.split(",", 3);
        if (pieces[0].length() != 1 || pieces[0].charAt(0) < '0' || pieces[0].charAt(0) > '9') {
            throw malformed(name, key, pattern);
        }
        int argument = Integer.parseInt(pieces[0]);
        if (pieces.length == 1) {
            return new Part("", argument, List.of());
        }
        List<String> forms = pieces.length == 3 ? List.of(pieces[2].split("\\|", -1)) : List.of();
        if (!pieces[1].equals("plural") || forms.size() != (language == Language.RU ? 3 : 2)) {
            throw malformed(name, key, pattern);
        }
        return new Part("", argument, forms);
    }

    private static IllegalArgumentException malformed(String name, String key, String pattern) {
        return new IllegalArgumentException("""
                The message (%s) of (%s) has a malformed pattern (%s).
                Write {0} for a value, {0,plural,one|few|many} (English: one|other) for a counted word, {{ for a brace.""".formatted(key, name, pattern));
    }

    /** A literal ({@code argument} −1), a value (no forms) or a counted word. */
    private record Part(String literal, int argument, List<String> forms) {}

    private static final class RefusingDuplicates extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient String name;

        RefusingDuplicates(String name) {
            this.name = name;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("""
                        The message (%s) stands twice in (%s).
                        Remove one of the two lines.""".formatted(key, name));
            }
            return super.put(key, value);
        }
    }
}
