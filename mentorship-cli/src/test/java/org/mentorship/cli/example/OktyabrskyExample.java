package org.mentorship.cli.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
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
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Trait;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** A district of eight schools, a kindergarten and outside mentors; only its structure follows a published plan. */
final class OktyabrskyExample {
    private static final LocalDate REFERENCE = LocalDate.of(2024, 10, 25);
    private static final LocalDate START = LocalDate.of(2024, 11, 5);
    private static final LocalDate END = LocalDate.of(2025, 8, 29);
    private static final LocalDate SURVEY = LocalDate.of(2024, 10, 14);

    private static final String CENTRE = "oct-centre";
    private static final String KINDERGARTEN = "oct-k1";
    private static final int SCHOOLS = 8;
    private static final String COURSE = "Школа педагогического наставничества";

    private static final List<String> SLOT_IDS = List.of("mon", "tue", "wed", "thu", "fri", "sat");
    private static final List<String> ONLINE_SLOT_IDS = List.of("tue-online", "thu-online");
    private static final List<String> INTERESTS =
            List.of(Material.INTELLECTUAL, Material.SPORTS, Material.VOLUNTEERING, Material.CREATIVE);
    private static final List<String> PUPIL_DIRECTIONS = List.of(
            Material.POTENTIAL,
            Material.MOTIVATION,
            Material.MOTIVATION,
            Material.SOFT_SKILLS,
            Material.SOFT_SKILLS,
            Material.VALUES,
            Material.TRAJECTORY,
            Material.NEW_CLASS);
    private static final List<String> CAREER_DIRECTIONS = List.of(Material.PROFESSION, Material.ENTERPRISE);
    private static final List<String> STAFF_DIRECTIONS = List.of(Material.TEACHER_ENTRY, Material.TEACHER_ADAPTATION);
    private static final List<String> SUBJECTS = List.of(
            "maths", "russian", "physics", "biology", "english", "history", "primary-school", "physical-education");

    private final Dice dice = new Dice(4_088);
    private final Surveys surveys = new Surveys(dice);
    private final People people = new People(START, END);
    private final List<Participant> participants = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();

    private OktyabrskyExample() {}

    static Programme programme() {
        return new OktyabrskyExample().build();
    }

