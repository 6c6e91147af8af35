package org.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages name what the code has. */
class ReferenceDocsTest {

    private static final List<String> LEVELS = List.of("hard", "coverage", "policy", "points");

    private static Stream<Matcher> rows(String page, String pattern) throws IOException {
        Pattern row = Pattern.compile(pattern);
        return Files.readAllLines(Path.of("..", "docs", "reference", page), StandardCharsets.UTF_8).stream()
                .map(row::matcher)
                .filter(Matcher::find);
    }

    @Test
    void the_page_of_constraints_lists_each_with_its_level_in_order() throws IOException {
        assertThat(rows("constraints.md", "^\\| `([a-z-]+)` \\| (\\w+)").map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyElementsOf(Arrays.stream(PairingConstraint.values())
                        .map(constraint -> constraint.id() + " " + LEVELS.get(constraint.level()))
                        .toList());
    }

    @Test
    void the_page_of_settings_lists_each_with_its_default() throws IOException {
        PairingSettings defaults = PairingSettings.defaults();
        assertThat(rows("settings.md", "^\\| `(\\w+)` \\| ([^|]+) \\|").map(row -> row.group(1) + " " + row.group(2)))
                .containsExactly(
                        "seed " + defaults.seed(),
                        "policy the programme's",
                        "candidatesPerRequest " + defaults.candidatesPerRequest(),
                        "unimprovedSteps " + defaults.unimprovedSteps(),
                        "timeLimit none",
                        "seatPending " + defaults.seatPending(),
                        "threads " + defaults.threads());
        assertThat(rows("settings.md", "^\\| `(\\w+)`").map(row -> row.group(1)))
                .containsExactly(Arrays.stream(PairingSettings.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }
}
