package org.mentorship.matching.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.SmallSchool;

class PairingFileTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PairingSchema.json(), InputFormat.JSON);

    @Provide
    Arbitrary<Pairing> pairings() {
        return Pairings.any();
    }

    @Property(tries = 200)
    void what_is_written_is_valid_and_reads_back_equal_and_writes_the_same_bytes(@ForAll("pairings") Pairing pairing)
            throws IOException {
        String json = json(pairing);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        Pairing read = PairingReader.read(stream(json));
        assertThat(read).isEqualTo(pairing);
        assertThat(json(read)).isEqualTo(json);
    }

    @Test
    void the_number_of_threads_is_not_in_the_file() throws IOException {
        Pairing one = SmallSchool.pairing();
        Pairing many = new Pairing(
                one.formatVersion(),
                one.programme(),
                one.referenceDate(),
                one.policy(),
                one.groups(),
                one.unmatched(),
                one.score(),
                one.components(),
                one.quality(),
                one.settings().toBuilder().threads(8).build(),
                one.ruleBook());
        assertThat(json(many)).isEqualTo(json(one)).doesNotContain("threads");
    }

    @Test
    void the_published_schema_is_that_of_the_code() throws IOException {
        SchemaFiles.compare(Path.of("../docs/reference/pairing.schema.json"), PairingSchema.json());
    }

    @Test
    void a_file_is_written_and_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairing.json");
        PairingWriter.write(SmallSchool.pairing(), file);

        assertThat(PairingReader.read(file)).isEqualTo(SmallSchool.pairing());
        assertThat(Files.readString(file)).startsWith("{\n  \"formatVersion\": 1,\n  \"programme\": \"school-1\",\n");
    }

    @Test
    void a_request_or_offer_that_stands_twice_is_refused_with_both_places() throws IOException {
        String twice = json(SmallSchool.pairing())
                .replace("\"r-2\"", "\"r-1\"")
                .replace("\"r-6\"", "\"r-4\"")
                .replace("\"o-3\"", "\"o-1\"");

        assertThat(problems(twice))
                .extracting(Problem::path, problem -> problem.message().in(Language.EN))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "$.groups[0].seats[1].request",
                                "The request (r-1) stands here and at $.groups[0].seats[0].request."),
                        org.assertj.core.groups.Tuple.tuple(
                                "$.groups[1].offer", "The offer (o-1) stands here and at $.groups[0].offer."),
                        org.assertj.core.groups.Tuple.tuple(
                                "$.unmatched[1].request",
                                "The request (r-4) stands here and at $.groups[1].seats[0].request."));
    }

    @Test
    void all_problems_are_told_at_once_with_their_paths() throws IOException {
        String broken = json(SmallSchool.pairing())
                .replace("\"points\": 500", "\"points\": 1001")
                .replace("\"policy\": \"TOTAL\"", "\"policy\": \"BEST\"")
                .replace("\"form\": \"single\"", "\"from\": \"single\"");

        assertThat(problems(broken))
                .extracting(Problem::path)
                .contains(
                        "$.policy",
                        "$.groups[0].from",
                        "$.groups[0].seats[0].compatibility.points",
                        "$.groups[1].seats[1].compatibility.points");
    }

    @Test
    void a_file_of_a_newer_version_is_refused_for_that_alone() throws IOException {
        String newer = json(SmallSchool.pairing())
                .replace("\"formatVersion\": 1", "\"formatVersion\": 2")
                .replace("\"ruleBook\"", "\"books\"");

        assertThat(problems(newer)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$.formatVersion");
            assertThat(problem.message().in(Language.EN)).contains("(2)");
        });
    }

    @Test
    void a_file_cut_in_half_is_refused() throws IOException {
        String whole = json(SmallSchool.pairing());

        assertThat(problems(whole.substring(0, whole.length() / 2))).isNotEmpty();
    }

    @Test
    void it_holds_neither_clock_times_nor_anything_personal_beside_ids() throws IOException {
        assertThat(json(SmallSchool.pairing()))
                .doesNotContainPattern("[0-9]{2}:[0-9]{2}")
                .doesNotContainIgnoringCase("name")
                .doesNotContainIgnoringCase("birth");
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(InvalidFileException.class, () -> PairingReader.read(stream(json)))
                .problems();
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    static String json(Pairing pairing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PairingWriter.write(pairing, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
