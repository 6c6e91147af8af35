package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.json.PairingReader;

/** The command line as a process of its own, under {@code LC_ALL=C}; few, because each costs a second. */
class ProcessTest {
    private static final Path TINY = Project.root().resolve("examples/tiny/programme.json");

    @TempDir
    Path folder;

    @Test
    void prints_the_same_utf8_bytes_whatever_the_locale() {
        Project.Outcome outcome = run("pair", TINY.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.outBytes())
                .isEqualTo(Call.of("pair", TINY.toString()).out().getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void ends_with_the_code_of_the_failure_and_russian_words() {
        Project.Outcome outcome = run("pair", folder.resolve("none.json").toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Файла (").contains("Проверьте путь и имя.");
    }

    @Test
    void explains_the_bottleneck_of_seven_for_three_and_the_near_tie_of_two_equals() throws IOException {
        String seven = Tiny.file(folder, Tiny.sevenForThree());
        String pairing = folder.resolve("seven.json").toString();
        assertThat(Call.of("pair", seven, "--out", pairing).code()).isZero();
        String left = PairingReader.read(Path.of(pairing)).unmatched().get(0).request();
        assertThat(run("explain", seven, pairing, left).out())
                .contains(
                        "7 заявок (r-1, r-2, r-3, r-4, r-5, r-6, r-7) претендуют на 3 места у 2 наставников (t1, t2)",
                        "Что поможет: ещё одно место в предложении (o-t1), наставник (t1). "
                                + "Тогда эта заявка получит место, и никто его не потеряет.");
        String equal = Tiny.file(folder, Tiny.twoEqualMentors());
        assertThat(Call.of("pair", equal, "--out", pairing).code()).isZero();
        assertThat(run("explain", equal, pairing, "r-u1").out()).contains("Почти равный выбор: с предложением (o-t2)");
    }

    /** All logs of all libraries at DEBUG, the progress and the results: no name and no birth date in any of them. */
    @Test
    void names_and_birth_dates_reach_no_log() throws IOException {
        Programme programme = named(Tiny.programme());
        Path file = Path.of(Tiny.file(folder, programme));
        Path pairing = folder.resolve("pairing.json");
        Path approved = folder.resolve("approved.json");
        Path seated = folder.resolve("seated.json");
        Path year = folder.resolve("year.json");
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                Files.readString(file)
                        .replace("\"u1\"", "\"u2\"")
                        .replace("\"grade\" : 8", "\"grade\" : 88")
                        .replace("\"displayName\"", "\"name\""));
        StringBuilder everything = new StringBuilder();
        for (List<String> arguments : List.of(
                List.of("pair", file.toString(), "--include-pending", "--out", pairing.toString()),
                List.of("explain", file.toString(), pairing.toString(), "u1"),
                List.of("validate", broken.toString()),
                List.of("pair", file.toString(), "--out", seated.toString()),
                List.of("approve", file.toString(), seated.toString(), "--out", year.toString()),
                List.of("life", "start", year.toString(), "m-1", "--on", "2024-10-01", "--out", year.toString()),
                List.of("bases", year.toString()),
                List.of("monitor", year.toString(), "--json"),
                List.of("carry-over", year.toString(), seated.toString()),
                List.of("erase", file.toString(), "u1", "--out", approved.toString()))) {
            Project.Outcome outcome = Project.java(
                    List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=debug", "-Dmentorship.terminal=true"),
                    folder,
                    Project.classPath(),
                    "org.mentorship.cli.Main",
                    arguments.toArray(String[]::new));
            everything.append(outcome.out()).append(outcome.err());
        }
        everything.append(Files.readString(pairing));
        assertThat(everything)
                .contains("[DEBUG]", "tiny", "m-1: идёт; наставник", "База наставляемых", "\"satisfaction\"");
        for (String secret : secrets(programme)) {
            assertThat(everything.indexOf(secret)).as("place of (%s)", secret).isNegative();
        }
    }

    private static Programme named(Programme programme) {
        return programme.toBuilder()
                .participants(programme.participants().stream()
                        .map(person -> person.toBuilder()
                                .displayName("Тайное-имя-" + person.id())
                                .birthDate(secretDay(person))
                                .build())
                        .toList())
                .build();
    }

    /** Days that nothing else in the programme falls on. */
    private static LocalDate secretDay(Participant person) {
        return person.birthDate().orElseThrow().withDayOfMonth(27).withMonth(7);
    }

    private static Set<String> secrets(Programme programme) {
        return programme.participants().stream()
                .flatMap(person -> {
                    LocalDate born = person.birthDate().orElseThrow();
                    return List.of(
                            "Тайное-имя",
                            born.toString(),
                            "%02d.%02d.%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()))
                            .stream();
                })
                .collect(Collectors.toSet());
    }

    private Project.Outcome run(String... arguments) {
        return Project.java(folder, Project.classPath(), "org.mentorship.cli.Main", arguments);
    }
}
