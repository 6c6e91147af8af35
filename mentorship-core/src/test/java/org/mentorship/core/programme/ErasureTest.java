package org.mentorship.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorship.core.programme.Samples.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

class ErasureTest {

    /** The programme as it stands in a file. */
    private static String everything(Programme programme) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ProgrammeWriter.write(programme, file);
            return file.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mentions(Programme programme, String id) {
        return everything(programme).matches("(?s).*(?<![\\p{L}\\p{N}_-])" + id + "(?![\\p{L}\\p{N}_-]).*");
    }

    @Nested
    class Of_a_mentee {
        private final Programme before = Samples.atWork().build();
        private final Erasure erasure = before.erase("p-1", TODAY);
        private final Programme after = erasure.programme();

        @Test
        void leaves_nothing_of_the_person() {
            assertThat(mentions(before, "p-1")).isTrue();
            assertThat(mentions(after, "p-1")).isFalse();
        }

        @Test
        void keeps_the_group_and_says_that_it_is_touched() {
            assertThat(erasure.touchedMentorships()).containsExactly("m-1");
            assertThat(erasure.removedMentorships()).isEmpty();
            Mentorship group = after.mentorship("m-1").orElseThrow();
            assertThat(group.state()).isEqualTo(MentorshipState.ACTIVE);
            assertThat(group.currentMentees()).containsExactly("p-2");
            assertThat(group.meetings().get(0).absent()).isEmpty();
            assertThat(group.feedback())
                    .singleElement()
                    .satisfies(said -> assertThat(said.comment()).contains("[удалено] помогает p-2"));
        }

        @Test
        void takes_the_id_out_of_rankings_and_of_words_that_name_it() {
            Answers mentor = after.answers("t-1", "pupil-meeting", Role.MENTOR).orElseThrow();
            assertThat(mentor.answers())
                    .containsExactly(Map.entry("G4", new Answer.Text("с [удалено] по математике, p-11 нет")));
            assertThat(after.audit().get(0).subjects()).containsExactly("m-1", "t-1");
            assertThat(after.audit().get(0).reason()).contains("[удалено] просит t-1");
        }

        @Test
        void removes_what_the_person_gave_and_counts_it() {
            assertThat(after.request("r-1")).isEmpty();
            assertThat(after.answers()).hasSize(1);
            // the person, one request, one set of answers
            assertThat(erasure.removed()).isEqualTo(3);
        }

        @Test
        void is_told_in_the_audit_without_naming_anybody() {
            AuditEntry last = after.audit().get(after.audit().size() - 1);
            assertThat(last.action()).isEqualTo("erase");
            assertThat(last.subjects()).isEmpty();
            assertThat(last.on()).isEqualTo(TODAY);
        }

        @Test
        void does_not_change_others() {
            assertThat(after.participants())
                    .isEqualTo(before.participants().stream()
                            .filter(person -> !person.id().equals("p-1"))
                            .toList());
            assertThat(after.history()).isEqualTo(before.history());
            assertThat(after.marks()).isEqualTo(before.marks());
        }
    }

    @Nested
    class Of_a_mentor {
        @Test
        void removes_the_mentorship_and_reports_it() {
            Erasure erasure = Samples.atWork().build().erase("t-1", TODAY);
            assertThat(erasure.touchedMentorships()).containsExactly("m-1");
            assertThat(erasure.removedMentorships()).containsExactly("m-1");
            assertThat(erasure.programme().mentorships()).isEmpty();
            assertThat(mentions(erasure.programme(), "t-1")).isFalse();
            assertThat(erasure.programme().audit().get(0).subjects()).containsExactly("p-1");
        }

        @Test
        void removes_marks_pins_and_history_with_the_person() {
            Programme after = Samples.atWork().build().erase("t-2", TODAY).programme();
            assertThat(after.marks()).isEmpty();
            assertThat(after.pins()).isEmpty();
            assertThat(after.history()).isEmpty();
            assertThat(after.answers("p-1", "pupil-meeting", Role.MENTEE)
                            .orElseThrow()
                            .answers()
                            .get("G1"))
                    .isEqualTo(new Answer.Items(List.of("t-1")));
        }
    }

