package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.internal.WholeFile;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.core.time.Validity;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.json.PairingReader;

class CommandLineTest {
    private static final Path TINY = Project.root().resolve("examples/tiny/programme.json");

    @TempDir
    Path folder;

    @Nested
    class Pair {
        @Test
        void prints_groups_reasons_and_those_left_out() {
            Call call = Call.of("pair", TINY.toString());
            assertThat(call.code()).isZero();
            assertThat(call.err()).isEmpty();
            assertThat(call.out())
                    .contains("Предложение, не приказ")
                    .containsPattern("t1 \\(o-t1, пн 14:30–15:15\\) +u1 +1000 +Запрос и ресурс \\+500")
                    .contains("u4 (заявка r-u4, учитель – ученик)\n    Не хватает: собственное согласие")
                    .contains("Место получили 3 из 4");
        }

        @Test
        void gives_the_same_bytes_twice() {
            String file =
                    Project.root().resolve("examples/mishkino/programme.json").toString();
            Call first = Call.of("pair", file, "--json");
            Call second = Call.of("pair", file, "--json");
            assertThat(first.code()).isZero();
            assertThat(second.out()).isEqualTo(first.out());
        }

        @Test
        void writes_the_pairing_for_other_commands() throws IOException {
            Path out = folder.resolve("pairing.json");
            Call call = Call.of("pair", TINY.toString(), "--out", out.toString());
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("Место получили 3 из 4");
            Pairing pairing = PairingReader.read(out);
            assertThat(pairing.seated()).isEqualTo(3);
            assertThat(Call.of("pair", TINY.toString(), "--json").out()).isEqualTo(Files.readString(out));
        }

        @Test
        void prints_nothing_but_json_for_programs() throws IOException {
            Call call = Call.of("pair", TINY.toString(), "--json");
            Pairing pairing =
                    PairingReader.read(new ByteArrayInputStream(call.out().getBytes(StandardCharsets.UTF_8)));
            assertThat(pairing.programme()).isEqualTo("tiny");
            Path out = folder.resolve("pairing.json");
            assertThat(Call.of("pair", TINY.toString(), "--json", "--out", out.toString())
                            .out())
                    .isEmpty();
        }

        @Test
        void reads_the_standard_input() throws IOException {
            assertThat(Call.withInput(Files.readString(TINY), "pair", "-").out())
                    .isEqualTo(Call.of("pair", TINY.toString()).out());
        }

        @Test
        void decides_on_the_day_that_is_given() {
            Call call = Call.of("pair", TINY.toString(), "--as-of", "2024-09-25");
            assertThat(call.out()).contains("Решено на 25.09.2024");
        }

        @Test
        void seats_those_who_wait_for_papers_when_asked() {
            Call call = Call.of("pair", TINY.toString(), "--include-pending");
            assertThat(call.out()).contains("Место получили 4 из 4").contains("ждём: собственное согласие");
        }

        @Test
        void speaks_english_when_asked() {
            Call call = Call.of("--lang", "en", "pair", TINY.toString());
            assertThat(call.out()).contains("Seated 3 of 4").contains("A proposal, not an order");
        }

        @Test
        void says_that_there_is_nobody_to_pair() {
            Programme empty = Tiny.builder()
                    .participants(List.of())
                    .requests(List.of())
                    .offers(List.of())
                    .answers(List.of())
                    .build();
            Call call = Call.of("pair", Tiny.file(folder, empty));
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("В программе нет заявок: распределять некого.");
        }

        @Test
        void says_that_there_are_mentors_only() {
            Programme mentors = Tiny.builder().requests(List.of()).build();
            Call call = Call.of("pair", Tiny.file(folder, mentors));
            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("В программе нет заявок: распределять некого.")
                    .contains("предложений без наставляемых 2");
        }

        @Test
        void says_that_there_are_mentees_only() {
            Programme mentees = Tiny.builder().offers(List.of()).build();
            Call call = Call.of("pair", Tiny.file(folder, mentees));
            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("В программе нет предложений наставников: место дать некому.")
                    .contains("В этой форме нет ни одного наставника");
        }
    }

    @Nested
    class Decisions {
        @Test
        void a_withdrawn_consent_refuses_the_mentee() {
            Validity withdrawn =
                    new Validity(LocalDate.of(2024, 9, 5), Optional.empty(), Optional.of(LocalDate.of(2024, 9, 12)));
            Programme programme = Tiny.withParticipant(
                            "u1",
                            person -> person.consents(
                                    new Consent(ConsentPurpose.PARTICIPATION, Signatory.PARENT, withdrawn),
                                    new Consent(
                                            ConsentPurpose.PROCESSING,
                                            Signatory.PARENT,
                                            Validity.from(LocalDate.of(2024, 9, 5)))))
                    .build();
            assertThat(unmatched(programme, "u1")).contains("отозвано", "[E-CN-3]");
        }

