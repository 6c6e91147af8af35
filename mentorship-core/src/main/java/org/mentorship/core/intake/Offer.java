package org.mentorship.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A mentor's readiness in one form.
 *
 * @param id unique in the programme
 * @param participant id of the mentor
 * @param form code of the form
 * @param directions codes of the task directions that the mentor helps with
 * @param interests codes of the vocabulary of interest directions
 * @param slots ids of the programme's time slots that suit; empty: not stated
 * @param minMentees fewest mentees, a head count, hard: a smaller group is not opened; 0: none
 * @param maxMentees most mentees, a head count, hard; 0 (paused) … {@value #MAX_MENTEES}
 * @param preferredMentees wished number, a head count, {@code minMentees} … {@code maxMentees}
 * @param submittedOn calendar day in the time zone of the programme's organization
 */
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

    /** Largest head count that one offer can state; a bound on typing errors, not a policy. */
    public static final int MAX_MENTEES = 500;

    public Offer {
        Checks.id(id, "id of an offer");
        Checks.id(participant, "participant of offer (%s)", id);
        Checks.id(form, "form of offer (%s)", id);
        directions = Copies.sorted(directions);
        Checks.ids(directions, "direction of offer (%s)", id);
        interests = Copies.sorted(interests);
        Checks.ids(interests, "interest of offer (%s)", id);
        slots = Copies.sorted(slots);
        Checks.ids(slots, "slot of offer (%s)", id);
        Checks.range(maxMentees, 0, MAX_MENTEES, "maxMentees of offer (%s), a head count,", id);
        Checks.range(minMentees, 0, maxMentees, "minMentees of offer (%s), a head count,", id);
        Checks.range(preferredMentees, minMentees, maxMentees, "preferredMentees of offer (%s), a head count,", id);
        Checks.day(submittedOn, "day of submission of offer (%s)", id);
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
                    id,
                    participant,
                    form,
                    directions,
                    interests,
                    slots,
                    minMentees,
                    maxMentees,
                    preferredMentees,
                    submittedOn);
        }
    }
}
