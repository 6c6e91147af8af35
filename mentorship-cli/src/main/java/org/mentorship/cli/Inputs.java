package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.json.InvalidRoadmapException;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.json.RoadmapReader;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.approval.Edit;
import org.mentorship.matching.json.EditsReader;
import org.mentorship.matching.json.PairingReader;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.figures.FiguresReader;
import org.mentorship.rules.figures.PrintedFigures;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.json.SheetReader;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;

/** Reads what a command is given; whatever is wrong with it becomes a {@link Failure} that lists everything. */
final class Inputs {
    /** Stands for the standard input in place of a file. */
    private static final String STANDARD_INPUT = "-";
    /** Stands for the bundled rule book in place of a folder. */
    private static final String BUNDLED_BOOK = "bundled";

    private final Context context;

    Inputs(Context context) {
        this.context = context;
    }

    /** The programme of the file, decided on another reference date where one is given. */
    Programme programme(String file, Optional<LocalDate> asOf) {
        try {
            Programme programme = read(file, ProgrammeReader::read);
            return asOf.map(day -> programme.toBuilder().referenceDate(day).build())
                    .orElse(programme);
        } catch (InvalidProgrammeException e) {
            throw Failure.rejected(problems(e.problems()));
        }
    }

    /**
     * What to report on.
     *
     * @param programme the one that holds the roadmaps; a roadmap of its own file has none
     */
    record Plans(List<Roadmap> roadmaps, Optional<Programme> programme) {

        /** The reports on a day. */
        List<RoadmapReport> reports(RuleBook book, KnownDates events, LocalDate day) {
            if (programme.isEmpty()) {
                return roadmaps.stream()
                        .map(roadmap -> book.roadmap(roadmap, events, day))
                        .toList();
            }
            Programme asked = programme.get().toBuilder().referenceDate(day).build();
            return roadmaps.stream()
                    .map(roadmap -> book.roadmap(asked, roadmap, events))
                    .toList();
        }
    }

    /** The programme with its roadmaps as people read them: by their phrases, where these are understood. */
    static Programme withDeadlinesRead(Programme programme) {
        return programme.toBuilder()
                .roadmaps(programme.roadmaps().stream()
                        .map(Roadmap::withDeadlinesRead)
                        .toList())
                .build();
    }

    /** The roadmaps of a programme file, or the one of a roadmap file. */
    Plans plans(String file) {
        byte[] bytes = read(file, InputStream::readAllBytes);
        if (!isRoadmap(bytes)) {
            Programme programme = withDeadlinesRead(programme(new ByteArrayInputStream(bytes)));
            return new Plans(programme.roadmaps(), Optional.of(programme));
        }
        try {
            return new Plans(
                    List.of(RoadmapReader.read(new ByteArrayInputStream(bytes)).withDeadlinesRead()), Optional.empty());
        } catch (InvalidRoadmapException e) {
            throw Failure.rejected(problems(e.problems()));
        } catch (IOException e) {
            throw unreadable(file, "error.unreadable");
        }
    }

