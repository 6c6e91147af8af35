package org.mentorship.cli.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
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

/** A village school, rebuilt from the counts it published; examples/mishkino/README.md says what is made up. */
final class MishkinoExample {
    private static final String SCHOOL = "mishkino";
    private static final LocalDate REFERENCE = LocalDate.of(2023, 9, 30);
    static final DateRange PERIOD = new DateRange(LocalDate.of(2023, 10, 10), LocalDate.of(2024, 5, 26));
    private static final LocalDate GROUP_MEETING = LocalDate.of(2023, 9, 20);
    private static final LocalDate SURVEY_BEFORE = LocalDate.of(2023, 9, 11);

    private static final String COURSE = "Основы наставничества";
    private static final List<TimeSlot> SLOTS = List.of(
            slot("mon", DayOfWeek.MONDAY, 14, 30),
            slot("tue", DayOfWeek.TUESDAY, 14, 30),
            slot("tue-late", DayOfWeek.TUESDAY, 16, 0),
            slot("wed", DayOfWeek.WEDNESDAY, 14, 30),
            slot("thu", DayOfWeek.THURSDAY, 14, 30),
            slot("thu-late", DayOfWeek.THURSDAY, 16, 0),
            slot("fri", DayOfWeek.FRIDAY, 14, 30),
            slot("sat", DayOfWeek.SATURDAY, 11, 0));
    private static final List<String> SLOT_IDS =
            SLOTS.stream().map(TimeSlot::id).toList();
    private static final List<String> INTERESTS =
            List.of(Material.INTELLECTUAL, Material.SPORTS, Material.VOLUNTEERING, Material.CREATIVE);
    private static final List<String> SCHOOL_SUBJECTS =
            List.of("maths", "russian", "physics", "biology", "english", "geography", "history");

    /** Pupils of grades 4 to 10 who ask for a mentor: 55 as published, the grades made up. */
    private static final int[] MENTEES_BY_GRADE = {0, 0, 0, 0, 2, 7, 11, 12, 11, 9, 3};

    /** The direction of the first meeting: as published for pupils (4, 16, 5, 24 and 6 with none stated). */
    private static final List<String> DIRECTIONS_PUPIL_PUPIL = repeated(
            new Object[][] {{Material.SOFT_SKILLS, 6}, {Material.VALUES, 2}, {Material.MOTIVATION, 1}, {"", 1}});

    private static final List<String> DIRECTIONS_TEACHER_PUPIL = repeated(new Object[][] {
        {Material.MOTIVATION, 15}, {Material.SOFT_SKILLS, 18}, {Material.POTENTIAL, 4}, {Material.VALUES, 3}, {"", 5}
    });

    private static final List<Teacher> TEACHERS = List.of(
            teacher("t01", "учитель математики", 24, "maths")
                    .pupils(5)
                    .teachers(1)
                    .cap(5)
                    .likes(Material.INTELLECTUAL)
                    .helps(Material.MOTIVATION, Material.POTENTIAL),
            teacher("t02", "учитель русского языка", 18, "russian", "literature")
                    .pupils(5)
                    .likes(Material.INTELLECTUAL, Material.CREATIVE)
                    .helps(Material.MOTIVATION, Material.SOFT_SKILLS),
            teacher("t03", "учитель физики и информатики", 15, "informatics", "physics")
                    .pupils(5)
                    .likes(Material.INTELLECTUAL)
                    .helps(Material.MOTIVATION, Material.POTENTIAL),
            teacher("t04", "учитель физической культуры", 11, "physical-education")
                    .pupils(6)
                    .likes(Material.SPORTS)
                    .helps(Material.SOFT_SKILLS, Material.VALUES),
            teacher("t05", "учитель истории и обществознания", 20, "history", "social-studies")
                    .pupils(5)
                    .likes(Material.INTELLECTUAL, Material.VOLUNTEERING)
                    .helps(Material.VALUES, Material.MOTIVATION),
            teacher("t06", "учитель биологии и химии", 9, "biology", "chemistry")
                    .pupils(5)
                    .likes(Material.INTELLECTUAL, Material.VOLUNTEERING)
                    .helps(Material.MOTIVATION),
            teacher("t07", "учитель английского языка", 7, "english")
                    .pupils(4)
                    .likes(Material.INTELLECTUAL)
                    .helps(Material.MOTIVATION, Material.SOFT_SKILLS),
            teacher("t08", "учитель музыки и изобразительного искусства", 13, "art", "music")
                    .pupils(5)
                    .likes(Material.CREATIVE)
                    .helps(Material.POTENTIAL, Material.SOFT_SKILLS),
            teacher("t09", "педагог-организатор", 8)
                    .pupils(6)
                    .likes(Material.CREATIVE, Material.VOLUNTEERING)
                    .helps(Material.SOFT_SKILLS, Material.VALUES),
            teacher("t10", "учитель географии", 6, "geography")
                    .pupils(4)
                    .likes(Material.INTELLECTUAL, Material.SPORTS)
                    .helps(Material.SOFT_SKILLS, Material.MOTIVATION),
            teacher("t11", "учитель начальных классов", 27, "primary-school")
                    .teachers(2)
                    .likes(Material.METHODICAL)
                    .helps(Material.TEACHER_ADAPTATION),
            teacher("t12", "заместитель директора, учитель химии", 22, "chemistry")
                    .teachers(2)
                    .likes(Material.METHODICAL)
                    .helps(Material.TEACHER_ADAPTATION));

