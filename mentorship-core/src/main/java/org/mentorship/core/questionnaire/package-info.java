/**
 * Questionnaires as data. A {@link org.mentorship.core.questionnaire.Questionnaire} has {@link
 * org.mentorship.core.questionnaire.Question}s, asked of mentees, mentors or both, and {@link
 * org.mentorship.core.questionnaire.Component}s that say how its items compare a mentee with a mentor. {@link
 * org.mentorship.core.questionnaire.Answers} are what one person said; a blank is an absent answer. {@link
 * org.mentorship.core.questionnaire.Questionnaires#bundled} has templates to begin with.
 */
package org.mentorship.core.questionnaire;
