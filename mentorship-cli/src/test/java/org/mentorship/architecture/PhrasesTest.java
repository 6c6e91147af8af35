package org.mentorship.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorship.cli.Project;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;

/**
 * Every phrase in the code has its Russian, and the Russian of no other stands in a catalogue. The compiler reads the
 * sources; whatever is given to a parameter marked {@link English} is a phrase.
 */
class PhrasesTest {
    private static final String CATALOGUE = "src/main/resources/META-INF/mentorship/phrases_ru.txt";
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[^a-zA-Z%]*([a-zA-Z%])");

    /** The English lines said in the code, each with the first place where it is. */
    private static final Map<String, String> SAID = new TreeMap<>();

    /** What is wrong with the way in which the code says them. */
    private static final List<String> FAULTS = new ArrayList<>();

    /** Russian by English. */
    private static final Map<String, String> RUSSIAN = new TreeMap<>();

    /** Lines of catalogues that are not one of a pair, or are one of a second pair for the same phrase. */
    private static final List<String> MISPLACED = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (String module : List.of("core", "rules", "matching", "cli")) {
            Path folder = Project.root().resolve("mentorship-" + module);
            try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
            readCatalogue(folder.resolve(CATALOGUE));
        }
        readSources(speaking(sources));
    }

    /** Sources that name a class which takes phrases, itself included: the compiler need not look at others. */
    private static List<Path> speaking(Map<Path, String> sources) {
        String takers = sources.entrySet().stream()
                .filter(source -> source.getValue().contains("@English "))
                .map(source -> source.getKey().getFileName().toString().replace(".java", ""))
                .collect(Collectors.joining("|", "\\b(", ")\\b"));
        Predicate<String> names = Pattern.compile(takers).asPredicate();
        return sources.entrySet().stream()
                .filter(source -> names.test(source.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void readCatalogue(Path catalogue) throws IOException {
        String english = null;
        for (String line : Files.exists(catalogue) ? Files.readAllLines(catalogue) : List.<String>of()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean russian = Character.isWhitespace(line.charAt(0));
            if (russian == (english == null) || russian && RUSSIAN.put(english, line.strip()) != null) {
                MISPLACED.add(line.strip());
            }
            english = russian ? null : line;
        }
        if (english != null) {
            MISPLACED.add(english);
        }
    }

    private static void readSources(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            String classPath = String.join(
                    System.getProperty("path.separator"),
                    Project.classPath().stream().map(Path::toString).toList());
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    files,
                    null,
                    List.of("-proc:none", "-cp", classPath),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Scanner scanner = new Scanner(Trees.instance(task));
            for (CompilationUnitTree unit : units) {
                scanner.scan(unit, null);
            }
        }
    }

    @Test
    void a_phrase_is_a_constant_with_a_value_for_each_of_its_places() {
        assertThat(SAID).hasSizeGreaterThan(300);
        assertThat(FAULTS).isEmpty();
    }

    @Test
    void every_phrase_has_its_russian() {
        Map<String, String> missing = new TreeMap<>(SAID);
        missing.keySet().removeAll(RUSSIAN.keySet());
        assertThat(missing)
                .as("write its Russian into the " + CATALOGUE + " of the module")
                .isEmpty();
    }

    @Test
    void no_phrase_is_left_over_or_misplaced() {
        Set<String> left = new TreeSet<>(RUSSIAN.keySet());
        left.removeAll(SAID.keySet());
        assertThat(left).as("take it out of the " + CATALOGUE).isEmpty();
        assertThat(MISPLACED).isEmpty();
    }

    @Test
    void the_russian_puts_in_the_same_values() {
        RUSSIAN.forEach((english, russian) ->
                assertThat(places(russian)).as("%s%n%s", english, russian).isEqualTo(places(english)));
    }

    @Test
    void the_russian_is_russian() {
        assertThat(RUSSIAN.values()).allSatisfy(russian -> assertThat(russian).containsPattern("[а-яА-ЯёЁ]"));
    }

    /** The letter of the format by the number of the value. */
    private static Map<Integer, String> places(String pattern) {
        Map<Integer, String> places = new TreeMap<>();
        Matcher place = PLACE.matcher(pattern);
        int next = 1;
        while (place.find()) {
            if (!place.group(2).equals("%")) {
                int number = place.group(1) == null ? next++ : Integer.parseInt(place.group(1));
                places.put(number, place.group(2));
            }
        }
        return places;
    }

    /** Collects what is given to parameters marked as English. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final Trees trees;

        Scanner(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                look(call, method);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void look(MethodInvocationTree call, ExecutableElement method) {
            List<? extends VariableElement> parameters = method.getParameters();
            int places = 0;
            boolean counted = method.isVarArgs();
            for (int i = 0; i < parameters.size() && i < call.getArguments().size(); i++) {
                if (!marked(parameters.get(i))) {
                    continue;
                }
                List<String> said = constants(call.getArguments().get(i));
                for (String phrase : said) {
                    if (phrase.lines().count() != lines(method)) {
                        FAULTS.add(where(call) + ": " + phrase.lines().count() + " lines");
                    }
                    phrase.lines().forEach(line -> SAID.putIfAbsent(line, where(call)));
                }
                counted &= !said.isEmpty();
                places += said.isEmpty() ? 0 : Phrase.places(said.get(0));
            }
            int given = call.getArguments().size() - parameters.size() + 1;
            boolean any = parameters.stream().anyMatch(Scanner::marked);
            if (any && counted && places != given && !handedOn(call, given)) {
                FAULTS.add("%s: %d places, %d values".formatted(where(call), places, given));
            }
        }

        /** A refusal says what is wrong and what to do, all others one thing. */
        private static int lines(ExecutableElement method) {
            String owner = method.getEnclosingElement().getSimpleName().toString();
            boolean refusal = owner.equals("Refusal")
                    || owner.equals("Checks") && method.getSimpleName().contentEquals("that");
            return refusal ? 2 : 1;
        }

        /** Whether the only value is an array of values. */
        private boolean handedOn(MethodInvocationTree call, int given) {
            ExpressionTree last = call.getArguments().get(call.getArguments().size() - 1);
            return given == 1
                    && trees.getTypeMirror(new TreePath(getCurrentPath(), last))
                            .toString()
                            .endsWith("[]");
        }

        /** What the expression may say; nothing where it hands on a parameter that is marked itself. */
        private List<String> constants(ExpressionTree said) {
            if (said instanceof ParenthesizedTree inner) {
                return constants(inner.getExpression());
            }
            if (said instanceof ConditionalExpressionTree either) {
                List<String> both = new ArrayList<>(constants(either.getTrueExpression()));
                both.addAll(constants(either.getFalseExpression()));
                return both;
            }
            if (said instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return List.of(text);
            }
            if (said instanceof BinaryTree sum) {
                List<String> left = constants(sum.getLeftOperand());
                List<String> right = constants(sum.getRightOperand());
                return left.size() == 1 && right.size() == 1 ? List.of(left.get(0) + right.get(0)) : List.of();
            }
            Element element = trees.getElement(new TreePath(getCurrentPath(), said));
            if (element instanceof VariableElement variable) {
                if (variable.getConstantValue() instanceof String text) {
                    return List.of(text);
                }
                if (marked(variable)) {
                    return List.of();
                }
            }
            FAULTS.add(where(said) + ": not a constant (" + said + ")");
            return List.of();
        }

        private static boolean marked(VariableElement parameter) {
            return parameter.getAnnotation(English.class) != null;
        }

        private String where(com.sun.source.tree.Tree tree) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long position = trees.getSourcePositions().getStartPosition(unit, tree);
            String file = unit.getSourceFile().getName();
            return file.substring(file.lastIndexOf('/') + 1) + ":"
                    + unit.getLineMap().getLineNumber(position);
        }
    }
}
