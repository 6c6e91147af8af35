package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.matching.json.Pairings;
import org.mentorship.matching.proof.Discrepancy;
import org.mentorship.matching.proof.Verification;
import org.mentorship.matching.proof.Verifiers;

class PairingErasureTest {

    @Provide
    Arbitrary<Pairing> pairings() {
        return Pairings.any();
    }

    /** Offers o-1 … o-9 of the mentors q-1 … q-9 and requests r-1 … r-12 of p-1 … p-12, as the pairings have them. */
    private static Programme programme() {
        Programme.Builder programme =
                SmallSchool.programme().offers(java.util.List.of()).requests(java.util.List.of());
        for (int i = 1; i <= 12; i++) {
            programme.add(SmallSchool.person("p-" + i)).add(SmallSchool.person("q-" + i));
            programme.add(SmallSchool.request("r-" + i, "single").toBuilder()
                    .participant("p-" + i)
                    .build());
            programme.add(SmallSchool.offer("o-" + i, "single", 0, 2).toBuilder()
                    .participant("q-" + i)
                    .build());
        }
        return programme.build();
    }

    @Property(tries = 60)
    void an_erased_mentee_is_nowhere_in_the_file(
            @ForAll("pairings") Pairing pairing, @ForAll @IntRange(min = 1, max = 12) int number) throws IOException {
        String json = json(PairingErasure.erase(pairing, programme(), "p-" + number));

        assertThat(json)
                .doesNotContainPattern("\\bp-" + number + "\\b")
                .doesNotContainPattern("\\br-" + number + "\\b");
    }

    @Property(tries = 60)
    void an_erased_mentor_is_nowhere_in_the_file_and_nobody_else_is_lost(
            @ForAll("pairings") Pairing pairing, @ForAll @IntRange(min = 1, max = 9) int number) throws IOException {
        Pairing left = PairingErasure.erase(pairing, programme(), "q-" + number);

        assertThat(json(left))
                .doesNotContainPattern("\\bq-" + number + "\\b")
                .doesNotContainPattern("\\bo-" + number + "\\b");
        assertThat(left.seated() + left.unmatched().size())
                .isEqualTo(pairing.seated() + pairing.unmatched().size());
    }

    @Property(tries = 20)
    void erasing_somebody_who_is_not_there_changes_nothing(@ForAll("pairings") Pairing pairing) {
        assertThat(PairingErasure.erase(pairing, programme(), "p-99")).isEqualTo(pairing);
    }

    @Property(tries = 20)
    void nothing_is_claimed_of_what_is_left(
            @ForAll("pairings") Pairing pairing, @ForAll @IntRange(min = 1, max = 9) int number) {
        Quality left = PairingErasure.erase(pairing, programme(), "p-" + number).quality();

        assertThat(left.proof()).isEqualTo(Quality.Proof.OUTDATED);
        assertThat(left.bound()).isEmpty();
        assertThat(left.certificate()).isEmpty();
    }

    @Test
    void a_pairing_from_which_somebody_was_erased_does_not_verify() {
        FixedJudge judge = new FixedJudge();
        Programme school = SmallSchool.programme().build();
        Pairing left = PairingErasure.erase(SmallSchool.pairing(), school, "p-r-6");
        Programme without = school.erase("p-r-6", school.referenceDate()).programme();

        Verification.Refuted verification =
                (Verification.Refuted) Verifiers.of(without, judge).verify(anew(left));

        assertThat(verification.kinds()).contains(Discrepancy.Kind.ERASED_SINCE);
        assertThat(verification.sentences(Language.RU).toString()).doesNotContain("r-6");
    }

    /** As if the rule book of the test had made it. */
    private static Pairing anew(Pairing pairing) {
        return new Pairing(
                pairing.formatVersion(),
                pairing.programme(),
                pairing.referenceDate(),
                pairing.policy(),
                pairing.groups(),
                pairing.unmatched(),
                pairing.score(),
                pairing.components(),
                pairing.quality(),
                pairing.settings(),
                "fixed");
    }

    @Test
    void mentees_of_an_erased_mentor_wait_for_a_place() {
        Pairing left = PairingErasure.erase(
                SmallSchool.pairing(), SmallSchool.programme().build(), "p-o-1");

        assertThat(left.groups()).extracting(Group::offer).containsExactly("o-3");
        assertThat(left.unmatched()).extracting(Unmatched::request).containsExactly("r-1", "r-2", "r-3", "r-6");
    }

    private static String json(Pairing pairing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PairingWriter.write(pairing, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
