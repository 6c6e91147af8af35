package org.mentorship.core.json;

import java.util.Optional;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.calendar.SchoolTerm;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.LegalAct;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.time.AcademicYear;

/** Codecs of roadmaps. */
final class RoadmapCodecs {

    /** The version of roadmap files that is written; no other has been published. */
    static final int FORMAT_VERSION = 1;

    static final Codec<Roadmap> ROADMAP =
            roadmap(ObjectCodec.<Roadmap>named("Roadmap", "A plan of work (дорожная карта)."));
    static final Codec<Roadmap> FILE = file();

    private RoadmapCodecs() {}

    private static Codec<PlanPeriod> planPeriod() {
        var object = ObjectCodec.<PlanPeriod>named("PlanPeriod", "The years that a plan speaks of.")
                .inline();
        var year = Codecs.integer(1900, 2200);
        var kind = object.required("kind", Codecs.constant(PlanKind.class), PlanPeriod::kind, "Which years are meant.");
        var firstYear =
                object.required("firstYear", year, PlanPeriod::firstYear, "For an academic year 2024 means 2024/25.");
        var lastYear = object.required(
                "lastYear", year, PlanPeriod::lastYear, "The first year itself, unless the kind is SEVERAL_YEARS.");
        return object.build(values -> new PlanPeriod(values.get(kind), values.get(firstYear), values.get(lastYear)));
    }

    private static Codec<LegalAct> legalAct() {
        var object = ObjectCodec.<LegalAct>named("LegalAct", "An order or another act.")
                .inline();
        var title = object.required("title", Codecs.text(), LegalAct::title, "Its title.");
        var number = object.optional("number", Codecs.text(), LegalAct::number, "Its number.");
        var date = object.optional("date", Codecs.date(), LegalAct::date, "Its day.");
        return object.build(values -> new LegalAct(values.get(title), values.get(number), values.get(date)));
    }

    private static Codec<Completion> completion(Codec<LegalAct> legalAct) {
        var object = ObjectCodec.<Completion>named("Completion", "Evidence that an activity was carried out.")
                .inline();
        var on = object.required("on", Codecs.date(), Completion::on, "The day.");
        var evidence = object.required("evidence", Codecs.text().personal(), Completion::evidence, "What shows it.");
        var act = object.optional("act", legalAct, Completion::act, "The act by which it was done.");
        return object.build(values -> new Completion(values.get(on), values.get(evidence), values.get(act)));
    }

    private static Codec<Activity> activity(Codec<LegalAct> legalAct) {
        var object = ObjectCodec.<Activity>named("Activity", "One line of a plan.");
        var id = object.id("id", Codecs.id(), Activity::id, "Unique in its roadmap.");
        var number = object.required("number", Codecs.text(), Activity::number, "As written in the document.");
        var text = object.required("text", Codecs.text(), Activity::text, "What is to be done.");
        var deadlinePhrase =
                object.optional("deadlinePhrase", Codecs.text(), Activity::deadlinePhrase, "The deadline as written.");
        var deadline = object.optional(
                "deadline", DeadlineCodecs.DEADLINE, Activity::deadline, "What was understood of the phrase.");
        var responsible =
                object.list("responsible", Codecs.repeatedText(), Activity::responsible, "Roles, never names.");
        var expectedResult =
                object.optional("expectedResult", Codecs.text(), Activity::expectedResult, "What comes of it.");
        var documents =
                object.list("documents", Codecs.repeatedText(), Activity::documents, "By which the result is shown.");
        var completions = object.list(
                "completions", completion(legalAct), Activity::completions, "Evidence that it was carried out.");
        var doubts = object.list("doubts", Codecs.text(), Activity::doubts, "What the document leaves open.");
        var kind = object.optional(
                "kind",
                Codecs.constant(ActivityKind.class),
                Activity::kind,
                "What it is, for rules about the order of works.");
        return object.build(values -> new Activity(
                values.get(id),
                values.get(number),
                values.get(text),
                values.get(deadlinePhrase),
                values.get(deadline),
                values.get(responsible),
                values.get(expectedResult),
                values.get(documents),
                values.get(completions),
                values.get(doubts),
                values.get(kind)));
    }

    private static Codec<Stage> stage(Codec<LegalAct> legalAct) {
        var object = ObjectCodec.<Stage>named("Stage", "A stage of a plan.");
        var number = object.required("number", Codecs.text(), Stage::number, "As written in the document.");
        var canonical = object.required(
                "canonical",
                Codecs.constant(CanonicalStage.class),
                Stage::canonical,
                "Its place among the seven stages of the target model.");
        var heading = object.required("heading", Codecs.text(), Stage::heading, "The document's own heading.");
        var activities = object.list("activities", activity(legalAct), Stage::activities, "In the document's order.");
        var doubts = object.list("doubts", Codecs.text(), Stage::doubts, "What the document leaves open.");
        return object.build(values -> new Stage(
                values.get(number),
                values.get(canonical),
                values.get(heading),
                values.get(activities),
                values.get(doubts)));
    }

