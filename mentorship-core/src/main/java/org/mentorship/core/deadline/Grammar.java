package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.deadline.Joining.Item;
import org.mentorship.core.deadline.Joining.Separator;

/**
 * A recursive descent over the tokens of a phrase. A phrase is a sequence of parts; each part is read by a method of one of the
 * readers that this one builds on, which either takes its tokens and returns an {@link Atom}, or leaves everything as it was
 * and returns null. What no method reads is kept as unread. {@link Joining} then puts the parts together.
 *
 * <pre>
 * phrase    = segment { ";" segment | "далее" segment }
 * segment   = part { [ "," | "и" ] part | "(" phrase ")" }
 * part      = yearly | rhythm | frequency | need | schedule | relative | during | until | from | ends | weekdays | point
 * point     = [ day ] month [ year ] | day "." month [ "." year ] | part-of-month | quarter | season
 * </pre>
 */
final class Grammar extends SpanReader {

    private static final int DEEPEST = 100;
    private static final String HARMLESS = "•*_|\"'“”„·№";

    private final List<String> unread = new ArrayList<>();
    private int depth;
    /** Brackets that began with «далее» and are still open. */
    private int bracketedThen;

    Grammar(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    Set<WarningKind> warnings() {
        return warnings;
    }

    List<String> unread() {
        return unread;
    }

    // --- Sequences

    Optional<Deadline> phrase() {
        Optional<Deadline> read = sequence();
        while (!peek().is(Token.Kind.END)) {
            leave();
            Optional<Deadline> more = sequence();
            read = read.isPresent() ? read : more;
        }
        return read;
    }

    private Optional<Deadline> sequence() {
        List<Deadline> joint = new ArrayList<>();
        List<Deadline> chain = new ArrayList<>();
        while (true) {
            segment().ifPresent(chain::add);
            if (bracketedThen > 0 && accept(Token.Kind.CLOSE)) {
                bracketedThen--;
            }
            if (acceptThen()) {
                continue;
            }
            chain(chain).ifPresent(joint::add);
            chain.clear();
            if (!accept(Token.Kind.SEMICOLON)) {
                break;
            }
        }
        return Joining.all(joint);
    }

    private static Optional<Deadline> chain(List<Deadline> chain) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Deadline then = chain.get(chain.size() - 1);
        for (int i = chain.size() - 2; i >= 0; i--) {
            then = new Deadline.FirstThen(chain.get(i), then);
        }
        return Optional.of(then);
    }

    private boolean acceptThen() {
        int start = at;
        int open = 0;
        while (peek().is(Token.Kind.COMMA)
                || peek().is(Token.Kind.SEMICOLON)
                || peek().is(Word.AND)
                || peek().is(Token.Kind.DOT)
                || peek().is(Token.Kind.OPEN) && open == 0) {
            open += take().is(Token.Kind.OPEN) ? 1 : 0;
        }
        if (accept(Word.THEN) || accept(Word.IN, Word.FURTHER)) {
            bracketedThen += open;
            return true;
        }
        at = start;
        return false;
    }

    private Optional<Deadline> segment() {
        List<Item> items = new ArrayList<>();
        Separator separator = Separator.NONE;
        label();
        while (true) {
            int start = at;
            int brackets = bracketedThen;
            if (acceptThen()) {
                at = start;
                bracketedThen = brackets;
                break;
            }
            Token token = peek();
            if (token.is(Token.Kind.END) || token.is(Token.Kind.CLOSE) || token.is(Token.Kind.SEMICOLON)) {
                break;
            }
            if (token.is(Token.Kind.COMMA) || token.is(Token.Kind.DOT) || token.is(Token.Kind.SLASH)) {
                at++;
                separator = separator == Separator.AND ? separator : Separator.COMMA;
            } else if (token.form().equals("но") || token.form().equals("причем")) {
                at++;
                separator = Separator.COMMA;
            } else if (token.is(Word.AND)) {
                at++;
                separator = beganBefore(items) && peek().is(Word.UNTIL) ? Separator.NONE : Separator.AND;
            } else if (token.is(Token.Kind.DASH)
                    || token.is(Token.Kind.COLON)
                    || token.is(Word.EXTRA)
                    || harmless(token)) {
                at++;
            } else if (token.is(Word.PLANNED)
                    || token.is(Word.TERM) && next(1).is(Token.Kind.DASH)
                    || token.is(Word.TERM) && next(1).is(Token.Kind.COLON)) {
                at++;
            } else if (token.is(Word.INCLUSIVE)) {
                at++;
                warnings.remove(WarningKind.UNTIL_INCLUSIVE);
            } else if (token.is(Word.ABOUT)) {
                at++;
                warnings.add(WarningKind.APPROXIMATE);
            } else if (token.is(Token.Kind.OPEN)) {
                brackets(items, separator);
                separator = Separator.NONE;
            } else {
                Atom atom = atom();
                if (atom == null) {
                    leave();
                } else {
                    items.add(new Item(separator, atom));
                }
                separator = Separator.NONE;
            }
        }
        Joining joining = new Joining(items, context);
        Optional<Deadline> joined = joining.join();
        warnings.addAll(joining.warnings());
        unread.addAll(joining.refused());
        return joined;
    }

    /** «с 15 сентября и …»: whether a beginning stands last, for which an end is looked for. */
    private static boolean beganBefore(List<Item> items) {
        return !items.isEmpty()
                && items.get(items.size() - 1).atom() instanceof Atom.When days
                && days.mode() == Atom.Mode.SINCE;
    }

