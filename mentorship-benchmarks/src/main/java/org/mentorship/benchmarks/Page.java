package org.mentorship.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The page that shows what was measured: what stands between its two marks is written anew. */
final class Page {

    static final String BEGIN = "<!-- measured: begin -->\n";
    static final String END = "<!-- measured: end -->\n";

    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    void write(Table table) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException("""
                    The page (%s) has no pair of marks.
                    Put the lines (%s) and (%s) where the table belongs.""".formatted(file, BEGIN.strip(), END.strip()));
        }
        Files.writeString(
                file,
                text.substring(0, from + BEGIN.length()) + "\n" + measured(table) + "\n" + text.substring(to),
                StandardCharsets.UTF_8);
    }

    /** The machine and the rows. */
    static String measured(Table table) {
        return String.format(
                        Locale.ROOT,
                        "Machine: %d processors (%s), %s, Java %s, at most %,d MB of heap.\n\n",
                        Stopwatch.processors(),
                        System.getProperty("os.arch"),
                        System.getProperty("os.name"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() / 1_000_000)
                + table.markdown();
    }
}
