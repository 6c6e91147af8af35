package org.mentorship.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.Language;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.PairsGate;
import org.mentorship.rules.roadmap.PlanFinding;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.roadmap.WorkStatus;

/** A roadmap's report for people: stage by stage, then who has to be told and what does not go together. */
final class RoadmapTable {
    private static final int LONGEST_TEXT = 60;
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Words words;

    RoadmapTable(Words words) {
        this.words = words;
    }

    /** How each work stands. */
    List<String> status(RoadmapReport report, Optional<String> role) {
        List<WorkReport> wanted = wanted(report, role);
        List<String> lines = new ArrayList<>(head(report, role));
        lines.add(words.text("roadmap.counts", wanted.size(), counts(wanted)));
        for (int place = 0; place < report.roadmap().stages().size(); place++) {
            List<WorkReport> works = ofStage(wanted, place);
            if (works.isEmpty()) {
                continue;
            }
            lines.add("");
            Stage stage = report.roadmap().stages().get(place);
            long done = works.stream()
                    .filter(work -> work.status() == WorkStatus.DONE || work.status() == WorkStatus.DONE_LATE)
                    .count();
            lines.add(words.text("roadmap.stage", heading(stage), done, works.size()));
            Table table = new Table("  ", "lllrlll");
            table.row(
                    words.text("roadmap.number"),
                    words.text("roadmap.status"),
                    words.text("roadmap.due"),
                    words.text("roadmap.days"),
                    words.text("roadmap.work"),
                    words.text("roadmap.responsible"),
                    words.text("roadmap.missing"));
            for (WorkReport work : works) {
                DueWork due = work.decisive();
                table.row(
                        work.activity().number(),
                        words.text("roadmap.status." + work.status()),
                        due.due().map(this::day).orElse("–"),
                        days(due),
                        cut(work.activity().text()),
                        responsible(work.activity()),
                        work.evidenceMissing() ? evidence(work.activity(), words) : "");
            }
            lines.addAll(table.lines());
        }
        List<String> ids = wanted.stream().map(work -> work.activity().id()).toList();
        pairs(report, tasks(report, role), lines);
        told(report, ids, tasks(report, role), lines);
        found(report, ids, lines);
        return lines;
    }

    /** What pairs have to do, as far as it is to be done now, and from when on pairs may be fixed. */
    private void pairs(RoadmapReport report, List<WorkReport> tasks, List<String> lines) {
        report.gate().ifPresent(gate -> lines.addAll(List.of("", gate(report, gate))));
        if (tasks.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text("roadmap.pairs", report.pairs().size(), counts(tasks)));
        List<WorkReport> now =
                tasks.stream().filter(WorkReport::evidenceMissing).toList();
        if (now.isEmpty()) {
            return;
        }
        Table table = new Table("  ", "lllrl");
        table.row(
                words.text("roadmap.pair"),
                words.text("roadmap.status"),
                words.text("roadmap.due"),
                words.text("roadmap.days"),
                words.text("roadmap.work"));
        for (WorkReport task : now) {
            table.row(
                    task.activity().number(),
                    words.text("roadmap.status." + task.status()),
                    task.decisive().due().map(this::day).orElse("–"),
                    days(task.decisive()),
                    task(task.activity(), words));
        }
        lines.addAll(table.lines());
    }

