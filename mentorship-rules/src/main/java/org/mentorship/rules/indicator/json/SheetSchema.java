package org.mentorship.rules.indicator.json;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of files of indicator sheets. */
public final class SheetSchema {
    private SheetSchema() {}

    /** The schema, draft 2020-12, as it is published in docs/reference/indicators.schema.json. */
    public static String json() {
        return JsonSchema.of(SheetCodecs.SHEET, "urn:mentorship:indicators:1", "Mentorship indicators");
    }
}
