package org.mentorship.matching.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.matching.Pairing;

/**
 * Writes files of a saved pairing: UTF-8, LF, two spaces a level, fields in the order of the schema. The same value gives the same bytes
 * on every machine, and {@link PairingReader} gives back an equal one. The number of threads of the settings changes nothing
 * in a pairing, so it is not written, and one that was read has the default. Methods are safe for use by several threads.
 */
public final class PairingWriter {

    private PairingWriter() {}

    /**
     * Writes a file whole or not at all: first into a temporary file of the same directory, which then takes its place.
     *
     * @throws IOException if the file cannot be written; what stood there before is then untouched
     */
    public static void write(Pairing pairing, Path file) throws IOException {
        JsonWriting.write(pairing, PairingCodecs.PAIRING, file);
    }

    /** Writes to a stream, which is flushed and left open. */
    public static void write(Pairing pairing, OutputStream stream) throws IOException {
        JsonWriting.write(pairing, PairingCodecs.PAIRING, stream);
    }
}
