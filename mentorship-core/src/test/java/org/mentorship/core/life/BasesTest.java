package org.mentorship.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorship.core.base.Bases;
import org.mentorship.core.base.MenteeEntry;
import org.mentorship.core.base.MentorEntry;
import org.mentorship.core.base.Work;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.time.Validity;

/** The bases follow what is recorded, with nothing kept beside it. */
class BasesTest {
    private static final LocalDate MET = Lives.START.plusDays(3);
    private static final LocalDate LEFT = Lives.START.plusDays(30);

    private static Programme year() {
        Programme programme = withIntake(Lives.approved());
        for (LifeEvent event : List.of(
                new LifeEvent.Start(Lives.START),
                new LifeEvent.Meet(new Meeting(
                        MeetingKind.INTRODUCTORY, MET, MeetingStatus.HELD, Optional.empty(), Set.of("p-2"))),
                new LifeEvent.Leave("p-1", LEFT, TerminationReason.TRANSFER, Optional.empty()),
                new LifeEvent.Complete(Lives.END, Optional.empty()))) {
            programme = MentorshipLife.of(programme)
                    .apply(Lives.ID, event)
                    .fold(LifeResult.Changed::programme, rejected -> {
                        throw new AssertionError(rejected.problems());
                    });
        }
        return programme;
    }

    private static Programme withIntake(Programme programme) {
        LocalDate submitted = programme.referenceDate().minusDays(9);
        return programme.toBuilder()
                .participants(programme.participants().stream()
                        .map(person -> person.id().equals("p-1") ? consented(person, submitted) : person)
                        .toList())
                .add(Request.builder()
                        .id("r-2")
                        .participant("p-2")
                        .form("PUPIL_PUPIL")
                        .directions(new DirectionWish("learning", 1))
                        .submittedOn(submitted)
                        .build())
                .add(Offer.builder()
                        .id("o-2")
                        .participant("p-2")
                        .form("PUPIL_PUPIL")
                        .maxMentees(2)
                        .submittedOn(submitted)
                        .build())
                .build();
    }

    private static Participant consented(Participant person, LocalDate on) {
        return person.toBuilder()
                .consents(new Consent(ConsentPurpose.PARTICIPATION, Signatory.PARENT, Validity.from(on)))
                .build();
    }

    private static Work work(LocalDate ended, MentorshipState state, TerminationReason reason, int meetings) {
        return new Work(
                Lives.ID,
                "t-1",
                "school",
                Lives.START,
                Optional.ofNullable(ended),
                state,
                Optional.ofNullable(reason),
                meetings);
    }

    @Test
    void mentees_stand_with_entry_mentor_end_and_what_came_of_it() {
        Programme programme = year();

        assertThat(Bases.of(programme, Lives.END).mentees())
                .containsExactly(
                        new MenteeEntry(
                                "p-1",
                                Lives.FORM,
                                Optional.empty(),
                                List.of(),
                                Optional.of(programme.referenceDate().minusDays(9)),
                                Optional.of(work(LEFT, MentorshipState.TERMINATED, TerminationReason.TRANSFER, 1)),
                                false),
                        new MenteeEntry(
                                "p-2",
                                Lives.FORM,
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.of(work(Lives.END, MentorshipState.COMPLETED, null, 0)),
                                true),
                        new MenteeEntry(
                                "p-2",
                                "PUPIL_PUPIL",
                                Optional.of("r-2"),
                                List.of("learning"),
                                Optional.empty(),
                                Optional.empty(),
                                true));
    }

    @Test
    void mentors_stand_with_their_mentees_and_those_who_wait() {
        List<MentorEntry> mentors = Bases.of(year(), Lives.END).mentors();

        assertThat(mentors).extracting(MentorEntry::participant).containsExactly("p-2", "t-1");
        assertThat(mentors.get(0).work()).isEmpty();
        assertThat(mentors.get(0).places()).contains(2);
        assertThat(mentors.get(1).mentees()).containsExactly("p-2");
        assertThat(mentors.get(1).work()).contains(work(Lives.END, MentorshipState.COMPLETED, null, 1));
    }

    @Test
    void an_earlier_day_knows_nothing_of_what_came_later() {
        Programme programme = year();

        assertThat(Bases.of(programme, LEFT.minusDays(1)).mentees())
                .extracting(MenteeEntry::work)
                .contains(Optional.of(work(null, MentorshipState.ACTIVE, null, 1)));
        assertThat(Bases.of(programme, LEFT)
                        .mentees()
                        .get(0)
                        .work()
                        .orElseThrow()
                        .endedOn())
                .contains(LEFT);
        assertThat(Bases.of(programme, MET.minusDays(1))
                        .mentors()
                        .get(1)
                        .work()
                        .orElseThrow()
                        .meetings())
                .isZero();
        assertThat(Bases.of(programme, Lives.APPROVED.minusDays(1)).mentees())
                .extracting(MenteeEntry::participant)
                .containsExactly("p-2");
    }
}
