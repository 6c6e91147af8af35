package org.mentorship.rules.scenario;

import org.mentorship.core.json.codec.JsonSchema;
import org.mentorship.rules.internal.scenario.ScenarioCodecs;

/** The JSON Schema of scenario files, made from the same description that reads and writes them. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema, draft 2020-12, as it is published in docs/reference/scenarios.schema.json. */
    public static String json() {
        return JsonSchema.of(ScenarioCodecs.FILE, "urn:mentorship:scenarios:1", "Scenarios of a rule book");
    }
}
