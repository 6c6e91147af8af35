package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.time.AgeRange;
import org.mentorship.rules.indicator.Indicator.SetInfo;

/** What an indicator divides by. */
public sealed interface Denominator {

    /** The size of another set that rules count. */
    record OfSet(SetInfo set) implements Denominator {
        public OfSet {
            requireNonNull(set, "set");
        }
    }

    /**
     * The head counts of a group, each owned by one organization and counted once.
     *
     * @param ages exactly these; empty where the head count is not by age
     * @param reportedBy kinds of organizations that are expected to give it: those that do not are named
     */
    record OfPopulation(PopulationGroup group, Optional<AgeRange> ages, Set<OrganizationKind> reportedBy)
            implements Denominator {
        public OfPopulation {
            requireNonNull(group, "group");
            requireNonNull(ages, "ages");
            reportedBy = Collections.unmodifiableSet(new TreeSet<>(reportedBy)); // one order in every run
        }

        /** Whether it is a head count of this group. */
        public boolean takes(Population population) {
            return population.group() == group && population.ages().equals(ages);
        }
    }
}
