package org.mentorship.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorship.core.programme.Samples.TODAY;
import static org.mentorship.core.programme.Samples.member;
import static org.mentorship.core.programme.Samples.offer;
import static org.mentorship.core.programme.Samples.organization;
import static org.mentorship.core.programme.Samples.pupil;
import static org.mentorship.core.programme.Samples.request;
import static org.mentorship.core.programme.Samples.school;
import static org.mentorship.core.programme.Samples.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

class ProgrammeIntegrityTest {

    private static final LocalDate LATER = TODAY.plusDays(1);

    private static List<Problem> problems(Programme.Builder parts) {
        return ProgrammeIntegrity.problems(parts, Set.of());
    }

    private static List<String> paths(Programme.Builder parts) {
        return problems(parts).stream().map(Problem::path).toList();
    }

    @Test
    void a_sound_programme_has_no_problems() {
        assertThat(problems(school())).isEmpty();
        assertThat(problems(Samples.atWork())).isEmpty();
        assertThat(Samples.atWork().build().participants()).hasSize(5);
    }

    @Test
    void many_problems_are_reported_at_once_in_the_order_of_the_file() {
        Programme.Builder broken = school().organization("nowhere")
                .participants(List.of(teacher("t-1"), teacher("t-1"), pupil("p-1")))
                .requests(List.of(
                        request("r-1", "p-9"),
                        request("r-2", "p-1").toBuilder()
                                .form("NO_FORM")
                                .submittedOn(LATER)
                                .build()))
                .offers(List.of(offer("o-1", "t-1")))
                .pins(List.of(new Pin("r-1", "o-9", "так решено")));
        assertThat(paths(broken))
                .containsExactly(
                        "$.organization",
                        "$.participants[1].id",
                        "$.requests[0].participant",
                        "$.requests[1].form",
                        "$.requests[1].submittedOn",
                        "$.pins[0].offer");
        assertThatThrownBy(broken::build)
                .isInstanceOfSatisfying(
                        InvalidProgrammeException.class,
                        thrown -> assertThat(thrown.problems()).hasSize(6))
                .hasMessageStartingWith("The programme (sample) has 6 problem(s).\n")
                .hasMessageContaining("- $.requests[0].participant: The request (r-1) names participant (p-9), which is"
                        + " not in the programme. Add it, or correct the id.");
    }

