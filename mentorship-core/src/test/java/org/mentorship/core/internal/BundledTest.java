package org.mentorship.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.Role;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.json.ModelCodecs;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.core.participant.Category;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.questionnaire.Questionnaires;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.core.vocabulary.Vocabulary;

/** The registries that ship as data. */
class BundledTest {

    @Nested
    class Of_forms {
        @Test
        void hold_the_five_of_the_target_model_with_their_categories() {
            assertThat(pair(Forms.PUPIL_PUPIL)).containsExactly(Set.of(Category.PUPIL), Set.of(Category.PUPIL));
            assertThat(pair(Forms.TEACHER_TEACHER)).containsExactly(Set.of(Category.TEACHER), Set.of(Category.TEACHER));
            assertThat(pair(Forms.STUDENT_PUPIL)).containsExactly(Set.of(Category.STUDENT), Set.of(Category.PUPIL));
            assertThat(pair(Forms.EMPLOYER_PUPIL)).containsExactly(Set.of(Category.EMPLOYER), Set.of(Category.PUPIL));
            assertThat(pair(Forms.EMPLOYER_STUDENT))
                    .containsExactly(Set.of(Category.EMPLOYER), Set.of(Category.STUDENT));
        }

        private List<Set<Category>> pair(String code) {
            Form form = Forms.bundled().form(code).orElseThrow();
            return List.of(form.categories(Role.MENTOR), form.categories(Role.MENTEE));
        }

        @Test
        void let_every_category_mentor_somewhere() {
            Set<Category> mentors = new TreeSet<>();
            Forms.bundled().all().forEach(form -> mentors.addAll(form.mentorCategories()));
            assertThat(mentors)
                    .contains(
                            Category.PUPIL,
                            Category.TEACHER,
                            Category.HEAD,
                            Category.STUDENT,
                            Category.EMPLOYER,
                            Category.ALUMNUS,
                            Category.UNIVERSITY_TEACHER,
                            Category.METHODIST,
                            Category.SOCIAL_PARTNER);
        }

        @Test
        void say_where_they_come_from_and_call_no_figure_official() {
            assertThat(Forms.bundled().all())
                    .hasSizeGreaterThanOrEqualTo(16)
                    .allSatisfy(form -> assertThat(form.source().orElseThrow())
                            .containsAnyOf("не норма", "сформулированы здесь")
                            .contains("вместимость и сроки"));
        }

        @Test
        void ask_for_a_common_time_where_all_meet_together() {
            assertThat(Forms.bundled().all())
                    .allSatisfy(form ->
                            assertThat(form.commonTimeRequired()).isEqualTo(form.meetingMode() == MeetingMode.JOINT));
        }

        @Test
        void lift_the_step_rule_for_equals_only() {
            assertThat(Forms.bundled().all().stream()
                            .flatMap(form -> form.roleModels().stream())
                            .filter(RoleModel::peer)
                            .map(model -> model.title().ru()))
                    .containsOnly("равный – равному", "равный – другому");
        }
    }

    @Test
    void vocabularies_hold_eleven_tasks_and_five_interests() {
        assertThat(Vocabularies.bundled()
                        .vocabulary(Vocabulary.TASK_DIRECTIONS)
                        .orElseThrow()
                        .terms())
                .hasSize(11);
        assertThat(Vocabularies.bundled()
                        .vocabulary(Vocabulary.INTEREST_DIRECTIONS)
                        .orElseThrow()
                        .terms())
                .hasSize(5);
    }

    @Nested
    class Of_questionnaires {
        @Test
        void cover_every_bundled_form_before_after_the_meeting_and_after() {
            assertThat(Forms.bundled().all())
                    .allSatisfy(form -> assertThat(Questionnaires.bundled().forForm(form.code()))
                            .extracting(Questionnaire::moment)
                            .containsExactly(Moment.BEFORE, Moment.AFTER_GROUP_MEETING, Moment.AFTER));
        }

        @Test
        void compare_in_all_six_ways() {
            for (String form : List.of(Forms.TEACHER_PUPIL, Forms.TEACHER_TEACHER)) {
                Set<ComponentKind> kinds = EnumSet.noneOf(ComponentKind.class);
                Questionnaires.bundled()
                        .forForm(form)
                        .forEach(questionnaire -> questionnaire.components().stream()
                                .map(Component::kind)
                                .forEach(kinds::add));
                assertThat(kinds).containsExactlyInAnyOrder(ComponentKind.values());
            }
        }

        @Test
        void have_twins_that_point_back() {
            for (String form : List.of(Forms.TEACHER_PUPIL, Forms.TEACHER_TEACHER)) {
                List<Question> questions = new ArrayList<>();
                Questionnaires.bundled().forForm(form).forEach(found -> questions.addAll(found.questions()));
                List<Question> twins = questions.stream()
                        .filter(question -> question.twin().isPresent())
                        .toList();
                assertThat(twins)
                        .hasSizeGreaterThan(20)
                        .allSatisfy(question -> assertThat(questions)
                                .filteredOn(other ->
                                        other.id().equals(question.twin().orElseThrow()))
                                .singleElement()
                                .satisfies(twin -> {
                                    assertThat(twin.twin()).isEqualTo(Optional.of(question.id()));
                                    assertThat(twin.getClass()).isEqualTo(question.getClass());
                                    assertThat(twin.askedOf()).isEqualTo(question.askedOf());
                                }));
            }
        }

        @Test
        void say_that_their_words_are_not_official() {
            assertThat(Questionnaires.bundled().all())
                    .allSatisfy(
                            found -> assertThat(found.source().orElseThrow()).contains("не официальный текст"));
        }
    }

    @Test
    void files_stand_as_the_library_would_write_them() throws IOException {
        same(Form.class, "forms", ModelCodecs.form(), Bundled.forms());
        same(Vocabulary.class, "vocabularies", ModelCodecs.vocabulary(), Bundled.vocabularies());
        same(Questionnaire.class, "questionnaires", ModelCodecs.questionnaire(), Bundled.questionnaires());
    }

    private <T> void same(Class<T> type, String field, Codec<T> element, List<T> value) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        JsonWriting.write(value, Bundled.codec(field, element), written);
        try (InputStream stands = type.getResourceAsStream(field + ".json")) {
            if (System.getProperty("golden.update") != null) {
                Files.write(
                        Path.of("src/main/resources", type.getPackageName().replace('.', '/'), field + ".json"),
                        written.toByteArray());
            }
            assertThat(new String(stands.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(written.toString(StandardCharsets.UTF_8));
        }
    }
}
