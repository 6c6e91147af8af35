package org.mentorship.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mentorship.core.internal.WholeFile;
import picocli.CommandLine.Option;

/** Where a changed programme goes: to a file, to the standard output for programs, or nowhere. */
final class ChangedProgramme {
    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "result-out")
    private Path out;

    @Option(names = "--json")
    private boolean json;

    /** Refuses an impossible place before any work is done. */
    void prepare(Context context) {
        context.json(json);
        context.checkWritable(Optional.ofNullable(out));
    }

    /** Whether the standard output belongs to programs. */
    boolean json() {
        return json;
    }

    boolean written() {
        return out != null;
    }

    void finish(Context context, WholeFile.Content programme) {
        if (out != null) {
            context.write(out, programme);
        } else if (json) {
            context.print(programme);
        } else {
            context.note(context.words().text("not-written"));
        }
    }
}
