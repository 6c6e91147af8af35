package org.mentorship.rules.indicator.json;

import java.io.IOException;
import java.io.InputStream;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.rules.indicator.IndicatorSheet;

/** Reads files of indicator sheets, whole or not at all; described in docs/reference/indicator-files.md. */
public final class SheetReader {
    private SheetReader() {}

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws InvalidFileException with all problems, whatever the stream holds
     * @throws IOException if the stream cannot be read
     */
    public static IndicatorSheet read(InputStream stream) throws IOException {
        return JsonReading.read(stream, SheetCodecs.SHEET)
                .orElseThrow(problems -> new InvalidFileException("indicator", "from a stream", problems));
    }
}
