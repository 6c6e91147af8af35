package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.mentorship.rules.policy.AppliedThreshold;

/**
 * What the surveys of a programme say up to a day. Mentees stand before mentors, all forms together before each form by its
 * code; items stand in the order in which they are asked. Each list holds a group only where somebody took part in it. Formulas
 * and what of them is not verified: docs/explanation/monitoring.md.
 *
 * @param programme id of the programme
 * @param asOf answers of later days are not in it
 * @param changes of each pair of twin items
 * @param ratings of each rating item of the survey after the end
 * @param open open questions of that survey; all forms together only
 * @param thresholds those that were applied, by key
 */
public record MonitoringReport(
        String programme,
        LocalDate asOf,
        Audience audience,
        List<Satisfaction> satisfaction,
        List<ItemChange> changes,
        List<RatedItem> ratings,
        List<OpenItem> open,
        List<AppliedThreshold> thresholds) {

    public MonitoringReport {
        requireNonNull(programme, "programme");
        requireNonNull(asOf, "asOf");
        requireNonNull(audience, "audience");
        satisfaction = List.copyOf(satisfaction);
        changes = List.copyOf(changes);
        ratings = List.copyOf(ratings);
        open = List.copyOf(open);
        thresholds = List.copyOf(thresholds);
    }
}
