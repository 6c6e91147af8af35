package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.Population;
import org.mentorship.rules.indicator.Base.Owned;
import org.mentorship.rules.indicator.Denominator.OfPopulation;

/** The organizations of all programmes together: who is under whom, and which head counts each of them owns. */
final class OrganizationTree {
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();
    private final Map<String, Map<String, Population>> populations = new LinkedHashMap<>();
    /** By owner and head count: each size that is given, with the first programme that gives it. */
    private final Map<String, Map<String, Map<Integer, String>>> sizes = new HashMap<>();

    private final Set<String> runners = new LinkedHashSet<>();

    /**
     * @param programme id of the programme
     * @param runner id of the organization that runs it
     */
    void add(String programme, Collection<Organization> all, String runner) {
        runners.add(runner);
        for (Organization one : all) {
            organizations.putIfAbsent(one.id(), one);
            one.parent().ifPresent(parent -> {
                if (parents.putIfAbsent(one.id(), parent) == null) {
                    children.computeIfAbsent(parent, id -> new TreeSet<>()).add(one.id());
                }
            });
            for (Population population : one.populations()) {
                populations.computeIfAbsent(one.id(), id -> new TreeMap<>()).putIfAbsent(population.id(), population);
                sizes.computeIfAbsent(one.id(), id -> new HashMap<>())
                        .computeIfAbsent(population.id(), id -> new LinkedHashMap<>())
                        .putIfAbsent(population.size(), programme);
            }
        }
    }

    Map<String, Organization> organizations() {
        return organizations;
    }

    /** The sizes of a head count that is given in several, as {@code 108 (first), 110 (second)}; empty where there is one. */
    Optional<String> sizes(Owned one) {
        Map<Integer, String> given =
                sizes.get(one.organization()).get(one.population().id());
        return Optional.of(given.entrySet().stream()
                        .map(size -> size.getKey() + " (" + size.getValue() + ")")
                        .collect(Collectors.joining(", ")))
                .filter(several -> given.size() > 1);
    }

    /** The organization and all under it, itself first. */
    Set<String> under(String organization) {
        Set<String> all = new LinkedHashSet<>();
        collect(organization, all);
        return all;
    }

    private void collect(String organization, Set<String> all) {
        if (all.add(organization)) {
            children.getOrDefault(organization, Set.of()).forEach(child -> collect(child, all));
        }
    }

    /** Those above, nearest first; neither itself nor, in broken trees, anybody twice. */
    private List<String> above(String organization) {
        Set<String> all = new LinkedHashSet<>();
        String at = parents.get(organization);
        while (at != null && all.add(at)) {
            at = parents.get(at);
        }
        return new ArrayList<>(all);
    }

    /** Those that run a programme or are under one that does. */
    Set<String> inside() {
        Set<String> inside = new LinkedHashSet<>();
        runners.forEach(runner -> collect(runner, inside));
        return inside;
    }

    /** All in the order of the tree: those above come before those under them. */
    List<Organization> inOrder() {
        Set<String> order = new LinkedHashSet<>();
        organizations.keySet().stream()
                .filter(one -> !organizations.containsKey(parents.getOrDefault(one, "")))
                .forEach(top -> collect(top, order));
        return order.stream()
                .filter(organizations::containsKey)
                .map(organizations::get)
                .toList();
    }

    /** Whether all programmes are run by it or under it, and nothing is above it: its numbers are those of all. */
    boolean isTop(String organization) {
        return !organizations.containsKey(parents.getOrDefault(organization, ""))
                && under(organization).containsAll(runners);
    }

    /** The head count of the group that the organization itself owns: of several, the latest that is not of a later day. */
    Optional<Owned> owned(String organization, OfPopulation wanted, LocalDate asOf) {
        Population found = null;
        for (Population one : populations.getOrDefault(organization, Map.of()).values()) {
            boolean counts = wanted.takes(one)
                    && one.countedOn().map(day -> !day.isAfter(asOf)).orElse(true);
            if (counts && (found == null || day(found).isBefore(day(one)))) {
                found = one;
            }
        }
        return Optional.ofNullable(found).map(population -> new Owned(organization, population));
    }

    private static LocalDate day(Population population) {
        return population.countedOn().orElse(LocalDate.MIN);
    }

    /**
     * Whether one of the owners is the organization or above it. What stands outside all programmes, such as an enterprise
     * without a district, belongs to all of them, unless it is of a kind that gives its own head counts.
     */
    boolean coveredBy(String organization, Set<String> owners, OfPopulation wanted) {
        List<String> above = above(organization);
        if (owners.contains(organization) || above.stream().anyMatch(owners::contains)) {
            return true;
        }
        Organization one = organizations.get(organization);
        return above.isEmpty()
                && !runners.contains(organization)
                && (one == null || !wanted.reportedBy().contains(one.kind()));
    }
}
