package org.mentorship.rules.internal.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioPerson;
import org.mentorship.rules.scenario.ScenarioRoadmap;

/** A scenario as a programme. */
public final class ScenarioCase {
    public static final String REQUEST = "request";
    public static final String OFFER = "offer";
    static final String SCHOOL = "school";
    private static final String MENTEE = "mentee";
    private static final String MENTOR = "mentor";

    private final Scenario scenario;
    private final DateRange period;
    private final Programme programme;
    private final Optional<Roadmap> roadmap;

    /** @throws IllegalArgumentException if what the scenario gives does not fit together */
    public ScenarioCase(Scenario scenario) {
        this.scenario = scenario;
        this.period = scenario.period().orElseGet(() -> academicYear(scenario.day()));
        this.roadmap = scenario.roadmap().map(this::roadmap);
        this.programme = build();
    }

    public Programme programme() {
        return programme;
    }

    public Optional<Roadmap> roadmap() {
        return roadmap;
    }

    /** The days of events of the roadmap. */
    public KnownDates events() {
        KnownDates known = KnownDates.none();
        for (ScenarioRoadmap.Event event :
                scenario.roadmap().map(ScenarioRoadmap::events).orElse(List.of())) {
            known = known.withEvent(event.name(), event.days().toArray(LocalDate[]::new));
        }
        return known;
    }

    private static DateRange academicYear(LocalDate day) {
        int first = day.getMonthValue() >= Month.JUNE.getValue() ? day.getYear() : day.getYear() - 1;
        return new DateRange(LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(first + 1, Month.MAY, 31));
    }

    // --- The programme -----------------------------------------------------

    private Programme build() {
        Form form = form();
        Map<String, Participant> people = people(form);
        Programme.Builder builder = Programme.builder()
                .id("scenario")
                .title(LocalizedText.ru(scenario.title()))
                .referenceDate(scenario.day())
                .period(period)
                .organization(SCHOOL)
                .organizations(organizations(people))
                .forms(scenario.also().forms())
                .timeSlots(slots())
                .participants(List.copyOf(people.values()))
                .mentorships(scenario.also().mentorships())
                .answers(scenario.also().answers())
                .roadmaps(roadmap.stream().toList());
        List<Request> requests = new ArrayList<>(scenario.also().requests());
        scenario.mentee().ifPresent(person -> requests.add(request(person, form)));
        List<Offer> offers = new ArrayList<>(scenario.also().offers());
        scenario.mentor().ifPresent(person -> offers.add(offer(person, form)));
        builder.requests(requests).offers(offers);
        if (scenario.mentee().isPresent() && scenario.mentor().isPresent()) {
            String mentee = id(scenario.mentee().get(), MENTEE);
            String mentor = id(scenario.mentor().get(), MENTOR);
            builder.marks(scenario.marks().stream()
                            .sorted()
                            .map(kind -> new PairMark(mentor, mentee, kind, Validity.from(earlier())))
                            .toList())
                    .history(scenario.past().stream()
                            .map(ended -> new PastMentorship(mentor, mentee, form.code(), yearBefore(), ended))
                            .toList());
        }
        return builder.build();
    }

    private Form form() {
        return scenario.also().forms().stream()
                .filter(form -> form.code().equals(scenario.form()))
                .findFirst()
                .or(() -> Forms.bundled().form(scenario.form()))
                .orElseThrow(() -> Refusal.of("""
                        The form (%s) of scenario (%s) is not known.
                        Use one of docs/reference/codes.md, or describe it among the forms of (also).""", scenario.form(), scenario.id()));
    }

    /** Days on which papers of usual people were signed and everything usual happened. */
    private LocalDate earlier() {
        return scenario.day().minusDays(10);
    }

    private DateRange yearBefore() {
        return new DateRange(period.from().minusYears(1), period.from().minusMonths(3));
    }

    private static String id(ScenarioPerson person, String usual) {
        return person.id().orElse(usual);
    }

    /** By id: the mentee, the mentor, the others, and usual people for whoever is named elsewhere. */
    private Map<String, Participant> people(Form form) {
        UsualPeople usual = new UsualPeople(period, earlier(), form);
        Map<String, Participant> people = new LinkedHashMap<>();
        scenario.mentee()
                .ifPresent(person ->
                        people.put(id(person, MENTEE), usual.participant(person, id(person, MENTEE), Role.MENTEE)));
        scenario.mentor()
                .ifPresent(person ->
                        people.computeIfAbsent(id(person, MENTOR), id -> usual.participant(person, id, Role.MENTOR)));
        for (ScenarioPerson person : scenario.also().people()) {
            String id = id(person, "other");
            if (people.put(id, usual.participant(person, id, Role.MENTEE)) != null) {
                throw Refusal.of("""
                        The person (%s) of scenario (%s) is described twice.
                        Give the others ids of their own.""", id, scenario.id());
            }
        }
        mentees().forEach(id -> people.computeIfAbsent(id, missing -> usual.person(missing, Role.MENTEE)));
        mentors().forEach(id -> people.computeIfAbsent(id, missing -> usual.person(missing, Role.MENTOR)));
        return people;
    }

