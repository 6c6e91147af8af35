package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.Training;
import org.mentorship.core.participant.Trait;
import org.mentorship.core.text.Refusal;

/**
 * A person of a scenario and the request or offer of that person. Only what the scenario is about is said; for the rest the
 * person is somebody of whom no bundled rule complains: old enough for the role, with every paper signed ten days before the
 * day of the scenario, interviewed and trained.
 *
 * @param id of the participant; {@code mentee}, {@code mentor}, or what the list of others needs
 * @param organization {@code school} where it is left out; an organization that is not described is a school
 * @param category that of the form for the role where it is left out
 * @param age whole years on the first day of the programme, for half a year already
 * @param birthDate in place of the age, where the very day matters
 * @param grade class of a pupil or course of a student, 1 … 12
 * @param lowestMark lowest mark of a learner for the last completed term or year, 2 … 5
 * @param experienceYears whole years of professional experience, 0 … 80
 * @param consents in place of the usual ones of the same purpose and signatory
 * @param clearances in place of the usual ones of the same kind
 * @param interviews in place of the usual one, where there is any
 * @param trainings in place of the usual one, where there is any
 * @param missing what is not there, or not known
 * @param roleModel code of the role model that the request names
 * @param slots ids of weekly times
 * @param submittedOn day of the request or offer; ten days before the day of the scenario where it is left out
 */
public record ScenarioPerson(
        Optional<String> id,
        Optional<String> organization,
        Optional<Category> category,
        Optional<Integer> age,
        Optional<LocalDate> birthDate,
        Optional<Integer> grade,
        Optional<Integer> lowestMark,
        Optional<Integer> experienceYears,
        Set<String> subjects,
        Set<Trait> traits,
        List<Consent> consents,
        List<Clearance> clearances,
        List<Interview> interviews,
        List<Training> trainings,
        Set<Missing> missing,
        Optional<String> roleModel,
        Set<String> slots,
        Optional<LocalDate> submittedOn) {

    /** Somebody of whom nothing is said. */
    public static final ScenarioPerson USUAL = new ScenarioPerson(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty());

    /** What a person may lack: a paper, or something that is not known. */
    public enum Missing {
        BIRTH_DATE,
        GRADE,
        LOWEST_MARK,
        EXPERIENCE,
        PARTICIPATION_SELF,
        PARTICIPATION_PARENT,
        PROCESSING_SELF,
        PROCESSING_PARENT,
        MENTORING_SELF,
        CRIMINAL_RECORD,
        INTERVIEW,
        TRAINING
    }

    public ScenarioPerson {
        requireNonNull(id, "id");
        requireNonNull(organization, "organization");
        requireNonNull(category, "category");
        requireNonNull(grade, "grade");
        requireNonNull(lowestMark, "lowestMark");
        requireNonNull(experienceYears, "experienceYears");
        subjects = Copies.sorted(subjects);
        traits = Copies.sorted(traits);
        consents = List.copyOf(consents);
        clearances = List.copyOf(clearances);
        interviews = List.copyOf(interviews);
        trainings = List.copyOf(trainings);
        missing = Copies.sorted(missing);
        requireNonNull(roleModel, "roleModel");
        slots = Copies.sorted(slots);
        requireNonNull(submittedOn, "submittedOn");
        if (age.isPresent() && birthDate.isPresent()) {
            throw Refusal.of("""
                    A person has both an age (%d) and a birth date.
                    Give one of the two: the birth date where the very day matters.""", age.get());
        }
    }
}
