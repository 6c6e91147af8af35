package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.roadmap.Roadmaps;

/** What the command prints of the five published plans on a day inside their years; {@code -Dgolden.update=true} rewrites it. */
class RoadmapGoldenTest {
    @TempDir
    Path folder;

    private String printed(String id, String day, String... more) throws IOException {
        Path file = folder.resolve("plan.json");
        RoadmapWriter.write(Roadmaps.bundled().roadmap(id).orElseThrow(), file);
        java.util.List<String> arguments =
                new java.util.ArrayList<>(java.util.List.of("roadmap", file.toString(), "--as-of", day));
        arguments.addAll(java.util.List.of(more));
        Call call = Call.of(arguments.toArray(String[]::new));
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return call.out();
    }

    private static void isGolden(String name, String actual) throws IOException {
        Path golden = Project.root().resolve("mentorship-cli/src/test/resources/golden/roadmaps/" + name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "school-27, 2024-10-15",
        "village-school, 2023-06-15",
        "kindergarten, 2024-10-15",
        "gymnasium, 2021-10-01",
        "district, 2024-12-01"
    })
    void the_status_of_a_published_plan(String id, String day) throws IOException {
        isGolden(id, printed(id, day));
    }

    @Test
    void the_report_on_execution_of_the_village_school() throws IOException {
        isGolden("village-school-report", printed("village-school", "2023-08-31", "--report"));
    }

    /** Rule, and both works by the numbers that the documents give them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // S0: pairs are fixed in summer, the bases come in September; pairs are joined at two stages; approved
                // in August
                "school-27; 2024-10-15; R-O-1; работа 1.5 со сроком до 31.08.2024 опирается на работу 2.3",
                "school-27; 2024-10-15; R-O-10; работы 2.6 и 4.1",
                "school-27; 2024-10-15; R-D-4; работа 1.1 начинается 01.06.2024, а карта утверждена 30.08.2024",
                // S1: survey before the meeting, third parties before the survey, an order that approves what is to be
                // written
                "village-school; 2023-06-15; R-O-3; работа 18 со сроком до 31.01.2023 опирается на работу 17",
                "village-school; 2023-06-15; R-O-4; работа 8 со сроком до 31.03.2023 опирается на работу 7",
                "village-school; 2023-06-15; R-O-12; приказ по работе 1 издан 10.01.2023, а документы по работе 4",
                "village-school; 2023-06-15; R-O-12; приказ по работе 1 издан 10.01.2023, а документы по работе 5",
                "village-school; 2023-06-15; R-D-6; работа 4: выполнение отмечено 10.01.2023",
                // S3: acts before the approval, two days for one order, nobody responsible, no result
                "gymnasium; 2021-10-01; R-D-5; акт от 31.08.2021, а карта утверждена 15.09.2021",
                "gymnasium; 2021-10-01; R-O-9; закрепление пар: работа 1.1",
                "gymnasium; 2021-10-01; R-C-1; ответственный не указан",
                "gymnasium; 2021-10-01; R-C-3; не указано, чем подтверждается",
                // S4: pairs fixed before meeting, survey and analysis; outside the year; months without a year; no
                // deadline
                "district; 2024-12-01; R-O-2; работа 3.4",
                "district; 2024-12-01; R-D-2; срок до 30.09.2025, а карта кончается 31.08.2025",
                "district; 2024-12-01; R-D-1; год",
                "district; 2024-12-01; R-C-4; срок не указан"
            })
    void contradictions_of_the_published_plans_are_printed(String id, String day, String rule, String words)
            throws IOException {
        assertThat(printed(id, day).lines().filter(line -> line.endsWith("[" + rule + "]")))
                .anyMatch(line -> line.contains(words));
    }

    @Test
    void pairs_of_the_district_are_fixed_before_three_works_that_they_rest_on() throws IOException {
        assertThat(printed("district", "2024-12-01").lines().filter(line -> line.endsWith("[R-O-2]")))
                .hasSize(3)
                .allMatch(line -> line.contains("работа 3.4"));
    }
}
