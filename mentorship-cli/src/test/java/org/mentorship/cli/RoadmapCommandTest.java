package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.json.RoadmapReader;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;

class RoadmapCommandTest {
    @TempDir
    Path folder;

    private String template;

    @BeforeEach
    void write_a_template() {
        template = folder.resolve("plan.json").toString();
        assertThat(Call.of("roadmap", "new", "--year", "2026", "--out", template)
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    private String plan(String id) throws IOException {
        Path file = folder.resolve(id + ".json");
        RoadmapWriter.write(Roadmaps.bundled().roadmap(id).orElseThrow(), file);
        return file.toString();
    }

    @Test
    void the_template_is_a_roadmap_of_that_year() throws IOException {
        Roadmap made = RoadmapReader.read(Path.of(template));

        assertThat(made).isEqualTo(Roadmaps.template(2026));
        assertThat(Call.of("roadmap", "new", "--year", "2026").out()).isEqualTo(Files.readString(Path.of(template)));
    }

    @Test
    void a_new_roadmap_is_of_the_organization_and_the_template_that_are_named() throws IOException {
        Path file = folder.resolve("lyceum.json");
        Call call = Call.of(
                "roadmap",
                "new",
                "--template",
                "target-model",
                "--year",
                "2027",
                "--organization",
                "lyceum-2",
                "--out",
                file.toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(RoadmapReader.read(file)).isEqualTo(Roadmaps.template("lyceum-2", 2027));
    }

    @Test
    void a_template_year_or_organization_that_is_none_is_told() {
        Call template = Call.of("roadmap", "new", "--template", "own", "--year", "2026");
        assertThat(template.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(template.err()).contains("(own)", "target-model");
        assertThat(Call.of("roadmap", "new").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("roadmap", "new", "--year", "1").code()).isEqualTo(ExitCode.USAGE);
        Call organization = Call.of("roadmap", "new", "--year", "2026", "--organization", "Школа №2");
        assertThat(organization.code()).isEqualTo(ExitCode.USAGE);
        assertThat(organization.err()).contains("Школа №2");
    }

    @Test
    void an_event_that_no_deadline_waits_for_is_refused_with_the_one_that_was_meant() throws IOException {
        String file = Files.writeString(folder.resolve("waits.json"), """
                {"formatVersion": 1, "id": "plan", "title": "План", "organization": "school",
                 "period": {"kind": "ACADEMIC_YEAR", "firstYear": 2026, "lastYear": 2026},
                 "stages": [{"number": "1", "canonical": "OTHER", "heading": "Всё", "activities": [
                   {"id": "1", "number": "1", "text": "Отчёт", "deadlinePhrase": "в течение 5 дней после педагогического совета"}]}]}
                """).toString();

        Call slip = Call.of("roadmap", file, "--as-of", "2026-11-01", "--event", "педагогический савет=2026-11-05");
        assertThat(slip.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(slip.err()).contains("педагогический савет", "Может быть, «");
        Call other = Call.of("roadmap", file, "--as-of", "2026-11-01", "--event", "выборы=2026-11-05");
        assertThat(other.err()).contains("Сроки ждут событий: «");
        assertThat(Call.of("roadmap", file, "--as-of", "2026-11-01", "--event", "Педагогический совет=2026-11-05")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void an_event_given_on_the_command_line_or_in_the_file_gives_its_works_their_days() throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.json"),
                Files.readString(Path.of(template))
                        .replace("не позднее 5 сентября", "в течение 10 дней после педагогического совета")
                        .replace("\"stages\": [", """
                                "dates": {"schedules": [{"windows": [{"from": "2026-10-05", "to": "2026-10-09"}]}]},
                                "stages": ["""));
        assertThat(Call.of("roadmap", file.toString(), "--as-of", "2026-09-10")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("  1\\.1 +ждёт события .*"));
        assertThat(Call.of(
                                "roadmap",
                                file.toString(),
                                "--as-of",
                                "2026-09-10",
                                "--event",
                                "педагогический совет=2026-08-28")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("  1\\.1 +просрочено +07\\.09\\.2026 +-3 .*"));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"dates\": {", """
                                "dates": {"events": [{"name": "педагогический совет", "days": ["2026-08-31"]}], """)
                        .replace("не позднее 10 сентября", "по отдельному графику"));
        assertThat(Call.of("roadmap", file.toString(), "--as-of", "2026-09-10")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("  1\\.1 +скоро срок +10\\.09\\.2026 +0 .*"))
                .anyMatch(line -> line.matches("  1\\.2 +не наступил +09\\.10\\.2026 +29 .*"));
        Call wrong = Call.of("roadmap", file.toString(), "--event", "педсовет");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("название=ГГГГ-ММ-ДД");
    }

    @Test
    void the_table_tells_of_each_work_its_status_and_the_days_left_and_who_has_to_be_told() {
        Call call = Call.of("roadmap", template, "--as-of", "2026-09-10");

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().lines())
                .contains("Дорожная карта целевой модели наставничества (template-target-model) на 10.09.2026")
                .anyMatch(line ->
                        line.matches("  1\\.1 +просрочено +05\\.09\\.2026 +-5 .*директор +приказ о реализации.*"))
                .anyMatch(line -> line.matches("  1\\.2 +скоро срок +10\\.09\\.2026 +0 .*"))
                .anyMatch(line -> line.matches("  5\\.5 +не наступил +05\\.11\\.2026 +56 .*"))
                .contains("Доложить куратору о работах: 1.1")
                .noneMatch(line -> line.contains("требует внимания"));
        assertThat(call.err()).isEmpty();
    }

    @Test
    void english_stands_beside() {
        assertThat(Call.of("roadmap", template, "--as-of", "2026-09-10", "--lang", "en")
                        .out())
                .contains("on 2026-09-10", "overdue", "The curator has to be told of works: 1.1");
    }

    @Test
    void one_role_sees_its_own_works() {
        Call call = Call.of("roadmap", template, "--as-of", "2026-09-10", "--for", "Директор");

        assertThat(call.out()).contains("Ответственный: Директор", "  1.1 ").doesNotContain("  1.5 ");
        Call nobody = Call.of("roadmap", template, "--as-of", "2026-09-10", "--for", "завхоз");
        assertThat(nobody.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(nobody.err()).contains("завхоз", "директор");
    }

    @Test
    void contradictions_are_printed_with_both_works() throws IOException {
        assertThat(Call.of("roadmap", plan(Roadmaps.DISTRICT), "--as-of", "2024-12-01")
                        .out())
                .containsPattern(
                        "работа 3\\.4\\.? со сроком до 30\\.11\\.2024 опирается на работу 3\\.9\\.?, .*\\[R-O-2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-27", "village-school", "kindergarten", "gymnasium", "district"})
    void every_bundled_plan_is_reported_the_same_each_time(String id) throws IOException {
        String file = plan(id);
        Call first = Call.of("roadmap", file, "--as-of", "2024-12-01");

        assertThat(first.code()).isEqualTo(ExitCode.DONE);
        assertThat(Call.of("roadmap", file, "--as-of", "2024-12-01").out()).isEqualTo(first.out());
        assertThat(Call.of("roadmap", file, "--as-of", "2024-12-01", "--report").out())
                .contains("Мероприятие", "Что сделано");
    }

    @Test
    void the_report_on_execution_says_what_was_done() throws IOException {
        assertThat(Call.of("roadmap", plan(Roadmaps.VILLAGE_SCHOOL), "--as-of", "2023-02-01", "--report")
                        .out())
                .containsPattern("  1 +.*Январь 2023 .*10\\.01\\.2023");
    }

    @Test
    void a_changed_phrase_counts_though_the_file_has_the_old_reading_of_it() throws IOException {
        Path changed = Files.writeString(
                folder.resolve("changed.json"),
                Files.readString(Path.of(template)).replace("не позднее 5 сентября", "не позднее 25 сентября"));

        assertThat(Call.of("roadmap", changed.toString(), "--as-of", "2026-09-10")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("  1\\.1 +не наступил +25\\.09\\.2026 +15 .*"));
    }

    @Test
    void programs_get_json() {
        String json = Call.of("roadmap", template, "--as-of", "2026-09-10", "--json")
                .out()
                .replaceAll("\\s+", " ");

        assertThat(json)
                .contains(
                        "\"asOf\" : \"2026-09-10\"",
                        "\"status\" : \"OVERDUE\", \"due\" : \"2026-09-05\", \"days\" : 5",
                        "\"work\" : \"1.1\", \"whom\" : \"CURATOR\"",
                        "\"findings\" : [ ]");
    }

    @Test
    void a_programme_is_reported_on_its_reference_date() {
        Call call = Call.of(
                "roadmap",
                Project.root().resolve("examples/mishkino/programme.json").toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).contains("Мероприятие");
    }

    @Test
    void a_programme_without_roadmaps_is_done_with_a_sentence() {
        Call call = Call.of(
                "roadmap",
                Project.root().resolve("examples/tiny/programme.json").toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).isNotBlank();
    }

    @Test
    void a_roadmap_without_a_day_a_file_without_roadmap_and_no_file_are_told() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"stages\": 1}");

        assertThat(Call.of("roadmap", template).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("roadmap").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("roadmap", wrong.toString(), "--as-of", "2026-09-10").code())
                .isEqualTo(ExitCode.REJECTED);
        assertThat(Call.of("roadmap", folder.resolve("none").toString()).code()).isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void a_programme_shows_when_pairs_may_be_fixed_and_what_its_pairs_have_to_do() throws IOException {
        Path file = Files.writeString(
                folder.resolve("programme.json"),
                Files.readString(Project.root().resolve("examples/mishkino/year-end.json"))
                        .replaceFirst("(\"number\": \"16\",)", "$1 \"kind\": \"TRAINING\",")
                        .replaceFirst("(\"number\": \"20\",)", "$1 \"kind\": \"PAIRS_ORDER\","));
        Call call = Call.of("roadmap", file.toString(), "--as-of", "2023-11-10");

        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .anyMatch(
                        line -> line.startsWith("Пары можно закреплять с 30.06.2023: работа 16 (обучение): 30.06.2023"))
                .anyMatch(line -> line.startsWith("Пар и групп 16, их встречи и обратная связь: "))
                .anyMatch(line -> line.matches("  m-\\S+ +просрочено +20\\.10\\.2023 +-21 +встреча-знакомство"))
                .anyMatch(line -> line.startsWith("Доложить директору о парах: m-"));
        String json = Call.of("roadmap", file.toString(), "--as-of", "2023-11-10", "--json")
                .out();
        assertThat(json).contains("\"pairs\" : [ {", "\"mentorship\" : \"m-u56\"", "\"gate\" : {");
        assertThat(Call.of("roadmap", file.toString(), "--as-of", "2023-11-10", "--ics")
                        .out()
                        .replace("\r\n ", ""))
                .contains("UID:mishkino/mishkino-roadmap/m-u56:FIRST_MEETING/2023-10-20@mentorship");
    }

    @Test
    void pairing_says_until_when_pairs_are_held_back_and_approval_where_it_departs_from_the_roadmap()
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("programme.json"),
                Files.readString(Project.root().resolve("examples/mishkino/programme.json"))
                        .replaceFirst("(\"number\": \"16\",)", "$1 \"kind\": \"TRAINING\",")
                        .replace("Июнь 2023", "до 20 октября 2023"));
        Path pairing = folder.resolve("pairing.json");
        Call paired = Call.of("pair", file.toString(), "--out", pairing.toString());

        assertThat(paired.out().lines())
                .contains("Пары закрепляют не раньше 20.10.2023: работа 16 (обучение): 20.10.2023.");
        assertThat(Call.of("pair", file.toString(), "--as-of", "2023-10-20").out())
                .doesNotContain("Пары закрепляют не раньше");
        Call approved = Call.of("approve", file.toString(), pairing.toString());
        assertThat(approved.code()).isEqualTo(ExitCode.DONE);
        assertThat(approved.out())
                .containsPattern("Утверждённое расходится с дорожной картой: [0-9]+")
                .containsPattern(
                        "пара \\S+ закреплена 30\\.09\\.2023, обучение наставников \\(работа 16\\) – до 20\\.10\\.2023 "
                                + "\\[R-P-2]");
    }
}
