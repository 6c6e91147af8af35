package org.mentorship.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.internal.WholeFile;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.rules.ThresholdNotSetException;

/** What every command works with: the ends of the call and the words; and what it does when something is wrong. */
final class Context {
    private final Shell shell;
    private final Words words;
    private boolean json;

    Context(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
    }

    Shell shell() {
        return shell;
    }

    Words words() {
        return words;
    }

    /** From now on problems are printed for programs, on the standard output. */
    void json(boolean wanted) {
        json = wanted;
    }

    void print(String line) {
        shell.out().println(line);
    }

    void print(List<String> lines) {
        lines.forEach(this::print);
    }

    /** A remark beside the result. */
    void note(String line) {
        shell.err().println(line);
    }

    void print(Iterable<Problem> problems) {
        for (Problem problem : problems) {
            shell.err().println(problem.path().map(path -> path + ": ").orElse("") + problem.what());
            if (!problem.advice().isEmpty()) {
                shell.err().println("    " + problem.advice());
            }
        }
    }

    int fail(Failure failure) {
        if (json) {
            shell.out().print(ProblemJson.write(failure.code(), failure.problems(), to -> {
                if (failure.file().isPresent()) {
                    to.writeStringField("file", failure.file().get());
                }
            }));
        } else {
            int count = failure.problems().size();
            if (failure.problems().stream().anyMatch(Problem::inFile)) {
                shell.err()
                        .println(failure.file()
                                .map(file -> words.text("error.in-named-file", count, file))
                                .orElseGet(() -> words.text("error.in-file", count)));
            } else if (count > 1) {
                shell.err().println(words.text("error.several", count));
            }
            print((Iterable<Problem>) failure.problems());
        }
        return failure.code();
    }

    int fail(Exception e, boolean traces) {
        if (e instanceof Failure failure) {
            return fail(failure);
        }
        if (e instanceof InvalidPinsException pins) {
            return fail(Failure.rejected(pins.pins().stream()
                    .map(pin ->
                            Problem.of(words.text("error.pin", pin.request(), pin.offer(), words.text(pin.cause()))))
                    .toList()));
        }
        if (e instanceof ThresholdNotSetException unset) {
            return fail(Failure.rejected(unset.problems().stream()
                    .map(problem -> new Problem(
                            Optional.of(problem.file()), words.text(problem.message()), words.text(problem.advice())))
                    .toList()));
        }
        if (e instanceof Refusal refusal) {
            return fail(Failure.rejected(
                    new Problem(Optional.empty(), words.text(refusal.message()), words.text(refusal.advice()))));
        }
        return unexpected(e, traces);
    }

    /** Two lines, never a trace unless it was asked for; the message of the exception may not be for these eyes. */
    int unexpected(Throwable e, boolean traces) {
        int code = fail(Failure.noResult(
                Problem.of(words.text("error.unexpected", e.getClass().getSimpleName()))));
        if (traces) {
            e.printStackTrace(shell.err());
        }
        return code;
    }

    /** Refuses a place where nothing can be written, before any work is done. */
    void checkWritable(Optional<Path> out) {
        out.ifPresent(file -> {
            Path folder = file.toAbsolutePath().getParent();
            boolean writable = !Files.isDirectory(file)
                    && (Files.exists(file) && !Files.isRegularFile(file)
                            || folder != null && Files.isDirectory(folder) && Files.isWritable(folder));
            if (!writable) {
                throw unwritable(file);
            }
        });
    }

    /** Writes the file whole or not at all. */
    void write(Path file, WholeFile.Content content) {
        try {
            WholeFile.write(file, content);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(file);
        }
        note(words.text("written", file));
    }

    /** Writes to the file, or to the standard output where there is none. */
    void give(Optional<Path> out, byte[] result) {
        out.ifPresentOrElse(
                file -> write(file, stream -> stream.write(result)), () -> print(stream -> stream.write(result)));
    }

    /** Writes to the standard output. */
    void print(WholeFile.Content content) {
        try {
            content.writeTo(shell.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Failure unwritable(Path file) {
        return Failure.noResult(Problem.of(words.text("error.unwritable", file)));
    }
}
