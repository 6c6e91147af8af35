package org.mentorship.core.json.codec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths such as {@code $.requests[3].participant}. */
final class JsonPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ELEMENT = Pattern.compile("\\$\\.(\\w+)\\[(\\d{1,9})].*", Pattern.DOTALL);

    private JsonPath() {}

    /** What stands for a name of a field that may be anything, even a value that lost its place. */
    static final String HIDDEN = "…";

    /** The name where it has the form of the names of fields, else {@link #HIDDEN}. */
    static String plain(String name) {
        return name.length() <= Words.MAX_SHOWN && PLAIN.matcher(name).matches() ? name : HIDDEN;
    }

    static String of(Object[] segments, int depth) {
        StringBuilder path = new StringBuilder("$");
        for (int i = 0; i < depth; i++) {
            if (segments[i] instanceof Integer index) {
                if (index >= 0) {
                    path.append('[').append(index).append(']');
                }
            } else if (PLAIN.matcher((String) segments[i]).matches()) {
                path.append('.').append(segments[i]);
            } else {
                path.append("['").append(Words.shown((String) segments[i])).append("']");
            }
        }
        return path.toString();
    }

    /** The element of a list of the root object that the path lies in. */
    static Optional<Element> element(String path) {
        Matcher matcher = ELEMENT.matcher(path);
        return matcher.matches()
                ? Optional.of(new Element(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    record Element(String list, int index) {}
}
