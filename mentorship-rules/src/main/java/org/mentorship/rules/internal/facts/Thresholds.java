package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.vocabulary.Policy;

/** The thresholds of a rule book, by key. */
public final class Thresholds {
    private final TreeMap<String, Threshold> byKey = new TreeMap<>();

    public Thresholds(Collection<Threshold> thresholds) {
        thresholds.forEach(threshold -> byKey.put(threshold.key(), threshold));
    }

    /** These, with those of {@code edited} in the place of the ones with the same key. */
    public Thresholds replacedBy(Collection<Threshold> edited) {
        Thresholds result = new Thresholds(byKey.values());
        edited.forEach(threshold -> result.byKey.put(threshold.key(), threshold));
        return result;
    }

    public Map<String, Threshold> byKey() {
        return byKey;
    }

    /** The values in force on the day, by key; a threshold without a value on that day is left out. */
    public List<Policy> on(LocalDate day) {
        List<Policy> policies = new ArrayList<>();
        for (Threshold threshold : byKey.values()) {
            Optional<DatedValue> value = threshold.on(day);
            value.ifPresent(v -> policies.add(new Policy(
                    threshold.key(),
                    v.value(),
                    threshold.unit(),
                    v.from(),
                    v.source().orElse(null))));
        }
        return policies;
    }
}
