package org.mentorship.core.json.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named parts of a schema. */
final class SchemaDefinitions {

    private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

    /** A reference to the named part, which is made at its first mention. */
    Map<String, Object> reference(String name, Supplier<Map<String, Object>> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
        return object("$ref", "#/$defs/" + name);
    }

    Map<String, Map<String, Object>> all() {
        return definitions;
    }

    /** An ordered map of names and values by turns. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
