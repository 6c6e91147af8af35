package org.mentorship.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Calls the commands that people wait for once, on an example and with nothing printed, so that the launchers can lay out the
 * classes of all of them for a quick start.
 *
 * <p>Takes a folder to write into; whatever a command says of the example, the process ends with 0.
 */
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String programme = folder.resolve("programme.json").toString();
        String pairing = folder.resolve("pairing.json").toString();
        String rules = folder.resolve("rules").toString();
        try (OutputStream file = Files.newOutputStream(Path.of(programme))) {
            call(file, "example", "mishkino");
        }
        for (String[] command : List.of(
                new String[] {"pair", programme},
                new String[] {"pair", programme, "--json", "--out", pairing},
                new String[] {"verify", programme, pairing},
                new String[] {"roadmap", programme},
                new String[] {"indicators", programme},
                new String[] {"rules", "check"},
                new String[] {"rules", "new", rules},
                new String[] {"rules", "check", rules},
                new String[] {"rules", "test", rules},
                new String[] {"rules", "chek"})) {
            call(OutputStream.nullOutputStream(), command);
        }
    }

    private static void call(OutputStream out, String... command) {
        Mentorship.run(
                new Shell(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false),
                command);
    }
}
