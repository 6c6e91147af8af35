/**
 * Why a pairing is as it is: of a pair, of a request left without a mentor, of a mentor. Start with {@link
 * org.mentorship.matching.explain.PairingExplainer#explain}; an {@link org.mentorship.matching.explain.Explanation} is what
 * comes out, as data and as sentences.
 */
package org.mentorship.matching.explain;
