package org.mentorship.core.testing;

import static org.mentorship.core.testing.ArbitraryValues.day;
import static org.mentorship.core.testing.ArbitraryValues.few;
import static org.mentorship.core.testing.ArbitraryValues.oneOrNone;
import static org.mentorship.core.testing.ArbitraryValues.pastDay;
import static org.mentorship.core.testing.ArbitraryValues.period;
import static org.mentorship.core.testing.ArbitraryValues.someOf;
import static org.mentorship.core.testing.ArbitraryValues.text;
import static org.mentorship.core.testing.ArbitraryValues.title;
import static org.mentorship.core.testing.ArbitraryValues.validity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.calendar.SchoolTerm;
import org.mentorship.core.deadline.KnownDates;
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
import org.mentorship.core.mentorship.TerminationReason;
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
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * Arbitrary valid programmes in which every part may occur. They shrink to fewer and simpler elements, and down to a
 * programme of one organization and nothing else.
 */
public final class ArbitraryProgrammes {

    private static final List<String> DIRECTIONS = List.of("d-1", "d-2", "d-3");
    private static final List<String> INTERESTS = List.of("i-1", "i-2");

    private ArbitraryProgrammes() {}

    /** What other parts refer to. */
    private record World(List<String> organizations, List<Form> forms, List<String> slots, List<String> people) {}

    /** What those that refer to them refer to. */
    private record Intake(List<Request> requests, List<Offer> offers, List<Questionnaire> questionnaires) {}

    public static Arbitrary<Programme> programmes() {
        return world().flatMap(world -> intake(world).flatMap(intake -> programme(world, intake)));
    }

    private static Arbitrary<World> world() {
        return Combinators.combine(
                        sizes("org-", 1, 3),
                        numbered(form("f-0"), (form, i) -> renamed(form, "f-" + i), 0, 2),
                        sizes("slot-", 0, 3),
                        sizes("p-", 0, 6))
                .as(World::new);
    }

    private static Arbitrary<Intake> intake(World world) {
        return Combinators.combine(requests(world), offers(world), questionnaires(world))
                .as(Intake::new);
    }

    private static Arbitrary<Programme> programme(World world, Intake intake) {
        return Builders.withBuilder(() -> Programme.builder()
                        .id("programme")
                        .forms(world.forms)
                        .requests(intake.requests)
                        .offers(intake.offers)
                        .questionnaires(intake.questionnaires)
                        .vocabularies(vocabularies()))
                .use(title())
                .in(Programme.Builder::title)
                .use(Arbitraries.integers().between(0, 2000).map(LocalDate.of(2020, 1, 1)::plusDays))
                .in(Programme.Builder::referenceDate)
                .use(period())
                .in(Programme.Builder::period)
                .use(Arbitraries.of(world.organizations))
                .in(Programme.Builder::organization)
                .use(wishes())
                .in(Programme.Builder::wishes)
                .use(organizations(world))
                .in((builder, list) -> builder.organizations(list))
                .use(slots(world))
                .in((builder, list) -> builder.timeSlots(list))
                .use(participants(world))
                .in((builder, list) -> builder.participants(list))
                .use(marks(world))
                .in((builder, list) -> builder.marks(list))
                .use(pins(intake))
                .in((builder, list) -> builder.pins(list))
                .use(answers(world, intake))
                .in((builder, list) -> builder.answers(list))
                .use(mentorships(world, intake))
                .in((builder, list) -> builder.mentorships(list))
                .use(history())
                .in((builder, list) -> builder.history(list))
                .use(roadmaps(world))
                .in((builder, list) -> builder.roadmaps(list))
                .use(audit())
                .in((builder, list) -> builder.audit(list))
                .build(Programme.Builder::build);
    }

    // --- Helpers -------------------------------------------------------------

    private static Arbitrary<List<String>> sizes(String prefix, int min, int max) {
        return Arbitraries.integers()
                .between(min, max)
                .map(size -> IntStream.range(0, size).mapToObj(i -> prefix + i).toList());
    }

