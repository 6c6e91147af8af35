package org.mentorship.rules.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** The rules as written. */
    public static List<Rule> rules() {
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        for (String file : files()) {
            rules.addAll(RuleParser.parse(file, text(file), problems));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The bundled rules are not as they were built: %s.\nBuild the library again."
                            .formatted(problems.sorted().get(0)));
        }
        return rules;
    }

    /** The rules as compiled. */
    static KieBase compiled() {
        List<Model> models = new ArrayList<>();
        for (String line : resource(MODELS).lines().toList()) {
            if (!line.isBlank() && line.indexOf(':') < 0) {
                models.add(model(line.strip()));
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    /** A base with no rules. */
    static KieBase empty() {
        return KieBaseBuilder.createKieBaseFromModel(List.of());
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
