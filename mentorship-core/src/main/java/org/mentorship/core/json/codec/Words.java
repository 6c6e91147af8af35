package org.mentorship.core.json.codec;

/** Words for problems. */
final class Words {

    static final int MAX_SHOWN = 40;

    private Words() {}

    /** The text on one line, without control characters, 40 characters at most. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (count++ == MAX_SHOWN) {
                shown.setLength(shown.offsetByCodePoints(shown.length(), -1));
                return shown.append('…').toString();
            }
            boolean printable = !Character.isISOControl(character)
                    && Character.getType(character) != Character.SURROGATE
                    && Character.getType(character) != Character.FORMAT
                    && Character.getType(character) != Character.LINE_SEPARATOR
                    && Character.getType(character) != Character.PARAGRAPH_SEPARATOR;
            shown.appendCodePoint(printable ? character : '\uFFFD');
            i += Character.charCount(character);
        }
        return shown.toString();
    }
}