    private Programme programme(InputStream in) {
        try {
            return ProgrammeReader.read(in);
        } catch (InvalidProgrammeException e) {
            throw Failure.rejected(problems(e.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has stages of its own; what is no JSON is left to the reader of programmes, which says why. */
    private static boolean isRoadmap(byte[] bytes) {
        return hasField(bytes, "stages");
    }

    private static boolean hasField(byte[] bytes, String field) {
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(field)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    /** What earlier numbers give: a sheet that {@code indicators --json} wrote, or a programme. */
    <T> T sheetOrProgramme(String file, Function<IndicatorSheet, T> ofSheet, Function<Programme, T> ofProgramme) {
        byte[] bytes = read(file, InputStream::readAllBytes);
        return hasField(bytes, "audience")
                ? ofSheet.apply(sheet(bytes))
                : ofProgramme.apply(programme(new ByteArrayInputStream(bytes)));
    }

    private IndicatorSheet sheet(byte[] bytes) {
        try {
            return SheetReader.read(new ByteArrayInputStream(bytes));
        } catch (InvalidFileException e) {
            throw Failure.rejected(problems(e.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures that a report prints. */
    PrintedFigures figures(String file) {
        return parsed(file, FiguresReader::read);
    }

    /** The rule book of the folder, or the bundled one. */
    RuleBook rules(Optional<Path> folder) {
        folder.ifPresent(this::folder);
        try {
            return folder.map(RuleBook::load).orElseGet(RuleBook::bundled);
        } catch (InvalidRuleBookException e) {
            throw broken(e);
        }
    }

    /**
     * The rule book of the folder, or the bundled one, made ready by threads of their own while the caller reads a file.
     *
     * @return gives the book or throws what {@link #rules(Optional)} throws
     */
    Supplier<RuleBook> rulesMeanwhile(Optional<Path> folder) {
        if (folder.isEmpty()) {
            CompletableFuture.runAsync(RuleBook::prepareBundled);
        }
        CompletableFuture<RuleBook> ready = CompletableFuture.supplyAsync(() -> {
            RuleBook book = rules(folder);
            book.prepare();
            return book;
        });
        return () -> {
            try {
                return ready.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        };
    }

    /** The rule book of the folder, or the bundled one where the word for it stands in place of a folder. */
    RuleBook rules(String folderOrBundled) {
        return rules(Optional.of(folderOrBundled)
                .filter(name -> !name.equals(BUNDLED_BOOK))
                .map(Path::of));
    }

    /** The folder, if there is one. */
    Path folder(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw Failure.rejected(Problem.of(context.words().text("error.not-folder", folder)));
        }
        if (!Files.isDirectory(folder)) {
            throw Failure.rejected(Problem.of(context.words().text("error.no-folder", folder)));
        }
        return folder;
    }

    /** The scenarios of the rule book in the folder. */
    List<Scenario> scenarios(Path folder) {
        try {
            return ScenarioReader.read(folder);
        } catch (InvalidRuleBookException e) {
            throw broken(e);
        }
    }

    /** What keeps the book from being used; its remarks are told by the check alone. */
    private Failure broken(InvalidRuleBookException e) {
        return Failure.rejected(e.problems().stream()
                .filter(problem -> problem.severity() == RuleProblem.Severity.ERROR)
                .map(problem -> new Problem(
                        Optional.of(problem.file() + (problem.line() > 0 ? ":" + problem.line() : "")),
                        context.words().text(problem.message()),
                        context.words().text(problem.advice())))
                .toList());
    }

    /** A pairing that {@code pair} wrote. */
    Pairing pairing(String file) {
        return parsed(file, PairingReader::read);
    }

    /** The curator's edits, in their order. */
    List<Edit> edits(String file) {
        return parsed(file, EditsReader::read);
    }

    private <T> T parsed(String file, Reader<T> reader) {
        try {
            return read(file, reader);
        } catch (InvalidFileException e) {
            throw Failure.rejected(problems(e.problems()));
        }
    }

    /** Reads a file to its end, or the standard input. */
    private <T> T read(String file, Reader<T> reader) {
        if (file.equals(STANDARD_INPUT)) {
            try {
                return reader.read(new FilterInputStream(context.shell().in()) {
                    @Override
                    public void close() {
                        // The standard input is not this reader's to close.
                    }
                });
            } catch (IOException e) {
                throw unreadable(file, "error.unreadable");
            }
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw unreadable(file, "error.directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return reader.read(in);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "error.no-file");
        } catch (IOException e) {
            throw unreadable(file, "error.unreadable");
        }
    }

    private Failure unreadable(String file, String why) {
        return Failure.rejected(Problem.of(context.words().text(why, file)));
    }

    private List<Problem> problems(List<org.mentorship.core.programme.Problem> problems) {
        return problems.stream().map(this::problem).toList();
    }

    private Problem problem(org.mentorship.core.programme.Problem problem) {
        String place = problem.path()
                + problem.position()
                        .map(at -> " (" + at.line() + ":" + at.column() + ")")
                        .orElse("");
        return new Problem(
                Optional.of(place),
                context.words().text(problem.message()),
                context.words().text(problem.advice()));
    }

    /** Reads a value from a stream. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
