package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;
import org.mentorship.rules.indicator.Breakdown;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.IndicatorFinding;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.internal.facts.IndicatorFacts;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.vocabulary.AnswerFact;
import org.mentorship.rules.vocabulary.MeetingFact;
import org.mentorship.rules.vocabulary.MentorshipFact;
import org.mentorship.rules.vocabulary.OrganizationFact;
import org.mentorship.rules.vocabulary.Participation;
import org.mentorship.rules.vocabulary.Policy;
import org.mentorship.rules.vocabulary.RequestFact;
import org.mentorship.rules.vocabulary.RoadmapWork;

/** Runs indicator rules over programmes, one at a time, and makes the report of all of them. */
public final class IndicatorReports {
    private static final List<Class<?>> SUBJECTS = List.of(
            AnswerFact.class,
            MeetingFact.class,
            MentorshipFact.class,
            OrganizationFact.class,
            Participation.class,
            RequestFact.class,
            RoadmapWork.class);

    private record Person(String organization, String id) {}

    private final Book book;
    private final LocalDate asOf;
    private final IndicatorVerdict verdict;
    private final Engine.Counting counting;
    private final Predicate<String> questions;
    private final OrganizationTree tree = new OrganizationTree();
    private final Map<String, Map<String, Term>> terms = new HashMap<>();
    private final List<String> programmes = new ArrayList<>();
    /** What files say of a person, as a digest that gives nothing away. */
    private final Map<Person, Integer> people = new HashMap<>();

    private final Set<Person> differing =
            new TreeSet<>(java.util.Comparator.comparing(Person::organization).thenComparing(Person::id));

    private record Entry(String organization, String kind, String id) {}

    /** What files say of a request, an offer or a mentorship, as a digest. */
    private final Map<Entry, Integer> entries = new HashMap<>();

    private final Set<Entry> clashing = new TreeSet<>(java.util.Comparator.comparing(Entry::organization)
            .thenComparing(Entry::kind)
            .thenComparing(Entry::id));

    private IndicatorReports(Book book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        Map<String, Policy> policies = new TreeMap<>();
        SUBJECTS.forEach(subject ->
                book.policies(subject.getSimpleName(), asOf).forEach(policy -> policies.put(policy.key(), policy)));
        FindingMaker findings = book.engine().findings();
        this.verdict = new IndicatorVerdict(findings);
        this.counting = book.engine().counting(verdict, findings, policies.values());
        this.questions = IndicatorBook.questions(book.rules().values());
    }

    /**
     * The indicators of all programmes together; they are asked for one after the other and not kept.
     *
     * @throws IllegalArgumentException if there is none, or two have the same id
     */
    public static IndicatorReport report(Book book, Iterable<Programme> programmes, LocalDate asOf) {
        IndicatorReports reports = new IndicatorReports(book, asOf);
        programmes.forEach(reports::add);
        if (reports.programmes.isEmpty()) {
            throw Refusal.of("There is no programme to count.\nGive one programme or more.");
        }
        return reports.report();
    }

    private void add(Programme programme) {
        if (programmes.contains(programme.id())) {
            throw Refusal.of("""
                    The programme (%s) is given twice.
                    Give each programme once, or give the second one an id of its own.""", programme.id());
        }
        programmes.add(programme.id());
        tree.add(programme.organizations(), programme.organization());
        programme.participants().forEach(this::compare);
        compareEntries(programme);
        termsOf(programme);
        new IndicatorFacts(programme, asOf).each(questions, roadmaps(programme), counting);
        counting.finish();
    }

    private void compare(Participant one) {
        Person person = new Person(one.organization(), one.id());
        Integer before = people.put(person, java.util.Objects.hash(one.birthDate(), one.category()));
        if (before != null && before != java.util.Objects.hash(one.birthDate(), one.category())) {
            differing.add(person);
        }
    }

    private void compareEntries(Programme programme) {
        programme.requests().forEach(one -> compare(programme, one.participant(), "request", one.id(), one));
        programme.offers().forEach(one -> compare(programme, one.participant(), "offer", one.id(), one));
        programme
                .mentorships()
                .forEach(one -> compare(
                        programme, one.mentees().get(0).participant(), "mentorship", one.id(), one));
    }

    private void compare(Programme programme, String participant, String kind, String id, Object content) {
        String organization =
                programme.participant(participant).orElseThrow().organization();
        Entry entry = new Entry(organization, kind, id);
        Integer before = entries.put(entry, content.hashCode());
        if (before != null && before != content.hashCode()) {
            clashing.add(entry);
        }
    }

    private void termsOf(Programme programme) {
        for (Indicator indicator : book.indicators()) {
            indicator.breakdown().flatMap(Breakdown::vocabulary).ifPresent(id -> {
                Map<String, Term> known = terms.computeIfAbsent(id, one -> new LinkedHashMap<>());
                if (id.equals(Breakdown.FORMS)) {
                    programme
                            .allForms()
                            .forEach(form -> known.putIfAbsent(form.code(), new Term(form.code(), form.title())));
                } else {
                    programme
                            .vocabulary(id)
                            .map(Vocabulary::terms)
                            .orElse(List.of())
                            .forEach(term -> known.putIfAbsent(term.code(), term));
                }
            });
        }
    }

    private List<RoadmapReport> roadmaps(Programme programme) {
        boolean asked =
                book.rules().values().stream().map(Rule::subject).anyMatch(RoadmapWork.class.getSimpleName()::equals);
        if (!asked) {
            return List.of();
        }
        KnownDates ofProgramme = KnownDates.none()
                .withEvent("начало программы", programme.period().from())
                .withEvent("завершение программы", programme.period().to());
        return programme.roadmaps().stream()
                .map(Roadmap::withDeadlinesRead)
                .map(roadmap -> RoadmapReports.report(
                        book,
                        new RoadmapReports.Question(
                                roadmap, roadmap.context(), roadmap.dates().or(ofProgramme), asOf, Optional.empty())))
                .toList();
    }

    private IndicatorReport report() {
        IndicatorValues values = new IndicatorValues(book.indicators(), verdict, tree, terms, asOf);
        List<IndicatorFinding> findings = new ArrayList<>();
        for (Person person : differing) {
            findings.add(new IndicatorFinding(
                    IndicatorFinding.Kind.PERSON_DIFFERS,
                    Optional.empty(),
                    Optional.of(person.organization()),
                    IndicatorWords.text("finding.person", person.id(), person.organization())));
        }
        for (Entry entry : clashing) {
            findings.add(new IndicatorFinding(
                    IndicatorFinding.Kind.RECORD_DIFFERS,
                    Optional.empty(),
                    Optional.of(entry.organization()),
                    IndicatorWords.text("finding." + entry.kind(), entry.id(), entry.organization())));
        }
        var all = values.ofAll();
        findings.addAll(values.findings(all));
        return new IndicatorReport(
                asOf, book.fingerprint(), programmes, values.organizations(), all, values::of, findings);
    }
}
