package org.mentorship.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The standard output of the process, in UTF-8, which knows whether its reader has gone, as {@code head} does. */
final class StandardOutput extends PrintStream {
    private final Pipe pipe;

    StandardOutput(OutputStream target) {
        this(new Pipe(target));
    }

    private StandardOutput(Pipe pipe) {
        super(pipe, false, StandardCharsets.UTF_8);
        this.pipe = pipe;
    }

    /** Whether writing failed because nobody reads any more: no fault of the command. */
    boolean readerGone() {
        return pipe.broken;
    }

    private static final class Pipe extends FilterOutputStream {
        private boolean broken;

        Pipe(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                // EPIPE in the words of the system, which are those of its locale
                String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
                broken |= message.contains("pipe") || message.contains("канал");
                throw e;
            }
        }
    }
}
