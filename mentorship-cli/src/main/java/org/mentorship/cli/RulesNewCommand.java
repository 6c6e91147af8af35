package org.mentorship.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.rules.RuleBookTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules new DIR}: a rule book to start from. */
@Command(name = "new")
final class RulesNewCommand extends ContextCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "rules-new-dir")
    private Path folder;

    RulesNewCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        try {
            List<Path> written = RuleBookTemplate.write(folder);
            context.print(text("rules.new.written", folder));
            written.forEach(file -> context.print("    " + folder.relativize(file)));
            context.print(text("rules.new.next", quoted(folder.toString())));
        } catch (IOException e) {
            throw Failure.noResult(Problem.of(text("error.folder-unwritable", folder)));
        }
        return ExitCode.DONE;
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.contains(" ") ? '"' + path + '"' : path;
    }
}
