package org.mentorship.matching.json;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of files of a saved pairing, made from the same description that reads and writes them. */
public final class PairingSchema {

    private PairingSchema() {}

    /** The schema, draft 2020-12, as it is published in docs/reference/pairing.schema.json. */
    public static String json() {
        return JsonSchema.of(PairingCodecs.PAIRING, "urn:mentorship:pairing:1", "Mentorship pairing");
    }
}
