package org.mentorship.matching.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.matching.approval.Edit;

/**
 * Writes files of the curator's edits: UTF-8, LF, two spaces a level, fields in the order of the schema. The same value gives the same bytes
 * on every machine, and {@link EditsReader} gives back an equal one. Methods are safe for use by several threads.
 */
public final class EditsWriter {

    private EditsWriter() {}

    /**
     * Writes a file whole or not at all: first into a temporary file of the same directory, which then takes its place.
     *
     * @throws IOException if the file cannot be written; what stood there before is then untouched
     */
    public static void write(List<Edit> edits, Path file) throws IOException {
        JsonWriting.write(edits, EditsCodecs.EDITS, file);
    }

    /** Writes to a stream, which is flushed and left open. */
    public static void write(List<Edit> edits, OutputStream stream) throws IOException {
        JsonWriting.write(edits, EditsCodecs.EDITS, stream);
    }
}