    private final Dice dice = new Dice(27_06);
    private final Surveys surveys = new Surveys(dice);
    private final People people = new People(PERIOD.from(), PERIOD.to());
    private final List<Participant> participants = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Answers> answers = new ArrayList<>();

    private MishkinoExample() {}

    static Programme programme() {
        return new MishkinoExample().build();
    }

    private Programme build() {
        pupilMentees();
        pupilMentors();
        teacherMentors();
        teacherMentees();
        spoilPapers();
        fillSurveys();
        return Programme.builder()
                .id("mishkino-2023")
                .title(LocalizedText.of(
                        "Наставничество в сельской школе, 2023/24", "Mentorship in a village school, 2023/24"))
                .referenceDate(REFERENCE)
                .period(PERIOD)
                .organization(SCHOOL)
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 20, 0, 10, 0, 0))
                .organizations(List.of(school()))
                .vocabularies(List.of(Material.subjects()))
                .timeSlots(SLOTS)
                .participants(participants)
                .requests(requests)
                .offers(offers)
                .marks(marks())
                .pins(List.of(new Pin(
                        "r-u36", "o-t08", "По просьбе педагога-психолога: уже занимается в студии этого наставника.")))
                .answers(answers)
                .roadmaps(List.of(MishkinoRoadmap.roadmap(SCHOOL)))
                .build();
    }

    private static Organization school() {
        String derived = "Доклад школы за 2022/23; выведено из доли: ";
        return new Organization(
                SCHOOL,
                OrganizationKind.SCHOOL,
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Europe/Moscow"),
                List.of(
                        new Population(
                                "mishkino-pupils",
                                PopulationGroup.PUPILS,
                                LocalizedText.of("Ученики школы", "Pupils of the school"),
                                Optional.empty(),
                                167,
                                Optional.of(LocalDate.of(2023, 5, 31)),
                                Optional.of(derived + "55 человек – 33 %.")),
                        new Population(
                                "mishkino-pupils-10-19",
                                PopulationGroup.PUPILS,
                                LocalizedText.of("Ученики 10–19 лет", "Pupils aged 10–19"),
                                Optional.of(new AgeRange(10, 19)),
                                108,
                                Optional.of(LocalDate.of(2023, 5, 31)),
                                Optional.of(derived + "55 человек – 51 %.")),
                        new Population(
                                "mishkino-teachers",
                                PopulationGroup.TEACHERS,
                                LocalizedText.of("Педагоги школы", "Teachers of the school"),
                                Optional.empty(),
                                31,
                                Optional.of(LocalDate.of(2023, 5, 31)),
                                Optional.of(derived + "4 человека – 13 %.")),
                        new Population(
                                "mishkino-enterprises",
                                PopulationGroup.ENTERPRISES,
                                LocalizedText.of("Предприятия и организации посёлка", "Enterprises of the place"),
                                Optional.empty(),
                                12,
                                Optional.empty(),
                                Optional.of("Выдумано: школа называет только долю (0 %)."))));
    }

    // --- people ---------------------------------------------------------------------------------------------------

    private void pupilMentees() {
        List<Integer> grades = new ArrayList<>();
        for (int grade = 1; grade < MENTEES_BY_GRADE.length; grade++) {
            grades.addAll(Collections.nCopies(MENTEES_BY_GRADE[grade], grade));
        }
        // pupils up to grade 8 may go to a pupil mentor; u54 of grade 10 wants to as well
        List<Integer> young = IntStream.range(0, grades.size())
                .filter(at -> grades.get(at) <= 8)
                .boxed()
                .toList();
        Set<Integer> toPupils = new TreeSet<>(dice.some(young, 9));
        toPupils.add(53);
        List<String> pupilDirections = dice.shuffled(DIRECTIONS_PUPIL_PUPIL);
        List<String> teacherDirections = dice.shuffled(DIRECTIONS_TEACHER_PUPIL);
        int nextPupil = 0;
        int nextTeacher = 0;
        for (int at = 0; at < grades.size(); at++) {
            boolean toPupil = toPupils.contains(at);
            String direction = toPupil ? pupilDirections.get(nextPupil++) : teacherDirections.get(nextTeacher++);
            pupilMentee("u%02d".formatted(at + 1), grades.get(at), toPupil, direction);
        }
    }

    private void pupilMentee(String id, int grade, boolean toPupil, String direction) {
        LocalDate signed = LocalDate.of(2023, 9, 1).plusDays(dice.below(22));
        Participant.Builder pupil = people.pupil(id, SCHOOL, born(grade), grade, signed);
        if (direction.equals(Material.MOTIVATION)) {
            pupil.subjects(Set.of(dice.pick(SCHOOL_SUBJECTS)));
        }
        participants.add(pupil.build());
        Request.Builder request = Request.builder()
                .id("r-" + id)
                .participant(id)
                .form(toPupil ? Material.PUPIL_PUPIL : Material.TEACHER_PUPIL)
                .interests(Set.copyOf(dice.some(INTERESTS, dice.between(1, 2))))
                .slots(Set.copyOf(dice.some(SLOT_IDS, dice.between(2, 4))))
                .submittedOn(LocalDate.of(2023, 4, 3).plusDays(dice.below(26)));
        if (!direction.isEmpty()) {
            request.directions(new DirectionWish(direction, 3));
        }
        if (toPupil) {
            request.roleModel(grade == 10 ? Material.LEADER_PASSIVE : dice.pick(Material.PUPIL_PUPIL_MODELS));
        }
        switch (id) {
            case "u05", "u36" -> request.priority(Priority.NAMED);
            case "u29" -> request.priority(Priority.CARRIED_OVER);
            default -> {}
        }
        requests.add(request.build());
    }

    /** A birth date that fits the grade in 2023/24. */
    private LocalDate born(int grade) {
        return LocalDate.of(2016 - grade, 10, 1).plusDays(dice.below(365));
    }

    private void pupilMentors() {
        pupilMentor(
                "u56",
                11,
                4,
                LocalDate.of(2006, 3, 14),
                3,
                Set.of("mon", "wed", "fri"),
                Set.of(Material.SOFT_SKILLS, Material.MOTIVATION),
                Set.of(Material.SPORTS, Material.VOLUNTEERING));
        pupilMentor(
                "u57",
                10,
                5,
                LocalDate.of(2007, 6, 2),
                3,
                Set.of("tue", "thu-late", "sat"),
                Set.of(Material.SOFT_SKILLS, Material.VALUES),
                Set.of(Material.CREATIVE, Material.VOLUNTEERING));
        pupilMentor(
                "u58",
                9,
                3,
                LocalDate.of(2008, 2, 27),
                2,
                Set.of("wed", "thu", "fri"),
                Set.of(Material.SOFT_SKILLS),
                Set.of(Material.INTELLECTUAL, Material.SPORTS));
    }

    private void pupilMentor(
            String id,
            int grade,
            int lowestMark,
            LocalDate birthDate,
            int most,
            Set<String> slots,
            Set<String> helps,
            Set<String> likes) {
        LocalDate signed = LocalDate.of(2023, 9, 4);
        participants.add(people.pupil(id, SCHOOL, birthDate, grade, signed)
                .lowestMark(lowestMark)
                .interviews(List.of(People.ready(LocalDate.of(2023, 5, 16))))
                .trainings(List.of(People.training(COURSE, LocalDate.of(2023, 6, 9))))
                .build());
        offers.add(Offer.builder()
                .id("o-" + id)
                .participant(id)
                .form(Material.PUPIL_PUPIL)
                .directions(helps)
                .interests(likes)
                .slots(slots)
                .maxMentees(most)
                .preferredMentees(2)
                .submittedOn(LocalDate.of(2023, 4, 17))
                .build());
    }

    private void teacherMentors() {
        for (Teacher teacher : TEACHERS) {
            Participant.Builder person = adult(teacher.id, teacher.position, teacher.years, teacher.subjects)
                    .interviews(List.of(People.ready(LocalDate.of(2023, 5, 11).plusDays(dice.below(10)))))
                    .trainings(List.of(People.training(COURSE, LocalDate.of(2023, 6, 9))));
            if (teacher.cap > 0) {
                person.mentorCap(teacher.cap);
            }
            if (teacher.id.equals("t10")) {
                person.traits(Set.of(Trait.NEWCOMER));
            }
            participants.add(person.build());
            List<String> slots = dice.some(SLOT_IDS, dice.between(3, 5));
            if (teacher.pupils > 0) {
                offers.add(offer("o-" + teacher.id, teacher, Material.TEACHER_PUPIL, slots, teacher.pupils));
            }
            if (teacher.teachers > 0) {
                String id = teacher.pupils > 0 ? "o-" + teacher.id + "-tt" : "o-" + teacher.id;
                offers.add(offer(id, teacher, Material.TEACHER_TEACHER, slots, teacher.teachers));
            }
        }
    }

    private static Offer offer(String id, Teacher teacher, String form, List<String> slots, int most) {
        Offer.Builder offer = Offer.builder()
                .id(id)
                .participant(teacher.id)
                .form(form)
                .slots(Set.copyOf(slots))
                .maxMentees(most)
                .submittedOn(LocalDate.of(2023, 4, 12));
        return form.equals(Material.TEACHER_TEACHER)
                ? offer.directions(Material.TEACHER_ADAPTATION)
                        .interests(Material.METHODICAL)
                        .build()
                : offer.directions(teacher.helps)
                        .interests(teacher.likes)
                        .minMentees(2)
                        .preferredMentees(most - 1)
                        .build();
    }

    /** Newcomers to the staff: t10, who also mentors pupils, and three who only ask for help. */
    private void teacherMentees() {
        participants.add(newcomer("t13", "учитель математики", 1, "maths"));
        participants.add(newcomer("t14", "учитель химии", 2, "chemistry"));
        participants.add(newcomer("t15", "учитель начальных классов", 0, "primary-school"));
        for (String id : List.of("t10", "t13", "t14", "t15")) {
            requests.add(Request.builder()
                    .id("r-" + id)
                    .participant(id)
                    .form(Material.TEACHER_TEACHER)
                    .roleModel(id.equals("t10") ? Material.SUBJECT_TEACHERS : Material.YOUNG_SPECIALIST)
                    .directions(new DirectionWish(Material.TEACHER_ADAPTATION, 3))
                    .interests(Material.METHODICAL)
                    .slots(Set.copyOf(dice.some(SLOT_IDS, 4)))
                    .submittedOn(LocalDate.of(2023, 9, 4).plusDays(dice.below(10)))
                    .build());
        }
    }

    private Participant newcomer(String id, String position, int years, String subject) {
        return adult(id, position, years, Set.of(subject))
                .traits(Set.of(Trait.NEWCOMER))
                .build();
    }

    private Participant.Builder adult(String id, String position, int years, Set<String> subjects) {
        LocalDate birthDate =
                LocalDate.of(2023 - 24 - years - dice.below(4), 1, 1).plusDays(dice.below(360));
        LocalDate hired = LocalDate.of(2023 - years, 8, 20).minusDays(dice.below(30));
        return people.adult(
                        id,
                        SCHOOL,
                        Category.TEACHER,
                        position,
                        birthDate,
                        LocalDate.of(2023, 9, 1).plusDays(dice.below(10)))
                .experience(People.years(years))
                .subjects(subjects)
                .clearances(List.of(People.clearance(hired)));
    }

    // --- what is not in order on the reference date ---------------------------------------------------------------

    private void spoilPapers() {
        // turned 14 after the parents had signed: the pupil's own signature is missing
        edit(
                "u35",
                pupil -> pupil.toBuilder()
                        .birthDate(LocalDate.of(2009, 9, 18))
                        .consents(People.consents(Signatory.PARENT, throughSchoolYear(LocalDate.of(2023, 9, 5))))
                        .build());
        // the sheet on taking part was not handed in
        edit(
                "u19",
                pupil -> pupil.toBuilder()
                        .consents(pupil.consents().stream()
                                .filter(consent -> consent.purpose() != ConsentPurpose.PARTICIPATION)
                                .toList())
                        .build());
        // the parents have withdrawn their consent
        edit(
                "u23",
                pupil -> pupil.toBuilder()
                        .consents(pupil.consents().stream()
                                .map(consent -> consent.signatory() == Signatory.PARENT
                                        ? new Consent(
                                                consent.purpose(),
                                                consent.signatory(),
                                                new Validity(
                                                        consent.validity().from(),
                                                        consent.validity().until(),
                                                        Optional.of(LocalDate.of(2023, 9, 27))))
                                        : consent)
                                .toList())
                        .build());
        // turns 14 in January: a remark, not an obstacle
        edit("u32", pupil -> {
            LocalDate birthDate = LocalDate.of(2010, 1, 22);
            return pupil.toBuilder()
                    .birthDate(birthDate)
                    .consents(people.pupilConsents(birthDate, LocalDate.of(2023, 9, 6)))
                    .build();
        });
        // lapses during the programme: a remark on the mentor
        edit(
                "t06",
                teacher -> teacher.toBuilder()
                        .clearances(List.of(People.clearance(LocalDate.of(2019, 2, 28), LocalDate.of(2024, 2, 28))))
                        .build());
        // may be named on the school's site
        for (String id : List.of("t01", "t04", "t08")) {
            edit(id, teacher -> {
                List<Consent> consents = new ArrayList<>(teacher.consents());
                consents.add(People.publication(Signatory.SELF, LocalDate.of(2023, 9, 8)));
                return teacher.toBuilder().consents(consents).build();
            });
        }
    }

    private void edit(String id, UnaryOperator<Participant> change) {
        int at = IntStream.range(0, participants.size())
                .filter(i -> participants.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
        participants.set(at, change.apply(participants.get(at)));
    }

    private static Validity throughSchoolYear(LocalDate signedOn) {
        return new Validity(signedOn, Optional.of(LocalDate.of(2024, 8, 31)), Optional.empty());
    }

    private static List<PairMark> marks() {
        return List.of(
                mark("u56", "u54", PairMarkKind.PSYCHOLOGIST_INCOMPATIBLE, LocalDate.of(2023, 9, 22)),
                mark("t03", "u12", PairMarkKind.PSYCHOLOGIST_INCOMPATIBLE, LocalDate.of(2023, 9, 22)),
                mark("t04", "u31", PairMarkKind.PSYCHOLOGIST_COMPATIBLE, LocalDate.of(2023, 9, 22)),
                mark("t09", "u44", PairMarkKind.REFUSED_BY_MENTEE, LocalDate.of(2023, 9, 21)),
                mark("t12", "t14", PairMarkKind.REPORTING_LINE, LocalDate.of(2023, 9, 1)));
    }

    private static PairMark mark(String mentor, String mentee, PairMarkKind kind, LocalDate since) {
        return new PairMark(mentor, mentee, kind, Validity.from(since));
    }

    // --- questionnaires -------------------------------------------------------------------------------------------

    private void fillSurveys() {
        TreeMap<String, List<String>> wanted = wantedMentors();
        List<Questionnaire> asked = new ArrayList<>(Material.questionnaires(Moment.BEFORE));
        asked.addAll(Material.questionnaires(Moment.AFTER_GROUP_MEETING));
        for (Questionnaire questionnaire : asked) {
            for (Request request : requests) {
                if (Material.asks(questionnaire, request.form(), Role.MENTEE)) {
                    fill(
                            questionnaire,
                            request.participant(),
                            Role.MENTEE,
                            List.copyOf(request.slots()),
                            wanted.getOrDefault(request.id(), List.of()));
                }
            }
            Set<String> mentors = new TreeSet<>();
            for (Offer offer : offers) {
                if (Material.asks(questionnaire, offer.form(), Role.MENTOR) && mentors.add(offer.participant())) {
                    fill(
                            questionnaire,
                            offer.participant(),
                            Role.MENTOR,
                            List.copyOf(offer.slots()),
                            wantedBy(offer, wanted));
                }
            }
        }
    }

    private void fill(
            Questionnaire questionnaire, String participant, Role role, List<String> slots, List<String> ranking) {
        boolean meeting = questionnaire.moment() == Moment.AFTER_GROUP_MEETING;
        LocalDate day = meeting ? GROUP_MEETING.plusDays(1) : SURVEY_BEFORE;
        if (meeting && ranking.isEmpty()) {
            return;
        }
        answers.add(surveys.fill(questionnaire, participant, role, day, slots, ranking));
    }

    /** Two thirds of the mentees name up to three mentors of their form, those who share an interest first. */
    private TreeMap<String, List<String>> wantedMentors() {
        TreeMap<String, List<String>> wanted = new TreeMap<>();
        for (Request request : requests) {
            if (!dice.chance(66)) {
                continue;
            }
            List<String> near = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Offer offer : dice.shuffled(offers)) {
                if (offer.form().equals(request.form()) && !offer.participant().equals(request.participant())) {
                    boolean shares = offer.interests().stream().anyMatch(request.interests()::contains);
                    (shares ? near : others).add(offer.participant());
                }
            }
            near.addAll(others);
            wanted.put(request.id(), List.copyOf(near.subList(0, Math.min(dice.between(1, 3), near.size()))));
        }
        return wanted;
    }

    /** A mentor names some of those who named them. */
    private List<String> wantedBy(Offer offer, TreeMap<String, List<String>> wanted) {
        List<String> admirers = requests.stream()
                .filter(request -> request.form().equals(offer.form()))
                .filter(request -> wanted.getOrDefault(request.id(), List.of()).contains(offer.participant()))
                .map(Request::participant)
                .toList();
        return dice.shuffled(dice.some(admirers, 3));
    }

    // --- small things ---------------------------------------------------------------------------------------------

    private static TimeSlot slot(String id, DayOfWeek day, int hour, int minute) {
        LocalTime from = LocalTime.of(hour, minute);
        return new TimeSlot(id, day, from, from.plusMinutes(45));
    }

    private static List<String> repeated(Object[][] counts) {
        List<String> all = new ArrayList<>();
        for (Object[] count : counts) {
            all.addAll(Collections.nCopies((Integer) count[1], (String) count[0]));
        }
        return List.copyOf(all);
    }

    private static Teacher teacher(String id, String position, int years, String... subjects) {
        return new Teacher(id, position, years, Set.of(subjects));
    }

    /** One line of the table of teachers. */
    private static final class Teacher {
        private final String id;
        private final String position;
        private final int years;
        private final Set<String> subjects;
        private Set<String> likes = Set.of();
        private Set<String> helps = Set.of();
        private int pupils;
        private int teachers;
        private int cap;

        private Teacher(String id, String position, int years, Set<String> subjects) {
            this.id = id;
            this.position = position;
            this.years = years;
            this.subjects = subjects;
        }

        private Teacher pupils(int most) {
            pupils = most;
            return this;
        }

        private Teacher teachers(int most) {
            teachers = most;
            return this;
        }

        private Teacher cap(int most) {
            cap = most;
            return this;
        }

        private Teacher likes(String... interests) {
            likes = Set.of(interests);
            return this;
        }

        private Teacher helps(String... directions) {
            helps = Set.of(directions);
            return this;
        }
    }
}
