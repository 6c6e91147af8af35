package org.mentorship.matching.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.programme.Problem;
import org.mentorship.matching.approval.Edit;

class EditsFileTest {
    private static final List<Edit> EDITS = List.of(
            new Edit.Move("r-1", "o-2", "живут рядом"),
            new Edit.Seat("r-3", "o-1", "освободилось место"),
            new Edit.Unseat("r-2", "передумал"),
            new Edit.Pin("r-4", "o-4", "уже знакомы"),
            new Edit.Override("r-3", "o-1", "E-TR-1", "обучение на этой неделе"));

    private static String json(List<Edit> edits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EditsWriter.write(edits, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(InvalidFileException.class, () -> EditsReader.read(stream(json)))
                .problems();
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_kind_of_edit_is_written_on_one_line_and_reads_back() throws IOException {
        assertThat(Edit.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(EDITS.stream().map(Object::getClass).toArray(Class<?>[]::new));
        assertThat(json(EDITS)).contains("""
                    {"kind": "move", "request": "r-1", "toOffer": "o-2", "reason": "живут рядом"},
                """);
        assertThat(EditsReader.read(stream(json(EDITS)))).isEqualTo(EDITS);
    }

    @Test
    void what_is_written_is_valid() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(EditsSchema.json(), InputFormat.JSON)
                        .validate(json(EDITS), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_published_schema_is_that_of_the_code() throws IOException {
        SchemaFiles.compare(Path.of("../docs/reference/edits.schema.json"), EditsSchema.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"how-to/approve-and-edit.md", "reference/pairing-file.md"})
    void the_edits_shown_in_the_documentation_can_be_read(String page) throws IOException {
        Matcher json = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs", page)));

        assertThat(json.find()).isTrue();
        assertThat(EditsReader.read(stream(json.group(1)))).hasSizeGreaterThan(2);
    }

    @Test
    void an_edit_without_a_reason_or_of_an_unknown_kind_is_refused_with_its_path() {
        assertThat(problems("""
                        {"formatVersion": 1, "edits": [
                          {"kind": "move", "request": "r-1", "toOffer": "o-2", "reason": " "},
                          {"kind": "unseat", "request": "r-1"},
                          {"kind": "swap", "request": "r-1", "reason": "так"}
                        ]}"""))
                .extracting(Problem::path)
                .containsExactly("$.edits[0].reason", "$.edits[1]", "$.edits[2].kind");
    }
}
