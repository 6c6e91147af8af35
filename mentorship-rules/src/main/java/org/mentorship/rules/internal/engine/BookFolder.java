package org.mentorship.rules.internal.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.internal.analysis.BookAnalysis;
import org.mentorship.rules.internal.engine.BookFiles.Heading;
import org.mentorship.rules.internal.facts.Thresholds;
import org.mentorship.rules.internal.lang.Checker;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleParser;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;

/** Makes a book of a folder, or says everything that is wrong with it. */
public final class BookFolder {
    static final String HEADING = "book.json";
    static final String POLICY = PolicyFile.NAME;
    private static final int MOST_FOLDERS = 8;
    /** Nobody lives longer; no mark is higher. */
    private static final Map<String, Integer> HIGHEST = Map.of("years", 120, "mark", 5);

    private static final Set<String> NEVER_NEGATIVE = Set.of("years", "days", "working-days", "places");

    private final Problems problems = new Problems();
    /** The folders under way, from the one asked for to the one it builds on. */
    private final List<Path> folders = new ArrayList<>();
    /** Rules that stand in the folders. */
    private final List<Rule> own = new ArrayList<>();
    /** Keys of the thresholds that the folders edit, each with the file that does. */
    private final Map<String, String> edits = new TreeMap<>();
    /** Whether thresholds are there that cannot be read: then none is called unknown. */
    private boolean thresholdsRefused;
    /** The same of sets and indicators. */
    private boolean indicatorsRefused;

    /** Rules by id, thresholds and definitions of indicators. */
    private record Content(Map<String, Rule> rules, Thresholds thresholds, IndicatorFile indicators) {
        static Content none() {
            return new Content(new TreeMap<>(), new Thresholds(List.of()), IndicatorFile.EMPTY);
        }

        static Content bundled() {
            Map<String, Rule> rules = new TreeMap<>();
            BundledRules.rules().forEach(rule -> rules.put(rule.id(), rule));
            return new Content(rules, new Thresholds(PolicyFile.bundled()), IndicatorFile.bundled());
        }
    }

    /**
     * What became of a folder.
     *
     * @param book empty when it cannot be used
     * @param problems by file and line; with an error among them just when there is no book
     */
    public record Outcome(Optional<Book> book, List<RuleProblem> problems) {}

    private BookFolder() {}

    /**
     * Reads and checks.
     *
     * @throws InvalidRuleBookException with all problems
     */
    public static Book load(Path folder) {
        BookFolder reading = new BookFolder();
        return reading.book(folder).orElseThrow(() -> {
            Path name = folder.getFileName();
            return new InvalidRuleBookException(name == null ? "." : name.toString(), reading.problems.sorted());
        });
    }

    /**
     * Reads and checks, looks for what is hardly meant, and has the engine take the rules. Scenarios are read, and the engine is
     * made ready, beside the rest: neither needs it, and each takes as long.
     */
    public static Outcome check(Path folder) {
        BookFolder reading = new BookFolder();
        CompletableFuture<Scenarios> scenarios = CompletableFuture.supplyAsync(() -> Scenarios.of(folder));
        Optional<Book> book = reading.book(folder);
        return reading.outcome(book, scenarios);
    }

    /** The same for the bundled book, whose scenarios ship with it. */
    public static Outcome checkBundled() {
        BookFolder reading = new BookFolder();
        CompletableFuture<Scenarios> scenarios =
                CompletableFuture.supplyAsync(() -> new Scenarios(ScenarioReader.bundled(), List.of()));
        Content content = Content.bundled();
        for (String file : BundledRules.files()) {
            reading.problems.source(file, BundledRules.text(file));
        }
        reading.own.addAll(BundledRules.rules());
        reading.own.forEach(rule ->
                Checker.check(rule, Optional.of(content.thresholds().byKey().keySet()), reading.problems));
        IndicatorBook indicators = IndicatorBook.of(content.indicators(), reading.problems);
        indicators.check(content.rules().values(), reading.problems);
        Book book = new Book(content.rules().values(), content.thresholds(), indicators);
        return reading.outcome(Optional.of(book), scenarios);
    }

