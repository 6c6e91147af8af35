package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/** The example of six people through its year: m-1 is the group of t1 with u1 and u3, m-2 that of t2 with u2; u4 waits. */
class LifeCommandsTest {
    @TempDir
    Path folder;

    private String file;
    private String pairing;

    @BeforeEach
    void approve() {
        String programme = Tiny.file(folder, Tiny.programme());
        pairing = folder.resolve("pairing.json").toString();
        file = folder.resolve("year.json").toString();
        assertThat(Call.of("pair", programme, "--out", pairing).code()).isZero();
        assertThat(Call.of("approve", programme, pairing, "--out", file).code()).isZero();
    }

    /** Records an event and goes on with the changed file. */
    private Call life(String... arguments) {
        List<String> all = new ArrayList<>(List.of("life", arguments[0], file));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        all.addAll(List.of("--out", file));
        return Call.of(all.toArray(String[]::new));
    }

    private void done(String... arguments) {
        Call call = life(arguments);
        assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.DONE);
    }

    private Programme programme() throws IOException {
        return ProgrammeReader.read(Path.of(file));
    }

    private String start() throws IOException {
        return programme().period().from().toString();
    }

    private String day(int afterStart) throws IOException {
        return programme().period().from().plusDays(afterStart).toString();
    }

    @Test
    void a_year_is_recorded_event_by_event() throws IOException {
        done("start", "m-1", "--on", start());
        done("meet", "m-1", "--kind", "introductory", "--on", start(), "--minutes", "40", "--absent", "u3");
        done("meet", "m-1", "--kind", "trial", "--on", day(7));
        done("meet", "m-1", "--kind", "planning", "--on", day(14));
        done("meet", "m-1", "--kind", "regular", "--status", "planned", "--on", day(21));
        done("feedback", "m-1", "--from", "u1", "--fit", "not-a-fit", "--rating", "3", "--on", day(15));
        done("suspend", "m-1", "--note", "карантин", "--on", day(16));
        done("resume", "m-1", "--on", day(20));
        done("leave", "m-1", "--mentee", "u3", "--reason", "transfer", "--on", day(30));
        done("meet", "m-1", "--kind", "final", "--on", day(40));
        Call end = life("complete", "m-1", "--note", "цели достигнуты", "--on", day(41), "--by", "deputy");

        assertThat(end.out().lines())
                .anyMatch(line -> line.contains("deputy: завершено m-1 t1 u1: цели достигнуты"))
                .contains("m-1: завершено; наставник t1, наставляемые u1; встреч прошло 4");
        assertThat(programme().mentorship("m-1").orElseThrow().state()).isEqualTo(MentorshipState.COMPLETED);
        assertThat(programme().history()).hasSize(2);
        assertThat(programme().audit())
                .extracting(AuditEntry::action)
                .contains("start", "meet", "tell", "suspend", "resume", "leave", "complete");
    }

    @Test
    void what_is_in_the_way_is_told_at_once_and_nothing_is_written() throws IOException {
        Programme before = programme();
        LocalDate early = before.referenceDate().minusDays(100);
        Call call =
                life("terminate", "m-1", "--reason", "mentor-request", "--on", early.toString(), "--notice", start());

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(call.err())
                .startsWith("Ошибок: 2")
                .contains("раньше того, что уже записано", "позже последнего дня", "Исправьте один из двух дней.");
        assertThat(programme()).isEqualTo(before);
        assertThat(Call.of("life", "start", file, "m-9", "--on", start(), "--lang", "en")
                        .err())
                .contains("The programme has no mentorship (m-9).", "Check the id");
    }

    @Test
    void wrong_usage_is_told() throws IOException {
        assertThat(Call.of("life").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("life", "start", file, "m-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Call.of("life", "leave", file, "m-1", "--mentee", "u3", "--reason", "bored", "--on", start())
                        .err())
                .contains("bored", "mentor-request");
        assertThat(life("feedback", "m-1", "--from", "u1", "--fit", "good", "--rating", "11", "--on", start())
                        .err())
                .contains("(11)");
        assertThat(life("meet", "m-1", "--kind", "trial", "--status", "planned", "--absent", "u1", "--on", start())
                        .code())
                .isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void rules_say_what_to_look_at_and_hinder_nothing() throws IOException {
        done("start", "m-2", "--on", start());
        Call end = life("complete", "m-2", "--on", day(5));

        assertThat(end.code()).isEqualTo(ExitCode.DONE);
        assertThat(end.out()).containsPattern("Обратите внимание: m-2: .* без итоговой встречи \\[L-M-1]");
        done("start", "m-1", "--on", start());
        assertThat(Call.of("life", "check", file, "--as-of", day(31)).out()).doesNotContain("L-F-1");
        assertThat(Call.of("life", "check", file, "--as-of", day(32)).out())
                .contains("m-1: Отзывы о паре собирают не реже раза в месяц: дней без отзыва: 32 [L-F-1]");
        assertThat(Call.of("life", "check", file, "--as-of", day(32), "--json").out())
                .contains("\"rule\" : \"L-F-1\"");
        assertThat(Call.of("life", "check", file, "--as-of", start()).out()).contains("не на что");
    }

    @Test
    void an_own_book_decides_what_to_look_at_after_an_event() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("book.json"), "{\"off\": [\"L-M-1\"]}");
        done("start", "m-2", "--on", start());

        assertThat(Call.of("life", "complete", file, "m-2", "--on", day(5)).out())
                .contains("[L-M-1]");
        assertThat(Call.of("life", "complete", file, "m-2", "--on", day(5), "--rules", book.toString())
                        .out())
                .doesNotContain("[L-M-1]");
        assertThat(Call.of(
                                "life",
                                "complete",
                                file,
                                "m-2",
                                "--on",
                                day(5),
                                "--rules",
                                folder.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.REJECTED);
    }

    @Test
    void without_a_place_to_write_nothing_is_written() throws IOException {
        Programme before = programme();
        Call call = Call.of("life", "start", file, "m-1", "--on", start());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.err()).contains("--out");
        assertThat(programme()).isEqualTo(before);
        assertThat(Call.of("life", "start", file, "m-1", "--on", start(), "--json")
                        .out())
                .contains("\"ACTIVE\"");
    }

    @Nested
    class Another_mentor {
        @Test
        void takes_the_mentees_over_where_the_rules_and_places_allow() throws IOException {
            done("start", "m-2", "--on", start());
            Call call = life(
                    "replace",
                    "m-2",
                    "--with",
                    "o-t1",
                    "--reason",
                    "mentor-request",
                    "--on",
                    day(10),
                    "--notice",
                    day(3));

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.err()).contains("o-t1");
            done("leave", "m-1", "--mentee", "u3", "--reason", "transfer", "--on", day(9));
            Programme free = programme();
            file = Tiny.file(
                    folder,
                    free.toBuilder()
                            .requests(free.requests().stream()
                                    .map(request -> request.toBuilder()
                                            .slots("mon", "thu")
                                            .build())
                                    .toList())
                            .build());
            Call again = life(
                    "replace",
                    "m-2",
                    "--with",
                    "o-t1",
                    "--reason",
                    "mentor-request",
                    "--on",
                    day(10),
                    "--notice",
                    day(3));
            assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
            assertThat(programme().mentorship("m-2").orElseThrow().open()).isFalse();
            assertThat(programme().mentorships())
                    .filteredOn(Mentorship::open)
                    .allMatch(each -> each.mentor().equals("t1"))
                    .flatExtracting(Mentorship::currentMentees)
                    .containsExactlyInAnyOrder("u1", "u2");
        }
    }

    @Nested
    class The_bases {
        @Test
        void follow_what_is_recorded() throws IOException {
            done("start", "m-1", "--on", start());
            done("leave", "m-1", "--mentee", "u3", "--reason", "transfer", "--on", day(30));
            Call call = Call.of("bases", file, "--as-of", day(30));

            assertThat(call.code()).isEqualTo(ExitCode.DONE);
            assertThat(call.out().lines())
                    .anyMatch(line -> line.matches("  u3 .* m-1 +t1 .* прекращено: перевод"))
                    .anyMatch(line -> line.matches("  u4 .* ждёт"))
                    .anyMatch(line -> line.matches("  t1 .* m-1 +u1 .* идёт"));
            assertThat(Call.of("bases", file, "--json", "--as-of", day(30))
                            .out()
                            .replaceAll("\\s+", " "))
                    .contains(
                            "\"participant\" : \"u3\"",
                            "\"state\" : \"TERMINATED\", \"reason\" : \"TRANSFER\"",
                            "\"work\" : null");
        }

        @Test
        void hold_no_names_unless_asked_and_consented() {
            String named = Tiny.file(
                    folder,
                    Tiny.withParticipant("u1", person -> person.displayName("Тайное Имя"))
                            .build());

            assertThat(Call.of("bases", named).out()).contains("u1").doesNotContain("Тайное");
            assertThat(Call.of("bases", named, "--json").out()).doesNotContain("Тайное", "birthDate");
        }
    }

    @Nested
    class Those_left_out {
        @Test
        void come_first_in_this_programme_or_in_the_next() throws IOException {
            Call call = Call.of("carry-over", file, pairing, "--out", file);
            assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.DONE);
            assertThat(call.out()).contains("заявок 1 (r-u4)");
            assertThat(programme().request("r-u4").orElseThrow().priority()).isEqualTo(Priority.CARRIED_OVER);

            String next = folder.resolve("next.json").toString();
            Call begun = Call.of(
                    "carry-over",
                    file,
                    pairing,
                    "--next",
                    "tiny-2025",
                    "--from",
                    "2025-10-01",
                    "--to",
                    "2026-05-25",
                    "--on",
                    "2025-09-15",
                    "--out",
                    next);
            assertThat(begun.code()).as(begun.err()).isEqualTo(ExitCode.DONE);
            Programme made = ProgrammeReader.read(Path.of(next));
            assertThat(made.id()).isEqualTo("tiny-2025");
            assertThat(made.referenceDate()).isEqualTo(LocalDate.of(2025, 9, 15));
            assertThat(made.request("r-u4").orElseThrow().priority()).isEqualTo(Priority.CARRIED_OVER);
        }

        @Test
        void need_an_approved_pairing_and_a_whole_period() {
            String fresh = Tiny.file(folder, Tiny.programme());

            assertThat(Call.of("carry-over", fresh, pairing).err()).contains("ничего не утверждено");
            assertThat(Call.of("carry-over", file, pairing, "--next", "tiny-2025")
                            .code())
                    .isEqualTo(ExitCode.USAGE);
        }
    }
}
