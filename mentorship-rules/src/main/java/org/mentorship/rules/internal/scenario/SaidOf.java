package org.mentorship.rules.internal.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.indicator.Base;
import org.mentorship.rules.indicator.Counted;
import org.mentorship.rules.life.LifeFinding;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.PairsGate;
import org.mentorship.rules.roadmap.PlanFinding;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.scenario.Expectation.Decision;
import org.mentorship.rules.scenario.Expectation.Verdict;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.RuleTrace;
import org.mentorship.rules.vocabulary.Countable;

/** Asks a book about the subjects of a scenario, through the doors that everybody uses. */
final class SaidOf {
    /** What can be counted into sets. */
    private static final Set<String> COUNTABLE = Arrays.stream(Countable.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    private final RuleBook book;
    private final ScenarioCase given;
    private EligibilityReport eligibility;
    private RoadmapReport report;

    SaidOf(RuleBook book, ScenarioCase given) {
        this.book = book;
        this.given = given;
    }

    Said mentee() {
        return candidacy("mentee", eligibility().ofRequest(ScenarioCase.REQUEST).orElseThrow(), ScenarioCase.REQUEST);
    }

    Said mentor() {
        return candidacy("mentor", eligibility().ofOffer(ScenarioCase.OFFER).orElseThrow(), ScenarioCase.OFFER);
    }

    private EligibilityReport eligibility() {
        if (eligibility == null) {
            eligibility = book.eligibility(given.programme());
        }
        return eligibility;
    }

    private Said candidacy(String name, Eligibility decided, String subject) {
        Decision decision = Decision.ADMITTED;
        List<Finding> deciding = List.of();
        if (decided instanceof Eligibility.Refused refused) {
            decision = Decision.REFUSED;
            deciding = refused.reasons();
        } else if (decided instanceof Eligibility.Pending pending) {
            decision = Decision.PENDING;
            deciding = pending.missing().stream().map(Missing::finding).toList();
        }
        return new Said(
                name,
                Set.of("Candidacy"),
                decision,
                Optional.empty(),
                Optional.empty(),
                deciding,
                decided.remarks(),
                book.trace(given.programme(), subject));
    }

    Said pair() {
        Programme programme = given.programme();
        PairVerdict verdict = book.judge(
                        programme,
                        List.of(new CandidatePair(
                                programme.request(ScenarioCase.REQUEST).orElseThrow(),
                                programme.offer(ScenarioCase.OFFER).orElseThrow())))
                .get(0);
        return new Said(
                "pair",
                Set.of("Pair"),
                verdict.vetoed() ? Verdict.VETOED : Verdict.ALLOWED,
                Optional.of(verdict.points()),
                Optional.empty(),
                Stream.concat(
                                verdict.vetoes().stream(),
                                verdict.adjustments().stream().map(Adjustment::finding))
                        .toList(),
                List.of(),
                book.trace(programme, ScenarioCase.REQUEST, ScenarioCase.OFFER));
    }

    /** Empty where the work has no occurrence due on that day. */
    Optional<Said> work(String activity, Optional<LocalDate> due) {
        Roadmap roadmap = given.roadmap().orElseThrow();
        if (report == null) {
            report = book.roadmap(given.programme(), roadmap, given.events());
        }
        WorkReport work = report.work(activity).orElseThrow();
        return due.isEmpty()
                ? Optional.of(work(work, work.decisive(), due))
                : work.occurrences().stream()
                        .filter(one -> one.due().equals(due))
                        .findFirst()
                        .map(one -> work(work, one, due));
    }

    private Said work(WorkReport work, DueWork occurrence, Optional<LocalDate> due) {
        String activity = work.activity().id();
        RuleTrace trace = book.trace(given.programme(), report.roadmap(), given.events(), activity, due);
        List<Finding> deciding = new ArrayList<>(occurrence.finding().stream().toList());
        trace.fired().stream()
                .filter(rule -> conclusion(rule).equals("escalate"))
                .forEach(rule -> report.escalations().stream()
                        .filter(one -> one.activity().equals(activity))
                        .map(Escalation::finding)
                        .filter(finding -> finding.ruleId().equals(rule.ruleId()))
                        .findFirst()
                        .ifPresent(deciding::add));
        return new Said(
                activity,
                Set.of("Due", "Work"),
                occurrence.status(),
                Optional.empty(),
                Optional.empty(),
                deciding,
                Stream.concat(
                                report.findings().stream()
                                        .filter(finding ->
                                                finding.works().get(0).equals(activity))
                                        .map(PlanFinding::finding),
                                report.gate().map(PairsGate::holds).orElse(List.of()).stream()
                                        .filter(hold -> hold.work().equals(activity))
                                        .map(PairsGate.Hold::finding))
                        .toList(),
                trace);
    }

    /** What the rules find in the life of a mentorship of the scenario. */
    Said mentorship(String id) {
        Programme programme = given.programme();
        return new Said(
                "mentorship " + id,
                Set.of("Life"),
                programme.mentorship(id).map(Mentorship::state).orElseThrow(() -> Refusal.of("""
                                The scenario expects something of mentorship (%s), which it does not hold.
                                Give it among the mentorships of (also).""", id)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                book.life(programme, programme.referenceDate()).stream()
                        .filter(one -> one.mentorship().equals(id))
                        .map(LifeFinding::finding)
                        .toList(),
                book.trace(programme, id));
    }

    /** Empty where no indicator of the book counts such a set. */
    Optional<Said> set(String set) {
        return book.indicators(given.programme()).values().stream()
                .filter(value -> value.key().isEmpty())
                .flatMap(value -> Stream.concat(
                        Stream.of(value.result().numerator()),
                        value.result().base().filter(Base.Members.class::isInstance).stream()
                                .map(base -> ((Base.Members) base).set())))
                .filter(counted -> counted.set().id().equals(set))
                .findFirst()
                .map(counted -> new Said(
                        "set " + set,
                        COUNTABLE,
                        null,
                        Optional.empty(),
                        Optional.of(counted.members().stream()
                                .map(Counted::id)
                                .sorted()
                                .toList()),
                        counted.members().stream().map(Counted::why).toList(),
                        List.of(),
                        new RuleTrace(set, List.of())));
    }

    private String conclusion(RuleCheck rule) {
        return book.rule(rule.ruleId()).map(RuleInfo::conclusion).orElse("");
    }
}
