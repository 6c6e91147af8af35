package org.mentorship.rules.figures;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of files of printed figures. */
public final class FiguresSchema {
    private FiguresSchema() {}

    /** The schema, draft 2020-12, as it is published in docs/reference/figures.schema.json. */
    public static String json() {
        return JsonSchema.of(FiguresCodec.FIGURES, "urn:mentorship:figures:1", "Printed figures");
    }
}
