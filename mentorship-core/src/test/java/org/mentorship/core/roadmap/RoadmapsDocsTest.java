package org.mentorship.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorship.core.json.RoadmapReader;

/** docs/reference/roadmaps.md says what is true. */
class RoadmapsDocsTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference/roadmaps.md"));
    }

    @Test
    void the_table_counts_right() throws IOException {
        List<String> rows = page().lines()
                .filter(line -> line.matches("\\| `[a-z0-9-]+` \\|.*\\| S\\d \\|.*"))
                .toList();
        assertThat(rows).hasSize(5);
        for (String row : rows) {
            String[] cells = row.split("\\s*\\|\\s*");
            Roadmap roadmap =
                    Roadmaps.bundled().roadmap(cells[1].replace("`", "")).orElseThrow();
            List<Activity> activities = roadmap.activities();
            assertThat(List.of(cells[5], cells[6], cells[7], cells[8]))
                    .as(roadmap.id())
                    .containsExactly(
                            String.valueOf(roadmap.stages().size()),
                            String.valueOf(activities.size()),
                            String.valueOf(activities.stream()
                                    .filter(activity ->
                                            activity.deadlinePhrase().isPresent())
                                    .count()),
                            String.valueOf(activities.stream()
                                    .filter(activity -> !activity.responsible().isEmpty())
                                    .count()));
        }
    }

    @Test
    void the_example_can_be_read() throws IOException {
        String page = page();
        String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n| field"));
        Roadmap roadmap = RoadmapReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(roadmap.withDeadlinesRead().activities().get(0).deadline()).isPresent();
    }

    @Test
    void the_template_has_the_number_of_activities_that_is_said() throws IOException {
        assertThat(page())
                .contains("a plan of %d activities"
                        .formatted(Roadmaps.template(2026).activities().size()));
    }
}
