package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.roadmap.ActivityKind;

/**
 * A work of the same roadmap that a rule sets beside a {@link Work}, joined by {@code plan == $plan}; what its properties mean
 * is said there. Every work of a known kind that has a day or evidence stands here, the {@link Work} itself too.
 */
@BelongsTo(subject = Work.class, key = "plan", own = "plan", most = 1)
public record OtherWork(
        String plan,
        String id,
        String number,
        @OneOf(ActivityKind.class) String kind,
        int stagePlace,
        LocalDate begins,
        LocalDate due,
        boolean done,
        LocalDate firstDone,
        LocalDate lastDone) {}
