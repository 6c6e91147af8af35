package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.rules.roadmap.WorkStatus;

/**
 * What the rules shall say of one subject of a scenario. A list of rules is meant whole: these and no others; where it is left
 * out, nothing is expected. {@code silent} names rules that shall not apply.
 */
public sealed interface Expectation
        permits Expectation.OfCandidacy,
                Expectation.OfPair,
                Expectation.OfWork,
                Expectation.OfMentorship,
                Expectation.OfSet {

    /** Ids of the rules that decide. */
    Optional<List<String>> rules();

    /** Ids of the rules that remark on something and decide nothing. */
    Optional<List<String>> remarks();

    /** Ids of rules that shall not apply. */
    List<String> silent();

    /** How a candidacy may stand. */
    enum Decision {
        ADMITTED,
        REFUSED,
        PENDING
    }

    /** Whether a pair may be formed. */
    enum Verdict {
        ALLOWED,
        VETOED
    }

    /** Of a request or an offer. {@code rules} are the reasons of a refusal, or those that ask for what is missing. */
    record OfCandidacy(
            Optional<Decision> decision,
            Optional<List<String>> rules,
            Optional<List<String>> remarks,
            List<String> silent)
            implements Expectation {
        public OfCandidacy {
            requireNonNull(decision, "decision");
            rules = rules.map(List::copyOf);
            remarks = remarks.map(List::copyOf);
            silent = List.copyOf(silent);
            Expectations.requireSome(decision.isPresent(), rules, remarks, silent);
        }
    }

    /**
     * Of a pair. {@code rules} are those that forbid it and those that give or take points.
     *
     * @param points sum of what rules give and take
     */
    record OfPair(
            Optional<Verdict> decision, Optional<Integer> points, Optional<List<String>> rules, List<String> silent)
            implements Expectation {
        public OfPair {
            requireNonNull(decision, "decision");
            requireNonNull(points, "points");
            rules = rules.map(List::copyOf);
            silent = List.copyOf(silent);
            Expectations.requireSome(decision.isPresent() || points.isPresent(), rules, Optional.empty(), silent);
        }

        @Override
        public Optional<List<String>> remarks() {
            return Optional.empty();
        }
    }

    /**
     * Of a work of the roadmap. {@code rules} are those that give its status and those that say whom to tell; {@code remarks}
     * are findings about the work, or about the plan or stage that it begins.
     *
     * @param work id of the work
     * @param due last day of the occurrence that is meant; the decisive one where it is left out
     */
    record OfWork(
            String work,
            Optional<LocalDate> due,
            Optional<WorkStatus> status,
            Optional<List<String>> rules,
            Optional<List<String>> remarks,
            List<String> silent)
            implements Expectation {
        public OfWork {
            requireNonNull(work, "work");
            requireNonNull(due, "due");
            requireNonNull(status, "status");
            rules = rules.map(List::copyOf);
            remarks = remarks.map(List::copyOf);
            silent = List.copyOf(silent);
            Expectations.requireSome(status.isPresent(), rules, remarks, silent);
        }
    }

    /**
     * Of a mentorship. {@code remarks} are what the rules find in its life.
     *
     * @param mentorship id of the mentorship
     */
    record OfMentorship(String mentorship, Optional<List<String>> remarks, List<String> silent) implements Expectation {
        public OfMentorship {
            requireNonNull(mentorship, "mentorship");
            remarks = remarks.map(List::copyOf);
            silent = List.copyOf(silent);
            Expectations.requireSome(false, Optional.empty(), remarks, silent);
        }

        @Override
        public Optional<List<String>> rules() {
            return Optional.empty();
        }
    }

    /**
     * Of a set that indicators count. {@code rules} are those that count somebody or something into it.
     *
     * @param set id of the set
     * @param members ids of those counted, in any order: these and no others
     */
    record OfSet(String set, Optional<List<String>> members, Optional<List<String>> rules, List<String> silent)
            implements Expectation {
        public OfSet {
            requireNonNull(set, "set");
            members = members.map(List::copyOf);
            rules = rules.map(List::copyOf);
            silent = List.copyOf(silent);
            Expectations.requireSome(members.isPresent(), rules, Optional.empty(), silent);
        }

        @Override
        public Optional<List<String>> remarks() {
            return Optional.empty();
        }
    }
}