    @Test
    void of_the_last_mentee_removes_the_mentorship() {
        Programme one = Samples.atWork().build().erase("p-2", TODAY).programme();
        Erasure erasure = one.erase("p-1", TODAY);
        assertThat(erasure.removedMentorships()).containsExactly("m-1");
        assertThat(erasure.programme().mentorships()).isEmpty();
    }

    @Test
    void of_the_last_current_mentee_ends_the_mentorship_of_those_who_left() {
        Programme before = Samples.atWork()
                .mentorships(List.of(Samples.group().leave("p-2", TODAY.minusDays(1))))
                .build();
        Erasure erasure = before.erase("p-1", TODAY);
        Mentorship left = erasure.programme().mentorship("m-1").orElseThrow();
        assertThat(erasure.touchedMentorships()).containsExactly("m-1");
        assertThat(left.transitions().get(2))
                .isEqualTo(Transition.terminated(TODAY, TerminationReason.PARTICIPANT_ERASED));
        assertThat(left.meetings().get(1).status()).isEqualTo(MeetingStatus.CANCELLED);
    }

    @Test
    void takes_the_display_name_out_of_words_too() {
        Programme.Builder parts = Samples.atWork();
        Programme before = parts.participants(parts.build().participants().stream()
                        .map(person -> person.id().equals("p-3")
                                ? person.toBuilder()
                                        .displayName("Ученик Третий")
                                        .build()
                                : person)
                        .toList())
                .pins(List.of(new Pin("r-2", "o-2", "ученик третий и p-2 дружат; Ученик Третийский нет")))
                .build();
        Programme after = before.erase("p-3", TODAY).programme();
        assertThat(after.pins().get(0).reason()).isEqualTo("[удалено] и p-2 дружат; Ученик Третийский нет");
    }

    @Test
    void knows_a_word_from_a_longer_id() {
        Mentions mentions = new Mentions("p-1", Optional.empty(), Set.of("m-p-1", "p-1.a")::contains);
        assertThat(mentions.takeOut("p-1")).isEqualTo("[удалено]");
        assertThat(mentions.takeOut("(p-1), p-1. p-1:да «p-1»"))
                .isEqualTo("([удалено]), [удалено]. [удалено]:да «[удалено]»");
        assertThat(mentions.takeOut("m-p-1 p-1.a p-11 ap-1 p-1_x")).isEqualTo("m-p-1 p-1.a p-11 ap-1 p-1_x");
        assertThat(mentions.takeOut("p-1-t-1")).isEqualTo("[удалено]-t-1");
    }

