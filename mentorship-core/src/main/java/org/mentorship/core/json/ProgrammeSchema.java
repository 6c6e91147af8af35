package org.mentorship.core.json;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of programme files, made from the same description that reads and writes them. */
public final class ProgrammeSchema {

    private ProgrammeSchema() {}

    /**
     * The schema, draft 2020-12, as it is published in docs/reference/programme.schema.json. It refuses what is wrong in the
     * structure of a file; that ids are unique and references lead somewhere only {@link ProgrammeReader} checks.
     */
    public static String json() {
        return JsonSchema.of(ProgrammeCodecs.PROGRAMME, "urn:mentorship:programme:1", "Mentorship programme");
    }
}
