package org.mentorship.core.text;

import java.util.Arrays;
import java.util.List;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;

/**
 * Thrown where a record, or another part of this library, cannot take what it is given. {@link #getMessage} has two lines in
 * English: what is wrong with which values, then what to do. {@link #message()} and {@link #advice()} say the same to people
 * in their language. Ids stand in them, never names or birth dates.
 */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Transient because values need not be serializable; the message holds what a log needs. */
    private final transient Phrase message;

    private final transient Phrase advice;

    private Refusal(Phrase message, Phrase advice) {
        super(message + "\n" + advice);
        this.message = message;
        this.advice = advice;
    }

    /**
     * A refusal in these words.
     *
     * @param english two lines, with {@code %s}, {@code %d} … for the values
     * @param values in the order of their places in the two lines
     */
    public static Refusal of(@English String english, Object... values) {
        String[] lines = english.split("\n", 2);
        int first = Phrase.places(lines[0]);
        List<Object> all = Arrays.asList(values);
        return new Refusal(
                new Phrase(lines[0], all.subList(0, first)),
                new Phrase(lines.length < 2 ? "" : lines[1], all.subList(first, all.size())));
    }

    /** What is wrong, one sentence. */
    public LocalizedText message() {
        return message.text();
    }

    /** What to do, one sentence. */
    public LocalizedText advice() {
        return advice.text();
    }
}
