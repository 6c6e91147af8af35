package org.mentorship.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorship.core.json.ProgrammeFileTest.problems;
import static org.mentorship.core.json.ProgrammeFileTest.sampleWith;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.testing.SampleProgramme;
import org.mentorship.core.text.Language;

/** Problems of a file whose parts do not fit together, also where some of them could not be read. */
class ProgrammeProblemsTest {

    private static final String BIRTH_DATE = "\"birthDate\": \"" + SampleProgramme.BIRTH_DATE + "\"";

    @Nested
    class Integrity {

        @Test
        void a_dangling_reference_has_the_position_of_its_element() {
            assertThat(problems(sampleWith(
                            "\"request\": \"r-1\", \"offer\": \"o-1\"", "\"request\": \"r-9\", \"offer\": \"o-1\"")))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.path()).isEqualTo("$.pins[0].request");
                        assertThat(problem.message().in(Language.EN)).contains("(r-9)");
                        int line = lineOf("\"request\": \"r-1\"");
                        assertThat(problem.position()).contains(new Problem.Position(line, 5));
                    });
        }

        @Test
        void a_duplicate_id_is_reported_with_all_other_problems() {
            String file = sampleWith("\"id\": \"t-2\"", "\"id\": \"t-1\"")
                    .replace("\"grade\": 10", "\"grade\": 77")
                    .replace("\"slot\": \"tue-3\"", "\"slot\": \"mon-1\"");
            assertThat(problems(file))
                    .extracting(Problem::path)
                    .containsExactlyInAnyOrder(
                            "$.participants[0].grade", "$.participants[4].id", "$.mentorships[0].slot");
        }

        private static int lineOf(String text) {
            String before = ProgrammeFileTest.SAMPLE.substring(0, ProgrammeFileTest.SAMPLE.indexOf(text));
            return (int) before.lines().count();
        }
    }

    @Nested
    class Unread {

        @Test
        void a_reference_to_an_element_that_could_not_be_read_is_not_dangling() {
            assertThat(problems(sampleWith(BIRTH_DATE, "\"birthDate\": \"2011-02-30\"")))
                    .extracting(Problem::toString)
                    .singleElement()
                    .asString()
                    .startsWith("$.participants[1].birthDate")
                    .contains("A text (not shown)")
                    .doesNotContain("2011-02-30");
        }

        @Test
        void nor_is_one_to_an_element_whose_constructor_refused() {
            assertThat(problems(sampleWith("\"maxMentees\": 3", "\"maxMentees\": 0")))
                    .extracting(Problem::path)
                    .containsExactly("$.offers[0]");
        }

        @Test
        void nor_is_one_into_a_list_that_could_not_be_read_at_all() {
            String file = ProgrammeFileTest.SAMPLE.replaceAll("(?s)\"timeSlots\": \\[.*?\n  \\]", "\"timeSlots\": 5");
            assertThat(problems(file)).extracting(Problem::path).containsExactly("$.timeSlots");
        }

        @Test
        void nor_is_one_to_an_id_that_is_written_without_quotes() {
            String file = ProgrammeFileTest.SAMPLE
                    .replace("\"id\": \"o-1\"", "\"id\": 17")
                    .replace("\"o-1\"", "\"17\"");
            assertThat(problems(file)).extracting(Problem::path).containsExactly("$.offers[0].id");
        }

        @Test
        void later_elements_keep_their_index() {
            String file = sampleWith("\"grade\": 10", "\"grade\": \"10\"")
                    .replace(
                            "\"p-3\",\n      \"organization\": \"school-1\"",
                            "\"p-3\",\n      \"organization\": \"school-9\"");
            assertThat(problems(file))
                    .extracting(Problem::path)
                    .containsExactly("$.participants[0].grade", "$.participants[2].organization");
        }
    }

    @Nested
    class Privacy {

        @Test
        void free_words_about_people_are_not_shown() {
            assertThat(problems(sampleWith("\"" + SampleProgramme.NAME + "\"", "700700")))
                    .singleElement()
                    .asString()
                    .contains("A number (not shown) stands where a text is expected");
            for (String field : new String[] {"position", "comment", "note", "reason", "evidence"}) {
                String file = ProgrammeFileTest.SAMPLE.replaceAll(
                        "\"" + field + "\": \"[^\"A-Z]*[а-я][^\"]*\"", "\"" + field + "\": 700700");
                assertThat(problems(file))
                        .as(field)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.toString())
                                .contains("(not shown)")
                                .doesNotContain("700700"));
            }
        }
    }
}
