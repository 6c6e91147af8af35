package org.mentorship.rules.internal.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Forms;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.json.ModelCodecs;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.PartialReading;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.participant.Trait;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.roadmap.WorkStatus;
import org.mentorship.rules.scenario.Expectation;
import org.mentorship.rules.scenario.Expectations;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.Scenario.Also;
import org.mentorship.rules.scenario.ScenarioPerson;
import org.mentorship.rules.scenario.ScenarioRoadmap;

/** How scenarios stand in JSON. */
public final class ScenarioCodecs {
    /** The day of a scenario that names none: before the start of a programme, by the rules of late 2025. */
    static final LocalDate USUAL_DAY = LocalDate.of(2025, 8, 20);

    public static final Codec<List<Scenario>> FILE = file();

    private static final String SILENT = "Rules that shall not apply.";
    private static final String DATES = "Days, such as 2025-09-05.";

    private ScenarioCodecs() {}

    private static Codec<ScenarioPerson> person() {
        var object = ObjectCodec.<ScenarioPerson>named(
                "ScenarioPerson", "A person with request or offer; what is left out is as nobody would object to.");
        var id = object.optional("id", Codecs.id(), ScenarioPerson::id, "Of the participant.");
        var organization =
                object.optional("organization", Codecs.id(), ScenarioPerson::organization, "school where left out.");
        var category = object.optional(
                "category", ModelCodecs.category(), ScenarioPerson::category, "That of the form where left out.");
        var age = object.optional(
                "age", Codecs.integer(0, 120), ScenarioPerson::age, "Whole years on the first day of the programme.");
        var birthDate = object.optional(
                "birthDate", Codecs.date().personal(), ScenarioPerson::birthDate, "In place of the age.");
        var grade = object.optional("grade", Codecs.integer(1, 12), ScenarioPerson::grade, "Class or course.");
        var lowestMark = object.optional(
                "lowestMark", Codecs.integer(2, 5), ScenarioPerson::lowestMark, "Lowest mark of a learner, 2 … 5.");
        var experience = object.optional(
                "experienceYears",
                Codecs.integer(0, 80),
                ScenarioPerson::experienceYears,
                "Whole years of professional experience.");
        var subjects = object.set("subjects", Codecs.repeatedText(), ScenarioPerson::subjects, "Taught or wanted.");
        var traits = object.set(
                "traits",
                Codecs.upperCaseCode().map(Trait::new, Trait::code),
                ScenarioPerson::traits,
                "Circumstances.");
        var consents = object.list(
                "consents",
                ModelCodecs.consent(),
                ScenarioPerson::consents,
                "In place of the usual ones of the same purpose and signatory.");
        var clearances = object.list(
                "clearances",
                ModelCodecs.clearance(),
                ScenarioPerson::clearances,
                "In place of the usual ones of the same kind.");
        var interviews = object.list(
                "interviews", ModelCodecs.interview(), ScenarioPerson::interviews, "In place of the usual one.");
        var trainings = object.list(
                "trainings", ModelCodecs.training(), ScenarioPerson::trainings, "In place of the usual one.");
        var missing = object.set(
                "missing",
                Codecs.constant(ScenarioPerson.Missing.class),
                ScenarioPerson::missing,
                "What is not there, or not known.");
        var roleModel = object.optional(
                "roleModel", Codecs.id(), ScenarioPerson::roleModel, "Code of the role model that the request names.");
        var slots = object.set("slots", Codecs.id(), ScenarioPerson::slots, "Ids of weekly times; any words will do.");
        var submittedOn = object.optional(
                "submittedOn", Codecs.date(), ScenarioPerson::submittedOn, "Day of the request or offer.");
        return object.build(values -> new ScenarioPerson(
                values.get(id),
                values.get(organization),
                values.get(category),
                values.get(age),
                values.get(birthDate),
                values.get(grade),
                values.get(lowestMark),
                values.get(experience),
                values.get(subjects),
                values.get(traits),
                values.get(consents),
                values.get(clearances),
                values.get(interviews),
                values.get(trainings),
                values.get(missing),
                values.get(roleModel),
                values.get(slots),
                values.get(submittedOn)));
    }

