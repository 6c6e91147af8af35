package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.deadline.Occurrences;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Training;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.vocabulary.FixedPair;

/**
 * The pairs and groups of a programme that belong to one of its roadmaps: that of the mentor's organization, or else that of
 * the programme's own. What happened after the day of the report is not looked at.
 */
public final class ProgrammePairs {

    /** A meeting that comes once, and the threshold that says how many days after the approval where the roadmap does not. */
    private record Once(ActivityKind kind, MeetingKind meeting, Optional<String> threshold) {}

    private static final List<Once> ONCE = List.of(
            new Once(ActivityKind.FIRST_MEETING, MeetingKind.INTRODUCTORY, Optional.of("pair.meeting.introductory")),
            new Once(ActivityKind.TRIAL_MEETING, MeetingKind.TRIAL, Optional.of("pair.meeting.trial")),
            new Once(ActivityKind.PLANNING_MEETING, MeetingKind.PLANNING, Optional.of("pair.meeting.planning")));

    /** The thresholds that are read here and by no rule. */
    public static final List<String> THRESHOLDS =
            ONCE.stream().flatMap(once -> once.threshold().stream()).toList();

    private final Programme programme;
    private final Roadmap roadmap;
    private final KnownDates known;
    private final Thresholds thresholds;
    private final LocalDate today;
    private final StageEnds stageEnds;

    public ProgrammePairs(
            Programme programme, Roadmap roadmap, KnownDates known, Thresholds thresholds, LocalDate today) {
        this.programme = programme;
        this.roadmap = roadmap;
        this.known = known;
        this.thresholds = thresholds;
        this.today = today;
        this.stageEnds = new StageEnds(programme);
    }

    // --- Facts about pairs that were fixed ------------------------------------

    /** One for each pair or group that was ever approved, in the order of the programme. */
    public List<FixedPair> fixed() {
        return mentorships()
                .filter(mentorship -> approvedOn(mentorship).isPresent())
                .map(this::fact)
                .toList();
    }

