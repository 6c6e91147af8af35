package org.mentorship.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.cli.Project;

/**
 * Every {@code ```java} block of the README files and of {@code docs/} compiles; those with a {@code main} run from the
 * root of the project and end well. A block is a whole source file; the blocks of one page see each other. Lines alone
 * (no type in them) are put into a {@code main} of their own.
 */
class SnippetsTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```java *\\R(.*?)^``` *$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:public |final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> blocks_compile_and_run() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            List<Snippet> snippets = snippets(Files.readString(page));
            if (!snippets.isEmpty()) {
                String name = Project.root().relativize(page).toString();
                Path place = folder.resolve(name.replaceAll("[^\\w]", "_"));
                tests.add(DynamicTest.dynamicTest(name, () -> compileAndRun(place, snippets)));
            }
        }
        return tests;
    }

    @Test
    void the_readme_shows_a_program_in_both_languages() throws IOException {
        for (String readme : List.of("README.md", "README.ru.md")) {
            assertThat(snippets(Files.readString(Project.root().resolve(readme))))
                    .as(readme)
                    .anyMatch(Snippet::runs);
        }
    }

    private static void compileAndRun(Path place, List<Snippet> snippets) throws IOException {
        Path sources = Files.createDirectories(place.resolve("sources"));
        Path classes = Files.createDirectories(place.resolve("classes"));
        for (Snippet snippet : snippets) {
            Files.writeString(sources.resolve(snippet.type() + ".java"), snippet.source());
        }
        compile(sources, classes, snippets);
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(Project.classPath());
        for (Snippet snippet : snippets) {
            if (snippet.runs()) {
                Project.Outcome outcome = Project.java(Project.root(), classPath, snippet.type());
                assertThat(outcome.code())
                        .as("%s%n%s", snippet.type(), outcome.err())
                        .isZero();
                assertThat(outcome.out()).as("what %s printed", snippet.type()).isNotBlank();
            }
        }
    }

    private static void compile(Path sources, Path classes, List<Snippet> snippets) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    String.join(
                            System.getProperty("path.separator"),
                            Project.classPath().stream().map(Path::toString).toList()));
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(snippets.stream()
                                    .map(snippet -> sources.resolve(snippet.type() + ".java"))
                                    .toList()))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(Project.root());
                Stream<Path> docs = Files.walk(Project.root().resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<Snippet> snippets(String page) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            snippets.add(Snippet.of(block.group(1), snippets.size() + 1));
        }
        return snippets;
    }

    private record Snippet(String type, String source, boolean runs) {

        static Snippet of(String block, int number) {
            Matcher type = TYPE.matcher(block);
            if (type.find()) {
                return new Snippet(type.group(1), block, block.contains("static void main("));
            }
            String name = "Snippet" + number;
            StringBuilder imports = new StringBuilder();
            StringBuilder lines = new StringBuilder();
            block.lines()
                    .forEach(line -> (line.startsWith("import ") ? imports : lines)
                            .append(line)
                            .append('\n'));
            String source = imports + "public class " + name
                    + " {\n    public static void main(String[] args) throws Exception {\n" + lines + "    }\n}\n";
            return new Snippet(name, source, true);
        }
    }
}