    private Outcome outcome(Optional<Book> book, CompletableFuture<Scenarios> scenarios) {
        book.ifPresent(made -> {
            CompletableFuture<Boolean> taken = CompletableFuture.supplyAsync(() -> takes(made));
            BookAnalysis.analyse(own, made.rules().values(), made.thresholds(), edits, problems);
            if (!taken.join()) {
                nameRefused();
            }
        });
        Scenarios read = scenarios.join();
        read.problems().forEach(problems::add);
        if (read.problems().isEmpty()) {
            book.ifPresent(made -> unnamed(read.all(), made));
        }
        return new Outcome(book.filter(one -> !problems.hasErrors()), problems.sorted());
    }

    private Optional<Book> book(Path folder) {
        Content content = content(folder, "");
        if (content.rules().isEmpty() && !problems.hasErrors()) {
            problems.add(HEADING, 0, "book.empty");
        }
        IndicatorBook indicators = IndicatorBook.of(content.indicators(), problems);
        if (!indicatorsRefused) {
            indicators.check(content.rules().values(), problems);
        }
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new Book(content.rules().values(), content.thresholds(), indicators));
    }

    /** The scenarios beside a book, or what is wrong with them. */
    private record Scenarios(List<Scenario> all, List<RuleProblem> problems) {
        static Scenarios of(Path folder) {
            try {
                return new Scenarios(ScenarioReader.read(folder), List.of());
            } catch (InvalidRuleBookException e) {
                return new Scenarios(List.of(), e.problems());
            }
        }
    }

    /** Rules of the folder that no scenario beside it names. */
    private void unnamed(List<Scenario> scenarios, Book book) {
        Set<String> named = new TreeSet<>();
        scenarios.forEach(scenario -> named.addAll(scenario.expect().speaking()));
        for (Rule rule : own) {
            if (book.rules().get(rule.id()) == rule && !named.contains(rule.id())) {
                problems.warn(rule.file(), rule.line(), "rule.no-scenario", rule.id());
            }
        }
    }

    /** The last word is the engine's. */
    private static boolean takes(Book book) {
        try {
            book.engine();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Names the rules that the engine does not take. */
    private void nameRefused() {
        List<Rule> refused = own.stream().filter(rule -> !takesAlone(rule)).toList();
        for (Rule rule : refused.isEmpty() ? own.subList(0, 1) : refused) {
            problems.add(rule.file(), rule.line(), "compile.failed", rule.id());
        }
    }

    private static boolean takesAlone(Rule rule) {
        try {
            Bases.of(List.of(rule));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The folder with all that it builds on. */
    private Content content(Path folder, String prefix) {
        FolderFiles files = new FolderFiles(folder, prefix, problems);
        if (!files.readable()) {
            return Content.none();
        }
        Heading heading = files.json(HEADING, BookFiles.HEADING).orElse(Heading.DEFAULT);
        Optional<List<Threshold>> policy = files.json(POLICY, BookFiles.POLICY);
        thresholdsRefused |= policy.isEmpty() && files.has(POLICY);
        List<Threshold> edited = policy.orElse(List.of());
        Set<String> keys = new TreeSet<>();
        edited.stream()
                .filter(threshold -> !keys.add(threshold.key()))
                .forEach(threshold -> policyProblem(files, threshold, "policy.duplicate", threshold.key()));
        Content base = base(files, folder, heading.base());
        Thresholds thresholds = base.thresholds().replacedBy(edited);
        keys.forEach(key -> edits.put(key, files.shown(POLICY)));
        Map<String, Rule> rules = new TreeMap<>(base.rules());
        Map<String, Rule> here = rules(files);
        Optional<Set<String>> known = Optional.of(thresholds.byKey().keySet()).filter(keyed -> !thresholdsRefused);
        here.values().forEach(rule -> Checker.check(rule, known, problems));
        rules.putAll(here);
        own.addAll(here.values());
        values(files, edited, base.thresholds());
        read(files, edited, rules.values());
        Optional<IndicatorFile> described = files.json(IndicatorFile.NAME, IndicatorFile.CODEC);
        indicatorsRefused |= described.isEmpty() && files.has(IndicatorFile.NAME);
        IndicatorFile indicators = base.indicators().replacedBy(described.orElse(IndicatorFile.EMPTY), problems);
        for (String off : heading.off()) {
            if (rules.remove(off) == null && !indicators.defines(off)) {
                problems.add(
                        files.shown(HEADING),
                        files.line(HEADING, off),
                        "off.unknown",
                        off,
                        Checker.hint(off, rules.keySet()));
            }
        }
        return new Content(rules, thresholds, indicators.without(heading.off()));
    }

    private Content base(FolderFiles files, Path folder, String base) {
        if (base.equals(BookFiles.BUNDLED)) {
            return Content.bundled();
        }
        return base.equals(BookFiles.NONE) ? Content.none() : beside(files, folder, base);
    }

    /** A folder that stands beside; never one that a path or a link leads to. */
    private Content beside(FolderFiles files, Path folder, String name) {
        int line = files.line(HEADING, name);
        try {
            Path here = folder.toRealPath();
            Path there = here.resolveSibling(name);
            folders.add(here);
            if (name.startsWith(".") || there.getNameCount() != here.getNameCount()) {
                problems.add(files.shown(HEADING), line, "extends.path", name);
            } else if (!java.nio.file.Files.isDirectory(there)
                    || !there.toRealPath().equals(there)) {
                problems.add(files.shown(HEADING), line, "extends.missing", name);
            } else if (folders.contains(there) || folders.size() > MOST_FOLDERS) {
                problems.add(files.shown(HEADING), line, "extends.circle", name);
            } else {
                return content(there, "../" + name + "/");
            }
        } catch (IOException | java.nio.file.InvalidPathException e) {
            problems.add(files.shown(HEADING), line, "extends.missing", name);
        }
        return Content.none();
    }

    private Map<String, Rule> rules(FolderFiles files) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String name : files.rules()) {
            if (files.text(name).isBlank()) {
                problems.warn(files.shown(name), 0, "file.empty");
            }
            for (Rule rule : RuleParser.parse(files.shown(name), files.text(name), problems)) {
                Rule before = rules.putIfAbsent(rule.id(), rule);
                if (before != null) {
                    problems.add(rule.file(), rule.line(), "rule.duplicate", rule.id(), before.file(), before.line());
                }
            }
        }
        return rules;
    }

    /** Figures that their unit or the threshold that they take the place of does not allow. */
    private void values(FolderFiles files, List<Threshold> edited, Thresholds base) {
        for (Threshold threshold : edited) {
            String unit = threshold.unit();
            Threshold known = base.byKey().get(threshold.key());
            if (known != null && !known.unit().equals(unit)) {
                policyProblem(files, threshold, "policy.unit", threshold.key(), unit, known.unit());
                continue;
            }
            for (DatedValue value : threshold.values()) {
                if (NEVER_NEGATIVE.contains(unit) && value.value() < 0) {
                    policyProblem(
                            files, threshold, "policy.negative", threshold.key(), value.from(), value.value(), unit);
                } else if (unit.equals("yes-no") && value.value() != 0 && value.value() != 1) {
                    policyProblem(files, threshold, "policy.yes-no", threshold.key(), value.from(), value.value());
                } else if (value.value() > HIGHEST.getOrDefault(unit, Integer.MAX_VALUE)) {
                    problems.warn(
                            files.shown(POLICY),
                            files.line(POLICY, threshold.key()),
                            "policy.high",
                            threshold.key(),
                            value.from(),
                            value.value(),
                            unit,
                            HIGHEST.get(unit));
                }
            }
        }
    }

    /** Keys that neither a rule nor the library reads, rules about to be switched off counted; not asked while rules cannot be read. */
    private void read(FolderFiles files, List<Threshold> edited, Collection<Rule> rules) {
        if (problems.hasErrors()) {
            return;
        }
        Set<String> keys = new TreeSet<>(readByTheLibrary());
        rules.forEach(rule -> keys.addAll(rule.thresholds()));
        for (Threshold threshold : edited) {
            if (!keys.contains(threshold.key())) {
                policyProblem(files, threshold, "policy.unread", threshold.key(), Checker.hint(threshold.key(), keys));
            }
        }
    }

    /** Those of the bundled thresholds that no bundled rule reads. */
    private static Set<String> readByTheLibrary() {
        Set<String> keys = new TreeSet<>();
        PolicyFile.bundled().forEach(threshold -> keys.add(threshold.key()));
        BundledRules.rules().forEach(rule -> keys.removeAll(rule.thresholds()));
        return keys;
    }

    private void policyProblem(FolderFiles files, Threshold threshold, String key, Object... values) {
        problems.add(files.shown(POLICY), files.line(POLICY, threshold.key()), key, values);
    }
}
