package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.organization.Population;

/** A denominator with its number. */
public sealed interface Base {

    /** 0 or more. */
    long size();

    /** A counted set. */
    record Members(CountedSet set) implements Base {
        public Members {
            requireNonNull(set, "set");
        }

        @Override
        public long size() {
            return set.size();
        }
    }

    /**
     * Head counts.
     *
     * @param populations by the id of the owner; at least one
     */
    record Headcount(List<Owned> populations) implements Base {
        public Headcount {
            populations = List.copyOf(populations);
        }

        @Override
        public long size() {
            return populations.stream()
                    .mapToLong(one -> one.population().size())
                    .sum();
        }
    }

    /** A head count and the id of the organization that owns it. */
    record Owned(String organization, Population population) {
        public Owned {
            requireNonNull(organization, "organization");
            requireNonNull(population, "population");
        }
    }
}