    @Test
    void of_somebody_unknown_is_refused() {
        assertThatThrownBy(() -> Samples.school().build().erase("p-9", TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The programme (sample) holds nothing of participant (p-9).\n"
                        + "Correct the id; who was erased before need not be erased again.");
    }

    @Test
    void reaches_people_known_from_history_alone() {
        Programme before = Samples.school()
                .add(new PastMentorship(
                        "gone-1",
                        "p-1",
                        Forms.TEACHER_PUPIL,
                        new DateRange(TODAY.minusYears(2), TODAY.minusYears(1)),
                        MentorshipState.COMPLETED))
                .build();
        assertThat(mentions(before.erase("gone-1", TODAY).programme(), "gone-1"))
                .isFalse();
    }

    @Nested
    class A_withdrawn_consent {
        private final Programme before = Samples.atWork().build();

        @Test
        void to_processing_erases() {
            Withdrawal withdrawal = before.withdrawConsent("p-1", ConsentPurpose.PROCESSING, TODAY);
            assertThat(withdrawal.erased()).isTrue();
            assertThat(withdrawal.programme())
                    .isEqualTo(before.erase("p-1", TODAY).programme());
            assertThat(withdrawal.touchedMentorships()).containsExactly("m-1");
        }

        @Test
        void to_participation_lets_a_mentee_leave_a_group_that_goes_on() {
            Withdrawal withdrawal = before.withdrawConsent("p-1", ConsentPurpose.PARTICIPATION, TODAY);
            Mentorship group = withdrawal.programme().mentorship("m-1").orElseThrow();
            assertThat(withdrawal.erased()).isFalse();
            assertThat(withdrawal.touchedMentorships()).containsExactly("m-1");
            assertThat(group.open()).isTrue();
            assertThat(group.currentMentees()).containsExactly("p-2");
            assertThat(holds(withdrawal.programme(), "p-1", ConsentPurpose.PARTICIPATION))
                    .isFalse();
            assertThat(holds(withdrawal.programme(), "p-1", ConsentPurpose.PROCESSING))
                    .isTrue();
        }

        @Test
        void to_participation_ends_the_mentorship_of_the_last_mentee() {
            Programme after = before.withdrawConsent("p-1", ConsentPurpose.PARTICIPATION, TODAY)
                    .programme()
                    .withdrawConsent("p-2", ConsentPurpose.PARTICIPATION, TODAY)
                    .programme();
            assertThat(after.mentorship("m-1").orElseThrow().transitions().get(2))
                    .isEqualTo(Transition.terminated(TODAY, TerminationReason.CONSENT_WITHDRAWN));
        }

        @Test
        void to_participation_takes_back_pins_of_the_person() {
            assertThat(before.withdrawConsent("p-3", ConsentPurpose.PARTICIPATION, TODAY)
                            .programme()
                            .pins())
                    .isEmpty();
        }

        @Test
        void to_mentoring_ends_what_the_person_mentors() {
            Withdrawal withdrawal = before.withdrawConsent("t-1", ConsentPurpose.MENTORING, TODAY);
            assertThat(withdrawal.touchedMentorships()).containsExactly("m-1");
            assertThat(withdrawal.programme().mentorship("m-1").orElseThrow().state())
                    .isEqualTo(MentorshipState.TERMINATED);
            assertThat(withdrawal.programme().audit())
                    .last()
                    .satisfies(entry -> assertThat(entry.subjects()).containsExactly("t-1"));
        }

        @Test
        void to_publication_is_marked_only() {
            Withdrawal withdrawal = before.withdrawConsent("p-1", ConsentPurpose.PUBLICATION, TODAY);
            assertThat(withdrawal.touchedMentorships()).isEmpty();
            assertThat(withdrawal.programme().mentorships()).isEqualTo(before.mentorships());
            assertThat(holds(withdrawal.programme(), "p-1", ConsentPurpose.PUBLICATION))
                    .isFalse();
        }

        @Test
        void that_was_never_given_or_is_withdrawn_already_is_refused() {
            assertThatThrownBy(() -> before.withdrawConsent("p-1", ConsentPurpose.MENTORING, TODAY))
                    .hasMessageStartingWith(
                            "The participant (p-1) has no consent to (MENTORING) that could be withdrawn on (2025-10-01).");
            Programme after = before.withdrawConsent("p-1", ConsentPurpose.PUBLICATION, TODAY)
                    .programme();
            assertThatThrownBy(() -> after.withdrawConsent("p-1", ConsentPurpose.PUBLICATION, TODAY))
                    .hasMessageStartingWith("The participant (p-1) has no consent to (PUBLICATION)");
        }

        @ParameterizedTest
        @EnumSource(ConsentPurpose.class)
        void cannot_be_withdrawn_on_a_day_on_which_it_is_not_in_force(ConsentPurpose purpose) {
            Validity year = Validity.between(TODAY.minusDays(10), TODAY.plusDays(10));
            Programme programme = before.toBuilder()
                    .participants(before.participants().stream()
                            .map(person -> person.id().equals("p-1")
                                    ? person.toBuilder()
                                            .consents(List.of(new Consent(purpose, Signatory.PARENT, year)))
                                            .build()
                                    : person)
                            .toList())
                    .build();
            for (LocalDate day : List.of(TODAY.minusDays(11), TODAY.plusDays(11), TODAY.minusYears(100))) {
                assertThatThrownBy(() -> programme.withdrawConsent("p-1", purpose, day))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("could be withdrawn on (" + day + ")");
            }
            for (LocalDate day : List.of(TODAY.minusDays(10), TODAY.plusDays(10))) {
                assertThat(programme.withdrawConsent("p-1", purpose, day).erased())
                        .isEqualTo(purpose == ConsentPurpose.PROCESSING);
            }
        }

        private boolean holds(Programme programme, String participant, ConsentPurpose purpose) {
            return programme.participant(participant).orElseThrow().consents().stream()
                    .filter(consent -> consent.purpose() == purpose)
                    .map(Consent::validity)
                    .anyMatch(validity -> validity.holdsOn(TODAY));
        }
    }

    // --- laws -------------------------------------------------------------------------------------------------------

    /** Numbers that decide what a made-up programme holds. */
    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 9999).list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void after_an_erasure_the_id_occurs_nowhere_and_all_still_fits(@ForAll("choices") List<Integer> choices) {
        Programme before = MadeUp.programme(choices);
        String person = "p-" + (1 + choices.get(0) % MadeUp.PEOPLE);
        Erasure erasure = before.erase(person, TODAY);
        assertThat(mentions(erasure.programme(), person)).isFalse();
        // made anew, it is checked as a whole
        assertThat(erasure.programme().toBuilder().build()).isEqualTo(erasure.programme());
        assertThat(erasure.touchedMentorships())
                .containsExactlyElementsOf(before.mentorships().stream()
                        .filter(mentorship -> mentorship.open() && mentorship.involves(person))
                        .map(Mentorship::id)
                        .toList());
        assertThat(erasure.programme().participants()).hasSize(MadeUp.PEOPLE - 1);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void erasing_everybody_leaves_no_person_and_the_order_does_not_matter_for_what_remains(
            @ForAll("choices") List<Integer> choices) {
        Programme rest = MadeUp.programme(choices);
        for (int i = 1; i <= MadeUp.PEOPLE; i++) {
            rest = rest.erase("p-" + i, TODAY).programme();
        }
        assertThat(rest.participants()).isEmpty();
        assertThat(rest.mentorships()).isEmpty();
        assertThat(rest.requests()).isEmpty();
        assertThat(rest.offers()).isEmpty();
        assertThat(rest.answers()).isEmpty();
        assertThat(rest.history()).isEmpty();
        assertThat(everything(rest)).doesNotContainPattern("\\bp-[0-9]");
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void a_withdrawn_participation_leaves_no_open_mentorship_of_the_person(@ForAll("choices") List<Integer> choices) {
        Programme before = MadeUp.programme(choices);
        String person = "p-" + (1 + choices.get(0) % MadeUp.PEOPLE);
        Programme after = before.withdrawConsent(person, ConsentPurpose.PARTICIPATION, TODAY)
                .programme();
        assertThat(after.mentorships()).filteredOn(Mentorship::open).allSatisfy(mentorship -> {
            assertThat(mentorship.mentor()).isNotEqualTo(person);
            assertThat(mentorship.currentMentees()).doesNotContain(person);
        });
        assertThat(after.mentorships()).hasSameSizeAs(before.mentorships());
    }

    /** A programme of twelve people with everything that can name one of them, decided by a list of numbers. */
    private static final class MadeUp {
        static final int PEOPLE = 12;

        private final List<Integer> choices;
        private int next;

        private MadeUp(List<Integer> choices) {
            this.choices = choices;
        }

        static Programme programme(List<Integer> choices) {
            return new MadeUp(choices).make();
        }

        private int below(int bound) {
            return (choices.get(next++ % choices.size()) + next) % bound;
        }

        private String person() {
            return "p-" + (1 + below(PEOPLE));
        }

        private String words() {
            return switch (below(4)) {
                case 0 -> "про " + person() + " и " + person();
                case 1 -> person() + ": хорошо.";
                case 2 -> "(" + person() + ")";
                default -> "ни о ком";
            };
        }

        private String other(String than) {
            String other = person();
            return other.equals(than) ? "p-" + (Integer.parseInt(than.substring(2)) % PEOPLE + 1) : other;
        }

        private Programme make() {
            Map<String, Participant> people = new LinkedHashMap<>();
            Map<String, Request> requests = new LinkedHashMap<>();
            Map<String, Offer> offers = new LinkedHashMap<>();
            for (int i = 1; i <= PEOPLE; i++) {
                String id = "p-" + i;
                people.put(id, Samples.pupil(id));
                requests.put(id, Samples.request("r-" + i, id));
                offers.put(id, Samples.offer("o-" + i, id));
            }
            Map<String, Pin> pins = new LinkedHashMap<>();
            List<Mentorship> mentorships = new ArrayList<>();
            List<PairMark> marks = new ArrayList<>();
            List<PastMentorship> history = new ArrayList<>();
            List<Answers> answers = new ArrayList<>();
            List<AuditEntry> audit = new ArrayList<>();
            int rounds = 1 + below(5);
            for (int i = 0; i < rounds; i++) {
                String mentor = person();
                String mentee = other(mentor);
                marks.add(new PairMark(mentor, mentee, PairMarkKind.AVOID_REPEAT, Validity.from(TODAY)));
                history.add(new PastMentorship(
                        mentee,
                        mentor,
                        Forms.TEACHER_PUPIL,
                        new DateRange(TODAY.minusYears(2), TODAY.minusYears(1)),
                        MentorshipState.COMPLETED));
                String request = requests.get(mentee).id();
                pins.put(request, new Pin(request, offers.get(mentor).id(), words()));
                audit.add(new AuditEntry(
                        TODAY,
                        below(3) == 0 ? person() : "curator",
                        "note",
                        List.of(person(), "m-" + i, request),
                        Optional.empty(),
                        Optional.of(words())));
                mentorships.add(mentorship("m-" + i));
            }
            for (int i = 1; i <= PEOPLE; i += 1 + below(3)) {
                String one = "p-" + i;
                Set<String> ranked = new LinkedHashSet<>(List.of(other(one), other(one), other(one)));
                answers.add(new Answers(
                        one,
                        "pupil-meeting",
                        Role.MENTEE,
                        TODAY,
                        Map.of("G1", new Answer.Items(List.copyOf(ranked)), "G2", new Answer.Text(words()))));
            }
            return Samples.school()
                    .participants(List.copyOf(people.values()))
                    .requests(List.copyOf(requests.values()))
                    .offers(List.copyOf(offers.values()))
                    .pins(List.copyOf(pins.values()))
                    .marks(marks)
                    .history(history)
                    .mentorships(mentorships)
                    .answers(answers)
                    .audit(audit)
                    .build();
        }

        private Mentorship mentorship(String id) {
            String mentor = person();
            Set<String> mentees = new LinkedHashSet<>();
            int size = 1 + below(4);
            for (int i = 0; i < size; i++) {
                mentees.add(other(mentor));
            }
            List<Membership> members = new ArrayList<>();
            for (String mentee : mentees) {
                boolean left = !members.isEmpty() && below(3) == 0;
                members.add(new Membership(
                        mentee, Optional.empty(), TODAY.minusDays(20), left ? Optional.of(TODAY) : Optional.empty()));
            }
            List<Transition> transitions = new ArrayList<>(List.of(
                    Transition.to(MentorshipState.APPROVED, TODAY.minusDays(20)),
                    new Transition(
                            MentorshipState.ACTIVE, TODAY.minusDays(10), Optional.empty(), Optional.of(words()))));
            if (below(3) == 0) {
                transitions.add(Transition.to(MentorshipState.COMPLETED, TODAY.minusDays(1)));
            }
            boolean open = transitions.size() == 2;
            return new Mentorship(
                    id,
                    Forms.TEACHER_PUPIL,
                    mentor,
                    Optional.empty(),
                    members,
                    Optional.empty(),
                    Optional.empty(),
                    transitions,
                    List.of(
                            new Meeting(
                                    MeetingKind.REGULAR,
                                    TODAY.minusDays(5),
                                    MeetingStatus.HELD,
                                    Optional.empty(),
                                    Set.of(members.get(0).participant())),
                            new Meeting(
                                    MeetingKind.REGULAR,
                                    TODAY.plusDays(5),
                                    open ? MeetingStatus.PLANNED : MeetingStatus.CANCELLED,
                                    Optional.empty(),
                                    Set.of())),
                    List.of(new Feedback(
                            below(2) == 0 ? mentor : members.get(0).participant(),
                            TODAY.minusDays(3),
                            Fit.GOOD,
                            Optional.empty(),
                            Optional.of(words()))));
        }
    }
}
