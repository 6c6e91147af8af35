package org.mentorship.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.form.Role;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.compare.RuleBookDifference.DecisionChange;
import org.mentorship.matching.compare.RuleBookDifference.PairChange;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.policy.DatedValue;

class RuleBookDifferenceTest {
    private static final PairingSettings SETTINGS = PairingSettings.defaults();

    @TempDir
    Path folder;

    private static Programme tiny() throws IOException {
        return ProgrammeReader.read(Path.of("../examples/tiny/programme.json"));
    }

    private RuleBook from14() throws IOException {
        Files.writeString(folder.resolve("policy.json"), """
                {"thresholds": [{"key": "pupil-mentee.min-age", "unit": "years", "values": [
                  {"from": "2019-12-25", "value": 14}]}]}
                """);
        return RuleBook.load(folder);
    }

    @Test
    void another_threshold_refuses_people_and_takes_their_seats() throws IOException {
        RuleBookDifference difference = RuleBookDifference.between(tiny(), RuleBook.bundled(), from14(), SETTINGS);

        assertThat(difference.rules()).isEmpty();
        assertThat(difference.thresholds()).singleElement().satisfies(edit -> {
            assertThat(edit.key()).isEqualTo("pupil-mentee.min-age");
            assertThat(edit.before().map(DatedValue::value)).isEqualTo(Optional.of(10));
            assertThat(edit.after().map(DatedValue::value)).isEqualTo(Optional.of(14));
        });
        assertThat(difference.decisions()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.role()).isEqualTo(Role.MENTEE);
            assertThat(change.after()).isInstanceOf(Eligibility.Refused.class);
            assertThat(change.gained()).extracting(Finding::ruleId).contains("E-PE-1");
        });
        assertThat(difference.pairing().unseated())
                .extracting(RequestChange::request)
                .isSubsetOf(difference.decisions().stream()
                        .filter(DecisionChange::decidedOtherwise)
                        .map(DecisionChange::subject)
                        .toList())
                .isNotEmpty();
        assertThat(difference.pairing()).isEqualTo(PairingDifference.between(difference.before(), difference.after()));
    }

    @Test
    void a_rule_given_up_is_told_and_frees_its_pairs() throws IOException {
        RuleBookDifference difference = RuleBookDifference.between(
                tiny(), RuleBook.bundled(), RuleBook.bundled().without("P-V-8", "P-V-9"), SETTINGS);

        assertThat(difference.rules())
                .extracting(RuleBookDifference.RuleEdit::id)
                .containsExactly("P-V-8", "P-V-9");
        assertThat(difference.rules())
                .allSatisfy(edit -> assertThat(edit.after()).isEmpty());
        assertThat(difference.pairs().orElseThrow())
                .isNotEmpty()
                .allMatch(pair -> !pair.before().vetoes().isEmpty())
                .anyMatch(PairChange::allowed)
                .noneMatch(PairChange::forbidden);
    }

    @Test
    void a_refusal_by_another_threshold_is_restated() throws IOException {
        RuleBook strict = from14();
        Files.writeString(
                folder.resolve("policy.json"),
                Files.readString(folder.resolve("policy.json")).replace("14", "16"));

        RuleBookDifference difference = RuleBookDifference.between(tiny(), strict, RuleBook.load(folder), SETTINGS);

        assertThat(difference.decisions()).anySatisfy(change -> {
            assertThat(change.decidedOtherwise()).isFalse();
            assertThat(change.restated()).extracting(Finding::ruleId).contains("E-PE-1");
            assertThat(change.gained()).isEmpty();
        });
    }

    @Test
    void equal_books_make_no_difference() throws IOException {
        RuleBookDifference difference =
                RuleBookDifference.between(tiny(), RuleBook.bundled(), RuleBook.bundled(), SETTINGS);

        assertThat(difference.rules()).isEmpty();
        assertThat(difference.thresholds()).isEmpty();
        assertThat(difference.decisions()).isEmpty();
        assertThat(difference.pairs()).contains(java.util.List.of());
        assertThat(difference.pairing().same()).isTrue();
    }
}
