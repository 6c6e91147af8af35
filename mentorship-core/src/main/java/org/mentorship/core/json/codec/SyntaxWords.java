package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorship.core.internal.Phrase;

/** Words for broken JSON. The parser's own message is not passed on: it quotes the file, where names stand. */
record SyntaxWords(Phrase message, Phrase advice) {

    private static final Phrase BARE_WORD = Phrase.of("A word without quotes stands here.");
    private static final Phrase UNNAMED = Phrase.of("The JSON is broken here.");
    private static final Phrase FRACTION = Phrase.of(
            "Write a number with a point, not with a comma, such as 4.5; put names of fields in double quotes.");
    private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)' \\(code \\d+");

    static SyntaxWords of(JsonProcessingException broken) {
        String said = String.valueOf(broken.getOriginalMessage());
        if (said.contains("comment")) {
            return new SyntaxWords(
                    Phrase.of("A comment stands here."), Phrase.of("Take it out: JSON has no comments."));
        }
        if (said.startsWith("Unrecognized token")) {
            return new SyntaxWords(BARE_WORD, Phrase.of("Put texts in double quotes."));
        }
        if (said.startsWith("Illegal unquoted character")) {
            return new SyntaxWords(
                    Phrase.of("A line break or control character stands inside a text."),
                    Phrase.of("Close the quotes before it, or write it as an escape such as \\n."));
        }
        if (said.startsWith("Unrecognized character escape")) {
            return new SyntaxWords(
                    Phrase.of("A backslash stands before a character that takes none."),
                    Phrase.of("Write a backslash of a text as two backslashes."));
        }
        if (said.startsWith("Unexpected close marker")) {
            return new SyntaxWords(
                    Phrase.of("A bracket is closed that is not the last one opened."),
                    Phrase.of("Close brackets in the order of opening."));
        }
        Matcher character = CHARACTER.matcher(said);
        if (!character.find()) {
            return new SyntaxWords(UNNAMED, advice(said));
        }
        String sign = character.group(1);
        if (said.contains("to start field name") && sign.equals("}")) {
            return new SyntaxWords(
                    Phrase.of("A comma stands before a closing bracket."), Phrase.of("Take out that comma."));
        }
        boolean fraction = said.contains("to start field name") && Character.isDigit(sign.charAt(0));
        return new SyntaxWords(
                Phrase.of("The character (%s) cannot stand here.", Words.shown(sign)),
                fraction ? FRACTION : advice(said));
    }

    /** Whether a file that ends here may have been right before it was cut off, as in {@code tru} or {@code -}. */
    boolean mayBeCutOff() {
        return message.equals(BARE_WORD) || message.equals(UNNAMED);
    }

    private static Phrase advice(String said) {
        if (said.contains("expecting comma")) {
            return Phrase.of("Put a comma between two elements, or close the bracket.");
        }
        if (said.contains("to start field name")) {
            return Phrase.of("Put names of fields in double quotes, and take out a comma before a closing brace.");
        }
        if (said.contains("expecting a colon")) {
            return Phrase.of("Put a colon between the name of a field and its value.");
        }
        if (said.contains("number") || said.contains("umeric")) {
            return Phrase.of("Write numbers as 12 or -3: no leading zeros, no plus.");
        }
        return Phrase.of("Write a value here: a text in double quotes, a number, true, false, a list or an object.");
    }
}
