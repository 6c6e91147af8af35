package org.mentorship.core.life;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;

/** A small programme with one group of a teacher and two pupils. */
final class Lives {
    static final String ID = "m-1";
    static final String FORM = "TEACHER_PUPIL";
    static final LocalDate APPROVED = LocalDate.of(2026, 9, 25);
    static final LocalDate START = LocalDate.of(2026, 10, 1);
    static final LocalDate END = LocalDate.of(2027, 5, 20);

    private Lives() {}

    static Programme proposed() {
        return programme(Transition.to(MentorshipState.PROPOSED, APPROVED.minusDays(5)));
    }

    static Programme approved() {
        return programme(
                Transition.to(MentorshipState.PROPOSED, APPROVED.minusDays(5)),
                Transition.to(MentorshipState.APPROVED, APPROVED));
    }

    private static Programme programme(Transition... transitions) {
        return Programme.builder()
                .id("school")
                .title(LocalizedText.ru("Школа"))
                .referenceDate(LocalDate.of(2026, 9, 20))
                .period(new DateRange(START, END))
                .organization("school")
                .add(new Organization(
                        "school",
                        OrganizationKind.SCHOOL,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Europe/Moscow"),
                        List.of()))
                .participants(List.of(
                        person("t-1", Category.TEACHER), person("p-1", Category.PUPIL), person("p-2", Category.PUPIL)))
                .add(new Mentorship(
                        ID,
                        FORM,
                        "t-1",
                        Optional.empty(),
                        List.of(member("p-1"), member("p-2")),
                        Optional.empty(),
                        Optional.of(new DateRange(START, END)),
                        List.of(transitions),
                        List.of(),
                        List.of()))
                .build();
    }

    private static Participant person(String id, Category category) {
        return Participant.builder()
                .id(id)
                .organization("school")
                .category(category)
                .build();
    }

    private static Membership member(String id) {
        return new Membership(id, Optional.empty(), START, Optional.empty());
    }
}
