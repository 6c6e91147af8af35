package org.mentorship.core.json;

import org.mentorship.core.json.codec.JsonSchema;

/** The JSON Schema of roadmap files, made from the same description that reads and writes them. */
public final class RoadmapSchema {

    private RoadmapSchema() {}

    /**
     * The schema, draft 2020-12, as it is published in docs/reference/roadmap.schema.json. It refuses what is wrong in the
     * structure of a file; that ids are unique and years in order only {@link RoadmapReader} checks.
     */
    public static String json() {
        return JsonSchema.of(RoadmapCodecs.FILE, "urn:mentorship:roadmap:1", "Roadmap");
    }
}
