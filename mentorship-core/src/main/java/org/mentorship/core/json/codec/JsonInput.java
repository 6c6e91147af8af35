package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.text.Refusal;

/** One reading: the tokens, where in the document they stand, and the problems found so far. */
final class JsonInput {

    /** More problems than anybody reads; the reading stops here. */
    static final int MAX_PROBLEMS = 1000;

    /** Longer texts are not worth a look-up among those seen before. */
    private static final int MAX_SHARED_LENGTH = 64;

    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Set<String> unreadIds = new HashSet<>();
    private final Map<String, Positions> elementPositions = new HashMap<>();
    private Object[] path = new Object[16];
    private int depth;
    private int personal;

    JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    String text() throws IOException {
        return parser.getText();
    }

    /** The text of the current token, the same object for equal short texts. */
    String sharedText() throws IOException {
        String text = parser.getText();
        if (text.length() > MAX_SHARED_LENGTH) {
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    boolean isInt() throws IOException {
        return token() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT;
    }

    int intValue() throws IOException {
        return parser.getIntValue();
    }

    boolean isLong() throws IOException {
        return isInt() || token() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.LONG;
    }

    long longValue() throws IOException {
        return parser.getLongValue();
    }

    // --- Where we are ------------------------------------------------------

    void enter(String field) {
        push(field);
    }

    void enterList() {
        push(-1);
    }

    void element(int index) {
        path[depth - 1] = index;
        if (depth == 2) {
            elementPositions
                    .computeIfAbsent((String) path[0], name -> new Positions())
                    .add(position());
        }
    }

    void leave() {
        depth--;
    }

    void toRoot() {
        depth = 0;
    }

    private void push(Object segment) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, depth * 2);
        }
        path[depth++] = segment;
    }

    String path() {
        return JsonPath.of(path, depth);
    }

    /** Line and column of the current token, packed; both from 1. */
    long position() {
        return pack(parser.currentTokenLocation());
    }

    private static long pack(JsonLocation location) {
        return (long) location.getLineNr() << 32 | location.getColumnNr() & 0xffffffffL;
    }

    void enterPersonal() {
        personal++;
    }

    void leavePersonal() {
        personal--;
    }

    // --- Problems ----------------------------------------------------------

    List<Problem> problems() {
        return problems;
    }

    void problem(Phrase message, Phrase advice) {
        add(path(), position(), message, advice);
    }

    void problemAt(long position, Phrase message, Phrase advice) {
        add(path(), position, message, advice);
    }

    /** The problem that ends the reading. */
    void fatal(JsonLocation location, Phrase message, Phrase advice) {
        problems.add(new Problem(pathOfNext(), Optional.of(unpack(pack(location))), message.text(), advice.text()));
    }

    void fatal(Phrase message, Phrase advice) {
        fatal(parser.currentLocation(), message, advice);
    }

    /** The path of the value that the parser was about to read; it looks at a value as soon as it has read the name. */
    String pathOfNext() {
        String name = parser.getParsingContext().getCurrentName();
        boolean entered = depth > 0 && path[depth - 1].equals(name)
                || depth < path.length && name != null && name.equals(path[depth]);
        if (name == null || entered) {
            return path();
        }
        push(JsonPath.plain(name));
        String ahead = path();
        leave();
        return ahead;
    }

    /** The closing line of a list of problems that was cut off. */
    void cutOff() {
        problems.add(new Problem(
                "$",
                Phrase.of("There are more than %,d problems; the rest is not shown.", MAX_PROBLEMS)
                        .text(),
                Phrase.of("Mend these, then read the file again.").text()));
    }

    private void add(String where, long position, Phrase message, Phrase advice) {
        add(new Problem(where, Optional.of(unpack(position)), message.text(), advice.text()));
    }

    private static Problem.Position unpack(long position) {
        return new Problem.Position((int) (position >> 32), (int) position);
    }

    /** A problem found in what was read; it is given the position of the element that its path lies in. */
    void found(Problem problem) {
        add(problem.position().isPresent() ? problem : located(problem));
    }

    private void add(Problem problem) {
        if (problems.size() == MAX_PROBLEMS) {
            throw new TooManyProblems();
        }
        problems.add(problem);
    }

    private Problem located(Problem problem) {
        return JsonPath.element(problem.path())
                .flatMap(element -> Optional.ofNullable(elementPositions.get(element.list()))
                        .flatMap(positions -> positions.at(element.index())))
                .map(position ->
                        new Problem(problem.path(), Optional.of(unpack(position)), problem.message(), problem.advice()))
                .orElse(problem);
    }

    /** The document is of a kind that makes every other problem meaningless. */
    void only(Phrase message, Phrase advice) {
        only(position(), message, advice);
    }

    void only(long position, Phrase message, Phrase advice) {
        problems.clear();
        problemAt(position, message, advice);
        throw new Refused();
    }

    /** Something else stands where the codec's value is expected; it is skipped. */
    void wrongType(Codec<?> codec) throws IOException {
        if (token() == JsonToken.VALUE_NULL) {
            problem(
                    Phrase.of("A null stands where %s is expected.", codec.expected()),
                    Phrase.of("Leave the field or element out where nothing is known."));
        } else {
            problem(
                    Phrase.of("%s stands where %s is expected.", found(codec.showsFound()), codec.expected()),
                    codec.advice());
        }
        skip();
    }

    /** What stands here, in words that show it where it may be shown. */
    Phrase found() throws IOException {
        return found(true);
    }

    private Phrase found(boolean show) throws IOException {
        boolean hidden = !show || personal > 0;
        return switch (token()) {
            case START_OBJECT -> Phrase.of("An object");
            case START_ARRAY -> Phrase.of("A list");
            case VALUE_STRING ->
                hidden ? Phrase.of("A text (not shown)") : Phrase.of("The text (%s)", Words.shown(text()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                hidden ? Phrase.of("A number (not shown)") : Phrase.of("The number (%s)", Words.shown(text()));
            default -> Phrase.of("The value (%s)", text());
        };
    }

    /** @param kind that of the object, where its fields depend on it */
    void unknownField(String name, Optional<String> kind, Collection<String> known) {
        unknownFieldAt(position(), name, kind, known);
    }

    void unknownFieldAt(long position, String name, Optional<String> kind, Collection<String> known) {
        String field = JsonPath.plain(name);
        problemAt(
                position,
                kind.map(one -> Phrase.of("The field (%s) is not known in the kind %s.", field, one))
                        .orElseGet(() -> Phrase.of("The field (%s) is not known here.", field)),
                NearestWord.of(name, known)
                        .map(near -> Phrase.of("Did you mean (%s)?", near))
                        .orElseGet(() -> Phrase.of("Take it out, or use one of: %s.", known)));
    }

    void duplicateField(String name) {
        problem(Phrase.of("The field (%s) stands twice.", Words.shown(name)), Phrase.of("Keep one of the two."));
    }

    void missingField(long position, String name, Codec<?> codec) {
        problemAt(position, Phrase.of("The field (%s) is missing.", name), codec.advice());
    }

    /** A refusal by what was to be made of the value; an exception of another kind says nothing to the people who read. */
    void refused(long position, IllegalArgumentException refusal) {
        if (personal == 0 && refusal instanceof Refusal said) {
            add(new Problem(path(), Optional.of(unpack(position)), said.message(), said.advice()));
        } else {
            problemAt(position, Phrase.of("The value is not possible here."), Phrase.of("Give another one."));
        }
    }

    // --- Ids of what could not be read -------------------------------------

    void unread(String id) {
        unreadIds.add(id);
    }

    Set<String> unreadIds() {
        return unreadIds;
    }

    /** Ends a reading whose problems say all there is to say. */
    static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    static final class TooManyProblems extends Refused {
        private static final long serialVersionUID = 1L;
    }

    private static final class Positions {
        private long[] packed = new long[16];
        private int size;

        void add(long position) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size * 2);
            }
            packed[size++] = position;
        }

        Optional<Long> at(int index) {
            return index < size ? Optional.of(packed[index]) : Optional.empty();
        }
    }
}
