package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.programme.Problem;

/**
 * Reads JSON files of this library.
 *
 * <p>The file is read as a stream: what is kept is the value and at most {@value JsonInput#MAX_PROBLEMS} problems. A byte
 * order mark of UTF-8 is skipped. Limits: {@value #MAX_DEPTH} levels, texts of {@value #MAX_TEXT} characters, names of
 * {@value #MAX_NAME}, numbers of {@value #MAX_NUMBER} digits.
 */
public final class JsonReading {

    static final int MAX_DEPTH = 200;
    static final int MAX_TEXT = 1_000_000;
    static final int MAX_NAME = 1_000;
    static final int MAX_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private JsonReading() {}

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be opened or read; never for what it holds
     */
    public static <T> Reading<T> read(Path file, Codec<T> codec) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, codec);
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws IOException if the stream cannot be read; never for what it holds
     */
    public static <T> Reading<T> read(InputStream stream, Codec<T> codec) throws IOException {
        Utf8Source source = new Utf8Source(stream);
        Optional<Phrase> other = source.otherFormat();
        if (other.isPresent()) {
            return refused(
                    Phrase.of("This is not a JSON file in UTF-8; it looks like %s.", other.get()),
                    Phrase.of("Give a JSON file, saved as UTF-8."));
        }
        try (JsonParser parser = FACTORY.createParser(source)) {
            return read(parser, source, codec);
        }
    }

    private static <T> Reading<T> read(JsonParser parser, Utf8Source source, Codec<T> codec) throws IOException {
        JsonInput in = new JsonInput(parser);
        try {
            if (in.next() == null && !source.malformed()) {
                return refused(Phrase.of("The file is empty."), Phrase.of("Give a JSON file."));
            }
            T value = source.malformed() && in.token() == null ? null : codec.read(in);
            in.toRoot();
            if (in.next() != null) {
                in.problem(
                        Phrase.of("Something stands after the end of the document."),
                        Phrase.of("Take out all after the last bracket."));
            }
            if (source.malformed()) {
                notUtf8(in);
            }
            return in.problems().isEmpty() ? new Reading.Read<>(value) : new Reading.Refused<>(in.problems());
        } catch (JsonInput.TooManyProblems end) {
            in.cutOff();
        } catch (JsonInput.Refused end) {
            return new Reading.Refused<>(in.problems());
        } catch (StreamConstraintsException limit) {
            in.fatal(
                    Phrase.of(
                            "A limit is passed here: %d levels, texts of %,d characters, names of %,d, numbers of %,d.",
                            MAX_DEPTH, MAX_TEXT, MAX_NAME, MAX_NUMBER),
                    Phrase.of("Correct what stands here; the rest of the file was not read."));
        } catch (JsonProcessingException broken) {
            broken(broken, parser, source, in);
        }
        return new Reading.Refused<>(in.problems());
    }

    private static void broken(JsonProcessingException broken, JsonParser parser, Utf8Source source, JsonInput in) {
        SyntaxWords words = SyntaxWords.of(broken);
        boolean ended = broken instanceof JsonEOFException
                || words.mayBeCutOff()
                        && source.endedAt(parser.currentLocation().getCharOffset());
        if (source.malformed() && !source.cutOff()) {
            notUtf8(in);
        } else if (in.token() == null) {
            in.fatal(
                    Phrase.of("This is not a JSON file: it begins like no JSON does."),
                    Phrase.of("Give a JSON file; it begins with an opening brace."));
        } else if (ended) {
            in.fatal(
                    Phrase.of("The file ends in the middle of (%s).", in.pathOfNext()),
                    Phrase.of(
                            "Close the brackets that are still open; if the end of the file is missing, fetch it again."));
        } else {
            in.fatal(broken.getLocation(), words.message(), words.advice());
        }
    }

    private static void notUtf8(JsonInput in) {
        in.fatal(
                Phrase.of("The file is not UTF-8: a byte here belongs to no character."),
                Phrase.of("Save the file as UTF-8."));
    }

    private static <T> Reading<T> refused(Phrase message, Phrase advice) {
        return new Reading.Refused<>(List.of(new Problem("$", message.text(), advice.text())));
    }
}
