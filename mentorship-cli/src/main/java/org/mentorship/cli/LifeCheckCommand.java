package org.mentorship.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.life.LifeFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code life check FILE}: what the curator should look at in the lives of pairs. */
@Command(name = "check")
final class LifeCheckCommand extends ContextCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "bases-as-of")
    private LocalDate asOf;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    LifeCheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        Programme programme = inputs.programme(file, Optional.empty());
        LocalDate day = Optional.ofNullable(asOf).orElse(programme.referenceDate());
        List<LifeFinding> findings = inputs.rules(Optional.ofNullable(rules)).life(programme, day);
        if (json) {
            String text = JsonText.write(to -> {
                to.writeStringField("programme", programme.id());
                to.writeStringField("asOf", day.toString());
                JsonText.objects(to, "findings", findings, (one, finding) -> {
                    one.writeStringField("mentorship", finding.mentorship());
                    one.writeStringField("rule", finding.finding().ruleId());
                    one.writeStringField(
                            "sentence", context.words().text(finding.finding().sentence()));
                    one.writeStringField(
                            "reason", context.words().text(finding.finding().reason()));
                });
            });
            context.shell().out().print(text);
        } else {
            context.print(findings.isEmpty() ? text("life.fine", day) : text("life.findings", day, findings.size()));
            findings.forEach(finding -> context.print("  " + line(context, finding)));
        }
        return ExitCode.DONE;
    }

    static String line(Context context, LifeFinding one) {
        Words words = context.words();
        return one.mentorship() + ": "
                + words.text(
                        "finding",
                        words.text(one.finding().sentence()) + ": "
                                + words.text(one.finding().reason()),
                        one.finding().ruleId());
    }
}
