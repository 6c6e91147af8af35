package org.mentorship.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.testing.SampleProgramme;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;

/** Whatever the bytes, a reading gives a programme or an InvalidProgrammeException that shows nobody's name. */
class ProgrammeReaderRobustnessTest {

    private static final byte[] SAMPLE = ProgrammeFileTest.SAMPLE.getBytes(UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The problems, none where it is a programme; any other exception fails the test. */
    private static List<Problem> refusals(byte[] file) throws IOException {
        try {
            ProgrammeReader.read(new ByteArrayInputStream(file));
            return List.of();
        } catch (InvalidProgrammeException refused) {
            assertThat(refused.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(1001);
            return refused.problems();
        }
    }

    private static List<Problem> problems(byte[] file) throws IOException {
        List<Problem> problems = refusals(file);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.path()).startsWith("$");
            for (LocalizedText words : List.of(problem.message(), problem.advice())) {
                assertThat(words.in(Language.EN)).isNotBlank();
                assertThat(words.in(Language.RU))
                        .containsPattern("[а-я]")
                        .doesNotContain("Анна", "Примерова", SampleProgramme.BIRTH_DATE.toString(), "17.03.2011");
            }
        });
        assertThat(problems.toString())
                .doesNotContain("Анна")
                .doesNotContain("Примерова")
                .doesNotContain(SampleProgramme.BIRTH_DATE.toString());
        return problems;
    }

    @Property(tries = 200)
    void any_bytes(@ForAll byte[] bytes) throws IOException {
        assertThat(problems(bytes)).isNotEmpty();
    }

    @Property(tries = 200)
    void any_bytes_after_the_beginning_of_a_file(
            @ForAll @IntRange(max = 4000) int kept, @ForAll @Size(max = 20) byte[] bytes) throws IOException {
        byte[] file = Arrays.copyOf(SAMPLE, kept + bytes.length);
        System.arraycopy(bytes, 0, file, kept, bytes.length);
        assertThat(problems(file)).isNotEmpty();
    }

    @Test
    void a_file_cut_off_after_any_byte_says_that_its_end_is_missing() throws IOException {
        for (int length = 1; length < SAMPLE.length - 1; length++) {
            List<Problem> problems = refusals(Arrays.copyOf(SAMPLE, length));
            // A number that was cut off may be out of its range; nothing else is wrong with what is left.
            boolean said = problems.size() <= 2
                    && problems.get(problems.size() - 1)
                            .message()
                            .in(Language.EN)
                            .startsWith("The file ends in the middle of ($");
            if (!said) {
                throw new AssertionError(length + " bytes: " + problems);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_file_with_one_byte_changed(@ForAll @IntRange(max = 100_000) int at, @ForAll byte to) throws IOException {
        byte[] file = SAMPLE.clone();
        file[at % file.length] = to;
        problems(file);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_file_with_a_piece_taken_out(@ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 40) int length)
            throws IOException {
        int from = at % (SAMPLE.length - length);
        byte[] file = new byte[SAMPLE.length - length];
        System.arraycopy(SAMPLE, 0, file, 0, from);
        System.arraycopy(SAMPLE, from + length, file, from, file.length - from);
        problems(file);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_file_with_some_values_replaced(@ForAll("changes") List<Consumer<JsonNode>> changes) throws IOException {
        JsonNode file = JSON.readTree(SAMPLE);
        changes.forEach(change -> change.accept(file));
        problems(JSON.writeValueAsBytes(file));
    }

    @Provide
    Arbitrary<List<Consumer<JsonNode>>> changes() {
        Arbitrary<Optional<String>> value = Arbitraries.of(
                        "null",
                        "true",
                        "-1",
                        "1.5",
                        "99999999999",
                        "\"\"",
                        "\" \"",
                        "\"x\"",
                        "\"TEACHER\"",
                        "\"p-2\"",
                        "\"2025-02-30\"",
                        "\"1799-01-01\"",
                        "[]",
                        "[1]",
                        "[null]",
                        "[\"p-2\"]",
                        "{}",
                        "{\"kind\": \"YEARS\"}")
                .optional(0.8);
        Arbitrary<Consumer<JsonNode>> change = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000), value)
                .as((at, to) -> file -> replace(file, at, to));
        return change.list().ofMinSize(1).ofMaxSize(4);
    }

    /** Puts a value in the place of one field or element, or takes it out. */
    private static void replace(JsonNode root, int at, Optional<String> value) {
        List<Runnable> places = new ArrayList<>();
        collect(root, value, places);
        if (!places.isEmpty()) {
            places.get(at % places.size()).run();
        }
    }

    private static void collect(JsonNode node, Optional<String> value, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(
                        () -> value.ifPresentOrElse(text -> object.set(name, tree(text)), () -> object.remove(name)));
                collect(object.get(name), value, places);
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                places.add(() -> value.ifPresentOrElse(text -> list.set(index, tree(text)), () -> list.remove(index)));
                collect(list.get(i), value, places);
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
