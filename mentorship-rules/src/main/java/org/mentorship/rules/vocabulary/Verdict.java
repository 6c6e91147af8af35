package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.text.LocalizedText;

/**
 * What a rule may say; the global {@code verdict} of every rule book.
 *
 * <p>The reason is a sentence in Russian in which {@code {0}}, {@code {1}} … stand for the values that follow it; its
 * English twin is the second part of the rule's {@code @en}. The rule's id, sentence and source, and the thresholds that
 * it matched, are added by the library.
 */
public interface Verdict {

    /** The candidate cannot take part. */
    void refuse(Candidacy candidacy, String reason, Object... values);

    /**
     * Something is missing; the candidate can take part once it is there.
     *
     * @param paper what is missing
     * @param until last day to bring it
     */
    void pending(Candidacy candidacy, LocalizedText paper, LocalDate until, String reason, Object... values);

    /** As above, with the name of what is missing in Russian; its English name is the third part of {@code @en}. */
    void pending(Candidacy candidacy, String paper, LocalDate until, String reason, Object... values);

    /** Something the curator should know; it decides nothing. */
    void remark(Candidacy candidacy, String reason, Object... values);

    /** The pair cannot be formed. */
    void veto(Pair pair, String reason, Object... values);

    /** Adds points to the pair, or takes them off when negative. */
    void points(Pair pair, int points, String reason, Object... values);

    /**
     * How a work of a roadmap stands on the day of the report.
     *
     * @param status {@code NOT_DUE}, {@code IN_WINDOW}, {@code DUE_SOON}, {@code OVERDUE}, {@code DONE}, {@code DONE_LATE},
     *     {@code NO_DATE} or {@code WAITING_FOR_EVENT}
     */
    void status(Due due, String status, String reason, Object... values);

    /**
     * Somebody has to be told of the work.
     *
     * @param whom {@code CURATOR} or {@code DIRECTOR}
     */
    void escalate(Due due, String whom, String reason, Object... values);

    /** Something about a work of a roadmap, or about the plan or stage that it begins, is not as it should be. */
    void flag(Work work, String reason, Object... values);

    /**
     * Two works of a roadmap contradict each other.
     *
     * @param other id of the other work
     */
    void clash(Work work, String other, String reason, Object... values);
}
