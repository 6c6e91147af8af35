package org.mentorship.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.compare.RequestChange.Seated;
import org.mentorship.rules.RuleBook;

class WhatIfTest {

    private static final PairingSettings QUICK =
            PairingSettings.builder().unimprovedSteps(20).build();

    private static Programme school;
    private static Pairing now;

    @BeforeAll
    static void solve() throws IOException {
        school = ProgrammeReader.read(Path.of("../examples/mishkino/programme.json"));
        now = PairingSolver.create().withSettings(QUICK).solve(school);
    }

    private static WhatIf.Outcome outcome(WhatIf changes) {
        WhatIf.Outcome outcome = changes.compare(now, RuleBook.bundled());
        assertThat(outcome.before()).isEqualTo(now);
        assertThat(outcome.difference()).isEqualTo(PairingDifference.between(now, outcome.after()));
        return outcome;
    }

    @Test
    void without_a_change_there_is_no_difference() {
        assertThat(WhatIf.of(school)
                        .solve(RuleBook.bundled(), QUICK)
                        .difference()
                        .same())
                .isTrue();
    }

    @Test
    void giving_up_a_rule_never_seats_fewer_and_some_rule_costs_points() {
        long best = 0;
        for (var rule : RuleBook.bundled().rules()) {
            if (best == 0 && rule.subject().equals("Pair")) {
                PairingDifference difference =
                        outcome(WhatIf.of(school).withoutRule(rule.id())).difference();
                assertThat(difference.gain().coverage()).as("%s", rule.id()).isGreaterThanOrEqualTo(0);
                best = Math.max(best, difference.gain().points());
            }
        }
        assertThat(best).as("some rule costs points").isPositive();
    }

    @Test
    void a_mentor_without_places_loses_the_group() {
        String offer = now.groups().get(0).offer();
        int places = school.offer(offer).map(Offer::maxMentees).orElseThrow();
        WhatIf.Outcome without = outcome(WhatIf.of(school).places(offer, -places));
        assertThat(without.after().groups()).noneMatch(group -> group.offer().equals(offer));
        assertThat(without.difference().gain().coverage()).isLessThanOrEqualTo(0);
        assertThat(without.difference().changes())
                .extracting(RequestChange::request)
                .containsAll(now.groups().get(0).seats().stream()
                        .map(seat -> seat.request())
                        .toList());
        // and back: whoever was left out is seated again
        PairingDifference back = WhatIf.of(school)
                .places(offer, -places)
                .places(offer, places)
                .compare(without.after(), RuleBook.bundled())
                .difference();
        assertThat(back.newlySeated())
                .extracting(Seated::request)
                .hasSameSizeAs(without.difference().unseated());
    }

    @Test
    void a_component_of_no_weight_leaves_every_pair() {
        Questionnaire used = school.questionnairesFor(now.groups().get(0).form()).stream()
                .filter(one -> one.components().size() > 1)
                .findFirst()
                .orElseThrow();
        String component = used.components().get(0).id();
        WhatIf.Outcome outcome = outcome(WhatIf.of(school).weight(used.id(), component, 0));
        int before = contributions(now, component);
        assertThat(before).isPositive();
        assertThat(contributions(outcome.after(), component))
                .as("only other questionnaires have one of this name")
                .isLessThan(before);
        assertThat(outcome.after()
                        .groups()
                        .get(0)
                        .seats()
                        .get(0)
                        .compatibility()
                        .contributions())
                .as("the other components stay")
                .isNotEmpty();
    }

    private static int contributions(Pairing pairing, String component) {
        return (int) pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .flatMap(seat -> seat.compatibility().contributions().stream())
                .filter(contribution -> contribution.component().equals(component))
                .count();
    }

    @Test
    void other_wishes_are_followed() {
        PairingWishes wishes = new PairingWishes(PairingPolicy.WORST_OFF_FIRST, 0, 0, 0, 0, 0);
        assertThat(outcome(WhatIf.of(school).wishes(wishes)).after().policy()).isEqualTo(PairingPolicy.WORST_OFF_FIRST);
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> WhatIf.of(school).withoutRule("X-9").solve()).hasMessageContaining("(X-9)");
        assertThatThrownBy(() -> WhatIf.of(school).places("nobody", 1)).hasMessageContaining("(nobody)");
        assertThatThrownBy(() -> WhatIf.of(school).weight("nothing", "none", 1)).hasMessageContaining("(nothing)");
    }
}
