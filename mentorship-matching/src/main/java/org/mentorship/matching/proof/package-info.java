/**
 * Proof that anybody can check: {@link org.mentorship.matching.proof.Certificate} is stored with a pairing,
 * {@link org.mentorship.matching.proof.PairingVerifier} proves from the programme and its rules alone what the pairing
 * claims. Nothing here is used by the solver, and nothing of the solver is used here; the mathematics is in
 * docs/explanation/kernel.md.
 */
package org.mentorship.matching.proof;
