package org.mentorship.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.rules.monitoring.Change;
import org.mentorship.rules.monitoring.Group;
import org.mentorship.rules.monitoring.Item;
import org.mentorship.rules.monitoring.ItemChange;
import org.mentorship.rules.monitoring.MonitoringReport;
import org.mentorship.rules.monitoring.OpenItem;
import org.mentorship.rules.monitoring.RatedItem;
import org.mentorship.rules.monitoring.Ratings;
import org.mentorship.rules.monitoring.Satisfaction;
import org.mentorship.rules.monitoring.Satisfied;
import org.mentorship.rules.monitoring.Standing;
import org.mentorship.rules.monitoring.TestMethod;
import org.mentorship.rules.monitoring.Told;
import org.mentorship.rules.policy.AppliedThreshold;

/** A monitoring report for people: satisfaction, changes, strengths and weaknesses, and how all of it was counted. */
final class MonitorTable {
    private static final int LONGEST_TEXT = 70;
    private static final double SMALLEST_P = 0.001;

    private final Words words;
    private final Programme programme;

    MonitorTable(Words words, Programme programme) {
        this.words = words;
        this.programme = programme;
    }

    List<String> lines(MonitoringReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("monitor.title", programme.title(), report.programme(), report.asOf()));
        lines.add(words.text("monitor.audience." + report.audience()));
        if (report.asOf().isAfter(programme.period().to()) && report.asOf().isAfter(programme.referenceDate())) {
            lines.add(
                    words.text("monitor.over", report.asOf(), programme.period().to()));
        }
        if (report.satisfaction().isEmpty()) {
            lines.add(words.text("monitor.nobody"));
            return lines;
        }
        satisfaction(report, lines);
        changes(report, lines);
        strengths(report, lines);
        lines.add("");
        lines.add(words.text("monitor.thresholds"));
        for (AppliedThreshold threshold : report.thresholds()) {
            lines.add("  "
                    + words.text(
                            "monitor.threshold",
                            threshold.key(),
                            threshold.value(),
                            threshold.since(),
                            threshold.source().orElse("–")));
        }
        return lines;
    }

    // --- Satisfaction ------------------------------------------------------------------------------

    private void satisfaction(MonitoringReport report, List<String> lines) {
        lines.add("");
        lines.add(words.text("monitor.satisfaction"));
        Table table = new Table("  ", "lrrrrr");
        table.row(
                words.text("monitor.group"),
                words.text("monitor.took-part"),
                words.text("monitor.answered"),
                words.text("monitor.satisfied"),
                words.text("monitor.of-took-part"),
                words.text("monitor.of-answered"));
        for (Satisfaction one : report.satisfaction()) {
            table.row(
                    group(one.group()),
                    number(one.tookPart()),
                    number(one.answered()),
                    one.satisfied()
                            .told()
                            .map(told -> String.valueOf(told.count()))
                            .orElse(untold(one)),
                    percent(one, Satisfied::percentOfTookPart),
                    percent(one, Satisfied::percentOfAnswered));
        }
        lines.addAll(table.lines());
        lines.add("  " + words.text("monitor.hidden"));
    }

    private static String number(Told<Integer> number) {
        return number.told().map(String::valueOf).orElse("–");
    }

    private String percent(Satisfaction one, Function<Satisfied, Optional<Integer>> percent) {
        return one.satisfied()
                .told()
                .flatMap(percent)
                .map(value -> value + " %")
                .orElse(untold(one));
    }

    /** Nobody has answered, or too few. */
    private String untold(Satisfaction one) {
        boolean nobody = one.answered().told().filter(answered -> answered == 0).isPresent();
        return nobody ? words.text("monitor.undefined") : "–";
    }

    private String group(Group group) {
        String role = words.text("monitor.role." + group.role());
        return group.form()
                .map(form -> words.text("monitor.of-form", role, form(form)))
                .orElseGet(() -> words.text("monitor.all-forms", role));
    }

    private String form(String code) {
        return programme.form(code).map(form -> words.text(form.title())).orElse(code);
    }

    // --- Changes -----------------------------------------------------------------------------------

    private void changes(MonitoringReport report, List<String> lines) {
        lines.add("");
        lines.add(words.text("monitor.changes"));
        Set<TestMethod> used = EnumSet.noneOf(TestMethod.class);
        byGroup(report.changes(), ItemChange::group).forEach((group, items) -> {
            Table table = new Table("    ", "lrrrrrrrrrl");
            table.row(
                    words.text("monitor.question"),
                    words.text("monitor.pairs"),
                    words.text("monitor.before"),
                    words.text("monitor.after"),
                    words.text("monitor.change"),
                    words.text("monitor.risen"),
                    words.text("monitor.unchanged"),
                    words.text("monitor.fallen"),
                    words.text("monitor.effect"),
                    words.text("monitor.p"),
                    words.text("monitor.method"));
            boolean told = false;
            for (ItemChange item : items) {
                if (item.change().told().isPresent()) {
                    told = true;
                    Change change = item.change().told().get();
                    used.add(change.method());
                    row(table, item, change);
                }
            }
            lines.add("  " + group(group) + (told ? "" : ": " + words.text("monitor.not-told")));
            if (told) {
                lines.addAll(table.lines());
            }
        });
        if (report.changes().isEmpty()) {
            lines.add("  " + words.text("monitor.no-twins"));
        }
        used.forEach(method -> lines.add("  " + words.text("monitor.method-long." + method)));
        if (!used.isEmpty()) {
            lines.add("  " + words.text("monitor.effect-long"));
            lines.add("  " + words.text("monitor.rounded"));
        }
    }

    private void row(Table table, ItemChange item, Change change) {
        table.row(
                item.before().question() + " → " + named(item.after()),
                String.valueOf(change.pairs()),
                decimal(change.meanBefore(), "%.2f"),
                decimal(change.meanAfter(), "%.2f"),
                decimal(change.meanChange(), "%+.2f"),
                moves(change, Change.Moves::risen),
                moves(change, Change.Moves::unchanged),
                moves(change, Change.Moves::fallen),
                decimal(change.effect(), "%+.2f"),
                change.pValue() < SMALLEST_P ? "<" + decimal(SMALLEST_P, "%.3f") : decimal(change.pValue(), "%.3f"),
                words.text("monitor.method." + change.method()));
    }

    private static String moves(Change change, Function<Change.Moves, Integer> which) {
        return change.moves().told().map(which).map(String::valueOf).orElse("–");
    }

    private String decimal(double value, String format) {
        String plain = String.format(Locale.ROOT, format, value + 0.0).replace('-', '−');
        return words.language() == Language.RU ? plain.replace('.', ',') : plain;
    }

    // --- Strengths and weaknesses ------------------------------------------------------------------

    private void strengths(MonitoringReport report, List<String> lines) {
        lines.add("");
        lines.add(words.text("monitor.swot"));
        byGroup(report.ratings(), RatedItem::group).forEach((group, items) -> {
            List<String> found = new ArrayList<>();
            for (Standing standing : List.of(Standing.STRENGTH, Standing.WEAKNESS, Standing.DISPUTED)) {
                items.stream()
                        .filter(item -> item.ratings()
                                .told()
                                .map(Ratings::standing)
                                .filter(standing::equals)
                                .isPresent())
                        .map(item -> rated(item, standing))
                        .forEach(found::add);
            }
            boolean told = items.stream().anyMatch(item -> item.ratings().told().isPresent());
            String nothing = words.text(told ? "monitor.no-swot" : "monitor.not-told-after");
            lines.add("  " + group(group) + (found.isEmpty() ? ": " + nothing : ""));
            lines.addAll(found);
        });
        lines.add("  " + words.text("monitor.open"));
        for (OpenItem item : report.open()) {
            lines.add("    "
                    + words.text(
                            "monitor.open-item",
                            words.text("monitor.role." + item.group().role()),
                            named(item.item()),
                            number(item.answers())));
        }
    }

    private String rated(RatedItem item, Standing standing) {
        Ratings ratings = item.ratings().told().orElseThrow();
        if (ratings.high().told().isEmpty() && ratings.low().told().isEmpty()) {
            return "    "
                    + words.text(
                            "monitor.standing-untold",
                            words.text("monitor.standing." + standing),
                            named(item.item()),
                            ratings.answered());
        }
        return "    "
                + words.text(
                        "monitor.standing",
                        words.text("monitor.standing." + standing),
                        named(item.item()),
                        number(ratings.high()),
                        number(ratings.low()),
                        ratings.answered());
    }

    private static <T> Map<Group, List<T>> byGroup(List<T> items, Function<T, Group> group) {
        Map<Group, List<T>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(group.apply(item), key -> new ArrayList<>())
                .add(item));
        return groups;
    }

    /** The question with its questionnaire, whose questions have the same ids as those of others. */
    private String named(Item item) {
        return item.question() + " " + cut(words.text(item.text())) + " [" + item.questionnaire() + "]";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }
}
