package org.mentorship.rules.indicator.json;

import java.io.IOException;
import java.io.OutputStream;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.rules.indicator.IndicatorSheet;

/** Writes files of indicator sheets: UTF-8, LF, the same bytes for the same sheet on every machine. */
public final class SheetWriter {
    private SheetWriter() {}

    /** Writes to a stream, which is flushed and left open. */
    public static void write(IndicatorSheet sheet, OutputStream stream) throws IOException {
        JsonWriting.write(sheet, SheetCodecs.SHEET, stream);
    }
}
