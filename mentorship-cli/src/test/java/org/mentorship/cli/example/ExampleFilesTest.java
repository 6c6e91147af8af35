package org.mentorship.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.cli.Project;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.programme.Programme;

/** The committed example files are what their generators give; {@code -Dgolden.update=true} rewrites them. */
class ExampleFilesTest {

    enum Example {
        TINY("tiny/programme.json", TinyExample::programme),
        MISHKINO("mishkino/programme.json", MishkinoExample::programme),
        MISHKINO_YEAR_END("mishkino/year-end.json", MishkinoYearEnd::programme),
        OKTYABRSKY("oktyabrsky/programme.json", OktyabrskyExample::programme);

        private final String path;
        private final Supplier<Programme> generator;

        Example(String path, Supplier<Programme> generator) {
            this.path = path;
            this.generator = generator;
        }

        Programme programme() {
            return generator.get();
        }

        Path file() {
            return Project.root().resolve("examples").resolve(path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_file_is_what_the_generator_gives(Example example) throws IOException {
        ByteArrayOutputStream generated = new ByteArrayOutputStream();
        ProgrammeWriter.write(example.programme(), generated);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(example.file().getParent());
            Files.write(example.file(), generated.toByteArray());
        }
        assertThat(Files.readString(example.file(), StandardCharsets.UTF_8))
                .isEqualTo(generated.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void the_file_reads_back_as_the_same_programme(Example example) throws IOException {
        assertThat(ProgrammeReader.read(example.file())).isEqualTo(example.programme());
    }
}
