package org.mentorship.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A kept file that tests compare with; {@code -Dgolden.update=true} rewrites it, and the difference is reviewed like code. */
public final class Golden {

    private final Path file;

    private Golden(Path file) {
        this.file = file;
    }

    /** @param file relative to the module */
    public static Golden file(String file) {
        return new Golden(Path.of(file));
    }

    public void isEqualTo(String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(Files.readString(file))
                .as("%s; run with -Dgolden.update=true where the change is meant", file)
                .isEqualTo(actual);
    }
}
