/**
 * People, known by opaque ids. A {@link org.mentorship.core.participant.Participant} carries what rules ask about: category,
 * age, grade, experience, traits; and dated papers: consents by purpose, clearances, interviews, trainings. Names and birth
 * dates never reach messages or logs.
 */
package org.mentorship.core.participant;
