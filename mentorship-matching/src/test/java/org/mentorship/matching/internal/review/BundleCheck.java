package org.mentorship.matching.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;

/** What every bundle must keep: the same keys and arguments in both languages, and no key that no code names. */
public final class BundleCheck {
    private BundleCheck() {}

    public static void check(Class<?> beside, String bundle) {
        Messages russian = Messages.load(beside, bundle, Language.RU);
        Messages english = Messages.load(beside, bundle, Language.EN);
        assertThat(english.keys()).isEqualTo(russian.keys());
        assertThat(russian.keys())
                .allSatisfy(key -> assertThat(english.arguments(key)).as(key).isEqualTo(russian.arguments(key)));
        String code = code(Path.of("src/main/java", beside.getPackageName().replace('.', '/')));
        assertThat(russian.keys()).allSatisfy(key -> assertThat(code).contains('"' + key + '"'));
    }

    private static String code(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundleCheck::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
