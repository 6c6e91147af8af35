package org.mentorship.matching.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.Seat;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.rules.RuleBook;

/** A pairing whose figures are not those of the programme is not approved; edits change nothing of what it states. */
class ApprovalOfFiguresTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Programme PROGRAMME = programme();
    private static final Pairing PAIRING = PairingSolver.create().solve(PROGRAMME);

    private static Programme programme() {
        try {
            return ProgrammeReader.read(Path.of("../examples/mishkino/programme.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApprovalResult approve(Pairing pairing) {
        return PairingApproval.of(PROGRAMME, pairing, BOOK).approve();
    }

    @Example
    void as_it_was_made_is_approved() {
        assertThat(approve(PAIRING)).isInstanceOf(ApprovalResult.Approved.class);
    }

    @Property(tries = 60)
    void with_any_figure_changed_is_refused(@ForAll("altered") Pairing altered) {
        assertThat(approve(altered))
                .isInstanceOfSatisfying(
                        ApprovalResult.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .hasAtLeastOneElementOfType(ApprovalProblem.NotVerified.class)
                                .allMatch(ApprovalProblem.NotVerified.class::isInstance));
    }

    @Provide
    Arbitrary<Pairing> altered() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.of(true, false))
                .as((what, where, size, up) -> altered(what, where, up ? size : -size));
    }

    private static Pairing altered(int what, int where, int by) {
        Score score = PAIRING.score();
        return switch (what) {
            case 0 ->
                with(PAIRING.groups(), new Score(0, score.coverage() + by, 0, score.points()), PAIRING.components());
            case 1 ->
                with(PAIRING.groups(), new Score(0, score.coverage(), 0, score.points() + by), PAIRING.components());
            case 2 -> {
                List<ScoreComponent> components = new ArrayList<>(PAIRING.components());
                int at = where % components.size();
                ScoreComponent one = components.get(at);
                components.set(at, new ScoreComponent(one.constraint(), one.level(), one.amount() + by, one.matches()));
                yield with(PAIRING.groups(), score, components);
            }
            case 3 -> with(seat(where, by), score, PAIRING.components());
            default -> {
                // All that the file says agrees with itself, only not with the programme
                List<ScoreComponent> components = new ArrayList<>(PAIRING.components());
                components.replaceAll(one -> one.constraint().equals("compatibility")
                        ? new ScoreComponent(
                                one.constraint(), one.level(), one.amount() + points(where, by), one.matches())
                        : one);
                yield with(
                        seat(where, by),
                        new Score(0, score.coverage(), 0, score.points() + points(where, by)),
                        components);
            }
        };
    }

    /** By how much the points of a pair really change, never 0. */
    private static int points(int where, int by) {
        int points = seats().get(where % seats().size()).compatibility().points();
        int other = Math.floorMod(points + by, Compatibility.MAX_POINTS + 1);
        return other == points ? 1 - 2 * (points / Compatibility.MAX_POINTS) : other - points;
    }

    private static List<Seat> seats() {
        return PAIRING.groups().stream()
                .flatMap(group -> group.seats().stream())
                .toList();
    }

    private static List<Group> seat(int where, int by) {
        Seat chosen = seats().get(where % seats().size());
        return PAIRING.groups().stream()
                .map(group -> new Group(
                        group.offer(),
                        group.mentor(),
                        group.form(),
                        group.slot(),
                        group.seats().stream()
                                .map(seat -> seat == chosen ? with(seat, points(where, by)) : seat)
                                .toList()))
                .toList();
    }

    private static Seat with(Seat seat, int by) {
        Compatibility fit = seat.compatibility();
        return new Seat(
                seat.request(),
                seat.mentee(),
                seat.pinned(),
                seat.awaiting(),
                new Compatibility(
                        fit.points() + by,
                        fit.noData(),
                        fit.answeredPercent(),
                        fit.contributions(),
                        fit.adjustments()));
    }

    private static Pairing with(List<Group> groups, Score score, List<ScoreComponent> components) {
        return with(groups, score, components, PAIRING.quality());
    }

    private static Pairing with(List<Group> groups, Score score, List<ScoreComponent> components, Quality quality) {
        return new Pairing(
                PAIRING.formatVersion(),
                PAIRING.programme(),
                PAIRING.referenceDate(),
                PAIRING.policy(),
                groups,
                PAIRING.unmatched(),
                score,
                components,
                quality,
                PAIRING.settings(),
                PAIRING.ruleBook());
    }

    @Example
    void that_says_best_without_a_proof_is_refused() {
        Quality bare = new Quality(
                Quality.Proof.PROVEN_OPTIMAL,
                Optional.empty(),
                PAIRING.quality().stopped(),
                PAIRING.quality().blockingPairs());
        assertThat(approve(with(PAIRING.groups(), PAIRING.score(), PAIRING.components(), bare)))
                .isInstanceOf(ApprovalResult.Rejected.class);
    }

    /** Whatever time a group is given instead: the approval refuses it where the check of the proof does. */
    @Example
    void with_a_time_that_does_not_suit_a_group_is_refused() {
        int refused = 0;
        for (Group group : PAIRING.groups()) {
            for (TimeSlot time : PROGRAMME.timeSlots()) {
                if (group.slot().isPresent() && !group.slot().get().equals(time.id())) {
                    Pairing moved = with(at(group, time.id()), PAIRING.score(), PAIRING.components());
                    boolean suits = PairingVerifier.of(PROGRAMME, BOOK)
                            .checkFigures(moved)
                            .isEmpty();
                    assertThat(approve(moved) instanceof ApprovalResult.Approved)
                            .isEqualTo(suits);
                    refused += suits ? 0 : 1;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    private static List<Group> at(Group chosen, String slot) {
        return PAIRING.groups().stream()
                .map(group -> group == chosen
                        ? new Group(group.offer(), group.mentor(), group.form(), Optional.of(slot), group.seats())
                        : group)
                .toList();
    }

    @Example
    void with_edits_is_approved_as_before() {
        Seat moved = seats().get(0);
        ApprovalResult result = PairingApproval.of(PROGRAMME, PAIRING, BOOK)
                .edit(List.of(new Edit.Unseat(moved.request(), "семья передумала")))
                .approve();
        assertThat(result).isInstanceOf(ApprovalResult.Approved.class);
    }

    @Example
    void is_approved_although_somebody_asked_for_a_mentor_since() {
        Request first = PROGRAMME.requests().get(0);
        Programme later = PROGRAMME.toBuilder()
                .add(first.toBuilder().id("r-late").build())
                .build();
        assertThat(PairingApproval.of(later, PAIRING, BOOK).approve()).isInstanceOf(ApprovalResult.Approved.class);
    }
}
