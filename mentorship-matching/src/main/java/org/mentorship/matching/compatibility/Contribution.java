package org.mentorship.matching.compatibility;

import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * What one component adds to a pair's points.
 *
 * @param component id of the component
 * @param weight as declared, relative to the other components
 * @param similarity 0…1000, absent where one side did not answer (the weight then drops out)
 * @param points share of the pair's points, 0…1000; contributions of a pair add up to its base points
 */
public record Contribution(
        String component, LocalizedText title, int weight, Optional<Integer> similarity, int points) {
    public Contribution {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(similarity, "similarity");
    }
}
