package org.mentorship.core.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.Role;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
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
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;
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
import org.mentorship.core.participant.Trait;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/** A small programme in which every part and every optional field occurs. */
public final class SampleProgramme {

    /** The only name and the only birth date in it, so that a test can look for them in messages. */
    public static final String NAME = "Анна Примерова";

    public static final LocalDate BIRTH_DATE = LocalDate.of(2011, 3, 17);

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 6);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private SampleProgramme() {}

    public static Programme full() {
        return Programme.builder()
                .id("sample-2025")
                .title(LocalizedText.of("Наставничество в школе", "Mentorship at school"))
                .referenceDate(LocalDate.of(2025, 10, 1))
                .period(new DateRange(SEPTEMBER, JUNE))
                .organization("school-1")
                .wishes(new PairingWishes(PairingPolicy.WORST_OFF_FIRST, 10, 50, 5, 0, 2))
                .organizations(organizations())
                .forms(List.of(form()))
                .vocabularies(vocabularies())
                .timeSlots(List.of(
                        new TimeSlot("tue-3", DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.of(14, 45)),
                        new TimeSlot("fri-2", DayOfWeek.FRIDAY, LocalTime.of(13, 0), LocalTime.of(13, 40, 30))))
                .participants(participants())
                .requests(requests())
                .offers(List.of(new Offer(
                        "o-1",
                        "p-mentor",
                        "pupil-pupil",
                        Set.of("adaptation", "study"),
                        Set.of("sport"),
                        Set.of("tue-3"),
                        1,
                        3,
                        Optional.of(2),
                        LocalDate.of(2025, 9, 12))))
                .marks(List.of(new PairMark(
                        "p-mentor", "p-3", PairMarkKind.PSYCHOLOGIST_COMPATIBLE, Validity.from(SEPTEMBER))))
                .pins(List.of(new Pin("r-1", "o-1", "Просьба классного руководителя")))
                .questionnaires(questionnaires())
                .answers(answers())
                .mentorships(List.of(mentorship()))
                .history(List.of(new PastMentorship(
                        "p-mentor",
                        "p-left",
                        "pupil-pupil",
                        new DateRange(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 5, 31)),
                        MentorshipState.COMPLETED)))
                .roadmaps(List.of(roadmap()))
                .audit(List.of(new AuditEntry(
                        LocalDate.of(2025, 9, 30),
                        "curator",
                        "override",
                        List.of("r-1", "o-1"),
                        Optional.of("P-3"),
                        Optional.of("Знакомы по кружку"))))
                .build();
    }

    private static List<Organization> organizations() {
        return List.of(
                new Organization(
                        "district",
                        OrganizationKind.DISTRICT_CENTRE,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Asia/Yekaterinburg"),
                        List.of()),
                new Organization(
                        "school-1",
                        OrganizationKind.SCHOOL,
                        Optional.of("Школа № 1"),
                        Optional.of("district"),
                        ZoneId.of("Asia/Yekaterinburg"),
                        List.of(new Population(
                                "pupils-10-19",
                                PopulationGroup.PUPILS,
                                LocalizedText.ru("Обучающиеся 10–19 лет"),
                                Optional.of(new AgeRange(10, 19)),
                                108,
                                Optional.of(SEPTEMBER),
                                Optional.of("Отчёт школы")))));
    }

    private static Form form() {
        return new Form(
                "pupil-pupil",
                LocalizedText.of("Ученик – ученик", "Pupil to pupil"),
                Set.of(Category.PUPIL),
                Set.of(Category.PUPIL, new Category("GUEST")),
                List.of(new RoleModel("equal", LocalizedText.ru("Равный – равному"), true)),
                DeliveryKind.GROUP,
                MeetingMode.JOINT,
                3,
                3,
                9,
                true,
                true,
                Optional.of("Программа школы"));
    }

    private static List<Vocabulary> vocabularies() {
        return List.of(
                new Vocabulary(
                        Vocabulary.TASK_DIRECTIONS,
                        LocalizedText.of("Направления", "Directions"),
                        List.of(
                                new Term("adaptation", LocalizedText.of("Адаптация", "Settling in")),
                                new Term("study", LocalizedText.ru("Учёба"))),
                        Optional.of("Программа школы")),
                new Vocabulary(
                        Vocabulary.INTEREST_DIRECTIONS,
                        LocalizedText.ru("Интересы"),
                        List.of(new Term("sport", LocalizedText.ru("Спорт"))),
                        Optional.empty()));
    }

    private static List<Participant> participants() {
        Validity year = new Validity(SEPTEMBER, Optional.of(JUNE), Optional.empty());
        return List.of(
                Participant.builder()
                        .id("p-mentor")
                        .organization("school-1")
                        .category(Category.PUPIL)
                        .grade(10)
                        .lowestMark(4)
                        .consents(new Consent(ConsentPurpose.PARTICIPATION, Signatory.SELF, year))
                        .interviews(new Interview(InterviewResult.READY, Validity.from(SEPTEMBER)))
                        .trainings(new Training("Школа наставника", Validity.from(SEPTEMBER)))
                        .mentorCap(3)
                        .build(),
                Participant.builder()
                        .id("p-2")
                        .displayName(NAME)
                        .organization("school-1")
                        .category(Category.PUPIL)
                        .birthDate(BIRTH_DATE)
                        .grade(7)
                        .subjects("math", "chess")
                        .traits(Trait.NEWCOMER, new Trait("ATHLETE"))
                        .consents(
                                new Consent(ConsentPurpose.PARTICIPATION, Signatory.PARENT, year),
                                new Consent(
                                        ConsentPurpose.PUBLICATION,
                                        Signatory.PARENT,
                                        new Validity(SEPTEMBER, Optional.empty(), Optional.of(OCTOBER))))
                        .build(),
                Participant.builder()
                        .id("p-3")
                        .organization("school-1")
                        .category(Category.PUPIL)
                        .build(),
                Participant.builder()
                        .id("t-1")
                        .organization("school-1")
                        .category(Category.TEACHER)
                        .position("Учитель физики")
                        .experience(new Experience.Years(12))
                        .clearances(new Clearance(ClearanceKind.CRIMINAL_RECORD, year))
                        .build(),
                Participant.builder()
                        .id("t-2")
                        .organization("district")
                        .category(Category.METHODIST)
                        .experience(new Experience.Since(LocalDate.of(2019, 8, 15)))
                        .build());
    }

    private static List<Request> requests() {
        return List.of(
                new Request(
                        "r-1",
                        "p-2",
                        "pupil-pupil",
                        Optional.of("equal"),
                        List.of(new DirectionWish("study", 3), new DirectionWish("adaptation", 1)),
                        Set.of("sport"),
                        Set.of("tue-3", "fri-2"),
                        Priority.NAMED,
                        LocalDate.of(2025, 9, 15)),
                new Request(
                        "r-2",
                        "p-3",
                        "pupil-pupil",
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Priority.NORMAL,
                        LocalDate.of(2025, 9, 16)));
    }

    private static List<Questionnaire> questionnaires() {
        Set<Role> both = Set.of(Role.MENTOR, Role.MENTEE);
        Set<Role> mentee = Set.of(Role.MENTEE);
        List<Term> options =
                List.of(new Term("often", LocalizedText.ru("Часто")), new Term("never", LocalizedText.ru("Никогда")));
        LocalizedText text = LocalizedText.ru("Вопрос?");
        Optional<String> none = Optional.empty();
        return List.of(
                new Questionnaire(
                        "before",
                        LocalizedText.ru("До начала"),
                        Moment.BEFORE,
                        Set.of("pupil-pupil"),
                        List.of(
                                new Question.SingleChoice("single", text, both, options),
                                new Question.MultipleChoice("multiple", text, both, options),
                                new Question.Scale("scale", text, mentee, 1, 10, true, Optional.of("scale-after")),
                                new Question.YesNo("yes", text, both, false, none),
                                new Question.Frequency("frequency", text, both, options, none),
                                new Question.Ranking("ranking", text, mentee, 3),
                                new Question.Slots("slots", text, both),
                                new Question.OpenText("open", text, both)),
                        List.of(
                                new Component(
                                        "directions",
                                        LocalizedText.ru("Направления"),
                                        ComponentKind.COVERAGE,
                                        new Operand.Profile(ProfileField.DIRECTIONS),
                                        new Operand.Profile(ProfileField.DIRECTIONS),
                                        500),
                                new Component(
                                        "same",
                                        LocalizedText.ru("Одинаково"),
                                        ComponentKind.EQUAL,
                                        new Operand.Answered("single"),
                                        new Operand.Answered("single"),
                                        100)),
                        Optional.of("Программа школы")),
                new Questionnaire(
                        "after",
                        LocalizedText.ru("После"),
                        Moment.AFTER,
                        Set.of("pupil-pupil"),
                        List.of(new Question.Scale("scale-after", text, mentee, 1, 10, true, Optional.of("scale"))),
                        List.of(),
                        Optional.empty()));
    }

    private static List<Answers> answers() {
        return List.of(new Answers(
                "p-2",
                "before",
                Role.MENTEE,
                LocalDate.of(2025, 9, 20),
                Map.of(
                        "single",
                        new Answer.Text("often"),
                        "multiple",
                        new Answer.Items(List.of("never", "often")),
                        "scale",
                        new Answer.Number(7),
                        "yes",
                        new Answer.Flag(true),
                        "ranking",
                        new Answer.Items(List.of("p-mentor")),
                        "slots",
                        new Answer.Items(List.of("fri-2")),
                        "open",
                        new Answer.Text("Хочу \"подтянуть\" физику"))));
    }

    private static Mentorship mentorship() {
        return new Mentorship(
                "m-1",
                "pupil-pupil",
                "p-mentor",
                Optional.of("o-1"),
                List.of(
                        new Membership("p-3", Optional.of("r-2"), SEPTEMBER, Optional.of(OCTOBER)),
                        new Membership("p-2", Optional.empty(), OCTOBER, Optional.empty())),
                Optional.of("tue-3"),
                Optional.of(new DateRange(SEPTEMBER, JUNE)),
                List.of(
                        new Transition(MentorshipState.PROPOSED, SEPTEMBER, Optional.empty(), Optional.empty()),
                        new Transition(MentorshipState.APPROVED, SEPTEMBER, Optional.empty(), Optional.of("Приказ")),
                        new Transition(MentorshipState.ACTIVE, SEPTEMBER, Optional.empty(), Optional.empty())),
                List.of(new Meeting(
                        MeetingKind.INTRODUCTORY, OCTOBER, MeetingStatus.HELD, Optional.of(45), Set.of("p-3"))),
                List.of(new Feedback("p-3", OCTOBER, Fit.NOT_A_FIT, Optional.of(4), Optional.of("Разное время"))));
    }

    private static Roadmap roadmap() {
        LegalAct act = new LegalAct("Приказ", Optional.of("12-о"), Optional.of(SEPTEMBER));
        return new Roadmap(
                "plan",
                "Дорожная карта",
                "school-1",
                Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2025, 2025)),
                Optional.of(act),
                List.of(new Stage(
                        "1",
                        CanonicalStage.PREPARATION,
                        "Подготовка условий",
                        List.of(
                                new Activity(
                                        "a-1",
                                        "1.1",
                                        "Издать приказ",
                                        Optional.of("до 15 сентября, далее ежегодно"),
                                        Optional.of(new Deadline.FirstThen(
                                                new Deadline.Until(LocalDate.of(2025, 9, 15)),
                                                new Deadline.Annually())),
                                        List.of("директор"),
                                        Optional.of("Приказ издан"),
                                        List.of("приказ"),
                                        List.of(new Completion(SEPTEMBER, "Приказ подписан", Optional.of(act))),
                                        List.of("Срок раньше начала учебного года")),
                                new Activity(
                                        "a-2",
                                        "1.2",
                                        "Провести собрание",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        List.of(),
                                        List.of(),
                                        List.of())),
                        List.of("Нет ответственного"))),
                List.of("Нет подписи"));
    }
}
