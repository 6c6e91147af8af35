package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import java.util.Set;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.WorkStatus;

/**
 * What a rule may say; the global {@code verdict} of every rule book.
 *
 * <p>The reason is a sentence in Russian in which {@code {0}}, {@code {1}} … stand for the values that follow it; its
 * English twin is the second part of the rule's {@code @en}. The rule's id, sentence and source, and the thresholds that
 * it matched, are added by the library.
 *
 * <p>This interface is the list of conclusions: a rule may call each of its methods about the {@link Subject} that is the
 * first parameter, with values of the parameters' types and, at a {@link OneOf}, one of its codes. Whoever runs rules
 * overrides what rules about their subject may say.
 */
public interface Verdict {

    /** The candidate cannot take part. */
    @Against("pending")
    default void refuse(Candidacy candidacy, String reason, Object... values) {
        throw misplaced(candidacy);
    }

    /**
     * Something is missing; the candidate can take part once it is there.
     *
     * @param paper what is missing
     * @param until last day to bring it
     */
    default void pending(Candidacy candidacy, LocalizedText paper, LocalDate until, String reason, Object... values) {
        throw misplaced(candidacy);
    }

    /** As above, with the name of what is missing in Russian; its English name is the third part of {@code @en}. */
    default void pending(Candidacy candidacy, String paper, LocalDate until, String reason, Object... values) {
        throw misplaced(candidacy);
    }

    /** Something the curator should know; it decides nothing. */
    default void remark(Candidacy candidacy, String reason, Object... values) {
        throw misplaced(candidacy);
    }

    /** The pair cannot be formed. */
    @Against("points")
    default void veto(Pair pair, String reason, Object... values) {
        throw misplaced(pair);
    }

    /** Adds points to the pair, or takes them off when negative. */
    @Against("points")
    default void points(Pair pair, int points, String reason, Object... values) {
        throw misplaced(pair);
    }

    /**
     * How a work of a roadmap stands on the day of the report.
     *
     * @param status how it stands
     */
    @Against("status")
    default void status(Due due, @OneOf(WorkStatus.class) String status, String reason, Object... values) {
        throw misplaced(due);
    }

    /**
     * Somebody has to be told of the work.
     *
     * @param whom who has to be told
     */
    default void escalate(Due due, @OneOf(Escalation.Whom.class) String whom, String reason, Object... values) {
        throw misplaced(due);
    }

    /** Something about a work of a roadmap, or about the plan or stage that it begins, is not as it should be. */
    default void flag(Work work, String reason, Object... values) {
        throw misplaced(work);
    }

    /**
     * Two works of a roadmap contradict each other.
     *
     * @param other id of the other work
     */
    default void clash(Work work, String other, String reason, Object... values) {
        throw misplaced(work);
    }

    /**
     * Pairs are not to be fixed before a day, because of the work.
     *
     * @param until the first day on which the work no longer stands in the way
     */
    default void hold(Work work, LocalDate until, String reason, Object... values) {
        throw misplaced(work);
    }

    /**
     * What happened to a pair breaks the plan.
     *
     * @param pair id of the mentorship
     */
    default void breach(Work work, String pair, String reason, Object... values) {
        throw misplaced(work);
    }

    /** Something in the life of a mentorship that the curator should look at; it hinders nothing. */
    default void concern(Life life, String reason, Object... values) {
        throw misplaced(life);
    }

    /**
     * What the fact stands for belongs to a set of indicators, where it is counted once.
     *
     * @param set id of the set, as the definitions of indicators name it
     */
    default void count(Countable counted, String set, String reason, Object... values) {
        throw misplaced((Record) counted);
    }

    /**
     * As {@link #count}, and it belongs to one part of the set; to the whole only, where the key is null.
     *
     * @param key code of the part, such as a form
     */
    default void countBy(Countable counted, String set, String key, String reason, Object... values) {
        throw misplaced((Record) counted);
    }

    /** As above, to several parts of the set; where there are none, to the whole only. */
    default void countBy(Countable counted, String set, Set<String> keys, String reason, Object... values) {
        throw misplaced((Record) counted);
    }

    /**
     * What the fact stands for belongs to a set, and adds an amount to its sum; several facts that stand for the same add up.
     *
     * @param amount 0 or more
     */
    default void add(Countable counted, String set, int amount, String reason, Object... values) {
        throw misplaced((Record) counted);
    }

    private static IllegalStateException misplaced(Record subject) {
        return new IllegalStateException("A rule about (%s) spoke where none is asked.\nReport this as a defect."
                .formatted(subject.getClass().getSimpleName()));
    }
}
