/**
 * The files of a review: a saved pairing and the curator's list of edits. Start with {@link
 * org.mentorship.matching.json.PairingReader} and {@link org.mentorship.matching.json.EditsReader}. Formats:
 * docs/reference/pairing-file.md.
 */
package org.mentorship.matching.json;
