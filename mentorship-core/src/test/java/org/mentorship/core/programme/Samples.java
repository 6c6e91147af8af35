package org.mentorship.core.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** A small school, valid as it stands: teachers t-1, t-2; pupils p-1, p-2, p-3. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2025, 10, 1);

    private Samples() {}

    static Programme.Builder school() {
        return Programme.builder()
                .id("sample")
                .title(LocalizedText.ru("Образец"))
                .referenceDate(TODAY)
                .period(new DateRange(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 5, 31)))
                .organization("school")
                .organizations(List.of(organization("school", Optional.empty())))
                .timeSlots(List.of(
                        new TimeSlot("mon", DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(15, 0)),
                        new TimeSlot("tue", DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.of(15, 0))))
                .participants(List.of(teacher("t-1"), teacher("t-2"), pupil("p-1"), pupil("p-2"), pupil("p-3")))
                .requests(List.of(request("r-1", "p-1"), request("r-2", "p-2"), request("r-3", "p-3")))
                .offers(List.of(offer("o-1", "t-1"), offer("o-2", "t-2")));
    }

    /** The school with a group at work, answers, marks, pins, history and audit. */
    static Programme.Builder atWork() {
        return school().marks(List.of(new PairMark(
                        "t-2", "p-3", PairMarkKind.PSYCHOLOGIST_COMPATIBLE, Validity.from(LocalDate.of(2025, 9, 5)))))
                .pins(List.of(new Pin("r-3", "o-2", "знает p-3 с прошлого года")))
                .answers(List.of(
                        new Answers(
                                "p-1",
                                "pupil-meeting",
                                Role.MENTEE,
                                LocalDate.of(2025, 9, 20),
                                Map.of("G1", new Answer.Items(List.of("t-1", "t-2")))),
                        new Answers(
                                "t-1",
                                "pupil-meeting",
                                Role.MENTOR,
                                LocalDate.of(2025, 9, 20),
                                Map.of(
                                        "G3",
                                        new Answer.Items(List.of("p-1")),
                                        "G4",
                                        new Answer.Text("с p-1 по математике, p-11 нет")))))
                .mentorships(List.of(group()))
                .history(List.of(new PastMentorship(
                        "t-2",
                        "p-2",
                        Forms.TEACHER_PUPIL,
                        new DateRange(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 5, 31)),
                        MentorshipState.COMPLETED)))
                .audit(List.of(new AuditEntry(
                        LocalDate.of(2025, 9, 25),
                        "curator",
                        "approve",
                        List.of("m-1", "t-1", "p-1"),
                        Optional.empty(),
                        Optional.of("p-1 просит t-1"))));
    }

    /** Active; t-1 with p-1 and p-2. */
    static Mentorship group() {
        return new Mentorship(
                "m-1",
                Forms.TEACHER_PUPIL,
                "t-1",
                Optional.of("o-1"),
                List.of(member("p-1", "r-1"), member("p-2", "r-2")),
                Optional.of("mon"),
                Optional.empty(),
                List.of(
                        Transition.to(MentorshipState.APPROVED, LocalDate.of(2025, 9, 10)),
                        Transition.to(MentorshipState.ACTIVE, LocalDate.of(2025, 9, 15))),
                List.of(
                        new Meeting(
                                MeetingKind.INTRODUCTORY,
                                LocalDate.of(2025, 9, 15),
                                MeetingStatus.HELD,
                                Optional.of(45),
                                Set.of("p-1")),
                        new Meeting(
                                MeetingKind.TRIAL,
                                LocalDate.of(2025, 10, 6),
                                MeetingStatus.PLANNED,
                                Optional.empty(),
                                Set.of())),
                List.of(
                        new Feedback("p-1", LocalDate.of(2025, 9, 16), Fit.GOOD, Optional.of(9), Optional.empty()),
                        new Feedback(
                                "t-1",
                                LocalDate.of(2025, 9, 16),
                                Fit.GOOD,
                                Optional.of(8),
                                Optional.of("p-1 помогает p-2"))));
    }

    static Membership member(String participant, String request) {
        return new Membership(participant, Optional.of(request), LocalDate.of(2025, 9, 10), Optional.empty());
    }

    static Organization organization(String id, Optional<String> parent) {
        return new Organization(
                id, OrganizationKind.SCHOOL, Optional.empty(), parent, ZoneId.of("Europe/Moscow"), List.of());
    }

    static Participant teacher(String id) {
        return Participant.builder()
                .id(id)
                .organization("school")
                .category(Category.TEACHER)
                .birthDate(LocalDate.of(1985, 3, 3))
                .consents(
                        consent(ConsentPurpose.PROCESSING, Signatory.SELF),
                        consent(ConsentPurpose.MENTORING, Signatory.SELF))
                .build();
    }

    static Participant pupil(String id) {
        return Participant.builder()
                .id(id)
                .organization("school")
                .category(Category.PUPIL)
                .birthDate(LocalDate.of(2013, 5, 5))
                .grade(6)
                .consents(
                        consent(ConsentPurpose.PROCESSING, Signatory.PARENT),
                        consent(ConsentPurpose.PARTICIPATION, Signatory.PARENT),
                        consent(ConsentPurpose.PUBLICATION, Signatory.PARENT))
                .build();
    }

    static Consent consent(ConsentPurpose purpose, Signatory signatory) {
        return new Consent(purpose, signatory, Validity.from(LocalDate.of(2025, 9, 1)));
    }

    static Request request(String id, String participant) {
        return Request.builder()
                .id(id)
                .participant(participant)
                .form(Forms.TEACHER_PUPIL)
                .directions(new DirectionWish("learning", 3))
                .interests("sports")
                .slots("mon")
                .submittedOn(LocalDate.of(2025, 9, 3))
                .build();
    }

    static Offer offer(String id, String participant) {
        return Offer.builder()
                .id(id)
                .participant(participant)
                .form(Forms.TEACHER_PUPIL)
                .directions("learning", "values")
                .slots("mon", "tue")
                .maxMentees(4)
                .submittedOn(LocalDate.of(2025, 9, 3))
                .build();
    }
}
