package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;

/** Takes back one consent of one person, with all that follows. */
final class ConsentWithdrawal {

    private final Programme programme;
    private final Participant person;
    private final ConsentPurpose purpose;
    private final LocalDate on;
    private final List<String> touched = new ArrayList<>();

    ConsentWithdrawal(Programme programme, Participant person, ConsentPurpose purpose, LocalDate on) {
        this.programme = programme;
        this.person = person;
        this.purpose = purpose;
        this.on = on;
    }

    Withdrawal withdraw() {
        Checks.that(person.consents().stream().anyMatch(this::stands), """
                The participant (%s) has no consent to (%s) that could be withdrawn on (%s).
                Check the purpose and the day.""", person.id(), purpose, on);
        if (purpose == ConsentPurpose.PROCESSING) {
            Erasure erasure = programme.erase(person.id(), on);
            return new Withdrawal(erasure.programme(), erasure.touchedMentorships(), true);
        }
        Participant marked = person.toBuilder()
                .consents(person.consents().stream()
                        .map(consent -> consent.purpose() == purpose
                                ? new Consent(
                                        purpose,
                                        consent.signatory(),
                                        consent.validity().withdrawn(on))
                                : consent)
                        .toList())
                .build();
        Programme.Builder rest = programme.toBuilder()
                .participants(programme.participants().stream()
                        .map(participant -> participant.id().equals(person.id()) ? marked : participant)
                        .toList());
        if (purpose != ConsentPurpose.PUBLICATION) {
            rest.mentorships(mentorships()).pins(pins());
        }
        rest.add(new AuditEntry(
                on,
                AuditEntry.LIBRARY,
                "withdraw-consent",
                List.of(person.id()),
                Optional.empty(),
                Optional.of("Отозвано согласие: " + purpose + ".")));
        return new Withdrawal(rest.build(), touched, false);
    }

    private boolean stands(Consent consent) {
        return consent.purpose() == purpose && consent.validity().holdsOn(on);
    }

    private List<Mentorship> mentorships() {
        List<Mentorship> rest = new ArrayList<>();
        for (Mentorship mentorship : programme.mentorships()) {
            boolean mentors = mentorship.mentor().equals(person.id());
            boolean mentored = purpose == ConsentPurpose.PARTICIPATION
                    && mentorship.currentMentees().contains(person.id());
            if (mentorship.open() && (mentors || mentored)) {
                touched.add(mentorship.id());
                rest.add(mentors || mentorship.currentMentees().size() == 1 ? ended(mentorship) : left(mentorship));
            } else {
                rest.add(mentorship);
            }
        }
        return rest;
    }

    /** A mentorship cannot end before what is recorded of it. */
    private Mentorship ended(Mentorship mentorship) {
        LocalDate last = mentorship.lastEventOn();
        return mentorship.terminate(TerminationReason.CONSENT_WITHDRAWN, on.isBefore(last) ? last : on);
    }

    /** A mentee cannot leave before having joined. */
    private Mentorship left(Mentorship mentorship) {
        LocalDate joined = mentorship.mentees().stream()
                .filter(membership ->
                        membership.current() && membership.participant().equals(person.id()))
                .map(Membership::joinedOn)
                .findFirst()
                .orElseThrow();
        return mentorship.leave(person.id(), on.isBefore(joined) ? joined : on);
    }

    private List<Pin> pins() {
        Set<String> offers = programme.offers().stream()
                .filter(offer -> offer.participant().equals(person.id()))
                .map(Offer::id)
                .collect(Collectors.toSet());
        Set<String> requests = programme.requests().stream()
                .filter(request -> purpose == ConsentPurpose.PARTICIPATION
                        && request.participant().equals(person.id()))
                .map(Request::id)
                .collect(Collectors.toSet());
        return programme.pins().stream()
                .filter(pin -> !offers.contains(pin.offer()) && !requests.contains(pin.request()))
                .toList();
    }
}