        @Test
        void an_expired_clearance_keeps_the_mentor_out() {
            Validity expired =
                    new Validity(LocalDate.of(2023, 1, 10), Optional.of(LocalDate.of(2024, 1, 10)), Optional.empty());
            Programme programme = Tiny.withParticipant(
                            "t2", person -> person.clearances(new Clearance(ClearanceKind.CRIMINAL_RECORD, expired)))
                    .build();
            Call call = Call.of("pair", Tiny.file(folder, programme));
            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .doesNotContainPattern("t2 \\(o-t2.*u[1-4] ")
                    .containsPattern("Наставники, которых нельзя назначить: 1\n  t2 \\(o-t2\\): .*\\[E-CL-");
            assertThat(Call.of("pair", Tiny.file(folder, programme), "--public").out())
                    .doesNotContain("нельзя назначить");
        }

        @Test
        void a_mentee_of_nine_is_refused() {
            Programme programme = Tiny.withParticipant("u1", person -> person.birthDate(LocalDate.of(2015, 2, 11)))
                    .build();
            assertThat(unmatched(programme, "u1")).contains("9").contains("[E-");
        }

        @Test
        void a_mentor_of_fourteen_is_refused() {
            Programme programme = Tiny.builder()
                    .add(Participant.builder()
                            .id("m14")
                            .organization("school")
                            .category(Category.PUPIL)
                            .birthDate(LocalDate.of(2010, 8, 1))
                            .grade(9)
                            .build())
                    .add(Offer.builder()
                            .id("o-m14")
                            .participant("m14")
                            .form("PUPIL_PUPIL")
                            .maxMentees(3)
                            .submittedOn(LocalDate.of(2024, 9, 5))
                            .build())
                    .requests(Tiny.withRequest("r-u1", request -> request.form("PUPIL_PUPIL"))
                            .build()
                            .requests())
                    .build();
            assertThat(unmatched(programme, "u1")).contains("возраст 14, требуется не менее 15 [E-PM-1]");
            Path pairing = folder.resolve("pairing.json");
            String file = Tiny.file(folder, programme);
            Call.of("pair", file, "--out", pairing.toString());
            assertThat(Call.of("explain", file, pairing.toString(), "o-m14").out())
                    .contains("14")
                    .contains("не допущен");
        }

        @Test
        void nobody_goes_to_a_mentor_above_their_places() {
            Programme programme =
                    Tiny.withOffer("o-t1", offer -> offer.maxMentees(1)).build();
            Call call = Call.of("pair", Tiny.file(folder, programme));
            assertThat(call.code()).isZero();
            assertThat(call.out()).containsPattern("t1 \\(o-t1[^\\n]*u[13] ").contains("Место получили 3 из 4");
            Programme alone = programme.toBuilder()
                    .offers(programme.offers().subList(0, 1))
                    .build();
            assertThat(Call.of("pair", Tiny.file(folder, alone)).out())
                    .contains("Место получили 1 из 4")
                    .contains("Подходящих предложений: 1 (o-t1); мест там 1, претендентов 3");
        }

        @Test
        void pins_above_the_places_of_an_offer_are_rejected() {
            Programme programme = Tiny.withOffer("o-t1", offer -> offer.maxMentees(1))
                    .pins(List.of(new Pin("r-u1", "o-t1", "знакомы"), new Pin("r-u3", "o-t1", "знакомы")))
                    .build();
            Call call = Call.of("pair", Tiny.file(folder, programme));
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.out()).isEmpty();
            assertThat(call.err())
                    .contains("(o-t1) невозможно: закреплений (2) больше, чем свободных мест предложения (1)");
        }

