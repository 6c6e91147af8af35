package org.mentorship.core.json.codec;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.text.Refusal;

/** A value with a fixed way to write it: a date, a day of the year, a time of day. */
final class IsoCodec<T> extends TextualCodec<T> {
    private final Phrase what;
    private final String example;
    private final Pattern pattern;
    private final String format;
    private final Function<String, T> parse;
    private final Function<T, String> print;

    /**
     * @param what such as «a date»
     * @param example such as «2025-09-01»
     * @param regex what the text must look like; what it means is left to {@code parse}
     * @param format the format of JSON Schema, or empty
     */
    IsoCodec(
            Phrase what,
            String example,
            String regex,
            String format,
            Function<String, T> parse,
            Function<T, String> print) {
        this.what = what;
        this.example = example;
        this.pattern = Pattern.compile(regex);
        this.format = format;
        this.parse = parse;
        this.print = print;
    }

    @Override
    T parse(JsonInput in) throws IOException {
        String text = in.text();
        if (!pattern.matcher(text).matches()) {
            in.problem(Phrase.of("%s is not written as %s.", in.found(), what), advice());
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException impossible) {
            in.problem(
                    Phrase.of("%s does not exist.", in.found()), Phrase.of("Correct it: no calendar or clock has it."));
            return null;
        } catch (IllegalArgumentException refusal) {
            in.refused(in.position(), refusal);
            return null;
        }
    }

    @Override
    String format(T value) {
        String text = print.apply(value);
        if (!pattern.matcher(text).matches()) {
            throw Refusal.of("""
                    The value (%s) cannot be written as %s.
                    Use one such as %s.""", text, what, example);
        }
        return text;
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        Map<String, Object> schema = SchemaDefinitions.object("type", "string", "pattern", "^" + pattern + "$");
        if (!format.isEmpty()) {
            schema.put("format", format);
        }
        return schema;
    }

    @Override
    Phrase expected() {
        return Phrase.of("%s such as %s", what, example);
    }

    @Override
    Phrase advice() {
        return Phrase.of("Write %s as \"%s\".", what, example);
    }
}
