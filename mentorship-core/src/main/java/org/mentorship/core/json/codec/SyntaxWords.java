package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for broken JSON. The parser's own message is not passed on: it quotes the file, where names stand. */
record SyntaxWords(String message, String advice) {

    private static final String BARE_WORD = "A word without quotes stands here.";
    private static final String UNNAMED = "The JSON is broken here.";
    private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)' \\(code \\d+");

    static SyntaxWords of(JsonProcessingException broken) {
        String said = String.valueOf(broken.getOriginalMessage());
        if (said.contains("comment")) {
            return new SyntaxWords("A comment stands here.", "Take it out: JSON has no comments.");
        }
        if (said.startsWith("Unrecognized token")) {
            return new SyntaxWords(BARE_WORD, "Put texts in double quotes.");
        }
        if (said.startsWith("Illegal unquoted character")) {
            return new SyntaxWords(
                    "A line break or control character stands inside a text.",
                    "Close the quotes before it, or write it as an escape such as \\n.");
        }
        if (said.startsWith("Unrecognized character escape")) {
            return new SyntaxWords(
                    "A backslash stands before a character that takes none.",
                    "Write a backslash of a text as two backslashes.");
        }
        if (said.startsWith("Unexpected close marker")) {
            return new SyntaxWords(
                    "A bracket is closed that is not the last one opened.", "Close brackets in the order of opening.");
        }
        Matcher character = CHARACTER.matcher(said);
        String message = character.find()
                ? "The character (" + Words.shown(character.group(1)) + ") cannot stand here."
                : UNNAMED;
        return new SyntaxWords(message, advice(said));
    }

    /** Whether a file that ends here may have been right before it was cut off, as in {@code tru} or {@code -}. */
    boolean mayBeCutOff() {
        return message.equals(BARE_WORD) || message.equals(UNNAMED);
    }

    private static String advice(String said) {
        if (said.contains("expecting comma")) {
            return "Put a comma between two elements, or close the bracket.";
        }
        if (said.contains("to start field name")) {
            return "Put names of fields in double quotes, and take out a comma before a closing brace.";
        }
        if (said.contains("expecting a colon")) {
            return "Put a colon between the name of a field and its value.";
        }
        if (said.contains("number") || said.contains("umeric")) {
            return "Write numbers as 12 or -3: no leading zeros, no plus.";
        }
        return "Write a value here: a text in double quotes, a number, true, false, a list or an object.";
    }
}
