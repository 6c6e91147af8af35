package org.mentorship.rules.internal.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.stream.Stream;
import org.kie.api.definition.KiePackage;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.Reading;
import org.mentorship.core.programme.Problem;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.internal.engine.BookFiles.Base;
import org.mentorship.rules.internal.engine.BookFiles.Heading;
import org.mentorship.rules.internal.facts.Thresholds;
import org.mentorship.rules.internal.lang.Checker;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleParser;
import org.mentorship.rules.internal.monitoring.Monitor;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;

/** Makes a book of a folder, or says everything that is wrong with it. */
public final class BookFolder {
    private static final int MAX_KILOBYTES = 1_024;
    private static final String HEADING = "book.json";
    private static final String POLICY = PolicyFile.NAME;
    private static final Set<String> NEVER_NEGATIVE = Set.of("years", "days", "places");

    private final Path folder;
    private final Problems problems = new Problems();

    private BookFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads, checks and compiles.
     *
     * @throws InvalidRuleBookException with all problems
     */
    public static Book load(Path folder) {
        return new BookFolder(folder).load();
    }

    private Book load() {
        List<Path> files = files();
        refuseIfBroken();
        Heading heading = json(files, HEADING, BookFiles.HEADING).orElse(Heading.DEFAULT);
        List<Threshold> edited = json(files, POLICY, BookFiles.POLICY).orElse(List.of());
        Set<String> keys = new TreeSet<>();
        edited.stream()
                .filter(threshold -> !keys.add(threshold.key()))
                .forEach(threshold -> problems.add(POLICY, 0, "policy.duplicate", threshold.key()));
        boolean bundled = heading.base() == Base.BUNDLED;
        Thresholds thresholds = new Thresholds(bundled ? PolicyFile.bundled() : List.of()).replacedBy(edited);

        Map<String, Rule> own = ownRules(files);
        own.values().forEach(rule -> Checker.check(rule, thresholds.byKey().keySet(), problems));
        TreeMap<String, Rule> rules = new TreeMap<>();
        if (bundled) {
            BundledRules.rules().forEach(rule -> rules.put(rule.id(), rule));
        }
        Set<String> bundledIds = new TreeSet<>(rules.keySet());
        rules.putAll(own);
        values(edited);
        read(edited, rules.values());
        for (String off : heading.off()) {
            if (rules.remove(off) == null) {
                problems.add(HEADING, 0, "off.unknown", off, Checker.hint(off, rules.keySet()));
            }
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(HEADING, 0, "book.empty");
        }
        refuseIfBroken();

        List<Rule> compiledAnew = own.values().stream()
                .filter(rule -> rules.containsKey(rule.id()))
                .toList();
        Collection<KiePackage> packages =
                compiledAnew.isEmpty() ? List.of() : RuleCompiler.compile(compiledAnew, problems);
        refuseIfBroken();
        Set<String> silent = new TreeSet<>(own.keySet());
        silent.addAll(heading.off());
        silent.retainAll(bundledIds);
        return new Book(rules.values(), thresholds, off -> {
            Set<String> left = new TreeSet<>(silent);
            left.addAll(off);
            List<Rule> kept = compiledAnew.stream()
                    .filter(rule -> !off.contains(rule.id()))
                    .toList();
            // Packages are shared by all bases that hold them, so a rule is left out by compiling without it
            return RuleCompiler.base(
                    bundled,
                    left,
                    kept.size() == compiledAnew.size()
                            ? packages
                            : kept.isEmpty() ? List.of() : RuleCompiler.compile(kept, new Problems()));
        });
    }

    /** Figures that their unit or the bundled threshold of their key does not allow. */
    private void values(List<Threshold> edited) {
        Map<String, Threshold> bundled = new Thresholds(PolicyFile.bundled()).byKey();
        for (Threshold threshold : edited) {
            String unit = threshold.unit();
            Threshold known = bundled.get(threshold.key());
            if (known != null && !known.unit().equals(unit)) {
                problems.add(POLICY, 0, "policy.unit", threshold.key(), unit, known.unit());
                continue;
            }
            for (DatedValue value : threshold.values()) {
                if (NEVER_NEGATIVE.contains(unit) && value.value() < 0) {
                    problems.add(POLICY, 0, "policy.negative", threshold.key(), value.from(), value.value(), unit);
                } else if (unit.equals("yes-no") && value.value() != 0 && value.value() != 1) {
                    problems.add(POLICY, 0, "policy.yes-no", threshold.key(), value.from(), value.value());
                }
            }
        }
    }

    /** Keys that neither a rule nor monitoring reads, rules about to be switched off counted; not asked while rules cannot be read. */
    private void read(List<Threshold> edited, Collection<Rule> rules) {
        if (!problems.isEmpty()) {
            return;
        }
        Set<String> keys = new TreeSet<>(Monitor.THRESHOLDS);
        rules.forEach(rule -> keys.addAll(rule.thresholds()));
        for (Threshold threshold : edited) {
            if (!keys.contains(threshold.key())) {
                problems.add(POLICY, 0, "policy.unread", threshold.key(), Checker.hint(threshold.key(), keys));
            }
        }
    }

    private void refuseIfBroken() {
        if (!problems.isEmpty()) {
            Path name = folder.getFileName();
            throw new InvalidRuleBookException(name == null ? "." : name.toString(), problems.sorted());
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".drl")
                            || name(file).equals(POLICY)
                            || name(file).equals(HEADING))
                    .sorted(java.util.Comparator.comparing(BookFolder::name))
                    .forEach(files::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(".", 0, "folder.missing");
            return files;
        }
        if (files.isEmpty()) {
            problems.add(".", 0, "folder.empty");
        }
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Map<String, Rule> ownRules(List<Path> files) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Path file : files) {
            if (!name(file).endsWith(".drl")) {
                continue;
            }
            String text = text(file);
            for (Rule rule : RuleParser.parse(name(file), text, problems)) {
                Rule before = rules.putIfAbsent(rule.id(), rule);
                if (before != null) {
                    problems.add(name(file), rule.line(), "rule.duplicate", rule.id(), before.file(), before.line());
                }
            }
        }
        return rules;
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > MAX_KILOBYTES * 1_024L) {
                problems.add(name(file), 0, "file.large", MAX_KILOBYTES);
                return "";
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(name(file), 0, "file.encoding");
        } catch (IOException e) {
            problems.add(name(file), 0, "file.unreadable");
        }
        return "";
    }

    private <T> Optional<T> json(List<Path> files, String name, Codec<T> codec) {
        Path file = folder.resolve(name);
        if (files.stream().noneMatch(one -> name(one).equals(name))) {
            return Optional.empty();
        }
        try {
            Reading<T> reading = JsonReading.read(file, codec);
            if (reading instanceof Reading.Read<T> read) {
                return Optional.of(read.value());
            }
            for (Problem problem : ((Reading.Refused<T>) reading).problems()) {
                problems.add(
                        name,
                        problem.position().map(Problem.Position::line).orElse(0),
                        "json.wrong",
                        problem.path(),
                        problem.message(),
                        problem.advice());
            }
        } catch (IOException e) {
            problems.add(name, 0, "file.unreadable");
        }
        return Optional.empty();
    }
}
