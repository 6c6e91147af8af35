package org.mentorship.core.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A person, known by an opaque id. */
public record Participant(
        String id,
        Optional<String> displayName,
        String organization,
        Category category,
        Optional<LocalDate> birthDate,
        Optional<Integer> grade,
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
        subjects = Set.copyOf(subjects);
        traits = Set.copyOf(traits);
        consents = List.copyOf(consents);
        clearances = List.copyOf(clearances);
        interviews = List.copyOf(interviews);
        trainings = List.copyOf(trainings);
    }

    /** Whole years of age on the day, where the birth date is known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return birthDate.map(born -> java.time.Period.between(born, day).getYears());
    }
}
