package org.mentorship.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.Programme;

/**
 * What a report calls people: by id, unless names are asked for and the consent to publication is in force. Consent is
 * needed of the parent under 14, of parent and pupil from 14 to 17, of the person from 18 on (ages of the civil code,
 * articles 21, 26 and 28); of both where the age of a pupil is not known.
 */
final class Names {
    private static final int SELF_FROM = 14;
    private static final int ADULT_FROM = 18;

    private final Map<String, String> shown = new HashMap<>();

    Names(Programme programme, boolean wanted) {
        if (wanted) {
            for (Participant person : programme.participants()) {
                person.displayName()
                        .filter(name -> published(person, programme.referenceDate()))
                        .ifPresent(name -> shown.put(person.id(), person.id() + " " + name));
            }
        }
    }

    /** The id, and the name behind it where it may be shown. */
    String of(String participant) {
        return shown.getOrDefault(participant, participant);
    }

    private static boolean published(Participant person, LocalDate day) {
        Optional<Integer> age = person.ageOn(day);
        boolean adult =
                age.map(years -> years >= ADULT_FROM).orElse(!person.category().equals(Category.PUPIL));
        boolean signsToo = age.map(years -> years >= SELF_FROM).orElse(true);
        return (adult || consented(person, Signatory.PARENT, day))
                && (!signsToo || consented(person, Signatory.SELF, day));
    }

    private static boolean consented(Participant person, Signatory signatory, LocalDate day) {
        return person.consents().stream()
                .anyMatch(consent -> consent.purpose() == ConsentPurpose.PUBLICATION
                        && consent.signatory() == signatory
                        && consent.validity().holdsOn(day));
    }
}
