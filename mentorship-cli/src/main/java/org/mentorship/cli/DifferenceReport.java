package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Score;
import org.mentorship.matching.compare.PairingDifference;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.compare.RequestChange;

/**
 * What changed against an earlier pairing: for people, a row for each request whose lot changed and the sums below; for
 * programs {@code {"formatVersion": 1, "gain": {…}, "unchanged": 3, "changes": [{"kind": "OTHER_MENTOR", …}]}}.
 */
final class DifferenceReport {
    private final Words words;
    private final PairingDifference difference;
    private final Names names;
    private final Programme programme;
    private Optional<String> policies = Optional.empty();
    private Optional<PairingPolicy> policy = Optional.empty();

    DifferenceReport(Words words, Programme programme, PairingDifference difference, boolean names) {
        this.words = words;
        this.difference = difference;
        this.names = new Names(programme, names);
        this.programme = programme;
    }

    /** Tells under which policies the two were made, where these differ. */
    DifferenceReport under(PairingPolicy before, PairingPolicy after) {
        if (before == after) {
            policy = Optional.of(after);
        } else {
            policies = Optional.of(words.text(
                    "compare.policies", words.text("policy." + before.name()), words.text("policy." + after.name())));
        }
        return this;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        int changed = difference.changes().size();
        if (changed == 0) {
            lines.add(words.text("compare.same", difference.unchanged()));
            policies.ifPresent(lines::add);
            return lines;
        }
        lines.add(words.text("compare.title", changed, changed + difference.unchanged()));
        policies.ifPresent(lines::add);
        lines.add("");
        Table table = new Table("  ", "lllrl");
        table.row(
                words.text("compare.mentee"),
                words.text("compare.before"),
                words.text("compare.after"),
                words.text("compare.points"),
                words.text("compare.what"));
        for (RequestChange change : difference.changes()) {
            table.row(
                    names.of(change.mentee()) + " (" + change.request() + ")",
                    at(change.before(), moved(change)),
                    at(change.after(), moved(change)),
                    signed(change.pointsGained()),
                    words.text("compare." + ExplainCommand.kind(change)));
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(words.text(
                "compare.seats",
                difference.newlySeated().size(),
                difference.unseated().size(),
                difference.changedMentor().size()));
        lines.add(words.text("compare.points-moved", moved(1), moved(-1)));
        Score gain = difference.gain();
        lines.add(words.text("compare.whole", signed(gain.coverage()), signed(gain.points())));
        policy.filter(same -> same == PairingPolicy.WORST_OFF_FIRST)
                .ifPresent(same -> lines.add(words.text("compare.lowest", signed(gain.policy()))));
        policy.filter(same -> same == PairingPolicy.STABLE)
                .ifPresent(same -> lines.add(words.text("compare.blocking", signed(-gain.policy()))));
        return lines;
    }

    /** Requests with a seat in both pairings whose points went this way. */
    private long moved(int way) {
        return difference.changes().stream()
                .filter(change -> change.before().isPresent() && change.after().isPresent())
                .filter(change -> Integer.signum(change.pointsGained()) == way)
                .count();
    }

    /** Whether the mentor stays and the time of the group does not. */
    private static boolean moved(RequestChange change) {
        return change instanceof RequestChange.SameMentor same
                && !same.was().slot().equals(same.now().slot());
    }

    private String at(Optional<Position> position, boolean withTime) {
        return position.map(at -> names.of(at.mentor()) + " (" + at.offer() + "), " + at.points()
                        + (withTime ? at.slot().map(this::time).orElse("") : ""))
                .orElse("–");
    }

    private String time(String slot) {
        return ", " + programme.slot(slot).map(words::slot).orElse(slot);
    }

    private static String signed(long points) {
        return points < 0 ? "−" + -points : points == 0 ? "0" : "+" + points;
    }

    String json() {
        return ProblemJson.object(this::writeTo);
    }

    /** Writes the fields of the difference into an open object. */
    void writeTo(JsonGenerator json) throws IOException {
        Score gain = difference.gain();
        json.writeObjectFieldStart("gain");
        json.writeNumberField("hard", gain.hard());
        json.writeNumberField("coverage", gain.coverage());
        json.writeNumberField("policy", gain.policy());
        json.writeNumberField("points", gain.points());
        json.writeEndObject();
        json.writeStringField("proofBefore", difference.proofBefore().name());
        json.writeStringField("proofAfter", difference.proofAfter().name());
        json.writeNumberField("unchanged", difference.unchanged());
        json.writeArrayFieldStart("changes");
        for (RequestChange change : difference.changes()) {
            json.writeStartObject();
            json.writeStringField("kind", ExplainCommand.kind(change));
            json.writeStringField("request", change.request());
            json.writeStringField("mentee", change.mentee());
            position(json, "before", change.before());
            position(json, "after", change.after());
            json.writeNumberField("pointsGained", change.pointsGained());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, String field, Optional<Position> position) throws IOException {
        if (position.isPresent()) {
            Position at = position.get();
            json.writeObjectFieldStart(field);
            json.writeStringField("offer", at.offer());
            json.writeStringField("mentor", at.mentor());
            if (at.slot().isPresent()) {
                json.writeStringField("slot", at.slot().get());
            }
            json.writeNumberField("points", at.points());
            json.writeEndObject();
        }
    }
}
