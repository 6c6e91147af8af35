/**
 * The words that rules are written in: facts that a condition may ask about, and the
 * {@link org.mentorship.rules.vocabulary.Verdict} through which a conclusion speaks.
 *
 * <p>An eligibility rule is about one {@link org.mentorship.rules.vocabulary.Candidacy}; what is known of its papers
 * stands in facts of their own, joined by {@code candidacy == $id}:
 * {@link org.mentorship.rules.vocabulary.ConsentFact}, {@link org.mentorship.rules.vocabulary.ClearanceFact},
 * {@link org.mentorship.rules.vocabulary.InterviewFact}, {@link org.mentorship.rules.vocabulary.TrainingFact}. A pair rule
 * is about one {@link org.mentorship.rules.vocabulary.Pair}, a roadmap rule about one
 * {@link org.mentorship.rules.vocabulary.Due} or about one {@link org.mentorship.rules.vocabulary.Work}, beside which stands an
 * {@link org.mentorship.rules.vocabulary.OtherWork}. An indicator rule counts one
 * {@link org.mentorship.rules.vocabulary.Countable} fact, mostly a {@link org.mentorship.rules.vocabulary.Participation}. Thresholds are
 * {@link org.mentorship.rules.vocabulary.Policy} facts. All facts are immutable and hold no names and no birth dates.
 */
package org.mentorship.rules.vocabulary;
