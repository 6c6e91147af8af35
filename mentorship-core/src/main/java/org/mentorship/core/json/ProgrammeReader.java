package org.mentorship.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.programme.InvalidProgrammeException;
import org.mentorship.core.programme.Programme;

/**
 * Reads programme files. The format is described in docs/reference/programme-file.md and by {@link ProgrammeSchema}.
 *
 * <p>A file is read whole or not at all: where anything is wrong, all of it is reported at once, each problem with its JSON
 * path, line and column, and no programme is given. More than 1,000 problems are cut off with a closing line. Problems show
 * ids, never names or birth dates. The file is read as a stream, so that memory is needed for the programme only.
 *
 * <p>Methods are safe for use by several threads.
 */
public final class ProgrammeReader {

    private ProgrammeReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidProgrammeException with all problems, whatever the file holds
     * @throws IOException if the file cannot be opened or read
     */
    public static Programme read(Path file) throws IOException {
        return JsonReading.read(file, ProgrammeCodecs.PROGRAMME)
                .orElseThrow(problems -> new InvalidProgrammeException(file.toString(), problems));
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws InvalidProgrammeException with all problems, whatever the stream holds
     * @throws IOException if the stream cannot be read
     */
    public static Programme read(InputStream stream) throws IOException {
        return JsonReading.read(stream, ProgrammeCodecs.PROGRAMME)
                .orElseThrow(problems -> new InvalidProgrammeException("from a stream", problems));
    }
}
