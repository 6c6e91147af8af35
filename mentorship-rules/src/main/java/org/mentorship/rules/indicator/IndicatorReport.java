package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mentorship.core.organization.Organization;

/**
 * The indicators of one or more programmes on a day, with the people behind each number.
 *
 * <p>Immutable; may be shared by threads. The same programmes, rule book and day give equal values in the same order.
 */
public final class IndicatorReport {
    private final LocalDate asOf;
    private final String fingerprint;
    private final List<String> programmes;
    private final List<Organization> organizations;
    private final List<IndicatorValue> values;
    private final Function<String, List<IndicatorValue>> byOrganization;
    private final Set<String> tops;
    private final Set<String> inside;
    private final Function<String, List<IndicatorValue>> alone;
    private final List<IndicatorFinding> findings;

    /**
     * @param fingerprint of the rule book
     * @param programmes their ids, in the order given
     * @param organizations those that the report can be narrowed to; those above come first
     * @param values of all of them together: each indicator, then its parts
     * @param byOrganization the same of one organization and those under it
     * @param tops ids of those of the organizations that stand above all programmes
     * @param inside ids of those that run a programme or are under one that does
     * @param alone the same of one organization without those under it
     */
    public IndicatorReport(
            LocalDate asOf,
            String fingerprint,
            List<String> programmes,
            List<Organization> organizations,
            List<IndicatorValue> values,
            Function<String, List<IndicatorValue>> byOrganization,
            Set<String> tops,
            Set<String> inside,
            Function<String, List<IndicatorValue>> alone,
            List<IndicatorFinding> findings) {
        this.asOf = requireNonNull(asOf, "asOf");
        this.fingerprint = requireNonNull(fingerprint, "fingerprint");
        this.programmes = List.copyOf(programmes);
        this.organizations = List.copyOf(organizations);
        this.values = List.copyOf(values);
        this.byOrganization = requireNonNull(byOrganization, "byOrganization");
        this.tops = Set.copyOf(tops);
        this.inside = Set.copyOf(inside);
        this.alone = requireNonNull(alone, "alone");
        this.findings = List.copyOf(findings);
    }

    /** The day of the numbers. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Of the rule book. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Ids of the programmes, in the order given. */
    public List<String> programmes() {
        return programmes;
    }

    /**
     * Those in whose numbers something counts, or that own a head count; an organization stands before those under it. None
     * where there is one alone.
     */
    public List<Organization> organizations() {
        return organizations;
    }

    /** Of all organizations together: indicators in the order of their definitions, each before its parts. */
    public List<IndicatorValue> values() {
        return values;
    }

    /**
     * The same of one organization and those under it.
     *
     * @throws IllegalArgumentException if no programme names the organization
     */
    public List<IndicatorValue> values(String organization) {
        return byOrganization.apply(organization);
    }

    /** Whether the organization stands above all programmes, so that its numbers with those under it are nearly those of all. */
    public boolean isTop(String organization) {
        return tops.contains(organization);
    }

    /** Whether the organization runs a programme or is under one that does. */
    public boolean isInside(String organization) {
        return inside.contains(organization);
    }

    /**
     * The numbers of the organization as a part of the whole: with those under it, but of itself alone where it {@link #isTop
     * stands above all}.
     *
     * @throws IllegalArgumentException if no programme names the organization
     */
    public List<IndicatorValue> partOf(String organization) {
        return isTop(organization) ? alone.apply(organization) : values(organization);
    }

    /** The whole indicator, of all organizations together; empty where the rule book has none of the id. */
    public Optional<IndicatorValue> value(String indicator) {
        return values.stream()
                .filter(value ->
                        value.indicator().id().equals(indicator) && value.key().isEmpty())
                .findFirst();
    }

    /** One part of the indicator, of all organizations together. */
    public Optional<IndicatorValue> value(String indicator, String key) {
        return values.stream()
                .filter(value -> value.indicator().id().equals(indicator)
                        && value.key().filter(term -> term.code().equals(key)).isPresent())
                .findFirst();
    }

    /** What should be looked into before the numbers are signed. */
    public List<IndicatorFinding> findings() {
        return findings;
    }
}