    private Programme build() {
        for (int school = 1; school <= SCHOOLS; school++) {
            school("oct-s" + school);
        }
        kindergarten();
        outsideMentors();
        return Programme.builder()
                .id("oktyabrsky-2024")
                .title(LocalizedText.of("Наставничество в районе, 2024/25", "Mentorship in a district, 2024/25"))
                .referenceDate(REFERENCE)
                .period(new DateRange(START, END))
                .organization(CENTRE)
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 20, 100, 10, 0, 0))
                .organizations(organizations())
                .vocabularies(List.of(Material.subjects()))
                .timeSlots(slots())
                .participants(participants)
                .requests(requests)
                .offers(offers)
                .marks(marks())
                .pins(List.of(new Pin(
                        requestOf("oct-s1", Material.TEACHER_TEACHER),
                        offerOf("oct-s1", Material.TEACHER_TEACHER),
                        "Решение методического объединения.")))
                .answers(answers())
                .mentorships(mentorships())
                .history(history())
                .build();
    }

    // --- the structure --------------------------------------------------------------------------------------------

    private static List<Organization> organizations() {
        List<Organization> all = new ArrayList<>();
        all.add(organization(
                CENTRE,
                OrganizationKind.DISTRICT_CENTRE,
                Optional.empty(),
                List.of(population(
                        CENTRE, "enterprises", PopulationGroup.ENTERPRISES, "Предприятия района", "Enterprises", 64))));
        for (int school = 1; school <= SCHOOLS; school++) {
            String id = "oct-s" + school;
            int pupils = 420 - school * 35;
            all.add(organization(
                    id,
                    school == SCHOOLS ? OrganizationKind.GYMNASIUM : OrganizationKind.SCHOOL,
                    Optional.of(CENTRE),
                    List.of(
                            ages(id, 10, 19, pupils * 2 / 3),
                            ages(id, 15, 19, pupils / 5),
                            population(id, "teachers", PopulationGroup.TEACHERS, "Педагоги", "Teachers", pupils / 9),
                            population(
                                    id,
                                    "young",
                                    PopulationGroup.YOUNG_SPECIALISTS,
                                    "Молодые специалисты",
                                    "Young specialists",
                                    5))));
        }
        all.add(organization(
                KINDERGARTEN,
                OrganizationKind.KINDERGARTEN,
                Optional.of(CENTRE),
                List.of(population(KINDERGARTEN, "teachers", PopulationGroup.TEACHERS, "Педагоги", "Teachers", 24))));
        all.add(organization("oct-e1", OrganizationKind.ENTERPRISE, Optional.empty(), List.of()));
        all.add(organization("oct-e2", OrganizationKind.ENTERPRISE, Optional.empty(), List.of()));
        all.add(organization("oct-p1", OrganizationKind.OTHER, Optional.empty(), List.of()));
        all.add(organization("oct-u1", OrganizationKind.UNIVERSITY, Optional.empty(), List.of()));
        return all;
    }

    private static Organization organization(
            String id, OrganizationKind kind, Optional<String> parent, List<Population> populations) {
        return new Organization(id, kind, Optional.empty(), parent, ZoneId.of("Asia/Yekaterinburg"), populations);
    }

    private static Population ages(String owner, int from, int to, int size) {
        return new Population(
                owner + "-pupils-" + from + "-" + to,
                PopulationGroup.PUPILS,
                LocalizedText.of("Ученики " + from + "–" + to + " лет", "Pupils aged " + from + "–" + to),
                Optional.of(new AgeRange(from, to)),
                size,
                Optional.of(LocalDate.of(2024, 9, 20)),
                Optional.of("Выдумано."));
    }

    private static Population population(
            String owner, String name, PopulationGroup group, String ru, String en, int size) {
        return new Population(
                owner + "-" + name,
                group,
                LocalizedText.of(ru, en),
                Optional.empty(),
                size,
                Optional.of(LocalDate.of(2024, 9, 20)),
                Optional.of("Выдумано."));
    }

    private static List<TimeSlot> slots() {
        return List.of(
                slot("mon", DayOfWeek.MONDAY, 14),
                slot("tue", DayOfWeek.TUESDAY, 14),
                slot("tue-online", DayOfWeek.TUESDAY, 17),
                slot("wed", DayOfWeek.WEDNESDAY, 14),
                slot("thu", DayOfWeek.THURSDAY, 14),
                slot("thu-online", DayOfWeek.THURSDAY, 17),
                slot("fri", DayOfWeek.FRIDAY, 14),
                slot("sat", DayOfWeek.SATURDAY, 11));
    }

    private static TimeSlot slot(String id, DayOfWeek day, int hour) {
        return new TimeSlot(id, day, LocalTime.of(hour, 0), LocalTime.of(hour, 45));
    }

    // --- schools --------------------------------------------------------------------------------------------------

    private void school(String school) {
        int pupilMentors = 2 + dice.below(2);
        for (int i = 0; i < pupilMentors; i++) {
            pupilMentor(school);
        }
        for (int i = 0; i < 4; i++) {
            teacherMentor(school, Material.TEACHER_PUPIL, 3 + dice.below(2));
        }
        for (int i = 0; i < 2; i++) {
            teacherMentor(school, Material.TEACHER_TEACHER, 2);
        }
        head(school);
        for (int i = 0; i < 9; i++) {
            pupil(school, Material.PUPIL_PUPIL, 4 + dice.below(5), PUPIL_DIRECTIONS);
        }
        for (int i = 0; i < 14; i++) {
            pupil(school, Material.TEACHER_PUPIL, 5 + dice.below(5), PUPIL_DIRECTIONS);
        }
        for (int i = 0; i < 5; i++) {
            pupil(school, Material.EMPLOYER_PUPIL, 9 + dice.below(3), CAREER_DIRECTIONS);
        }
        for (int i = 0; i < 4; i++) {
            teacher(school, Material.TEACHER_TEACHER, dice.below(4));
        }
        teacher(school, Material.HEAD_TEACHER, 2 + dice.below(8));
        for (int i = 0; i < 2; i++) {
            teacher(school, Material.METHODIST_TEACHER, 1 + dice.below(12));
        }
        teacher(school, Material.PARTNER_TEACHER, 1 + dice.below(12));
        teacher(school, Material.UNIVERSITY_TEACHER, dice.below(3));
    }

    private void kindergarten() {
        for (int i = 0; i < 2; i++) {
            teacherMentor(KINDERGARTEN, Material.TEACHER_TEACHER, 2);
        }
        for (int i = 0; i < 4; i++) {
            teacher(KINDERGARTEN, Material.TEACHER_TEACHER, dice.below(4));
        }
    }

    private void pupilMentor(String school) {
        int grade = 9 + dice.below(3);
        String id = number(school, "u");
        participants.add(people.pupil(id, school, born(grade), grade, signed())
                .interviews(List.of(People.ready(LocalDate.of(2024, 10, 8))))
                .trainings(List.of(People.training(COURSE, LocalDate.of(2024, 10, 18))))
                .build());
        offers.add(offer(id, Material.PUPIL_PUPIL, PUPIL_DIRECTIONS, INTERESTS, dice.some(SLOT_IDS, 3))
                .minMentees(2)
                .maxMentees(4)
                .preferredMentees(3)
                .build());
    }

    private void teacherMentor(String school, String form, int most) {
        int years = 5 + dice.below(25);
        String id = number(school, "t");
        Participant.Builder teacher = mentorPapers(
                staff(id, school, Category.TEACHER, "учитель", years).subjects(Set.of(dice.pick(SUBJECTS))), years);
        if (dice.chance(4)) {
            // the training is still to come, after the start
            teacher.trainings(List.of(People.training(COURSE, LocalDate.of(2024, 11, 22))));
        }
        participants.add(teacher.build());
        boolean colleagues = form.equals(Material.TEACHER_TEACHER);
        offers.add(offer(
                        id,
                        form,
                        colleagues ? STAFF_DIRECTIONS : PUPIL_DIRECTIONS,
                        colleagues ? List.of(Material.METHODICAL) : INTERESTS,
                        dice.some(SLOT_IDS, 4))
                .maxMentees(most)
                .build());
    }

    private void head(String school) {
        String id = number(school, "h");
        participants.add(mentorPapers(staff(id, school, Category.HEAD, "директор", 16), 16)
                .build());
        offers.add(
                offer(id, Material.HEAD_TEACHER, STAFF_DIRECTIONS, List.of(Material.METHODICAL), dice.some(SLOT_IDS, 3))
                        .maxMentees(1)
                        .build());
    }

    private void pupil(String school, String form, int grade, List<String> directions) {
        String id = number(school, "u");
        LocalDate birthDate = born(grade);
        Participant.Builder pupil = people.pupil(id, school, birthDate, grade, signed());
        if (dice.chance(4)) {
            // one signature or sheet is missing
            List<Consent> consents = new ArrayList<>(people.pupilConsents(birthDate, signed()));
            consents.remove(dice.below(consents.size()));
            pupil.consents(consents);
        }
        boolean hard = dice.chance(5);
        if (hard) {
            pupil.traits(Set.of(dice.pick(List.of(Trait.GIFTED, Trait.HARD_LIFE_SITUATION, Trait.SPECIAL_NEEDS))));
        }
        participants.add(pupil.build());
        Request.Builder request = request(id, form, directions, dice.some(INTERESTS, dice.between(1, 2)))
                .slots(Set.copyOf(dice.some(SLOT_IDS, 3)))
                .priority(hard ? Priority.NAMED : dice.chance(4) ? Priority.CARRIED_OVER : Priority.NORMAL);
        if (form.equals(Material.PUPIL_PUPIL)) {
            request.roleModel(dice.pick(Material.PUPIL_PUPIL_MODELS));
        }
        requests.add(request.build());
    }

    private void teacher(String organization, String form, int years) {
        String id = number(organization, "t");
        Participant.Builder teacher =
                staff(id, organization, Category.TEACHER, "педагог", years).subjects(Set.of(dice.pick(SUBJECTS)));
        if (years > 3) {
            teacher.traits(Set.of(Trait.NEWCOMER));
        }
        participants.add(teacher.build());
        boolean online = !form.equals(Material.TEACHER_TEACHER) && !form.equals(Material.HEAD_TEACHER);
        Request.Builder request = request(id, form, STAFF_DIRECTIONS, List.of(Material.METHODICAL))
                .slots(Set.copyOf(online ? ONLINE_SLOT_IDS : dice.some(SLOT_IDS, 3)))
                .priority(dice.chance(6) ? Priority.CARRIED_OVER : Priority.NORMAL);
        if (form.equals(Material.TEACHER_TEACHER)) {
            request.roleModel(years <= 3 ? Material.YOUNG_SPECIALIST : Material.SUBJECT_TEACHERS);
        }
        requests.add(request.build());
    }

    // --- mentors from outside -------------------------------------------------------------------------------------

    private void outsideMentors() {
        // one employer has three years of experience, another has brought no certificate
        int[] years = {12, 9, 3, 21, 7, 15, 8, 6, 11};
        for (int i = 0; i < years.length; i++) {
            String id = number(i < 5 ? "oct-e1" : "oct-e2", "e");
            Participant.Builder employer = mentorPapers(
                    staff(id, i < 5 ? "oct-e1" : "oct-e2", Category.EMPLOYER, "специалист предприятия", years[i]),
                    years[i]);
            if (i == 6) {
                employer.clearances(List.of());
            }
            participants.add(employer.build());
            offers.add(offer(id, Material.EMPLOYER_PUPIL, CAREER_DIRECTIONS, INTERESTS, dice.some(SLOT_IDS, 4))
                    .maxMentees(5)
                    .preferredMentees(4)
                    .build());
        }
        for (int i = 0; i < 4; i++) {
            String id = number(CENTRE, "m");
            participants.add(mentorPapers(staff(id, CENTRE, Category.METHODIST, "методист", 14), 14)
                    .build());
            offers.add(staffOffer(id, Material.METHODIST_TEACHER, 4));
        }
        for (int i = 0; i < 2; i++) {
            String id = number("oct-p1", "p");
            participants.add(mentorPapers(staff(id, "oct-p1", Category.SOCIAL_PARTNER, "социальный партнёр", 10), 10)
                    .build());
            offers.add(staffOffer(id, Material.PARTNER_TEACHER, 3));
        }
        for (int i = 0; i < 2; i++) {
            String id = number("oct-u1", "v");
            participants.add(mentorPapers(staff(id, "oct-u1", Category.UNIVERSITY_TEACHER, "доцент", 18), 18)
                    .build());
            offers.add(staffOffer(id, Material.UNIVERSITY_TEACHER, 4));
        }
    }

    private Offer staffOffer(String id, String form, int most) {
        return offer(id, form, STAFF_DIRECTIONS, List.of(Material.METHODICAL), ONLINE_SLOT_IDS)
                .maxMentees(most)
                .build();
    }

    // --- what people have in common -------------------------------------------------------------------------------

    private Participant.Builder staff(String id, String organization, Category category, String position, int years) {
        LocalDate birthDate =
                LocalDate.of(2024 - 24 - years - dice.below(5), 1, 1).plusDays(dice.below(360));
        return people.adult(id, organization, category, position, birthDate, signed())
                .experience(People.years(years));
    }

    private Participant.Builder mentorPapers(Participant.Builder person, int years) {
        return person.clearances(List.of(People.clearance(LocalDate.of(2024 - Math.min(years, 12), 8, 26))))
                .interviews(List.of(People.ready(LocalDate.of(2024, 10, 7).plusDays(dice.below(8)))))
                .trainings(List.of(People.training(COURSE, LocalDate.of(2024, 10, 18))));
    }

    private Offer.Builder offer(
            String participant, String form, List<String> directions, List<String> interests, List<String> slots) {
        return Offer.builder()
                .id("o-" + participant)
                .participant(participant)
                .form(form)
                .directions(Set.copyOf(new TreeSet<>(dice.some(directions, 3))))
                .interests(Set.copyOf(dice.some(interests, 2)))
                .slots(Set.copyOf(slots))
                .submittedOn(SURVEY.minusDays(dice.below(10)));
    }

    private Request.Builder request(String participant, String form, List<String> directions, List<String> interests) {
        List<DirectionWish> wishes = new ArrayList<>();
        int weight = 3;
        for (String direction : new TreeSet<>(dice.some(directions, dice.between(1, 2)))) {
            wishes.add(new DirectionWish(direction, weight--));
        }
        return Request.builder()
                .id("r-" + participant)
                .participant(participant)
                .form(form)
                .directions(wishes)
                .interests(Set.copyOf(interests))
                .submittedOn(SURVEY.minusDays(dice.below(10)));
    }

    private LocalDate born(int grade) {
        return LocalDate.of(2017 - grade, 10, 1).plusDays(dice.below(365));
    }

    private LocalDate signed() {
        return LocalDate.of(2024, 10, 1).plusDays(dice.below(20));
    }

    private String number(String organization, String letter) {
        int number = numbers.merge(organization + letter, 1, Integer::sum);
        return "%s-%s%02d".formatted(organization.substring("oct-".length()), letter, number);
    }

    // --- the past and what is known of pairs ----------------------------------------------------------------------

    private List<PairMark> marks() {
        List<PairMark> marks = new ArrayList<>();
        for (int school = 1; school <= SCHOOLS; school++) {
            String mentor = mentorOf(offerOf("oct-s" + school, Material.TEACHER_PUPIL));
            String mentee = menteeOf(requestOf("oct-s" + school, Material.TEACHER_PUPIL));
            PairMarkKind kind =
                    school % 2 == 0 ? PairMarkKind.PSYCHOLOGIST_INCOMPATIBLE : PairMarkKind.PSYCHOLOGIST_COMPATIBLE;
            marks.add(new PairMark(mentor, mentee, kind, Validity.from(LocalDate.of(2024, 10, 16))));
        }
        marks.add(new PairMark(
                mentorOf(offerOf("oct-s3", Material.TEACHER_TEACHER)),
                menteeOf(requestOf("oct-s3", Material.TEACHER_TEACHER)),
                PairMarkKind.AVOID_REPEAT,
                Validity.from(LocalDate.of(2024, 9, 2))));
        return marks;
    }

    /** A pair of the last year that still works: its mentee asks for the same form again. */
    private List<Mentorship> mentorships() {
        Request request = request(requestOf("oct-s2", Material.TEACHER_TEACHER));
        Offer offer = offers.stream()
                .filter(o -> o.id().equals(offerOf("oct-s2", Material.TEACHER_TEACHER)))
                .findFirst()
                .orElseThrow();
        LocalDate start = LocalDate.of(2024, 2, 5);
        return List.of(new Mentorship(
                "m-2024-1",
                Material.TEACHER_TEACHER,
                offer.participant(),
                Optional.empty(),
                List.of(new Membership(request.participant(), Optional.empty(), start, Optional.empty())),
                Optional.empty(),
                Optional.of(new DateRange(start, LocalDate.of(2025, 1, 31))),
                List.of(
                        new Transition(
                                MentorshipState.PROPOSED,
                                LocalDate.of(2024, 1, 22),
                                Optional.empty(),
                                Optional.empty()),
                        new Transition(
                                MentorshipState.APPROVED,
                                LocalDate.of(2024, 1, 29),
                                Optional.empty(),
                                Optional.empty()),
                        new Transition(MentorshipState.ACTIVE, start, Optional.empty(), Optional.empty())),
                List.of(),
                List.of()));
    }

    private List<PastMentorship> history() {
        return List.of(new PastMentorship(
                mentorOf(offerOf("oct-s3", Material.TEACHER_TEACHER)),
                menteeOf(requestOf("oct-s3", Material.TEACHER_TEACHER)),
                Material.TEACHER_TEACHER,
                new DateRange(LocalDate.of(2023, 11, 1), LocalDate.of(2024, 3, 15)),
                MentorshipState.TERMINATED));
    }

    private Request request(String id) {
        return requests.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private String menteeOf(String request) {
        return request(request).participant();
    }

    private String mentorOf(String offer) {
        return offers.stream()
                .filter(o -> o.id().equals(offer))
                .findFirst()
                .orElseThrow()
                .participant();
    }

    /** The first request of the organization in the form. */
    private String requestOf(String organization, String form) {
        String prefix = "r-" + organization.substring("oct-".length()) + "-";
        return requests.stream()
                .filter(r -> r.form().equals(form) && r.id().startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String offerOf(String organization, String form) {
        String prefix = "o-" + organization.substring("oct-".length()) + "-";
        return offers.stream()
                .filter(o -> o.form().equals(form) && o.id().startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .id();
    }

    // --- questionnaires -------------------------------------------------------------------------------------------

    private List<Answers> answers() {
        List<Answers> answers = new ArrayList<>();
        for (Questionnaire questionnaire : Material.questionnaires(Moment.BEFORE)) {
            for (Request request : requests) {
                if (Material.asks(questionnaire, request.form(), Role.MENTEE) && dice.chance(90)) {
                    answers.add(surveys.fill(
                            questionnaire,
                            request.participant(),
                            Role.MENTEE,
                            SURVEY,
                            List.copyOf(request.slots()),
                            List.of()));
                }
            }
            for (Offer offer : offers) {
                if (Material.asks(questionnaire, offer.form(), Role.MENTOR)) {
                    answers.add(surveys.fill(
                            questionnaire,
                            offer.participant(),
                            Role.MENTOR,
                            SURVEY,
                            List.copyOf(offer.slots()),
                            List.of()));
                }
            }
        }
        return answers;
    }
}
