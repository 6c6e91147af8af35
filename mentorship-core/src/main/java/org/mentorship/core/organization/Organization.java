package org.mentorship.core.organization;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A school, kindergarten, college, district centre, enterprise; with the populations that it owns.
 *
 * @param parent id of the organization that it belongs to, such as its district; not itself
 * @param timeZone in which its calendar days are meant
 * @param populations ids unique in the whole programme
 */
public record Organization(
        String id,
        OrganizationKind kind,
        Optional<String> displayName,
        Optional<String> parent,
        ZoneId timeZone,
        List<Population> populations) {

    public Organization {
        Checks.id(id, "id of an organization");
        requireNonNull(kind, "kind");
        Checks.text(displayName, "display name of organization (%s)", id);
        Checks.id(parent, "parent of organization (%s)", id);
        requireNonNull(timeZone, "timeZone");
        populations = Copies.list(populations);
        Checks.that(!parent.equals(Optional.of(id)), """
                The organization (%s) is its own parent.
                Name another parent, or leave it out.""", id);
        Checks.unique(populations, Population::id, "population id", "organization (%s)", id);
    }
}
