package org.mentorship.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.internal.engine.Book;
import org.mentorship.rules.internal.engine.BookFolder;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.engine.IndicatorReports;
import org.mentorship.rules.internal.engine.RoadmapReports;
import org.mentorship.rules.internal.engine.RoadmapReports.Question;
import org.mentorship.rules.internal.facts.CandidacyFacts;
import org.mentorship.rules.internal.facts.LifeFacts;
import org.mentorship.rules.internal.facts.PairFacts;
import org.mentorship.rules.internal.monitoring.Monitor;
import org.mentorship.rules.internal.scenario.ScenarioRun;
import org.mentorship.rules.life.LifeFinding;
import org.mentorship.rules.monitoring.Audience;
import org.mentorship.rules.monitoring.MonitoringReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReport;
import org.mentorship.rules.trace.RuleTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules and thresholds that decide who may take part, which pairs may be formed and how roadmaps stand.
 *
 * <p>Every decision is taken on the programme's reference date with the thresholds in force on that date; ages and
 * experience are those on the programme's first day. The same book and programme give the same findings in the same
 * order. Instances are immutable and may be shared by threads; rules are made ready for the engine at first use and kept.
 */
public final class RuleBook {
    private static final int SHOWN_DIGITS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private static final class Bundled {
        static final RuleBook BOOK = new RuleBook(Book.bundled());
    }

    private final Book book;

    private RuleBook(Book book) {
        this.book = book;
    }

    /** The book that ships with the library. */
    public static RuleBook bundled() {
        return Bundled.BOOK;
    }

    /**
     * The book of a folder: {@code *.drl}, {@code policy.json} and {@code book.json}, each of which may be absent.
     *
     * <p>The book builds on the bundled one unless {@code book.json} says {@code "extends": "none"}, or names a folder beside
     * this one: a rule of the folder takes the place of the bundled rule with its id, a threshold that of the one with its key, and {@code "off"} lists
     * rules that are switched off. Rules are read by a parser of this library and run from what it understood: a folder can
     * neither run code nor reach anything but the facts (docs/explanation/security.md); how to write them is in docs/how-to/edit-rules.md.
     *
     * @throws InvalidRuleBookException if anything is wrong; it carries all problems with file and line
     */
    public static RuleBook load(Path folder) {
        return new RuleBook(BookFolder.load(folder));
    }

    /**
     * Looks a folder over as {@link #load} does, has the engine take its rules, and adds what is hardly meant: figures in
     * rules, rules that never speak, always speak or speak against each other.
     *
     * <p>Never throws for what the folder holds.
     */
    public static RuleBookCheck check(Path folder) {
        BookFolder.Outcome outcome = BookFolder.check(folder);
        return new RuleBookCheck(outcome.book().map(RuleBook::new), outcome.problems());
    }

    /** Looks the bundled book over as {@link #check} does a folder; what it finds is a defect of the library. */
    public static RuleBookCheck checkBundled() {
        BookFolder.Outcome outcome = BookFolder.checkBundled();
        return new RuleBookCheck(outcome.book().map(RuleBook::new), outcome.problems());
    }

    /**
     * The same book without some rules, to see what would follow if they were given up; thresholds stay.
     *
     * @throws IllegalArgumentException if the book has no such rule; the message names it
     */
    public RuleBook without(String... ids) {
        for (String id : ids) {
            if (rule(id).isEmpty()) {
                throw Refusal.of("""
                        The rule book has no rule (%s) in force.
                        Give the id of one of its rules.""", id);
            }
        }
        return new RuleBook(book.without(Set.of(ids)));
    }

    /** Makes the rules ready now rather than at first use, for callers that have something else to do meanwhile. */
    public void prepare() {
        book.engine();
    }

    /**
     * Makes the bundled rules ready for the engine without reading their text, so that a caller in a hurry can have another
     * thread do it while {@link #bundled} is read.
     */
    public static void prepareBundled() {
        BundledRules.base();
    }

    /** Hex digest of the rules and thresholds; books that say the same have equal fingerprints. */
    public String fingerprint() {
        return book.fingerprint();
    }

