package org.mentorship.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.testing.Golden;
import org.mentorship.core.testing.SampleProgramme;
import org.mentorship.core.text.Language;

class ProgrammeFileTest {

    static final String SAMPLE = written(SampleProgramme.full());

    private static final List<String> JSON_FIELDS = SAMPLE.lines()
            .filter(line -> line.startsWith("  \""))
            .map(line -> line.substring(3, line.indexOf('"', 3)))
            .toList();

    static String written(Programme programme) {
        try {
            var out = new ByteArrayOutputStream();
            ProgrammeWriter.write(programme, out);
            return out.toString(UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Programme read(String json) throws IOException {
        return ProgrammeReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    static List<Problem> problems(String json) {
        return catchThrowableOfType(InvalidProgrammeException.class, () -> read(json))
                .problems();
    }

    /** The sample with one change, which must be possible. */
    static String sampleWith(String before, String after) {
        assertThat(SAMPLE).contains(before);
        return SAMPLE.replace(before, after);
    }

    @Nested
    class Writing {

        @Test
        void the_sample_is_written_as_kept() throws IOException {
            Golden.file("src/test/resources/org/mentorship/core/json/sample.json")
                    .isEqualTo(SAMPLE);
        }

        @Test
        void a_file_is_written_whole_and_read_back_equal(@TempDir Path directory) throws IOException {
            Path file = directory.resolve("programme.json");
            ProgrammeWriter.write(SampleProgramme.full(), file);
            assertThat(Files.readString(file)).isEqualTo(SAMPLE);
            assertThat(ProgrammeReader.read(file)).isEqualTo(SampleProgramme.full());
        }

        @Test
        void a_failed_writing_leaves_what_stood_there_and_nothing_else(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("programme.json"), "before");
            var halved = SampleProgramme.full().toBuilder()
                    .pins(List.of(new Pin("r-1", "o-1", "half \ud83d of it")))
                    .build();
            assertThatThrownBy(() -> ProgrammeWriter.write(halved, file)).isInstanceOf(IOException.class);
            assertThat(file).hasContent("before");
            assertThat(Files.list(directory)).containsExactly(file);
        }

        @Test
        void characters_beyond_the_basic_plane_stand_as_themselves() throws IOException {
            var smiling = SampleProgramme.full().toBuilder()
                    .pins(List.of(new Pin("r-1", "o-1", "😀")))
                    .build();
            assertThat(written(smiling)).contains("\"reason\": \"😀\"");
            assertThat(read(written(smiling))).isEqualTo(smiling);
        }

        @Test
        void a_link_stays_a_link(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("programme.json"), "before");
            Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);
            ProgrammeWriter.write(SampleProgramme.full(), link);
            assertThat(link).isSymbolicLink();
            assertThat(Files.readString(file)).isEqualTo(SAMPLE);
        }

        @Test
        void a_stream_is_left_open() throws IOException {
            var closed = new boolean[1];
            ProgrammeWriter.write(SampleProgramme.full(), new OutputStream() {
                @Override
                public void write(int b) {}

                @Override
                public void close() {
                    closed[0] = true;
                }
            });
            assertThat(closed[0]).isFalse();
        }
    }

    @Nested
    class Documentation {

        private final String page = page();

        private static String page() {
            try {
                return Files.readString(Path.of("../docs/reference/programme-file.md"));
            } catch (IOException missing) {
                throw new AssertionError(missing);
            }
        }

        @Test
        void the_small_file_is_a_programme() throws IOException {
            String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7));
            assertThat(ProgrammeSchemaTest.violations(json)).isEmpty();
            assertThat(read(json).requests()).hasSize(1);
        }

        @Test
        void every_part_is_listed() {
            JSON_FIELDS.forEach(field -> assertThat(page).contains("`" + field + "`"));
        }

        @Test
        void messages_are_quoted_as_they_are() {
            for (var change : Map.of(
                            "\"birthDate\"", "\"birthdate\"",
                            "\"grade\": 7", "\"grade\": 13",
                            "\"category\": \"TEACHER\",", "",
                            "\"WORST_OFF_FIRST\"", "null",
                            "\"formatVersion\": 1", "\"formatVersion\": 2")
                    .entrySet()) {
                Problem problem =
                        problems(sampleWith(change.getKey(), change.getValue())).get(0);
                if (!change.getValue().equals("null")) {
                    assertThat(page).contains("`" + problem.message().in(Language.EN));
                } else {
                    assertThat(page).contains(problem.advice().in(Language.EN));
                }
            }
        }
    }

    @Nested
    class Reading {

        @Test
        void a_missing_file_is_not_an_invalid_programme(@TempDir Path directory) {
            assertThatThrownBy(() -> ProgrammeReader.read(directory.resolve("none.json")))
                    .isInstanceOf(NoSuchFileException.class);
        }

        @Test
        void a_stream_that_fails_is_not_an_invalid_programme() {
            var failing = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("broken pipe");
                }
            };
            assertThatThrownBy(() -> ProgrammeReader.read(failing)).hasMessage("broken pipe");
        }

        @Test
        void wishes_that_are_left_out_are_the_standard_ones() throws IOException {
            assertThat(read("""
                    {"formatVersion": 1, "id": "x", "title": "Программа", "referenceDate": "2025-10-01",
                     "period": {"from": "2025-09-01", "to": "2026-05-31"}, "organization": "school",
                     "organizations": [{"id": "school", "kind": "SCHOOL", "timeZone": "Europe/Moscow"}]}""").wishes()).isEqualTo(PairingWishes.standard());
        }

        @Test
        void the_exception_names_the_file_and_says_what_to_do(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("programme.json"), "{}");
            assertThatThrownBy(() -> ProgrammeReader.read(file))
                    .isInstanceOf(InvalidProgrammeException.class)
                    .hasMessageContainingAll("programme.json", "$ (line 1, column 1): The field (formatVersion)");
        }
    }

    @Nested
    class FormatVersion {

        @Test
        void a_newer_one_is_refused_in_words_and_alone() {
            String newer =
                    sampleWith("\"formatVersion\": 1", "\"formatVersion\": 2").replace("title", "heading");
            assertThat(problems(newer))
                    .extracting(Problem::toString)
                    .containsExactly("$.formatVersion (line 2, column 20): The file has the format version (2); this"
                            + " library reads 1. Update the library.");
        }

        @Test
        void a_newer_one_is_refused_alone_wherever_it_stands() {
            assertThat(problems("{\"wholly\": [], \"other\": null, \"formatVersion\": 12345678901234567890}"))
                    .extracting(problem -> problem.advice().in(Language.EN))
                    .containsExactly("Update the library.");
        }

        @Test
        void zero_or_none_is_refused() {
            assertThat(problems(sampleWith("\"formatVersion\": 1", "\"formatVersion\": 0")))
                    .extracting(problem -> problem.advice().in(Language.EN))
                    .containsExactly("Write \"formatVersion\": 1.");
            assertThat(problems(sampleWith("  \"formatVersion\": 1,\n", "")))
                    .extracting(problem -> problem.message().in(Language.EN))
                    .containsExactly("The field (formatVersion) is missing.");
            assertThat(problems(sampleWith("\"formatVersion\": 1", "\"formatVersion\": \"1\"")))
                    .extracting(Problem::path)
                    .containsExactly("$.formatVersion");
        }
    }
}
