package org.mentorship.rules.internal.scenario;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.scenario.ScenarioPerson;
import org.mentorship.rules.scenario.ScenarioPerson.Missing;

/** Makes participants of whom no bundled rule complains, but for what a scenario says of them. */
final class UsualPeople {
    private static final Set<Category> LEARNERS = Set.of(Category.PUPIL, Category.STUDENT);
    private static final int ADULT = 18;

    private final DateRange period;
    private final LocalDate signedOn;
    private final Form form;

    /** @param signedOn day of every paper */
    UsualPeople(DateRange period, LocalDate signedOn, Form form) {
        this.period = period;
        this.signedOn = signedOn;
        this.form = form;
    }

    /** Somebody of whom nothing is said. */
    Participant person(String id, Role role) {
        return participant(ScenarioPerson.USUAL, id, role);
    }

    Participant participant(ScenarioPerson given, String id, Role role) {
        boolean mentor = role == Role.MENTOR;
        Category category = given.category().orElseGet(() -> category(role));
        LocalDate born = given.birthDate().orElseGet(() -> born(given.age().orElse(age(category, mentor))));
        Participant.Builder person = Participant.builder()
                .id(id)
                .organization(given.organization().orElse(ScenarioCase.SCHOOL))
                .category(category)
                .subjects(given.subjects())
                .traits(given.traits())
                .consents(consents(given, category, mentor))
                .clearances(clearances(given, category, mentor, born));
        if (!given.missing().contains(Missing.BIRTH_DATE)) {
            person.birthDate(born);
        }
        if (LEARNERS.contains(category) && !given.missing().contains(Missing.GRADE)) {
            person.grade(given.grade().orElse(grade(category, mentor)));
        }
        if (LEARNERS.contains(category) && !given.missing().contains(Missing.LOWEST_MARK)) {
            person.lowestMark(given.lowestMark().orElse(4));
        }
        if (!LEARNERS.contains(category) && !given.missing().contains(Missing.EXPERIENCE)) {
            person.experience(new Experience.Years(given.experienceYears().orElse(mentor ? 15 : 1)));
        }
        return person.interviews(interviews(given, mentor))
                .trainings(trainings(given, mentor))
                .build();
    }

    /** A pupil where the form takes pupils, or else the first of its categories. */
    private Category category(Role role) {
        Set<Category> categories = form.categories(role);
        return categories.contains(Category.PUPIL)
                ? Category.PUPIL
                : categories.iterator().next();
    }

    private static int age(Category category, boolean mentor) {
        if (category.equals(Category.PUPIL)) {
            return mentor ? 16 : 12;
        }
        return category.equals(Category.STUDENT) ? 20 : mentor ? 40 : 25;
    }

    private static int grade(Category category, boolean mentor) {
        return category.equals(Category.PUPIL) ? mentor ? 10 : 6 : 2;
    }

    /** So that the age holds on the first day for half a year already. */
    private LocalDate born(int age) {
        return period.from().minusYears(age).minusMonths(6);
    }

    private List<Consent> consents(ScenarioPerson given, Category category, boolean mentor) {
        List<Consent> all = new ArrayList<>();
        for (ConsentPurpose purpose : List.of(ConsentPurpose.PARTICIPATION, ConsentPurpose.PROCESSING)) {
            all.add(new Consent(purpose, Signatory.SELF, Validity.from(signedOn)));
            if (category.equals(Category.PUPIL)) {
                all.add(new Consent(purpose, Signatory.PARENT, Validity.from(signedOn)));
            }
        }
        if (mentor && !LEARNERS.contains(category)) {
            all.add(new Consent(ConsentPurpose.MENTORING, Signatory.SELF, Validity.from(signedOn)));
        }
        all.removeIf(usual -> given.missing().stream()
                        .anyMatch(missing -> missing.name().equals(usual.purpose() + "_" + usual.signatory()))
                || given.consents().stream()
                        .anyMatch(one -> one.purpose() == usual.purpose() && one.signatory() == usual.signatory()));
        all.addAll(given.consents());
        return all;
    }

    /** Adults have a certificate, and so has whoever turns 18 during the programme. */
    private List<Clearance> clearances(ScenarioPerson given, Category category, boolean mentor, LocalDate born) {
        List<Clearance> all = new ArrayList<>(given.clearances());
        boolean adult = !category.equals(Category.PUPIL)
                || Period.between(born, period.to()).getYears() >= ADULT;
        if (mentor
                && adult
                && !given.missing().contains(Missing.CRIMINAL_RECORD)
                && all.stream().noneMatch(one -> one.kind() == ClearanceKind.CRIMINAL_RECORD)) {
            all.add(new Clearance(ClearanceKind.CRIMINAL_RECORD, Validity.from(signedOn)));
        }
        return all;
    }

    private List<Interview> interviews(ScenarioPerson given, boolean mentor) {
        boolean usual =
                mentor && given.interviews().isEmpty() && !given.missing().contains(Missing.INTERVIEW);
        return usual ? List.of(new Interview(InterviewResult.READY, Validity.from(signedOn))) : given.interviews();
    }

    private List<Training> trainings(ScenarioPerson given, boolean mentor) {
        boolean usual =
                mentor && given.trainings().isEmpty() && !given.missing().contains(Missing.TRAINING);
        return usual ? List.of(new Training("course", Validity.from(signedOn))) : given.trainings();
    }
}
