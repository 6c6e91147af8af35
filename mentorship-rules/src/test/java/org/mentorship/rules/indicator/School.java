package org.mentorship.rules.indicator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mentorship.core.form.Form;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.Cases;
import org.mentorship.rules.RuleBook;

/** A programme to which pairs are added one by one. */
final class School {
    static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
    static final LocalDate BEGUN = LocalDate.of(2025, 10, 1);
    static final AgeRange CHILDREN = new AgeRange(10, 19);
    static final AgeRange SENIORS = new AgeRange(15, 19);

    private final Programme.Builder builder;
    private final List<Mentorship> mentorships = new ArrayList<>();
    private final List<Participant> people = new ArrayList<>();
    private int number;

    School(Organization... organizations) {
        builder = Cases.programme()
                .id("programme-" + organizations[0].id())
                .referenceDate(TODAY)
                .period(new DateRange(BEGUN, TODAY))
                .organization(organizations[0].id())
                .organizations(List.of(organizations));
    }

    static Organization school(String id, String parent, Population... populations) {
        return organization(id, OrganizationKind.SCHOOL, Optional.ofNullable(parent), populations);
    }

    static Organization organization(
            String id, OrganizationKind kind, Optional<String> parent, Population... populations) {
        return new Organization(id, kind, Optional.empty(), parent, ZoneId.of("Europe/Moscow"), List.of(populations));
    }

    static Population population(String id, PopulationGroup group, AgeRange ages, int size) {
        return new Population(
                id, group, LocalizedText.ru(id), Optional.ofNullable(ages), size, Optional.empty(), Optional.empty());
    }

    static Participant person(String id, String organization, Category category, LocalDate born) {
        return Participant.builder()
                .id(id)
                .organization(organization)
                .category(category)
                .birthDate(born)
                .build();
    }

    static Participant pupil(String id, String organization, LocalDate born) {
        return person(id, organization, Category.PUPIL, born);
    }

    static Participant teacher(String id, String organization) {
        return person(id, organization, Category.TEACHER, LocalDate.of(1980, 1, 1));
    }

    School with(Participant... some) {
        for (Participant one : some) {
            if (people.stream().noneMatch(known -> known.id().equals(one.id()))) {
                people.add(one);
            }
        }
        return this;
    }

    School pair(Form form, Participant mentor, Participant... mentees) {
        return pair(form, mentor, List.of(mentees), UnaryOperator.identity());
    }

    /** A pair or group that became active on the first day. */
    School pair(Form form, Participant mentor, List<Participant> mentees, UnaryOperator<Mentorship> change) {
        with(mentor).with(mentees.toArray(Participant[]::new));
        mentorships.add(change.apply(new Mentorship(
                "m-" + ++number,
                form.code(),
                mentor.id(),
                Optional.empty(),
                mentees.stream()
                        .map(one -> new Membership(one.id(), Optional.empty(), BEGUN, Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        Transition.to(MentorshipState.APPROVED, BEGUN.minusDays(5)),
                        Transition.to(MentorshipState.ACTIVE, BEGUN)),
                List.of(),
                List.of())));
        return this;
    }

    static Meeting meeting(LocalDate on, MeetingStatus status) {
        return new Meeting(MeetingKind.REGULAR, on, status, Optional.empty(), Set.of());
    }

    static Feedback feedback(String by, LocalDate on) {
        return new Feedback(by, on, Fit.GOOD, Optional.empty(), Optional.empty());
    }

    Programme.Builder builder() {
        return builder.participants(people).mentorships(mentorships);
    }

    Programme programme() {
        return builder().build();
    }

    IndicatorReport report() {
        return RuleBook.bundled().indicators(programme());
    }

    /** The whole indicator as {@code numerator/denominator}, a count alone; the denominator is – where there is none. */
    static String of(IndicatorReport report, String indicator) {
        return of(report.value(indicator).orElseThrow());
    }

    static String of(IndicatorValue value) {
        Result result = value.result();
        return result.numerator().size()
                + (result instanceof Result.Count
                        ? ""
                        : "/" + result.base().map(base -> "" + base.size()).orElse("–"));
    }
}