    private static Codec<AcademicYear> academicYear() {
        var object = ObjectCodec.<AcademicYear>named("AcademicYear", "An academic year with the school's own ends.")
                .inline();
        var startYear = object.required(
                "startYear", Codecs.integer(1900, 2199), AcademicYear::startYear, "2024 means 2024/25.");
        var lessonsEnd = object.required("lessonsEnd", Codecs.date(), AcademicYear::lessonsEnd, "Last day of lessons.");
        var yearEnd = object.required(
                "yearEnd", Codecs.date(), AcademicYear::yearEnd, "Last day of the administrative year.");
        return object.build(
                values -> new AcademicYear(values.get(startYear), values.get(lessonsEnd), values.get(yearEnd)));
    }

    private static Codec<SchoolTerm> schoolTerm() {
        var object = ObjectCodec.<SchoolTerm>named("OwnTerm", "A quarter, a trimester or a half of a school's year.")
                .inline();
        var startYear =
                object.required("startYear", Codecs.integer(1900, 2199), SchoolTerm::startYear, "2024 means 2024/25.");
        var parts = object.required(
                "parts", Codecs.integer(2, 4), SchoolTerm::parts, "4 quarters, 3 trimesters or 2 halves.");
        var number = object.required("number", Codecs.integer(1, 4), SchoolTerm::number, "Which of them.");
        var days = object.required("days", TimeCodecs.DATE_RANGE, SchoolTerm::days, "First and last day of lessons.");
        return object.build(values ->
                new SchoolTerm(values.get(startYear), values.get(parts), values.get(number), values.get(days)));
    }

    private static Codec<SchoolCalendar> calendar() {
        var object = ObjectCodec.<SchoolCalendar>named(
                "SchoolCalendar", "The school's own ends of its years and its terms.");
        var years = object.list(
                "years", academicYear(), SchoolCalendar::years, "Years that do not end on 31 May and 31 August.");
        var terms = object.list("terms", schoolTerm(), SchoolCalendar::terms, "Terms, which have no usual days.");
        return object.build(values -> new SchoolCalendar(values.get(years), values.get(terms)));
    }

    private static Codec<KnownDates.Event> event() {
        var object = ObjectCodec.<KnownDates.Event>named("KnownEvent", "When something that deadlines name happens.")
                .inline();
        var name = object.required("name", Codecs.text(), KnownDates.Event::name, "What happens, in words.");
        var days = object.required("days", Codecs.nonEmptyList(Codecs.date()), KnownDates.Event::days, "Its days.");
        return object.build(values -> new KnownDates.Event(values.get(name), values.get(days)));
    }

    private static Codec<KnownDates.Schedule> schedule() {
        var object = ObjectCodec.<KnownDates.Schedule>named(
                        "KnownSchedule", "What a schedule that deadlines name holds.")
                .inline();
        var name = object.optional(
                "name",
                Codecs.text(),
                KnownDates.Schedule::name,
                "The name; left out for the one that plans call «отдельный график».");
        var windows =
                object.list("windows", TimeCodecs.DATE_RANGE, KnownDates.Schedule::windows, "First and last days.");
        return object.build(values -> new KnownDates.Schedule(values.get(name), values.get(windows)));
    }

    private static Codec<KnownDates> dates() {
        var object = ObjectCodec.<KnownDates>named(
                "KnownDates", "The days of events and schedules that deadlines refer to.");
        var events = object.list("events", event(), KnownDates::events, "Each once.");
        var schedules = object.list("schedules", schedule(), KnownDates::schedules, "Each once.");
        return object.build(values -> KnownDates.of(values.get(events), values.get(schedules)));
    }

    private static Codec<Roadmap> file() {
        var object = ObjectCodec.<Roadmap>named("RoadmapFile", "A file that holds one plan of work (дорожная карта).")
                .file(FileKind.ROADMAP);
        object.required(
                "formatVersion",
                Codecs.formatVersion(FORMAT_VERSION),
                roadmap -> FORMAT_VERSION,
                "The version of this format.");
        return roadmap(object);
    }

    private static Codec<Roadmap> roadmap(ObjectCodec.Builder<Roadmap> object) {
        Codec<LegalAct> legalAct = legalAct();
        var id = object.id("id", Codecs.id(), Roadmap::id, "Unique among the plans of a programme.");
        var title = object.required("title", Codecs.text(), Roadmap::title, "The document's title.");
        var organization = object.required(
                "organization", Codecs.id(), Roadmap::organization, "Id of the organization whose plan it is.");
        var period = object.optional("period", planPeriod(), Roadmap::period, "The years that it speaks of.");
        var approvedBy =
                object.optional("approvedBy", legalAct, Roadmap::approvedBy, "The act by which it was approved.");
        var calendar = object.optional(
                "calendar",
                calendar(),
                roadmap -> Optional.of(roadmap.calendar()).filter(own -> !own.equals(SchoolCalendar.usual())),
                "The school's own calendar.");
        var dates = object.optional(
                "dates",
                dates(),
                roadmap -> Optional.of(roadmap.dates()).filter(known -> !known.equals(KnownDates.none())),
                "The days of events and schedules that the deadlines refer to.");
        var stages = object.list("stages", stage(legalAct), Roadmap::stages, "In the document's order.");
        var doubts = object.list("doubts", Codecs.text(), Roadmap::doubts, "What the document leaves open.");
        return object.build(values -> new Roadmap(
                values.get(id),
                values.get(title),
                values.get(organization),
                values.get(period),
                values.get(approvedBy),
                values.get(stages),
                values.get(doubts),
                values.get(calendar).orElseGet(SchoolCalendar::usual),
                values.get(dates).orElseGet(KnownDates::none)));
    }
}
