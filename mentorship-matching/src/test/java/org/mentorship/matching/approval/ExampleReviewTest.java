package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.intake.Request;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.explain.Explanation;
import org.mentorship.matching.explain.Explanation.NotGiven;
import org.mentorship.matching.explain.PairingExplainer;
import org.mentorship.matching.json.EditsReader;
import org.mentorship.matching.json.PairingReader;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.rules.RuleBook;

/** The whole way with the bundled rules: pair, save, read, explain everybody, approve, pair again. */
class ExampleReviewTest {
    private static final RuleBook BOOK = RuleBook.bundled();

    @TempDir
    Path folder;

    private static Pairing solve(Programme programme) {
        return PairingSolver.create()
                .withSettings(PairingSettings.builder().unimprovedSteps(20).build())
                .solve(programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "mishkino"})
    void of_a_programme_leaves_nothing_to_propose_for_the_seated(String example) throws IOException {
        Programme programme = ProgrammeReader.read(Path.of("../examples", example, "programme.json"));
        Pairing solved = solve(programme);
        Path file = folder.resolve("pairing.json");
        PairingWriter.write(solved, file);
        Pairing pairing = PairingReader.read(file);
        assertThat(pairing).isEqualTo(solved);

        PairingExplainer explainer = PairingExplainer.of(programme, pairing, BOOK);
        for (Participant participant : programme.participants()) {
            explainer.explain(participant.id()).forEach(each -> {
                assertThat(each.sentences(Language.RU)).isNotEmpty();
                assertThat(each.sentences(Language.EN)).isNotEmpty();
            });
        }

        ApprovalResult result = PairingApproval.of(programme, pairing, BOOK).approve();
        assertThat(result).isInstanceOf(ApprovalResult.Approved.class);
        Programme approved = ((ApprovalResult.Approved) result).programme();
        Set<String> seated = pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .map(seat -> seat.request())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(seated).isNotEmpty();
        assertThat(solve(approved).unmatched().stream()
                        .filter(Unmatched.HasMentor.class::isInstance)
                        .map(Unmatched::request))
                .containsAll(seated);
        assertThat(Stream.of(PairingApproval.of(approved, pairing, BOOK).approve()))
                .allMatch(ApprovalResult.Rejected.class::isInstance);
    }

    /** What an explanation says of a free place is what the approval says of an edit that uses it. */
    @Test
    void says_of_free_places_what_an_approval_would_say() throws IOException {
        Programme programme = ProgrammeReader.read(Path.of("../examples/mishkino/programme.json"));
        Pairing pairing = solve(programme);
        PairingExplainer explainer = PairingExplainer.of(programme, pairing, BOOK);
        Map<Boolean, Integer> tried = new HashMap<>();
        for (Request request : programme.requests()) {
            for (Explanation each : explainer.explain(request.id())) {
                if (each instanceof Explanation.Pair pair) {
                    Stream.concat(pair.better().stream(), pair.nextBest().stream())
                            .filter(other -> other.room().freePlaces() > 0)
                            .forEach(other -> tried.merge(
                                    agrees(
                                            PairingApproval.of(programme, pairing, BOOK)
                                                    .edit(List.of(
                                                            new Edit.Move(request.id(), other.offer(), "проверка"))),
                                            other.offer(),
                                            other.room().obstacle()),
                                    1,
                                    Integer::sum));
                } else if (each instanceof Explanation.Waiting waiting) {
                    waiting.free()
                            .forEach(free -> tried.merge(
                                    agrees(
                                            PairingApproval.of(programme, pairing, BOOK)
                                                    .edit(List.of(
                                                            new Edit.Seat(request.id(), free.offer(), "проверка"))),
                                            free.offer(),
                                            Optional.of(free.why())),
                                    1,
                                    Integer::sum));
                }
            }
        }
        assertThat(tried.get(true)).isGreaterThan(5);
        assertThat(tried.get(false)).isGreaterThan(5);
    }

    /** @return whether there is a time */
    private static boolean agrees(PairingApproval approval, String offer, Optional<NotGiven> why) {
        List<ApprovalProblem> problems =
                approval.approve().fold(approved -> List.of(), ApprovalResult.Rejected::problems);
        boolean timeless = problems.stream()
                .anyMatch(problem -> problem instanceof ApprovalProblem.NoCommonTime none
                                && none.offer().equals(offer)
                        || problem instanceof ApprovalProblem.TwoGroupsAtOnce clash
                                && clash.offer().equals(offer));
        assertThat(timeless).isEqualTo(why.equals(Optional.of(NotGiven.NO_COMMON_TIME)));
        assertThat(problems)
                .noneMatch(problem -> problem instanceof ApprovalProblem.OverCapacity
                        || problem instanceof ApprovalProblem.OverMentorCap);
        return !timeless;
    }

    @Test
    void with_the_edits_of_the_guide_for_curators_is_approved() throws IOException {
        Programme programme = ProgrammeReader.read(Path.of("../examples/tiny/programme.json"));
        Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/how-to/approve-and-edit.md")));
        assertThat(json.find()).isTrue();
        List<Edit> edits =
                EditsReader.read(new ByteArrayInputStream(json.group(1).getBytes(StandardCharsets.UTF_8)));

        ApprovalResult result = PairingApproval.of(programme, solve(programme), BOOK)
                .edit(edits)
                .approve();

        assertThat(result)
                .isInstanceOfSatisfying(
                        ApprovalResult.Approved.class,
                        approved -> assertThat(approved.trail())
                                .extracting(AuditEntry::action)
                                .startsWith("pin", "seat", "override", "approve"));
    }
}
