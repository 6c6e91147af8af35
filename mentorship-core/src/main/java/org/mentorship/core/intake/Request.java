package org.mentorship.core.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A mentee's wish to enter one form.
 *
 * @param id unique in the programme
 * @param participant id of the mentee
 * @param form code of the form
 * @param roleModel code of a role model of that form
 * @param directions task directions asked for, each once, in the order given
 * @param interests codes of the vocabulary of interest directions
 * @param slots ids of the programme's time slots that suit; empty: not stated
 * @param submittedOn calendar day in the time zone of the programme's organization
 */
public record Request(
        String id,
        String participant,
        String form,
        Optional<String> roleModel,
        List<DirectionWish> directions,
        Set<String> interests,
        Set<String> slots,
        Priority priority,
        LocalDate submittedOn) {

    public Request {
        Checks.id(id, "id of a request");
        Checks.id(participant, "participant of request (%s)", id);
        Checks.id(form, "form of request (%s)", id);
        Checks.id(roleModel, "role model of request (%s)", id);
        directions = Copies.list(directions);
        Checks.unique(directions, DirectionWish::direction, "direction", "request (%s)", id);
        interests = Copies.sorted(interests);
        Checks.ids(interests, "interest of request (%s)", id);
        slots = Copies.sorted(slots);
        Checks.ids(slots, "slot of request (%s)", id);
        requireNonNull(priority, "priority");
        Checks.day(submittedOn, "day of submission of request (%s)", id);
    }

    /** An empty builder; id, participant, form and the day of submission are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.participant = participant;
        builder.form = form;
        builder.roleModel = roleModel;
        builder.directions = directions;
        builder.interests = interests;
        builder.slots = slots;
        builder.priority = priority;
        builder.submittedOn = submittedOn;
        return builder;
    }

    /** Collects the parts of a request. Not safe for use by several threads. */
    public static final class Builder {
        private String id;
        private String participant;
        private String form;
        private Optional<String> roleModel = Optional.empty();
        private List<DirectionWish> directions = List.of();
        private Set<String> interests = Set.of();
        private Set<String> slots = Set.of();
        private Priority priority = Priority.NORMAL;
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

        public Builder roleModel(String roleModel) {
            this.roleModel = Optional.of(roleModel);
            return this;
        }

        public Builder directions(List<DirectionWish> directions) {
            this.directions = directions;
            return this;
        }

        public Builder directions(DirectionWish... directions) {
            return directions(List.of(directions));
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

        public Builder priority(Priority priority) {
            this.priority = priority;
            return this;
        }

        public Builder submittedOn(LocalDate submittedOn) {
            this.submittedOn = submittedOn;
            return this;
        }

        public Request build() {
            return new Request(id, participant, form, roleModel, directions, interests, slots, priority, submittedOn);
        }
    }
}
