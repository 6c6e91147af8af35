package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.mentorship.core.form.Role;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Trait;

/** A person with all that was done in each role and form, gathered from as many programmes as name the person. */
final class Somebody {

    /** What the person did in one role and form. */
    static final class Part {
        final Role role;
        final String form;
        boolean applied;
        boolean tookPart;
        boolean underWay;
        boolean completed;
        int places;
        Set<Somebody> mentees = Set.of();
        Set<String> directions = Set.of();
        Set<String> interests = Set.of();

        private Part(Role role, String form) {
            this.role = role;
            this.form = form;
        }

        void takes(boolean there, boolean done) {
            tookPart = true;
            underWay |= there;
            completed |= done;
        }

        void mentees(Somebody one) {
            if (mentees.isEmpty()) {
                mentees = new HashSet<>();
            }
            mentees.add(one);
        }
    }

    private final String programme;
    private final String id;
    private final String organization;
    private final Category category;
    private final Optional<LocalDate> birthDate;
    private final Integer age;
    private Integer grade;
    private Integer experience;
    private Set<String> traits = Set.of();
    private boolean trained;
    private final List<Part> parts = new ArrayList<>(1);
    private Set<String> met = Set.of();

    /** @param programme id of the first programme that names the person */
    Somebody(String programme, Participant one, LocalDate today) {
        this.programme = programme;
        this.id = one.id();
        this.organization = one.organization();
        this.category = one.category();
        this.birthDate = one.birthDate();
        this.age = one.ageOn(today).orElse(null);
        this.grade = one.grade().orElse(null);
        this.experience = experience(one, today);
        takeOver(one, today);
    }

    private static Integer experience(Participant one, LocalDate today) {
        return one.experience().map(years -> years.yearsOn(today)).orElse(null);
    }

    private void takeOver(Participant one, LocalDate today) {
        if (!one.traits().isEmpty()) {
            Set<String> both = new TreeSet<>(traits);
            one.traits().stream().map(Trait::code).forEach(both::add);
            traits = both;
        }
        trained |= one.trainings().stream()
                .anyMatch(training -> training.validity().holdsOn(today));
    }

    /**
     * Takes over what another file knows of the person: traits and trainings add up, what was not known is filled in.
     *
     * @return names of what it says otherwise of what can only be one way
     */
    Set<String> take(Participant one, LocalDate today) {
        Integer otherGrade = one.grade().orElse(null);
        Integer otherExperience = experience(one, today);
        Set<String> otherwise = new TreeSet<>();
        differs("category", category.equals(one.category()), otherwise);
        differs("birthDate", birthDate.equals(one.birthDate()), otherwise);
        differs("grade", agree(grade, otherGrade), otherwise);
        differs("experience", agree(experience, otherExperience), otherwise);
        grade = grade == null ? otherGrade : grade;
        experience = experience == null ? otherExperience : experience;
        takeOver(one, today);
        return otherwise;
    }

    private static void differs(String what, boolean alike, Set<String> otherwise) {
        if (!alike) {
            otherwise.add(what);
        }
    }

    private static boolean agree(Integer one, Integer other) {
        return one == null || other == null || one.equals(other);
    }

    /** The part in the role and form, begun where there is none. */
    Part part(Role role, String form) {
        for (Part part : parts) {
            if (part.role == role && part.form.equals(form)) {
                return part;
            }
        }
        Part part = new Part(role, form);
        parts.add(part);
        return part;
    }

    List<Part> parts() {
        return parts;
    }

    boolean tookPart(Role role) {
        for (Part part : parts) {
            if (part.role == role && part.tookPart) {
                return true;
            }
        }
        return false;
    }

    boolean applied(Role role) {
        for (Part part : parts) {
            if (part.role == role && part.applied) {
                return true;
            }
        }
        return false;
    }

    /** Who works in another form than the one asked for keeps the directions asked for. */
    void keepDirections(BinaryOperator<Set<String>> both) {
        for (Part part : parts) {
            if (part.applied) {
                continue;
            }
            for (Part asked : parts) {
                if (asked.applied && asked.role == part.role) {
                    part.directions = both.apply(part.directions, asked.directions);
                    part.interests = both.apply(part.interests, asked.interests);
                }
            }
        }
    }

    /** A request that a mentorship has met. */
    void met(String request) {
        if (met.isEmpty()) {
            met = new HashSet<>(2);
        }
        met.add(request);
    }

    boolean hasMet(String request) {
        return met.contains(request);
    }

    String programme() {
        return programme;
    }

    String id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String category() {
        return category.code();
    }

    Integer age() {
        return age;
    }

    Integer grade() {
        return grade;
    }

    Integer experience() {
        return experience;
    }

    Set<String> traits() {
        return traits;
    }

    boolean trained() {
        return trained;
    }
}
