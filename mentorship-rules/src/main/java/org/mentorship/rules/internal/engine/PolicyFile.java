package org.mentorship.rules.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.rules.policy.Threshold;

/** The bundled {@code policy.json}. */
final class PolicyFile {
    static final String NAME = "policy.json";

    private PolicyFile() {}

    static List<Threshold> bundled() {
        byte[] text = BundledRules.text(NAME).getBytes(StandardCharsets.UTF_8);
        try {
            return JsonReading.read(new ByteArrayInputStream(text), BookFiles.POLICY)
                    .orElseThrow(problems -> new IllegalStateException(
                            "The bundled thresholds are not as they were built: %s.\nBuild the library again."
                                    .formatted(problems.get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
