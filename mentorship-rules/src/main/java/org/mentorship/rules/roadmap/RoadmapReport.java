package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.rules.policy.DecisionBasis;

/**
 * How a roadmap stands on a day.
 *
 * @param basis the rules, the day and the thresholds that were applied
 * @param asOf the day; evidence of later days is not counted
 * @param works in the order of the document
 * @param escalations of overdue works, in the order of the document; for one work the curator first
 * @param leadDays how many days before its last day a work is {@code DUE_SOON}, by the threshold
 *     {@code roadmap.due-soon}; absent where the book has none
 * @param pairs the pairs and groups of the programme that work by this roadmap, in the order of the programme; none where it
 *     is reported without a programme
 * @param gate from when on pairs may be fixed; absent where no rule holds them back
 * @param findings what in the plan, or between the plan and its evidence, does not go together; by rule, then by work
 */
public record RoadmapReport(
        Roadmap roadmap,
        DecisionBasis basis,
        LocalDate asOf,
        Optional<Integer> leadDays,
        List<WorkReport> works,
        List<Escalation> escalations,
        List<PairReport> pairs,
        Optional<PairsGate> gate,
        List<PlanFinding> findings) {

    public RoadmapReport {
        requireNonNull(roadmap, "roadmap");
        requireNonNull(basis, "basis");
        requireNonNull(asOf, "asOf");
        requireNonNull(leadDays, "leadDays");
        works = List.copyOf(works);
        escalations = List.copyOf(escalations);
        pairs = List.copyOf(pairs);
        requireNonNull(gate, "gate");
        findings = List.copyOf(findings);
    }

    /** The work with the id. */
    public Optional<WorkReport> work(String activity) {
        return works.stream()
                .filter(work -> work.activity().id().equals(activity))
                .findFirst();
    }

    /** The findings about a work. */
    public List<PlanFinding> findings(String activity) {
        return findings.stream()
                .filter(finding -> finding.works().contains(activity))
                .toList();
    }

    /** The findings about a pair or group. */
    public List<PlanFinding> findingsOfPair(String mentorship) {
        return findings.stream()
                .filter(finding -> finding.mentorship().equals(Optional.of(mentorship)))
                .toList();
    }

    /** The works of a stage, by its place in the roadmap. */
    public List<WorkReport> ofStage(int stage) {
        return works.stream().filter(work -> work.stage() == stage).toList();
    }

    /** The responsible roles that the roadmap names, in alphabetical order, each once whatever the case of its letters. */
    public List<String> roles() {
        TreeMap<String, String> roles = new TreeMap<>();
        works.forEach(work -> work.activity().responsible().forEach(role -> roles.putIfAbsent(key(role), role)));
        return List.copyOf(roles.values());
    }

    /** The works of a responsible role, whatever the case of its letters. */
    public List<WorkReport> ofRole(String role) {
        String wanted = key(role);
        return works.stream()
                .filter(work -> work.activity().responsible().stream().anyMatch(one -> key(one).equals(wanted)))
                .toList();
    }

    /** The works that nobody is responsible for. */
    public List<WorkReport> ofNobody() {
        return works.stream()
                .filter(work -> work.activity().responsible().isEmpty())
                .toList();
    }

    /** The whole roadmap in numbers. */
    public StatusCounts counts() {
        return new StatusCounts(works);
    }

    /** Each stage in numbers, by its place in the roadmap. */
    public List<StatusCounts> countsByStage() {
        return java.util.stream.IntStream.range(0, roadmap.stages().size())
                .mapToObj(stage -> new StatusCounts(ofStage(stage)))
                .toList();
    }

    /** Each responsible role in numbers, in the order of {@link #roles()}; a work of several roles counts for each. */
    public Map<String, StatusCounts> countsByRole() {
        Map<String, List<WorkReport>> byRole = new TreeMap<>();
        for (WorkReport work : works) {
            TreeSet<String> keys = work.activity().responsible().stream()
                    .map(RoadmapReport::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            keys.forEach(key -> byRole.computeIfAbsent(key, k -> new java.util.ArrayList<>())
                    .add(work));
        }
        Map<String, StatusCounts> counts = new java.util.LinkedHashMap<>();
        roles().forEach(role -> counts.put(role, new StatusCounts(byRole.get(key(role)))));
        return java.util.Collections.unmodifiableMap(counts);
    }

    private static String key(String role) {
        return role.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
