package org.mentorship.rules.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleParser;

/**
 * The rules that ship with the library: classes generated from them at build time, and their text.
 *
 * <p>The generated classes are instantiated as they are; KIE's class path container would find them too, but takes twice
 * as long (docs/decisions/0030-bundled-rules-without-a-container.md).
 */
public final class BundledRules {
    static final String FOLDER = "/org/mentorship/rules/bundled/";
    private static final String MODELS = "/META-INF/kie/org.mentorship/mentorship-rules/drools-model";

    private BundledRules() {}

    /** Names of the rule files, in the order of the list beside them. */
    public static List<String> files() {
        return text("book.list")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A file of the bundled book, with line ends as they are. */
    public static String text(String file) {
        return resource(FOLDER + file);
    }

    /** The rules as written, each time the same. */
    public static List<Rule> rules() {
        return Read.RULES;
    }

    private static final class Read {
        static final List<Rule> RULES = List.copyOf(read());
        static final Map<String, Rule> BY_ID = RULES.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    }

    private static List<Rule> read() {
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        for (String file : files()) {
            rules.addAll(RuleParser.parse(file, text(file), problems));
        }
        if (problems.hasErrors()) {
            throw new IllegalStateException(
                    "The bundled rules are not as they were built: %s.\nBuild the library again."
                            .formatted(problems.sorted().get(0)));
        }
        return rules;
    }

    /** Whether it is one of these rules, rather than one that says the same. */
    static boolean isBundled(Rule rule) {
        return Read.BY_ID.get(rule.id()) == rule;
    }

    /** Whether they are these rules, all of them and no other. */
    static boolean isWhole(Collection<Rule> rules) {
        return rules.size() == Read.RULES.size() && rules.stream().allMatch(BundledRules::isBundled);
    }

    /** All of these rules, ready for the engine; needs their compiled form only and not their text. */
    public static KieBase base() {
        return Compiled.BASE;
    }

    private static final class Compiled {
        static final KieBase BASE = KieBaseBuilder.createKieBaseFromModel(models());
    }

    /** Those of the rules as compiled. */
    static List<Model> models(Set<String> ids) {
        return models().stream().<Model>map(model -> new SomeRules(model, ids)).toList();
    }

    private static List<Model> models() {
        return resource(MODELS)
                .lines()
                .filter(line -> !line.isBlank() && line.indexOf(':') < 0)
                .map(line -> model(line.strip()))
                .toList();
    }

    private static Model model(String name) {
        try {
            return (Model) Class.forName(name, true, BundledRules.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The compiled rules (%s) cannot be loaded.\nBuild the library again, with its rules."
                            .formatted(name),
                    e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = BundledRules.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file (%s) of the bundled rules is missing.\nBuild the library again, with its rules."
                                .formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
