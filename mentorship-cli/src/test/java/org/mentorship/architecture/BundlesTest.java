package org.mentorship.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;

/** All bundles of user-facing sentences: a pattern is looked over at first use, so it is used here. */
class BundlesTest {
    private static final Path PROJECT = Path.of("..");
    private static final String RUSSIAN = "_ru.properties";

    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_has_the_same_keys_and_arguments_in_both_languages(Path bundle) throws Exception {
        Class<?> beside = beside(bundle);
        String name = bundle.getFileName().toString().replace(RUSSIAN, "");
        Messages russian = Messages.load(beside, name, Language.RU);
        Messages english = Messages.load(beside, name, Language.EN);
        assertThat(english.keys()).isEqualTo(russian.keys());
        assertThat(russian.keys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english.arguments(key)).as(key).isEqualTo(russian.arguments(key)));
    }

    @Test
    void every_part_has_bundles() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(8);
    }

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.find(
                PROJECT,
                20,
                (path, is) ->
                        path.toString().endsWith(RUSSIAN) && path.toString().contains("/src/main/resources/"))) {
            return files.sorted().toList();
        }
    }

    /** A class of the package that the bundle is in. */
    private static Class<?> beside(Path bundle) throws Exception {
        Path resources = bundle.subpath(0, 5);
        String folder = resources.relativize(bundle.getParent()).toString();
        Path code = resources.resolveSibling("java").resolve(folder);
        try (Stream<Path> files = Files.list(code)) {
            String source = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Class.forName(folder.replace('/', '.') + "." + source.replace(".java", ""));
        }
    }
}
