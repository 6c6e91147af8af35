package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.deadline.ParsedDeadline;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.deadline.WarningKind;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.OtherWork;
import org.mentorship.rules.vocabulary.Work;

/** The facts about a plan itself: its works and what each of them says of days, people and results. */
public final class PlanFacts {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20|21)[0-9]{2}(?![0-9])");

    private final Roadmap roadmap;
    private final PlanContext context;
    private final LocalDate today;
    private final Map<String, Occurrence.Dated> first = new HashMap<>();
    private final Map<String, RoadmapFacts.Item> serving = new HashMap<>();
    /** By phrase: many works have the same. */
    private final Map<String, Boolean> yearStated = new HashMap<>();

    /**
     * @param items the occurrences of the roadmap, in their order
     * @param programme the days of the programme that the roadmap serves, where there is one
     */
    public PlanFacts(
            Roadmap roadmap,
            PlanContext context,
            LocalDate today,
            List<RoadmapFacts.Item> items,
            Optional<DateRange> programme) {
        this.roadmap = roadmap;
        this.context = context;
        this.today = today;
        for (RoadmapFacts.Item item : items) {
            item.occurrence()
                    .filter(Occurrence.Dated.class::isInstance)
                    .ifPresent(dated -> first.putIfAbsent(item.activity().id(), (Occurrence.Dated) dated));
            programme
                    .filter(days -> serves(item, days))
                    .ifPresent(days -> serving.putIfAbsent(item.activity().id(), item));
        }
    }

    /**
     * Whether an occurrence serves a programme: it is due from half a year before its first day, when it is prepared, to its
     * last day. Of several the first one counts.
     */
    private static boolean serves(RoadmapFacts.Item item, DateRange programme) {
        LocalDate due = item.due().due();
        return due != null && !due.isBefore(programme.from().minusMonths(6)) && !due.isAfter(programme.to());
    }

    /** All works, in the order of the document. */
    public List<Work> works() {
        List<Activity> all = roadmap.stages().stream()
                .flatMap(stage -> stage.activities().stream())
                .toList();
        boolean deadlines = all.stream().anyMatch(activity -> stated(activity));
        boolean years = all.stream()
                .flatMap(activity -> activity.deadlinePhrase().stream())
                .anyMatch(phrase -> YEAR.matcher(phrase).find());
        boolean responsible =
                all.stream().anyMatch(activity -> !activity.responsible().isEmpty());
        boolean results = all.stream().anyMatch(PlanFacts::hasResult);
        Optional<String> opensPlan = roadmap.stages().stream()
                .filter(stage -> !stage.activities().isEmpty())
                .findFirst()
                .flatMap(stage -> stage.activities().stream()
                        .map(Activity::id)
                        .filter(first::containsKey)
                        .min(Comparator.comparing(id -> first.get(id).start())));
        List<Work> works = new ArrayList<>();
        for (int place = 0; place < roadmap.stages().size(); place++) {
            Stage stage = roadmap.stages().get(place);
            boolean stageDeadlines = stage.activities().stream().anyMatch(activity -> stated(activity));
            for (int i = 0; i < stage.activities().size(); i++) {
                Activity activity = stage.activities().get(i);
                Occurrence.Dated dated = first.get(activity.id());
                LocalDate begins = dated == null ? null : dated.start();
                LocalDate approved =
                        roadmap.approvedBy().flatMap(LegalAct::date).orElse(null);
                List<LocalDate> done = activity.completions().stream()
                        .map(Completion::on)
                        .sorted()
                        .toList();
                works.add(new Work(
                        roadmap.id(),
                        activity.id(),
                        activity.number(),
                        activity.kind().map(Enum::name).orElse(null),
                        stage.canonical().name(),
                        place,
                        works.isEmpty(),
                        i == 0,
                        opensPlan.filter(activity.id()::equals).isPresent(),
                        stated(activity),
                        activity.deadline()
                                .filter(deadline -> !(deadline instanceof Deadline.Unrecognized))
                                .isPresent(),
                        yearStated(activity),
                        years,
                        !activity.responsible().isEmpty(),
                        hasResult(activity),
                        stageDeadlines,
                        deadlines,
                        responsible,
                        results,
                        dated == null ? null : dated.opens().orElse(null),
                        begins,
                        dated == null ? null : dated.due(),
                        context.horizon().map(DateRange::from).orElse(null),
                        context.horizon().map(DateRange::to).orElse(null),
                        approved,
                        begins == null || approved == null ? null : (int) ChronoUnit.DAYS.between(begins, approved),
                        !done.isEmpty(),
                        done.isEmpty() ? null : done.get(0),
                        done.isEmpty() ? null : done.get(done.size() - 1),
                        activity.completions().stream()
                                .flatMap(completion -> completion.act().flatMap(LegalAct::date).stream())
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        today,
                        serving(activity, Due::opens),
                        serving(activity, Due::due),
                        serving(activity, Due::completedOn),
                        serving(activity, due -> due.complete() ? due.completedOn() : due.due())));
            }
        }
        return works;
    }

    private LocalDate serving(Activity activity, Function<Due, LocalDate> day) {
        RoadmapFacts.Item item = serving.get(activity.id());
        return item == null ? null : day.apply(item.due());
    }

    /** The works that rules set beside others. */
    public static List<OtherWork> others(List<Work> works) {
        return works.stream()
                .filter(work -> work.kind() != null)
                .map(work -> new OtherWork(
                        work.plan(),
                        work.id(),
                        work.number(),
                        work.kind(),
                        work.stagePlace(),
                        work.begins(),
                        work.due(),
                        work.done(),
                        work.firstDone(),
                        work.lastDone()))
                .toList();
    }

    private static boolean stated(Activity activity) {
        return activity.deadline().isPresent() || activity.deadlinePhrase().isPresent();
    }

    private static boolean hasResult(Activity activity) {
        return activity.expectedResult().isPresent() || !activity.documents().isEmpty();
    }

    private boolean yearStated(Activity activity) {
        return activity.deadlinePhrase().isEmpty()
                || yearStated.computeIfAbsent(activity.deadlinePhrase().get(), this::yearStated);
    }

    private boolean yearStated(String phrase) {
        ParsedDeadline parsed = DeadlineParser.parse(phrase, context);
        return !parsed.warns(WarningKind.YEAR_INFERRED)
                && !parsed.warns(WarningKind.YEAR_NOT_STATED)
                && !parsed.warns(WarningKind.NO_YEAR);
    }
}
