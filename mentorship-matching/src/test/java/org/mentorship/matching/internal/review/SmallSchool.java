package org.mentorship.matching.internal.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;

/**
 * A school to review pairings with. Form {@code single} meets one to one: offers o-1 (two places), o-2 (one place); requests
 * r-1, r-2, r-3. Form {@code club} meets together: offers o-3 (two to three mentees, Monday or Tuesday) and o-4 (two places,
 * no times stated); requests r-4 (Monday), r-5 (Monday or Tuesday), r-6 (Tuesday). Participant of x is p-x.
 */
public final class SmallSchool {
    public static final LocalDate REFERENCE = LocalDate.of(2026, 9, 1);
    public static final LocalDate END = LocalDate.of(2027, 5, 31);

    private SmallSchool() {}

    public static Programme.Builder programme() {
        Programme.Builder school = Programme.builder()
                .id("school-1")
                .title(LocalizedText.of("Школа", "School"))
                .referenceDate(REFERENCE)
                .period(new DateRange(LocalDate.of(2026, 9, 10), END))
                .organization("org-1")
                .add(new Organization(
                        "org-1",
                        OrganizationKind.SCHOOL,
                        Optional.empty(),
                        Optional.empty(),
                        ZoneId.of("Europe/Moscow"),
                        List.of()))
                .add(form("single", MeetingMode.INDIVIDUAL))
                .add(form("club", MeetingMode.JOINT))
                .add(slot("mon", DayOfWeek.MONDAY, 15))
                .add(slot("tue", DayOfWeek.TUESDAY, 15));
        for (int i = 1; i <= 6; i++) {
            school.add(person("p-r-" + i));
        }
        for (int i = 1; i <= 4; i++) {
            school.add(person("p-o-" + i));
        }
        return school.add(request("r-1", "single"))
                .add(request("r-2", "single"))
                .add(request("r-3", "single"))
                .add(request("r-4", "club", "mon"))
                .add(request("r-5", "club", "mon", "tue"))
                .add(request("r-6", "club", "tue"))
                .add(offer("o-1", "single", 0, 2))
                .add(offer("o-2", "single", 0, 1))
                .add(offer("o-3", "club", 2, 3, "mon", "tue"))
                .add(offer("o-4", "club", 0, 2));
    }

    /** r-1 and r-2 to o-1, r-4 and r-5 to o-3 on Monday; r-3 and r-6 unmatched. */
    /** The programme with these people in the place of those with their ids, or added. */
    public static Programme.Builder programmeWith(Participant... people) {
        Map<String, Participant> all = new LinkedHashMap<>();
        programme().build().participants().forEach(person -> all.put(person.id(), person));
        List.of(people).forEach(person -> all.put(person.id(), person));
        return programme().participants(List.copyOf(all.values()));
    }

    public static Pairing pairing() {
        return pairing(group("o-1", "single", null, "r-1", "r-2"), group("o-3", "club", "mon", "r-4", "r-5"));
    }

    /** A pairing of the school; requests in no group are unmatched for want of a place. */
    public static Pairing pairing(Group... groups) {
        List<Unmatched> unmatched = new ArrayList<>();
        for (Request request : programme().build().requests()) {
            boolean seated = Arrays.stream(groups)
                    .flatMap(group -> group.seats().stream())
                    .anyMatch(seat -> seat.request().equals(request.id()));
            if (!seated) {
                unmatched.add(new Unmatched.NoPlace(request.id(), request.participant(), List.of("o-2"), 1, 3));
            }
        }
        return new Pairing(
                Pairing.FORMAT_VERSION,
                "school-1",
                REFERENCE,
                PairingPolicy.TOTAL,
                List.of(groups),
                unmatched,
                new Score(0, 4, 0, 2000),
                List.of(),
                new Quality(Quality.Proof.GAP, Optional.empty(), StopReason.NO_IMPROVEMENT, 0),
                PairingSettings.defaults(),
                "0123abcd");
    }

    public static Group group(String offer, String form, String slot, String... requests) {
        return new Group(
                offer,
                "p-" + offer,
                form,
                Optional.ofNullable(slot),
                Arrays.stream(requests)
                        .map(request -> new Seat(
                                request,
                                "p-" + request,
                                false,
                                List.of(),
                                new Compatibility(500, true, 0, List.of(), List.of())))
                        .toList());
    }

    public static Form form(String code, MeetingMode mode) {
        return new Form(
                code,
                LocalizedText.of("форма " + code, "form " + code),
                Set.of(Category.TEACHER),
                Set.of(Category.TEACHER),
                List.of(),
                DeliveryKind.IN_PERSON,
                mode,
                2,
                1,
                12,
                false,
                false,
                Optional.empty());
    }

    public static TimeSlot slot(String id, DayOfWeek day, int hour) {
        return new TimeSlot(id, day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0));
    }

    public static Participant person(String id) {
        return Participant.builder()
                .id(id)
                .organization("org-1")
                .category(Category.TEACHER)
                .build();
    }

    public static Request request(String id, String form, String... slots) {
        return Request.builder()
                .id(id)
                .participant("p-" + id)
                .form(form)
                .slots(slots)
                .submittedOn(LocalDate.of(2026, 8, 20))
                .build();
    }

    public static Offer offer(String id, String form, int min, int max, String... slots) {
        return Offer.builder()
                .id(id)
                .participant("p-" + id)
                .form(form)
                .minMentees(min)
                .maxMentees(max)
                .slots(slots)
                .submittedOn(LocalDate.of(2026, 8, 20))
                .build();
    }
}
