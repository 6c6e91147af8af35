package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    private static final String HEAD = "import org.mentorship.rules.vocabulary.Candidacy; "
            + "global org.mentorship.rules.vocabulary.Verdict verdict; ";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void a_book_in_order_is_told_so() throws IOException {
        write("book.json", "{\"off\": [\"E-EX-1\"]}");

        Call call = Call.of("rules", "check", folder.toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).startsWith("Свод правил в порядке: ");
    }

    @Test
    void a_mistake_is_told_with_file_and_line() throws IOException {
        write(
                "rules.drl",
                HEAD + "rule \"X-A-1 Раз\" when\n$c : Candidacy( mentr )\nthen verdict.refuse($c, \"нет\"); end");

        Call call = Call.of("rules", "check", folder.toString());

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(call.out())
                .contains(
                        "rules.drl:2: Правило X-A-1: у факта Candidacy нет свойства «mentr» (mentor?). [property.unknown]\n")
                .contains("\n    2 | $c : Candidacy( mentr )\n")
                .contains("\n    Свойства фактов показывает команда rules words")
                .endsWith("Свод правил применять нельзя: ошибок 1, замечаний 0.\n");
        Call english = Call.of("rules", "check", folder.toString(), "--lang", "en");
        assertThat(english.out()).contains("rules.drl:2: Rule X-A-1", "cannot be used: errors 1");
    }

    @Test
    void a_call_without_a_tool_is_wrong_usage() {
        Call call = Call.of("rules");

        assertThat(call.code()).isEqualTo(ExitCode.USAGE);
        assertThat(call.err()).contains("mentorship rules --help");
        assertThat(Call.of("rules", "chek", folder.toString()).err()).contains("Команды (chek) нет.");
        assertThat(Call.of("rules", "--help").out()).contains("check", "Проверить свод правил");
    }

    @Test
    void a_warning_leaves_the_book_usable_unless_one_asks_for_more() throws IOException {
        write(
                "rules.drl",
                HEAD + "rule \"X-A-1 Раз\" when\n$c : Candidacy( grade > 7 )\nthen verdict.refuse($c, \"нет\"); end");

        Call call = Call.of("rules", "check", folder.toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out())
                .contains("rules.drl:2: замечание: Правило X-A-1: в «grade > 7» порог 7 вписан в само правило.")
                .contains("Свод правил можно применять");
        Call strict = Call.of("rules", "check", folder.toString(), "--strict");
        assertThat(strict.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(strict.out()).contains("по --strict он не принят: замечаний").doesNotContain("можно применять:");
    }

    @Test
    void the_bundled_book_is_in_order() {
        Call call = Call.of("rules", "check", "--strict");

        assertThat(call.out()).matches("Свод правил в порядке: правил \\d+, порогов \\d+.\\n");
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void programs_get_json() throws IOException {
        write(
                "rules.drl",
                HEAD + "rule \"X-A-1 Раз\" when\n$c : Candidacy( mentr )\nthen verdict.refuse($c, \"нет\"); end");

        Call call = Call.of("rules", "check", folder.toString(), "--json");

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
        Map<?, ?> json = (Map<?, ?>) json(call.out());
        assertThat(json.get("usable")).isEqualTo(false);
        assertThat(json.get("exitCode")).isEqualTo(1);
        assertThat(in(json, "problems", 0, "code")).isEqualTo("property.unknown");
        assertThat(in(json, "problems", 0, "severity")).isEqualTo("ERROR");
        assertThat(in(json, "problems", 0, "file")).isEqualTo("rules.drl");
        assertThat(in(json, "problems", 0, "line")).isEqualTo(2);
        assertThat(in(json, "problems", 0, "words")).isEqualTo("$c : Candidacy( mentr )");
    }

    @Test
    void editors_and_build_servers_get_sarif() throws IOException {
        write(
                "my rules.drl",
                HEAD + "rule \"X-A-1 Раз\" when\n$c : Candidacy( mentr )\nthen verdict.refuse($c, \"нет\"); end");
        write("policy.json", "{");

        Call call = Call.of("rules", "check", folder.toString(), "--sarif");

        Object json = json(call.out());
        assertThat(in(json, "version")).isEqualTo("2.1.0");
        assertThat((List<?>) in(json, "runs")).hasSize(1);
        assertThat((String) in(json, "runs", 0, "tool", "driver", "name")).isNotEmpty();
        List<Object> ids = new ArrayList<>();
        ((List<?>) in(json, "runs", 0, "tool", "driver", "rules")).forEach(rule -> ids.add(in(rule, "id")));
        assertThat((List<?>) in(json, "runs", 0, "results"))
                .hasSizeGreaterThan(1)
                .allSatisfy(result -> {
                    assertThat(ids).contains(in(result, "ruleId"));
                    assertThat(in(result, "level")).isIn("error", "warning");
                    assertThat((String) in(result, "message", "text")).isNotBlank();
                    Map<?, ?> place = (Map<?, ?>) in(result, "locations", 0, "physicalLocation");
                    assertThat(URI.create((String) in(place, "artifactLocation", "uri"))
                                    .isAbsolute())
                            .isFalse();
                    assertThat(!place.containsKey("region") || (Integer) in(place, "region", "startLine") >= 1)
                            .isTrue();
                });
        assertThat(call.out()).contains("%20").doesNotContain("my rules.drl\"");
    }

    @Test
    void what_editors_get_is_valid_by_the_schema_of_sarif() throws IOException {
        assertValidSarif("rules", "check", "--sarif");
        write(
                "rules.drl",
                HEAD + "rule \"X-A-1 Раз\" when\n$c : Candidacy( grade > 5 )\nthen verdict.remark($c, \"да\"); end");
        assertValidSarif("rules", "check", folder.toString(), "--sarif");
        write("other rules.drl", HEAD + "rule \"X-A-2 Два\" when\n$c : Candidacy( mentr )\nthen end \u0001 \\");
        write("policy.json", "{");
        write("book.json", "{\"off\": [\"X-9\"]}");
        assertValidSarif("rules", "check", folder.toString(), "--sarif", "--lang", "en");
        assertValidSarif("rules", "check", folder.resolve("scenarios").toString(), "--sarif");
    }

    private void assertValidSarif(String... args) throws IOException {
        if (args.length > 3) {
            Files.createDirectories(folder.resolve("scenarios"));
        }
        try (InputStream schema = RulesCheckCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(Call.of(args).out(), InputFormat.JSON))
                    .as(String.join(" ", args))
                    .isEmpty();
        }
    }

    private static Object in(Object json, Object... path) {
        Object at = json;
        for (Object step : path) {
            at = step instanceof Integer place ? ((List<?>) at).get(place) : ((Map<?, ?>) at).get(step);
        }
        return at;
    }

    /** Objects as maps, arrays as lists. */
    private static Object json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                return fields;
            case START_ARRAY:
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                return elements;
            case VALUE_NUMBER_INT:
                return parser.getIntValue();
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                return parser.getText();
        }
    }
}
