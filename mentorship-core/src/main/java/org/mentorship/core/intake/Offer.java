package org.mentorship.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;

/** A mentor's readiness in one form: hard minimum (0: none) and maximum of mentees, preferred size, slots. */
public record Offer(
        String id,
        String participant,
        String form,
        Set<String> directions,
        Set<String> interests,
        Set<String> slots,
        int minMentees,
        int maxMentees,
        Optional<Integer> preferredMentees,
        LocalDate submittedOn) {
    public Offer {
        directions = Copies.sorted(directions);
        interests = Copies.sorted(interests);
        slots = Copies.sorted(slots);
    }

    /** An empty builder; id, participant, form, the greatest number of mentees and the day of submission are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.participant = participant;
        builder.form = form;
        builder.directions = directions;
        builder.interests = interests;
        builder.slots = slots;
        builder.minMentees = minMentees;
        builder.maxMentees = maxMentees;
        builder.preferredMentees = preferredMentees;
        builder.submittedOn = submittedOn;
        return builder;
    }

    /** Collects the parts of an offer. Not safe for use by several threads. */
    public static final class Builder {
        private String id;
        private String participant;
        private String form;
        private Set<String> directions = Set.of();
        private Set<String> interests = Set.of();
        private Set<String> slots = Set.of();
        private int minMentees;
        private int maxMentees;
        private Optional<Integer> preferredMentees = Optional.empty();
        private LocalDate submittedOn;

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder participant(String participant) {
            this.participant = participant;
            return this;
        }

        public Builder form(String form) {
            this.form = form;
            return this;
        }

        public Builder directions(Set<String> directions) {
            this.directions = directions;
            return this;
        }

        public Builder directions(String... directions) {
            return directions(Set.copyOf(List.of(directions)));
        }

        public Builder interests(Set<String> interests) {
            this.interests = interests;
            return this;
        }

        public Builder interests(String... interests) {
            return interests(Set.copyOf(List.of(interests)));
        }

        public Builder slots(Set<String> slots) {
            this.slots = slots;
            return this;
        }

        public Builder slots(String... slots) {
            return slots(Set.copyOf(List.of(slots)));
        }

        public Builder minMentees(int minMentees) {
            this.minMentees = minMentees;
            return this;
        }

        public Builder maxMentees(int maxMentees) {
            this.maxMentees = maxMentees;
            return this;
        }

        public Builder preferredMentees(Integer preferredMentees) {
            this.preferredMentees = Optional.of(preferredMentees);
            return this;
        }

        public Builder submittedOn(LocalDate submittedOn) {
            this.submittedOn = submittedOn;
            return this;
        }

        public Offer build() {
            return new Offer(
                    id, participant, form, directions, interests, slots, minMentees, maxMentees, preferredMentees, submittedOn);
        }
    }
}
