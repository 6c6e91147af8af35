package org.mentorship.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.DeadlineWarning;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.deadline.Occurrences;
import org.mentorship.core.deadline.ParsedDeadline;
import org.mentorship.core.deadline.WarningKind;
import org.mentorship.core.json.RoadmapReader;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.testing.Golden;
import org.mentorship.core.time.DateRange;

/** The roadmaps that ship as data. */
class RoadmapsTest {

    private static final String RESOURCES = "src/main/resources/org/mentorship/core/roadmap/";
    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}\\.\\s*\\p{Lu}\\.\\s*\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\.\\s*\\p{Lu}\\.|\\p{Lu}\\p{Ll}+(вна|вич)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static String written(Roadmap roadmap) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoadmapWriter.write(roadmap, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String resource(String id) throws IOException {
        try (InputStream in = Roadmaps.class.getResourceAsStream(id + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Activity activity(String plan, String id) {
        return Roadmaps.bundled().roadmap(plan).orElseThrow().activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> phrases(String plan) {
        return Roadmaps.bundled().roadmap(plan).orElseThrow().activities().stream()
                .flatMap(activity -> activity.deadlinePhrase().stream())
                .collect(Collectors.groupingBy(phrase -> phrase, LinkedHashMap::new, Collectors.counting()));
    }

    static List<String> ids() {
        return Roadmaps.bundled().ids();
    }

    @Nested
    class The_published_ones {

        @Test
        void hold_all_159_activities() {
            assertThat(Roadmaps.bundled().all())
                    .extracting(Roadmap::id)
                    .containsExactly("school-27", "village-school", "kindergarten", "gymnasium", "district");
            assertThat(Roadmaps.bundled().all())
                    .extracting(roadmap -> roadmap.activities().size())
                    .containsExactly(26, 37, 42, 23, 31);
            assertThat(Roadmaps.bundled().all())
                    .extracting(roadmap -> roadmap.stages().size())
                    .containsExactly(6, 8, 8, 4, 4);
        }

        @Test
        void have_ids_that_run_without_a_gap() {
            List<Roadmap> all = Roadmaps.bundled().all();
            for (int plan = 0; plan < all.size(); plan++) {
                List<Activity> activities = all.get(plan).activities();
                for (int i = 0; i < activities.size(); i++) {
                    assertThat(activities.get(i).id()).isEqualTo("%03d-%02d".formatted(plan, i + 1));
                }
            }
        }

        @Test
        void have_a_deadline_phrase_where_the_document_has_one() {
            assertThat(Roadmaps.bundled().all())
                    .extracting(roadmap -> roadmap.activities().stream()
                            .filter(activity -> activity.deadlinePhrase().isPresent())
                            .count())
                    .containsExactly(25L, 37L, 1L, 23L, 30L);
            assertThat(activity("school-27", "000-15").deadlinePhrase()).isEmpty();
            assertThat(activity("district", "004-29").deadlinePhrase()).isEmpty();
        }

        @Test
        void carry_the_phrases_of_a_stage_to_its_activities_as_written() {
            assertThat(phrases("school-27"))
                    .containsExactly(
                            Map.entry("Июнь-август 2024г.", 6L),
                            Map.entry("ежегодно сентябрь (дополнительно по запросу)", 7L),
                            Map.entry("в течение учебного года", 3L),
                            Map.entry("ежегодно", 4L),
                            Map.entry("ежегодно апрельмай", 5L));
        }

        @Test
        void have_every_deadline_phrase_of_the_documents_and_no_other() throws IOException {
            Set<String> known = new TreeSet<>();
            try (InputStream in =
                    DeadlineParser.class.getResourceAsStream("/org/mentorship/core/deadline/sources.tsv")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .filter(fields -> fields[2].equals("deadline"))
                        .forEach(fields -> known.add(fields[1]));
            }
            // These two stand inside other phrases or in the text of an activity.
            known.removeAll(Set.of("ежегодно сентябрь", "до начала вхождения в программу и по завершении работы"));
            Set<String> carried = new TreeSet<>();
            ids().forEach(id -> carried.addAll(phrases(id).keySet()));
            assertThat(carried).isEqualTo(known);
        }

        @Test
        void are_understood_to_the_last_phrase() {
            List<String> unread = new ArrayList<>();
            for (Roadmap roadmap : Roadmaps.bundled().all()) {
                for (Activity activity : roadmap.activities()) {
                    activity.deadlinePhrase()
                            .map(phrase -> DeadlineParser.parse(phrase, roadmap.context()))
                            .filter(parsed -> !parsed.recognized())
                            .ifPresent(parsed -> unread.add(activity.id() + " " + parsed.phrase()));
                }
            }
            assertThat(unread).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.mentorship.core.roadmap.RoadmapsTest#ids")
        void keep_what_the_parser_understands_and_round_trip_byte_for_byte(String id) throws IOException {
            Roadmap roadmap = Roadmaps.bundled().roadmap(id).orElseThrow();
            Golden.file(RESOURCES + id + ".json").isEqualTo(written(roadmap.withDeadlinesRead()));
        }

        @Test
        void name_roles_and_no_person() throws IOException {
            for (String id : ids()) {
                assertThat(PERSON.matcher(resource(id)).results().map(match -> match.group()))
                        .as(id)
                        .isEmpty();
            }
            assertThat(resource("gymnasium")).contains("\"директор\"");
        }

        @Test
        void would_be_caught_naming_one() {
            assertThat(List.of("А.Б. Иванова, директор", "директор Иванова А. Б.", "Иванова Анна Борисовна"))
                    .allMatch(text -> PERSON.matcher(text).find());
        }

        @Test
        void are_told_in_short_words() {
            assertThat(Roadmaps.bundled().all())
                    .flatExtracting(Roadmap::activities)
                    .allSatisfy(activity -> assertThat(activity.text()).hasSizeLessThanOrEqualTo(90));
        }

        @Test
        void carry_acts_with_number_and_day() {
            assertThat(Roadmaps.bundled().roadmap("school-27").orElseThrow().approvedBy())
                    .contains(new LegalAct(
                            "Приказ директора школы", Optional.of("142/5-ОД"), Optional.of(LocalDate.of(2024, 8, 30))));
            assertThat(Stream.of("001-01", "001-03", "001-04", "001-05")
                            .map(id -> activity("village-school", id))
                            .flatMap(activity -> activity.completions().stream()))
                    .hasSize(4)
                    .allSatisfy(completion -> {
                        assertThat(completion.on()).isEqualTo("2023-01-10");
                        assertThat(completion.act().orElseThrow().number()).contains("05-ОД");
                    });
            assertThat(activity("gymnasium", "003-01").completions())
                    .singleElement()
                    .extracting(Completion::on)
                    .isEqualTo(LocalDate.of(2021, 8, 31));
        }

        @Test
        void keep_gaps_as_gaps() {
            Roadmap kindergarten = Roadmaps.bundled().roadmap("kindergarten").orElseThrow();
            assertThat(kindergarten.period()).isEmpty();
            assertThat(kindergarten.approvedBy()).isEmpty();
            assertThat(kindergarten.activities())
                    .allSatisfy(activity -> assertThat(activity.responsible()).isEmpty());
            assertThat(activity("gymnasium", "003-09").responsible()).isEmpty();
            assertThat(activity("district", "004-24").responsible()).isEmpty();
        }

        @Test
        void mark_what_rules_of_order_ask_for() {
            assertThat(Roadmaps.bundled().all().stream()
                            .flatMap(roadmap -> roadmap.activities().stream())
                            .filter(activity -> activity.kind().equals(Optional.of(ActivityKind.PAIRS_ORDER))))
                    .extracting(Activity::id)
                    .containsExactly("000-05", "001-20", "002-05", "002-32", "003-01", "003-14", "004-13");
        }

        @Test
        void keep_numbers_as_printed() {
            assertThat(activity("gymnasium", "003-17").number()).isEqualTo("2.1.");
            assertThat(activity("village-school", "001-37").number()).isEqualTo("пос. 38");
        }

        @Test
        void are_read_once_and_an_unknown_id_is_none() {
            assertThat(Roadmaps.bundled().roadmap("district"))
                    .containsSame(Roadmaps.bundled().roadmap("district").orElseThrow());
            assertThat(Roadmaps.bundled().roadmap("template-target-model")).isEmpty();
            assertThat(Roadmaps.bundled().roadmap("no-such-plan")).isEmpty();
        }
    }

    @Nested
    class The_template {

        @Test
        void has_the_seven_stages_in_their_order_and_reporting() {
            assertThat(Roadmaps.template(2026).stages())
                    .extracting(Stage::canonical)
                    .containsExactly(CanonicalStage.values());
        }

        @Test
        void round_trips_byte_for_byte() throws IOException {
            Roadmap kept = RoadmapReader.read(Roadmaps.class.getResourceAsStream("template-target-model.json"));
            Golden.file(RESOURCES + "template-target-model.json").isEqualTo(written(kept));
        }

        @Test
        void holds_no_year_of_its_own() throws IOException {
            assertThat(resource("template-target-model")).doesNotContainPattern("(19|20)[0-9][0-9]");
        }

        @ParameterizedTest
        @ValueSource(ints = {1999, 2023, 2026, 2027, 2199})
        void is_understood_without_a_doubt_but_the_year(int year) {
            Roadmap template = Roadmaps.template(year);
            for (Activity activity : template.activities()) {
                ParsedDeadline parsed =
                        DeadlineParser.parse(activity.deadlinePhrase().orElseThrow(), template.context());
                assertThat(parsed.recognized()).as(activity.id()).isTrue();
                assertThat(activity.deadline()).contains(parsed.deadline());
                assertThat(parsed.warnings())
                        .as(activity.id())
                        .extracting(DeadlineWarning::kind)
                        .isSubsetOf(WarningKind.YEAR_INFERRED);
            }
        }

        @Test
        void falls_into_its_year() {
            Roadmap template = Roadmaps.template(2026);
            DateRange year = template.context().horizon().orElseThrow();
            assertThat(template.activities().stream().flatMap(activity -> days(template, activity.id())))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(day -> {
                        assertThat(year.contains(day.start())).isTrue();
                        assertThat(year.contains(day.due())).isTrue();
                    });
        }

        @Test
        void lets_each_step_begin_when_the_one_before_is_over() {
            List<String> steps = List.of(
                    "1.6", "2.1", "2.2", "2.4", "3.2", "3.3", "4.1", "4.3", "5.1", "5.2", "5.3", "5.4", "5.5", "6.1",
                    "6.2", "6.3", "6.4", "6.7", "7.1", "7.2", "7.5", "7.6");
            for (int year : new int[] {2023, 2026}) {
                Roadmap template = Roadmaps.template(year);
                LocalDate over = LocalDate.of(year, 9, 1);
                for (String step : steps) {
                    Occurrence.Dated day = days(template, step).findFirst().orElseThrow();
                    assertThat(day.start()).as(step).isAfter(over);
                    over = day.due();
                }
            }
        }

        @Test
        void begins_no_work_before_the_pairs_are_fixed() {
            Roadmap template = Roadmaps.template(2026);
            LocalDate fixed = days(template, "5.5").findFirst().orElseThrow().due();
            Stage work = template.stages().stream()
                    .filter(stage -> stage.canonical() == CanonicalStage.WORK)
                    .findFirst()
                    .orElseThrow();
            assertThat(work.activities())
                    .allSatisfy(activity -> assertThat(days(template, activity.id()))
                            .isNotEmpty()
                            .allSatisfy(day -> assertThat(day.start()).isAfter(fixed)));
        }

        @Test
        void has_the_consents_before_the_bases() {
            Roadmap template = Roadmaps.template(2026);
            for (List<String> pair : List.of(List.of("2.3", "2.4"), List.of("3.1", "3.3"))) {
                assertThat(days(template, pair.get(0)).findFirst().orElseThrow().due())
                        .isBefore(days(template, pair.get(1))
                                .findFirst()
                                .orElseThrow()
                                .start());
            }
        }

        private Stream<Occurrence.Dated> days(Roadmap template, String id) {
            LocalDate start = LocalDate.of(template.period().orElseThrow().firstYear(), 9, 1);
            return template.activities().stream()
                    .filter(activity -> activity.id().equals(id))
                    .flatMap(activity -> Occurrences.of(
                            activity.deadline().orElseThrow(),
                            template.context(),
                            KnownDates.none(),
                            start,
                            start.plusYears(1).minusDays(1))
                            .stream())
                    .filter(Occurrence.Dated.class::isInstance)
                    .map(Occurrence.Dated.class::cast);
        }

        @Test
        void has_every_step_of_the_target_model() {
            assertThat(Roadmaps.template(2026).activities().stream().flatMap(activity -> activity.kind().stream()))
                    .contains(ActivityKind.values());
        }

        @Test
        void names_a_role_and_a_result_for_everything() {
            assertThat(Roadmaps.template(2026).activities()).allSatisfy(activity -> {
                assertThat(activity.responsible()).isNotEmpty();
                assertThat(activity.expectedResult()).isPresent();
                assertThat(activity.completions()).isEmpty();
                assertThat(activity.doubts()).isEmpty();
            });
        }

        @Test
        void becomes_the_plan_of_an_organization_and_year() {
            Roadmap template = Roadmaps.template("lyceum", 2030);
            assertThat(template.organization()).isEqualTo("lyceum");
            assertThat(template.period()).contains(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2030, 2030));
            assertThatThrownBy(() -> Roadmaps.template(1800)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
