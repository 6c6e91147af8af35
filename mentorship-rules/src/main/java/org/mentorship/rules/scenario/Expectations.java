package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentorship.core.text.Refusal;

/** What a scenario expects, by subject; at least one thing. */
public record Expectations(
        Optional<Expectation.OfCandidacy> mentee,
        Optional<Expectation.OfCandidacy> mentor,
        Optional<Expectation.OfPair> pair,
        List<Expectation.OfWork> works,
        List<Expectation.OfMentorship> mentorships,
        List<Expectation.OfSet> sets) {

    public Expectations {
        requireNonNull(mentee, "mentee");
        requireNonNull(mentor, "mentor");
        requireNonNull(pair, "pair");
        works = List.copyOf(works);
        mentorships = List.copyOf(mentorships);
        sets = List.copyOf(sets);
        if (mentee.isEmpty()
                && mentor.isEmpty()
                && pair.isEmpty()
                && works.isEmpty()
                && mentorships.isEmpty()
                && sets.isEmpty()) {
            throw Refusal.of("""
                    The scenario expects nothing.
                    Say what the rules shall decide on the mentee, the mentor, the pair, the works or the mentorships.""");
        }
    }

    /** Ids of the rules that are expected to speak, in alphabetical order. */
    public Set<String> speaking() {
        Set<String> ids = new TreeSet<>();
        all().forEach(one -> {
            one.rules().ifPresent(ids::addAll);
            one.remarks().ifPresent(ids::addAll);
        });
        return ids;
    }

    /** Ids of the rules that are expected to speak or to be silent, in alphabetical order. */
    public Set<String> named() {
        Set<String> ids = speaking();
        all().forEach(one -> ids.addAll(one.silent()));
        return ids;
    }

    private Stream<Expectation> all() {
        return Stream.of(
                        mentee.stream(),
                        mentor.stream(),
                        pair.stream(),
                        works.stream(),
                        mentorships.stream(),
                        sets.stream())
                .flatMap(part -> part);
    }

    static void requireSome(
            boolean decision, Optional<List<String>> rules, Optional<List<String>> remarks, List<String> silent) {
        if (!decision && rules.isEmpty() && remarks.isEmpty() && silent.isEmpty()) {
            throw Refusal.of("""
                    Nothing is expected here.
                    Say the decision, the rules that speak, or those that are silent.""");
        }
    }
}
