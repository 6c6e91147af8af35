package org.mentorship.benchmarks.rules;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.roadmap.RoadmapReport;

/**
 * How 10,000 activities stand on a day: one plan that holds them all, with the phrases of the template in turn, and the five
 * published plans 63 times over. Days are taken all over a year; reading phrases is no part of it, as of a plan once loaded.
 */
public final class RoadmapPart implements Part {

    private static final int ACTIVITIES = 10_000;
    private static final int STEP = 15;
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

    @Override
    public String name() {
        return "roadmap";
    }

    @Override
    public void measure(Table table) {
        measure(table, "one plan on a day, median over a year", List.of(plan()));
        List<Roadmap> region = new ArrayList<>();
        while (activities(region) < ACTIVITIES) {
            region.addAll(Roadmaps.bundled().all());
        }
        measure(table, "%d plans on a day, median over a year".formatted(region.size()), region);
    }

    private static void measure(Table table, String what, List<Roadmap> plans) {
        RuleBook book = RuleBook.bundled();
        long activities = activities(plans);
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int day = -2 * STEP; day < 365; day += STEP) {
            LocalDate asOf = FIRST.plusDays(day);
            Stopwatch.Timed<Long> timed = time(() -> {
                long works = 0;
                for (Roadmap plan : plans) {
                    RoadmapReport report = book.roadmap(plan, asOf);
                    works += report.counts().total();
                }
                return works;
            });
            if (timed.result() != activities) {
                throw new IllegalStateException("Of (%d) activities (%d) have a status.\nMend the report."
                        .formatted(activities, timed.result()));
            }
            if (day >= 0) {
                seconds.add(timed.took().seconds());
                processor.add(timed.took().cpuSeconds());
            }
        }
        String row = "roadmaps: " + what;
        String size = "%,d activities".formatted(activities);
        String measured = "%.2f s, %.2f s of processor";
        if (plans.size() == 1) {
            table.row(row, size, "≤ 1 s", median(seconds) <= 1, measured, median(seconds), median(processor));
        } else {
            table.figure(row, size, measured, median(seconds), median(processor));
        }
    }

    private static double median(List<Double> values) {
        return Stopwatch.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long activities(List<Roadmap> plans) {
        return plans.stream().mapToLong(plan -> plan.activities().size()).sum();
    }

    private static Roadmap plan() {
        List<Activity> like = Roadmaps.template(2024).activities();
        List<Activity> works = new ArrayList<>(ACTIVITIES);
        for (int i = 0; i < ACTIVITIES; i++) {
            Activity one = like.get(i % like.size());
            works.add(new Activity(
                    "w-" + i,
                    String.valueOf(i),
                    one.text(),
                    one.deadlinePhrase(),
                    one.deadline(),
                    one.responsible(),
                    one.expectedResult(),
                    one.documents(),
                    List.of(),
                    List.of()));
        }
        return new Roadmap(
                "large",
                "Большая карта",
                "school",
                Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2024, 2024)),
                Optional.empty(),
                List.of(new Stage("1", CanonicalStage.WORK, "Все работы", works, List.of())),
                List.of());
    }
}
