package org.mentorship.matching.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.Score;

/** What came of checking a pairing against the programme and its rules. */
public sealed interface Verification {

    /** Whether everything that the pairing says of itself holds, as far as it can be checked. */
    default boolean holds() {
        return !(this instanceof Refuted);
    }

    /** For people: what is proven, what it means level by level, what was checked; or everything that does not hold. */
    default List<String> sentences(Language language) {
        return Words.sentences(this, language);
    }

    /**
     * What was counted anew of a plan, beside its score.
     *
     * @param requests of the programme
     * @param seated how many of them have a seat
     * @param blockingPairs over all admissible pairs; at least as many where they were not looked for
     * @param seatsForgone as the pairing says, once shown; only under {@code STABLE}
     */
    record Tally(PairingPolicy policy, int requests, int seated, long blockingPairs, Optional<Integer> seatsForgone) {
        public Tally {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(seatsForgone, "seatsForgone");
        }
    }

    /** The plan is legal, its score is counted right, and no plan of the programme, over all admissible pairs, scores more. */
    record Proven(Tally tally, Score score) implements Verification {
        public Proven {
            Objects.requireNonNull(tally, "tally");
            Objects.requireNonNull(score, "score");
        }
    }

    /** The plan is legal, its score is counted right, and over all admissible pairs no plan scores more than the bound. */
    record Bounded(Tally tally, Score score, Score bound) implements Verification {
        public Bounded {
            Objects.requireNonNull(tally, "tally");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(bound, "bound");
        }
    }

    /**
     * The plan is legal and its score is counted right. What it claims holds for the pairs that the run kept, which the
     * pairing does not list.
     *
     * @param bound what the same prices prove over all admissible pairs
     */
    record OnCandidates(Tally tally, Score score, Score bound) implements Verification {
        public OnCandidates {
            Objects.requireNonNull(tally, "tally");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(bound, "bound");
        }
    }

    /** The plan is legal, its score is counted right, and it claims no bound: the run was stopped before there was one. */
    record Counted(Tally tally, Score score) implements Verification {
        public Counted {
            Objects.requireNonNull(tally, "tally");
            Objects.requireNonNull(score, "score");
        }
    }

    /**
     * Something does not hold.
     *
     * @param discrepancies one or more, in the order in which they were looked for
     */
    record Refuted(List<Discrepancy> discrepancies) implements Verification {
        public Refuted {
            discrepancies = List.copyOf(discrepancies);
            if (discrepancies.isEmpty()) {
                throw Refusal.of("""
                        Nothing is wrong (0 discrepancies).
                        Use one of the other outcomes.""");
            }
        }

        /** Whether the pairing and what it was checked against do not belong together at all. */
        public boolean ofSomethingElse() {
            return discrepancies.stream().anyMatch(one -> switch (one.kind()) {
                case OTHER_PROGRAMME, OTHER_DAY, OTHER_RULE_BOOK, APPROVED_SINCE -> true;
                default -> false;
            });
        }

        /** The kinds, in order, each once. */
        public List<Discrepancy.Kind> kinds() {
            return discrepancies.stream().map(Discrepancy::kind).distinct().toList();
        }
    }

    /** The score as it was counted anew, where the plan is legal and nothing contradicts it. */
    default Optional<Score> counted() {
        if (this instanceof Proven it) {
            return Optional.of(it.score());
        }
        if (this instanceof Bounded it) {
            return Optional.of(it.score());
        }
        if (this instanceof OnCandidates it) {
            return Optional.of(it.score());
        }
        return this instanceof Counted it ? Optional.of(it.score()) : Optional.empty();
    }

    /** What is proven that no plan exceeds, over all admissible pairs. */
    default Optional<Score> provenBound() {
        if (this instanceof Proven it) {
            return Optional.of(it.score());
        }
        if (this instanceof Bounded it) {
            return Optional.of(it.bound());
        }
        return this instanceof OnCandidates it ? Optional.of(it.bound()) : Optional.empty();
    }
}
