package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.json.RoadmapReader;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;

/** The calendar is read back by the library that calendars are read with, and by eye. */
class RoadmapCalendarTest {
    @TempDir
    Path folder;

    private final TimeZone zone = TimeZone.getDefault();
    private String plan;

    @BeforeEach
    void write_a_plan() throws IOException {
        Path file = folder.resolve("plan.json");
        RoadmapWriter.write(Roadmaps.template("lyceum", 2026), file);
        plan = file.toString();
    }

    @AfterEach
    void restore_the_zone() {
        TimeZone.setDefault(zone);
    }

    private String written(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("roadmap", plan, "--as-of", "2026-09-10", "--ics"));
        arguments.addAll(List.of(more));
        Call call = Call.of(arguments.toArray(String[]::new));
        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        return call.out();
    }

    private ICalendar read(String... more) {
        return Biweekly.parse(written(more)).first();
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_deadline_is_an_all_day_event_on_its_last_day() {
        VEvent order = event(read(), "lyceum/template-target-model/1.1/2026-09-05@mentorship");

        assertThat(order.getDateStart().getValue().hasTime()).isFalse();
        assertThat(order.getDateStart().getValue().getRawComponents().toString())
                .startsWith("20260905");
        assertThat(order.getDateEnd().getValue().getRawComponents().toString()).startsWith("20260906");
        assertThat(order.getSummary().getValue()).startsWith("1.1 ").contains("риказ");
        assertThat(order.getDescription().getValue())
                .contains("Срок: не позднее 5 сентября", "Ответственный: директор", "Чем подтвердить: ");
        assertThat(order.getCategories().get(0).getValues()).containsExactly("просрочено");
        assertThat(order.getAlarms().get(0).getTrigger().getDuration().toString())
                .isEqualTo("-P14D");
    }

    @Test
    void the_calendar_is_valid_and_has_an_event_for_each_dated_occurrence_of_the_year() throws IOException {
        ICalendar calendar = read();

        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
        List<String> works = calendar.getEvents().stream()
                .map(event -> event.getUid().getValue().split("/")[2])
                .distinct()
                .toList();
        assertThat(RoadmapReader.read(Path.of(plan)).activities())
                .filteredOn(activity -> !works.contains(activity.id()))
                .allSatisfy(activity -> assertThat(activity.deadlinePhrase().orElse(""))
                        .as(activity.id())
                        .matches(".*(по мере|постоянно|график|после|до события).*"));
    }

    @Test
    void what_is_done_has_no_reminder_and_one_role_gets_its_own_works() throws IOException {
        Roadmap done = Roadmaps.template("lyceum", 2026)
                .withActivities(activity -> activity.id().equals("1.1")
                        ? activity.withCompletions(List.of(new Completion(
                                java.time.LocalDate.of(2026, 9, 4), "Приказ издан", java.util.Optional.empty())))
                        : activity);
        RoadmapWriter.write(done, Path.of(plan));

        VEvent order = event(read(), "lyceum/template-target-model/1.1/2026-09-05@mentorship");
        assertThat(order.getAlarms()).isEmpty();
        assertThat(order.getCategories().get(0).getValues()).containsExactly("выполнено");
        assertThat(read("--for", "директор").getEvents())
                .isNotEmpty()
                .hasSizeLessThan(read().getEvents().size());
    }

    @Test
    void the_same_bytes_come_in_any_time_zone_and_at_any_time() {
        String first = written();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        String east = written();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));

        assertThat(east).isEqualTo(first);
        assertThat(written()).isEqualTo(first);
        assertThat(first.replace("\r\n ", "")).contains("DTSTAMP:20260910T000000Z", "DTSTART;VALUE=DATE:20260905");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_a_file_gets_the_same() throws IOException {
        Path file = folder.resolve("plan.ics");
        assertThat(written("--out", file.toString())).isEmpty();

        assertThat(Files.readString(file)).isEqualTo(written()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(Files.readString(file).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }
}
