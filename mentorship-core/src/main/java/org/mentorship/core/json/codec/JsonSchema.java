package org.mentorship.core.json.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Gives the JSON Schema (draft 2020-12) of what a codec reads and writes. */
public final class JsonSchema {

    private JsonSchema() {}

    /**
     * The schema as text. It says all that the structure of a file can say; what only the reader checks is which parts fit
     * together.
     *
     * @param id the {@code $id} of the schema
     * @param title its title
     */
    public static String of(Codec<?> codec, String id, String title) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        Map<String, Object> root = codec.schema(definitions);
        Map<String, Object> schema = SchemaDefinitions.object(
                "$schema", "https://json-schema.org/draft/2020-12/schema", "$id", id, "title", title);
        schema.putAll(root);
        if (!definitions.all().isEmpty()) {
            schema.put("$defs", definitions.all());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            JsonWriting.write(text, out -> SchemaTree.write(schema, out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
