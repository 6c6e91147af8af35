package org.mentorship.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.cli.Project;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;

/** What comes out of the examples: every request is placed or has a reason, and the reasons are those intended. */
class ExamplePairingTest {
    private static final Map<ExampleFilesTest.Example, Pairing> SOLVED = new EnumMap<>(ExampleFilesTest.Example.class);

    private static Pairing solved(ExampleFilesTest.Example example) {
        return SOLVED.computeIfAbsent(example, each -> PairingSolver.create().solve(each.programme()));
    }

    @ParameterizedTest
    @EnumSource(names = "MISHKINO_YEAR_END", mode = EnumSource.Mode.EXCLUDE)
    void every_request_is_placed_or_has_a_reason(ExampleFilesTest.Example example) {
        Programme programme = example.programme();
        Pairing pairing = solved(example);
        List<String> accounted = new ArrayList<>();
        pairing.groups().forEach(group -> group.seats().forEach(seat -> accounted.add(seat.request())));
        pairing.unmatched().forEach(left -> accounted.add(left.request()));
        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(
                        programme.requests().stream().map(Request::id).toList());
        assertThat(pairing.unmatched()).noneMatch(Unmatched.NotReached.class::isInstance);
        assertThat(pairing.score().hard()).isZero();
    }

    /** Counts by form; {@code -Dgolden.update=true} rewrites them. */
    @ParameterizedTest
    @EnumSource(names = "MISHKINO_YEAR_END", mode = EnumSource.Mode.EXCLUDE)
    void the_counts_by_form_are_the_golden_ones(ExampleFilesTest.Example example) throws IOException {
        Programme programme = example.programme();
        String summary = summary(programme, solved(example));
        Path golden = Project.root()
                .resolve("mentorship-cli/src/test/resources/golden/examples")
                .resolve(example.name().toLowerCase(java.util.Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, summary, StandardCharsets.UTF_8);
        }
        assertThat(summary).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    /** How many groups there are is the search's affair; who is seated is not. */
    private static String summary(Programme programme, Pairing pairing) {
        TreeMap<String, Integer> requests = new TreeMap<>();
        TreeMap<String, Integer> seats = new TreeMap<>();
        TreeMap<String, Integer> left = new TreeMap<>();
        programme.requests().forEach(request -> requests.merge(request.form(), 1, Integer::sum));
        pairing.groups()
                .forEach(group -> seats.merge(group.form(), group.seats().size(), Integer::sum));
        for (Unmatched unmatched : pairing.unmatched()) {
            String form = programme.request(unmatched.request()).orElseThrow().form();
            left.merge(form + " " + unmatched.getClass().getSimpleName(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        requests.forEach((form, count) ->
                text.append("%s: %d requests, %d seated\n".formatted(form, count, seats.getOrDefault(form, 0))));
        left.forEach((reason, count) ->
                text.append(reason).append(": ").append(count).append('\n'));
        return text.toString();
    }

    @Nested
    class Mishkino {
        private final Programme programme = MishkinoExample.programme();
        private final List<Eligibility> decisions =
                RuleBook.bundled().eligibility(programme).decisions();

        @Test
        void the_withdrawn_consent_is_a_refusal() {
            assertThat(refused()).containsExactly("r-u23 E-CN-3");
        }

        @Test
        void the_missing_signatures_are_awaited() {
            assertThat(pending()).containsExactly("r-u19 E-CN-1", "r-u35 E-CN-5");
        }

        @Test
        void all_mentors_are_admitted_and_one_clearance_lapses_during_the_programme() {
            assertThat(decisions.stream()
                            .filter(decision -> decision.subject().startsWith("o-"))
                            .toList())
                    .hasSize(16)
                    .allMatch(Eligibility.Admitted.class::isInstance);
            assertThat(decisions.stream()
                            .filter(decision -> decision.remarks().stream()
                                    .map(Finding::ruleId)
                                    .anyMatch("E-CL-4"::equals))
                            .map(Eligibility::participant))
                    .containsExactly("t06");
        }

        @Test
        void one_pupil_has_no_admissible_mentor_and_one_no_place() {
            Pairing pairing = solved(ExampleFilesTest.Example.MISHKINO);
            assertThat(pairing.unmatched())
                    .filteredOn(Unmatched.NoAdmissibleMentor.class::isInstance)
                    .extracting(Unmatched::request)
                    .containsExactly("r-u54");
            assertThat(pairing.unmatched())
                    .filteredOn(Unmatched.NoPlace.class::isInstance)
                    .singleElement()
                    .satisfies(left -> assertThat(programme
                                    .request(left.request())
                                    .orElseThrow()
                                    .form())
                            .isEqualTo(Material.PUPIL_PUPIL));
        }

        @Test
        void the_carried_over_and_the_named_requests_are_seated_and_the_pin_holds() {
            Pairing pairing = solved(ExampleFilesTest.Example.MISHKINO);
            assertThat(pairing.groups().stream()
                            .flatMap(group -> group.seats().stream())
                            .map(Seat::request))
                    .contains("r-u05", "r-u29", "r-u36");
            assertThat(pairing.groups().stream()
                            .filter(group -> group.offer().equals("o-t08"))
                            .flatMap(group -> group.seats().stream())
                            .filter(Seat::pinned)
                            .map(Seat::request))
                    .containsExactly("r-u36");
        }

        /** The claim of examples/mishkino/README.md: places for 8 of 10 with pupils, for all 45 with teachers, for all 4. */
        @Test
        void once_the_papers_are_brought_57_of_59_are_seated() {
            Programme later = programme.toBuilder()
                    .referenceDate(LocalDate.of(2023, 10, 6))
                    .participants(programme.participants().stream()
                            .map(MishkinoYearEnd::withAutumnPapers)
                            .toList())
                    .build();
            assertThat(PairingSolver.create().solve(later).groups().stream().flatMap(group -> group.seats().stream()))
                    .hasSize(57);
        }

        private List<String> refused() {
            List<String> found = new ArrayList<>();
            for (Eligibility decision : decisions) {
                if (decision instanceof Eligibility.Refused refused) {
                    found.add(refused.subject() + " "
                            + String.join(
                                    ",",
                                    refused.reasons().stream()
                                            .map(Finding::ruleId)
                                            .distinct()
                                            .toList()));
                }
            }
            return found;
        }

        private List<String> pending() {
            List<String> found = new ArrayList<>();
            for (Eligibility decision : decisions) {
                if (decision instanceof Eligibility.Pending pending) {
                    found.add(pending.subject() + " "
                            + String.join(
                                    ",",
                                    pending.missing().stream()
                                            .map(Missing::finding)
                                            .map(Finding::ruleId)
                                            .distinct()
                                            .toList()));
                }
            }
            return found;
        }
    }

    @Nested
    class Tiny {
        @Test
        void three_pupils_find_a_mentor_and_one_owes_a_signature() {
            Pairing pairing = solved(ExampleFilesTest.Example.TINY);
            assertThat(pairing.groups().stream()
                            .flatMap(group -> group.seats().stream())
                            .map(Seat::mentee))
                    .containsExactlyInAnyOrder("u1", "u2", "u3");
            assertThat(pairing.unmatched()).singleElement().isInstanceOfSatisfying(Unmatched.Awaiting.class, left -> {
                assertThat(left.mentee()).isEqualTo("u4");
                assertThat(left.missing())
                        .extracting(missing -> missing.finding().ruleId())
                        .containsOnly("E-CN-5");
            });
        }
    }
}
