package org.mentorship.core.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mentorship.core.internal.Phrase;

/**
 * The characters of a UTF-8 stream, without a byte order mark. A malformed byte ends them, so that the parser stands where it
 * is; whoever reads asks {@link #malformed} in the end.
 */
final class Utf8Source extends Reader {

    private static final int BUFFER = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean malformed;
    private boolean cutOff;
    private long given;

    Utf8Source(InputStream in) throws IOException {
        this.in = in;
        fill();
    }

    /** What the bytes are, where they begin like something that is not JSON in UTF-8. */
    Optional<Phrase> otherFormat() {
        if (begins(0xEF, 0xBB, 0xBF)) {
            bytes.position(bytes.position() + 3);
        }
        if (begins(0xFE, 0xFF) || begins(0xFF, 0xFE) || begins(0) || bytes.remaining() > 1 && at(1) == 0) {
            return Optional.of(Phrase.of("text in UTF-16 or UTF-32, or binary data"));
        }
        if (begins('P', 'K', 3, 4)) {
            return Optional.of(Phrase.of("a ZIP archive or an office document such as XLSX or DOCX"));
        }
        if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Phrase.of("an office document such as XLS or DOC"));
        }
        if (begins('%', 'P', 'D', 'F')) {
            return Optional.of(Phrase.of("a PDF document"));
        }
        if (begins(0x1F, 0x8B)) {
            return Optional.of(Phrase.of("a gzip archive"));
        }
        return firstVisible() == '<' ? Optional.of(Phrase.of("XML or HTML")) : Optional.empty();
    }

    private boolean begins(int... signature) {
        if (bytes.remaining() < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (at(i) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private int at(int index) {
        return bytes.get(bytes.position() + index) & 0xFF;
    }

    private int firstVisible() {
        for (int i = 0; i < bytes.remaining(); i++) {
            if (at(i) > ' ') {
                return at(i);
            }
        }
        return -1;
    }

    /** Whether the characters ended at a byte that is not UTF-8. */
    boolean malformed() {
        return malformed;
    }

    /** Whether what is malformed may be the beginning of a character whose other bytes were cut off. */
    boolean cutOff() {
        return malformed && ended && cutOff;
    }

    /** Whether all characters of the stream were given and the last of them has been reached by the parser. */
    boolean endedAt(long characters) {
        return ended && !bytes.hasRemaining() && given == characters;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            int count = out.position();
            if (count > 0) {
                given += count;
                return count;
            }
            malformed = result.isError();
            cutOff = malformed && bytes.remaining() == result.length();
            if (malformed || ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int wanted = bytes.remaining();
        int count = in.readNBytes(bytes.array(), bytes.position(), wanted);
        ended = count < wanted;
        bytes.position(bytes.position() + count);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
