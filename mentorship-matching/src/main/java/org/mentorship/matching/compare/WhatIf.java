package org.mentorship.matching.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.rules.RuleBook;

/**
 * What a pairing would be if a rule were given up, an offer had more places, or wishes and weights were others. Changes are
 * collected, then {@link #solve()} tells the difference.
 * <pre>{@code
 * PairingDifference difference =
 *         WhatIf.of(programme).withoutRule("P-11").places("o-3", 1).solve().difference();
 * }</pre>
 *
 * <p>Nothing is stored: the programme and the rule book stay as they are. Immutable: each method gives another one. Safe
 * for use by several threads.
 */
public final class WhatIf {

    private final Programme programme;
    private final Programme changed;
    private final Set<String> rulesOff;

    private WhatIf(Programme programme, Programme changed, Set<String> rulesOff) {
        this.programme = programme;
        this.changed = changed;
        this.rulesOff = rulesOff;
    }

    /** Nothing changed yet. */
    public static WhatIf of(Programme programme) {
        return new WhatIf(Objects.requireNonNull(programme, "programme"), programme, Set.of());
    }

    /**
     * Both results.
     *
     * @param before as things are
     * @param after as they would be
     */
    public record Outcome(Pairing before, Pairing after, PairingDifference difference) {}

    /** The rule with the id is given up; whether there is one is checked when it is solved. */
    public WhatIf withoutRule(String id) {
        Set<String> off = new TreeSet<>(rulesOff);
        off.add(id);
        return new WhatIf(programme, changed, off);
    }

    /**
     * An offer has so many more places, or fewer where the number is below zero; a minimum or preferred size above the new
     * maximum is lowered to it.
     *
     * @throws IllegalArgumentException if there is no such offer, or it cannot state that many
     */
    public WhatIf places(String offer, int more) {
        Offer before = changed.offer(offer).orElseThrow(() -> Refusal.of("""
                The programme (%s) has no offer (%s).
                Give the id of one of its offers.""", programme.id(), offer));
        int most = before.maxMentees() + more;
        Offer.Builder after = before.toBuilder().maxMentees(most).minMentees(Math.min(before.minMentees(), most));
        before.preferredMentees().ifPresent(size -> after.preferredMentees(Math.min(size, most)));
        Offer now = after.build();
        return with(changed.toBuilder()
                .offers(changed.offers().stream()
                        .map(one -> one.id().equals(offer) ? now : one)
                        .toList()));
    }

    /** Other wishes, the policy among them. */
    public WhatIf wishes(PairingWishes wishes) {
        return with(changed.toBuilder().wishes(wishes));
    }

    /**
     * A component of a questionnaire has another weight, in every form that uses the questionnaire.
     *
     * @param weight 0 … {@value Component#MAX_WEIGHT}; 0 leaves the component out
     * @throws IllegalArgumentException if no form with a request uses the questionnaire, or it has no such component
     */
    public WhatIf weight(String questionnaire, String component, int weight) {
        Map<String, Questionnaire> own = new LinkedHashMap<>();
        changed.questionnaires().forEach(one -> own.put(one.id(), one));
        // Once a form has a questionnaire of the programme's own it uses no bundled ones, so all of them become own
        Map<String, Set<String>> formsOf = new TreeMap<>();
        Map<String, Questionnaire> used = new LinkedHashMap<>();
        Set<String> forms = new TreeSet<>();
        changed.requests().forEach(request -> forms.add(request.form()));
        for (String form : forms) {
            for (Questionnaire one : changed.questionnairesFor(form)) {
                used.put(one.id(), one);
                formsOf.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(form);
            }
        }
        used.forEach((id, one) -> own.putIfAbsent(id, withForms(one, formsOf.get(id))));
        Questionnaire before = used.containsKey(questionnaire) ? own.get(questionnaire) : null;
        if (before == null
                || before.components().stream().noneMatch(one -> one.id().equals(component))) {
            throw Refusal.of("""
                    The programme (%s) does not use a questionnaire (%s) with a component (%s).
                    Give the ids of a questionnaire in use and of one of its components.""", programme.id(), questionnaire, component);
        }
        List<Component> components = new ArrayList<>();
        for (Component one : before.components()) {
            if (!one.id().equals(component)) {
                components.add(one);
            } else if (weight != 0) {
                components.add(new Component(one.id(), one.title(), one.kind(), one.mentee(), one.mentor(), weight));
            }
        }
        own.put(
                questionnaire,
                new Questionnaire(
                        before.id(),
                        before.title(),
                        before.moment(),
                        before.forms(),
                        before.questions(),
                        components,
                        before.source()));
        return with(changed.toBuilder().questionnaires(List.copyOf(own.values())));
    }

    private static Questionnaire withForms(Questionnaire one, Set<String> forms) {
        return new Questionnaire(
                one.id(), one.title(), one.moment(), forms, one.questions(), one.components(), one.source());
    }

    private WhatIf with(Programme.Builder builder) {
        return new WhatIf(programme, builder.build(), rulesOff);
    }

    /** Solves both with the bundled rule book and default settings. */
    public Outcome solve() {
        return solve(RuleBook.bundled(), PairingSettings.defaults());
    }

    /**
     * Solves the programme as it is and as it would be.
     *
     * @throws IllegalArgumentException if the book does not have a rule that is to be given up
     * @throws org.mentorship.matching.InvalidPinsException if pins cannot hold in one of the two
     */
    public Outcome solve(RuleBook book, PairingSettings settings) {
        RuleBook relaxed = relaxed(book);
        return compare(
                PairingSolver.create().withRuleBook(book).withSettings(settings).solve(programme), relaxed, settings);
    }

    /** Solves only the programme as it would be, and compares it with a pairing of the programme as it is. */
    public Outcome compare(Pairing before, RuleBook book) {
        return compare(before, relaxed(book), before.settings());
    }

    private Outcome compare(Pairing before, RuleBook relaxed, PairingSettings settings) {
        Pairing after = PairingSolver.create()
                .withRuleBook(relaxed)
                .withSettings(settings)
                .solve(changed);
        return new Outcome(before, after, PairingDifference.between(before, after));
    }

    private RuleBook relaxed(RuleBook book) {
        return rulesOff.isEmpty() ? book : book.without(rulesOff.toArray(String[]::new));
    }
}