    /** The first digits of a fingerprint, as many as people are shown; a shorter one as it is. */
    public static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHOWN_DIGITS, fingerprint.length()));
    }

    /** The rules in force, in the order of their ids. */
    public List<RuleInfo> rules() {
        return book.infos();
    }

    /** The rule with the id. */
    public Optional<RuleInfo> rule(String id) {
        return book.infos().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The thresholds, in the order of their keys. */
    public List<Threshold> thresholds() {
        return List.copyOf(book.thresholds().byKey().values());
    }

    /**
     * Decides on every request and offer of the programme, on its reference date.
     *
     * @throws ThresholdNotSetException if a rule reads a threshold that has no value on that date
     */
    public EligibilityReport eligibility(Programme programme) {
        return eligibility(programme, () -> false);
    }

    /**
     * As {@link #eligibility(Programme)}, for a caller that may lose interest.
     *
     * @param stop asked at every request and offer
     * @throws CancellationException once {@code stop} says true
     */
    public EligibilityReport eligibility(Programme programme, BooleanSupplier stop) {
        CandidacyFacts facts = new CandidacyFacts(programme);
        var policies = book.policies("Candidacy", programme.referenceDate());
        List<Eligibility> decisions = new ArrayList<>();
        book.engine()
                .eligibility(
                        policies,
                        programme.requests().size(),
                        i -> facts.of(unlessStopped(stop, programme.requests().get(i))),
                        decisions::add);
        book.engine()
                .eligibility(
                        policies,
                        programme.offers().size(),
                        i -> facts.of(unlessStopped(stop, programme.offers().get(i))),
                        decisions::add);
        LOG.debug("Eligibility of programme ({}): {} candidacies.", programme.id(), decisions.size());
        return new EligibilityReport(book.basis(programme.referenceDate()), decisions);
    }

    private static <T> T unlessStopped(BooleanSupplier stop, T next) {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
        return next;
    }

    /**
     * How a roadmap stands on a day, with the thresholds in force on that day, its own calendar and its own dates.
     *
     * @throws ThresholdNotSetException if a rule reads a threshold that has no value on that day
     */
    public RoadmapReport roadmap(Roadmap roadmap, LocalDate asOf) {
        return roadmap(roadmap, KnownDates.none(), asOf);
    }

    /**
     * As {@link #roadmap(Roadmap, LocalDate)}, with days of events and schedules that come before the roadmap's own.
     *
     * @param events the days of events and schedules that its deadlines refer to
     */
    public RoadmapReport roadmap(Roadmap roadmap, KnownDates events, LocalDate asOf) {
        return roadmap(roadmap, roadmap.context(), events, asOf);
    }

    /**
     * As {@link #roadmap(Roadmap, KnownDates, LocalDate)}, with other years or calendars than its own.
     *
     * @param context the years of the plan and the school's calendar
     */
    public RoadmapReport roadmap(Roadmap roadmap, PlanContext context, KnownDates events, LocalDate asOf) {
        return report(new Question(roadmap, context, events.or(roadmap.dates()), asOf, Optional.empty()));
    }

    /** How the roadmaps of a programme stand on its reference date, as {@link #roadmap(Programme, Roadmap, KnownDates)}. */
    public List<RoadmapReport> roadmaps(Programme programme) {
        return programme.roadmaps().stream()
                .map(roadmap -> roadmap(programme, roadmap, KnownDates.none()))
                .toList();
    }

    /**
     * How a roadmap of a programme stands on the programme's reference date, with what the pairs of the programme have to do,
     * from when on pairs may be fixed, and where what happened to them breaks the roadmap. A pair belongs to the roadmap of its
     * mentor's organization, or else to that of the programme's own. «Начало программы» and «завершение программы» are events
     * on the programme's first and last day unless days are given for them.
     *
     * @param events days of events and schedules that come before the roadmap's own
     * @throws ThresholdNotSetException if a rule reads a threshold that has no value on that day
     */
    public RoadmapReport roadmap(Programme programme, Roadmap roadmap, KnownDates events) {
        return report(question(programme, roadmap, events));
    }

    private static Question question(Programme programme, Roadmap roadmap, KnownDates events) {
        KnownDates ofProgramme = KnownDates.none()
                .withEvent("начало программы", programme.period().from())
                .withEvent("завершение программы", programme.period().to());
        return new Question(
                roadmap,
                roadmap.context(),
                events.or(roadmap.dates()).or(ofProgramme),
                programme.referenceDate(),
                Optional.of(programme));
    }

    private RoadmapReport report(Question asked) {
        RoadmapReport report = RoadmapReports.report(book, asked);
        LOG.debug("Roadmap ({}) on ({}): {}.", asked.roadmap().id(), asked.today(), report.counts());
        return report;
    }

    /** The definitions of indicators, in the order of reports. */
    public List<Indicator> indicators() {
        return book.indicators();
    }

    /**
     * The indicators of a programme on its reference date.
     *
     * @throws ThresholdNotSetException if a rule reads a threshold that has no value on that day
     */
    public IndicatorReport indicators(Programme programme) {
        return indicators(List.of(programme), programme.referenceDate());
    }

    /**
     * The indicators of several programmes together, such as those of the schools of a district: numerators and head counts
     * add up, and a person, request, offer, mentorship, sheet of answers or roadmap of the same organization and id counts
     * once, in however many programmes it stands. Programmes are taken one after the other and not kept but for the first,
     * until there is a second, so that an iterator may read them from files. Rules run on the common pool beside the caller;
     * what is counted does not depend on the number of threads.
     *
     * @param asOf the day of all numbers, in the place of the programmes' own reference dates; what happened later has not
     * @throws IllegalArgumentException if there is no programme, or two have the same id
     * @throws ThresholdNotSetException if a rule reads a threshold that has no value on that day
     */
    public IndicatorReport indicators(Iterable<Programme> programmes, LocalDate asOf) {
        IndicatorReport report = IndicatorReports.report(book, programmes, asOf);
        LOG.debug("Indicators of programmes ({}) on ({}).", report.programmes(), asOf);
        return report;
    }

    /**
     * What the curator should look at in the lives of the programme's mentorships on a day: a notice not kept, no feedback for
     * long, a final meeting left out … It hinders nothing.
     *
     * @return by mentorship in the programme's order, then by rule
     * @throws ThresholdNotSetException if a rule about lives reads a threshold that has no value on that day
     */
    public List<LifeFinding> life(Programme programme, LocalDate asOf) {
        return book.engine().life(book.policies("Life", asOf), new LifeFacts(programme, asOf).all());
    }

    /**
     * What the surveys of the programme say up to a day, with the thresholds in force on that day.
     *
     * @throws ThresholdNotSetException if a threshold of monitoring has no value on that day
     */
    public MonitoringReport monitoring(Programme programme, LocalDate asOf, Audience audience) {
        return new Monitor(programme, asOf, audience, book.applied(Monitor.THRESHOLDS, asOf, "monitoring")).report();
    }

    /**
     * A judge of the pairs of one programme, which remembers what it has looked up.
     *
     * @throws ThresholdNotSetException if a rule about pairs reads a threshold that has no value on the reference date
     */
    public PairJudge judge(Programme programme) {
        return new BookPairJudge(book, programme);
    }

    /**
     * Judges pairs; the verdicts stand in the order given.
     *
     * @throws IllegalArgumentException if a pair is not of this programme or joins two forms
     * @throws ThresholdNotSetException if a rule about pairs reads a threshold that has no value on the reference date
     */
    public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
        PairVerdict[] verdicts = new PairVerdict[pairs.size()];
        Arrays.fill(verdicts, PairVerdict.SILENT);
        judge(programme).judge(pairs, (number, verdict) -> verdicts[number] = verdict);
        return Arrays.asList(verdicts);
    }

    /**
     * Shows every eligibility rule on one request or offer, or every rule about lives on one mentorship, whether it speaks or not,
     * condition by condition.
     *
     * @param subject id of a request, or else of an offer, or else of a mentorship that has begun by the reference date
     * @throws IllegalArgumentException if the programme holds none of them
     * @throws ThresholdNotSetException as {@link #eligibility} does
     */
    public RuleTrace trace(Programme programme, String subject) {
        CandidacyFacts facts = new CandidacyFacts(programme);
        List<Object> all = programme
                .request(subject)
                .map(facts::of)
                .or(() -> programme.offer(subject).map(facts::of))
                .or(() -> programme
                        .mentorship(subject)
                        .flatMap(new LifeFacts(programme, programme.referenceDate())::of)
                        .map(List::of))
                .orElseThrow(() -> Refusal.of("""
                        The programme (%s) holds no request, offer or mentorship (%s).
                        Give the id of one of them.""", programme.id(), subject));
        return book.trace(subject, all, programme.referenceDate());
    }

    /**
     * Shows every pair rule on one pair, whether it speaks or not, condition by condition.
     *
     * @throws IllegalArgumentException if the programme does not hold the request or the offer, or their forms differ
     * @throws ThresholdNotSetException as {@link #judge(Programme)} does
     */
    public RuleTrace trace(Programme programme, String request, String offer) {
        Object pair = new PairFacts(programme).of(0, request, offer);
        return book.trace(request + " " + offer, List.of(pair), programme.referenceDate());
    }

    /**
     * Shows every roadmap rule on one work, whether it speaks or not, condition by condition: those about its occurrences on
     * one of them, and those about the plan.
     *
     * @param activity id of the work
     * @param due last day of the occurrence; the one that gives the work its status where none is named
     * @throws IllegalArgumentException if the roadmap has no such work, or the work no such occurrence
     * @throws ThresholdNotSetException as {@link #roadmap(Roadmap, PlanContext, KnownDates, LocalDate)} does
     */
    public RuleTrace trace(
            Roadmap roadmap,
            PlanContext context,
            KnownDates events,
            LocalDate asOf,
            String activity,
            Optional<LocalDate> due) {
        Question asked = new Question(roadmap, context, events.or(roadmap.dates()), asOf, Optional.empty());
        return RoadmapReports.trace(book, asked, activity, due);
    }

    /** As above, with the pairs of the programme, on its reference date. */
    public RuleTrace trace(
            Programme programme, Roadmap roadmap, KnownDates events, String activity, Optional<LocalDate> due) {
        return RoadmapReports.trace(book, question(programme, roadmap, events), activity, due);
    }

    /** Runs scenarios on this book, and tells which of its rules they cover. */
    public ScenarioReport test(List<Scenario> scenarios) {
        return new ScenarioRun(this).run(scenarios);
    }
}
