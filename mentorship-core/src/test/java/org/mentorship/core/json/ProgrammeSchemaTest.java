package org.mentorship.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.testing.Golden;

class ProgrammeSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema(ProgrammeSchema.json());

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** What the schema says against a file; empty when it is valid. */
    static List<String> violations(String json) {
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_published_schema_is_the_one_that_the_codecs_give() throws IOException {
        Golden.file("../docs/reference/programme.schema.json").isEqualTo(ProgrammeSchema.json());
    }

    @Test
    void it_is_a_valid_schema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(ProgrammeSchema.json(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_sample_is_valid() {
        assertThat(violations(ProgrammeFileTest.SAMPLE)).isEmpty();
    }

    @Test
    void every_object_is_closed_and_every_field_is_described() throws IOException {
        List<String> faults = new ArrayList<>();
        JSON.readTree(ProgrammeSchema.json()).path("$defs").fields().forEachRemaining(definition -> {
            JsonNode schema = definition.getValue();
            if (schema.path("description").asText().isBlank()) {
                faults.add(definition.getKey() + " is not described");
            }
            if (schema.has("properties") && schema.path("additionalProperties").asBoolean(true)) {
                faults.add(definition.getKey() + " is open");
            }
            schema.path("properties").fields().forEachRemaining(field -> {
                if (!field.getValue().has("description") && !field.getValue().has("const")) {
                    faults.add(definition.getKey() + "." + field.getKey() + " is not described");
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_kind_of_deadline_and_question_has_a_place() throws IOException {
        JsonNode definitions = JSON.readTree(ProgrammeSchema.json()).path("$defs");
        for (Class<?> type : List.of(Deadline.class, Question.class)) {
            Arrays.stream(type.getPermittedSubclasses())
                    .forEach(kind -> assertThat(definitions.has(type.getSimpleName() + "." + kind.getSimpleName()))
                            .as(kind.getSimpleName())
                            .isTrue());
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("unknown field", "\"grade\": 7", "\"class\": 7"),
                Arguments.of("missing field", "\"category\": \"TEACHER\",", ""),
                Arguments.of("missing root field", "  \"referenceDate\": \"2025-10-01\",\n", ""),
                Arguments.of("number as text", "\"grade\": 7", "\"grade\": \"7\""),
                Arguments.of("fraction", "\"grade\": 7", "\"grade\": 7.5"),
                Arguments.of("number out of range", "\"grade\": 7", "\"grade\": 13"),
                Arguments.of("null", "\"grade\": 7", "\"grade\": null"),
                Arguments.of("impossible date", "\"2011-03-17\"", "\"2011-02-30\""),
                Arguments.of("date written otherwise", "\"2011-03-17\"", "\"17.03.2011\""),
                Arguments.of("unknown code", "\"WORST_OFF_FIRST\"", "\"BEST_FIRST\""),
                Arguments.of("category in lower case", "\"TEACHER\"", "\"teacher\""),
                Arguments.of("id with a space", "\"p-mentor\"", "\"p mentor\""),
                Arguments.of("blank text", "\"Учитель физики\"", "\" \""),
                Arguments.of("text in the place of a list", "[\"chess\", \"math\"]", "\"math\""),
                Arguments.of("a repeated element of a set", "\"chess\", \"math\"", "\"chess\", \"chess\""),
                Arguments.of("an empty list", "\"askedOf\": [\"MENTEE\"]", "\"askedOf\": []"),
                Arguments.of("flag as text", "\"yes\": true", "\"yes\": {\"value\": true}"),
                Arguments.of("unknown kind", "\"kind\": \"YEARS\"", "\"kind\": \"MONTHS\""),
                Arguments.of("no kind", "\"kind\": \"YEARS\", ", ""),
                Arguments.of("field of another kind", "\"years\": 12", "\"since\": \"2019-01-01\""),
                Arguments.of("newer format", "\"formatVersion\": 1", "\"formatVersion\": 2"),
                Arguments.of("time of day", "\"14:45\"", "\"24:45\""),
                Arguments.of("a text without Russian", "\"title\": \"Спорт\"", "\"title\": {\"en\": \"Sport\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void what_the_schema_refuses_the_reader_refuses(String name, String right, String wrong) {
        String file = ProgrammeFileTest.sampleWith(right, wrong);
        assertThat(violations(file)).isNotEmpty();
        assertThat(ProgrammeFileTest.problems(file)).isNotEmpty();
    }
}