    @Test
    void the_message_lists_twenty_problems_and_counts_the_rest() {
        Programme.Builder broken = school();
        IntStream.range(0, 30).forEach(i -> broken.add(request("x-" + i, "nobody")));
        assertThatThrownBy(broken::build)
                .hasMessageContaining("has 30 problem(s)")
                .hasMessageEndingWith("- and 10 more")
                .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(2 + 20 + 1));
    }

    @Nested
    class PartlyRead {
        @Test
        void elements_that_failed_to_read_keep_their_index() {
            Programme.Builder parts =
                    school().requests(Arrays.asList(request("r-1", "p-1"), null, request("r-3", "p-9")));
            assertThat(paths(parts)).containsExactly("$.requests[2].participant");
        }

        @Test
        void references_to_elements_that_failed_to_read_are_not_dangling() {
            Programme.Builder parts = school().add(request("r-4", "p-4")).add((Participant) null);
            assertThat(ProgrammeIntegrity.problems(parts, Set.of("p-4"))).isEmpty();
            assertThat(ProgrammeIntegrity.problems(parts, Set.of()))
                    .extracting(Problem::path)
                    .containsExactly("$.requests[3].participant");
        }

        @Test
        void references_into_a_list_that_is_not_known_are_not_checked() {
            Programme.Builder parts =
                    school().participants((List<Participant>) null).timeSlots(null);
            assertThat(problems(parts)).isEmpty();
        }

        @Test
        void missing_single_parts_are_left_to_the_reader() {
            assertThat(problems(Programme.builder())).isEmpty();
        }
    }

    @Nested
    class Organizations {
        @Test
        void parents_exist() {
            assertThat(paths(school().add(organization("other", Optional.of("district")))))
                    .containsExactly("$.organizations[1].parent");
        }

        @Test
        void parents_form_no_cycle() {
            Programme.Builder parts = school().add(organization("a", Optional.of("b")))
                    .add(organization("b", Optional.of("a")))
                    .add(organization("c", Optional.of("a")));
            assertThat(paths(parts)).containsExactly("$.organizations[1].parent", "$.organizations[2].parent");
        }

        @Test
        void a_population_is_owned_once() {
            Population pupils = new Population(
                    "pupils",
                    PopulationGroup.PUPILS,
                    LocalizedText.ru("Обучающиеся"),
                    Optional.empty(),
                    100,
                    Optional.empty(),
                    Optional.empty());
            Organization one = organization("one", Optional.empty());
            Organization two = organization("two", Optional.empty());
            Programme.Builder parts = school().add(with(one, pupils)).add(with(two, pupils));
            assertThat(paths(parts)).containsExactly("$.organizations[2].populations[0].id");
        }

        private Organization with(Organization owner, Population population) {
            return new Organization(
                    owner.id(),
                    owner.kind(),
                    owner.displayName(),
                    owner.parent(),
                    owner.timeZone(),
                    List.of(population));
        }
    }

    @Nested
    class People {
        @Test
        void birth_dates_are_past_and_not_shown() {
            Participant unborn = pupil("p-9").toBuilder()
                    .birthDate(LATER)
                    .consents(List.of())
                    .build();
            assertThat(problems(school().add(unborn))).singleElement().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo("$.participants[5].birthDate");
                assertThat(problem.toString()).doesNotContain(LATER.toString()).contains("(p-9)");
            });
        }

        @Test
        void nothing_of_a_life_is_before_birth() {
            Participant odd = pupil("p-9").toBuilder()
                    .birthDate(LocalDate.of(2010, 1, 2))
                    .experience(new Experience.Since(LocalDate.of(2010, 1, 1)))
                    .consents(new org.mentorship.core.participant.Consent(
                            ConsentPurpose.PROCESSING, Signatory.PARENT, Validity.from(LocalDate.of(2010, 1, 1))))
                    .build();
            assertThat(problems(school().add(odd)))
                    .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("2010"))
                    .extracting(Problem::path)
                    .containsExactly("$.participants[5].experience", "$.participants[5].consents[0].validity.from");
        }

        @Test
        void organizations_exist() {
            Participant stray = pupil("p-9").toBuilder().organization("nowhere").build();
            assertThat(paths(school().add(stray))).containsExactly("$.participants[5].organization");
        }

        @Test
        void subjects_are_checked_where_the_programme_has_a_vocabulary_of_them() {
            Participant chemist = teacher("t-9").toBuilder().subjects("химия").build();
            assertThat(paths(school().add(chemist))).isEmpty();
            Vocabulary subjects = new Vocabulary(
                    Vocabulary.SUBJECTS,
                    LocalizedText.ru("Предметы"),
                    List.of(new Term("физика", LocalizedText.ru("Физика"))),
                    Optional.empty());
            assertThat(paths(school().add(chemist).add(subjects))).containsExactly("$.participants[5].subjects");
        }
    }

    @Nested
    class Intake {
        @Test
        void requests_and_offers_name_what_exists() {
            Programme.Builder parts = school().add(request("r-9", "p-1").toBuilder()
                            .roleModel("PEER")
                            .directions(new DirectionWish("learning", 1), new DirectionWish("cooking", 1))
                            .interests("chess")
                            .slots("sun")
                            .build())
                    .add(offer("o-9", "t-9").toBuilder()
                            .form("NO_FORM")
                            .directions("cooking")
                            .interests("chess")
                            .slots("sun")
                            .submittedOn(LATER)
                            .build());
            assertThat(paths(parts))
                    .containsExactly(
                            "$.requests[3].roleModel",
                            "$.requests[3].directions[1].direction",
                            "$.requests[3].interests",
                            "$.requests[3].slots",
                            "$.offers[2].participant",
                            "$.offers[2].form",
                            "$.offers[2].directions",
                            "$.offers[2].interests",
                            "$.offers[2].slots",
                            "$.offers[2].submittedOn");
        }

        @Test
        void the_day_of_submission_may_be_the_reference_date() {
            assertThat(paths(school().add(request("r-9", "p-1").toBuilder()
                            .submittedOn(TODAY)
                            .build())))
                    .isEmpty();
        }

        @Test
        void a_programme_replaces_vocabularies() {
            Vocabulary own = new Vocabulary(
                    Vocabulary.TASK_DIRECTIONS,
                    LocalizedText.ru("Свои"),
                    List.of(new Term("cooking", LocalizedText.ru("Кулинария"))),
                    Optional.empty());
            assertThat(problems(school().add(own)))
                    .hasSize(3 + 2 * 2)
                    .allSatisfy(problem ->
                            assertThat(problem.message().in(Language.EN)).contains("(task-directions)"));
        }

        @Test
        void marks_name_participants() {
            Programme.Builder parts = school().add(new PairMark(
                    "t-9", "p-9", PairMarkKind.REPORTING_LINE, Validity.from(LocalDate.of(2025, 9, 1))));
            assertThat(paths(parts)).containsExactly("$.marks[0].mentor", "$.marks[0].mentee");
        }

        @Test
        void pins_stay_within_a_form_and_do_not_contradict() {
            Programme.Builder parts = school().add(offer("o-3", "t-2").toBuilder()
                            .form(Forms.TEACHER_TEACHER)
                            .build())
                    .add(new Pin("r-1", "o-3", "так"))
                    .add(new Pin("r-2", "o-1", "так"))
                    .add(new Pin("r-2", "o-2", "иначе"));
            assertThat(paths(parts)).containsExactly("$.pins[0].offer", "$.pins[2].request");
        }
    }

    @Nested
    class Surveys {
        private List<Problem> answering(Role role, Map<String, Answer> answers) {
            return problems(school().add(new Answers("p-1", "pupil-before", role, TODAY, answers)));
        }

        @Test
        void fitting_answers_pass() {
            assertThat(answering(
                            Role.MENTEE,
                            Map.of(
                                    "E1", new Answer.Flag(true),
                                    "E2", new Answer.Text("в лагере"),
                                    "E3", new Answer.Number(10),
                                    "E12", new Answer.Text("often"))))
                    .isEmpty();
        }

        @Test
        void misfits_are_named_one_by_one() {
            Map<String, Answer> answers = Map.of(
                    "E1", new Answer.Text("да"),
                    "E2", new Answer.Number(1),
                    "E3", new Answer.Number(11),
                    "E4", new Answer.Flag(true),
                    "E12", new Answer.Text("daily"),
                    "M3", new Answer.Number(5),
                    "Z1", new Answer.Number(5));
            assertThat(answering(Role.MENTEE, answers))
                    .extracting(Problem::path)
                    .containsExactly(
                            "$.answers[0].answers.E1",
                            "$.answers[0].answers.E12",
                            "$.answers[0].answers.E2",
                            "$.answers[0].answers.E3",
                            "$.answers[0].answers.E4",
                            "$.answers[0].answers.M3",
                            "$.answers[0].answers.Z1");
        }

        @Test
        void open_words_are_not_shown() {
            assertThat(answering(Role.MENTEE, Map.of("E12", new Answer.Text("каждый день с Петей"))))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).doesNotContain("Петей"));
        }

        @Test
        void rankings_name_other_participants_and_not_too_many() {
            Programme.Builder parts = school().add(ranking("p-1", "t-1", "t-9"))
                    .add(ranking("p-2", "p-2"))
                    .add(ranking("p-3", "t-1", "t-2", "p-1", "p-2", "a", "b"));
            assertThat(problems(parts))
                    .extracting(problem -> problem.message().in(Language.EN))
                    .satisfiesExactly(
                            one -> assertThat(one).endsWith("does not fit: (t-9) is no participant of the programme."),
                            two -> assertThat(two).endsWith("does not fit: it ranks the participant who answers."),
                            three -> assertThat(three)
                                    .endsWith("does not fit: it ranks (6) people, and at most 5 may be ranked."));
        }

        private Answers ranking(String participant, String... ranked) {
            return new Answers(
                    participant, "pupil-meeting", Role.MENTEE, TODAY, Map.of("G1", new Answer.Items(List.of(ranked))));
        }

        @Test
        void lists_take_options_and_slots_of_the_programme() {
            Questionnaire own = new Questionnaire(
                    "own",
                    LocalizedText.ru("Своя"),
                    Moment.BEFORE,
                    Set.of(Forms.TEACHER_PUPIL),
                    List.of(
                            new Question.MultipleChoice(
                                    "q-1",
                                    LocalizedText.ru("Что?"),
                                    Set.of(Role.MENTEE),
                                    List.of(
                                            new Term("a", LocalizedText.ru("А")),
                                            new Term("b", LocalizedText.ru("Б")))),
                            new Question.Slots("q-2", LocalizedText.ru("Когда?"), Set.of(Role.MENTEE))),
                    List.of(),
                    Optional.empty());
            Programme.Builder parts = school().add(own)
                    .add(new Answers(
                            "p-1",
                            "own",
                            Role.MENTEE,
                            TODAY,
                            Map.of(
                                    "q-1", new Answer.Items(List.of("b", "c")),
                                    "q-2", new Answer.Items(List.of("mon", "sun")))));
            assertThat(paths(parts)).containsExactly("$.answers[0].answers.q-1", "$.answers[0].answers.q-2");
        }

        @Test
        void nobody_answers_twice_or_a_questionnaire_that_is_not_there() {
            Answers given = new Answers("p-1", "pupil-before", Role.MENTEE, TODAY, Map.of());
            Programme.Builder parts = school().add(given)
                    .add(given)
                    .add(new Answers("p-2", "pupil-before", Role.MENTEE, LATER, Map.of()))
                    .add(new Answers("p-9", "unknown", Role.MENTEE, TODAY, Map.of()));
            assertThat(paths(parts))
                    .containsExactly("$.answers[1]", "$.answers[3].participant", "$.answers[3].questionnaire");
        }

        @Test
        void twins_exist_elsewhere_and_share_a_scale() {
            Questionnaire own = new Questionnaire(
                    "own",
                    LocalizedText.ru("Своя"),
                    Moment.BEFORE,
                    Set.of("NO_FORM"),
                    List.of(scale("s-1", 10, "s-2"), scale("s-2", 10, "F1"), scale("s-3", 5, "F1")),
                    List.of(),
                    Optional.empty());
            assertThat(paths(school().add(own)))
                    .containsExactly(
                            "$.questionnaires[0].forms",
                            "$.questionnaires[0].questions[0].twin",
                            "$.questionnaires[0].questions[2].twin");
        }

        private Question scale(String id, int max, String twin) {
            return new Question.Scale(
                    id, LocalizedText.ru("Сколько?"), Set.of(Role.MENTEE), 1, max, false, Optional.of(twin));
        }
    }

    @Nested
    class Mentorships {
        private Mentorship mentorship(String id, String form, String mentor, String offer, String slot) {
            return new Mentorship(
                    id,
                    form,
                    mentor,
                    Optional.of(offer),
                    List.of(member("p-1", "r-1")),
                    Optional.of(slot),
                    Optional.empty(),
                    List.of(Transition.to(MentorshipState.APPROVED, TODAY)),
                    List.of(),
                    List.of());
        }

        @Test
        void name_what_exists() {
            Programme.Builder parts = school().add(mentorship("m-1", "NO_FORM", "t-9", "o-9", "sun"));
            assertThat(paths(parts))
                    .containsExactly(
                            "$.mentorships[0].form",
                            "$.mentorships[0].mentor",
                            "$.mentorships[0].offer",
                            "$.mentorships[0].slot",
                            "$.mentorships[0].mentees[0].request");
        }

        @Test
        void name_offers_and_requests_of_their_own_people() {
            Mentorship wrong = new Mentorship(
                    "m-1",
                    Forms.TEACHER_PUPIL,
                    "t-1",
                    Optional.of("o-2"),
                    List.of(member("p-1", "r-2")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Transition.to(MentorshipState.APPROVED, TODAY)),
                    List.of(),
                    List.of());
            assertThat(paths(school().add(wrong)))
                    .containsExactly("$.mentorships[0].offer", "$.mentorships[0].mentees[0].request");
        }

        @Test
        void meet_a_request_once_at_a_time() {
            Mentorship first = mentorship("m-1", Forms.TEACHER_PUPIL, "t-1", "o-1", "mon");
            Mentorship second = mentorship("m-2", Forms.TEACHER_PUPIL, "t-2", "o-2", "mon");
            assertThat(paths(school().add(first).add(second))).containsExactly("$.mentorships[1].mentees[0].request");
            Mentorship closed =
                    first.transition(MentorshipState.ACTIVE, TODAY).transition(MentorshipState.COMPLETED, TODAY);
            assertThat(paths(school().add(closed).add(second))).isEmpty();
        }

        @Test
        void may_go_on_after_the_reference_date() {
            Mentorship later = mentorship("m-1", Forms.TEACHER_PUPIL, "t-1", "o-1", "mon")
                    .transition(MentorshipState.ACTIVE, LATER);
            assertThat(paths(school().add(later))).isEmpty();
        }

        @Test
        void of_the_past_may_name_people_who_left() {
            PastMentorship past = new PastMentorship(
                    "gone-1",
                    "gone-2",
                    "OLD_FORM",
                    new DateRange(LocalDate.of(2020, 1, 1), LATER),
                    MentorshipState.COMPLETED);
            assertThat(paths(school().add(past))).isEmpty();
        }
    }

    @Test
    void roadmaps_belong_to_organizations_and_ids_are_unique() {
        Roadmap plan = new Roadmap(
                "plan", "Дорожная карта", "nowhere", Optional.empty(), Optional.empty(), List.of(), List.of());
        assertThat(paths(school().add(plan).add(plan)))
                .containsExactly("$.roadmaps[1].id", "$.roadmaps[0].organization", "$.roadmaps[1].organization");
    }

    @Test
    void every_list_refuses_an_id_that_occurs_twice() {
        Programme sound = Samples.atWork().build();
        Programme.Builder doubled = sound.toBuilder()
                .organizations(twice(sound.organizations()))
                .forms(twice(List.of(Forms.bundled().form("TEACHER_PUPIL").orElseThrow())))
                .timeSlots(twice(sound.timeSlots()))
                .participants(twice(sound.participants()))
                .requests(twice(sound.requests()))
                .offers(twice(sound.offers()));
        assertThat(paths(doubled))
                .containsExactly(
                        "$.organizations[1].id",
                        "$.forms[1].code",
                        "$.timeSlots[2].id",
                        "$.timeSlots[3].id",
                        "$.participants[5].id",
                        "$.participants[6].id",
                        "$.participants[7].id",
                        "$.participants[8].id",
                        "$.participants[9].id",
                        "$.requests[3].id",
                        "$.requests[4].id",
                        "$.requests[5].id",
                        "$.offers[2].id",
                        "$.offers[3].id");
    }

    private static <T> List<T> twice(List<T> list) {
        List<T> doubled = new ArrayList<>(list);
        doubled.addAll(list);
        return doubled;
    }
}
