package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsCommandTest {
    private static final String SCHOOL =
            Project.root().resolve("examples/mishkino/year-end.json").toString();
    private static final String DISTRICT =
            Project.root().resolve("examples/oktyabrsky/programme.json").toString();
    private static final String FIGURES =
            Project.root().resolve("examples/mishkino/figures.json").toString();

    @TempDir
    Path folder;

    @Test
    void the_village_school_gets_its_table() {
        Call call = Call.of("indicators", SCHOOL);

        assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().lines())
                .contains("Показатели на 31.05.2024: mishkino-2023")
                .anyMatch(line -> line.matches(" +CHILD_MENTEES_SHARE .* 55 +108 +51 % +2024: 70\\* +не достигнута"))
                .anyMatch(line -> line.matches(" +SATISFIED_MENTEES_SHARE .* 33 +59 +56 % .*"))
                .anyMatch(line -> line.matches(" +SATISFIED_MENTORS_OF_ANSWERED .* 8 +12 +67 %"))
                .anyMatch(line -> line.matches(" +ENTERPRISES_SHARE .* 0 +12 +0 % .*"))
                .contains("  CHILD_MENTORS_SHARE: нет численности (ученики, 15–19 лет); её должны дать: mishkino")
                .contains("* Цель не проверена по официальному тексту.");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void english_stands_beside() {
        assertThat(Call.of("indicators", SCHOOL, "--lang", "en").out())
                .contains("Indicators on 2024-05-31", "there is no head count (pupils, aged 15–19)", "below");
    }

    @Test
    void a_process_prints_the_same_bytes_in_any_locale() {
        Project.Outcome outcome =
                Project.java(folder, Project.classPath(), "org.mentorship.cli.Main", "indicators", SCHOOL, "--csv");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.outBytes())
                .isEqualTo(Call.of("indicators", SCHOOL, "--csv").out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_spreadsheet_reads_the_table_back() throws IOException {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(Call.of("indicators", SCHOOL, "--csv").out())) {
            records = reader.stream().toList();
        }

        assertThat(records.get(0).getFields()).startsWith("as_of", "organization", "indicator", "title");
        assertThat(records)
                .allMatch(one -> one.getFieldCount() == records.get(0).getFieldCount());
        assertThat(records)
                .anyMatch(one -> one.getField(2).equals("CHILD_MENTEES_SHARE")
                        && one.getField(3).equals("Доля детей от 10 до 19 лет в роли наставляемого")
                        && one.getFields().subList(6, 10).equals(List.of("share", "55", "108", "51")));
    }

    @Test
    void who_is_behind_a_number_is_listed_with_the_reason() {
        Call call = Call.of("indicators", SCHOOL, "--list", "TEACHER_MENTEES_SHARE");

        assertThat(call.out().lines().toList())
                .hasSize(12)
                .anyMatch(line -> line.startsWith("Список внутренний"))
                .startsWith("TEACHER_MENTEES_SHARE  Доля педагогов в роли наставляемого: 4 из 31, 13 %")
                .anyMatch(line -> line.matches(" +Номер +Организация +Считается за +Правило +Почему"))
                .anyMatch(line -> line.matches(" +t10 +mishkino +1 +I-PE-4 +педагог, был наставляемым"))
                .anyMatch(line -> line.matches(" +mishkino +31 +Педагоги.*"));
    }

    @Test
    void who_is_in_the_denominator_alone_is_listed_too() {
        String out = Call.of("indicators", SCHOOL, "--list", "SATISFIED_MENTORS_SHARE")
                .out();
        assertThat(out.substring(0, out.indexOf("Только в знаменателе")))
                .contains("t02")
                .doesNotContain("t10");
        assertThat(out.substring(out.indexOf("Только в знаменателе")))
                .contains("t10", "u56")
                .doesNotContain("t02");
    }

    @Test
    void a_list_for_programs_holds_the_one_indicator() {
        String json = Call.of("indicators", SCHOOL, "--list", "SATISFIED_MENTORS_SHARE", "--json")
                .out();

        assertThat(json)
                .contains("\"members\": [\"t02\"", "\"others\": [\"t01\"")
                .doesNotContain("SATISFIED_MENTEES_SHARE", "\"CHILD_MENTEES_SHARE\"");
        assertThat(Call.of("indicators", SCHOOL, "--list", "CHILD_MENTEES_SHARE", "--json")
                        .out())
                .contains("\"headCounts\"", "\"size\": 108");
        assertThat(Call.of("indicators", SCHOOL, "--list", "MENTORS_CONTINUING_SHARE")
                        .out())
                .contains("скрыто")
                .doesNotContain(" t0");
    }

    @Test
    void each_organization_has_its_numbers_and_one_line_for_what_it_has_not() {
        List<String> lines = Call.of(
                        "indicators",
                        Project.root()
                                .resolve("examples/oktyabrsky/programme.json")
                                .toString(),
                        "--by-organization")
                .out()
                .lines()
                .toList();
        int from = lines.indexOf("Организация oct-k1");
        List<String> kindergarten =
                lines.subList(from, from + lines.subList(from, lines.size()).indexOf(""));

        assertThat(kindergarten)
                .anyMatch(
                        line -> line.matches("  Не для этой организации: CHILD_MENTEES_SHARE, CHILD_MENTORS_SHARE,.*"))
                .anyMatch(line -> line.startsWith("  Никто не ответил: SATISFIED_MENTEES_SHARE"))
                .noneMatch(line -> line.startsWith("  CHILD_MENTORS_SHARE"))
                .hasSizeLessThan(24);
        assertThat(lines)
                .contains("Организация oct-centre без подчинённых", "Организация oct-e1")
                .anyMatch(line -> line.matches("  части в сумме больше целого, .*: MENTEE_BASE"))
                .noneMatch(line -> line.contains("oct-k1: "));
    }

    @Test
    void whoever_is_behind_a_hidden_number_is_not_listed() {
        assertThat(Call.of("indicators", SCHOOL, "--list", "MENTORS_CONTINUING_SHARE")
                        .out())
                .contains("скрыто")
                .doesNotContain(" t0");
        assertThat(Call.of("indicators", SCHOOL, "--list", "MENTEES", "--json").out())
                .contains("\"members\"");
    }

    @Test
    void the_public_sees_nothing_about_few() {
        Call call = Call.of("indicators", SCHOOL, "--public");

        assertThat(call.out().lines())
                .anyMatch(line -> line.matches(" +SATISFIED_MENTORS_OF_ANSWERED .* скрыто"))
                .anyMatch(line -> line.startsWith("Скрыты числа о группах меньше пяти человек"))
                .anyMatch(line -> line.matches(" +SATISFIED_MENTEES_SHARE .* 33 +59 +56 % .*"));
        assertThat(Call.of("indicators", SCHOOL, "--public", "--list", "MENTEES")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    /** All fifteen mentors are trained; three are pupils, so the school hides that share with its parts. */
    @Test
    void what_the_public_is_not_told_of_a_school_it_is_not_told_in_the_table_of_a_district() throws IOException {
        List<String> files = new ArrayList<>(List.of("indicators", SCHOOL));
        for (String name : List.of("second", "third")) {
            files.add(Files.writeString(
                            folder.resolve(name + ".json"),
                            Files.readString(Path.of(SCHOOL)).replace("\"mishkino", "\"" + name))
                    .toString());
        }
        files.addAll(List.of("--public", "--by-organization", "--csv"));
        Set<String> alone = hidden(Call.of("indicators", SCHOOL, "--public", "--csv"), "");

        assertThat(alone).contains("TRAINED_MENTORS_SHARE");
        assertThat(hidden(Call.of(files.toArray(String[]::new)), "mishkino")).containsAll(alone);
    }

    /** Ids of the indicators that are hidden as a whole in the rows of the organization. */
    private static Set<String> hidden(Call call, String organization) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(call.out())) {
            return reader.stream()
                    .filter(one -> one.getField(1).equals(organization)
                            && one.getField(4).isEmpty()
                            && one.getField(6).equals("hidden"))
                    .map(one -> one.getField(2))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void the_public_is_shown_no_change_from_numbers_that_were_not_public() {
        Path official = folder.resolve("official.json");
        Path open = folder.resolve("open.json");
        Call.of("indicators", SCHOOL, "--json", "--out", official.toString());
        Call.of("indicators", SCHOOL, "--public", "--json", "--out", open.toString());

        Call refused = Call.of("indicators", SCHOOL, "--public", "--compare", official.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(refused.err()).contains("без --public");
        assertThat(Call.of("indicators", SCHOOL, "--public", "--compare", open.toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_later_day_is_not_taken_for_what_was_before() {
        Call call = Call.of("indicators", SCHOOL, "--as-of", "2024-03-01", "--compare", SCHOOL);

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(call.err()).contains("2024").contains("--compare");
    }

    @Test
    void numbers_are_compared_with_a_saved_sheet_and_with_a_programme() {
        Path saved = folder.resolve("saved.json");
        assertThat(Call.of("indicators", SCHOOL, "--json", "--out", saved.toString())
                        .code())
                .isEqualTo(ExitCode.DONE);

        for (String previous : List.of(saved.toString(), SCHOOL)) {
            assertThat(Call.of("indicators", SCHOOL, "--compare", previous)
                            .out()
                            .lines())
                    .contains("Сравнение с показателями на 31.05.2024")
                    .anyMatch(line -> line.matches(" +CHILD_MENTEES_SHARE .*51 % \\(0 п\\. п\\.\\)"));
        }
    }

    @Test
    void a_district_shows_its_schools_and_several_files_add_up() throws IOException {
        Call district = Call.of("indicators", DISTRICT, "--by-organization");
        assertThat(district.out().lines()).contains("Организация oct-s1", "Организация oct-k1");

        String other = Files.writeString(
                        folder.resolve("other.json"),
                        Files.readString(Path.of(SCHOOL)).replace("\"mishkino", "\"other"))
                .toString();
        assertThat(Call.of("indicators", SCHOOL, other, "--by-organization")
                        .out()
                        .lines())
                .contains("Показатели на 31.05.2024: mishkino-2023, other-2023", "Организация other")
                .anyMatch(line -> line.matches(" +CHILD_MENTEES_SHARE .* 110 +216 +51 % .*"));
    }

    @Test
    void what_is_wrong_is_told_with_the_code_of_its_kind() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"audience\": \"NOBODY\"}");

        assertThat(Call.of("indicators").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("indicators", SCHOOL, "--json", "--csv").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("indicators", folder.resolve("none").toString()).code())
                .isEqualTo(ExitCode.REJECTED);
        assertThat(Call.of("indicators", SCHOOL, SCHOOL).code()).isEqualTo(ExitCode.REJECTED);
        assertThat(Call.of("indicators", SCHOOL, DISTRICT).err()).contains("oktyabrsky-2024", "--as-of");
        assertThat(Call.of("indicators", SCHOOL, "--list", "NOTHING").err()).contains("NOTHING", "CHILD_MENTEES_SHARE");
        assertThat(Call.of("indicators", SCHOOL, "--compare", broken.toString()).code())
                .isEqualTo(ExitCode.REJECTED);
        assertThat(Call.of(
                                "indicators",
                                SCHOOL,
                                "--out",
                                folder.resolve("no/where").toString())
                        .code())
                .isEqualTo(ExitCode.NO_RESULT);
    }

    @Test
    void a_table_for_excel_has_its_mark_semicolons_and_decimal_commas() {
        String csv = Call.of("indicators", SCHOOL, "--excel").out();

        assertThat(csv).startsWith("\uFEFFНа день;Организация;");
        assertThat(csv.split("\r\n"))
                .anyMatch(line -> line.contains(";CHILD_MENTEES_SHARE;")
                        && line.contains(";доля, %;55;108;51;2024;70;нет;не достигнута;"))
                .anyMatch(line -> line.contains(";MENTOR_LOAD;") && line.contains(";среднее;59;15;3,9;"));
        assertThat(Call.of("indicators", SCHOOL, "--csv", "--excel").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void of_several_files_the_broken_one_is_named() throws IOException {
        Path broken = Files.writeString(folder.resolve("second.json"), "{\"formatVersion\": 1}");

        assertThat(Call.of("indicators", SCHOOL, broken.toString()).err())
                .startsWith("Ошибок: 5. Файл (" + broken + "), место в нём");
        assertThat(Call.of("indicators", SCHOOL, "--compare", broken.toString()).err())
                .contains("Файл (" + broken + ")");
        assertThat(Call.of("indicators", SCHOOL, broken.toString(), "--json").out())
                .contains("second.json\"");
        assertThat(Call.of("indicators", broken.toString()).err()).startsWith("Ошибок: 5. Место в файле");
    }

    @Test
    void of_several_broken_files_all_are_named() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), "{\"formatVersion\": 1}");
        Path two = Files.writeString(folder.resolve("two.json"), "{\"formatVersion\": 1}");

        assertThat(Call.of("indicators", SCHOOL, one.toString(), two.toString()).err())
                .contains(one.toString(), two.toString());
        assertThat(Call.of("indicators", one.toString(), SCHOOL, two.toString()).err())
                .contains(one.toString(), two.toString());
    }

    @Test
    void head_counts_that_differ_are_told_once_with_both_sizes() throws IOException {
        String other = Files.writeString(
                        folder.resolve("other.json"),
                        Files.readString(Path.of(SCHOOL))
                                .replace("\"mishkino-2023\"", "\"mishkino-corrected\"")
                                .replaceFirst("\"size\": 108", "\"size\": 110"))
                .toString();

        List<String> lines = Call.of("indicators", SCHOOL, other).out().lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.contains("108 (mishkino-2023), 110 (mishkino-corrected)"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("CHILD_MENTEES_SHARE"));
        assertThat(lines).anyMatch(line -> line.matches(" +TEACHER_MENTEES_SHARE .* 4 +31 +13 %.*"));
    }

    @Test
    void a_file_that_cannot_be_compared_with_is_told_what_can() {
        assertThat(Call.of("indicators", SCHOOL, "--compare", FIGURES).err())
                .contains("Это цифры печатного отчёта", "--json", "файл программы");
    }

    @Test
    void the_indicator_that_was_meant_is_named() {
        assertThat(Call.of("indicators", SCHOOL, "--list", "CHILD_MENTES_SHARE").err())
                .contains("CHILD_MENTEES_SHARE")
                .doesNotContain("MENTOR_LOAD");
    }

    @Test
    void a_day_after_the_programme_is_told() {
        assertThat(Call.of("indicators", SCHOOL, "--as-of", "2030-01-01").out())
                .contains("день показателей (01.01.2030) позже отчётной даты", "mishkino-2023 – 26.05.2024");
        assertThat(Call.of("indicators", SCHOOL).out()).doesNotContain("позже отчётной даты");
    }

    @Test
    void the_tables_of_organizations_have_their_columns_below_one_another() {
        List<Integer> columns = Call.of("indicators", DISTRICT, "--by-organization")
                .out()
                .lines()
                .filter(line -> line.matches("  Показатель +Число.*"))
                .map(line -> line.indexOf("Из скольких"))
                .toList();

        assertThat(columns).hasSizeGreaterThan(5);
        assertThat(columns.stream().distinct()).hasSize(1);
    }

    @Test
    void a_list_by_organization_names_those_of_each() {
        assertThat(Call.of("indicators", DISTRICT, "--by-organization", "--list", "MENTEE_BASE")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("MENTEE_BASE .* – oct-s1: \\d+"));
    }

    @Test
    void a_list_of_nothing_is_told() {
        assertThat(Call.of("indicators", SCHOOL, "--list").err())
                .startsWith("У ключа --list не указано значение (ID).");
    }

    /** In a process of its own: every interval that the report of the school leaves. */
    @Test
    void all_intervals_of_the_printed_report_are_told() {
        Project.Outcome outcome =
                Project.java(List.of(), folder, Project.classPath(), "org.mentorship.cli.Main", "figures", FIGURES);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.matches("  показатель 1 +55 = 51 % .* 107–108"))
                .anyMatch(line -> line.matches("  показатель 2 +3 = 3 % .* 86–120"))
                .anyMatch(line -> line.matches("  строка 7, ученики +55 = 33 % .* 165–169"))
                .anyMatch(line -> line.matches("  строка 7, педагоги +4 = 13 % .* 30–32"))
                .anyMatch(line -> line.matches("  строка 12 +15 = 8 % .* 177–200"))
                .anyMatch(line -> line.matches("  строка 16 +15 = 8 % .* 177–200"))
                .contains("  строка 21: 4 + 16 + 5 + 24 + 4 = 53, а наставляемые – 59 (показатель 5); разница 6");
    }

    @Test
    void more_than_there_are_is_told_with_or_without_a_percent() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), """
                {"formatVersion": 1, "id": "r", "title": "Отчёт",
                 "groups": [{"id": "mentees", "title": "наставляемые"}],
                 "figures": [
                   {"id": "1", "place": "первая", "count": 60, "of": "mentees", "whole": 59},
                   {"id": "2", "place": "вторая", "count": 60, "percent": 102, "of": "mentees", "whole": 59},
                   {"id": "3", "place": "третья", "percent": 102, "of": "mentees"}]}
                """);

        assertThat(Call.of("figures", report.toString()).out().lines())
                .contains("Не сходится: 3")
                .contains("  первая: насчитано 60, а всего наставляемые – 59")
                .contains("  вторая: насчитано 60, а всего наставляемые – 59")
                .contains("  третья: 102 % не бывает: часть не больше целого");
    }

    @Test
    void printed_figures_are_checked() {
        Call call = Call.of("figures", FIGURES);

        assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().lines())
                .anyMatch(line -> line.matches(" +показатель 1 +55 = 51 % .* 107–108"))
                .anyMatch(line -> line.matches(" +показатель 2 +3 = 3 % .* 86–120"))
                .contains("Не сходится: 5")
                .anyMatch(line -> line.startsWith("  показатель 2: 3 = 3 % требует"));
        assertThat(Call.of("figures", FIGURES, "--json").out().replaceAll("\\s+", " "))
                .contains("\"HALF_UP\" : { \"min\" : 107, \"max\" : 108 }", "\"kind\" : \"FITS_OTHER_GROUP\"");
        assertThat(Call.of("figures", SCHOOL).code()).isEqualTo(ExitCode.REJECTED);
    }
}
