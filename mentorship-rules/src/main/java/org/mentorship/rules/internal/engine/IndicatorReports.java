package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabulary;
import org.mentorship.rules.indicator.Breakdown;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.IndicatorFinding;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.internal.facts.IndicatorFacts;
import org.mentorship.rules.internal.facts.Records;
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

    private final Book book;
    private final LocalDate asOf;
    private final Engine.Counting counting;
    private final IndicatorFacts facts;
    private final boolean roadmapsAsked;
    private final OrganizationTree tree = new OrganizationTree();
    private final Map<String, Map<String, Term>> terms = new HashMap<>();
    private final List<String> programmes = new ArrayList<>();
    /** Programmes that have ended before the day, each with its last day. */
    private final List<LocalizedText> over = new ArrayList<>();

    private IndicatorReports(Book book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
        Map<String, Policy> policies = new TreeMap<>();
        SUBJECTS.forEach(subject ->
                book.policies(subject.getSimpleName(), asOf).forEach(policy -> policies.put(policy.key(), policy)));
        this.counting = book.engine().counting(policies.values());
        this.facts =
                new IndicatorFacts(asOf, IndicatorBook.questions(book.rules().values()), counting);
        this.roadmapsAsked =
                book.rules().values().stream().map(Rule::subject).anyMatch(RoadmapWork.class.getSimpleName()::equals);
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
        LocalDate last = programme.period().to();
        if (last.isBefore(asOf) && programme.referenceDate().isBefore(asOf)) {
            over.add(IndicatorWords.text("over", programme.id(), last));
        }
        tree.add(programme.id(), programme.organizations(), programme.organization());
        termsOf(programme);
        facts.add(programme, roadmapsAsked ? Optional.of(roadmaps(programme)) : Optional.empty());
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

    private Function<Roadmap, RoadmapReport> roadmaps(Programme programme) {
        KnownDates ofProgramme = KnownDates.none()
                .withEvent("начало программы", programme.period().from())
                .withEvent("завершение программы", programme.period().to());
        return written -> {
            Roadmap roadmap = written.withDeadlinesRead();
            return RoadmapReports.report(
                    book,
                    new RoadmapReports.Question(
                            roadmap, roadmap.context(), roadmap.dates().or(ofProgramme), asOf, Optional.empty()));
        };
    }

    private static LocalizedText and(LocalizedText some, LocalizedText more) {
        return IndicatorWords.text("and", some, more);
    }

    private static IndicatorFinding differs(Records.Key one, Records.Difference how) {
        Object[] fields = how.fields().stream()
                .map(field -> IndicatorWords.text("differs." + field))
                .reduce(IndicatorReports::and)
                .stream()
                .toArray();
        Object[] whose = {one.id(), one.organization(), String.join(", ", how.programmes())};
        return new IndicatorFinding(
                one.kind().equals("person")
                        ? IndicatorFinding.Kind.PERSON_DIFFERS
                        : IndicatorFinding.Kind.RECORD_DIFFERS,
                Optional.empty(),
                Optional.of(one.organization()),
                IndicatorWords.text(
                        "finding." + one.kind(),
                        Stream.concat(Stream.of(whose), Stream.of(fields)).toArray()));
    }

    private IndicatorReport report() {
        facts.finish(tree.organizations().values(), tree.inside());
        IndicatorValues values = new IndicatorValues(book.indicators(), counting.finish(), tree, terms, asOf);
        List<IndicatorFinding> findings = new ArrayList<>();
        over.stream()
                .reduce(IndicatorReports::and)
                .map(all -> new IndicatorFinding(
                        IndicatorFinding.Kind.PROGRAMME_OVER,
                        Optional.empty(),
                        Optional.empty(),
                        IndicatorWords.text("finding.PROGRAMME_OVER", asOf, all)))
                .ifPresent(findings::add);
        facts.differing().forEach((one, how) -> findings.add(differs(one, how)));
        var all = values.ofAll();
        findings.addAll(values.findings(all));
        return new IndicatorReport(
                asOf,
                book.fingerprint(),
                programmes,
                values.organizations(),
                all,
                values::of,
                values.tops(),
                tree.inside(),
                values::alone,
                findings);
    }
}
