package org.mentorship.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.roadmap.Roadmap;

/**
 * Reads a roadmap from a file of its own. The shape is that of a roadmap in a programme file with {@code formatVersion} before
 * it: {@link RoadmapSchema}, docs/reference/roadmaps.md.
 *
 * <p>A file is read whole or not at all: where anything is wrong, all of it is reported at once, each problem with its JSON
 * path, line and column. Deadlines are taken as the file has them; {@link Roadmap#withDeadlinesRead()} reads the phrases.
 *
 * <p>Methods are safe for use by several threads.
 */
public final class RoadmapReader {

    private RoadmapReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidRoadmapException with all problems, whatever the file holds
     * @throws IOException if the file cannot be opened or read
     */
    public static Roadmap read(Path file) throws IOException {
        return JsonReading.read(file, RoadmapCodecs.FILE)
                .orElseThrow(problems -> new InvalidRoadmapException(file.toString(), problems));
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws InvalidRoadmapException with all problems, whatever the stream holds
     * @throws IOException if the stream cannot be read
     */
    public static Roadmap read(InputStream stream) throws IOException {
        return JsonReading.read(stream, RoadmapCodecs.FILE)
                .orElseThrow(problems -> new InvalidRoadmapException("from a stream", problems));
    }
}
