package org.mentorship.rules.internal.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorship.rules.internal.lang.Vocabulary.Join;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;

class VocabularyTest {

    @Test
    void a_fact_is_a_subject_or_belongs_to_one_or_is_a_threshold() {
        assertThat(Vocabulary.subjects()).contains("Candidacy", "Pair", "Due", "Work");
        assertThat(Vocabulary.facts())
                .allSatisfy(fact -> assertThat(List.of(
                                Vocabulary.isSubject(fact),
                                Vocabulary.join(fact).isPresent(),
                                fact.equals("Policy")))
                        .as(fact)
                        .containsOnlyOnce(true));
    }

    @Test
    void a_join_names_properties_that_are_there_and_of_one_kind() {
        assertThat(Vocabulary.join("ConsentFact")).contains(new Join("Candidacy", "id", "candidacy", 2));
        for (String fact : Vocabulary.facts()) {
            Vocabulary.join(fact).ifPresent(join -> {
                assertThat(Vocabulary.subjects()).contains(join.subject());
                assertThat(Vocabulary.of(fact).get(join.own()).kind())
                        .isEqualTo(Vocabulary.of(join.subject()).get(join.key()).kind());
            });
        }
    }

    @Test
    void every_conclusion_of_the_verdict_is_known_with_what_it_takes() {
        assertThat(Vocabulary.conclusions().values())
                .allSatisfy(one -> assertThat(Vocabulary.subjects()).containsAll(one.subjects()));
        assertThat(Vocabulary.subjects())
                .allSatisfy(subject ->
                        assertThat(Vocabulary.conclusionsAbout(subject)).isNotEmpty());
        Signature pending = Vocabulary.conclusions().get("pending");
        assertThat(pending.fixed()).isEqualTo(4);
        assertThat(pending.parameters())
                .extracting(Signature.Parameter::kinds)
                .containsExactly(Set.of(Kind.TEXT, Kind.WORDS), Set.of(Kind.DATE));
        assertThat(pending.example()).isEqualTo("verdict.pending($c, $paper, $day, \"причина\")");
        assertThat(Vocabulary.conclusions().get("escalate").parameters().get(0).codes())
                .containsExactly("CURATOR", "DIRECTOR");
        assertThat(Vocabulary.conclusions().get("escalate").example())
                .isEqualTo("verdict.escalate($d, \"CURATOR\", \"причина\")");
    }
}
