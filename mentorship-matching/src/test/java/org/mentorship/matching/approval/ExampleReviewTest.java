package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.explain.PairingExplainer;
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
                        .filter(Unmatched.NotAdmitted.class::isInstance)
                        .map(Unmatched::request))
                .containsAll(seated);
        assertThat(Stream.of(PairingApproval.of(approved, pairing, BOOK).approve()))
                .allMatch(ApprovalResult.Rejected.class::isInstance);
    }
}
