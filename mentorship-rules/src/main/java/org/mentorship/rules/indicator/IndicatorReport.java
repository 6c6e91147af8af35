package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final List<IndicatorFinding> findings;

    /**
     * @param fingerprint of the rule book
     * @param programmes their ids, in the order given
     * @param organizations those that the report can be narrowed to; those above come first
     * @param values of all of them together: each indicator, then its parts
     * @param byOrganization the same of one organization and those under it
     */
    public IndicatorReport(
            LocalDate asOf,
            String fingerprint,
            List<String> programmes,
            List<Organization> organizations,
            List<IndicatorValue> values,
            Function<String, List<IndicatorValue>> byOrganization,
            List<IndicatorFinding> findings) {
        this.asOf = requireNonNull(asOf, "asOf");
        this.fingerprint = requireNonNull(fingerprint, "fingerprint");
        this.programmes = List.copyOf(programmes);
        this.organizations = List.copyOf(organizations);
        this.values = List.copyOf(values);
        this.byOrganization = requireNonNull(byOrganization, "byOrganization");
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

    /** Those below the top that have people or head counts; an organization stands before those under it. */
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
