package org.mentorship.core.json.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.core.internal.Phrase;

/** One of a closed list of codes. */
final class EnumCodec<T> extends TextualCodec<T> {
    private final Map<String, T> values;
    private final Function<T, String> code;

    EnumCodec(Map<String, T> values, Function<T, String> code) {
        this.values = values;
        this.code = code;
    }

    Set<String> codes() {
        return values.keySet();
    }

    @Override
    T parse(JsonInput in) throws IOException {
        T value = values.get(in.text());
        if (value == null) {
            in.problem(
                    Phrase.of("%s is none of the codes known here.", in.found()),
                    NearestWord.of(in.text(), values.keySet())
                            .map(near -> Phrase.of("Did you mean (%s)?", near))
                            .orElseGet(this::advice));
        }
        return value;
    }

    @Override
    String format(T value) {
        return code.apply(value);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        List<Object> codes = new ArrayList<>(values.keySet());
        return SchemaDefinitions.object("type", "string", "enum", codes);
    }

    @Override
    Phrase expected() {
        return Phrase.of("one of the codes %s", values.keySet());
    }
}
