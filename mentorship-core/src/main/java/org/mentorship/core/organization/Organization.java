package org.mentorship.core.organization;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;

/** A school, kindergarten, college, district centre, enterprise; with the populations that it owns. */
public record Organization(
        String id,
        OrganizationKind kind,
        Optional<String> displayName,
        Optional<String> parent,
        ZoneId timeZone,
        List<Population> populations) {
    public Organization {
        populations = Copies.list(populations);
    }
}
