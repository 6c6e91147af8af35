package org.mentorship.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
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
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** People and programmes that break no rule, to be changed one thing at a time. */
public final class Cases {
    public static final LocalDate REFERENCE = LocalDate.of(2025, 8, 20);
    public static final LocalDate START = LocalDate.of(2025, 9, 1);
    public static final LocalDate END = LocalDate.of(2026, 5, 31);
    public static final LocalDate SIGNED = LocalDate.of(2025, 8, 10);
    public static final LocalDate SUBMITTED = LocalDate.of(2024, 9, 1);

    public static final Form PUPILS = form("pupil-pupil", Set.of(Category.PUPIL), Set.of(Category.PUPIL));
    public static final Form TEACHER_PUPIL = form("teacher-pupil", Set.of(Category.TEACHER), Set.of(Category.PUPIL));
    public static final Form TEACHERS = form("teacher-teacher", Set.of(Category.TEACHER), Set.of(Category.TEACHER));
    public static final Form EMPLOYERS = form("employer-pupil", Set.of(Category.EMPLOYER), Set.of(Category.PUPIL));

    private Cases() {}

    public static Form form(String code, Set<Category> mentors, Set<Category> mentees) {
        return new Form(
                code,
                LocalizedText.ru(code),
                mentors,
                mentees,
                List.of(
                        new RoleModel("EQUAL_EQUAL", LocalizedText.ru("равный – равному"), true),
                        new RoleModel("LEADER_PASSIVE", LocalizedText.ru("лидер – пассивный"), false),
                        new RoleModel("EXPERIENCED_YOUNG", LocalizedText.ru("опытный – молодой"), false)),
                DeliveryKind.IN_PERSON,
                MeetingMode.INDIVIDUAL,
                3,
                3,
                12,
                false,
                false,
                Optional.empty());
    }

    public static Organization school(String id) {
        return new Organization(
                id, OrganizationKind.SCHOOL, Optional.empty(), Optional.empty(), ZoneId.of("Europe/Moscow"), List.of());
    }

    public static Consent consent(ConsentPurpose purpose, Signatory signatory, Validity validity) {
        return new Consent(purpose, signatory, validity);
    }

    /** Consents of both signatories to taking part and to the processing of data. */
    public static List<Consent> consents(Signatory... signatories) {
        List<Consent> all = new ArrayList<>();
        for (Signatory signatory : signatories) {
            all.add(consent(ConsentPurpose.PARTICIPATION, signatory, Validity.from(SIGNED)));
            all.add(consent(ConsentPurpose.PROCESSING, signatory, Validity.from(SIGNED)));
        }
        return all;
    }

    /** A person who is {@code age} on the first day of the programme, for half a year already. */
    public static LocalDate bornFor(int age) {
        return START.minusYears(age).minusMonths(6);
    }

    /** A pupil of 13 in grade 7 with every paper. */
    public static Participant.Builder pupil(String id) {
        return Participant.builder()
                .id(id)
                .organization("school")
                .category(Category.PUPIL)
                .birthDate(bornFor(12))
                .grade(6)
                .consents(consents(Signatory.SELF, Signatory.PARENT));
    }

    /** A pupil of 16 in grade 10 with every paper and all a mentor needs. */
    public static Participant.Builder pupilMentor(String id) {
        return pupil(id)
                .birthDate(bornFor(16))
                .grade(10)
                .interviews(new Interview(InterviewResult.READY, Validity.from(SIGNED)))
                .trainings(new Training("course", Validity.from(SIGNED)));
    }

    /** A teacher of 40 with 15 years of experience, every paper and all a mentor needs. */
    public static Participant.Builder teacher(String id) {
        List<Consent> consents = new ArrayList<>(consents(Signatory.SELF));
        consents.add(consent(ConsentPurpose.MENTORING, Signatory.SELF, Validity.from(SIGNED)));
        return Participant.builder()
                .id(id)
                .organization("school")
                .category(Category.TEACHER)
                .birthDate(bornFor(40))
                .experience(new Experience.Years(15))
                .consents(consents)
                .clearances(new Clearance(ClearanceKind.CRIMINAL_RECORD, Validity.from(SIGNED)))
                .interviews(new Interview(InterviewResult.READY, Validity.from(SIGNED)))
                .trainings(new Training("course", Validity.from(SIGNED)));
    }

    public static Request.Builder request(String id, String participant, Form form) {
        return Request.builder()
                .id(id)
                .participant(participant)
                .form(form.code())
                .submittedOn(SUBMITTED);
    }

    public static Offer.Builder offer(String id, String participant, Form form) {
        return Offer.builder()
                .id(id)
                .participant(participant)
                .form(form.code())
                .maxMentees(3)
                .submittedOn(SUBMITTED);
    }

    /** A programme with a school, the forms of this class and nobody. */
    public static Programme.Builder programme() {
        return Programme.builder()
                .id("programme")
                .title(LocalizedText.ru("Программа"))
                .referenceDate(REFERENCE)
                .period(new DateRange(START, END))
                .organization("school")
                .organizations(List.of(school("school"), school("other-school")))
                .forms(List.of(PUPILS, TEACHER_PUPIL, TEACHERS, EMPLOYERS));
    }

    /** The programme with one person who wants to be mentored: request {@code r}. */
    public static Programme mentee(Form form, Participant.Builder person) {
        return mentee(form, person, request -> request);
    }

    public static Programme mentee(Form form, Participant.Builder person, UnaryOperator<Request.Builder> change) {
        return programme()
                .add(person.id("mentee").build())
                .add(change.apply(request("r", "mentee", form)).build())
                .build();
    }

    /** The programme with one person who wants to mentor: offer {@code o}. */
    public static Programme mentor(Form form, Participant.Builder person) {
        return programme()
                .add(person.id("mentor").build())
                .add(offer("o", "mentor", form).build())
                .build();
    }
}
