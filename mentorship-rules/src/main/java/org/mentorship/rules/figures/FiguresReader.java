package org.mentorship.rules.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.json.codec.JsonReading;

/** Reads files of printed figures, whole or not at all; described in docs/reference/indicator-files.md. */
public final class FiguresReader {
    private FiguresReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidFileException with all problems, whatever the file holds
     * @throws IOException if the file cannot be opened or read
     */
    public static PrintedFigures read(Path file) throws IOException {
        return JsonReading.read(file, FiguresCodec.FIGURES)
                .orElseThrow(problems -> new InvalidFileException("figures", file.toString(), problems));
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws InvalidFileException with all problems, whatever the stream holds
     * @throws IOException if the stream cannot be read
     */
    public static PrintedFigures read(InputStream stream) throws IOException {
        return JsonReading.read(stream, FiguresCodec.FIGURES)
                .orElseThrow(problems -> new InvalidFileException("figures", "from a stream", problems));
    }
}