    private FixedPair fact(Mentorship mentorship) {
        Optional<Participant> mentor = programme.participant(mentorship.mentor());
        String organization = mentor.map(Participant::organization).orElse(programme.organization());
        return new FixedPair(
                roadmap.id(),
                mentorship.id(),
                approvedOn(mentorship).orElseThrow(),
                mentor.flatMap(person -> first(person.interviews().stream()
                                .filter(interview -> interview.result() == InterviewResult.READY)
                                .map(Interview::validity)
                                .map(validity -> validity.from())))
                        .orElse(null),
                mentor.flatMap(person -> first(person.trainings().stream()
                                .map(Training::validity)
                                .map(validity -> validity.from())))
                        .orElse(null),
                consentedOn(mentorship),
                mentorship.mentees().stream()
                        .flatMap(member -> member.request().flatMap(programme::request).stream())
                        .map(Request::submittedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                mentorship
                        .offer()
                        .flatMap(programme::offer)
                        .map(Offer::submittedOn)
                        .orElse(null),
                stageEnds.of(CanonicalStage.MENTEE_BASE, organization),
                stageEnds.of(CanonicalStage.MENTOR_BASE, organization),
                first(held(mentorship, kind -> kind == MeetingKind.INTRODUCTORY))
                        .orElse(null),
                first(held(mentorship, kind -> kind != MeetingKind.INTRODUCTORY))
                        .orElse(null),
                first(held(mentorship, kind -> kind == MeetingKind.FINAL)).orElse(null),
                held(mentorship, kind -> kind != MeetingKind.FINAL)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** The day from which everybody who is in the pair had consented; null where somebody has not. */
    private LocalDate consentedOn(Mentorship mentorship) {
        LocalDate last = null;
        List<String> people = Stream.concat(
                        Stream.of(mentorship.mentor()),
                        mentorship.mentees().stream().map(Membership::participant))
                .distinct()
                .toList();
        for (String person : people) {
            Optional<LocalDate> day = programme
                    .participant(person)
                    .flatMap(one -> first(one.consents().stream()
                            .filter(consent -> consent.purpose() == ConsentPurpose.PARTICIPATION)
                            .map(Consent::validity)
                            .map(validity -> validity.from())));
            if (day.isEmpty()) {
                return null;
            }
            last = last == null || day.get().isAfter(last) ? day.get() : last;
        }
        return last;
    }

    // --- What pairs that work have to do --------------------------------------

    /** The works of one pair. */
    public record Tasks(String mentorship, List<Activity> works) {}

    /** One for each pair or group that works, in the order of the programme. */
    public List<Tasks> tasks() {
        return mentorships()
                .filter(mentorship -> mentorship.state().meets())
                .map(mentorship -> new Tasks(mentorship.id(), works(mentorship)))
                .toList();
    }

    private List<Activity> works(Mentorship mentorship) {
        LocalDate from = approvedOn(mentorship).orElseThrow();
        LocalDate last = mentorship.period().orElse(programme.period()).to();
        DateRange span = new DateRange(from, last.isBefore(from) ? from : last);
        List<Activity> works = new ArrayList<>();
        for (Once once : ONCE) {
            List<LocalDate> done =
                    held(mentorship, kind -> kind == once.meeting()).toList();
            works.add(work(mentorship, once.kind(), once(mentorship, once, span), done));
        }
        works.add(work(
                mentorship,
                ActivityKind.REGULAR_MEETINGS,
                Optional.of(again(ActivityKind.REGULAR_MEETINGS, span)),
                held(mentorship, kind -> true).toList()));
        works.add(work(
                mentorship,
                ActivityKind.FEEDBACK,
                Optional.of(again(ActivityKind.FEEDBACK, span)),
                mentorship.feedback().stream().map(Feedback::on).sorted().toList()));
        Once end = new Once(ActivityKind.FINAL_MEETING, MeetingKind.FINAL, Optional.empty());
        works.add(work(
                mentorship,
                end.kind(),
                once(mentorship, end, span).or(() -> Optional.of(new Deadline.Until(span.to()))),
                held(mentorship, kind -> kind == MeetingKind.FINAL).toList()));
        return works;
    }

    private Activity work(Mentorship mentorship, ActivityKind kind, Optional<Deadline> deadline, List<LocalDate> done) {
        Optional<Activity> like = planned(kind).findFirst();
        return new Activity(
                mentorship.id() + ":" + kind,
                mentorship.id(),
                kind.name(),
                Optional.empty(),
                deadline,
                like.map(Activity::responsible).orElse(List.of()),
                Optional.empty(),
                List.of(),
                done.stream()
                        .map(day -> new Completion(day, kind.name(), Optional.empty()))
                        .toList(),
                List.of(),
                Optional.of(kind));
    }

    /**
     * The first window of the roadmap's work of that kind that is not over when the pair is approved; else the day for which
     * the pair has planned the meeting; else so long after the approval.
     */
    private Optional<Deadline> once(Mentorship mentorship, Once once, DateRange span) {
        return dated(once.kind(), span).stream()
                .findFirst()
                .<Deadline>map(Deadline.FixedWindow::new)
                .or(() -> first(mentorship.meetings().stream()
                                .filter(meeting ->
                                        meeting.kind() == once.meeting() && meeting.status() == MeetingStatus.PLANNED)
                                .map(Meeting::on))
                        .map(Deadline.Until::new))
                .or(() -> once.threshold()
                        .flatMap(key -> thresholds.on(today).stream()
                                .filter(policy -> policy.key().equals(key))
                                .findFirst())
                        .map(policy -> new Deadline.FixedWindow(
                                new DateRange(span.from(), span.from().plusDays(policy.value())))));
    }

    /** The windows of the roadmap's work of that kind in the life of the pair; each calendar month where it says none. */
    private Deadline again(ActivityKind kind, DateRange span) {
        List<Deadline> windows = dated(kind, span).stream()
                .<Deadline>map(Deadline.FixedWindow::new)
                .toList();
        if (windows.isEmpty()) {
            return new Deadline.During(
                    new Deadline.Periodic(1, org.mentorship.core.deadline.CalendarUnit.MONTH, true),
                    new Deadline.FixedWindow(span));
        }
        return windows.size() == 1 ? windows.get(0) : new Deadline.AllOf(windows);
    }

    private List<DateRange> dated(ActivityKind kind, DateRange span) {
        PlanContext context = roadmap.context();
        return planned(kind)
                .flatMap(activity -> activity.deadline().stream())
                .flatMap(deadline -> Occurrences.of(deadline, context, known, span.from(), span.to()).stream())
                .filter(Occurrence.Dated.class::isInstance)
                .map(Occurrence.Dated.class::cast)
                .filter(window ->
                        !window.due().isBefore(span.from()) && !window.due().isAfter(span.to()))
                .map(window -> new DateRange(later(window.start(), span.from()), window.due()))
                .sorted(Comparator.comparing(DateRange::to).thenComparing(DateRange::from))
                .distinct()
                .toList();
    }

    private Stream<Activity> planned(ActivityKind kind) {
        return roadmap.activities().stream().filter(activity -> activity.kind().equals(Optional.of(kind)));
    }

    // --- Mentorships --------------------------------------------------------

    private Stream<Mentorship> mentorships() {
        return programme.mentorships().stream().filter(this::ofRoadmap);
    }

    private boolean ofRoadmap(Mentorship mentorship) {
        String organization = programme
                .participant(mentorship.mentor())
                .map(Participant::organization)
                .orElse(programme.organization());
        return of(organization)
                .or(() -> of(programme.organization()))
                .filter(one -> one.id().equals(roadmap.id()))
                .isPresent();
    }

    private Optional<Roadmap> of(String organization) {
        return programme.roadmaps().stream()
                .filter(one -> one.organization().equals(organization))
                .findFirst();
    }

    private Optional<LocalDate> approvedOn(Mentorship mentorship) {
        return first(mentorship.transitions().stream()
                .filter(transition -> transition.to() == MentorshipState.APPROVED)
                .map(Transition::on));
    }

    /** Days of meetings of some kinds that were held, ascending. */
    private Stream<LocalDate> held(Mentorship mentorship, java.util.function.Predicate<MeetingKind> kinds) {
        return mentorship.meetings().stream()
                .filter(meeting -> meeting.status() == MeetingStatus.HELD
                        && kinds.test(meeting.kind())
                        && !meeting.on().isAfter(today))
                .map(Meeting::on)
                .sorted();
    }

    private static Optional<LocalDate> first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
