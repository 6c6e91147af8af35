package org.mentorship.matching.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.matching.Pairing;

/**
 * Reads files of a saved pairing. The format is described in docs/reference/pairing-file.md and by {@link PairingSchema}.
 *
 * <p>A file is read whole or not at all: where anything is wrong, all of it is reported at once, each problem with its JSON
 * path, line and column. Methods are safe for use by several threads.
 */
public final class PairingReader {

    private PairingReader() {}

    /**
     * Reads a file.
     *
     * @throws InvalidFileException with all problems, whatever the file holds
     * @throws IOException if the file cannot be opened or read
     */
    public static Pairing read(Path file) throws IOException {
        return JsonReading.read(file, PairingCodecs.PAIRING)
                .orElseThrow(problems -> new InvalidFileException("pairing", file.toString(), problems));
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws InvalidFileException with all problems, whatever the stream holds
     * @throws IOException if the stream cannot be read
     */
    public static Pairing read(InputStream stream) throws IOException {
        return JsonReading.read(stream, PairingCodecs.PAIRING)
                .orElseThrow(problems -> new InvalidFileException("pairing", "from a stream", problems));
    }
}
