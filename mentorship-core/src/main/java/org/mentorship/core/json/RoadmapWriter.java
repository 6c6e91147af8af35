package org.mentorship.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.core.roadmap.Roadmap;

/**
 * Writes a roadmap into a file of its own: UTF-8, LF, two spaces a level, fields in the order of the schema, what is empty left
 * out. The same roadmap gives the same bytes on every machine, and {@link RoadmapReader} gives back an equal one.
 *
 * <p>Methods are safe for use by several threads.
 */
public final class RoadmapWriter {

    private RoadmapWriter() {}

    /**
     * Writes a file whole or not at all: first into a temporary file of the same directory, which then takes its place.
     *
     * @throws IOException if the file cannot be written, or a text of the roadmap holds half of a character; what stood there
     *     before is then untouched
     */
    public static void write(Roadmap roadmap, Path file) throws IOException {
        JsonWriting.write(roadmap, RoadmapCodecs.FILE, file);
    }

    /** Writes to a stream, which is flushed and left open. */
    public static void write(Roadmap roadmap, OutputStream stream) throws IOException {
        JsonWriting.write(roadmap, RoadmapCodecs.FILE, stream);
    }
}
