package org.mentorship.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.IndicatorSheets;
import org.mentorship.rules.indicator.json.SheetWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code indicators FILE…}: the numbers of one or more programmes on a day. */
@Command(name = "indicators")
final class IndicatorsCommand extends ContextCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "indicators-files")
    private List<String> files;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "indicators-as-of")
    private LocalDate asOf;

    @Option(names = "--compare", paramLabel = "PREVIOUS", descriptionKey = "indicators-compare")
    private String compare;

    @Option(names = "--by-organization")
    private boolean byOrganization;

    @Option(names = "--public", descriptionKey = "indicators-public")
    private boolean forAll;

    @Option(names = "--list", paramLabel = "ID")
    private String list;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "indicators-out")
    private Path out;

    /** What is printed. */
    static final class Form {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--csv")
        private boolean csv;

        @Option(names = "--excel")
        private boolean excel;
    }

    IndicatorsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws Exception {
        context.json(form.json);
        if (list != null && forAll) {
            throw Failure.usage(Problem.of(text("indicators.list-public")));
        }
        context.checkWritable(Optional.ofNullable(out));
        Inputs inputs = new Inputs(context);
        RuleBook book = inputs.rules(Optional.ofNullable(rules));
        checkListed(book);
        IndicatorReport report = report(inputs, book);
        IndicatorSheet sheet = IndicatorSheets.of(report, audience(), byOrganization);
        if (compare != null) {
            sheet = IndicatorSheets.compare(sheet, earlier(inputs, book, sheet.asOf()));
        }
        if (list != null) {
            sheet = IndicatorSheets.list(sheet, report, list);
        }
        give(sheet, report);
        return ExitCode.DONE;
    }

    private Audience audience() {
        return forAll ? Audience.PUBLIC : Audience.OFFICIAL;
    }

    private void checkListed(RuleBook book) {
        if (list != null && book.indicators().stream().noneMatch(one -> one.id().equals(list))) {
            List<String> ids = book.indicators().stream().map(Indicator::id).toList();
            throw Failure.rejected(Problem.of(NearestWord.of(list, ids)
                    .map(near -> text("indicators.unknown-meant", list, near))
                    .orElseGet(() -> text("indicators.unknown", list, String.join(", ", ids)))));
        }
    }

    /** Reads one file after the other, so that those of a region need not be held together. */
    private IndicatorReport report(Inputs inputs, RuleBook book) {
        Optional<LocalDate> wanted = Optional.ofNullable(asOf);
        Programme first;
        try {
            first = programme(inputs, files.get(0));
        } catch (Failure failure) {
            throw allWrong(inputs, failure);
        }
        LocalDate day = wanted.orElse(first.referenceDate());
        List<String> ids = new ArrayList<>();
        Programme begun = first;
        Iterable<Programme> programmes = () -> files.stream()
                .map(file -> file.equals(files.get(0)) ? begun : programme(inputs, file))
                .peek(programme -> check(programme, day, ids))
                .iterator();
        try {
            return book.indicators(programmes, day);
        } catch (Failure failure) {
            throw allWrong(inputs, failure);
        }
    }

    /** All that is wrong with the files, where more than one is. */
    private Failure allWrong(Inputs inputs, Failure first) {
        List<Problem> all = new ArrayList<>();
        int wrong = 0;
        for (String file : first.file().isPresent() ? new LinkedHashSet<>(files) : Set.<String>of()) {
            try {
                inputs.programme(file, Optional.empty());
            } catch (Failure failure) {
                wrong++;
                failure.problems()
                        .forEach(problem -> all.add(new Problem(
                                Optional.of(file
                                        + problem.path().map(path -> " " + path).orElse("")),
                                problem.what(),
                                problem.advice())));
            }
        }
        return wrong > 1 ? Failure.rejected(all) : first;
    }

    /** What is wrong is said with the name of the file: there are several. */
    private Programme programme(Inputs inputs, String file) {
        try {
            return inputs.programme(file, Optional.empty());
        } catch (Failure failure) {
            throw files.size() + (compare == null ? 0 : 1) > 1 ? failure.in(file) : failure;
        }
    }

    private void check(Programme programme, LocalDate day, List<String> ids) {
        if (asOf == null && !programme.referenceDate().equals(day)) {
            throw Failure.rejected(Problem.of(text("indicators.days", programme.id(), programme.referenceDate(), day)));
        }
        if (ids.contains(programme.id())) {
            throw Failure.rejected(Problem.of(text("indicators.twice", programme.id())));
        }
        ids.add(programme.id());
    }

    private IndicatorSheet earlier(Inputs inputs, RuleBook book, LocalDate day) {
        IndicatorSheet earlier;
        try {
            earlier = inputs.sheetOrProgramme(
                    compare,
                    sheet -> sheet,
                    programme -> IndicatorSheets.of(book.indicators(programme), audience(), byOrganization));
        } catch (Failure failure) {
            throw withBothKinds(failure).in(compare);
        }
        if (forAll && earlier.audience() != Audience.PUBLIC) {
            throw Failure.rejected(Problem.of(text("indicators.compare-public")));
        }
        if (earlier.asOf().isAfter(day)) {
            throw Failure.rejected(Problem.of(text("indicators.later", earlier.asOf(), day)));
        }
        return earlier;
    }

    /** Where the whole file is not what was wanted, names both kinds that would do. */
    private Failure withBothKinds(Failure failure) {
        Problem first = failure.problems().get(0);
        boolean whole = failure.problems().size() == 1
                && first.path().map(path -> path.split(" ")[0]).equals(Optional.of("$"));
        return whole
                ? Failure.rejected(new Problem(
                        first.path(), first.what(), first.advice() + " " + text("indicators.compare-kinds")))
                : failure;
    }

    private void give(IndicatorSheet sheet, IndicatorReport report) throws Exception {
        byte[] result;
        if (form.json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            SheetWriter.write(sheet, bytes);
            result = bytes.toByteArray();
        } else if (form.csv) {
            result = IndicatorCsv.forPrograms(sheet, context.words()).getBytes(StandardCharsets.UTF_8);
        } else if (form.excel) {
            result = IndicatorCsv.forExcel(sheet, context.words()).getBytes(StandardCharsets.UTF_8);
        } else {
            Set<String> tops = report.organizations().stream()
                    .map(Organization::id)
                    .filter(report::isTop)
                    .collect(Collectors.toSet());
            IndicatorTable table = new IndicatorTable(context.words(), tops);
            List<String> lines = list == null ? table.lines(sheet) : table.members(sheet, report, list);
            result = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        }
        if (out == null) {
            context.print(stream -> stream.write(result));
        } else {
            context.write(out, stream -> stream.write(result));
        }
    }
}
