package org.mentorship.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of the page of measurements in Markdown. Each row is told on the error stream as soon as it is there. */
public final class Table {

    private static final String HEAD = """
            | what | size | measured | target | held |
            | --- | --- | --- | --- | --- |
            """;

    private final List<String> rows = new ArrayList<>();

    /**
     * Adds a row with a target.
     *
     * @param what short words
     * @param size for instance {@link #size}
     * @param target in words, for instance "≤ 1.0"
     * @param held whether the figure keeps the target
     * @param measured a format of the measured values, with their units
     */
    public void row(String what, String size, String target, boolean held, String measured, Object... values) {
        add(what, size, String.format(Locale.ROOT, measured, values), target, held ? "yes" : "**no**");
    }

    /** Adds a row without a target. */
    public void figure(String what, String size, String measured, Object... values) {
        add(what, size, String.format(Locale.ROOT, measured, values), "", "");
    }

    /** "400 × 1,000". */
    public static String size(long mentors, long mentees) {
        return String.format(Locale.ROOT, "%,d × %,d", mentors, mentees);
    }

    private void add(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        rows.add(row);
        System.err.println(row);
    }

    /** The table with its head; lines end with a line feed. */
    String markdown() {
        return HEAD + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }
}
