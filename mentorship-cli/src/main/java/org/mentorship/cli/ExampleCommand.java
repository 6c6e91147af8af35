package org.mentorship.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code example NAME}: gives one of the bundled programmes. */
@Command(name = "example")
final class ExampleCommand extends ContextCommand {
    /** Folders of {@code examples/}; each is bundled under its name. */
    static final List<String> NAMES = List.of("tiny", "mishkino", "oktyabrsky");

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "example-out")
    private Path out;

    ExampleCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws IOException {
        if (!NAMES.contains(name)) {
            throw Failure.rejected(Problem.of(text("error.no-example", name, String.join(", ", NAMES))));
        }
        context.checkWritable(Optional.ofNullable(out));
        try (InputStream in = ExampleCommand.class.getResourceAsStream("examples/" + name + "/programme.json")) {
            context.give(Optional.ofNullable(out), in.readAllBytes());
        }
        return ExitCode.DONE;
    }
}
