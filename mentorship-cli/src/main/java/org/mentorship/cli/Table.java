package org.mentorship.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in columns as wide as their widest cell, two spaces apart. The last column is never padded, so nothing
 * depends on the width of the terminal. Widths are counted in characters, which fits Cyrillic and Latin.
 */
final class Table {
    private final String indent;
    private final List<Boolean> toTheRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment one letter a column: {@code l} or {@code r} */
    Table(String indent, String alignment) {
        this.indent = indent;
        this.toTheRight = alignment.chars().mapToObj(c -> c == 'r').toList();
    }

    Table row(String... cells) {
        if (cells.length != toTheRight.size()) {
            throw new IllegalArgumentException("""
                    A row of %d cells does not fit a table of %d columns.
                    Give a cell, perhaps empty, for every column.""".formatted(cells.length, toTheRight.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /** The lines, without spaces at their ends. */
    List<String> lines() {
        int columns = toTheRight.size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                String space = " ".repeat(widths[c] - width(cell));
                line.append(toTheRight.get(c) ? space + cell : c == columns - 1 ? cell : cell + space);
                line.append(c == columns - 1 ? "" : "  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
