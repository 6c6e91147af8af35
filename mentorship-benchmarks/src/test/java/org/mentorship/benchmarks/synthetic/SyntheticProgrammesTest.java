package org.mentorship.benchmarks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSolver;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;

class SyntheticProgrammesTest {

    @ParameterizedTest
    @EnumSource
    void equal_specs_give_equal_programmes(Family family) {
        SyntheticSpec spec = SyntheticSpec.of(family, 40, 120).withForms(2);
        assertThat(SyntheticProgrammes.programme(spec)).isEqualTo(SyntheticProgrammes.programme(spec));
    }

    @ParameterizedTest
    @EnumSource
    void another_seed_gives_another_programme(Family family) {
        SyntheticSpec spec = SyntheticSpec.of(family, 10, 30);
        assertThat(SyntheticProgrammes.programme(spec)).isNotEqualTo(SyntheticProgrammes.programme(spec.withSeed(2)));
    }

    @ParameterizedTest
    @EnumSource
    void has_the_people_asked_for(Family family) {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, 40, 120));
        assertThat(programme.offers()).hasSize(40);
        assertThat(programme.requests()).hasSize(120);
        assertThat(programme.participants()).hasSize(160);
    }

    @ParameterizedTest
    @EnumSource
    void the_rules_admit_everybody(Family family) {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, 20, 60));
        assertThat(RuleBook.bundled().eligibility(programme).decisions())
                .hasSize(80)
                .allMatch(Eligibility.Admitted.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource
    void the_solver_fills_all_places_or_seats_all_mentees(Family family) {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, 10, 30));
        int seated = PairingSolver.create().solve(programme).groups().stream()
                .mapToInt(group -> group.seats().size())
                .sum();
        assertThat(seated).isEqualTo(Math.min(30, places(programme)));
    }

    @Test
    void tie_heavy_programmes_are_scarce() {
        assertThat(places(SyntheticProgrammes.programme(SyntheticSpec.of(Family.TIE_HEAVY, 40, 120))))
                .isEqualTo(84);
    }

    @Test
    void flat_programmes_have_places_for_all() {
        assertThat(places(SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 40, 120))))
                .isEqualTo(126);
    }

    @Test
    void a_split_programme_has_mentors_and_mentees_of_every_form_in_every_school() {
        Programme programme = SyntheticProgrammes.programme(
                SyntheticSpec.of(Family.SPLIT_BY_SCHOOL, 90, 300).withForms(2));
        Map<String, String> schoolOf =
                programme.participants().stream().collect(Collectors.toMap(Participant::id, Participant::organization));
        assertThat(programme.offers().stream()
                        .map(o -> schoolOf.get(o.participant()) + o.form())
                        .distinct())
                .hasSize(6)
                .containsAll(programme.requests().stream()
                        .map((Request r) -> schoolOf.get(r.participant()) + r.form())
                        .distinct()
                        .toList());
    }

    @Test
    void joint_meetings_make_every_form_joint() {
        SyntheticSpec spec = SyntheticSpec.of(Family.FLAT, 4, 8).withForms(3).withJointMeetings();
        assertThat(SyntheticProgrammes.programme(spec).forms())
                .hasSize(3)
                .allMatch(form -> form.meetingMode() == MeetingMode.JOINT);
    }

    @Test
    void a_programme_without_mentors_cannot_be_asked_for() {
        assertThatThrownBy(() -> SyntheticSpec.of(Family.FLAT, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A programme of (0) mentors, (5) mentees and (1) forms cannot be made.");
    }

    private static int places(Programme programme) {
        return programme.offers().stream().mapToInt(Offer::maxMentees).sum();
    }
}
