package org.mentorship.matching.json;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of files of the curator's edits, made from the same description that reads and writes them. */
public final class EditsSchema {

    private EditsSchema() {}

    /** The schema, draft 2020-12, as it is published in docs/reference/edits.schema.json. */
    public static String json() {
        return JsonSchema.of(EditsCodecs.EDITS, "urn:mentorship:edits:1", "Edits of a mentorship pairing");
    }
}