        @Test
        void a_pin_that_breaks_a_rule_is_rejected() {
            Programme programme = Tiny.withParticipant("u1", person -> person.birthDate(LocalDate.of(2015, 2, 11)))
                    .pins(List.of(new Pin("r-u1", "o-t1", "знакомы")))
                    .build();
            Call call = Call.of("pair", Tiny.file(folder, programme));
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err())
                    .startsWith(
                            "Закрепление заявки (r-u1) за предложением (o-t1) невозможно: запрещает правило E-PE-1, возраст 9")
                    .contains("\n    Снимите закрепление");
        }

        /** What is printed about somebody left out, up to the next one. */
        private String unmatched(Programme programme, String mentee) {
            Call call = Call.of("pair", Tiny.file(folder, programme));
            assertThat(call.code()).isZero();
            int start = call.out().indexOf("\n  " + mentee + " (заявка");
            assertThat(start).as(call.out()).isNotNegative();
            return call.out().substring(start, call.out().indexOf("\n\n", start));
        }
    }

    @Nested
    class Broken_input {
        @Test
        void a_file_cut_in_half_is_rejected() throws IOException {
            String whole = Files.readString(TINY);
            Path half = Files.writeString(folder.resolve("half.json"), whole.substring(0, whole.length() / 2));
            rejected(Call.of("pair", half.toString()))
                    .startsWith("Ошибок: 1. Место в файле:")
                    .contains("Файл обрывается внутри");
        }

        @Test
        void a_newer_format_is_rejected() throws IOException {
            Path newer = Files.writeString(
                    folder.resolve("newer.json"),
                    Files.readString(TINY).replaceFirst("\"formatVersion\" *: *1", "\"formatVersion\": 2"));
            rejected(Call.of("pair", newer.toString())).contains("$.formatVersion");
        }

        @Test
        void all_problems_are_named_at_once() throws IOException {
            Path wrong = Files.writeString(
                    folder.resolve("wrong.json"),
                    Files.readString(TINY).replace("\"r-u1\"", "\"r-u2\"").replace("\"maxMentees\"", "\"places\""));
            Call call = Call.of("validate", wrong.toString());
            rejected(call).startsWith("Ошибок: ");
            assertThat(call.err().lines().filter(line -> line.startsWith("$.")).count())
                    .isGreaterThan(2);
        }

        @Test
        void what_is_wrong_with_a_file_is_said_in_russian() throws IOException {
            assertThat(Call.of("validate", broken()).err()).isEqualTo("""
                    Ошибок: 6. Место в файле: путь (строка:столбец).
                    $.period (6:13): Срок начинается (01.09.2025), а кончается раньше (31.05.2024).
                        Поменяйте дни местами или исправьте один из них.
                    $.organizations[0].parnt (9:69): Поля (parnt) здесь не бывает.
                        Возможно, имелось в виду (parent).
                    $.timeSlots[0].to (12:59): Текст (3 часа) записан неверно; нужно: время суток.
                        Запишите так: "14:30" (время суток).
                    $.requests[0].participant (15:5): Заявка (r-1) называет то, чего в программе нет: участник (u-9).
                        Добавьте недостающее или исправьте номер.
                    $.requests[0].form (15:5): Заявка (r-1) называет форму (pupil-pupil), которой нет ни в программе, ни среди встроенных.
                        Добавьте форму в программу или исправьте код.
                    $.requests[0].submittedOn (15:5): Заявка (r-1): день подачи (21.08.2025) позже отчётной даты (20.08.2025).
                        Исправьте день или отчётную дату.
                    """);
        }

        @Test
        void what_is_wrong_with_a_file_is_said_in_english_where_that_is_asked_for() throws IOException {
            assertThat(Call.of("--lang", "en", "validate", broken()).err()).isEqualTo("""
                    Problems: 6. Place in the file: path (line:column).
                    $.period (6:13): The period begins on (2025-09-01) and ends before that, on (2024-05-31).
                        Exchange the two days, or correct one of them.
                    $.organizations[0].parnt (9:69): The field (parnt) is not known here.
                        Did you mean (parent)?
                    $.timeSlots[0].to (12:59): The text (3 часа) is not written as a time of day.
                        Write a time of day as "14:30".
                    $.requests[0].participant (15:5): The request (r-1) names participant (u-9), which is not in the programme.
                        Add it, or correct the id.
                    $.requests[0].form (15:5): The request (r-1) names form (pupil-pupil), which neither the programme nor the library has.
                        Add the form to the programme, or correct the code.
                    $.requests[0].submittedOn (15:5): The request (r-1) was submitted on (2025-08-21), after the reference date (2025-08-20).
                        Correct the day, or move the reference date.
                    """);
        }

        @Test
        void programs_are_told_what_is_wrong_in_the_language_of_the_call() throws IOException {
            assertThat(Call.of("validate", broken(), "--json").out())
                    .contains("\"advice\" : \"Добавьте недостающее или исправьте номер.\"");
            assertThat(Call.of("--lang", "en", "validate", broken(), "--json").out())
                    .contains("\"advice\" : \"Add it, or correct the id.\"");
        }

        /** A record that is refused, an unknown field, a text of another form, references that lead nowhere, a late day. */
        private String broken() throws IOException {
            return Files.writeString(folder.resolve("broken.json"), """
                            {
                              "formatVersion": 1,
                              "id": "p",
                              "title": "Проба",
                              "referenceDate": "2025-08-20",
                              "period": {"from": "2025-09-01", "to": "2024-05-31"},
                              "organization": "school",
                              "organizations": [
                                {"id": "school", "kind": "SCHOOL", "timeZone": "Europe/Moscow", "parnt": "district"}
                              ],
                              "timeSlots": [
                                {"id": "mon", "day": "MONDAY", "from": "15:00", "to": "3 часа"}
                              ],
                              "requests": [
                                {"id": "r-1", "participant": "u-9", "form": "pupil-pupil", "submittedOn": "2025-08-21"}
                              ]
                            }
                            """).toString();
        }

        @Test
        void problems_are_json_for_programs() {
            Call call = Call.of("validate", folder.resolve("none.json").toString(), "--json");
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err()).isEmpty();
            assertThat(call.out()).contains("\"exitCode\" : 1").contains("\"advice\" : \"Проверьте путь и имя.\"");
        }

        @Test
        void a_missing_file_is_rejected() {
            rejected(Call.of("pair", folder.resolve("none.json").toString())).startsWith("Файла (");
        }

        @Test
        void a_folder_is_rejected() {
            rejected(Call.of("pair", folder.toString())).contains("папка, а не файл");
        }

        @Test
        void a_missing_folder_of_rules_is_rejected() {
            rejected(Call.of(
                            "pair",
                            TINY.toString(),
                            "--rules",
                            folder.resolve("none").toString()))
                    .startsWith("Папки (");
        }

        @Test
        void a_threshold_without_a_value_on_the_reference_date_is_told() throws IOException {
            for (String key : new String[] {"pupil-mentee.min-age years", "pair.points.psychologist points"}) {
                String[] parts = key.split(" ");
                Files.writeString(folder.resolve("policy.json"), """
                        {"thresholds": [{"key": "%s", "unit": "%s", "values": [{"from": "2090-09-01", "value": 10}]}]}
                        """.formatted(parts[0], parts[1]));
                rejected(Call.of("pair", TINY.toString(), "--rules", folder.toString()))
                        .contains("Порог (" + parts[0] + ") на ", "не задан: первое значение действует с 01.09.2090");
            }
        }

        @Test
        void a_broken_rule_is_named_with_file_and_line() throws IOException {
            Files.writeString(
                    folder.resolve("mine.drl"), "rule \"E-1 сломано\"\nwhen\n  Candidacy( nonsense > 1 )\nthen\nend\n");
            rejected(Call.of("pair", TINY.toString(), "--rules", folder.toString()))
                    .contains("mine.drl:");
        }

        @Test
        void a_place_that_cannot_be_written_is_refused_before_the_work() {
            Path nowhere = folder.resolve("none").resolve("pairing.json");
            Call call = Call.of("pair", TINY.toString(), "--out", nowhere.toString());
            assertThat(call.code()).isEqualTo(2);
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).startsWith("Записать в (").contains("ничего не записано");
            assertThat(Call.of("pair", TINY.toString(), "--out", folder.toString())
                            .code())
                    .isEqualTo(2);
        }

        @Test
        void a_failed_write_leaves_the_old_file() throws IOException {
            Path old = Files.writeString(folder.resolve("old.json"), "old");
            try {
                WholeFile.write(old, out -> {
                    out.write(1);
                    throw new IOException("no space");
                });
            } catch (IOException expected) {
                assertThat(expected).hasMessage("no space");
            }
            assertThat(old).hasContent("old");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(old);
            }
        }

        @ParameterizedTest
        @CsvSource({"Broken pipe,0", "Обрыв канала,0", "No space left on device,2"})
        void a_reader_that_goes_away_is_no_failure_and_a_full_disk_is(String message, int code) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            OutputStream broken = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(message);
                }
            };
            Shell shell = new Shell(
                    InputStream.nullInputStream(),
                    new StandardOutput(broken),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);
            assertThat(Mentorship.run(shell, "pair", TINY.toString())).isEqualTo(code);
            assertThat(err.size() == 0).isEqualTo(code == 0);
        }

        private org.assertj.core.api.AbstractStringAssert<?> rejected(Call call) {
            assertThat(call.code()).as(call.err()).isEqualTo(1);
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).doesNotContain("Exception").doesNotContain("\tat ");
            return assertThat(call.err());
        }
    }

    @Nested
    class Usage {
        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "~Не указана команда.",
                    "pair~Не указано: FILE.",
                    "pare x~Команды (pare) нет.",
                    "pair x y~Лишнее слово (y).",
                    "pair x --foo~Ключа (--foo) нет.",
                    "pair x --seed seven~Значение --seed (seven) не подходит, нужно: целое число.",
                    "pair x --as-of tomorrow~Значение --as-of (tomorrow) не подходит, нужно: дата ГГГГ-ММ-ДД.",
                    "pair x --policy best~Значение --policy (best) не подходит, нужно: total, worst-off-first, stable.",
                    "pair x --time-limit 0s~Значение --time-limit (0s) не подходит, нужно: время больше нуля",
                    "pair x --candidates 0~Значение --candidates (0) не подходит, нужно: целое число от 1.",
                    "pair x --out~У ключа --out не указано значение (FILE).",
                    "pair x --seed 1 --seed 2~Ключ --seed указан дважды.",
                    "pair x --json --public~Эти ключи нельзя указать вместе: --json, --public.",
                    "withdraw x u1~Не указано: --purpose, --on.",
                    "pair x --lang fr~Значение --lang (fr) не подходит, нужно: ru, en."
                })
        void is_explained_in_russian(String arguments, String words) {
            Call call = Call.of(arguments == null ? new String[0] : arguments.split(" "));
            assertThat(call.code()).isEqualTo(64);
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).startsWith(words).contains("mentorship");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pair", "explain", "approve", "roadmap", "validate", "example", "withdraw", "erase"})
        void every_command_explains_itself_in_both_languages(String command) {
            Call russian = Call.of(command, "--help");
            Call english = Call.of(command, "--help", "--lang", "en");
            assertThat(russian.code()).isZero();
            assertThat(russian.out()).contains("Вызов: mentorship " + command).contains("--lang");
            assertThat(english.out()).contains("Usage: mentorship " + command).doesNotContainPattern("[а-яА-Я]");
            assertThat(russian.out().lines().filter(line -> line.matches(" +-[-\\w=, |]+")))
                    .as("options without a word of explanation")
                    .isEmpty();
        }

        @Test
        void the_version_is_told() {
            assertThat(Call.of("--version").out()).startsWith("mentorship ");
        }

        @Test
        void bundles_have_the_same_keys_and_arguments() {
            Messages russian = Messages.load(Words.class, "cli", Language.RU);
            Messages english = Messages.load(Words.class, "cli", Language.EN);
            assertThat(english.keys()).isEqualTo(russian.keys());
            for (String key : russian.keys()) {
                assertThat(english.arguments(key)).as(key).isEqualTo(russian.arguments(key));
            }
        }
    }

    @Nested
    class Review {
        @Test
        void explains_pairs_those_who_wait_and_mentors() {
            String pairing = pairing(TINY.toString());
            assertThat(Call.of("explain", TINY.toString(), pairing, "r-u1").out())
                    .contains("Заявка (r-u1), участник (u1), и предложение (o-t1)")
                    .contains("Распределение соединяет их.");
            assertThat(Call.of("explain", TINY.toString(), pairing, "u4").out()).contains("осталась без наставника");
            assertThat(Call.of("explain", TINY.toString(), pairing, "t1").out()).contains("Предложение (o-t1)");
            assertThat(Call.of("explain", TINY.toString(), pairing, "u1", "--mentor", "o-t2")
                            .out())
                    .contains("Распределение их не соединяет.");
        }

        @Test
        void explains_for_programs() {
            Call call = Call.of("explain", TINY.toString(), pairing(TINY.toString()), "r-u1", "--json");
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("\"kind\" : \"PAIR\"").contains("\"points\" : 1000");
        }

        @Test
        void seven_who_compete_for_three_places_are_named_with_the_smallest_repair() throws IOException {
            String file = Tiny.file(folder, Tiny.sevenForThree());
            String pairing = pairing(file);
            String left =
                    PairingReader.read(Path.of(pairing)).unmatched().get(0).request();
            String text = Call.of("explain", file, pairing, left).out();
            assertThat(text)
                    .contains(
                            "7 заявок (r-1, r-2, r-3, r-4, r-5, r-6, r-7) претендуют на 3 места у 2 наставников (t1, t2), "
                                    + "предложения: o-t1, o-t2. Других допустимых предложений у них нет.",
                            "Как ни распределяй, без места из них останутся 4.",
                            "Что поможет: ещё одно место в предложении (o-t1), наставник (t1).",
                            "Тогда эта заявка получит место, и никто его не потеряет.");
            assertThat(Call.of("explain", file, pairing, left, "--lang", "en").out())
                    .contains(
                            "7 requests (r-1, r-2, r-3, r-4, r-5, r-6, r-7) compete for 3 places of 2 mentors (t1, t2)");
            assertThat(Call.of("explain", file, pairing, left, "--json").out())
                    .contains("\"places\" : 3", "\"kind\" : \"ONE_MORE_PLACE\"", "\"more\" : 1");
            assertThat(Call.of("explain", file, pairing, "o-t1").out())
                    .contains("Если добавить здесь ещё одно место, место получат на 1 заявку больше.");
        }

        /** Refused, without anybody who fits, without a place: each is told what to do, and no line is told twice. */
        @ParameterizedTest
        @ValueSource(strings = {"ru", "en"})
        void everybody_without_a_mentor_is_told_what_helps(String language) throws IOException {
            String file =
                    Project.root().resolve("examples/mishkino/programme.json").toString();
            String pairing = pairing(file);
            for (Unmatched each : PairingReader.read(Path.of(pairing)).unmatched()) {
                String text = Call.of("explain", file, pairing, each.request(), "--lang", language)
                        .out();
                assertThat(text).contains(language.equals("ru") ? "Что поможет: " : "What would help: ");
                assertThat(text.lines()).doesNotHaveDuplicates();
            }
        }

        @Test
        void two_equal_mentors_are_a_near_tie() {
            String file = Tiny.file(folder, Tiny.twoEqualMentors());
            String pairing = pairing(file);
            assertThat(Call.of("explain", file, pairing, "r-u1").out())
                    .contains(
                            "Если отдать заявке следующее по баллам предложение, итог не изменится.",
                            "Почти равный выбор: с предложением (o-t",
                            "итог изменился бы не больше чем на 10 баллов.");
            assertThat(Call.of("explain", file, pairing, "r-u1", "--json").out())
                    .contains("\"nearTie\" : true", "\"nearTies\" : [ \"o-t");
        }

        @Test
        void the_mentor_of_an_explanation_may_be_told_by_the_participant() {
            String pairing = pairing(TINY.toString());
            Call byPerson = Call.of("explain", TINY.toString(), pairing, "r-u1", "--mentor", "t2");
            assertThat(byPerson.code()).isZero();
            assertThat(byPerson.out())
                    .isNotBlank()
                    .isEqualTo(Call.of("explain", TINY.toString(), pairing, "r-u1", "--mentor", "o-t2")
                            .out());
            Call nobody = Call.of("explain", TINY.toString(), pairing, "r-u1", "--mentor", "t99");
            assertThat(nobody.code()).isEqualTo(1);
            assertThat(nobody.err()).contains("(t99)");
        }

        @Test
        void nobody_is_paired_as_of_a_day_after_the_end_of_the_programme() throws IOException {
            LocalDate end = ProgrammeReader.read(TINY).period().to();
            Call late =
                    Call.of("pair", TINY.toString(), "--as-of", end.plusDays(1).toString());
            assertThat(late.code()).isEqualTo(1);
            assertThat(late.out()).isEmpty();
            assertThat(late.err()).contains("позже конца программы", "--as-of");
            assertThat(Call.of("pair", TINY.toString(), "--as-of", end.toString())
                            .code())
                    .isZero();
        }

        @Test
        void two_policies_are_compared_as_two_policies() {
            Call call = Call.of("pair", TINY.toString(), "--policy", "stable", "--compare", pairing(TINY.toString()));
            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("в разном порядке: раньше «наибольшая сумма баллов», теперь «по обоюдному выбору»")
                    .doesNotContain("уровень порядка");
        }

        @Test
        void what_is_approved_already_is_told_so_once() {
            String pairing = pairing(TINY.toString());
            String approved = folder.resolve("approved-once.json").toString();
            assertThat(Call.of("approve", TINY.toString(), pairing, "--out", approved)
                            .code())
                    .isZero();
            Call again = Call.of("approve", approved, pairing);
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).containsOnlyOnce("уже утверждено").doesNotContain("E-ME-1");
            Call verified = Call.of("verify", approved, pairing);
            assertThat(verified.code()).isEqualTo(1);
            assertThat(verified.err()).contains("уже утверждено");
            assertThat(verified.out()).doesNotContain("Не подтвердилось");
        }

        @Test
        void requests_of_which_the_pairing_says_nothing_are_named_at_the_approval() throws IOException {
            Path file = Path.of(pairing(TINY.toString()));
            assertThat(Call.of("approve", TINY.toString(), file.toString()).out())
                    .doesNotContain("Внимание");
            Programme programme = ProgrammeReader.read(TINY);
            String later = Tiny.file(
                    folder,
                    Tiny.builder()
                            .add(programme.requests().get(0).toBuilder()
                                    .id("r-late")
                                    .build())
                            .build());
            Call call = Call.of("approve", later, file.toString());
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("ничего не сказано, 1 (r-late)");
        }

        @Test
        void pairs_again_and_says_what_changed_for_whom() throws IOException {
            String before = pairing(TINY.toString());
            String file = Tiny.file(
                    folder, Tiny.withOffer("o-t1", offer -> offer.maxMentees(1)).build());
            Path after = folder.resolve("after.json");
            Call call = Call.of("pair", file, "--compare", before, "--out", after.toString());
            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("Против прежнего распределения изменилось 1 из 4")
                    .containsPattern(
                            "u[13] \\(r-u[13]\\) +t1 \\(o-t1\\), [0-9]+ +t2 \\(o-t2\\), [0-9]+ +−[0-9]+ +другой наставник")
                    .contains("Получили место: 0; потеряли место: 0; сменили наставника: 1.");
            Call json = Call.of("pair", file, "--compare", before, "--json");
            assertThat(json.out()).contains("\"kind\" : \"OTHER_MENTOR\"", "\"unchanged\" : 3");
            assertThat(Call.of("pair", file, "--compare", after.toString()).out())
                    .contains("Против прежнего распределения ничего не изменилось, заявок 4.");
        }

        @Test
        void a_pairing_of_another_programme_is_not_compared_and_nothing_in_public() {
            String before = pairing(TINY.toString());
            String other = Tiny.file(folder, Tiny.builder().id("another").build());
            Call call = Call.of("pair", other, "--compare", before);
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err()).contains("(another)");
            assertThat(Call.of("pair", TINY.toString(), "--compare", before, "--public")
                            .code())
                    .isEqualTo(64);
        }

        @ParameterizedTest
        @CsvSource({"zzz,", "u1,zzz"})
        void an_unknown_id_is_rejected(String id, String offer) {
            String pairing = pairing(TINY.toString());
            Call call = offer == null
                    ? Call.of("explain", TINY.toString(), pairing, id)
                    : Call.of("explain", TINY.toString(), pairing, id, "--mentor", offer);
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err()).contains("(zzz)");
        }

        @Test
        void approves_into_the_programme() throws IOException {
            Path out = folder.resolve("approved.json");
            Call call = Call.of("approve", TINY.toString(), pairing(TINY.toString()), "--out", out.toString());
            assertThat(call.code()).isZero();
            assertThat(call.out()).startsWith("Утверждено пар и групп: 2; наставляемых в них 3.");
            Programme approved = ProgrammeReader.read(out);
            assertThat(approved.mentorships()).hasSize(2);
            assertThat(approved.audit()).isNotEmpty();
            assertThat(Call.of("pair", out.toString()).out())
                    .contains(
                            "Без наставника: 1\n",
                            "Уже с наставником в той же форме: 3\n",
                            "(заявка r-u1, учитель – ученик): m-1")
                    .doesNotContain("E-ME-1");
        }

        @Test
        void only_checks_without_a_place_to_write() {
            Call call = Call.of("approve", TINY.toString(), pairing(TINY.toString()));
            assertThat(call.code()).isZero();
            assertThat(call.err()).startsWith("Ничего не записано");
        }

        @Test
        void rejects_what_the_rules_forbid_and_names_everything() throws IOException {
            Path edits = Files.writeString(folder.resolve("edits.json"), """
                    {"formatVersion": 1, "edits": [
                      {"kind": "seat", "request": "r-u4", "offer": "o-t2", "reason": "просит учитель"},
                      {"kind": "move", "request": "r-u9", "toOffer": "o-t2", "reason": "просит учитель"}
                    ]}""");
            Call call = Call.of("approve", TINY.toString(), pairing(TINY.toString()), "--edits", edits.toString());
            assertThat(call.code()).as(call.err()).isEqualTo(1);
            assertThat(call.err()).startsWith("Ошибок: ").contains("r-u4").contains("r-u9");
        }

        @Test
        void a_pairing_of_other_rules_is_neither_approved_nor_explained() throws IOException {
            Files.writeString(folder.resolve("book.json"), "{\"extends\": \"bundled\", \"off\": [\"E-CN-5\"]}");
            String rules = folder.toString();
            String pairing = folder.resolve("other.json").toString();
            assertThat(Call.of("pair", TINY.toString(), "--rules", rules, "--out", pairing)
                            .code())
                    .isZero();
            for (Call call : List.of(
                    Call.of("approve", TINY.toString(), pairing),
                    Call.of("explain", TINY.toString(), pairing, "r-u1"))) {
                assertThat(call.code()).isEqualTo(1);
                assertThat(call.out()).isEmpty();
                assertThat(call.err())
                        .containsPattern(
                                "Распределение сделано по своду правил [0-9a-f]{12}, а сейчас действует [0-9a-f]{12}")
                        .contains("--rules");
            }
            assertThat(Call.of("approve", TINY.toString(), pairing, "--rules", rules)
                            .code())
                    .isZero();
            assertThat(Call.of("explain", TINY.toString(), pairing, "r-u1", "--rules", rules)
                            .code())
                    .isZero();
        }

        @Test
        void a_pairing_of_another_day_is_not_explained() {
            Call call = Call.of("explain", TINY.toString(), pairing(TINY.toString()), "u1", "--as-of", "2024-09-25");
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).contains("на дату 25.09.2024");
        }

        @ParameterizedTest
        @ValueSource(strings = {"head teacher", ""})
        void who_approves_is_an_id(String by) {
            Call call = Call.of("approve", TINY.toString(), pairing(TINY.toString()), "--by", by);
            assertThat(call.code()).isEqualTo(64);
            assertThat(call.err())
                    .startsWith("Значение --by (" + by + ") не подходит, нужно: ")
                    .contains("без пробелов");
        }

        @Test
        void withdraws_a_consent_and_says_whom_it_touches() throws IOException {
            Path approved = folder.resolve("approved.json");
            Call.of("approve", TINY.toString(), pairing(TINY.toString()), "--out", approved.toString());
            Path out = folder.resolve("after.json");
            Call call = Call.of(
                    "withdraw",
                    approved.toString(),
                    "t1",
                    "--purpose",
                    "participation",
                    "--on",
                    "2024-10-10",
                    "--out",
                    out.toString());
            assertThat(call.code()).as(call.err()).isZero();
            assertThat(call.out()).contains("Затронуто действующих пар и групп: 1");
            assertThat(ProgrammeReader.read(out).mentorships())
                    .filteredOn(mentorship -> mentorship.mentor().equals("t1"))
                    .allMatch(mentorship -> !mentorship.open());
        }

        @Test
        void erases_a_person_from_the_programme_and_from_saved_pairings() throws IOException {
            String pairing = pairing(TINY.toString());
            Path out = folder.resolve("after.json");
            Call call = Call.of("erase", TINY.toString(), "u1", "--pairing", pairing, "--out", out.toString());
            assertThat(call.code()).as(call.err()).isZero();
            assertThat(Files.readString(out)).doesNotContain("\"u1\"").doesNotContain("r-u1");
            assertThat(Files.readString(Path.of(pairing)))
                    .doesNotContain("\"u1\"")
                    .doesNotContain("r-u1");
        }

        @Test
        void nobody_unknown_is_erased() {
            Call call = Call.of("erase", TINY.toString(), "u99");
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err()).startsWith("В программе (tiny) нет ничего об участнике (u99).");
        }

        private String pairing(String file) {
            String pairing = folder.resolve("pairing.json").toString();
            assertThat(Call.of("pair", file, "--out", pairing).code()).isZero();
            return pairing;
        }
    }

    @Nested
    class Other_commands {
        @Test
        void a_day_that_cannot_be_is_told_in_the_language_of_the_call() {
            assertThat(Call.of("erase", TINY.toString(), "u1", "--on", "1066-10-14")
                            .err())
                    .isEqualTo("""
                    День удаления: день (14.10.1066) вне границ от 01.01.1900 до 31.12.2200.
                        Исправьте год.
                    """);
            assertThat(Call.of("--lang", "en", "erase", TINY.toString(), "u1", "--on", "1066-10-14")
                            .err())
                    .isEqualTo("""
                    The day of erasure (1066-10-14) is outside 1900-01-01..2200-12-31.
                        Correct the year.
                    """);
        }

        @Test
        void validate_counts_what_is_in_the_file() {
            Call call = Call.of("validate", TINY.toString());
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("Файл в порядке").contains("Участников 6, заявок 4, предложений 2");
            assertThat(Call.of("validate", TINY.toString(), "--json").out())
                    .contains("\"problems\" : [ ]")
                    .contains("\"requests\" : 4");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tiny", "mishkino", "oktyabrsky"})
        void example_gives_the_file_of_the_project(String name) throws IOException {
            Path out = folder.resolve("example.json");
            assertThat(Call.of("example", name, "--out", out.toString()).code()).isZero();
            assertThat(out)
                    .hasSameBinaryContentAs(
                            Project.root().resolve("examples").resolve(name).resolve("programme.json"));
        }

        @Test
        void an_unknown_example_is_rejected() {
            Call call = Call.of("example", "huge");
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err()).contains("tiny, mishkino, oktyabrsky");
        }
    }
}
