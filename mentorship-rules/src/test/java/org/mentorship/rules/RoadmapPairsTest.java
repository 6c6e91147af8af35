package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.roadmap.PairReport;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;

/** Roadmaps and pairs: when pairs may be fixed, what their lives break, and what they have to do. */
class RoadmapPairsTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 5, 25));

    private static Activity work(ActivityKind kind, String phrase, String... done) {
        List<Completion> completions = new ArrayList<>();
        for (String day : done) {
            completions.add(new Completion(LocalDate.parse(day), "сделано", Optional.empty()));
        }
        return new Activity(
                kind.name(),
                kind.name(),
                "Работа",
                Optional.of(phrase),
                Optional.empty(),
                List.of("куратор"),
                Optional.of("Результат"),
                List.of(),
                completions,
                List.of(),
                Optional.of(kind));
    }

    private static Roadmap plan(String organization, Activity... works) {
        return new Roadmap(
                        "plan-" + organization,
                        "План",
                        organization,
                        Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2025, 2025)),
                        Optional.empty(),
                        List.of(new Stage("1", CanonicalStage.OTHER, "Этап", List.of(works), List.of())),
                        List.of())
                .withDeadlinesRead();
    }

    private static Participant person(String id, String organization, String papers) {
        Validity since = Validity.from(LocalDate.parse(papers));
        return Participant.builder()
                .id(id)
                .organization(organization)
                .category(Category.TEACHER)
                .consents(List.of(new Consent(ConsentPurpose.PARTICIPATION, Signatory.SELF, since)))
                .interviews(List.of(new Interview(InterviewResult.READY, since)))
                .trainings(List.of(new Training("курс", since)))
                .build();
    }

    private static Mentorship pair(String approved, List<Meeting> meetings, List<Feedback> feedback) {
        LocalDate day = LocalDate.parse(approved);
        return new Mentorship(
                "m-1",
                "TEACHER_TEACHER",
                "mentor",
                Optional.empty(),
                List.of(new Membership("mentee", Optional.empty(), day, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                List.of(Transition.to(MentorshipState.APPROVED, day), Transition.to(MentorshipState.ACTIVE, day)),
                meetings,
                feedback);
    }

    private static Meeting meeting(MeetingKind kind, String day, MeetingStatus status) {
        return new Meeting(kind, LocalDate.parse(day), status, Optional.empty(), Set.of());
    }

    private static Organization organization(String id) {
        return new Organization(
                id, OrganizationKind.SCHOOL, Optional.empty(), Optional.empty(), ZoneId.of("Europe/Moscow"), List.of());
    }

    private static Programme programme(String today, String papers, List<Mentorship> pairs, Roadmap... plans) {
        return Programme.builder()
                .id("p")
                .title(LocalizedText.ru("Программа"))
                .referenceDate(LocalDate.parse(today))
                .period(PERIOD)
                .organization("centre")
                .organizations(List.of(organization("centre"), organization("school")))
                .participants(List.of(person("mentor", "school", papers), person("mentee", "school", papers)))
                .mentorships(pairs)
                .roadmaps(List.of(plans))
                .build();
    }

    private static RoadmapReport report(Programme programme) {
        return BOOK.roadmap(programme, programme.roadmaps().get(0), KnownDates.none());
    }

    private static List<String> broken(String approved, String papers, Activity... works) {
        return report(programme(
                        "2026-01-15", papers, List.of(pair(approved, List.of(), List.of())), plan("centre", works)))
                .findingsOfPair("m-1")
                .stream()
                .map(finding ->
                        finding.finding().ruleId() + " " + finding.works().get(0))
                .toList();
    }

    @Nested
    class The_gate {
        @Test
        void is_the_last_day_of_all_that_comes_before_pairs() {
            RoadmapReport report = report(programme(
                    "2025-10-01",
                    "2025-09-01",
                    List.of(),
                    plan(
                            "centre",
                            work(ActivityKind.INTERVIEW, "до 10 октября"),
                            work(ActivityKind.TRAINING, "до 20 октября"),
                            work(ActivityKind.PAIRS_ORDER, "с 15 по 30 октября"))));

            assertThat(report.gate().orElseThrow().day()).isEqualTo(LocalDate.of(2025, 10, 20));
            assertThat(report.gate().orElseThrow().holdsOn(LocalDate.of(2025, 10, 16)))
                    .extracting(hold -> hold.finding().ruleId() + " " + hold.until())
                    .containsExactly("R-G-2 2025-10-20");
            assertThat(report.gate().orElseThrow().open(LocalDate.of(2025, 10, 19)))
                    .isFalse();
            assertThat(report.gate().orElseThrow().open(LocalDate.of(2025, 10, 20)))
                    .isTrue();
        }

        @Test
        void moves_to_the_day_on_which_a_work_was_done() {
            RoadmapReport report = report(programme(
                    "2025-10-20",
                    "2025-09-01",
                    List.of(),
                    plan(
                            "centre",
                            work(ActivityKind.INTERVIEW, "до 10 октября", "2025-10-07"),
                            work(ActivityKind.TRAINING, "до 10 октября", "2025-10-13"))));

            assertThat(report.gate().orElseThrow().holds())
                    .extracting(hold -> hold.until().toString())
                    .containsExactly("2025-10-07", "2025-10-13");
        }

        @Test
        void is_not_there_without_such_works_or_without_a_programme() {
            Roadmap plan = plan("centre", work(ActivityKind.TRAINING, "до 10 октября"));

            assertThat(report(programme(
                                    "2025-10-20",
                                    "2025-09-01",
                                    List.of(),
                                    plan("centre", work(ActivityKind.REPORT, "до 10 октября"))))
                            .gate())
                    .isEmpty();
            assertThat(BOOK.roadmap(plan, LocalDate.of(2025, 10, 20)).gate()).isEmpty();
        }

        @Test
        void follows_the_year_of_the_programme_in_a_plan_for_several_years() {
            Roadmap plan = new Roadmap(
                            "plan",
                            "План",
                            "centre",
                            Optional.of(new PlanPeriod(PlanKind.SEVERAL_YEARS, 2023, 2026)),
                            Optional.empty(),
                            List.of(new Stage(
                                    "1",
                                    CanonicalStage.OTHER,
                                    "Этап",
                                    List.of(work(ActivityKind.TRAINING, "ежегодно до 10 октября")),
                                    List.of())),
                            List.of())
                    .withDeadlinesRead();

            assertThat(report(programme("2025-10-01", "2025-09-01", List.of(), plan))
                            .gate()
                            .orElseThrow()
                            .day())
                    .isEqualTo(LocalDate.of(2025, 10, 10));
        }
    }

    @Nested
    class A_pair {
        @ParameterizedTest
        @CsvSource({
            "2025-10-09, INTERVIEW, до 10 октября, R-P-1 INTERVIEW",
            "2025-10-10, INTERVIEW, до 10 октября, ''",
            "2025-10-11, INTERVIEW, до 10 октября, ''",
            "2025-10-09, TRAINING, до 10 октября, R-P-2 TRAINING",
            "2025-10-10, TRAINING, до 10 октября, ''",
            "2025-10-09, PAIRS_ORDER, с 10 по 20 октября, R-P-3 PAIRS_ORDER",
            "2025-10-10, PAIRS_ORDER, с 10 по 20 октября, ''",
            "2025-10-20, PAIRS_ORDER, с 10 по 20 октября, ''",
            "2025-10-21, PAIRS_ORDER, с 10 по 20 октября, R-P-4 PAIRS_ORDER"
        })
        void is_fixed_within_the_days_of_the_plan(String approved, ActivityKind kind, String phrase, String found) {
            assertThat(String.join("; ", broken(approved, "2025-09-01", work(kind, phrase))))
                    .isEqualTo(found);
        }

        @ParameterizedTest
        @CsvSource({"2025-10-14, R-P-5 PAIRS_ORDER", "2025-10-15, ''", "2025-10-16, ''"})
        void is_not_older_than_its_order(String approved, String found) {
            assertThat(String.join(
                            "; ",
                            broken(
                                    approved,
                                    "2025-09-01",
                                    work(ActivityKind.PAIRS_ORDER, "с 10 по 20 октября", "2025-10-15"))))
                    .isEqualTo(found);
        }

        @ParameterizedTest
        @CsvSource({"2025-10-14, true", "2025-10-15, false", "2025-10-16, false"})
        void has_its_papers_on_the_day_on_which_it_is_fixed(String approved, boolean found) {
            List<String> rules = broken(
                    approved,
                    "2025-10-15",
                    work(ActivityKind.INTERVIEW, "до 10 октября"),
                    work(ActivityKind.TRAINING, "до 10 октября"),
                    work(ActivityKind.PAIRS_ORDER, "до 20 октября"));

            assertThat(rules)
                    .isEqualTo(found ? List.of("R-P-6 INTERVIEW", "R-P-8 TRAINING", "R-P-10 PAIRS_ORDER") : List.of());
        }

        @Test
        void belongs_to_the_roadmap_of_its_mentors_organization() {
            Roadmap centre = plan("centre", work(ActivityKind.TRAINING, "до 10 октября"));
            Roadmap school = plan("school", work(ActivityKind.INTERVIEW, "до 10 октября"));
            Programme programme = programme(
                    "2026-01-15", "2025-09-01", List.of(pair("2025-10-01", List.of(), List.of())), centre, school);

            assertThat(BOOK.roadmaps(programme))
                    .extracting(one -> one.pairs().size())
                    .containsExactly(0, 1);
            assertThat(BOOK.roadmaps(programme).get(0).findings()).isEmpty();
            assertThat(BOOK.roadmaps(programme).get(1).findings())
                    .extracting(one -> one.finding().ruleId())
                    .containsExactly("R-P-1");
        }
    }

    @Nested
    class What_a_pair_has_to_do {
        private static List<String> tasks(
                String today, List<Meeting> meetings, List<Feedback> said, Activity... works) {
            PairReport pair = report(programme(
                            today, "2025-09-01", List.of(pair("2025-10-10", meetings, said)), plan("centre", works)))
                    .pairs()
                    .get(0);
            assertThat(pair.mentorship()).isEqualTo("m-1");
            return pair.works().stream().map(What_a_pair_has_to_do::told).toList();
        }

        private static String told(WorkReport task) {
            return task.activity().kind().orElseThrow() + " " + task.status()
                    + task.decisive().due().map(day -> " " + day).orElse("");
        }

        @Test
        void comes_by_the_thresholds_and_each_month_where_the_roadmap_is_silent() {
            assertThat(tasks("2025-10-24", List.of(), List.of()))
                    .containsExactly(
                            "FIRST_MEETING DUE_SOON 2025-10-24",
                            "TRIAL_MEETING DUE_SOON 2025-11-07",
                            "PLANNING_MEETING IN_WINDOW 2025-11-21",
                            "REGULAR_MEETINGS DUE_SOON 2025-10-31",
                            "FEEDBACK DUE_SOON 2025-10-31",
                            "FINAL_MEETING NOT_DUE 2026-05-25");
            assertThat(tasks("2025-11-08", List.of(), List.of()))
                    .contains(
                            "FIRST_MEETING OVERDUE 2025-10-24",
                            "TRIAL_MEETING OVERDUE 2025-11-07",
                            "REGULAR_MEETINGS OVERDUE 2025-10-31");
        }

        @Test
        void comes_by_the_roadmap_where_that_has_a_window_that_is_not_over() {
            assertThat(tasks(
                            "2025-10-24",
                            List.of(),
                            List.of(),
                            work(ActivityKind.FIRST_MEETING, "ноябрь"),
                            work(ActivityKind.TRIAL_MEETING, "сентябрь"),
                            work(ActivityKind.FEEDBACK, "декабрь, апрель")))
                    .contains(
                            "FIRST_MEETING NOT_DUE 2025-11-30",
                            "TRIAL_MEETING DUE_SOON 2025-11-07",
                            "FEEDBACK NOT_DUE 2025-12-31");
        }

        @Test
        void comes_on_the_day_that_the_pair_has_planned() {
            assertThat(tasks(
                            "2025-10-24",
                            List.of(meeting(MeetingKind.INTRODUCTORY, "2025-10-30", MeetingStatus.PLANNED)),
                            List.of()))
                    .contains("FIRST_MEETING DUE_SOON 2025-10-30");
        }

        @Test
        void is_done_by_meetings_held_and_feedback_given() {
            List<Meeting> meetings = List.of(
                    meeting(MeetingKind.INTRODUCTORY, "2025-10-15", MeetingStatus.HELD),
                    meeting(MeetingKind.TRIAL, "2025-11-10", MeetingStatus.HELD),
                    meeting(MeetingKind.PLANNING, "2025-11-12", MeetingStatus.CANCELLED));
            List<Feedback> said = List.of(
                    new Feedback("mentee", LocalDate.of(2025, 10, 30), Fit.GOOD, Optional.empty(), Optional.empty()));

            assertThat(tasks("2025-11-22", meetings, said))
                    .containsExactly(
                            "FIRST_MEETING DONE 2025-10-24",
                            "TRIAL_MEETING DONE_LATE 2025-11-07",
                            "PLANNING_MEETING OVERDUE 2025-11-21",
                            "REGULAR_MEETINGS NOT_DUE 2025-12-31",
                            "FEEDBACK DUE_SOON 2025-11-30",
                            "FINAL_MEETING NOT_DUE 2026-05-25");
        }

        @Test
        void is_told_to_the_curator_and_the_director_when_it_is_overdue() {
            RoadmapReport report = report(programme(
                    "2025-11-08",
                    "2025-09-01",
                    List.of(pair("2025-10-10", List.of(), List.of())),
                    plan("centre", work(ActivityKind.REPORT, "май"))));

            assertThat(report.escalations())
                    .extracting(one -> one.activity() + " " + one.whom())
                    .contains("m-1:FIRST_MEETING CURATOR", "m-1:FIRST_MEETING DIRECTOR", "m-1:FEEDBACK CURATOR")
                    .doesNotContain("m-1:TRIAL_MEETING CURATOR");
        }

        @Test
        void is_asked_of_pairs_that_work_only() {
            Mentorship ended = pair("2025-10-10", List.of(), List.of())
                    .transition(MentorshipState.COMPLETED, LocalDate.of(2025, 12, 1));

            assertThat(report(programme(
                                    "2026-01-15",
                                    "2025-09-01",
                                    List.of(ended),
                                    plan("centre", work(ActivityKind.REPORT, "май"))))
                            .pairs())
                    .isEmpty();
        }
    }

    @Test
    void the_first_and_last_day_of_the_programme_are_events() {
        Roadmap plan = plan("centre", work(ActivityKind.REPORT, "в течение 10 дней после завершения программы"));

        assertThat(report(programme("2026-05-26", "2025-09-01", List.of(), plan))
                        .works()
                        .get(0)
                        .decisive()
                        .due())
                .contains(LocalDate.of(2026, 6, 4));
    }
}