    private static Codec<ScenarioRoadmap> roadmap() {
        var object = ObjectCodec.<ScenarioRoadmap>named("ScenarioRoadmap", "The school's roadmap for a year.");
        var year = object.optional(
                "academicYear",
                Codecs.integer(1990, 2200),
                ScenarioRoadmap::academicYear,
                "Its first calendar year; that of the programme where left out.");
        var approvedOn =
                object.optional("approvedOn", Codecs.date(), ScenarioRoadmap::approvedOn, "Day of the approving act.");
        var works = object.required(
                "works", Codecs.nonEmptyList(work()), ScenarioRoadmap::works, "In the document's order.");
        var events = object.list("events", event(), ScenarioRoadmap::events, "That deadlines refer to.");
        return object.build(values ->
                new ScenarioRoadmap(values.get(year), values.get(approvedOn), values.get(works), values.get(events)));
    }

    private static Codec<ScenarioRoadmap.Work> work() {
        var object = ObjectCodec.<ScenarioRoadmap.Work>named("ScenarioWork", "A work of a roadmap.")
                .inline();
        var id = object.required("id", Codecs.id(), ScenarioRoadmap.Work::id, "Id and number of the work.");
        var kind = object.optional(
                "kind", Codecs.constant(ActivityKind.class), ScenarioRoadmap.Work::kind, "What the work is.");
        var stage = object.defaulted(
                "stage",
                Codecs.constant(CanonicalStage.class),
                CanonicalStage.WORK,
                ScenarioRoadmap.Work::stage,
                "WORK where left out.");
        var deadline = object.optional(
                "deadline", Codecs.text(), ScenarioRoadmap.Work::deadline, "Phrase, as a document would have it.");
        var done = object.list("done", Codecs.date(), ScenarioRoadmap.Work::done, DATES);
        var acts = object.list("acts", Codecs.date(), ScenarioRoadmap.Work::acts, DATES);
        var missing = object.set(
                "missing",
                Codecs.constant(ScenarioRoadmap.Work.Missing.class),
                ScenarioRoadmap.Work::missing,
                "What the document does not say.");
        return object.build(values -> new ScenarioRoadmap.Work(
                values.get(id),
                values.get(kind),
                values.get(stage),
                values.get(deadline),
                values.get(done),
                values.get(acts),
                values.get(missing)));
    }

    private static Codec<ScenarioRoadmap.Event> event() {
        var object = ObjectCodec.<ScenarioRoadmap.Event>named("ScenarioEvent", "An event and its days.")
                .inline();
        var name = object.required("name", Codecs.text(), ScenarioRoadmap.Event::name, "As deadlines call it.");
        var days = object.required("days", Codecs.nonEmptyList(Codecs.date()), ScenarioRoadmap.Event::days, DATES);
        return object.build(values -> new ScenarioRoadmap.Event(values.get(name), values.get(days)));
    }

    private static Codec<Also> also() {
        var object = ObjectCodec.<Also>named("ScenarioOthers", "Further parts of the programme, as in its file.");
        var organizations = object.list(
                "organizations", ModelCodecs.organization(), Also::organizations, "Those that are no usual school.");
        var forms = object.list("forms", ModelCodecs.form(), Also::forms, "Own forms.");
        var people = object.list("people", person(), Also::people, "Those who are not as usual.");
        var requests = object.list("requests", ModelCodecs.request(), Also::requests, "Further ones.");
        var offers = object.list("offers", ModelCodecs.offer(), Also::offers, "Further ones.");
        var mentorships = object.list("mentorships", ModelCodecs.mentorship(), Also::mentorships, "Of the programme.");
        var answers = object.list("answers", ModelCodecs.answers(), Also::answers, "To bundled questionnaires.");
        return object.build(values -> new Also(
                values.get(organizations),
                values.get(forms),
                values.get(people),
                values.get(requests),
                values.get(offers),
                values.get(mentorships),
                values.get(answers)));
    }

