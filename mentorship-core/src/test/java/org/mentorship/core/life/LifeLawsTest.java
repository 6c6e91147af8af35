package org.mentorship.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.programme.ProgrammeIntegrity;
import org.mentorship.core.text.Language;

/** Whatever is recorded in whatever order: the programme stays one that the integrity check accepts. */
class LifeLawsTest {

    @Property
    void no_sequence_of_events_breaks_the_programme(@ForAll("sequences") List<LifeEvent> events) throws IOException {
        Programme programme = Lives.approved();
        int recorded = 0;
        for (LifeEvent event : events) {
            LifeResult result = MentorshipLife.of(programme).apply(Lives.ID, event);
            if (result instanceof LifeResult.Changed changed) {
                lawful(programme, changed);
                programme = changed.programme();
                recorded++;
            } else {
                ((LifeResult.Rejected) result).problems().forEach(LifeLawsTest::twoLines);
            }
        }
        assertThat(programme.audit()).hasSize(recorded);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ProgrammeWriter.write(programme, file);
        assertThat(ProgrammeReader.read(new ByteArrayInputStream(file.toByteArray())))
                .isEqualTo(programme);
    }

    private static void lawful(Programme before, LifeResult.Changed changed) {
        Programme after = changed.programme();
        Mentorship mentorship = changed.mentorship();
        assertThat(ProgrammeIntegrity.problems(after.toBuilder(), Set.of())).isEmpty();
        assertThat(after.mentorship(Lives.ID)).contains(mentorship);
        assertThat(mentorship.transitions()).extracting(Transition::on).isSorted();
        assertThat(mentorship.outOfOrder()).isEmpty();
        assertThat(after.audit()).endsWith(changed.entry());
        assertThat(after.history())
                .hasSize(
                        mentorship.open()
                                ? 0
                                : mentorship.closedOn().orElseThrow().isBefore(Lives.START)
                                        ? 0
                                        : mentorship.mentees().size());
        assertThat(after.toBuilder()
                        .mentorships(before.mentorships())
                        .history(before.history())
                        .audit(before.audit())
                        .build())
                .as("what the event is not about")
                .isEqualTo(before);
    }

    private static void twoLines(LifeProblem problem) {
        for (Language language : Language.values()) {
            assertThat(problem.sentence(language).lines()).hasSize(2);
        }
    }

    /** Mostly in the order of their days, as people record them, so that many are accepted. */
    @Provide
    Arbitrary<List<LifeEvent>> sequences() {
        return Arbitraries.integers()
                .between(-3, 9)
                .flatMap(step -> event(step))
                .list()
                .ofMaxSize(14)
                .map(LifeLawsTest::dated);
    }

    /** An event a few days after the one before it. */
    private record Dated(int days, Function<LocalDate, LifeEvent> event) {}

    private static List<LifeEvent> dated(List<Dated> list) {
        LocalDate day = Lives.APPROVED;
        List<LifeEvent> events = new ArrayList<>();
        for (Dated one : list) {
            day = day.plusDays(one.days());
            events.add(one.event().apply(day));
        }
        return events;
    }

    private static Arbitrary<Dated> event(int days) {
        Arbitrary<String> anybody = Arbitraries.of("t-1", "p-1", "p-2", "p-9");
        Arbitrary<TerminationReason> reasons = Arbitraries.of(TerminationReason.class);
        Arbitrary<Function<LocalDate, LifeEvent>> meet = Combinators.combine(
                        Arbitraries.of(MeetingKind.class), Arbitraries.of(MeetingStatus.class), anybody.optional(0.3))
                .as((kind, status, absent) -> on -> new LifeEvent.Meet(new Meeting(
                        kind,
                        on,
                        status,
                        Optional.empty(),
                        status == MeetingStatus.HELD ? absent.map(Set::of).orElse(Set.of()) : Set.of())));
        Arbitrary<Function<LocalDate, LifeEvent>> say = anybody.map(who -> on ->
                new LifeEvent.Tell(new Feedback(who, on, Fit.UNDECIDED, Optional.of(5), Optional.of("как обычно"))));
        Arbitrary<Function<LocalDate, LifeEvent>> leave = Combinators.combine(anybody, reasons)
                .as((who, why) -> on -> new LifeEvent.Leave(who, on, why, Optional.empty()));
        Arbitrary<Function<LocalDate, LifeEvent>> end = Combinators.combine(
                        reasons, Arbitraries.integers().between(-2, 9).optional(0.5))
                .as((why, notice) ->
                        on -> new LifeEvent.Terminate(on, why, notice.map(on::minusDays), Optional.of("по заявлению")));
        Arbitrary<Function<LocalDate, LifeEvent>> longer = Arbitraries.integers()
                .between(-2, 300)
                .map(more -> on -> new LifeEvent.Extend(on.plusDays(more), on, Optional.empty()));
        Arbitrary<Function<LocalDate, LifeEvent>> states = Arbitraries.of(List.of(
                LifeEvent.Start::new,
                LifeEvent.Start::new,
                on -> new LifeEvent.Suspend(on, "карантин"),
                LifeEvent.Resume::new,
                on -> new LifeEvent.Complete(on, Optional.empty())));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, meet),
                        Tuple.of(2, say),
                        Tuple.of(1, leave),
                        Tuple.of(1, end),
                        Tuple.of(1, longer),
                        Tuple.of(6, states))
                .map(event -> new Dated(days, event));
    }
}
