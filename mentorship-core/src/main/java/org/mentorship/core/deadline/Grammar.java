package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
final class Grammar {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 40;
    private static final String HARMLESS = "•*_|\"'“”„·№";
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

    private final List<Token> tokens;
    private final PlanContext context;
    private final List<String> unread = new ArrayList<>();
    private EnumSet<WarningKind> warnings = EnumSet.noneOf(WarningKind.class);
    private int at;
    private int depth;

    Grammar(List<Token> tokens, PlanContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    Set<WarningKind> warnings() {
        return warnings;
    }

    List<String> unread() {
        return unread;
    }

    // --- Sequences
    // -----------------------------------------------------------------------------------------------------

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
    // ---------------------------------------------------------------------------------------------------------

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

    private Optional<YearKind> yearKind() {
        if (accept(Word.STUDY)) {
            accept(Token.Kind.DOT);
            return Optional.of(YearKind.ACADEMIC);
        }
        return accept(Word.CALENDAR) ? Optional.of(YearKind.CALENDAR) : Optional.empty();
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
            accept(Word.THAN);
            floor = true;
        } else if (peek().is(Word.NOT)) {
            return null;
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

    private Optional<String> quoted() {
        return Optional.of(take().text()).filter(text -> !text.isBlank());
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
            CalendarUnit unit = unit();
            return unit == null || unit == CalendarUnit.YEAR || unit == CalendarUnit.ACADEMIC_YEAR || nameFollows()
                    ? null
                    : done(new Deadline.EachEnd(unit));
        }
        return endOf(until);
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
        boolean all = accept(Word.WHOLE);
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
        if (plan || realization) {
            int words = 0;
            while (nameFollows() && words < 4) {
                at++;
                words++;
            }
        }
        if (realization && (plan || period) || plan && (period || whole) || period && whole) {
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

    /** The name of an event: what stands in guillemets, or words up to the beginning of another part. */
    private String name(Nominative.Case in) {
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

    private String words() {
        List<String> words = wordList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private List<String> wordList() {
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
                || token.is(Word.EVERY) && words.stream().anyMatch(word -> word.startsWith("начал"));
    }

    /** Whether another part of the phrase begins at the token. */
    private boolean partBegins(int ahead) {
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
            if (begun == null && peek().is(Word.MONTH_NAME)) {
                Point month = point();
                return new Atom.When(Mode.UNTIL_BEFORE, month, month);
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

    private Atom.NthWeekday nthWeekday() {
        int ordinal =
                peek().is(Word.LAST) ? Deadline.MonthlyWeekday.LAST : peek().is(Word.ORDINAL) ? peek().value() : 0;
        if (ordinal < 1 || ordinal > 5 || ordinal == 5 && !peek().is(Word.LAST) || !next(1).is(Word.WEEKDAY)) {
            return null;
        }
        at++;
        return new Atom.NthWeekday(ordinal, DayOfWeek.of(take().value()));
    }

    /** What stands with «в», «на», «за» or with nothing before it: days, months, terms, years. */
    private Atom plain() {
        boolean preposition = accept(Word.IN) || accept(Word.ON) || accept(Word.FOR);
        accept(Word.PERIOD);
        if (preposition && peek().is(Word.FROM)) {
            return from();
        }
        int start = at;
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

    // --- Days, months, years
    // -------------------------------------------------------------------------------------------

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

    private Point point() {
        int start = at;
        Point read = digitalDate();
        if (read == null) {
            at = start;
            read = partOfMonth();
        }
        if (read == null) {
            at = start;
            read = quarterOrSeason();
        }
        if (read == null) {
            at = start;
            read = dayAndMonth();
        }
        if (read == null) {
            at = start;
        }
        return read;
    }

    /** «28.12», «01.09.2024», «15/09/2024», «15.IX.2024», «2024-09-15». */
    private Point digitalDate() {
        Token first = peek();
        Token sign = next(1);
        Token second = next(2);
        boolean iso = first.is(Token.Kind.NUMBER)
                && first.text().length() == 4
                && sign.is(Token.Kind.DASH)
                && second.is(Token.Kind.NUMBER)
                && next(3).is(Token.Kind.DASH)
                && next(4).is(Token.Kind.NUMBER)
                && second.text().length() == 2;
        if (iso) {
            at += 5;
            return valid(next(-1).number(), second.number(), Optional.of(first.number()));
        }
        boolean dotted = sign.is(Token.Kind.DOT) || sign.is(Token.Kind.SLASH);
        boolean month = second.is(Token.Kind.NUMBER) && second.text().length() <= 2 || second.roman();
        if (!first.is(Token.Kind.NUMBER) || first.text().length() > 2 || !dotted || !month) {
            return null;
        }
        at += 3;
        Optional<Integer> year = Optional.empty();
        boolean more = peek().is(sign.kind()) && next(1).is(Token.Kind.NUMBER);
        int digits = more ? next(1).text().length() : 0;
        if (digits == 4 || digits == 2 && !next(2).is(Token.Kind.DOT) && !next(2).is(Word.MONTH_NAME)) {
            year = Optional.of(digits == 4 ? next(1).number() : 2000 + next(1).number());
            at += 2;
            yearWords();
        } else if (sign.is(Token.Kind.SLASH)) {
            return null;
        } else if (peek().is(Token.Kind.NUMBER) && peek().text().length() == 4) {
            year = Optional.of(take().number());
            yearWords();
        }
        return valid(first.number(), second.number(), year);
    }

    private Point valid(int day, int month, Optional<Integer> year) {
        int inYear = year.orElse(2000);
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && inYear >= 1900
                && inYear <= 2200
                && day <= LocalDate.of(inYear, month, 1).lengthOfMonth();
        if (!possible) {
            warnings.add(WarningKind.IMPOSSIBLE_DATE);
            return null;
        }
        return Point.day(month, day).in(year.map(written -> new Point.Years(written, written, false)));
    }

    /** «первая неделя сентября», «вторая половина октября», «III декада», «начало мая», «последняя пятница мая». */
    private Point partOfMonth() {
        Atom.NthWeekday nth = nthWeekday();
        if (nth != null) {
            Point month = monthAndYear();
            return month == null
                    ? null
                    : new Point(
                            month.month(),
                            1,
                            month.month(),
                            0,
                            nth.ordinal(),
                            Optional.of(nth.weekday()),
                            false,
                            month.year());
        }
        boolean last = accept(Word.LAST);
        int number = last ? 0 : ordinal();
        int from;
        int to;
        if (accept(Word.WEEK)) {
            warnings.add(WarningKind.PART_OF_MONTH);
            from = last ? -6 : number * 7 - 6;
            to = last ? 0 : number * 7;
            if (!last && (number < 1 || number > 4)) {
                return null;
            }
        } else if (accept(Word.DECADE)) {
            from = last ? 21 : number * 10 - 9;
            to = last || number == 3 ? 0 : number * 10;
            if (!last && (number < 1 || number > 3)) {
                return null;
            }
        } else if (accept(Word.HALF)) {
            from = last || number == 2 ? 16 : 1;
            to = from == 16 ? 0 : 15;
            if (!last && (number < 1 || number > 2)) {
                return null;
            }
        } else if (number < 0
                && !last
                && (peek().is(Word.BEGINNING) || peek().is(Word.MIDDLE) || peek().is(Word.END))) {
            warnings.add(WarningKind.PART_OF_MONTH);
            Word part = take().entry().orElseThrow().word();
            from = part == Word.BEGINNING ? 1 : part == Word.MIDDLE ? 11 : 21;
            to = part == Word.BEGINNING ? 10 : part == Word.MIDDLE ? 20 : 0;
        } else {
            return null;
        }
        Point month = monthAndYear();
        return month == null ? null : Point.part(month.month(), from, to).in(month.year());
    }

    private Point monthAndYear() {
        if (!peek().is(Word.MONTH_NAME)) {
            return null;
        }
        int month = take().value();
        accept(Token.Kind.DOT);
        return Point.months(month, month).in(yearAfterMonth());
    }

    /** «III квартал 2024», «I–II квартал», «осень 2024», «летний период». */
    private Point quarterOrSeason() {
        if (peek().is(Word.SEASON)) {
            int month = take().value();
            return Point.months(month, (month + 1) % 12 + 1).in(yearAfterMonth());
        }
        if (peek().is(Word.SEASONAL) && (next(1).is(Word.PERIOD) || next(1).is(Word.MONTH))) {
            int month = take().value();
            at++;
            return Point.months(month, (month + 1) % 12 + 1).in(yearAfterMonth());
        }
        int first = ordinal();
        int last = first;
        if (first > 0 && (accept(Token.Kind.DASH) || accept(Word.AND))) {
            last = ordinal();
        }
        if (first < 1 || last < first || last > 4) {
            return null;
        }
        if (last <= 2 && accept(Word.HALF_YEAR)) {
            Optional<Point.Years> year =
                    yearAfterMonth().filter(Point.Years::single).filter(years -> !years.academic());
            return year.isEmpty() ? null : Point.months(first * 6 - 5, last * 6).in(year);
        }
        if (!accept(Word.QUARTER)) {
            return null;
        }
        accept(Token.Kind.DOT);
        return Point.months(first * 3 - 2, last * 3).in(yearAfterMonth());
    }

    /** «1 сентября 2024 г.», «двадцать пятое мая», «сентябрь 2024», or a day whose month stands further on. */
    private Point dayAndMonth() {
        if (peek().is(Word.MONTH_NAME)) {
            return monthAndYear();
        }
        if (peek().roman() && !peek().is(Token.Kind.NUMBER)) {
            return null;
        }
        int day = number();
        if (day < 1 || day > 31) {
            return null;
        }
        if (!peek().is(Word.MONTH_NAME)) {
            boolean goesOn = peek().is(Token.Kind.DASH)
                    || peek().is(Word.BY)
                    || peek().is(Token.Kind.COMMA)
                    || peek().is(Word.AND)
                    || peek().is(Word.UNTIL);
            return goesOn ? new Point(0, day, 0, day, 0, Optional.empty(), false, Optional.empty()) : null;
        }
        Point month = monthAndYear();
        if (month.year()
                .filter(Point.Years::single)
                .filter(years -> !years.academic())
                .isPresent()) {
            Optional<Integer> year = month.year().map(Point.Years::first);
            return valid(day, month.month(), year);
        }
        Point point = valid(day, month.month(), Optional.empty());
        return point == null ? null : point.in(month.year());
    }

    private Optional<Point.Years> yearAfterMonth() {
        int start = at;
        Point.Years years = years();
        if (years != null) {
            return Optional.of(years);
        }
        at = start;
        if (accept(Word.CURRENT) && accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
            return Optional.empty();
        }
        at = start;
        accept(Token.Kind.COMMA);
        years = peek().is(Token.Kind.NUMBER) && at == start ? bareYear() : null;
        if (years == null) {
            at = start;
        }
        return Optional.ofNullable(years);
    }

    /** «2024», «2024–2025» without a word that says these are years. */
    private Point.Years bareYear() {
        Token first = peek();
        if (!first.is(Token.Kind.NUMBER) || first.text().length() != 4 || !yearNumber(first.number())) {
            return null;
        }
        if (next(1).is(Token.Kind.DOT) && next(2).is(Token.Kind.NUMBER) && !next(2).gap()) {
            return null;
        }
        at++;
        Token second = next(1);
        boolean pair = (peek().is(Token.Kind.DASH) || peek().is(Token.Kind.SLASH))
                && second.is(Token.Kind.NUMBER)
                && second.text().length() == 4
                && second.number() > first.number()
                && yearNumber(second.number())
                && !(next(2).is(Token.Kind.DOT) && next(3).is(Token.Kind.NUMBER) && !next(3).gap());
        if (pair) {
            at += 2;
            return new Point.Years(first.number(), second.number(), false);
        }
        return new Point.Years(first.number(), first.number(), false);
    }

    private static boolean yearNumber(int number) {
        return number >= 1900 && number <= 2199;
    }

    /** «2024 г.», «24 г.», «2021–2024 гг.», «2024/25 учебный год», «2021/2022–2023/2024 учебные годы». */
    private Point.Years years() {
        int first = yearValue(true);
        if (first < 0) {
            return null;
        }
        int last = first;
        boolean joined = peek().is(Token.Kind.DASH) || peek().is(Token.Kind.SLASH);
        if (joined && next(1).is(Token.Kind.NUMBER)) {
            int start = at;
            at++;
            int digits = peek().text().length();
            int second = digits == 2 ? first / 100 * 100 + peek().number() : digits == 4 ? peek().number() : -1;
            if (second > first && yearNumber(second)
                    || digits == 2 && second == first / 100 * 100 && first % 100 == 99) {
                at++;
                last = second;
            } else {
                at = start;
            }
        }
        int third = -1;
        if (last == first + 1
                && peek().is(Token.Kind.DASH)
                && next(1).is(Token.Kind.NUMBER)
                && next(2).is(Token.Kind.SLASH)
                && next(3).is(Token.Kind.NUMBER)
                && next(1).text().length() == 4) {
            third = next(1).number();
            at += 4;
        }
        if (accept(Word.STUDY)) {
            accept(Token.Kind.DOT);
            yearWords();
            if (third >= 0) {
                return third > first && yearNumber(third) ? new Point.Years(first, third, true) : null;
            }
            return last == first || last == first + 1
                    ? new Point.Years(first, first, true)
                    : new Point.Years(first, last - 1, true);
        }
        if (third >= 0 || !yearWords()) {
            return null;
        }
        return new Point.Years(first, last, false);
    }

    private int yearValue(boolean shortToo) {
        Token token = peek();
        if (!token.is(Token.Kind.NUMBER)) {
            return -1;
        }
        if (token.text().length() == 4 && yearNumber(token.number())) {
            at++;
            return token.number();
        }
        boolean named = shortToo
                && token.text().length() == 2
                && next(1).is(Word.YEAR)
                && !next(1).form().equals("лет");
        if (named) {
            at++;
            return 2000 + token.number();
        }
        return -1;
    }

    /** «г.», «года», «гг.», «г.г.», «уч. г.» after the number of a year; whether any stood there. */
    private boolean yearWords() {
        boolean read = false;
        while (peek().is(Word.YEAR) && !peek().form().equals("лет")) {
            at++;
            read = true;
            if (peek().is(Token.Kind.DOT)) {
                at++;
            }
        }
        return read;
    }

    /** «I четверть», «первое полугодие 2024/25 учебного года», «2-й триместр». */
    private Deadline.SchoolTerm schoolTerm(boolean end) {
        int start = at;
        int number = ordinal();
        Optional<YearKind> kind = yearKind();
        CalendarUnit unit = null;
        if (number > 0 && kind.orElse(YearKind.ACADEMIC) == YearKind.ACADEMIC) {
            unit = accept(Word.SCHOOL_QUARTER)
                    ? CalendarUnit.SCHOOL_QUARTER
                    : accept(Word.TRIMESTER)
                            ? CalendarUnit.TRIMESTER
                            : accept(Word.HALF_YEAR) ? CalendarUnit.SCHOOL_HALF_YEAR : null;
        }
        if (unit == null || number > unit.termsInYear()) {
            at = start;
            return null;
        }
        int after = at;
        Point.Years years = years();
        if (years != null && years.academic() && years.single()) {
            return new Deadline.SchoolTerm(unit, number, Optional.of(years.first()), end);
        }
        if (years != null) {
            at = start;
            return null;
        }
        at = after;
        if (accept(Word.STUDY) && accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
        } else {
            at = after;
        }
        return new Deadline.SchoolTerm(unit, number, Optional.empty(), end);
    }

    // --- Numbers
    // -------------------------------------------------------------------------------------------------------

    /** A number in digits or words, cardinal or ordinal, up to 9 digits or 99; −1 and nothing taken where there is none. */
    private int number() {
        Token token = peek();
        if (token.is(Token.Kind.NUMBER)) {
            at++;
            return token.number();
        }
        if (!token.is(Word.CARDINAL) && !token.is(Word.ORDINAL)) {
            return -1;
        }
        at++;
        int value = token.value();
        boolean tens = value == 20 || value == 30;
        if (tens
                && token.is(Word.CARDINAL)
                && (peek().is(Word.CARDINAL) || peek().is(Word.ORDINAL))
                && peek().value() < 10) {
            return value + take().value();
        }
        return value;
    }

    /** As {@link #number}, Roman numerals too. */
    private int ordinal() {
        if (peek().roman() && !peek().is(Word.FROM)) {
            return take().number();
        }
        int number = number();
        return number;
    }

    // --- Tokens
    // --------------------------------------------------------------------------------------------------------

    private Token peek() {
        return next(0);
    }

    private Token next(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= tokens.size() ? tokens.get(tokens.size() - 1) : tokens.get(index);
    }

    private Token take() {
        Token token = peek();
        at++;
        return token;
    }

    private boolean accept(Token.Kind kind) {
        if (peek().is(kind)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean accept(Word... words) {
        for (int i = 0; i < words.length; i++) {
            if (!next(i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }
}