    private static Codec<Expectation.OfCandidacy> ofCandidacy() {
        var object = ObjectCodec.<Expectation.OfCandidacy>named("ExpectedOfCandidacy", "Of a request or an offer.")
                .inline();
        var decision = object.optional(
                "decision",
                Codecs.constant(Expectation.Decision.class),
                Expectation.OfCandidacy::decision,
                "How the candidacy stands.");
        var rules = object.optional(
                "rules", ids(), Expectation.OfCandidacy::rules, "Those that refuse, or ask for what is missing.");
        var remarks = object.optional("remarks", ids(), Expectation.OfCandidacy::remarks, "Those that remark.");
        var silent = object.list("silent", Codecs.id(), Expectation.OfCandidacy::silent, SILENT);
        return object.build(values -> new Expectation.OfCandidacy(
                values.get(decision), values.get(rules), values.get(remarks), values.get(silent)));
    }

    private static Codec<Expectation.OfPair> ofPair() {
        var object = ObjectCodec.<Expectation.OfPair>named("ExpectedOfPair", "Of the pair of the two.")
                .inline();
        var decision = object.optional(
                "decision",
                Codecs.constant(Expectation.Verdict.class),
                Expectation.OfPair::decision,
                "Whether it may be formed.");
        var points = object.optional(
                "points", Codecs.integer(-100_000, 100_000), Expectation.OfPair::points, "Sum of what rules give.");
        var rules = object.optional("rules", ids(), Expectation.OfPair::rules, "Those that forbid or give points.");
        var silent = object.list("silent", Codecs.id(), Expectation.OfPair::silent, SILENT);
        return object.build(values -> new Expectation.OfPair(
                values.get(decision), values.get(points), values.get(rules), values.get(silent)));
    }

    private static Codec<Expectation.OfWork> ofWork() {
        var object = ObjectCodec.<Expectation.OfWork>named("ExpectedOfWork", "Of a work of the roadmap.")
                .inline();
        var work = object.required("work", Codecs.id(), Expectation.OfWork::work, "Id of the work.");
        var due = object.optional(
                "due", Codecs.date(), Expectation.OfWork::due, "Last day of the occurrence; the decisive one else.");
        var status = object.optional(
                "status", Codecs.constant(WorkStatus.class), Expectation.OfWork::status, "How it stands.");
        var rules = object.optional(
                "rules", ids(), Expectation.OfWork::rules, "Those that give the status or say whom to tell.");
        var remarks = object.optional(
                "remarks", ids(), Expectation.OfWork::remarks, "Those that find something wrong with the work.");
        var silent = object.list("silent", Codecs.id(), Expectation.OfWork::silent, SILENT);
        return object.build(values -> new Expectation.OfWork(
                values.get(work),
                values.get(due),
                values.get(status),
                values.get(rules),
                values.get(remarks),
                values.get(silent)));
    }

    private static Codec<Expectation.OfMentorship> ofMentorship() {
        var object = ObjectCodec.<Expectation.OfMentorship>named("ExpectedOfMentorship", "Of a mentorship of also.")
                .inline();
        var mentorship = object.required(
                "mentorship", Codecs.id(), Expectation.OfMentorship::mentorship, "Id of the mentorship.");
        var remarks = object.optional(
                "remarks", ids(), Expectation.OfMentorship::remarks, "Those that find something in its life.");
        var silent = object.list("silent", Codecs.id(), Expectation.OfMentorship::silent, SILENT);
        return object.build(values ->
                new Expectation.OfMentorship(values.get(mentorship), values.get(remarks), values.get(silent)));
    }

    private static Codec<Expectation.OfSet> ofSet() {
        var object = ObjectCodec.<Expectation.OfSet>named("ExpectedOfSet", "Of a set that indicators count.")
                .inline();
        var set = object.required("set", Codecs.id(), Expectation.OfSet::set, "Id of the set.");
        var members = object.optional("members", ids(), Expectation.OfSet::members, "Ids of those counted, all.");
        var rules = object.optional("rules", ids(), Expectation.OfSet::rules, "Those that count into it.");
        var silent = object.list("silent", Codecs.id(), Expectation.OfSet::silent, SILENT);
        return object.build(values ->
                new Expectation.OfSet(values.get(set), values.get(members), values.get(rules), values.get(silent)));
    }

    private static Codec<List<String>> ids() {
        return Codecs.list(Codecs.id());
    }

