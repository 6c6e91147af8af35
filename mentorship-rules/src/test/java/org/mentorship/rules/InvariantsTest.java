package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.internal.facts.RoadmapFacts;
import org.mentorship.rules.internal.lang.Conclusion;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Tracer;
import org.mentorship.rules.internal.lang.Vocabulary;

/** What is said to be true of all facts is true of those of the published roadmaps. */
class InvariantsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-09-01", "2023-12-31", "2024-02-29", "2025-05-15", "2026-11-25"})
    void of_every_work_on_every_day(String day) {
        LocalDate today = LocalDate.parse(day);
        for (Roadmap roadmap : Roadmaps.bundled().all()) {
            for (RoadmapFacts.Item item :
                    new RoadmapFacts(roadmap, roadmap.context(), KnownDates.none(), today).items()) {
                hold(item.due());
            }
        }
    }

    static void hold(Object fact) {
        String name = fact.getClass().getSimpleName();
        for (Condition invariant : Vocabulary.invariants(name)) {
            Pattern pattern = new Pattern(
                    Pattern.Quantifier.FACT, Optional.empty(), name, List.of(new Pattern.Item.Test(invariant, 1)), 1);
            Rule rule = new Rule("", 1, "X-1", "x", Map.of(), List.of(pattern), new Conclusion("refuse", List.of(), 1));
            assertThat(Tracer.trace(rule, LocalizedText.ru("x"), List.of(fact)).fired())
                    .as("%s of %s", Renderer.condition(invariant), fact)
                    .isTrue();
        }
    }
}