    /** Elements that are given their place in the list. */
    private static <T, U> Arbitrary<List<U>> numbered(
            Arbitrary<T> element, BiFunction<T, Integer, U> place, int min, int max) {
        return element.list()
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> place.apply(list.get(i), i))
                        .toList());
    }

    private static Arbitrary<Integer> number(int min, int max) {
        return Arbitraries.integers().between(min, max);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(false, true);
    }

    private static <T> Arbitrary<List<T>> none() {
        return Arbitraries.just(List.of());
    }

    // --- Definitions -----------------------------------------------------------

    private static Arbitrary<PairingWishes> wishes() {
        return Combinators.combine(
                        Arbitraries.of(PairingPolicy.class),
                        number(0, 1000),
                        number(0, 1000),
                        number(0, 1000),
                        number(-9, 9))
                .as((policy, load, keep, size, alike) ->
                        new PairingWishes(policy, load, keep, size, Math.max(0, alike), Math.max(0, -alike)));
    }

    private static Arbitrary<List<Organization>> organizations(World world) {
        Arbitrary<Population> population = Combinators.combine(
                        Arbitraries.of(PopulationGroup.class),
                        title(),
                        Combinators.combine(number(0, 60), number(0, 60))
                                .as((min, more) -> new AgeRange(min, min + more))
                                .optional(),
                        number(0, 100_000_000),
                        day().optional(),
                        text().optional())
                .as((group, title, ages, size, on, source) ->
                        new Population("pop", group, title, ages, size, on, source));
        Arbitrary<Organization> organization = Combinators.combine(
                        Arbitraries.of(OrganizationKind.class),
                        text().optional(),
                        flag(),
                        Arbitraries.of("Europe/Moscow", "Asia/Yekaterinburg", "UTC", "+05:00")
                                .map(ZoneId::of),
                        numbered(population, (one, i) -> renamed(one, "pop-" + i), 0, 2))
                .as((kind, name, child, zone, populations) -> new Organization(
                        "org", kind, name, child ? Optional.of("parent") : Optional.empty(), zone, populations));
        return numbered(
                organization,
                (one, i) -> new Organization(
                        world.organizations.get(i),
                        one.kind(),
                        one.displayName(),
                        i == 0 ? Optional.empty() : one.parent().map(parent -> world.organizations.get(i - 1)),
                        one.timeZone(),
                        IntStream.range(0, one.populations().size())
                                .mapToObj(j -> renamed(one.populations().get(j), "pop-" + i + "-" + j))
                                .toList()),
                world.organizations.size(),
                world.organizations.size());
    }

    private static Population renamed(Population one, String id) {
        return new Population(id, one.group(), one.title(), one.ages(), one.size(), one.countedOn(), one.source());
    }

    private static Arbitrary<Category> category() {
        return Arbitraries.of(Category.PUPIL, Category.TEACHER, Category.STUDENT, new Category("GUEST_2"));
    }

    private static Arbitrary<Form> form(String code) {
        Arbitrary<Set<Category>> categories = category().set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<RoleModel>> roleModels = numbered(
                Combinators.combine(title(), flag()).as((title, peer) -> new RoleModel("role", title, peer)),
                (role, i) -> new RoleModel("role-" + i, role.title(), role.peer()),
                0,
                2);
        Arbitrary<int[]> numbers = Combinators.combine(number(1, 500), number(1, 60), number(0, 60))
                .as((capacity, min, more) -> new int[] {capacity, min, min + more});
        return Combinators.combine(
                        title(),
                        categories,
                        categories,
                        roleModels,
                        Arbitraries.of(DeliveryKind.class),
                        Arbitraries.of(MeetingMode.class),
                        numbers,
                        Combinators.combine(flag(), flag(), text().optional()).as(Flags::new))
                .as((title, mentors, mentees, roles, delivery, mode, n, flags) -> new Form(
                        code,
                        title,
                        mentors,
                        mentees,
                        roles,
                        delivery,
                        mode,
                        n[0],
                        n[1],
                        n[2],
                        flags.one,
                        flags.other,
                        flags.source));
    }

    private record Flags(boolean one, boolean other, Optional<String> source) {}

    private static Form renamed(Form form, String code) {
        return new Form(
                code,
                form.title(),
                form.mentorCategories(),
                form.menteeCategories(),
                form.roleModels(),
                form.delivery(),
                form.meetingMode(),
                form.defaultCapacity(),
                form.minMonths(),
                form.maxMonths(),
                form.acrossOrganizations(),
                form.commonTimeRequired(),
                form.source());
    }

    private static List<Vocabulary> vocabularies() {
        return List.of(
                vocabulary(Vocabulary.TASK_DIRECTIONS, DIRECTIONS),
                vocabulary(Vocabulary.INTEREST_DIRECTIONS, INTERESTS));
    }

    private static Vocabulary vocabulary(String id, List<String> codes) {
        return new Vocabulary(
                id,
                LocalizedText.ru(id),
                codes.stream()
                        .map(code -> new Term(code, LocalizedText.of(code, code)))
                        .toList(),
                Optional.empty());
    }

    private static Arbitrary<List<TimeSlot>> slots(World world) {
        Arbitrary<LocalTime> time = Arbitraries.of(
                LocalTime.MIDNIGHT, LocalTime.of(9, 5), LocalTime.of(13, 0, 7), LocalTime.of(14, 30, 0, 500_000_000));
        return numbered(
                Combinators.combine(Arbitraries.of(DayOfWeek.class), time)
                        .as((day, from) -> new TimeSlot("slot", day, from, from.plusMinutes(45))),
                (slot, i) -> new TimeSlot(world.slots.get(i), slot.day(), slot.from(), slot.to()),
                world.slots.size(),
                world.slots.size());
    }

    // --- People and what they want -------------------------------------------

    private static Arbitrary<List<Participant>> participants(World world) {
        Arbitrary<Experience> experience =
                Arbitraries.oneOf(number(0, 80).map(Experience.Years::new), day().map(Experience.Since::new));
        Arbitrary<Consent> consent = Combinators.combine(
                        Arbitraries.of(ConsentPurpose.class), Arbitraries.of(Signatory.class), validity())
                .as(Consent::new);
        Arbitrary<Clearance> clearance = Combinators.combine(Arbitraries.of(ClearanceKind.class), validity())
                .as(Clearance::new);
        Arbitrary<Interview> interview = Combinators.combine(Arbitraries.of(InterviewResult.class), validity())
                .as(Interview::new);
        Arbitrary<Training> training = Combinators.combine(text(), validity()).as(Training::new);
        Arbitrary<Participant> participant = Builders.withBuilder(
                        () -> Participant.builder().id("p"))
                .use(Arbitraries.of(world.organizations))
                .in(Participant.Builder::organization)
                .use(category())
                .in(Participant.Builder::category)
                .use(text().optional())
                .in((builder, name) -> name.map(builder::displayName).orElse(builder))
                .use(pastDay().map(day -> day.minusYears(15)).optional())
                .in((builder, born) -> born.map(builder::birthDate).orElse(builder))
                .use(number(1, 12).optional())
                .in((builder, grade) -> grade.map(builder::grade).orElse(builder))
                .use(number(2, 5).optional())
                .in((builder, mark) -> mark.map(builder::lowestMark).orElse(builder))
                .use(text().optional())
                .in((builder, position) -> position.map(builder::position).orElse(builder))
                .use(text().set().ofMaxSize(2))
                .in((builder, subjects) -> builder.subjects(subjects))
                .use(experience.optional())
                .in((builder, years) -> years.map(builder::experience).orElse(builder))
                .use(Arbitraries.of(Trait.GIFTED, Trait.NEWCOMER, new Trait("X_1"))
                        .set()
                        .ofMaxSize(2))
                .in((builder, traits) -> builder.traits(traits))
                .use(few(consent, 2))
                .in((builder, consents) -> builder.consents(consents))
                .use(few(clearance, 1))
                .in((builder, clearances) -> builder.clearances(clearances))
                .use(few(interview, 1))
                .in((builder, interviews) -> builder.interviews(interviews))
                .use(few(training, 1))
                .in((builder, trainings) -> builder.trainings(trainings))
                .use(number(0, 500).optional())
                .in((builder, cap) -> cap.map(builder::mentorCap).orElse(builder))
                .build(Participant.Builder::build);
        return numbered(
                participant,
                (one, i) -> one.toBuilder().id(world.people.get(i)).build(),
                world.people.size(),
                world.people.size());
    }

    private static Arbitrary<List<Request>> requests(World world) {
        if (world.people.isEmpty() || world.forms.isEmpty()) {
            return none();
        }
        Arbitrary<List<DirectionWish>> directions = Arbitraries.of(DIRECTIONS)
                .list()
                .uniqueElements()
                .ofMaxSize(3)
                .flatMap(codes -> number(1, 3)
                        .list()
                        .ofSize(codes.size())
                        .map(weights -> IntStream.range(0, codes.size())
                                .mapToObj(i -> new DirectionWish(codes.get(i), weights.get(i)))
                                .toList()));
        Arbitrary<Request> request = Arbitraries.of(world.forms)
                .flatMap(form -> Combinators.combine(
                                Arbitraries.of(world.people),
                                oneOrNone(form.roleModels().stream()
                                        .map(RoleModel::code)
                                        .toList()),
                                directions,
                                someOf(INTERESTS),
                                someOf(world.slots),
                                Arbitraries.of(Priority.class),
                                pastDay())
                        .as((who, role, wishes, interests, slots, priority, on) ->
                                new Request("r", who, form.code(), role, wishes, interests, slots, priority, on)));
        return numbered(
                        request,
                        (one, i) -> new Request(
                                "r-" + i,
                                one.participant(),
                                one.form(),
                                one.roleModel(),
                                one.directions(),
                                one.interests(),
                                one.slots(),
                                one.priority(),
                                one.submittedOn()),
                        0,
                        4)
                .map(requests -> distinct(requests, request1 -> request1.participant() + "/" + request1.form()));
    }

    private static <T> List<T> distinct(List<T> elements, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return elements.stream().filter(element -> seen.add(key.apply(element))).toList();
    }

    private static Arbitrary<List<Offer>> offers(World world) {
        if (world.people.isEmpty() || world.forms.isEmpty()) {
            return none();
        }
        Arbitrary<int[]> sizes = Combinators.combine(number(0, 3), number(0, 3), number(-1, 3))
                .as((min, more, preferred) -> new int[] {min, min + more, preferred > more ? -1 : preferred});
        Arbitrary<Offer> offer = Combinators.combine(
                        Arbitraries.of(world.people),
                        Arbitraries.of(world.forms),
                        someOf(DIRECTIONS),
                        someOf(INTERESTS),
                        someOf(world.slots),
                        sizes,
                        pastDay())
                .as((who, form, directions, interests, slots, size, on) -> new Offer(
                        "o",
                        who,
                        form.code(),
                        directions,
                        interests,
                        slots,
                        size[0],
                        size[1],
                        size[2] < 0 ? Optional.empty() : Optional.of(size[0] + size[2]),
                        on));
        return numbered(
                        offer,
                        (one, i) -> new Offer(
                                "o-" + i,
                                one.participant(),
                                one.form(),
                                one.directions(),
                                one.interests(),
                                one.slots(),
                                one.minMentees(),
                                one.maxMentees(),
                                one.preferredMentees(),
                                one.submittedOn()),
                        0,
                        3)
                .map(offers -> distinct(offers, one -> one.participant() + "/" + one.form()));
    }

    private static Arbitrary<List<PairMark>> marks(World world) {
        if (world.people.size() < 2) {
            return none();
        }
        return few(
                Combinators.combine(
                                Arbitraries.of(world.people)
                                        .list()
                                        .uniqueElements()
                                        .ofSize(2),
                                Arbitraries.of(PairMarkKind.class),
                                validity())
                        .as((pair, kind, validity) -> new PairMark(pair.get(0), pair.get(1), kind, validity)),
                2);
    }

    private static Arbitrary<List<Pin>> pins(Intake intake) {
        List<Pin> possible = new ArrayList<>();
        for (Request request : intake.requests) {
            intake.offers.stream()
                    .filter(offer -> offer.form().equals(request.form())
                            && !offer.participant().equals(request.participant()))
                    .findFirst()
                    .ifPresent(offer -> possible.add(new Pin(request.id(), offer.id(), "потому что")));
        }
        return someOf(possible).map(List::copyOf);
    }

    // --- Questionnaires --------------------------------------------------------

    private static Arbitrary<List<Questionnaire>> questionnaires(World world) {
        if (world.forms.isEmpty()) {
            return none();
        }
        List<String> forms = world.forms.stream().map(Form::code).toList();
        Arbitrary<Questionnaire> questionnaire = Combinators.combine(
                        title(),
                        Arbitraries.of(Moment.class),
                        Arbitraries.subsetOf(forms).ofMinSize(1),
                        numbered(question(), (question, i) -> question, 1, 4),
                        few(component(), 2),
                        text().optional())
                .as((title, moment, codes, questions, components, source) -> new Questionnaire(
                        "q",
                        title,
                        moment,
                        codes,
                        distinct(questions, Question::id),
                        distinct(components, Component::id),
                        source));
        return numbered(
                questionnaire,
                (one, i) -> new Questionnaire(
                        "q-" + i,
                        one.title(),
                        one.moment(),
                        one.forms(),
                        one.questions(),
                        one.components(),
                        one.questions().stream()
                                .filter(Question.Scale.class::isInstance)
                                .map(Question::id)
                                .collect(Collectors.toSet()),
                        one.source()),
                0,
                2);
    }

    private static Arbitrary<Question> question() {
        Arbitrary<Set<Role>> roles =
                Arbitraries.of(Role.class).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<List<Term>> options = numbered(title(), (title, i) -> new Term("opt-" + i, title), 2, 3);
        Optional<String> noTwin = Optional.empty();
        return Arbitraries.oneOf(List.of(
                Combinators.combine(title(), roles, options)
                        .as((text, of, terms) -> new Question.SingleChoice("single", text, of, terms)),
                Combinators.combine(title(), roles, options)
                        .as((text, of, terms) -> new Question.MultipleChoice("multiple", text, of, terms)),
                Combinators.combine(title(), roles, number(-5, 5), number(1, 10), flag())
                        .as((text, of, min, more, reverse) ->
                                new Question.Scale("scale", text, of, min, min + more, reverse, noTwin)),
                Combinators.combine(title(), roles, flag())
                        .as((text, of, reverse) -> new Question.YesNo("yes-no", text, of, reverse, noTwin)),
                Combinators.combine(title(), roles, options)
                        .as((text, of, terms) -> new Question.Frequency("frequency", text, of, terms, noTwin)),
                Combinators.combine(title(), roles, number(1, 1000))
                        .as((text, of, max) -> new Question.Ranking("ranking", text, of, max)),
                Combinators.combine(title(), roles).as((text, of) -> new Question.Slots("slots", text, of)),
                Combinators.combine(title(), roles).as((text, of) -> new Question.OpenText("open", text, of))));
    }

    private static Arbitrary<Component> component() {
        return Combinators.combine(
                        Arbitraries.of(ComponentKind.COVERAGE, ComponentKind.OVERLAP, ComponentKind.TIME),
                        title(),
                        number(1, Component.MAX_WEIGHT))
                .flatAs((kind, title, weight) -> Arbitraries.of(kind.fields().toArray(ProfileField[]::new))
                        .map(field -> new Component(
                                "c-" + kind,
                                title,
                                kind,
                                new Operand.Profile(field),
                                new Operand.Profile(field),
                                weight)));
    }

    private static Arbitrary<List<Answers>> answers(World world, Intake intake) {
        if (world.people.isEmpty() || intake.questionnaires.isEmpty()) {
            return none();
        }
        Arbitrary<Answers> answers = Combinators.combine(
                        Arbitraries.of(world.people),
                        Arbitraries.of(intake.questionnaires),
                        Arbitraries.of(Role.class),
                        day())
                .flatAs((who, questionnaire, role, on) -> answersTo(world, who, questionnaire, role)
                        .map(given -> new Answers(who, questionnaire.id(), role, on, given)));
        return few(answers, 3).map(list -> distinct(list, one -> one.participant() + one.questionnaire() + one.role()));
    }

    private static Arbitrary<Map<String, Answer>> answersTo(
            World world, String who, Questionnaire questionnaire, Role role) {
        Arbitrary<Map<String, Answer>> given = Arbitraries.just(Map.of());
        for (Question question : questionnaire.questions()) {
            if (question.askedOf().contains(role)) {
                given = Combinators.combine(given, answer(world, who, question))
                        .as((before, answer) -> with(before, question.id(), answer));
            }
        }
        return given;
    }

    private static Map<String, Answer> with(Map<String, Answer> before, String question, Optional<Answer> answer) {
        Map<String, Answer> more = new TreeMap<>(before);
        answer.ifPresent(given -> more.put(question, given));
        return more;
    }

    /** An answer that fits the question, or a blank. */
    private static Arbitrary<Optional<Answer>> answer(World world, String who, Question question) {
        if (question instanceof Question.Scale scale) {
            return number(scale.min(), scale.max())
                    .map(value -> (Answer) new Answer.Number(value))
                    .optional();
        }
        if (question instanceof Question.YesNo) {
            return flag().map(value -> (Answer) new Answer.Flag(value)).optional();
        }
        if (question instanceof Question.OpenText) {
            return text().map(value -> (Answer) new Answer.Text(value)).optional();
        }
        if (question instanceof Question.SingleChoice choice) {
            return oneOrNone(choice.options()).map(option -> option.map(term -> new Answer.Text(term.code())));
        }
        if (question instanceof Question.Frequency frequency) {
            return oneOrNone(frequency.options()).map(option -> option.map(term -> new Answer.Text(term.code())));
        }
        List<String> items;
        if (question instanceof Question.MultipleChoice choice) {
            items = choice.options().stream().map(Term::code).toList();
        } else if (question instanceof Question.Slots) {
            items = world.slots;
        } else {
            items = world.people.stream().filter(other -> !other.equals(who)).toList();
        }
        int most = question instanceof Question.Ranking ranking ? Math.min(2, ranking.maxRanked()) : 2;
        return someOf(items)
                .map(some -> some.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Answer.Items(some.stream().limit(most).toList())));
    }

    // --- Mentorships -----------------------------------------------------------

    private static Arbitrary<List<Mentorship>> mentorships(World world, Intake intake) {
        if (world.people.size() < 2 || world.forms.isEmpty()) {
            return none();
        }
        Arbitrary<Mentorship> mentorship = Combinators.combine(
                        Arbitraries.of(world.people)
                                .list()
                                .uniqueElements()
                                .ofMinSize(2)
                                .ofMaxSize(3),
                        Arbitraries.of(world.forms),
                        life(),
                        oneOrNone(world.slots),
                        period().optional(),
                        number(0, 2),
                        Arbitraries.of(Fit.class),
                        text().optional())
                .as((people, form, life, slot, period, extras, fit, comment) ->
                        mentorship(intake, people, form.code(), life, slot, period, extras, fit, comment));
        return numbered(
                mentorship,
                (one, i) -> new Mentorship(
                        "m-" + i,
                        one.form(),
                        one.mentor(),
                        one.offer(),
                        i == 0 ? one.mentees() : withoutRequests(one.mentees()),
                        one.slot(),
                        one.period(),
                        one.transitions(),
                        one.meetings(),
                        one.feedback()),
                0,
                2);
    }

    /** A request is met by one open mentorship only. */
    private static List<Membership> withoutRequests(List<Membership> mentees) {
        return mentees.stream()
                .map(one ->
                        new Membership(one.participant(), Optional.empty(), one.joinedOn(), one.leftOn(), one.reason()))
                .toList();
    }

    private static Mentorship mentorship(
            Intake intake,
            List<String> people,
            String form,
            List<Transition> life,
            Optional<String> slot,
            Optional<DateRange> period,
            int extras,
            Fit fit,
            Optional<String> comment) {
        LocalDate begin = life.get(0).on();
        Optional<String> offer = intake.offers.stream()
                .filter(one ->
                        one.participant().equals(people.get(0)) && one.form().equals(form))
                .map(Offer::id)
                .findFirst();
        List<Membership> mentees = new ArrayList<>();
        for (String mentee : people.subList(1, people.size())) {
            Optional<String> request = intake.requests.stream()
                    .filter(one ->
                            one.participant().equals(mentee) && one.form().equals(form))
                    .map(Request::id)
                    .findFirst();
            boolean left = mentees.size() == 1;
            mentees.add(new Membership(
                    mentee,
                    request,
                    begin,
                    left ? Optional.of(begin.plusDays(9)) : Optional.empty(),
                    left && extras > 0 ? Optional.of(TerminationReason.TRANSFER) : Optional.empty()));
        }
        List<Meeting> meetings = new ArrayList<>();
        life.stream().filter(step -> step.to().meets()).findFirst().ifPresent(step -> {
            if (extras > 0) {
                meetings.add(new Meeting(
                        MeetingKind.INTRODUCTORY,
                        step.on(),
                        MeetingStatus.HELD,
                        Optional.of(extras),
                        Set.of(people.get(1))));
                meetings.add(new Meeting(
                        MeetingKind.REGULAR, step.on(), MeetingStatus.CANCELLED, Optional.empty(), Set.of()));
            }
        });
        List<Feedback> feedback =
                extras < 2 ? List.of() : List.of(new Feedback(people.get(0), begin, fit, Optional.of(extras), comment));
        return new Mentorship("m", form, people.get(0), offer, mentees, slot, period, life, meetings, feedback);
    }

    /** A legal life: each state among the successors of the one before, days in order. */
    private static Arbitrary<List<Transition>> life() {
        Arbitrary<List<MentorshipState>> states = Arbitraries.of(
                List.of(MentorshipState.PROPOSED),
                List.of(MentorshipState.PROPOSED, MentorshipState.APPROVED),
                List.of(MentorshipState.APPROVED, MentorshipState.ACTIVE),
                List.of(MentorshipState.APPROVED, MentorshipState.ACTIVE, MentorshipState.SUSPENDED),
                List.of(MentorshipState.APPROVED, MentorshipState.ACTIVE, MentorshipState.COMPLETED),
                List.of(MentorshipState.PROPOSED, MentorshipState.TERMINATED));
        return Combinators.combine(
                        states, day(), number(0, 90), Arbitraries.of(TerminationReason.class), text().optional())
                .as((path, begin, step, reason, note) -> IntStream.range(0, path.size())
                        .mapToObj(i -> new Transition(
                                path.get(i),
                                begin.plusDays((long) i * step),
                                path.get(i) == MentorshipState.TERMINATED ? Optional.of(reason) : Optional.empty(),
                                note,
                                path.get(i) == MentorshipState.TERMINATED
                                        ? note.map(words -> begin.plusDays((long) i * step - 1))
                                        : Optional.empty()))
                        .toList());
    }

    private static Arbitrary<List<PastMentorship>> history() {
        return few(
                Combinators.combine(period(), Arbitraries.of(MentorshipState.COMPLETED, MentorshipState.TERMINATED))
                        .as((period, ended) -> new PastMentorship("p-0", "gone", "old-form", period, ended)),
                1);
    }

    // --- Roadmaps and audit ------------------------------------------------------

    private static Arbitrary<List<Roadmap>> roadmaps(World world) {
        Arbitrary<LegalAct> act =
                Combinators.combine(text(), text().optional(), day().optional()).as(LegalAct::new);
        Arbitrary<Completion> completion =
                Combinators.combine(day(), text(), act.optional()).as(Completion::new);
        Arbitrary<Activity> activity = Combinators.combine(
                        text(),
                        text().optional(),
                        ArbitraryDeadlines.deadlines().optional(),
                        few(text(), 2),
                        text().optional(),
                        few(text(), 1),
                        few(completion, 1),
                        few(text(), 1))
                .as((text, phrase, deadline, responsible, result, documents, completions, doubts) -> new Activity(
                        "a",
                        "1.1",
                        text,
                        phrase,
                        deadline,
                        responsible,
                        result,
                        documents,
                        completions,
                        doubts,
                        phrase.map(words -> ActivityKind.values()[words.length() % ActivityKind.values().length])));
        Arbitrary<PlanPeriod> years = Combinators.combine(
                        Arbitraries.of(PlanKind.class), number(1950, 2100), number(0, 5))
                .as((kind, first, more) ->
                        new PlanPeriod(kind, first, kind == PlanKind.SEVERAL_YEARS ? first + more : first));
        Arbitrary<Stage> stage = Combinators.combine(
                        text(), Arbitraries.of(CanonicalStage.class), text(), few(activity, 1), few(text(), 1))
                .as(Stage::new);
        Arbitrary<Roadmap> roadmap = Combinators.combine(
                        text(),
                        Arbitraries.of(world.organizations),
                        years.optional(),
                        act.optional(),
                        few(stage, 1),
                        few(text(), 1),
                        calendars(),
                        dates())
                .as((title, organization, period, by, stages, doubts, calendar, dates) ->
                        new Roadmap("roadmap", title, organization, period, by, stages, doubts, calendar, dates));
        return few(roadmap, 1);
    }

    private static Arbitrary<SchoolCalendar> calendars() {
        Arbitrary<AcademicYear> year = Combinators.combine(number(2020, 2030), number(1, 31), number(1, 31))
                .as((start, may, august) ->
                        new AcademicYear(start, LocalDate.of(start + 1, 5, may), LocalDate.of(start + 1, 8, august)));
        Arbitrary<SchoolTerm> term = Combinators.combine(number(2020, 2030), number(1, 4), period())
                .as((start, number, days) -> new SchoolTerm(start, 4, number, days));
        return Combinators.combine(few(year, 1), few(term, 1)).as(SchoolCalendar::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("педсовет", "завершение программы", "Выпуск № 1");
    }

    private static Arbitrary<KnownDates> dates() {
        Arbitrary<KnownDates.Event> event =
                Combinators.combine(names(), day()).as((name, day) -> new KnownDates.Event(name, List.of(day)));
        Arbitrary<KnownDates.Schedule> schedule =
                Combinators.combine(names().optional(), few(period(), 2)).as(KnownDates.Schedule::new);
        return Combinators.combine(few(event, 2), few(schedule, 1)).as(KnownDates::of);
    }

    private static Arbitrary<List<AuditEntry>> audit() {
        return few(
                Combinators.combine(
                                day(),
                                Arbitraries.of(List.<String>of(), List.of("r-9", "o-9")),
                                Arbitraries.of("P-1", "E-PM-1").optional(),
                                text().optional())
                        .as((on, subjects, rule, reason) ->
                                new AuditEntry(on, "curator", "override", subjects, rule, reason)),
                1);
    }
}
