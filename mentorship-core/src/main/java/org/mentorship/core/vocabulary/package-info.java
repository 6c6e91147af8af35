/**
 * Controlled lists of codes: a {@link org.mentorship.core.vocabulary.Vocabulary} has {@link org.mentorship.core.vocabulary.Term}s.
 * {@link org.mentorship.core.vocabulary.Vocabularies#bundled} has task directions and interest directions; a programme adds its
 * own, such as subjects, or replaces them by id.
 */
package org.mentorship.core.vocabulary;
