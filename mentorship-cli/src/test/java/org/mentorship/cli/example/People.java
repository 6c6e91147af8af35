package org.mentorship.cli.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.time.Validity;

/** People whose papers are in order, for one programme; the examples then spoil a few of them. */
final class People {
    private final LocalDate start;
    private final LocalDate end;

    People(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /** A pupil; parents sign below 18, the pupil too from 14 on (by the first day of the programme). */
    Participant.Builder pupil(String id, String organization, LocalDate birthDate, int grade, LocalDate signedOn) {
        Participant.Builder pupil = Participant.builder()
                .id(id)
                .organization(organization)
                .category(Category.PUPIL)
                .birthDate(birthDate)
                .grade(grade);
        return pupil.consents(pupilConsents(birthDate, signedOn));
    }

    List<Consent> pupilConsents(LocalDate birthDate, LocalDate signedOn) {
        Validity validity = new Validity(signedOn, Optional.of(schoolYearEnd()), Optional.empty());
        List<Consent> consents = new ArrayList<>();
        if (start.isBefore(birthDate.plusYears(18))) {
            consents.addAll(consents(Signatory.PARENT, validity));
        }
        if (!start.isBefore(birthDate.plusYears(14))) {
            consents.addAll(consents(Signatory.SELF, validity));
        }
        return consents;
    }

    /** An adult, who signs alone. */
    Participant.Builder adult(
            String id,
            String organization,
            Category category,
            String position,
            LocalDate birthDate,
            LocalDate signedOn) {
        return Participant.builder()
                .id(id)
                .organization(organization)
                .category(category)
                .position(position)
                .birthDate(birthDate)
                .consents(consents(Signatory.SELF, Validity.from(signedOn)));
    }

    static List<Consent> consents(Signatory signatory, Validity validity) {
        return List.of(
                new Consent(ConsentPurpose.PARTICIPATION, signatory, validity),
                new Consent(ConsentPurpose.PROCESSING, signatory, validity));
    }

    static Consent mentoring(LocalDate signedOn) {
        return new Consent(ConsentPurpose.MENTORING, Signatory.SELF, Validity.from(signedOn));
    }

    static Consent publication(Signatory signatory, LocalDate signedOn) {
        return new Consent(ConsentPurpose.PUBLICATION, signatory, Validity.from(signedOn));
    }

    static Clearance clearance(LocalDate issuedOn) {
        return new Clearance(ClearanceKind.CRIMINAL_RECORD, Validity.from(issuedOn));
    }

    static Clearance clearance(LocalDate issuedOn, LocalDate until) {
        return new Clearance(
                ClearanceKind.CRIMINAL_RECORD, new Validity(issuedOn, Optional.of(until), Optional.empty()));
    }

    static Interview ready(LocalDate heldOn) {
        return new Interview(InterviewResult.READY, Validity.from(heldOn));
    }

    static Training training(String course, LocalDate completedOn) {
        return new Training(course, Validity.from(completedOn));
    }

    static Experience years(int years) {
        return new Experience.Years(years);
    }

    private LocalDate schoolYearEnd() {
        LocalDate lastOfAugust = LocalDate.of(end.getYear(), 8, 31);
        return end.isAfter(lastOfAugust) ? end : lastOfAugust;
    }
}
