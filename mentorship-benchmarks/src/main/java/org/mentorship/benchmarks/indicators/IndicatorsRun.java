package org.mentorship.benchmarks.indicators;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.indicator.IndicatorReport;

/**
 * Counts the indicators of a synthetic region at the end of its year: everybody who asked has a mentor, each pair has met five
 * times and given feedback. Arguments: mentors, mentees. Prints seconds, seconds of processor, peak of the heap in megabytes
 * and what was counted.
 */
final class IndicatorsRun {
    private static final int MEETINGS = 5;

    private IndicatorsRun() {}

    public static void main(String[] args) {
        Programme programme = yearEnd(SyntheticProgrammes.programme(
                SyntheticSpec.of(Family.SPLIT_BY_SCHOOL, Integer.parseInt(args[0]), Integer.parseInt(args[1]))));
        RuleBook book = RuleBook.bundled();
        book.prepare();
        Stopwatch.Timed<IndicatorReport> timed = Stopwatch.time(() -> book.indicators(programme));
        long mentees = timed.result()
                .value("MENTEES")
                .orElseThrow()
                .result()
                .numerator()
                .size();
        long expected = programme.mentorships().stream()
                .flatMap(one -> one.mentees().stream())
                .map(Membership::participant)
                .distinct()
                .count();
        if (mentees != expected) {
            throw new IllegalStateException("Counted (%d) mentees of (%d).".formatted(mentees, expected));
        }
        Runtime runtime = Runtime.getRuntime();
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        Locale.ROOT,
                        "%.3f %.3f %d %d values, %d mentees, %d meetings%n",
                        timed.took().seconds(),
                        timed.took().cpuSeconds(),
                        (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000,
                        timed.result().values().size(),
                        mentees,
                        timed.result()
                                .value("MEETINGS_HELD_SHARE")
                                .orElseThrow()
                                .result()
                                .numerator()
                                .size());
    }

    /** Requests go to the offers of their form and organization in turn, each person once. */
    private static Programme yearEnd(Programme programme) {
        LocalDate begun = programme.period().from();
        LocalDate end = programme.period().to();
        Map<String, List<Offer>> offers = new HashMap<>();
        for (Offer offer : programme.offers()) {
            offers.computeIfAbsent(
                            offer.form() + " " + organization(programme, offer.participant()), key -> new ArrayList<>())
                    .add(offer);
        }
        Map<String, List<Membership>> members = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        Set<String> seated = new HashSet<>();
        for (Request request : programme.requests()) {
            String key = request.form() + " " + organization(programme, request.participant());
            List<Offer> own = offers.getOrDefault(key, List.of());
            if (!own.isEmpty() && seated.add(request.participant())) {
                Offer offer = own.get(turns.merge(key, 1, Integer::sum) % own.size());
                if (!offer.participant().equals(request.participant())) {
                    members.computeIfAbsent(offer.id(), id -> new ArrayList<>())
                            .add(new Membership(
                                    request.participant(), Optional.of(request.id()), begun, Optional.empty()));
                }
            }
        }
        List<Mentorship> mentorships = new ArrayList<>();
        members.forEach((offer, mentees) ->
                mentorships.add(mentorship(programme.offer(offer).orElseThrow(), mentees, begun, end)));
        return programme.toBuilder().referenceDate(end).mentorships(mentorships).build();
    }

    private static String organization(Programme programme, String participant) {
        return programme.participant(participant).orElseThrow().organization();
    }

    private static Mentorship mentorship(Offer offer, List<Membership> mentees, LocalDate begun, LocalDate end) {
        List<Meeting> meetings = new ArrayList<>();
        List<Feedback> feedback = new ArrayList<>();
        for (int i = 0; i < MEETINGS; i++) {
            LocalDate day = begun.plusMonths(i).isAfter(end) ? end : begun.plusMonths(i);
            meetings.add(new Meeting(MeetingKind.values()[i], day, MeetingStatus.HELD, Optional.empty(), Set.of()));
            feedback.add(new Feedback(mentees.get(0).participant(), day, Fit.GOOD, Optional.of(8), Optional.empty()));
        }
        return new Mentorship(
                "m-" + offer.id(),
                offer.form(),
                offer.participant(),
                Optional.of(offer.id()),
                mentees,
                Optional.empty(),
                Optional.empty(),
                List.of(Transition.to(MentorshipState.APPROVED, begun), Transition.to(MentorshipState.ACTIVE, begun)),
                meetings,
                feedback);
    }
}
