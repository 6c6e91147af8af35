/**
 * The aggregate that one file holds. Start with {@link org.mentorship.core.programme.Programme#builder} or with the reader in
 * {@code org.mentorship.core.json}. {@link org.mentorship.core.programme.ProgrammeIntegrity} says what does not fit together, all
 * at once; {@link org.mentorship.core.programme.Programme#erase} and {@link
 * org.mentorship.core.programme.Programme#withdrawConsent} take people and consents out to the end.
 */
package org.mentorship.core.programme;
