package org.mentorship.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.core.programme.Programme;

/**
 * Writes programme files: UTF-8, LF, two spaces a level, fields in the order of the schema, sets sorted, what is empty left
 * out. The same programme gives the same bytes on every machine, and {@link ProgrammeReader} gives back an equal one.
 *
 * <p>Methods are safe for use by several threads.
 */
public final class ProgrammeWriter {

    private ProgrammeWriter() {}

    /**
     * Writes a file whole or not at all: first into a temporary file of the same directory, which then takes its place.
     *
     * @throws IOException if the file cannot be written, or a text of the programme holds half of a character; what stood
     *     there before is then untouched
     */
    public static void write(Programme programme, Path file) throws IOException {
        JsonWriting.write(programme, ProgrammeCodecs.PROGRAMME, file);
    }

    /** Writes to a stream, which is flushed and left open. */
    public static void write(Programme programme, OutputStream stream) throws IOException {
        JsonWriting.write(programme, ProgrammeCodecs.PROGRAMME, stream);
    }
}
