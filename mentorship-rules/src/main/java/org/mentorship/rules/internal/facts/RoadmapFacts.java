package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.deadline.Occurrences;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.vocabulary.Due;

/**
 * The facts about a roadmap on a day.
 *
 * <p>Occurrences are taken from a year before the plan, or before the day when that is earlier, to a year after. A completion
 * counts for the occurrence in whose window its day lies, or else for the last one that had opened by then; an occurrence
 * without a first day opens on the day after the one before it is due.
 */
public final class RoadmapFacts {

    /** One occurrence and where it comes from. */
    public record Item(int stage, Activity activity, Optional<Occurrence> occurrence, Due due) {}

    private final Roadmap roadmap;
    private final LocalDate today;
    private final PlanContext context;
    private final KnownDates known;
    private final DateRange span;

    public RoadmapFacts(Roadmap roadmap, PlanContext context, KnownDates known, LocalDate today) {
        this.roadmap = roadmap;
        this.today = today;
        this.context = context;
        this.known = known;
        LocalDate first = context.horizon().map(DateRange::from).orElse(today);
        LocalDate last = context.horizon().map(DateRange::to).orElse(today);
        this.span = new DateRange(
                (first.isBefore(today) ? first : today).minusYears(1),
                (last.isAfter(today) ? last : today).plusYears(1));
    }

    /** All occurrences of all works, in the order of the document and of their days. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int s = 0; s < roadmap.stages().size(); s++) {
            Stage stage = roadmap.stages().get(s);
            for (Activity activity : stage.activities()) {
                add(s, stage, activity, items);
            }
        }
        return items;
    }

    /**
     * The occurrences of works that stand in no roadmap, after those that do.
     *
     * @param items to which they are added; their numbers go on
     */
    public void add(CanonicalStage stage, List<Activity> works, List<Item> items) {
        Stage none = new Stage("–", stage, "–", List.of(), List.of());
        works.forEach(work -> add(-1, none, work, items));
    }

    private void add(int place, Stage stage, Activity activity, List<Item> items) {
        List<Occurrence> occurrences = activity.deadline()
                .map(deadline -> Occurrences.of(deadline, context, known, span.from(), span.to()))
                .orElse(List.of());
        List<LocalDate> evidence = activity.completions().stream()
                .map(Completion::on)
                .filter(day -> !day.isAfter(today))
                .sorted()
                .toList();
        List<Occurrence.Dated> dated = occurrences.stream()
                .filter(Occurrence.Dated.class::isInstance)
                .map(Occurrence.Dated.class::cast)
                .toList();
        List<List<LocalDate>> shares = shares(dated, evidence);
        for (int i = 0; i < dated.size(); i++) {
            items.add(item(place, stage, activity, Optional.of(dated.get(i)), shares.get(i), items.size()));
        }
        for (Occurrence occurrence : occurrences) {
            if (!(occurrence instanceof Occurrence.Dated)) {
                items.add(item(
                        place,
                        stage,
                        activity,
                        Optional.of(occurrence),
                        dated.isEmpty() ? evidence : List.of(),
                        items.size()));
            }
        }
        if (occurrences.isEmpty()) {
            items.add(item(place, stage, activity, Optional.empty(), evidence, items.size()));
        }
    }

    /** The evidence of each occurrence. */
    private static List<List<LocalDate>> shares(List<Occurrence.Dated> dated, List<LocalDate> evidence) {
        List<List<LocalDate>> shares = new ArrayList<>();
        dated.forEach(one -> shares.add(new ArrayList<>()));
        for (LocalDate day : evidence) {
            int holder = -1;
            for (int i = 0; i < dated.size(); i++) {
                LocalDate opens = opens(dated, i);
                if (opens.isAfter(day)) {
                    continue;
                }
                holder = i;
                boolean full = shares.get(i).size() >= dated.get(i).times();
                if (!day.isAfter(dated.get(i).due()) && !full) {
                    break;
                }
            }
            if (holder >= 0) {
                shares.get(holder).add(day);
            }
        }
        return shares;
    }

    private static LocalDate opens(List<Occurrence.Dated> dated, int i) {
        return dated.get(i)
                .opens()
                .orElse(i == 0 ? LocalDate.MIN : dated.get(i - 1).due().plusDays(1));
    }

    private Due due(
            Stage stage, Activity activity, Optional<Occurrence> occurrence, List<LocalDate> evidence, int number) {
        Occurrence.Dated dated = only(occurrence, Occurrence.Dated.class);
        Occurrence.Undated undated = only(occurrence, Occurrence.Undated.class);
        Occurrence.Waits waits = only(occurrence, Occurrence.Waits.class);
        int required = dated == null ? 1 : dated.times();
        boolean everComplete = undated == null || finishable(undated.reason());
        LocalDate completed = everComplete && evidence.size() >= required ? evidence.get(required - 1) : null;
        LocalDate due = dated == null ? null : dated.due();
        return new Due(
                number,
                activity.id(),
                activity.kind().map(Enum::name).orElse(null),
                stage.canonical().name(),
                dated != null,
                dated == null && waits == null,
                waits != null,
                dated != null || waits != null
                        ? null
                        : undated == null ? "NO_DEADLINE" : undated.reason().name(),
                waits == null ? null : waits.name().isBlank() ? "график" : waits.name(),
                dated == null ? null : dated.opens().orElse(null),
                due,
                today,
                due == null ? null : days(today, due),
                due == null ? null : days(due, today),
                required,
                evidence.size(),
                completed != null,
                completed,
                due == null || completed == null ? null : days(due, completed));
    }

    private Item item(
            int place,
            Stage stage,
            Activity activity,
            Optional<Occurrence> occurrence,
            List<LocalDate> evidence,
            int number) {
        return new Item(place, activity, occurrence, due(stage, activity, occurrence, evidence, number));
    }

    /** What goes on all the time, is done as needed or has begun without an end is never finished. */
    private static boolean finishable(Occurrence.Reason reason) {
        return switch (reason) {
            case CONTINUOUS, ON_DEMAND, FROM_DATE -> false;
            default -> true;
        };
    }

    private static <T> T only(Optional<Occurrence> occurrence, Class<T> type) {
        return occurrence.filter(type::isInstance).map(type::cast).orElse(null);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
