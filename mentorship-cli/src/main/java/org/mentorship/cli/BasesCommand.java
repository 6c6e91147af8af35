package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorship.core.base.Bases;
import org.mentorship.core.base.MenteeEntry;
import org.mentorship.core.base.MentorEntry;
import org.mentorship.core.base.Work;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bases FILE}: the bases of mentees and of mentors on a day. */
@Command(name = "bases")
final class BasesCommand extends ContextCommand {
    private static final String NOTHING = "–";

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "bases-as-of")
    private LocalDate asOf;

    @Option(names = "--names", descriptionKey = "names")
    private boolean names;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report-out")
    private Path out;

    private Programme programme;
    private Names shown;

    BasesCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        context.checkWritable(Optional.ofNullable(out));
        programme = new Inputs(context).programme(file, Optional.empty());
        LocalDate day = Optional.ofNullable(asOf).orElse(programme.referenceDate());
        Bases bases = Bases.of(programme, day);
        shown = new Names(programme, names);
        String text = json ? json(bases, day) : String.join("\n", table(bases, day)) + "\n";
        context.give(Optional.ofNullable(out), text.getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE;
    }

    // --- For people --------------------------------------------------------------------------------

    private List<String> table(Bases bases, LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add(text("bases.title", programme.title(), programme.id(), day));
        lines.add("");
        lines.add(text("bases.mentees", bases.mentees().size()));
        Table mentees = new Table("  ", "lllllllllrll");
        mentees.row(
                text("bases.mentee"),
                text("bases.request"),
                text("bases.consented"),
                text("bases.entered"),
                text("bases.mentorship"),
                text("bases.mentor"),
                text("bases.form"),
                text("bases.organization"),
                text("bases.ended"),
                text("bases.meetings"),
                text("bases.result"),
                text("bases.mentor-too"));
        for (MenteeEntry entry : bases.mentees()) {
            mentees.row(
                    shown.of(entry.participant()),
                    entry.directions().isEmpty() ? NOTHING : directions(entry.directions()),
                    day(entry.consentedOn()),
                    day(entry.work().map(Work::enteredOn)),
                    entry.work().map(Work::mentorship).orElse(NOTHING),
                    entry.work().map(Work::mentor).map(shown::of).orElse(NOTHING),
                    form(entry.form()),
                    entry.work().map(Work::organization).orElse(NOTHING),
                    day(entry.work().flatMap(Work::endedOn)),
                    entry.work().map(work -> String.valueOf(work.meetings())).orElse(NOTHING),
                    result(entry.work()),
                    entry.mentorToo() ? text("bases.yes") : "");
        }
        lines.addAll(mentees.lines());
        lines.add("");
        lines.add(text("bases.mentors", bases.mentors().size()));
        Table mentors = new Table("  ", "lrllrlllllrl");
        mentors.row(
                text("bases.mentor"),
                text("bases.experience"),
                text("bases.competences"),
                text("bases.time"),
                text("bases.places"),
                text("bases.entered"),
                text("bases.mentorship"),
                text("bases.mentee"),
                text("bases.form"),
                text("bases.ended"),
                text("bases.meetings"),
                text("bases.result"));
        for (MentorEntry entry : bases.mentors()) {
            mentors.row(
                    shown.of(entry.participant()),
                    entry.experience().map(String::valueOf).orElse(NOTHING),
                    entry.directions().isEmpty() ? NOTHING : directions(List.copyOf(entry.directions())),
                    entry.slots().isEmpty() ? NOTHING : String.join(", ", entry.slots()),
                    entry.places().map(String::valueOf).orElse(NOTHING),
                    day(entry.work().map(Work::enteredOn)),
                    entry.work().map(Work::mentorship).orElse(NOTHING),
                    entry.mentees().isEmpty()
                            ? NOTHING
                            : entry.mentees().stream().map(shown::of).collect(Collectors.joining(", ")),
                    form(entry.form()),
                    day(entry.work().flatMap(Work::endedOn)),
                    entry.work().map(work -> String.valueOf(work.meetings())).orElse(NOTHING),
                    result(entry.work()));
        }
        lines.addAll(mentors.lines());
        return lines;
    }

    private String directions(List<String> codes) {
        return codes.stream()
                .map(code -> programme
                        .vocabulary(Vocabulary.TASK_DIRECTIONS)
                        .flatMap(vocabulary -> vocabulary.term(code))
                        .map(term -> context.words().text(term.title()))
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    private String form(String code) {
        return programme
                .form(code)
                .map(form -> context.words().text(form.title()))
                .orElse(code);
    }

    private String day(Optional<LocalDate> day) {
        return day.map(on -> text("bases.day", on)).orElse(NOTHING);
    }

    private String result(Optional<Work> work) {
        return work.map(done -> text("state." + done.state())
                        + done.reason().map(why -> ": " + text("reason." + why)).orElse(""))
                .orElseGet(() -> text("bases.waits"));
    }

    // --- For programs ------------------------------------------------------------------------------

    private String json(Bases bases, LocalDate day) {
        return JsonText.write(to -> {
            to.writeStringField("programme", programme.id());
            to.writeStringField("asOf", day.toString());
            JsonText.objects(to, "mentees", bases.mentees(), this::mentee);
            JsonText.objects(to, "mentors", bases.mentors(), this::mentor);
        });
    }

    private void mentee(JsonGenerator to, MenteeEntry entry) throws IOException {
        person(to, entry.participant());
        to.writeStringField("form", entry.form());
        JsonText.text(to, "request", entry.request());
        JsonText.texts(to, "directions", entry.directions());
        JsonText.day(to, "consentedOn", entry.consentedOn());
        work(to, entry.work());
        to.writeBooleanField("mentorToo", entry.mentorToo());
    }

    private void mentor(JsonGenerator to, MentorEntry entry) throws IOException {
        person(to, entry.participant());
        to.writeStringField("form", entry.form());
        JsonText.text(to, "offer", entry.offer());
        JsonText.number(to, "experience", entry.experience());
        JsonText.texts(to, "directions", entry.directions());
        JsonText.texts(to, "subjects", entry.subjects());
        JsonText.texts(to, "interests", entry.interests());
        JsonText.texts(to, "slots", entry.slots());
        JsonText.number(to, "places", entry.places());
        JsonText.texts(to, "mentees", entry.mentees());
        work(to, entry.work());
    }

    private void person(JsonGenerator to, String participant) throws IOException {
        to.writeStringField("participant", participant);
        if (names && !shown.of(participant).equals(participant)) {
            to.writeStringField("name", shown.of(participant).substring(participant.length() + 1));
        }
    }

    private static void work(JsonGenerator to, Optional<Work> done) throws IOException {
        if (done.isEmpty()) {
            to.writeNullField("work");
            return;
        }
        Work work = done.get();
        to.writeObjectFieldStart("work");
        to.writeStringField("mentorship", work.mentorship());
        to.writeStringField("mentor", work.mentor());
        to.writeStringField("organization", work.organization());
        to.writeStringField("enteredOn", work.enteredOn().toString());
        JsonText.day(to, "endedOn", work.endedOn());
        to.writeStringField("state", work.state().name());
        JsonText.text(to, "reason", work.reason().map(Enum::name));
        to.writeNumberField("meetings", work.meetings());
        to.writeEndObject();
    }
}
