package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.roadmap.Stage;

class RoadmapConsistencyTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final PlanContext PLAN = PlanContext.academicYear(2024);
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static Activity work(String id, ActivityKind kind, String phrase, String... done) {
        return new Activity(
                id,
                id,
                "Работа",
                Optional.of(phrase).filter(words -> !words.isEmpty()),
                Optional.of(phrase)
                        .filter(words -> !words.isEmpty())
                        .map(words -> DeadlineParser.parse(words, PLAN).deadline()),
                List.of("куратор"),
                Optional.of("Результат"),
                List.of(),
                Arrays.stream(done)
                        .map(LocalDate::parse)
                        .map(day -> new Completion(
                                day,
                                "сделано",
                                Optional.of(new LegalAct("Приказ", Optional.empty(), Optional.of(day)))))
                        .toList(),
                List.of(),
                Optional.ofNullable(kind));
    }

    private static Activity bare(String id, List<String> responsible, Optional<String> result) {
        return new Activity(
                id,
                id,
                "Работа",
                Optional.of("май 2025"),
                Optional.of(DeadlineParser.parse("май 2025", PLAN).deadline()),
                responsible,
                result,
                List.of(),
                List.of(),
                List.of());
    }

    private static Roadmap plan(Optional<String> approved, List<List<Activity>> stages) {
        return new Roadmap(
                "plan",
                "План",
                "school",
                Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2024, 2024)),
                approved.map(day -> new LegalAct("Приказ", Optional.empty(), Optional.of(LocalDate.parse(day)))),
                stages.stream()
                        .map(works -> new Stage("1", CanonicalStage.PAIRING, "Этап", works, List.of()))
                        .toList(),
                List.of());
    }

    private static List<String> of(Roadmap plan) {
        return BOOK.roadmap(plan, KnownDates.none(), TODAY).findings().stream()
                .map(one -> one.finding().ruleId() + " " + String.join(" ", one.works()))
                .toList();
    }

    private static List<String> of(Activity... works) {
        return of(plan(Optional.empty(), List.of(List.of(works))));
    }

    @Nested
    class What_is_missing {
        @Test
        void is_told_of_each_work_where_the_plan_has_it_elsewhere() {
            assertThat(of(
                            bare("a", List.of("куратор"), Optional.of("Приказ")),
                            bare("b", List.of(), Optional.empty()),
                            work("c", null, "")))
                    .containsExactly("R-C-1 b", "R-C-3 b", "R-C-4 c");
        }

        @Test
        void is_told_once_where_the_plan_has_it_nowhere() {
            assertThat(of(bare("a", List.of(), Optional.empty()), bare("b", List.of(), Optional.empty())))
                    .containsExactly("R-C-2 a");
            assertThat(of(work("a", null, ""), work("b", null, ""))).containsExactly("R-C-6 a");
        }

        @Test
        void is_told_of_a_stage_without_any_deadline() {
            assertThat(of(plan(
                            Optional.empty(),
                            List.of(
                                    List.of(work("a", null, "май 2025")),
                                    List.of(work("b", null, ""), work("c", null, ""))))))
                    .containsExactly("R-C-5 b");
        }

        @Test
        void a_deadline_that_is_not_understood_is_told() {
            assertThat(of(work("a", null, "когда рак свистнет"))).containsExactly("R-C-7 a");
        }

        @Test
        void a_year_is_missed_only_where_others_have_one() {
            assertThat(of(work("a", null, "апрель"), work("b", null, "май"))).isEmpty();
            assertThat(of(work("a", null, "апрель"), work("b", null, "май 2025")))
                    .containsExactly("R-D-1 a");
        }
    }

    @Nested
    class Days {
        @ParameterizedTest
        @CsvSource({
            "до 30.08.2025, ''",
            "до 31.08.2025, ''",
            "до 01.09.2025, R-D-2 a",
            "до 31.08.2024, R-D-3 a",
            "до 01.09.2024, ''"
        })
        void lie_within_the_plan(String phrase, String finding) {
            assertThat(String.join("; ", of(work("a", null, phrase)))).isEqualTo(finding);
        }

        @ParameterizedTest
        @CsvSource({"2024-10-15, ''", "2024-10-16, R-D-4 a", "2024-10-14, ''"})
        void of_approval_come_before_the_works_or_shortly_after(String approved, String finding) {
            assertThat(String.join(
                            "; ", of(plan(Optional.of(approved), List.of(List.of(work("a", null, "октябрь 2024")))))))
                    .isEqualTo(finding);
        }

        @ParameterizedTest
        @CsvSource({"2024-10-09, R-D-5 a", "2024-10-10, ''", "2024-10-11, ''"})
        void of_acts_are_not_before_the_approval(String act, String finding) {
            assertThat(String.join(
                            "; ",
                            of(plan(
                                    Optional.of("2024-10-10"),
                                    List.of(List.of(work("a", null, "октябрь 2024", act)))))))
                    .isEqualTo(finding);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-09-30, R-D-6 a",
            "2024-10-01, ''",
            "2025-06-01, ''",
            "2025-06-02, R-D-7 a",
            "2025-09-01, R-D-7 a; R-D-8 a"
        })
        void of_what_is_done_lie_from_the_window_to_the_report(String done, String findings) {
            assertThat(String.join("; ", of(work("a", null, "октябрь 2024", done))))
                    .isEqualTo(findings);
        }
    }

    @Nested
    class Order {
        @ParameterizedTest
        @CsvSource({
            "PAIRS_ORDER, MENTEE_BASE, R-O-1", "PAIRS_ORDER, MENTOR_BASE, R-O-1",
            "PAIRS_ORDER, GROUP_MEETING, R-O-2", "PAIRS_ORDER, PREFERENCE_SURVEY, R-O-2",
            "PAIRS_ORDER, MATCHING, R-O-2", "PREFERENCE_SURVEY, GROUP_MEETING, R-O-3",
            "THIRD_PARTY_DATA, MENTEE_SURVEY, R-O-4", "PAIRS_ORDER, TRAINING, R-O-5",
            "FIRST_MEETING, INTERVIEW, R-O-5", "FIRST_MEETING, PAIRS_ORDER, R-O-6",
            "TRIAL_MEETING, FIRST_MEETING, R-O-7", "MATCHING, PREFERENCE_SURVEY, R-O-8"
        })
        void is_broken_where_a_work_is_due_before_what_it_rests_on(ActivityKind work, ActivityKind rests, String rule) {
            assertThat(of(work("a", work, "до 31.10.2024"), work("b", rests, "ноябрь 2024")))
                    .containsExactly(rule + " a b");
            assertThat(of(work("a", work, "до 01.11.2024"), work("b", rests, "ноябрь 2024")))
                    .isEmpty();
            assertThat(of(work("a", work, "до 31.10.2024"), work("b", null, "ноябрь 2024")))
                    .isEmpty();
        }

        @Test
        void is_broken_by_two_days_for_one_order_and_by_pairs_joined_twice() {
            assertThat(of(
                            work("a", ActivityKind.PAIRS_ORDER, "до 30.09.2024"),
                            work("b", ActivityKind.PAIRS_ORDER, "до 06.10.2024")))
                    .containsExactly("R-O-9 a b");
            assertThat(of(plan(
                            Optional.empty(),
                            List.of(
                                    List.of(work("a", ActivityKind.MATCHING, "май 2025")),
                                    List.of(work("b", ActivityKind.MATCHING, "май 2025"))))))
                    .containsExactly("R-O-10 a b");
        }

        @Test
        void is_broken_by_results_of_what_is_not_over() {
            assertThat(of(
                            work("a", ActivityKind.MONITORING, "май 2025", "2025-05-10"),
                            work("b", ActivityKind.FINAL_MEETING, "май 2025")))
                    .containsExactly("R-O-11 a b");
            assertThat(of(
                            work("a", ActivityKind.MONITORING, "май 2025", "2025-05-10"),
                            work("b", ActivityKind.FINAL_MEETING, "май 2025", "2025-05-09")))
                    .isEmpty();
        }

        @Test
        void is_broken_by_an_order_that_approves_what_is_still_to_be_written() {
            assertThat(of(
                            work("a", ActivityKind.LAUNCH_ORDER, "октябрь 2024", "2024-10-31"),
                            work("b", ActivityKind.GOVERNING_DOCUMENTS, "ноябрь 2024")))
                    .containsExactly("R-O-12 a b");
        }
    }

    @Nested
    class Bundled_plans {
        private static List<String> found(String id) {
            return of(Roadmaps.bundled().roadmap(id).orElseThrow());
        }

        @Test
        void of_the_school_show_pairs_fixed_before_there_is_a_base() {
            assertThat(found(Roadmaps.SCHOOL_27))
                    .contains("R-O-1 000-05 000-09", "R-O-5 000-05 000-11", "R-O-10 000-12 000-16", "R-D-4 000-01");
        }

        @Test
        void of_the_village_show_a_survey_before_its_meeting_and_third_parties_before_the_survey() {
            assertThat(found(Roadmaps.VILLAGE_SCHOOL))
                    .contains(
                            "R-O-3 001-18 001-17",
                            "R-O-4 001-08 001-07",
                            "R-O-12 001-01 001-04",
                            "R-O-12 001-01 001-05",
                            "R-D-6 001-04",
                            "R-D-6 001-05");
        }

        @Test
        void of_the_kindergarten_show_that_there_are_no_deadlines() {
            assertThat(found(Roadmaps.KINDERGARTEN)).anyMatch(finding -> finding.startsWith("R-C-"));
        }

        @Test
        void of_the_gymnasium_show_acts_before_approval_and_two_days_for_one_order() {
            assertThat(found(Roadmaps.GYMNASIUM)).contains("R-D-4 003-01", "R-D-5 003-01", "R-O-9 003-01 003-14");
        }

        @Test
        void of_the_district_show_pairs_fixed_before_the_meeting_and_a_forum_after_the_year() {
            assertThat(found(Roadmaps.DISTRICT))
                    .contains(
                            "R-O-2 004-13 004-18",
                            "R-O-2 004-13 004-19",
                            "R-O-2 004-13 004-20",
                            "R-D-2 004-24",
                            "R-D-1 004-21",
                            "R-D-1 004-30",
                            "R-C-4 004-29");
        }

        @ParameterizedTest
        @ValueSource(ints = {2023, 2024, 2025, 2026})
        void the_template_has_none(int year) {
            assertThat(of(Roadmaps.template(year))).isEmpty();
        }
    }
}
