package org.mentorship.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorship.cli.Project;

/** The program of {@code examples/embed}, which no module builds. */
class EmbedExampleTest {
    private static final Path EMBED = Project.root().resolve("examples/embed");

    /** What an embedder does not get. */
    private static final List<String> ONLY_HERE = List.of(
            "picocli",
            "json-schema-validator",
            "slf4j-simple",
            "junit",
            "assertj",
            "jqwik",
            "archunit",
            "optaplanner-test");

    @Test
    void prints_pairs_without_the_command_line() {
        Path commandLine = Project.root().resolve("mentorship-cli");
        List<Path> classPath = Project.classPath().stream()
                .filter(entry -> !entry.toAbsolutePath().startsWith(commandLine))
                .filter(entry -> ONLY_HERE.stream()
                        .noneMatch(library -> entry.getFileName().toString().contains(library)))
                .toList();
        Project.Outcome outcome = Project.java(
                Project.root(),
                classPath,
                EMBED.resolve("src/main/java/Embed.java").toString(),
                "examples/tiny/programme.json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("t[12] <- u[123], \\d{1,4}"), "a pair and its points");
    }

    @Test
    void depends_on_matching_alone_in_the_version_of_the_project() throws Exception {
        String pom = Files.readString(EMBED.resolve("pom.xml"));
        String project = Files.readString(Project.root().resolve("pom.xml"));
        String version = project.substring(project.indexOf("<version>"), project.indexOf("</version>"));
        List<String> dependencies = Stream.of(pom.split("<dependency>")).skip(1).toList();
        assertThat(dependencies).singleElement().asString().contains("mentorship-matching", version);
    }
}
