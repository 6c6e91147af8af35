package org.mentorship.core.participant;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A person, known by an opaque id, which is all that logs and messages show.
 *
 * @param id not a name; unique in the programme
 * @param displayName shown to the programme's own staff, and outside only with consent to {@code PUBLICATION}
 * @param organization id of the organization that the person belongs to
 * @param birthDate never shown in messages
 * @param grade class of a pupil or course of a student, 1 … 12
 * @param lowestMark lowest mark of a learner for the last completed term or year, on the scale of Russian schools: 2 … 5;
 *     with 4 the person studies «на хорошо и отлично»
 * @param subjects taught or wanted; codes of the vocabulary of subjects where the programme holds one, else free
 * @param consents by purpose and signatory; several of one purpose are renewals
 * @param interviews on readiness to mentor
 * @param mentorCap most mentees at the same time over all offers, a head count, 0 (paused) … 500
 */
public record Participant(
        String id,
        Optional<String> displayName,
        String organization,
        Category category,
        Optional<LocalDate> birthDate,
        Optional<Integer> grade,
        Optional<Integer> lowestMark,
        Optional<String> position,
        Set<String> subjects,
        Optional<Experience> experience,
        Set<Trait> traits,
        List<Consent> consents,
        List<Clearance> clearances,
        List<Interview> interviews,
        List<Training> trainings,
        Optional<Integer> mentorCap) {

    public Participant {
        Checks.id(id, "id of a participant");
        Checks.text(displayName, "display name of participant (%s)", id);
        Checks.id(organization, "organization of participant (%s)", id);
        requireNonNull(category, "category");
        Checks.birthDate(birthDate, "birth date of participant (%s)", id);
        Checks.range(grade, 1, 12, "grade of participant (%s)", id);
        Checks.range(lowestMark, 2, 5, "lowest mark of participant (%s)", id);
        Checks.text(position, "position of participant (%s)", id);
        subjects = Copies.sorted(subjects);
        Checks.texts(subjects, "subject of participant (%s)", id);
        requireNonNull(experience, "experience");
        traits = Copies.sorted(traits);
        consents = Copies.list(consents);
        clearances = Copies.list(clearances);
        interviews = Copies.list(interviews);
        trainings = Copies.list(trainings);
        Checks.range(mentorCap, 0, 500, "cap on mentees of participant (%s), a head count,", id);
    }

    /** Whole years of age on the day, where the birth date is known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return birthDate.map(born -> Period.between(born, day).getYears());
    }

    /** An empty builder; id, organization and category are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.displayName = displayName;
        builder.organization = organization;
        builder.category = category;
        builder.birthDate = birthDate;
        builder.grade = grade;
        builder.lowestMark = lowestMark;
        builder.position = position;
        builder.subjects = subjects;
        builder.experience = experience;
        builder.traits = traits;
        builder.consents = consents;
        builder.clearances = clearances;
        builder.interviews = interviews;
        builder.trainings = trainings;
        builder.mentorCap = mentorCap;
        return builder;
    }

    /** Collects the parts of a participant. Not safe for use by several threads. */
    public static final class Builder {
        private String id;
        private Optional<String> displayName = Optional.empty();
        private String organization;
        private Category category;
        private Optional<LocalDate> birthDate = Optional.empty();
        private Optional<Integer> grade = Optional.empty();
        private Optional<Integer> lowestMark = Optional.empty();
        private Optional<String> position = Optional.empty();
        private Set<String> subjects = Set.of();
        private Optional<Experience> experience = Optional.empty();
        private Set<Trait> traits = Set.of();
        private List<Consent> consents = List.of();
        private List<Clearance> clearances = List.of();
        private List<Interview> interviews = List.of();
        private List<Training> trainings = List.of();
        private Optional<Integer> mentorCap = Optional.empty();

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder displayName(String displayName) {
            this.displayName = Optional.of(displayName);
            return this;
        }

        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        public Builder category(Category category) {
            this.category = category;
            return this;
        }

        public Builder birthDate(LocalDate birthDate) {
            this.birthDate = Optional.of(birthDate);
            return this;
        }

        public Builder grade(Integer grade) {
            this.grade = Optional.of(grade);
            return this;
        }

        public Builder lowestMark(Integer lowestMark) {
            this.lowestMark = Optional.of(lowestMark);
            return this;
        }

        public Builder position(String position) {
            this.position = Optional.of(position);
            return this;
        }

        public Builder subjects(Set<String> subjects) {
            this.subjects = subjects;
            return this;
        }

        public Builder subjects(String... subjects) {
            return subjects(Set.copyOf(List.of(subjects)));
        }

        public Builder experience(Experience experience) {
            this.experience = Optional.of(experience);
            return this;
        }

        public Builder traits(Set<Trait> traits) {
            this.traits = traits;
            return this;
        }

        public Builder traits(Trait... traits) {
            return traits(Set.copyOf(List.of(traits)));
        }

        public Builder consents(List<Consent> consents) {
            this.consents = consents;
            return this;
        }

        public Builder consents(Consent... consents) {
            return consents(List.of(consents));
        }

        public Builder clearances(List<Clearance> clearances) {
            this.clearances = clearances;
            return this;
        }

        public Builder clearances(Clearance... clearances) {
            return clearances(List.of(clearances));
        }

        public Builder interviews(List<Interview> interviews) {
            this.interviews = interviews;
            return this;
        }

        public Builder interviews(Interview... interviews) {
            return interviews(List.of(interviews));
        }

        public Builder trainings(List<Training> trainings) {
            this.trainings = trainings;
            return this;
        }

        public Builder trainings(Training... trainings) {
            return trainings(List.of(trainings));
        }

        public Builder mentorCap(Integer mentorCap) {
            this.mentorCap = Optional.of(mentorCap);
            return this;
        }

        public Participant build() {
            return new Participant(
                    id,
                    displayName,
                    organization,
                    category,
                    birthDate,
                    grade,
                    lowestMark,
                    position,
                    subjects,
                    experience,
                    traits,
                    consents,
                    clearances,
                    interviews,
                    trainings,
                    mentorCap);
        }
    }
}
