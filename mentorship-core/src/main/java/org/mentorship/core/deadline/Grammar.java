package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.deadline.Atom.Mode;
import org.mentorship.core.deadline.Joining.Item;
import org.mentorship.core.deadline.Joining.Separator;

/**
 * A recursive descent over the tokens of a phrase. A phrase is a sequence of parts; each part is read by one of the methods
 * below, which either take their tokens and return an {@link Atom}, or leave everything as it was and return null. What no
 * method reads is kept as unread. {@link Joining} then puts the parts together.
 *
 * <pre>
 * phrase    = segment { ";" segment | "далее" segment }
 * segment   = part { [ "," | "и" ] part | "(" phrase ")" }
 * part      = yearly | rhythm | frequency | need | schedule | relative | during | until | from | ends | weekdays | point
 * point     = [ day ] month [ year ] | day "." month [ "." year ] | part-of-month | quarter | season
 * </pre>
 */
final class Grammar extends NameReader {

    private static final int DEEPEST = 100;
    private static final String HARMLESS = "•*_|\"'“”„·№";

    private final List<String> unread = new ArrayList<>();
    private int depth;

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
        while (peek().is(Token.Kind.COMMA)
                || peek().is(Token.Kind.SEMICOLON)
                || peek().is(Word.AND)
                || peek().is(Token.Kind.DOT)) {
            at++;
        }
        if (accept(Word.THEN) || accept(Word.IN, Word.FURTHER)) {
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
            if (acceptThen()) {
                at = start;
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
                separator = Separator.AND;
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

    /** Whether a bracket holds words that say nothing about time. */
    private boolean remark(int from, int to) {
        for (Token token : tokens.subList(from, to)) {
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

    private static Atom done(Deadline deadline) {
        return new Atom.Done(deadline);
    }

    /** «ежегодно», «каждый год». */
    private Atom yearly() {
        if (accept(Word.YEARLY)) {
            return new Atom.Yearly(Optional.empty(), Optional.empty());
        }
        if (!accept(Word.EVERY)) {
            return null;
        }
        Optional<YearKind> kind = yearKind();
        return accept(Word.YEAR) ? new Atom.Yearly(kind, Optional.empty()) : null;
    }

    /** «ежемесячно», «каждый месяц», «каждые две недели», «каждую среду», «каждый первый вторник месяца». */
    private Atom every() {
        if (peek().is(Word.RHYTHM)) {
            CalendarUnit unit = CalendarUnit.values()[take().value()];
            return done(new Deadline.Periodic(1, unit, false));
        }
        if (!accept(Word.EVERY)) {
            return null;
        }
        if (peek().is(Word.WEEKDAY)) {
            return done(new Deadline.Weekly(weekdayList()));
        }
        Atom nth = nthWeekday();
        if (nth instanceof Atom.NthWeekday day) {
            return accept(Word.MONTH) ? done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday())) : nth;
        }
        int day = number();
        if (day > 0 && accept(Word.DAY_OF_MONTH)) {
            accept(Word.MONTH);
            return day <= 31 ? done(new Deadline.Monthly(Optional.of(day), day)) : null;
        }
        CalendarUnit unit = unit();
        return unit == null || day == 0 || day > 100
                ? null
                : done(new Deadline.Periodic(1, Math.max(day, 1), unit, false));
    }

    /** «не реже 1 раза в месяц», «дважды в год», «раз в две недели», «1–2 раза в неделю». */
    private Atom frequency() {
        boolean floor = false;
        if (peek().is(Word.NOT) && (next(1).is(Word.RARER) || next(1).is(Word.LESS))) {
            at += 2;
            if (peek().is(Token.Kind.COMMA) && next(1).is(Word.THAN)) {
                at++;
            }
            accept(Word.THAN);
            floor = true;
        } else if (peek().is(Word.NOT)) {
            return null;
        }
        if (peek().form().equals("как") && next(1).is(Word.MINIMUM)) {
            at++;
        }
        floor |= accept(Word.MINIMUM);
        accept(Word.BY);
        int times = 1;
        if (peek().is(Word.TIMES_OFTEN)) {
            times = take().value();
        } else {
            int written = number();
            if (written == 0) {
                return null;
            }
            times = Math.max(written, 1);
            if (written > 0 && peek().is(Token.Kind.DASH)) {
                at++;
                if (number() < times) {
                    return null;
                }
                floor = true;
                warnings.add(WarningKind.COUNT_RANGE);
            }
            if (!accept(Word.TIMES)) {
                return null;
            }
        }
        if (!accept(Word.IN)) {
            return null;
        }
        int every = number();
        CalendarUnit unit = unit();
        return unit == null || every == 0 || every > 100 || times > 366
                ? null
                : done(new Deadline.Periodic(times, Math.max(every, 1), unit, floor));
    }

    /** A unit that something repeats in; a bare «год» or «полугодие» is that of the plan. */
    private CalendarUnit unit() {
        Optional<YearKind> kind = yearKind();
        CalendarUnit unit = null;
        if (accept(Word.YEAR)) {
            if (kind.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            unit = kind.orElse(planYear()) == YearKind.ACADEMIC ? CalendarUnit.ACADEMIC_YEAR : CalendarUnit.YEAR;
        } else if (accept(Word.HALF_YEAR)) {
            if (kind.isEmpty() && planYear() == YearKind.CALENDAR) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            unit = kind.orElse(planYear()) == YearKind.ACADEMIC
                    ? CalendarUnit.SCHOOL_HALF_YEAR
                    : CalendarUnit.HALF_YEAR;
        } else if (accept(Word.SCHOOL_QUARTER)) {
            unit = CalendarUnit.SCHOOL_QUARTER;
        } else if (accept(Word.TRIMESTER)) {
            unit = CalendarUnit.TRIMESTER;
        } else if (kind.isEmpty() || kind.get() == YearKind.CALENDAR) {
            unit = accept(Word.DAY)
                    ? CalendarUnit.DAY
                    : accept(Word.WEEK)
                            ? CalendarUnit.WEEK
                            : accept(Word.MONTH)
                                    ? CalendarUnit.MONTH
                                    : accept(Word.QUARTER) ? CalendarUnit.QUARTER : null;
        }
        if (unit != null && peek().is(Token.Kind.DOT)) {
            at++;
        }
        return unit;
    }

    /** The kind of year that a bare «год» means: that of the plan; an academic one in a plan for several years or none. */
    private YearKind planYear() {
        return context.years()
                .filter(plan -> !plan.several())
                .map(PlanYears::kind)
                .orElse(YearKind.ACADEMIC);
    }

    /** «по мере необходимости», «по запросу», «в рабочем порядке»; «по мере поступления заявок» is an event. */
    private Atom need() {
        if (accept(Word.IN, Word.WORKING, Word.WORK_ORDER)) {
            return done(new Deadline.OnDemand());
        }
        if (accept(Word.AT)) {
            return accept(Word.NEED) ? done(new Deadline.OnDemand()) : null;
        }
        if (accept(Word.IN, Word.DEPENDENCE)) {
            return dependence();
        }
        if (!accept(Word.BY)) {
            return null;
        }
        if (accept(Word.NEED)) {
            return done(new Deadline.OnDemand());
        }
        if (accept(Word.REQUEST)) {
            while (peek().is(Token.Kind.WORD) && peek().entry().isEmpty()) {
                at++;
            }
            return done(new Deadline.OnDemand());
        }
        if (!accept(Word.MEASURE)) {
            return null;
        }
        if (peek().form().startsWith("возникновени") || peek().form().startsWith("появлени")) {
            int start = at++;
            if (accept(Word.NEED)) {
                return done(new Deadline.OnDemand());
            }
            at = start;
        }
        if (accept(Word.NEED)) {
            return done(new Deadline.OnDemand());
        }
        return event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS);
    }

    /** «в зависимости от продолжительности программы»: at the end of the programme; «… от потребностей»: on demand. */
    private Atom dependence() {
        if (!peek().form().equals("от")) {
            return null;
        }
        at++;
        if (accept(Word.NEED)) {
            while (peek().is(Token.Kind.WORD) && peek().entry().isEmpty()) {
                at++;
            }
            return done(new Deadline.OnDemand());
        }
        if (!accept(Word.DURATION)) {
            return null;
        }
        String name = words();
        return name == null
                ? null
                : done(new Deadline.RelativeToEvent("завершение " + name, EventRelation.ON, 0, OffsetUnit.DAYS));
    }

    /** «постоянно», «на регулярной основе», «на всех этапах», with what is only said besides. */
    private Atom constant() {
        boolean read = accept(Word.CONSTANTLY)
                || accept(Word.ON, Word.CONSTANT, Word.BASIS)
                || accept(Word.IN, Word.CONSTANT, Word.MODE)
                || accept(Word.ON, Word.WHOLE, Word.STAGE)
                || accept(Word.ON, Word.EVERY, Word.STAGE)
                || accept(Word.IN, Word.WHOLE, Word.STAGE);
        if (!read) {
            return null;
        }
        int start = at;
        accept(Token.Kind.COMMA);
        if (accept(Word.FROM)) {
            int words = 0;
            boolean additions = false;
            while (peek().is(Token.Kind.WORD) && words < 4 && (peek().entry().isEmpty() || peek().is(Word.AND))) {
                additions |= peek().form().startsWith("дополнени")
                        || peek().form().startsWith("изменени")
                        || peek().form().startsWith("обновлени")
                        || peek().form().startsWith("корректир")
                        || peek().form().startsWith("уточнени");
                at++;
                words++;
            }
            if (!additions) {
                at = start;
            }
        } else {
            at = start;
            if (accept(Word.IN, Word.COURSE)) {
                if (peek().is(Token.Kind.END)) {
                    warnings.add(WarningKind.CUT_OFF);
                } else {
                    at = start;
                }
            }
        }
        return done(new Deadline.Continuous());
    }

    /** «по отдельному графику», «согласно плану работы школы», «в соответствии с расписанием», «по согласованию». */
    private Atom schedule() {
        boolean set = next(1).form().startsWith("установленн") || next(1).form().startsWith("утвержденн");
        if (peek().is(Word.IN) && set && next(2).is(Word.TERM)) {
            at += 3;
            return done(new Deadline.OwnSchedule(Optional.empty()));
        }
        Nominative.Case in = Nominative.Case.DATIVE;
        if (accept(Word.IN, Word.ACCORDING)) {
            if (!accept(Word.FROM)) {
                return null;
            }
            in = Nominative.Case.INSTRUMENTAL;
        } else if (!accept(Word.ACCORDING) && !accept(Word.BY)) {
            return null;
        }
        boolean separate = accept(Word.SEPARATE);
        if (separate && !peek().is(Word.SCHEDULE)) {
            return null;
        }
        int start = at;
        int adjectives = 0;
        while (peek().is(Token.Kind.WORD) && peek().entry().isEmpty() && adjectives < 3) {
            at++;
            adjectives++;
        }
        if (!peek().is(Word.SCHEDULE)) {
            return null;
        }
        at = start;
        if (adjectives == 0 && next(1).is(Token.Kind.QUOTED)) {
            at++;
            return done(new Deadline.OwnSchedule(quoted()));
        }
        String name = name(in);
        if (name == null) {
            return null;
        }
        boolean plain = name.equals("график") || separate && name.indexOf(' ') < 0;
        return done(new Deadline.OwnSchedule(plain ? Optional.empty() : Optional.of(name)));
    }

    /** «за 10 дней до …», «в течение 5 рабочих дней после …», «через месяц после …», «в 10-дневный срок со дня …». */
    private Atom offset() {
        int start = at;
        boolean noLater =
                accept(Word.NOT, Word.LATER) || accept(Word.NOT, Word.LESS) || accept(Word.NOT, Word.MORE_OFTEN);
        if (noLater) {
            accept(Word.THAN);
        }
        if (accept(Word.FOR)) {
            Atom before = offsetBefore();
            if (before != null) {
                return before;
            }
            at = start;
            return null;
        }
        boolean within = accept(Word.THROUGH) || accept(Word.IN, Word.DURING) || accept(Word.IN, Word.TERM) || noLater;
        if (within) {
            accept(Word.UNTIL);
            accept(Word.NOT, Word.MORE_OFTEN);
            int count = number();
            boolean year = peek().is(Word.YEAR);
            OffsetUnit unit = offsetUnit();
            if (unit != null && noLater && count != 0 && count <= (year ? 80 : 1000) && accept(Word.UNTIL)) {
                return event(
                        Nominative.Case.GENITIVE, EventRelation.BEFORE, Math.max(count, 1) * (year ? 12 : 1), unit);
            }
            return unit == null || count == 0 || count > (year ? 80 : 1000)
                    ? null
                    : offsetAfter(Math.max(count, 1) * (year ? 12 : 1), unit);
        }
        return accept(Word.IN) ? offsetTerm() : null;
    }

    private Atom offsetBefore() {
        int count = number();
        boolean year = peek().is(Word.YEAR);
        OffsetUnit unit = offsetUnit();
        if (unit == null || count == 0 || count > (year ? 80 : 1000) || !accept(Word.UNTIL)) {
            return null;
        }
        return event(Nominative.Case.GENITIVE, EventRelation.BEFORE, Math.max(count, 1) * (year ? 12 : 1), unit);
    }

    private Atom offsetAfter(int count, OffsetUnit unit) {
        return afterWords() ? event(Nominative.Case.GENITIVE, EventRelation.AFTER, count, unit) : null;
    }

    /** «в 10-дневный срок», «в недельный срок», «в месячный срок». */
    private Atom offsetTerm() {
        int count = number();
        OffsetUnit unit = OffsetUnit.DAYS;
        accept(Token.Kind.DASH);
        if (peek().is(Word.DAYS_LONG)) {
            int written = take().value();
            if ((count > 0) == (written > 0)) {
                return null;
            }
            count = Math.max(count, written);
        } else if (peek().form().startsWith("недельн")) {
            at++;
            unit = OffsetUnit.WEEKS;
        } else if (peek().form().startsWith("месячн")) {
            at++;
            unit = OffsetUnit.MONTHS;
        } else {
            return null;
        }
        return accept(Word.TERM) && count != 0 && count <= 1000 ? offsetAfter(Math.max(count, 1), unit) : null;
    }

    /** «после», «со дня», «с момента», «от даты». */
    private boolean afterWords() {
        if (accept(Word.AFTER)) {
            return true;
        }
        int start = at;
        if (accept(Word.FROM) || peek().form().equals("от") && at++ >= 0) {
            if (accept(Word.DAY) || accept(Word.MOMENT)) {
                return true;
            }
        }
        at = start;
        return false;
    }

    private OffsetUnit offsetUnit() {
        if (accept(Word.WORKING)) {
            return accept(Word.DAY) ? OffsetUnit.WORKING_DAYS : null;
        }
        accept(Word.CALENDAR);
        if (accept(Word.DAY)) {
            return OffsetUnit.DAYS;
        }
        if (accept(Word.WEEK)) {
            return OffsetUnit.WEEKS;
        }
        return accept(Word.MONTH) || accept(Word.YEAR) ? OffsetUnit.MONTHS : null;
    }

    /** «до 5 числа [каждого месяца]», «25 числа», «с 1 по 10 число». */
    private Atom daysOfMonth() {
        boolean until = accept(Word.UNTIL) || accept(Word.NOT, Word.LATER) || accept(Word.TOWARDS);
        boolean from = !until && accept(Word.FROM);
        if (!until && !from) {
            accept(Word.IN);
        }
        int first = number();
        if (first < 1 || first > 31) {
            return null;
        }
        Optional<Integer> start = until ? Optional.empty() : Optional.of(first);
        int last = first;
        if (from || peek().is(Token.Kind.DASH)) {
            if (!accept(Word.BY) && !accept(Word.UNTIL) && !accept(Token.Kind.DASH)) {
                return null;
            }
            last = number();
            if (last < first || last > 31) {
                return null;
            }
        }
        if (!accept(Word.DAY_OF_MONTH)) {
            return null;
        }
        if (everyMonth()) {
            return done(new Deadline.Monthly(start, last));
        }
        return new Atom.DayOfMonth(start, last);
    }

    private boolean everyMonth() {
        return accept(Word.EVERY, Word.MONTH) || accept(Word.MONTH);
    }

    /** «в конце каждой четверти», «до конца учебного года», «конец I четверти», «до конца 2024 года», «по итогам полугодия». */
    private Atom ends() {
        boolean until = accept(Word.UNTIL) || accept(Word.TOWARDS) || accept(Word.NOT, Word.LATER);
        boolean result = !until && accept(Word.BY, Word.RESULT);
        boolean after = !until && !result && (accept(Word.BY, Word.COMPLETION) || accept(Word.AFTER, Word.COMPLETION));
        if (!until && !result && !after) {
            accept(Word.IN);
        }
        boolean each = accept(Word.EVERY);
        if (!result && !after && !accept(Word.END) && !(until && accept(Word.COMPLETION))) {
            return null;
        }
        each |= accept(Word.EVERY);
        if (each) {
            CalendarUnit unit = unit();
            return unit == null ? null : done(new Deadline.EachEnd(unit));
        }
        if (result || after) {
            int start = at;
            if (schoolTerm(false) != null) {
                return ending(
                        tokens.subList(start, at).stream().map(Token::text).toList());
            }
            Optional<YearKind> kind = yearKind();
            if (result && accept(Word.YEAR)) {
                if (kind.isEmpty()) {
                    warnings.add(WarningKind.YEAR_AMBIGUOUS);
                }
                boolean academic = kind.orElse(planYear()) == YearKind.ACADEMIC;
                return ending(List.of(academic ? "учебного года" : "календарного года"));
            }
            at = start;
            CalendarUnit unit = unit();
            return unit == null || unit == CalendarUnit.YEAR || unit == CalendarUnit.ACADEMIC_YEAR || nameFollows()
                    ? null
                    : done(new Deadline.EachEnd(unit));
        }
        return endOf(until);
    }

    private Atom ending(List<String> of) {
        warnings.add(WarningKind.NO_LAST_DAY);
        String event = "окончание " + String.join(" ", of);
        return done(new Deadline.RelativeToEvent(event, EventRelation.AFTER, 0, OffsetUnit.DAYS));
    }

    private boolean nameFollows() {
        return peek().is(Token.Kind.WORD) && peek().entry().isEmpty();
    }

    private Atom endOf(boolean until) {
        accept(Word.CURRENT);
        Optional<YearKind> kind = yearKind();
        if (kind.isEmpty()) {
            Deadline.SchoolTerm term = schoolTerm(until);
            if (term != null) {
                return until
                        ? done(term)
                        : done(new Deadline.SchoolTerm(term.unit(), term.number(), term.startYear(), true));
            }
        }
        if (accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
            if (kind.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            return kind.orElse(planYear()) == YearKind.ACADEMIC
                    ? done(new Deadline.AcademicYearEnd(Optional.empty(), until))
                    : calendarYearEnd(Optional.empty(), until);
        }
        if (kind.isPresent()) {
            return null;
        }
        int start = at;
        Point.Years years = years();
        if (years != null) {
            return years.academic()
                    ? years.single() ? done(new Deadline.AcademicYearEnd(Optional.of(years.first()), until)) : null
                    : calendarYearEnd(Optional.of(years), until);
        }
        at = start;
        Point point = until ? point() : null;
        return point == null || !point.coarse() ? null : new Atom.When(Mode.UNTIL, point, point);
    }

    private Atom calendarYearEnd(Optional<Point.Years> years, boolean until) {
        if (years.isPresent() && !years.get().single()) {
            return null;
        }
        if (!until) {
            warnings.add(WarningKind.PART_OF_MONTH);
        }
        Point december = Point.months(12, 12).in(years);
        return new Atom.When(until ? Mode.UNTIL : Mode.WINDOW, december, december);
    }

    /** «в течение …», «на протяжении …», «весь …», «в ходе …», «в период …». */
    private Atom during() {
        boolean course = accept(Word.IN, Word.COURSE);
        boolean period = !course && accept(Word.IN, Word.PERIOD);
        boolean within = !course && !period && (accept(Word.IN, Word.DURING) || accept(Word.ON, Word.DURING));
        boolean whole = !course
                && !period
                && !within
                && (peek().is(Word.WHOLE)
                        || peek().is(Word.ON) && next(1).is(Word.WHOLE)
                        || peek().is(Word.FOR) && next(1).is(Word.WHOLE));
        if (!course && !period && !within && !whole) {
            return null;
        }
        if (whole && !peek().is(Word.WHOLE)) {
            at++;
        }
        accept(Token.Kind.DOT);
        boolean all = accept(Word.WHOLE);
        accept(Word.EVERY);
        int start = at;
        accept(Word.CURRENT);
        Optional<YearKind> kind = yearKind();
        if (accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
            if (kind.isPresent() && kind.get() == YearKind.ACADEMIC) {
                return done(summer() ? new Deadline.WithinYear(YearKind.ACADEMIC) : new Deadline.WithinAcademicYear());
            }
            if (kind.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            return done(new Deadline.WithinYear(kind.orElse(planYear())));
        }
        at = start;
        if (horizon(all || whole)) {
            return done(new Deadline.PlanHorizon());
        }
        Deadline.SchoolTerm term = schoolTerm(false);
        if (term != null) {
            return done(term);
        }
        Point.Years years = years();
        if (years != null) {
            if (!years.academic()) {
                return new Atom.NamedYears(years, false);
            }
            return years.single() && !summer()
                    ? done(new Deadline.WithinAcademicYear(Optional.of(years.first())))
                    : new Atom.NamedYears(years, false);
        }
        at = start;
        if (period && peek().is(Word.FROM)) {
            return from();
        }
        Atom range = range();
        if (range != null) {
            return range;
        }
        at = start;
        return course || period ? event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS) : null;
    }

    private boolean summer() {
        int start = at;
        accept(Token.Kind.COMMA);
        if (accept(Word.INCLUDING)
                && (accept(Word.SEASON) || accept(Word.SEASONAL, Word.PERIOD) || accept(Word.SEASONAL, Word.MONTH))) {
            return true;
        }
        at = start;
        return false;
    }

    /** «[срока | периода] [реализации] [программы | плана | дорожной карты]», at least two of the three or a whole period. */
    private boolean horizon(boolean whole) {
        int start = at;
        boolean period = accept(Word.PERIOD) || accept(Word.TERM);
        boolean realization = accept(Word.REALIZATION);
        boolean plan = false;
        while (peek().is(Word.PLAN) || peek().is(Word.SCHEDULE) && peek().form().startsWith("план")) {
            at++;
            plan = true;
        }
        if (plan) {
            int words = 0;
            while (nameFollows() && words < 4) {
                at++;
                words++;
            }
        }
        boolean named = plan || !nameFollows();
        if (named && (realization && (plan || period) || plan && (period || whole) || period && whole)) {
            return true;
        }
        at = start;
        return false;
    }

    /** «после …», «по завершении …», «по итогам …», «со дня …», «в день …», «перед …», «накануне …», «до …» an event. */
    private Atom afterEvent() {
        if (accept(Word.IN, Word.DAY) || accept(Word.ON, Word.DAY)) {
            return event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.BEFORE)) {
            return event(Nominative.Case.INSTRUMENTAL, EventRelation.BEFORE, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.EVE)) {
            return event(Nominative.Case.GENITIVE, EventRelation.BEFORE, 0, OffsetUnit.DAYS);
        }
        if (afterWords()) {
            return sinceEvent();
        }
        if (accept(Word.BY, Word.RESULT)) {
            return event(Nominative.Case.GENITIVE, EventRelation.AFTER, 0, OffsetUnit.DAYS);
        }
        if (peek().is(Word.BY) && next(1).is(Word.COMPLETION) && next(1).form().endsWith("ию")) {
            at++;
            return event(Nominative.Case.DATIVE, EventRelation.AFTER, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.IN) && peek().form().equals("время")) {
            at++;
            return event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.BY) && peek().is(Token.Kind.WORD) && peek().form().endsWith("нии")) {
            return event(Nominative.Case.PREPOSITIONAL, EventRelation.AFTER, 0, OffsetUnit.DAYS);
        }
        return null;
    }

    /** «со дня …», «с момента …» an event, and perhaps «до …» another. */
    private Atom sinceEvent() {
        int start = at;
        String first = name(Nominative.Case.GENITIVE);
        if (first != null && accept(Word.UNTIL)) {
            String last = name(Nominative.Case.GENITIVE);
            if (last != null) {
                return done(new Deadline.UntilEvent(new Deadline.Start.AtEvent(first), last));
            }
        }
        at = start;
        return event(Nominative.Case.GENITIVE, EventRelation.AFTER, 0, OffsetUnit.DAYS);
    }

    private Atom event(Nominative.Case in, EventRelation relation, int offset, OffsetUnit unit) {
        String name = name(in);
        if (name == null) {
            return null;
        }
        if (relation == EventRelation.AFTER && offset == 0) {
            warnings.add(WarningKind.NO_LAST_DAY);
        }
        return done(new Deadline.RelativeToEvent(name, relation, offset, unit));
    }

    /** «до …», «не позднее …», «в срок до …», «к …». */
    private Atom until() {
        accept(Word.IN, Word.TERM);
        accept(Word.TERM);
        boolean upTo = accept(Word.UNTIL);
        boolean firm = !upTo && accept(Word.NOT, Word.LATER);
        boolean towards = !upTo && !firm && accept(Word.TOWARDS);
        if (!upTo && !firm && !towards) {
            return null;
        }
        int start = at;
        Point.Years years = years();
        if (years != null) {
            if (!years.single() || years.academic()) {
                return null;
            }
            warnings.add(WarningKind.UNTIL_MONTH_EXCLUSIVE);
            Point january = Point.months(1, 1).in(Optional.of(years));
            Point december = Point.months(12, 12).in(Optional.of(years));
            return firm
                    ? new Atom.When(Mode.UNTIL, december, december)
                    : new Atom.When(Mode.UNTIL_BEFORE, january, january);
        }
        at = start;
        if (peek().is(Word.BEGINNING) && next(1).is(Word.MONTH_NAME)) {
            at++;
            Point month = point();
            return month == null ? null : new Atom.When(Mode.UNTIL_BEFORE, month, month);
        }
        Point point = point();
        if (point != null) {
            return untilPoint(point, upTo, firm);
        }
        at = start;
        if (accept(Word.BEGINNING)) {
            Point.Years begun = years();
            if (begun != null && begun.single()) {
                Point first = begun.academic() ? Point.day(9, 1) : Point.day(1, 1);
                first = first.in(Optional.of(new Point.Years(begun.first(), begun.first(), false)));
                return new Atom.When(Mode.UNTIL_BEFORE, first, first);
            }
        }
        at = start;
        return upTo || towards
                ? event(
                        upTo ? Nominative.Case.GENITIVE : Nominative.Case.DATIVE,
                        EventRelation.BEFORE,
                        0,
                        OffsetUnit.DAYS)
                : null;
    }

    private Atom untilPoint(Point point, boolean upTo, boolean firm) {
        boolean inclusive = accept(Word.INCLUSIVE);
        if (point.coarse() && !firm && !inclusive) {
            warnings.add(WarningKind.UNTIL_MONTH_EXCLUSIVE);
            return new Atom.When(Mode.UNTIL_BEFORE, point, point);
        }
        if (upTo && !inclusive) {
            warnings.add(WarningKind.UNTIL_INCLUSIVE);
            if (!context.untilInclusive() && !point.coarse()) {
                return new Atom.When(Mode.UNTIL_BEFORE, point, point);
            }
        }
        return new Atom.When(Mode.UNTIL, point, point);
    }

    /** «с … по …», «с … до …», «начиная с …», «с 2024 г.», «в период с …». */
    private Atom from() {
        accept(Word.IN, Word.TERM);
        accept(Word.IN, Word.PERIOD);
        accept(Word.ON, Word.PERIOD);
        accept(Word.PERIOD);
        accept(Word.STARTING);
        if (!accept(Word.FROM)) {
            return null;
        }
        int start = at;
        Point.Years years = years();
        if (years != null) {
            return fromYears(years);
        }
        at = start;
        years = bareYear();
        if (years != null && peek().is(Word.BY)) {
            return fromYears(years);
        }
        at = start;
        if (accept(Word.BEGINNING, Word.STUDY)) {
            Point september = Point.day(9, 1);
            return accept(Word.YEAR) ? new Atom.When(Mode.SINCE, september, september) : null;
        }
        Point first = point();
        if (first == null) {
            return null;
        }
        int end = at;
        boolean upTo = false;
        if (accept(Word.BY) || (upTo = accept(Word.UNTIL)) || accept(Token.Kind.DASH)) {
            Point last = upTo && accept(Word.END) ? coarsePoint() : point();
            if (last != null) {
                return fromTo(first, last, upTo && !next(-1).is(Word.END));
            }
        }
        at = end;
        return first.dayOnly() ? null : new Atom.When(Mode.SINCE, first, first);
    }

    private Point coarsePoint() {
        Point point = point();
        return point != null && point.coarse()
                ? Point.part(point.lastMonth(), 1, 0).in(point.year())
                : null;
    }

    private Atom fromTo(Point first, Point last, boolean upTo) {
        if (upTo) {
            boolean inclusive = accept(Word.INCLUSIVE);
            if (last.coarse() && !inclusive) {
                warnings.add(WarningKind.UNTIL_MONTH_EXCLUSIVE);
                int before = last.month() == 1 ? 12 : last.month() - 1;
                Optional<Point.Years> year = last.month() == 1
                        ? last.year().map(y -> new Point.Years(y.first() - 1, y.last() - 1, y.academic()))
                        : last.year();
                return new Atom.When(
                        Mode.WINDOW, first, Point.months(before, before).in(year));
            }
            if (!inclusive) {
                warnings.add(WarningKind.UNTIL_INCLUSIVE);
            }
        }
        return new Atom.When(Mode.WINDOW, first, last);
    }

    private Atom fromYears(Point.Years years) {
        if (accept(Word.BY)) {
            int start = at;
            Point.Years last = years();
            if (last == null) {
                at = start;
                last = bareYear();
            }
            return last == null || last.academic() != years.academic() || last.last() < years.first()
                    ? null
                    : new Atom.NamedYears(new Point.Years(years.first(), last.last(), years.academic()), false);
        }
        return years.single() ? new Atom.SinceYear(years) : null;
    }

    /** «по вторникам и четвергам», «в первый вторник [каждого] месяца», bare weekdays. */
    private Atom weekdays() {
        boolean by = accept(Word.BY);
        if (!by) {
            accept(Word.IN);
        }
        if (peek().is(Word.WEEKDAY)) {
            int start = at;
            Set<DayOfWeek> days = weekdayList();
            if (days.size() == 1 && !by) {
                int end = at;
                accept(Token.Kind.COMMA);
                Point point = point();
                if (point != null && !point.coarse() && point.weekday().isEmpty() && !point.dayOnly()) {
                    Point named = point.named(days.iterator().next());
                    return new Atom.When(Mode.WINDOW, named, named);
                }
                at = end;
            }
            return at > start ? by ? done(new Deadline.Weekly(days)) : new Atom.Weekdays(days) : null;
        }
        if (by) {
            return null;
        }
        Atom nth = nthWeekday();
        if (nth instanceof Atom.NthWeekday day && everyMonth()) {
            return done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday()));
        }
        return nth != null && !peek().is(Word.MONTH_NAME) ? nth : null;
    }

    private Set<DayOfWeek> weekdayList() {
        Set<DayOfWeek> days = new TreeSet<>();
        int end = at;
        while (peek().is(Word.WEEKDAY)) {
            days.add(DayOfWeek.of(take().value()));
            accept(Token.Kind.DOT);
            end = at;
            accept(Token.Kind.COMMA);
            accept(Word.AND);
        }
        at = end;
        return days;
    }

    /** What stands with «в», «на», «за» or with nothing before it: days, months, terms, years. */
    private Atom plain() {
        boolean preposition = accept(Word.IN) || accept(Word.ON) || accept(Word.FOR);
        accept(Word.PERIOD);
        if (preposition && peek().is(Word.FROM)) {
            return from();
        }
        int start = at;
        if (!preposition && peek().is(Word.SEASONAL) && next(1).form().equals("каникулы")) {
            at += 2;
            String event = next(-2).form() + " " + next(-1).form();
            return done(new Deadline.RelativeToEvent(event, EventRelation.ON, 0, OffsetUnit.DAYS));
        }
        Deadline.SchoolTerm term = schoolTerm(false);
        if (term != null) {
            return done(term);
        }
        at = start;
        if (accept(Word.BEGINNING) && accept(Word.STUDY) && accept(Word.YEAR)) {
            warnings.add(WarningKind.PART_OF_MONTH);
            Point september = Point.months(9, 9);
            return new Atom.When(Mode.WINDOW, september, september);
        }
        at = start;
        Point.Years years = years();
        if (years != null) {
            return new Atom.NamedYears(years, false);
        }
        at = start;
        Atom range = range();
        if (range != null) {
            return range;
        }
        at = start;
        Point.Years bare = bareYear();
        return bare == null ? null : new Atom.NamedYears(bare, !preposition);
    }

    /** A point, or two with a dash between them; two months in a row have lost theirs. */
    private Atom range() {
        Point first = point();
        if (first == null) {
            return null;
        }
        int end = at;
        if (accept(Token.Kind.DASH) || accept(Word.BY)) {
            accept(Word.IN);
            Point last = point();
            if (last != null) {
                return new Atom.When(Mode.WINDOW, first, last);
            }
            at = end;
        } else if (first.coarse() && first.year().isEmpty() && peek().is(Word.MONTH_NAME)) {
            warnings.add(WarningKind.REPAIRED);
            Point last = point();
            return new Atom.When(Mode.WINDOW, first, last);
        }
        if (first.dayOnly() && !(peek().is(Token.Kind.COMMA) || peek().is(Word.AND))) {
            return null;
        }
        return new Atom.When(Mode.WINDOW, first, first);
    }
}
