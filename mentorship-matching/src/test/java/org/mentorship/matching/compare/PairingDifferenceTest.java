package org.mentorship.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.RequestChange.Departed;
import org.mentorship.matching.compare.RequestChange.Joined;
import org.mentorship.matching.compare.RequestChange.OtherMentor;
import org.mentorship.matching.compare.RequestChange.SameMentor;
import org.mentorship.matching.compare.RequestChange.Seated;
import org.mentorship.matching.compare.RequestChange.Unseated;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.json.Pairings;

class PairingDifferenceTest {

    /** Seats by offer, and requests that wait; the mentor of o-1 is q-1, of o-1b too. */
    private static final class Draft {
        private final Map<String, List<Seat>> seats = new TreeMap<>();
        private final Map<String, String> slots = new TreeMap<>();
        private final List<Unmatched> unmatched = new ArrayList<>();
        private Score score = new Score(0, 0, 0, 0);

        Draft seat(String request, String offer, int points) {
            seats.computeIfAbsent(offer, unseen -> new ArrayList<>())
                    .add(new Seat(
                            request,
                            "p-" + request,
                            false,
                            List.of(),
                            new Compatibility(points, true, 0, List.of(), List.of())));
            return this;
        }

        Draft slot(String offer, String slot) {
            slots.put(offer, slot);
            return this;
        }

        Draft waits(String request) {
            unmatched.add(new Unmatched.NoPlace(request, "p-" + request, List.of("o-1"), 1, 2));
            return this;
        }

        Draft score(Score score) {
            this.score = score;
            return this;
        }

        Pairing build() {
            List<Group> groups = new ArrayList<>();
            seats.forEach((offer, own) -> groups.add(
                    new Group(offer, "q-" + offer.charAt(2), "form-1", Optional.ofNullable(slots.get(offer)), own)));
            return new Pairing(
                    Pairing.FORMAT_VERSION,
                    "programme-1",
                    LocalDate.of(2026, 9, 1),
                    PairingPolicy.TOTAL,
                    groups,
                    unmatched,
                    score,
                    List.of(),
                    new Quality(Quality.Proof.PROVEN_OPTIMAL, Optional.of(score), StopReason.BOUND_REACHED, 0),
                    PairingSettings.defaults(),
                    "c0ffee");
        }
    }

    private static Position at(String offer, int points) {
        return new Position(offer, "q-" + offer.charAt(2), Optional.empty(), points);
    }

    @Test
    void tells_who_gained_a_seat_lost_it_or_has_another_mentor() {
        Pairing before = new Draft()
                .seat("r-1", "o-1", 700)
                .seat("r-2", "o-2", 400)
                .waits("r-3")
                .seat("r-4", "o-2", 600)
                .build();
        Pairing after = new Draft()
                .waits("r-1")
                .seat("r-2", "o-3", 450)
                .seat("r-3", "o-1", 900)
                .seat("r-4", "o-2", 600)
                .build();

        PairingDifference difference = PairingDifference.between(before, after);

        assertThat(difference.changes())
                .containsExactly(
                        new Unseated(
                                "r-1",
                                "p-r-1",
                                at("o-1", 700),
                                new Unmatched.NoPlace("r-1", "p-r-1", List.of("o-1"), 1, 2)),
                        new OtherMentor("r-2", "p-r-2", at("o-2", 400), at("o-3", 450)),
                        new Seated("r-3", "p-r-3", at("o-1", 900)));
        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.changes()).extracting(RequestChange::pointsGained).containsExactly(-700, 50, 900);
        assertThat(difference.newlySeated()).extracting(Seated::request).containsExactly("r-3");
        assertThat(difference.unseated()).extracting(Unseated::request).containsExactly("r-1");
        assertThat(difference.changedMentor()).extracting(OtherMentor::request).containsExactly("r-2");
    }

    @Test
    void another_offer_time_or_number_of_points_with_the_same_mentor_is_a_change_too() {
        Pairing before = new Draft()
                .seat("r-1", "o-1", 700)
                .seat("r-2", "o-2", 400)
                .slot("o-2", "mon")
                .seat("r-3", "o-3", 500)
                .build();
        Pairing after = new Draft()
                .seat("r-1", "o-1b", 700)
                .seat("r-2", "o-2", 400)
                .slot("o-2", "tue")
                .seat("r-3", "o-3", 520)
                .build();

        PairingDifference difference = PairingDifference.between(before, after);

        assertThat(difference.changes())
                .hasSize(3)
                .allSatisfy(change -> assertThat(change).isInstanceOf(SameMentor.class));
        assertThat(difference.of("r-3").orElseThrow().pointsGained()).isEqualTo(20);
        assertThat(difference.of("r-9")).isEmpty();
    }

    @Test
    void requests_that_one_side_does_not_know_joined_or_departed() {
        Pairing before = new Draft().seat("r-1", "o-1", 700).waits("r-2").build();
        Pairing after = new Draft().seat("r-3", "o-1", 800).waits("r-4").build();

        assertThat(PairingDifference.between(before, after).changes())
                .containsExactly(
                        new Departed("r-1", "p-r-1", Optional.of(at("o-1", 700))),
                        new Departed("r-2", "p-r-2", Optional.empty()),
                        new Joined("r-3", "p-r-3", Optional.of(at("o-1", 800))),
                        new Joined("r-4", "p-r-4", Optional.empty()));
    }

    @Test
    void the_gain_is_counted_level_by_level() {
        Pairing before = new Draft().score(new Score(0, 5, -300, 2_000)).build();
        Pairing after = new Draft().score(new Score(0, 6, -400, 1_900)).build();

        assertThat(PairingDifference.between(before, after).gain()).isEqualTo(new Score(0, 1, -100, -100));
    }

    @Property(tries = 200)
    void a_pairing_does_not_differ_from_itself(@ForAll("pairings") Pairing pairing) {
        PairingDifference difference = PairingDifference.between(pairing, pairing);

        assertThat(difference.same()).isTrue();
        assertThat(difference.unchanged())
                .isEqualTo(pairing.seated() + pairing.unmatched().size());
        assertThat(difference.gain()).isEqualTo(new Score(0, 0, 0, 0));
    }

    @Property(tries = 200)
    void there_and_back_nothing_is_gained(@ForAll("pairings") Pairing one, @ForAll("pairings") Pairing other) {
        PairingDifference there = PairingDifference.between(one, other);
        PairingDifference back = PairingDifference.between(other, one);

        assertThat(back.unchanged()).isEqualTo(there.unchanged());
        assertThat(back.newlySeated())
                .extracting(Seated::request)
                .isEqualTo(there.unseated().stream().map(Unseated::request).toList());
        for (int i = 0; i < there.changes().size(); i++) {
            RequestChange forth = there.changes().get(i);
            RequestChange again = back.changes().get(i);
            assertThat(again.request()).isEqualTo(forth.request());
            assertThat(again.before()).isEqualTo(forth.after());
            assertThat(again.pointsGained()).isEqualTo(-forth.pointsGained());
        }
        assertThat(there.changes().stream()
                        .mapToInt(RequestChange::pointsGained)
                        .sum())
                .isEqualTo(points(other) - points(one));
    }

    @Provide
    Arbitrary<Pairing> pairings() {
        return Pairings.any();
    }

    private static int points(Pairing pairing) {
        return pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .mapToInt(seat -> seat.compatibility().points())
                .sum();
    }
}
