package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Atom.Mode;

/** Reads parts that lie between days: «в течение …», «до …», «с … по …», and days and months themselves. */
abstract class SpanReader extends RhythmReader {

    SpanReader(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    /** «в течение …», «на протяжении …», «весь …», «в ходе …», «в период …». */
    Atom during() {
        boolean course = accept(Word.IN, Word.COURSE);
        if (peek().is(Word.BY) && next(1).form().equals("ходу")) {
            at += 2;
            course = true;
        }
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
            return done(new Deadline.WithinYear(kind.orElse(context.planYear())));
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

    boolean summer() {
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
    boolean horizon(boolean whole) {
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

    /** «до …», «не позднее …», «в срок до …», «к …». */
    Atom until() {
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

    Atom untilPoint(Point point, boolean upTo, boolean firm) {
        boolean inclusive = accept(Word.INCLUSIVE);
        followingYear();
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

    /** «года, следующего за отчетным»: the year after the one that a report is about, which is every year. */
    private void followingYear() {
        int start = at;
        accept(Word.YEAR);
        accept(Token.Kind.COMMA);
        if (accept(Word.NEXT, Word.FOR, Word.REPORTED)) {
            accept(Word.YEAR);
        } else {
            at = start;
        }
    }

    /** «с … по …», «с … до …», «начиная с …», «с 2024 г.», «в период с …». */
    Atom from() {
        accept(Word.IN, Word.TERM);
        accept(Word.IN, Word.PERIOD);
        accept(Word.ON, Word.PERIOD);
        accept(Word.PERIOD);
        accept(Word.STARTING);
        if (accept(Word.NOT, Word.EARLIER)) {
            return notEarlier();
        }
        boolean of = peek().form().equals("от");
        at += of ? 1 : 0;
        if (!of && !accept(Word.FROM)) {
            return null;
        }
        Atom read = since();
        return of && !(read instanceof Atom.When days && days.mode() == Mode.WINDOW) ? null : read;
    }

    /** «не ранее … и не позднее …»; a first day alone is no deadline. */
    private Atom notEarlier() {
        accept(Word.THAN);
        Point first = point();
        accept(Token.Kind.COMMA);
        if (!accept(Word.AND) && peek().form().equals("но")) {
            at++;
        }
        Point last = first != null && accept(Word.NOT, Word.LATER) ? point() : null;
        return last == null ? null : new Atom.When(Mode.WINDOW, first, last);
    }

    private Atom since() {
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

    Point coarsePoint() {
        Point point = point();
        return point != null && point.coarse()
                ? Point.part(point.lastMonth(), 1, 0).in(point.year())
                : null;
    }

    Atom fromTo(Point first, Point last, boolean upTo) {
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

    Atom fromYears(Point.Years years) {
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

    /** What stands with «в», «на», «за» or with nothing before it: days, months, terms, years. */
    Atom plain() {
        if (peek().is(Word.BY) && next(1).form().equals("состоянию") && next(2).is(Word.ON)) {
            at += 2;
        }
        boolean in = peek().is(Word.IN);
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
        Deadline terms = terms();
        if (terms != null) {
            return done(terms);
        }
        at = start;
        Atom named = namedSpan(in);
        if (named != null) {
            return named;
        }
        at = start;
        Atom part = partAlone();
        if (part != null) {
            return part;
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

    /** «начало учебного года», «учебный год», «каникулы», «День учителя», «в начале …», «в конце …». */
    private Atom namedSpan(boolean in) {
        int start = at;
        if (beginningOfYear()) {
            return new Atom.When(Mode.WINDOW, september(), september());
        }
        at = start;
        accept(Word.CURRENT);
        if (accept(Word.STUDY, Word.YEAR)) {
            return done(new Deadline.WithinAcademicYear());
        }
        at = start;
        if (peek().form().equals("каникулы") || peek().form().startsWith("каникулярн") && next(1).is(Token.Kind.WORD)) {
            at += peek().form().equals("каникулы") ? 1 : 2;
            return on("каникулы");
        }
        if (holiday(0)) {
            at += 2;
            return on("день " + next(-1).text());
        }
        boolean beginning = peek().is(Word.BEGINNING);
        if (in && (beginning || peek().is(Word.END))) {
            at++;
            boolean unit = peek().is(Word.MONTH_NAME) || peek().is(Word.YEAR) || peek().is(Word.STUDY);
            String of = unit ? null : words();
            return of == null ? null : on((beginning ? "начало " : "завершение ") + of);
        }
        at = start;
        return null;
    }

    /** «начало [учебного] года»; of «начало и конец года» the beginning, and the end is left to be read. */
    private boolean beginningOfYear() {
        if (!accept(Word.BEGINNING)) {
            return false;
        }
        int both = at;
        if (accept(Word.AND)) {
            accept(Word.IN);
            if (!accept(Word.END)) {
                return false;
            }
        }
        boolean list = at > both;
        Optional<YearKind> kind = yearKind();
        if (!accept(Word.YEAR) || kind.orElse(context.planYear()) != YearKind.ACADEMIC) {
            return false;
        }
        warnings.add(WarningKind.PART_OF_MONTH);
        if (kind.isEmpty()) {
            warnings.add(WarningKind.YEAR_AMBIGUOUS);
        }
        at = list ? both : at;
        return true;
    }

    private static Point september() {
        return Point.months(9, 9);
    }

    /** «I четверть», «I, III четверть», and «I–II четверть», which is a half of the year. */
    private Deadline terms() {
        Deadline.SchoolTerm one = schoolTerm(false);
        if (one != null) {
            return one;
        }
        int first = ordinal();
        boolean range = peek().is(Token.Kind.DASH);
        if (first < 1 || !range && !peek().is(Token.Kind.COMMA) && !peek().is(Word.AND)) {
            return null;
        }
        at++;
        Deadline rest = terms();
        if (range) {
            return rest instanceof Deadline.SchoolTerm last ? span(first, last) : null;
        }
        List<Deadline> all = new ArrayList<>();
        if (rest instanceof Deadline.SchoolTerm last && first < last.number()) {
            all.add(new Deadline.SchoolTerm(last.unit(), first, last.startYear(), false));
            all.add(last);
        } else if (rest instanceof Deadline.AllOf more
                && more.parts().get(0) instanceof Deadline.SchoolTerm next
                && first < next.number()) {
            all.add(new Deadline.SchoolTerm(next.unit(), first, next.startYear(), false));
            all.addAll(more.parts());
        }
        return all.isEmpty() ? null : new Deadline.AllOf(all);
    }

    /** Two quarters that make a half, or all terms of a year. */
    private static Deadline span(int first, Deadline.SchoolTerm last) {
        if (first == 1 && last.number() == last.unit().termsInYear()) {
            return new Deadline.WithinAcademicYear(last.startYear());
        }
        boolean half = last.unit() == CalendarUnit.SCHOOL_QUARTER && first % 2 == 1 && last.number() == first + 1;
        return half
                ? new Deadline.SchoolTerm(CalendarUnit.SCHOOL_HALF_YEAR, last.number() / 2, last.startYear(), false)
                : null;
    }

    /** A point, or two with a dash between them; two months in a row have lost theirs. */
    Atom range() {
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
