package org.mentorship.cli;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.roadmap.WorkStatus;

/**
 * The deadlines of roadmaps as a calendar file (RFC 5545): an all-day event on the last day of each occurrence within the
 * plan's own years. Nothing in it comes from the machine: the stamp is the day of the report, an event's id is made of the ids
 * of the roadmap and the work and of the day, so that a calendar that reads the file again moves nothing twice.
 */
final class RoadmapCalendar {
    private static final String PRODUCT = "-//mentorship//roadmap//RU";
    /** In characters: a line should have 75 octets at most, and a Cyrillic letter takes two. */
    private static final int LONGEST_LINE = 36;

    private final Words words;

    RoadmapCalendar(Words words) {
        this.words = words;
    }

    String write(List<RoadmapReport> reports, Optional<String> role) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        for (RoadmapReport report : reports) {
            for (WorkReport work : RoadmapTable.wanted(report, role)) {
                String what = work.activity().number() + " " + work.activity().text();
                events(report, work, what, calendar);
            }
            for (WorkReport task : RoadmapTable.tasks(report, role)) {
                String what = task.activity().number() + " " + RoadmapTable.task(task.activity(), words);
                events(report, task, what, calendar);
            }
        }
        return text(calendar);
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void events(RoadmapReport report, WorkReport work, String what, ICalendar calendar) {
        for (DueWork due : work.occurrences()) {
            event(report, work.activity(), what, due).ifPresent(calendar::addEvent);
        }
    }

    private Optional<VEvent> event(RoadmapReport report, Activity activity, String what, DueWork due) {
        if (!(due.occurrence().orElse(null) instanceof Occurrence.Dated dated) || !inPlan(report, dated)) {
            return Optional.empty();
        }
        VEvent event = new VEvent();
        // Roadmaps of one template have one id in all schools
        event.setUid(report.roadmap().organization() + "/" + report.roadmap().id() + "/" + activity.id() + "/"
                + dated.due() + "@mentorship");
        event.setDateTimeStamp(
                Date.from(report.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(day(dated.due()));
        event.setDateEnd(day(dated.due().plusDays(1)));
        event.setTransparency(true);
        event.setClassification(Classification.PRIVATE);
        event.setSummary(what);
        event.setDescription(String.join("\n", description(activity, dated)));
        event.addCategories(words.text("roadmap.status." + due.status()));
        if (due.status() != WorkStatus.DONE && due.status() != WorkStatus.DONE_LATE) {
            report.leadDays().ifPresent(days -> event.addAlarm(reminder(days, what)));
        }
        return Optional.of(event);
    }

    private static VAlarm reminder(int days, String what) {
        Duration before = Duration.builder().prior(true).days(days).build();
        return VAlarm.display(new Trigger(before, Related.START), what);
    }

    private List<String> description(Activity activity, Occurrence.Dated dated) {
        List<String> lines = new ArrayList<>();
        activity.deadlinePhrase().ifPresent(phrase -> lines.add(words.text("roadmap.due") + ": " + phrase));
        dated.opens()
                .filter(opens -> !opens.equals(dated.due()))
                .ifPresent(opens -> lines.add(words.text("roadmap.opens", RoadmapTable.day(opens, words))));
        if (!activity.responsible().isEmpty()) {
            lines.add(words.text("roadmap.responsible") + ": " + String.join(", ", activity.responsible()));
        }
        lines.add(words.text("roadmap.missing") + ": " + RoadmapTable.evidence(activity, words));
        return lines;
    }

    private static boolean inPlan(RoadmapReport report, Occurrence.Dated dated) {
        Optional<DateRange> plan = report.roadmap().context().horizon();
        return plan.isEmpty()
                || !dated.due().isBefore(plan.get().from())
                        && !dated.start().isAfter(plan.get().to());
    }

    /** A day without a time, the same in every time zone. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
