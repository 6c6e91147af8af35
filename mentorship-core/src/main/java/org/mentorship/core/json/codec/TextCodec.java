package org.mentorship.core.json.codec;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Phrase;

/** A text; codes and ids are shared, so that a form named by a million requests is one string in memory. */
final class TextCodec extends TextualCodec<String> {
    /** What {@link Checks#id} allows. */
    static final String ID_PATTERN = "^[\\p{L}\\p{Nd}._:-]{1,64}$";

    private final boolean shared;
    private final Phrase expected;
    private final Phrase advice;
    private final String pattern;
    private final UnaryOperator<String> check;

    TextCodec(boolean shared, Phrase expected) {
        this(shared, expected, Phrase.of("Write a text in quotes."), "\\S", UnaryOperator.identity());
    }

    /**
     * @param pattern for the schema: what {@code check} allows
     * @param check throws an {@link IllegalArgumentException} where the text is not allowed
     */
    TextCodec(boolean shared, Phrase expected, Phrase advice, String pattern, UnaryOperator<String> check) {
        this.shared = shared;
        this.expected = expected;
        this.advice = advice;
        this.pattern = pattern;
        this.check = check;
    }

    @Override
    String parse(JsonInput in) throws IOException {
        String text = shared ? in.sharedText() : in.text();
        if (text.isBlank()) {
            in.problem(
                    Phrase.of("An empty text stands where %s is expected.", expected),
                    Phrase.of("Leave the field out, or fill it in."));
            return null;
        }
        if (!wellFormed(text)) {
            in.problem(
                    Phrase.of("The text holds half of a character (an unpaired surrogate)."),
                    Phrase.of("Write the character itself, or both of its \\u escapes."));
            return null;
        }
        try {
            return check.apply(text);
        } catch (IllegalArgumentException refusal) {
            in.refused(in.position(), refusal);
            return null;
        }
    }

    static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    @Override
    String format(String value) {
        return value;
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object("type", "string", "pattern", pattern);
    }

    @Override
    Phrase expected() {
        return expected;
    }

    @Override
    Phrase advice() {
        return advice;
    }
}
