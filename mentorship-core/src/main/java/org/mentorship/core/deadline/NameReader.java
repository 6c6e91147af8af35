package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the names of events and schedules: any words up to the beginning of another part of the phrase. */
abstract class NameReader extends DateReader {

    private static final int LONGEST_NAME = 40;
    private static final Set<String> NO_EVENTS = Set.of(
            "завтра",
            "вчера",
            "сегодня",
            "послезавтра",
            "сих",
            "пор",
            "нее",
            "него",
            "этого",
            "того",
            "упора",
            "победного");

    NameReader(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    /** The name of an event: what stands in guillemets, or words up to the beginning of another part. */
    String name(Nominative.Case in) {
        int start = at;
        accept(Word.EVENT);
        if (peek().is(Token.Kind.QUOTED)) {
            return quoted().orElse(null);
        }
        at = start;
        if (peek().is(Token.Kind.WORD) && NO_EVENTS.contains(peek().form())) {
            return null;
        }
        boolean vague = (peek().is(Word.BEGINNING) || peek().is(Word.END) || peek().is(Word.COMPLETION))
                && (next(1).is(Word.DAY)
                        || next(1).is(Word.WEEK)
                        || next(1).is(Word.MONTH)
                        || next(1).is(Word.QUARTER)
                        || next(1).is(Word.YEAR));
        List<String> words = vague ? List.of() : wordList();
        if (words.isEmpty()) {
            return null;
        }
        Nominative.Name name = Nominative.of(words, in);
        if (!name.sure()) {
            warnings.add(WarningKind.EVENT_AS_WRITTEN);
        }
        return name.text();
    }

    String words() {
        List<String> words = wordList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    List<String> wordList() {
        List<String> words = new ArrayList<>();
        boolean edge = peek().is(Word.BEGINNING) || peek().is(Word.END) || peek().is(Word.COMPLETION);
        while (words.size() < LONGEST_NAME) {
            Token token = peek();
            boolean numbered =
                    token.roman() || token.is(Word.ORDINAL) || token.is(Word.LAST) || token.is(Token.Kind.NUMBER);
            if (edge && words.size() == 1 && numbered && !token.is(Token.Kind.END)) {
                words.add(take().text());
                continue;
            }
            if (token.is(Token.Kind.QUOTED)) {
                words.add("«" + take().text() + "»");
                continue;
            }
            if (token.is(Token.Kind.WORD)
                    && next(1).is(Token.Kind.DASH)
                    && !next(1).gap()
                    && next(2).is(Token.Kind.WORD)
                    && !next(2).gap()
                    && !words.contains("-")
                    && !partBegins(0)) {
                words.add(token.text() + "-" + next(2).text());
                at += 3;
                continue;
            }
            boolean joins = token.is(Word.AND) && next(1).is(Token.Kind.WORD) && !words.isEmpty() && !partBegins(1);
            boolean number = token.is(Token.Kind.NUMBER)
                    && !words.isEmpty()
                    && next(-1).text().equals("№");
            boolean sign = token.text().equals("№") && !words.isEmpty() && next(1).is(Token.Kind.NUMBER);
            boolean word =
                    token.is(Token.Kind.WORD) && !token.is(Word.AND) && !(partBegins(0) && !startsName(token, words));
            if (!joins && !number && !sign && !word) {
                break;
            }
            words.add(take().text());
        }
        return words;
    }

    /** Words that also begin other parts but may well begin a name: «начала обучения», «первой встречи». */
    private static boolean startsName(Token token, List<String> words) {
        return token.is(Word.BEGINNING) && words.isEmpty()
                || token.is(Word.END) && words.isEmpty()
                || token.is(Word.COMPLETION) && words.isEmpty()
                || token.is(Word.ORDINAL)
                || token.is(Word.SEASONAL)
                || token.is(Word.LAST)
                || token.is(Word.EVERY) && (words.isEmpty() || edge(words.get(0).toLowerCase(Locale.ROOT)));
    }

    private static boolean edge(String form) {
        return form.startsWith("начал") || form.startsWith("окончани") || form.startsWith("завершени");
    }

    /** Whether another part of the phrase begins at the token. */
    boolean partBegins(int ahead) {
        Token token = next(ahead);
        Token after = next(ahead + 1);
        if (token.entry().isEmpty()) {
            return token.roman()
                    && (after.is(Word.SCHOOL_QUARTER)
                            || after.is(Word.HALF_YEAR)
                            || after.is(Word.TRIMESTER)
                            || after.is(Word.QUARTER));
        }
        return switch (token.entry().get().word()) {
            case UNTIL,
                    NOT,
                    YEARLY,
                    RHYTHM,
                    EVERY,
                    TIMES,
                    TIMES_OFTEN,
                    CONSTANTLY,
                    STARTING,
                    THEN,
                    AFTER,
                    EVE,
                    INCLUSIVE,
                    MONTH_NAME,
                    PLANNED,
                    CARDINAL,
                    EXTRA,
                    THROUGH -> true;
            case ORDINAL, LAST ->
                after.is(Word.SCHOOL_QUARTER)
                        || after.is(Word.HALF_YEAR)
                        || after.is(Word.TRIMESTER)
                        || after.is(Word.QUARTER)
                        || after.is(Word.WEEKDAY)
                        || after.is(Word.HALF)
                        || after.is(Word.DECADE)
                        || after.is(Word.STUDY) && next(ahead + 2).is(Word.HALF_YEAR);
            case FROM ->
                after.is(Token.Kind.NUMBER)
                        || after.is(Word.MONTH_NAME)
                        || after.is(Word.DAY)
                        || after.is(Word.MOMENT)
                        || after.is(Word.CARDINAL)
                        || after.is(Word.ORDINAL);
            case IN ->
                after.is(Word.DURING)
                        || after.is(Word.MONTH_NAME)
                        || after.is(Word.END)
                        || after.is(Word.BEGINNING)
                        || after.is(Word.MIDDLE)
                        || after.is(Word.COURSE)
                        || after.is(Word.DAY)
                        || after.is(Word.FURTHER)
                        || after.is(Word.PERIOD)
                        || after.is(Word.LAST)
                        || after.is(Word.ORDINAL)
                        || after.is(Word.TERM)
                        || after.is(Token.Kind.NUMBER);
            case ON ->
                after.is(Token.Kind.NUMBER) || after.is(Word.DURING) || after.is(Word.CONSTANT) || after.is(Word.WHOLE);
            case BY ->
                after.is(Word.MEASURE)
                        || after.is(Word.NEED)
                        || after.is(Word.REQUEST)
                        || after.is(Word.SCHEDULE)
                        || after.is(Word.SEPARATE)
                        || after.is(Word.COMPLETION)
                        || after.is(Word.WEEKDAY)
                        || after.is(Word.RESULT)
                        || after.is(Token.Kind.NUMBER)
                        || after.is(Word.MONTH_NAME);
            case AT -> after.is(Word.NEED);
            case TOWARDS -> after.is(Token.Kind.NUMBER) || after.is(Word.END) || after.is(Word.MONTH_NAME);
            case FOR ->
                after.is(Token.Kind.NUMBER) || after.is(Word.CARDINAL) || after.is(Word.WEEK) || after.is(Word.MONTH);
            case ACCORDING -> true;
            default -> false;
        };
    }

    Optional<String> quoted() {
        String text = take().text();
        boolean blank = text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
        return blank ? Optional.empty() : Optional.of(text);
    }

    boolean nameFollows() {
        return peek().is(Token.Kind.WORD) && peek().entry().isEmpty();
    }
}
