package org.mentorship.benchmarks.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
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
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * Makes programmes of teachers who mentor pupils, all with their papers in order, so that only compatibility, places and
 * common times decide. Equal specs give equal programmes on every JVM.
 */
public final class SyntheticProgrammes {
    private static final LocalDate REFERENCE = LocalDate.of(2023, 9, 20);
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2023, 10, 2), LocalDate.of(2024, 5, 25));
    private static final LocalDate SIGNED = LocalDate.of(2023, 9, 4);
    private static final List<Consent> PUPIL_CONSENTS = List.of(
            new Consent(ConsentPurpose.PARTICIPATION, Signatory.PARENT, Validity.from(SIGNED)),
            new Consent(ConsentPurpose.PROCESSING, Signatory.PARENT, Validity.from(SIGNED)));
    private static final List<Consent> TEACHER_CONSENTS = List.of(
            new Consent(ConsentPurpose.PARTICIPATION, Signatory.SELF, Validity.from(SIGNED)),
            new Consent(ConsentPurpose.PROCESSING, Signatory.SELF, Validity.from(SIGNED)),
            new Consent(ConsentPurpose.MENTORING, Signatory.SELF, Validity.from(SIGNED)));
    private static final List<Clearance> CLEARANCES =
            List.of(new Clearance(ClearanceKind.CRIMINAL_RECORD, Validity.from(LocalDate.of(2020, 8, 24))));
    private static final List<Interview> INTERVIEWS =
            List.of(new Interview(InterviewResult.READY, Validity.from(LocalDate.of(2023, 5, 15))));
    private static final List<Training> TRAININGS =
            List.of(new Training("synthetic", Validity.from(LocalDate.of(2023, 6, 9))));
    private static final String SURVEY = "synthetic";
    private static final String RATING = "S1";

    private final SyntheticSpec spec;
    private final SplitMix random;
    private final List<Term> directions;
    private final List<Term> interests;
    private final List<TimeSlot> slots;

    private SyntheticProgrammes(SyntheticSpec spec) {
        this.spec = spec;
        random = new SplitMix(spec.seed());
        boolean ties = spec.family() == Family.TIE_HEAVY;
        directions = terms("d", ties ? 3 : 11);
        interests = terms("i", ties ? 2 : 5);
        slots = IntStream.range(0, ties ? 4 : 10)
                .mapToObj(at -> new TimeSlot(
                        "s" + at,
                        DayOfWeek.of(at % 5 + 1),
                        LocalTime.of(14 + at / 5, 0),
                        LocalTime.of(14 + at / 5, 45)))
                .toList();
    }

    /** A programme of the size and shape asked for; building it takes time and memory in proportion to the people. */
    public static Programme programme(SyntheticSpec spec) {
        return new SyntheticProgrammes(spec).build();
    }

    private Programme build() {
        int schools = spec.family().schools(spec.mentors());
        List<Participant> people = new ArrayList<>(spec.mentors() + spec.mentees());
        List<Offer> offers = new ArrayList<>(spec.mentors());
        List<Request> requests = new ArrayList<>(spec.mentees());
        List<Answers> answers = new ArrayList<>();
        int[] places = places();
        for (int at = 0; at < spec.mentors(); at++) {
            people.add(mentor(at, schools));
            offers.add(offer(at, schools, places[at]));
            answer("t" + at, Role.MENTOR).ifPresent(answers::add);
        }
        for (int at = 0; at < spec.mentees(); at++) {
            people.add(mentee(at, schools));
            requests.add(request(at, schools));
            answer("u" + at, Role.MENTEE).ifPresent(answers::add);
        }
        return Programme.builder()
                .id("synthetic-%s-%d-%d"
                        .formatted(
                                spec.family().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                spec.mentors(),
                                spec.mentees()))
                .title(LocalizedText.of("Выдуманная программа", "Made-up programme"))
                .referenceDate(REFERENCE)
                .period(PERIOD)
                .organization("district")
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 0, 0))
                .organizations(organizations(schools))
                .forms(IntStream.range(0, spec.forms()).mapToObj(this::form).toList())
                .vocabularies(List.of(
                        new Vocabulary(
                                Vocabulary.TASK_DIRECTIONS,
                                LocalizedText.of("Направления", "Directions"),
                                directions,
                                Optional.empty()),
                        new Vocabulary(
                                Vocabulary.INTEREST_DIRECTIONS,
                                LocalizedText.of("Интересы", "Interests"),
                                interests,
                                Optional.empty())))
                .timeSlots(slots)
                .participants(people)
                .requests(requests)
                .offers(offers)
                .questionnaires(List.of(questionnaire()))
                .answers(answers)
                .build();
    }

    /** Places of each mentor: one each, the rest dealt at random, four at most while that is enough. */
    private int[] places() {
        int[] places = new int[spec.mentors()];
        Arrays.fill(places, 1);
        int left = spec.family().places(spec.mentors(), spec.mentees()) - spec.mentors();
        int most = Math.max(4, (left + spec.mentors() - 1) / spec.mentors() + 1);
        while (left > 0) {
            int at = random.below(spec.mentors());
            while (places[at] >= most) {
                at = (at + 1) % spec.mentors();
            }
            places[at]++;
            left--;
        }
        return places;
    }

    private static List<Organization> organizations(int schools) {
        ZoneId zone = ZoneId.of("Europe/Moscow");
        List<Organization> all = new ArrayList<>();
        all.add(new Organization(
                "district", OrganizationKind.DISTRICT_CENTRE, Optional.empty(), Optional.empty(), zone, List.of()));
        for (int at = 0; at < schools; at++) {
            all.add(new Organization(
                    "school" + at,
                    OrganizationKind.SCHOOL,
                    Optional.empty(),
                    Optional.of("district"),
                    zone,
                    List.of()));
        }
        return all;
    }

    private Form form(int at) {
        return new Form(
                "form" + at,
                LocalizedText.of("Форма " + at, "Form " + at),
                Set.of(Category.TEACHER),
                Set.of(Category.PUPIL),
                List.of(),
                DeliveryKind.IN_PERSON,
                spec.joint() ? MeetingMode.JOINT : MeetingMode.INDIVIDUAL,
                4,
                1,
                12,
                false,
                spec.joint(),
                Optional.empty());
    }

    private Participant mentor(int at, int schools) {
        return Participant.builder()
                .id("t" + at)
                .organization("school" + at % schools)
                .category(Category.TEACHER)
                .birthDate(LocalDate.of(1975, 1, 1).plusDays(random.below(3650)))
                .experience(new Experience.Years(10 + random.below(15)))
                .consents(TEACHER_CONSENTS)
                .clearances(CLEARANCES)
                .interviews(INTERVIEWS)
                .trainings(TRAININGS)
                .build();
    }

    private Participant mentee(int at, int schools) {
        // 12 and 13 years old all through: only the parents sign
        return Participant.builder()
                .id("u" + at)
                .organization("school" + at % schools)
                .category(Category.PUPIL)
                .birthDate(LocalDate.of(2010, 9, 1).plusDays(random.below(365)))
                .grade(6)
                .consents(PUPIL_CONSENTS)
                .build();
    }

    private Offer offer(int at, int schools, int places) {
        return Offer.builder()
                .id("o" + at)
                .participant("t" + at)
                .form(formOf(at, schools))
                .directions(codes(directions, 2 + random.below(2)))
                .interests(codes(interests, 1 + random.below(2)))
                .slots(slots(3))
                .maxMentees(places)
                .submittedOn(SIGNED)
                .build();
    }

    private Request request(int at, int schools) {
        Request.Builder request = Request.builder()
                .id("r" + at)
                .participant("u" + at)
                .form(formOf(at, schools))
                .interests(codes(interests, 1))
                .slots(slots(3))
                .submittedOn(SIGNED);
        List<DirectionWish> wishes = new ArrayList<>();
        int weight = 3;
        for (String direction : codes(directions, spec.family() == Family.TIE_HEAVY ? 1 : 2)) {
            wishes.add(new DirectionWish(direction, weight--));
        }
        return request.directions(wishes).build();
    }

    /** Forms in turn inside each school, so that every school has people in every form. */
    private String formOf(int at, int schools) {
        return "form" + at / schools % spec.forms();
    }

    private Questionnaire questionnaire() {
        Set<String> forms = new TreeSet<>();
        for (int at = 0; at < spec.forms(); at++) {
            forms.add("form" + at);
        }
        List<Component> components = new ArrayList<>(List.of(
                component("directions", ComponentKind.COVERAGE, ProfileField.DIRECTIONS, 500),
                component("interests", ComponentKind.OVERLAP, ProfileField.INTERESTS, 300),
                component("time", ComponentKind.TIME, ProfileField.SLOTS, 200)));
        Question rating = new Question.Scale(
                RATING,
                LocalizedText.of("Оценка", "Rating"),
                Set.of(Role.MENTOR, Role.MENTEE),
                1,
                100,
                false,
                Optional.empty());
        if (rated()) {
            components.add(new Component(
                    "rating",
                    LocalizedText.of("Оценка", "Rating"),
                    ComponentKind.CLOSENESS,
                    new Operand.Answered(RATING),
                    new Operand.Answered(RATING),
                    400));
        }
        return new Questionnaire(
                SURVEY,
                LocalizedText.of("Выдуманная анкета", "Made-up questionnaire"),
                Moment.BEFORE,
                forms,
                List.of(rating),
                components,
                Optional.empty());
    }

    private static Component component(String id, ComponentKind kind, ProfileField field, int weight) {
        return new Component(
                id, LocalizedText.of(id, id), kind, new Operand.Profile(field), new Operand.Profile(field), weight);
    }

    private boolean rated() {
        return spec.family() != Family.TIE_HEAVY;
    }

    private Optional<Answers> answer(String participant, Role role) {
        if (!rated()) {
            return Optional.empty();
        }
        return Optional.of(new Answers(
                participant, SURVEY, role, SIGNED, Map.of(RATING, new Answer.Number(1 + random.below(100)))));
    }

    private Set<String> slots(int count) {
        Set<String> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(slots.get(random.below(slots.size())).id());
        }
        return some;
    }

    /** Different codes in the order in which they were drawn. */
    private Set<String> codes(List<Term> from, int count) {
        Set<String> some = new LinkedHashSet<>();
        while (some.size() < Math.min(count, from.size())) {
            some.add(from.get(random.below(from.size())).code());
        }
        return some;
    }

    private static List<Term> terms(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Term(prefix + at, LocalizedText.of(prefix + at, prefix + at)))
                .toList();
    }

    /** SplitMix64, kept here so that no change of a JDK can change the programmes. */
    private static final class SplitMix {
        private long state;

        private SplitMix(long seed) {
            state = seed;
        }

        private int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) (((mixed ^ (mixed >>> 31)) >>> 33) % bound);
        }
    }
}
