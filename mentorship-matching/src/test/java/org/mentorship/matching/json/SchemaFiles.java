package org.mentorship.matching.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps published schemas true; {@code -Dgolden.update=true} writes them anew. */
final class SchemaFiles {
    private SchemaFiles() {}

    static void compare(Path published, String schema) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, schema);
        }
        assertThat(published).hasContent(schema);
    }
}
