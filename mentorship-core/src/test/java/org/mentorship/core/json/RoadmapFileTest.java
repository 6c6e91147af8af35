package org.mentorship.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.testing.Golden;
import org.mentorship.core.text.Language;
import org.mentorship.core.time.DateRange;

class RoadmapFileTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RoadmapSchema.json(), InputFormat.JSON);

    private static String written(Roadmap roadmap) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoadmapWriter.write(roadmap, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Roadmap read(String json) throws IOException {
        return RoadmapReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> violations(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(InvalidRoadmapException.class, () -> read(json))
                .problems();
    }

    @Test
    void the_published_schema_is_the_one_that_the_codecs_give() throws IOException {
        Golden.file("../docs/reference/roadmap.schema.json").isEqualTo(RoadmapSchema.json());
    }

    @Test
    void every_bundled_roadmap_is_valid_and_survives_a_file(@TempDir Path dir) throws IOException {
        for (Roadmap roadmap : Roadmaps.bundled().all()) {
            assertThat(violations(written(roadmap))).isEmpty();
            Path file = dir.resolve("plan.json");
            RoadmapWriter.write(roadmap, file);
            assertThat(RoadmapReader.read(file)).isEqualTo(roadmap);
        }
    }

    @Test
    void a_roadmap_carries_the_days_of_events_and_schedules_and_its_own_calendar() throws IOException {
        String json = """
                {
                  "formatVersion": 1, "id": "plan", "title": "План", "organization": "school",
                  "period": {"kind": "ACADEMIC_YEAR", "firstYear": 2026, "lastYear": 2026},
                  "calendar": {
                    "years": [{"startYear": 2026, "lessonsEnd": "2027-05-26", "yearEnd": "2027-08-31"}],
                    "terms": [{"startYear": 2026, "parts": 4, "number": 1,
                               "days": {"from": "2026-09-01", "to": "2026-10-25"}}]
                  },
                  "dates": {
                    "events": [{"name": "заключительная групповая встреча", "days": ["2027-05-20"]}],
                    "schedules": [{"windows": [{"from": "2026-11-02", "to": "2026-11-06"}]}]
                  },
                  "stages": []
                }
                """;
        Roadmap roadmap = read(json);

        assertThat(violations(json)).isEmpty();
        assertThat(roadmap.dates().event("заключительной групповой встречи"))
                .containsExactly(LocalDate.of(2027, 5, 20));
        assertThat(roadmap.dates().schedule(Optional.empty()).orElseThrow())
                .containsExactly(new DateRange(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 6)));
        assertThat(roadmap.context().school().year(2026).lessonsEnd()).isEqualTo(LocalDate.of(2027, 5, 26));
        assertThat(read(written(roadmap))).isEqualTo(roadmap);
    }

    @Test
    void all_problems_come_at_once_with_their_places() throws IOException {
        String json = written(Roadmaps.template(2026))
                .replaceFirst("\"canonical\": \"PREPARATION\"", "\"canonical\": \"PREPARING\"")
                .replaceFirst("\"organization\": \"school\"", "\"organisation\": \"school\"")
                .replaceFirst("\"kind\": \"ACADEMIC_YEAR\"", "\"kind\": 3");
        assertThat(violations(json)).isNotEmpty();
        assertThat(problems(json))
                .extracting(Problem::path)
                .contains("$.stages[0].canonical", "$.organisation", "$.period.kind");
        assertThat(problems(json))
                .allSatisfy(problem -> assertThat(problem.position()).isPresent());
    }

    @Test
    void the_file_is_named_in_what_is_thrown(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("broken.json");
        Files.writeString(file, "{\"formatVersion\": 1}");
        assertThatThrownBy(() -> RoadmapReader.read(file))
                .isInstanceOf(InvalidRoadmapException.class)
                .hasMessageStartingWith("The roadmap file (" + file + ") has 3 problem(s).\nMend each of them");
    }

    @Test
    void a_repeated_activity_id_is_refused() throws IOException {
        String json = written(Roadmaps.template(2026)).replace("\"id\": \"1.2\"", "\"id\": \"1.1\"");
        assertThat(problems(json))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message().in(Language.EN)).contains("1.1"));
    }

    @Test
    void a_newer_format_is_refused_for_that_alone() throws IOException {
        String json = written(Roadmaps.template(2026)).replace("\"formatVersion\": 1", "\"formatVersion\": 2");
        assertThat(problems(json))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.advice().in(Language.EN)).isEqualTo("Update the library."));
    }
}