    private Stream<String> mentees() {
        return Stream.of(
                        scenario.also().requests().stream().map(Request::participant),
                        scenario.also().mentorships().stream()
                                .flatMap(mentorship ->
                                        mentorship.mentees().stream().map(Membership::participant)),
                        answering(Role.MENTEE))
                .flatMap(part -> part);
    }

    private Stream<String> mentors() {
        return Stream.of(
                        scenario.also().offers().stream().map(Offer::participant),
                        scenario.also().mentorships().stream().map(Mentorship::mentor),
                        answering(Role.MENTOR))
                .flatMap(part -> part);
    }

    private Stream<String> answering(Role role) {
        return scenario.also().answers().stream()
                .filter(answers -> answers.role() == role)
                .map(Answers::participant);
    }

    private List<Organization> organizations(Map<String, Participant> people) {
        Map<String, Organization> all = new TreeMap<>();
        scenario.also().organizations().forEach(one -> all.put(one.id(), one));
        Set<String> named = new TreeSet<>(Set.of(SCHOOL));
        people.values().forEach(person -> named.add(person.organization()));
        named.forEach(id -> all.computeIfAbsent(
                id,
                missing -> new Organization(
                        missing,
                        OrganizationKind.SCHOOL,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Europe/Moscow"),
                        List.of())));
        return List.copyOf(all.values());
    }

    /** A weekly time for each id that somebody names. */
    private List<TimeSlot> slots() {
        Set<String> ids = new TreeSet<>();
        scenario.mentee().ifPresent(person -> ids.addAll(person.slots()));
        scenario.mentor().ifPresent(person -> ids.addAll(person.slots()));
        scenario.also().requests().forEach(request -> ids.addAll(request.slots()));
        scenario.also().offers().forEach(offer -> ids.addAll(offer.slots()));
        List<TimeSlot> slots = new ArrayList<>();
        for (String id : ids) {
            LocalTime from = LocalTime.of(8 + slots.size() / 7 % 12, 0);
            slots.add(new TimeSlot(id, DayOfWeek.of(1 + slots.size() % 7), from, from.plusMinutes(45)));
        }
        return slots;
    }

    private Request request(ScenarioPerson person, Form form) {
        Request.Builder request = Request.builder()
                .id(REQUEST)
                .participant(id(person, MENTEE))
                .form(form.code())
                .slots(person.slots())
                .submittedOn(person.submittedOn().orElse(earlier()));
        person.roleModel().ifPresent(request::roleModel);
        return request.build();
    }

    private Offer offer(ScenarioPerson person, Form form) {
        return Offer.builder()
                .id(OFFER)
                .participant(id(person, MENTOR))
                .form(form.code())
                .slots(person.slots())
                .maxMentees(form.defaultCapacity())
                .submittedOn(person.submittedOn().orElse(earlier()))
                .build();
    }

    // --- The roadmap -------------------------------------------------------

    private Roadmap roadmap(ScenarioRoadmap given) {
        int year = given.academicYear().orElse(period.from().getYear());
        PlanPeriod years = new PlanPeriod(PlanKind.ACADEMIC_YEAR, year, year);
        List<Stage> stages = new ArrayList<>();
        List<Activity> works = new ArrayList<>();
        for (int i = 0; i < given.works().size(); i++) {
            ScenarioRoadmap.Work work = given.works().get(i);
            works.add(activity(work, years.context()));
            boolean last =
                    i + 1 == given.works().size() || given.works().get(i + 1).stage() != work.stage();
            if (last) {
                String number = String.valueOf(stages.size() + 1);
                stages.add(new Stage(number, work.stage(), "Этап " + number, List.copyOf(works), List.of()));
                works.clear();
            }
        }
        return new Roadmap(
                "roadmap",
                "Дорожная карта",
                SCHOOL,
                Optional.of(years),
                given.approvedOn().map(day -> act(day)),
                stages,
                List.of());
    }

    private static LegalAct act(LocalDate day) {
        return new LegalAct("Приказ", Optional.empty(), Optional.of(day));
    }

    private static Activity activity(ScenarioRoadmap.Work work, PlanContext context) {
        List<Completion> completions = new ArrayList<>();
        work.done().forEach(day -> completions.add(new Completion(day, "сделано", Optional.empty())));
        work.acts().forEach(day -> completions.add(new Completion(day, "приказ", Optional.of(act(day)))));
        boolean responsible = !work.missing().contains(ScenarioRoadmap.Work.Missing.RESPONSIBLE);
        boolean result = !work.missing().contains(ScenarioRoadmap.Work.Missing.RESULT);
        return new Activity(
                work.id(),
                work.id(),
                "Работа " + work.id(),
                work.deadline(),
                work.deadline()
                        .map(phrase -> DeadlineParser.parse(phrase, context).deadline()),
                responsible ? List.of("куратор") : List.of(),
                result ? Optional.of("Результат") : Optional.empty(),
                List.of(),
                completions,
                List.of(),
                work.kind());
    }
}
