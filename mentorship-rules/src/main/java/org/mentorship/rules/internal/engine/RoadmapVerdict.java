package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.rules.Finding;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.PairsGate;
import org.mentorship.rules.roadmap.PairsGate.Hold;
import org.mentorship.rules.roadmap.PlanFinding;
import org.mentorship.rules.roadmap.WorkStatus;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.Verdict;
import org.mentorship.rules.vocabulary.Work;

/** Gathers what roadmap rules say, by the number of the occurrence. */
public final class RoadmapVerdict implements Verdict {

    /** A status and the rule that gave it. */
    public record Said(WorkStatus status, Finding finding) {}

    private record Told(int number, Escalation escalation) {}

    /** Where edited rules say two things, the graver one counts: nothing overdue goes unseen. */
    private static final List<WorkStatus> GRAVITY = List.of(
            WorkStatus.NO_DATE,
            WorkStatus.DONE,
            WorkStatus.DONE_LATE,
            WorkStatus.NOT_DUE,
            WorkStatus.WAITING_FOR_EVENT,
            WorkStatus.IN_WINDOW,
            WorkStatus.DUE_SOON,
            WorkStatus.OVERDUE);

    private static final Comparator<Said> BY_GRAVITY = Comparator.comparing(
                    (Said said) -> GRAVITY.indexOf(said.status()))
            .thenComparing(said -> said.finding().ruleId(), Comparator.reverseOrder());

    private final FindingMaker findings;
    private final Map<Integer, Said> said = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<PlanFinding> flags = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();

    RoadmapVerdict(FindingMaker findings) {
        this.findings = findings;
    }

    @Override
    public void status(Due due, String status, String reason, Object... values) {
        said.merge(
                due.number(),
                new Said(WorkStatus.valueOf(status), findings.finding(reason, values)),
                (one, other) -> BY_GRAVITY.compare(one, other) >= 0 ? one : other);
    }

    @Override
    public void escalate(Due due, String whom, String reason, Object... values) {
        told.add(new Told(
                due.number(),
                new Escalation(due.activity(), Escalation.Whom.valueOf(whom), findings.finding(reason, values))));
    }

    @Override
    public void flag(Work work, String reason, Object... values) {
        flags.add(new PlanFinding(List.of(work.id()), Optional.empty(), findings.finding(reason, values)));
    }

    @Override
    public void clash(Work work, String other, String reason, Object... values) {
        flags.add(new PlanFinding(List.of(work.id(), other), Optional.empty(), findings.finding(reason, values)));
    }

    @Override
    public void breach(Work work, String pair, String reason, Object... values) {
        flags.add(new PlanFinding(List.of(work.id()), Optional.of(pair), findings.finding(reason, values)));
    }

    @Override
    public void hold(Work work, LocalDate until, String reason, Object... values) {
        holds.add(new Hold(work.id(), until, findings.finding(reason, values)));
    }

    /** By the order of rule ids, then by the order of the works in the list. */
    public Optional<PairsGate> gate(List<Work> works) {
        Map<String, Integer> places = places(works);
        return holds.stream()
                .map(Hold::until)
                .max(Comparator.naturalOrder())
                .map(day -> new PairsGate(
                        day,
                        holds.stream()
                                .sorted(Comparator.comparing(
                                                (Hold one) -> one.finding().ruleId(), RuleIds.ORDER)
                                        .thenComparing(one -> places.get(one.work())))
                                .toList()));
    }

    private static Map<String, Integer> places(List<Work> works) {
        Map<String, Integer> places = new HashMap<>();
        works.forEach(work -> places.putIfAbsent(work.id(), places.size()));
        return places;
    }

    /** By the order of rule ids, then by the order of the works in the list. */
    public List<PlanFinding> flags(List<Work> works) {
        Map<String, Integer> places = places(works);
        return flags.stream()
                .sorted(Comparator.comparing((PlanFinding one) -> one.finding().ruleId(), RuleIds.ORDER)
                        .thenComparing(one -> places.get(one.works().get(0)))
                        .thenComparing(
                                one -> places.get(one.works().get(one.works().size() - 1)))
                        .thenComparing(one -> one.finding().reason().ru()))
                .toList();
    }

    /** What was said of the occurrence with the number; null when nothing was. */
    public Said status(int number) {
        return said.get(number);
    }

    /** By the number of the occurrence, then by whom. */
    public List<Escalation> escalations() {
        return told.stream()
                .sorted(Comparator.comparingInt(Told::number)
                        .thenComparing(one -> one.escalation().whom())
                        .thenComparing(one -> one.escalation().finding().ruleId()))
                .map(Told::escalation)
                .toList();
    }
}