    private static boolean harmless(Token token) {
        return token.is(Token.Kind.OTHER) && HARMLESS.contains(token.text());
    }

    /** «первая встреча – …», «первый раз …», «срок: …»: words that only introduce what follows. */
    private void label() {
        int start = at;
        if (peek().is(Word.ORDINAL) && peek().value() == 1 && next(1).is(Word.TIMES)) {
            at += 2;
            return;
        }
        if (!(peek().is(Word.ORDINAL) && peek().value() == 1)) {
            return;
        }
        at++;
        int words = 0;
        while (peek().is(Token.Kind.WORD) && peek().entry().isEmpty() && words < 4) {
            at++;
            words++;
        }
        if (words == 0 || !(accept(Token.Kind.DASH) || accept(Token.Kind.COLON))) {
            at = start;
        }
    }

    private void brackets(List<Item> items, Separator before) {
        int open = at;
        at++;
        if (!items.isEmpty() && items.get(items.size() - 1).atom() instanceof Atom.Yearly && daysOfEveryYear(items)) {
            return;
        }
        if (depth >= DEEPEST) {
            unread.add("(");
            return;
        }
        depth++;
        List<String> outer = new ArrayList<>(unread);
        EnumSet<WarningKind> outerWarnings = warnings.clone();
        unread.clear();
        int inside = at;
        Atom only = atom();
        if (only == null || !peek().is(Token.Kind.CLOSE)) {
            at = inside;
            warnings = outerWarnings.clone();
            only = sequence().<Atom>map(Atom.Done::new).orElse(null);
        }
        List<String> inner = new ArrayList<>(unread);
        unread.clear();
        unread.addAll(outer);
        depth--;
        boolean closed = accept(Token.Kind.CLOSE);
        if (inner.isEmpty() && only != null) {
            Separator separator = items.isEmpty() || before != Separator.NONE ? before : Separator.BRACKET;
            items.add(new Item(separator, only));
        } else if (inner.isEmpty()) {
            return;
        } else if (only == null && closed && !items.isEmpty() && remark(open, at)) {
            warnings = outerWarnings;
            warnings.add(WarningKind.REMARK_IGNORED);
        } else {
            unread.addAll(inner);
            if (only != null) {
                items.add(new Item(Separator.BRACKET, only));
            }
        }
    }

    /** «ежегодно (сентябрь, январь)»: the days in the bracket are those of every year, as if there were none. */
    private boolean daysOfEveryYear(List<Item> items) {
        int start = at;
        EnumSet<WarningKind> before = warnings.clone();
        List<Item> days = new ArrayList<>();
        Separator separator = Separator.BRACKET;
        while (atom() instanceof Atom.When day) {
            days.add(new Item(separator, day));
            if (accept(Token.Kind.CLOSE)) {
                items.addAll(days);
                return true;
            }
            separator = peek().is(Word.AND) ? Separator.AND : Separator.COMMA;
            if (!accept(Token.Kind.COMMA) && !accept(Word.AND)) {
                break;
            }
        }
        at = start;
        warnings = before;
        return false;
    }

    /** Whether a bracket holds words that say nothing about time. */
    private boolean remark(int from, int to) {
        for (Token token : tokens.subList(from, to)) {
            boolean place = from + 1 < to
                    && token == tokens.get(from + 1)
                    && (token.is(Word.ON) || token.is(Word.IN) || token.is(Word.AT) || token.is(Word.FOR));
            if (place) {
                continue;
            }
            boolean speaksOfTime = token.is(Token.Kind.NUMBER)
                    || token.is(Word.NOT)
                    || token.form().equals("кроме")
                    || token.form().equals("если")
                    || token.form().equals("исключая")
                    || token.entry().isPresent()
                            && !token.is(Word.AND)
                            && !token.is(Word.PLAN)
                            && !token.is(Word.STAGE);
            if (speaksOfTime) {
                return false;
            }
        }
        return true;
    }

    private void leave() {
        Token token = peek();
        if (token.is(Token.Kind.WORD)
                || token.is(Token.Kind.NUMBER)
                || token.is(Token.Kind.QUOTED)
                || token.is(Token.Kind.OTHER)
                || token.is(Token.Kind.CLOSE)) {
            unread.add(token.text());
        }
        at++;
    }

    // --- Parts

    private Atom atom() {
        Atom read = tryRead(this::yearly);
        read = read != null ? read : tryRead(this::every);
        read = read != null ? read : tryRead(this::frequency);
        read = read != null ? read : tryRead(this::need);
        read = read != null ? read : tryRead(this::constant);
        read = read != null ? read : tryRead(this::schedule);
        read = read != null ? read : tryRead(this::offset);
        read = read != null ? read : tryRead(this::daysOfMonth);
        read = read != null ? read : tryRead(this::ends);
        read = read != null ? read : tryRead(this::during);
        read = read != null ? read : tryRead(this::afterEvent);
        read = read != null ? read : tryRead(this::until);
        read = read != null ? read : tryRead(this::from);
        read = read != null ? read : tryRead(this::weekdays);
        read = read != null ? read : tryRead(this::plain);
        return read;
    }

    private interface Part {
        Atom read();
    }

    private Atom tryRead(Part part) {
        int start = at;
        EnumSet<WarningKind> before = warnings.clone();
        Atom read = part.read();
        if (read == null) {
            at = start;
            if (warnings.contains(WarningKind.IMPOSSIBLE_DATE)) {
                before.add(WarningKind.IMPOSSIBLE_DATE);
            }
            warnings = before;
        }
        return read;
    }
}