    /** From when on pairs may be fixed, with what says so. */
    String gate(RoadmapReport report, PairsGate gate) {
        boolean open = gate.open(report.asOf());
        String works = (open ? gate.holds() : gate.holdsOn(report.asOf()))
                .stream()
                        .map(hold -> words.text(hold.finding().reason()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return words.text(open ? "roadmap.gate.open" : "roadmap.gate.closed", day(gate.day()), works);
    }

    /** What a pair has to do, in words. */
    static String task(Activity activity, Words words) {
        return words.text("roadmap.task." + activity.kind().orElseThrow());
    }

    /** The works of all pairs; where a role is asked for, those that it is responsible for. */
    static List<WorkReport> tasks(RoadmapReport report, Optional<String> role) {
        return report.pairs().stream()
                .flatMap(pair -> pair.works().stream())
                .filter(task -> role.isEmpty()
                        || task.activity().responsible().stream().anyMatch(one -> one.equalsIgnoreCase(role.get())))
                .toList();
    }

    /** What was done, in the form of a report on execution: number, work, deadline, responsible, what was done. */
    List<String> execution(RoadmapReport report, Optional<String> role) {
        List<String> lines = new ArrayList<>(head(report, role));
        for (int place = 0; place < report.roadmap().stages().size(); place++) {
            List<WorkReport> works = ofStage(wanted(report, role), place);
            if (works.isEmpty()) {
                continue;
            }
            lines.add("");
            lines.add(heading(report.roadmap().stages().get(place)));
            Table table = new Table("  ", "lllll");
            table.row(
                    words.text("roadmap.number"),
                    words.text("roadmap.work"),
                    words.text("roadmap.due"),
                    words.text("roadmap.responsible"),
                    words.text("roadmap.done"));
            for (WorkReport work : works) {
                Activity activity = work.activity();
                String done = activity.completions().stream()
                        .filter(completion -> !completion.on().isAfter(report.asOf()))
                        .map(this::done)
                        .collect(Collectors.joining("; "));
                table.row(
                        activity.number(),
                        activity.text(),
                        activity.deadlinePhrase().orElse("–"),
                        responsible(activity),
                        done.isEmpty() ? words.text("roadmap.status." + work.status()) : done);
            }
            lines.addAll(table.lines());
        }
        return lines;
    }

    /** The day, what was done, and the act by which it was. */
    private String done(Completion completion) {
        String act = completion
                .act()
                .map(one -> " (" + one.title()
                        + one.number().map(number -> " № " + number).orElse("") + ")")
                .orElse("");
        return day(completion.on()) + " " + completion.evidence() + act;
    }

    private List<String> head(RoadmapReport report, Optional<String> role) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "roadmap.title", report.roadmap().title(), report.roadmap().id(), day(report.asOf())));
        role.ifPresent(one -> lines.add(words.text("roadmap.for", one)));
        return lines;
    }

    private void told(RoadmapReport report, List<String> ids, List<WorkReport> tasks, List<String> lines) {
        for (Escalation.Whom whom : Escalation.Whom.values()) {
            List<String> works = report.escalations().stream()
                    .filter(one -> one.whom() == whom && ids.contains(one.activity()))
                    .map(one -> number(report, one.activity()))
                    .distinct()
                    .toList();
            if (!works.isEmpty()) {
                lines.add("");
                lines.add(words.text("roadmap.tell." + whom, String.join(", ", works)));
            }
            List<String> pairs = tasks.stream()
                    .filter(task -> report.escalations().stream()
                            .anyMatch(one -> one.whom() == whom
                                    && one.activity().equals(task.activity().id())))
                    .map(task -> task.activity().number())
                    .distinct()
                    .toList();
            if (!pairs.isEmpty()) {
                lines.add("");
                lines.add(words.text("roadmap.tell-pairs." + whom, String.join(", ", pairs)));
            }
        }
    }

    private void found(RoadmapReport report, List<String> ids, List<String> lines) {
        List<PlanFinding> findings = report.findings().stream()
                .filter(one -> one.works().stream().anyMatch(ids::contains))
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text("roadmap.findings", findings.size()));
        findings.forEach(one -> lines.add(line(one, words)));
    }

    /** A finding with the rule that makes it. */
    static String line(PlanFinding one, Words words) {
        return "  "
                + words.text(
                        "finding",
                        words.text(one.finding().sentence()) + ": "
                                + words.text(one.finding().reason()),
                        one.finding().ruleId());
    }

    private static String number(RoadmapReport report, String activity) {
        return report.work(activity).map(work -> work.activity().number()).orElse(activity);
    }

    private String counts(List<WorkReport> works) {
        return Stream.of(WorkStatus.values())
                .filter(status -> works.stream().anyMatch(work -> work.status() == status))
                .map(status -> words.text("roadmap.status." + status) + " "
                        + works.stream().filter(work -> work.status() == status).count())
                .collect(Collectors.joining(", "));
    }

    static List<WorkReport> wanted(RoadmapReport report, Optional<String> role) {
        return role.map(report::ofRole).orElse(report.works());
    }

    private static List<WorkReport> ofStage(List<WorkReport> works, int place) {
        return works.stream().filter(work -> work.stage() == place).toList();
    }

    private static String heading(Stage stage) {
        return stage.heading().startsWith(stage.number()) ? stage.heading() : stage.number() + " " + stage.heading();
    }

    private String days(DueWork due) {
        return switch (due.status()) {
            case NOT_DUE, IN_WINDOW, DUE_SOON -> String.valueOf(due.days());
            case OVERDUE, DONE_LATE -> "-" + due.days();
            default -> "";
        };
    }

    private static String responsible(Activity activity) {
        return activity.responsible().isEmpty() ? "–" : String.join(", ", activity.responsible());
    }

    static String evidence(Activity activity, Words words) {
        return activity.documents().isEmpty()
                ? activity.expectedResult().orElse(words.text("roadmap.any-evidence"))
                : String.join(", ", activity.documents());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1))
                                .stripTrailing() + "…";
    }

    private String day(LocalDate day) {
        return day(day, words);
    }

    static String day(LocalDate day, Words words) {
        return words.language() == Language.RU ? day.format(RUSSIAN_DAY) : day.toString();
    }
}