    private static Codec<Expectations> expectations() {
        var object = ObjectCodec.<Expectations>named("Expectations", "What the rules shall say.");
        var mentee = object.optional("mentee", ofCandidacy(), Expectations::mentee, "Of the mentee's request.");
        var mentor = object.optional("mentor", ofCandidacy(), Expectations::mentor, "Of the mentor's offer.");
        var pair = object.optional("pair", ofPair(), Expectations::pair, "Of the pair.");
        var works = object.list("works", ofWork(), Expectations::works, "Of the works.");
        var mentorships =
                object.list("mentorships", ofMentorship(), Expectations::mentorships, "Of the lives of mentorships.");
        var sets = object.list("sets", ofSet(), Expectations::sets, "Of the sets that indicators count.");
        return object.build(values -> new Expectations(
                values.get(mentee),
                values.get(mentor),
                values.get(pair),
                values.get(works),
                values.get(mentorships),
                values.get(sets)));
    }

    private static Codec<Scenario> scenario() {
        var object = ObjectCodec.<Scenario>named("Scenario", "One case, and what the rules shall say of it.");
        var id = object.id("id", Codecs.id(), Scenario::id, "Unique in the book.");
        var title = object.required("title", Codecs.text(), Scenario::title, "What the case is, in words.");
        var day = object.defaulted("day", Codecs.date(), USUAL_DAY, Scenario::day, "Reference date.");
        var period = object.optional(
                "period", ModelCodecs.dateRange(), Scenario::period, "Of the programme; an academic year else.");
        var form = object.defaulted("form", Codecs.id(), Forms.PUPIL_PUPIL, Scenario::form, "Code of the form.");
        var mentee = object.optional("mentee", person(), Scenario::mentee, "Whose request is judged.");
        var mentor = object.optional("mentor", person(), Scenario::mentor, "Whose offer is judged.");
        var marks = object.set(
                "marks", Codecs.constant(PairMarkKind.class), Scenario::marks, "What is known of the two beforehand.");
        var past = object.optional(
                "past",
                Codecs.oneOf(List.of(MentorshipState.COMPLETED, MentorshipState.TERMINATED), MentorshipState::name),
                Scenario::past,
                "How an earlier mentorship of the two ended.");
        var roadmap = object.optional("roadmap", roadmap(), Scenario::roadmap, "Of the school.");
        var also = object.optional(
                "also",
                also(),
                scenario -> Optional.of(scenario.also()).filter(other -> !other.equals(Also.NOTHING)),
                "What else the programme holds.");
        var expect = object.required("expect", expectations(), Scenario::expect, "What the rules shall say.");
        return object.build(values -> new Scenario(
                values.get(id),
                values.get(title),
                values.get(day),
                values.get(period),
                values.get(form),
                values.get(mentee),
                values.get(mentor),
                values.get(marks),
                values.get(past),
                values.get(roadmap),
                values.get(also).orElse(Also.NOTHING),
                values.get(expect)));
    }

    private record File(List<Scenario> scenarios) {}

    private static Codec<List<Scenario>> file() {
        var object = ObjectCodec.<File>named("ScenarioFile", "Scenarios of a rule book.")
                .file(FileKind.SCENARIOS);
        var scenarios = object.partialList("scenarios", scenario(), File::scenarios, "Each id once.");
        return object.buildPartial((values, reading) -> checked(values.get(scenarios), reading))
                .map(File::scenarios, File::new);
    }

    /** Every scenario makes a programme and is named once; null where that is not so. */
    private static File checked(List<Scenario> scenarios, PartialReading reading) {
        if (scenarios == null) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            if (scenario == null) {
                continue;
            }
            String path = "$.scenarios[" + i + "]";
            if (!ids.add(scenario.id())) {
                reading.add(new Problem(
                        path + ".id",
                        Phrase.of("The id (%s) is that of an earlier scenario.", scenario.id())
                                .text(),
                        Phrase.of("Give each scenario an id of its own.").text()));
            }
            unfit(scenario).ifPresent(problem -> reading.add(new Problem(path, problem.message(), problem.advice())));
        }
        return reading.complete() ? new File(scenarios) : null;
    }

    /** Why no programme can be made of the scenario. */
    private static Optional<Problem> unfit(Scenario scenario) {
        try {
            new ScenarioCase(scenario);
            return Optional.empty();
        } catch (InvalidProgrammeException unfit) {
            return Optional.of(unfit.problems().get(0));
        } catch (Refusal wrong) {
            return Optional.of(new Problem("$", wrong.message(), wrong.advice()));
        }
    }
}
