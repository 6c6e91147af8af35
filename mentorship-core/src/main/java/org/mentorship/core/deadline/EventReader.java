package org.mentorship.core.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parts that speak of events, needs and schedules, and so have no day of their own. */
abstract class EventReader extends NameReader {

    /** Acts by which something is done, though they are no schedules: «по приказу», «по программе». */
    private static final Set<String> ACTS = Set.of("приказу", "распоряжению", "положению", "программе");

    private static final Set<String> HOLIDAYS = Set.of("знаний", "учителя", "наставника", "воспитателя", "победы");

    /** How words of weeks and months begin that have a number in them. */
    private static final Map<Integer, String> PREFIXES = Map.of(2, "двух", 3, "трех", 4, "четырех", 6, "шести");

    EventReader(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    static Atom done(Deadline deadline) {
        return new Atom.Done(deadline);
    }

    /** «после …», «по завершении …», «по итогам …», «со дня …», «в день …», «перед …», «накануне …», «до …» an event. */
    Atom afterEvent() {
        if (peek().is(Word.IN) && holiday(1)) {
            at += 3;
            return on("день " + next(-1).text());
        }
        if (accept(Word.IN, Word.DAY) || accept(Word.ON, Word.DAY)) {
            return event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.BEFORE)) {
            return event(Nominative.Case.INSTRUMENTAL, EventRelation.BEFORE, 0, OffsetUnit.DAYS);
        }
        if (accept(Word.EVE)) {
            return event(Nominative.Case.GENITIVE, EventRelation.BEFORE, 0, OffsetUnit.DAYS);
        }
        boolean immediately = accept(Word.IMMEDIATELY);
        if (afterWords()) {
            return sinceEvent();
        }
        if (immediately) {
            return null;
        }
        if (peek().form().equals("одновременно") && next(1).is(Word.FROM)) {
            at += 2;
            return event(Nominative.Case.INSTRUMENTAL, EventRelation.ON, 0, OffsetUnit.DAYS);
        }
        if (peek().is(Word.BY) && next(1).form().equals("факту")) {
            at += 2;
            return nameFollows()
                    ? event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS)
                    : done(new Deadline.OnDemand());
        }
        if (peek().is(Word.IN) && next(1).form().equals("случае")) {
            at += 2;
            return accept(Word.NEED)
                    ? done(new Deadline.OnDemand())
                    : event(Nominative.Case.GENITIVE, EventRelation.ON, 0, OffsetUnit.DAYS);
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
    Atom sinceEvent() {
        int start = at;
        String first = name(Nominative.Case.GENITIVE);
        if (first != null) {
            accept(Word.AND);
        }
        if (first != null && accept(Word.UNTIL)) {
            String last = name(Nominative.Case.GENITIVE);
            if (last != null) {
                return done(new Deadline.UntilEvent(new Deadline.Start.AtEvent(first), last));
            }
        }
        at = start;
        return event(Nominative.Case.GENITIVE, EventRelation.AFTER, 0, OffsetUnit.DAYS);
    }

    /** «День учителя» and other days with a name. */
    boolean holiday(int ahead) {
        return next(ahead).is(Word.DAY) && HOLIDAYS.contains(next(ahead + 1).form());
    }

    static Atom on(String event) {
        return done(new Deadline.RelativeToEvent(event, EventRelation.ON, 0, OffsetUnit.DAYS));
    }

    Atom event(Nominative.Case in, EventRelation relation, int offset, OffsetUnit unit) {
        String name = name(in);
        if (name == null) {
            return null;
        }
        if (relation == EventRelation.AFTER && offset == 0) {
            warnings.add(WarningKind.NO_LAST_DAY);
        }
        return done(new Deadline.RelativeToEvent(name, relation, offset, unit));
    }

    /** Whether a word such as «установленные» stands there. */
    private boolean set(int ahead) {
        String form = next(ahead).form();
        return form.startsWith("установленн")
                || form.startsWith("утвержденн")
                || form.startsWith("определенн")
                || form.startsWith("предусмотренн");
    }

    /** «за 10 дней до …», «в течение 5 рабочих дней после …», «через месяц после …», «в 10-дневный срок со дня …». */
    Atom offset() {
        int start = at;
        boolean noLater =
                accept(Word.NOT, Word.LATER) || accept(Word.NOT, Word.LESS) || accept(Word.NOT, Word.MORE_OFTEN);
        if (noLater) {
            if (peek().is(Token.Kind.COMMA) && next(1).is(Word.THAN)) {
                at++;
            }
            accept(Word.THAN);
        }
        if ((noLater || accept(Word.ON)) && accept(Word.NEXT)) {
            return accept(Word.DAY) ? offsetAfter(1, OffsetUnit.DAYS) : null;
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

    Atom offsetBefore() {
        int count = number();
        boolean year = peek().is(Word.YEAR);
        OffsetUnit unit = offsetUnit();
        if (unit == null || count == 0 || count > (year ? 80 : 1000) || !accept(Word.UNTIL)) {
            return null;
        }
        return event(Nominative.Case.GENITIVE, EventRelation.BEFORE, Math.max(count, 1) * (year ? 12 : 1), unit);
    }

    Atom offsetAfter(int count, OffsetUnit unit) {
        boolean sinceBeginning = peek().is(Word.FROM) && next(1).is(Word.BEGINNING);
        at += sinceBeginning ? 1 : 0;
        return sinceBeginning || afterWords()
                ? event(Nominative.Case.GENITIVE, EventRelation.AFTER, count, unit)
                : null;
    }

    /** «в 10-дневный срок», «в недельный срок», «в месячный срок». */
    Atom offsetTerm() {
        int count = number();
        OffsetUnit unit = OffsetUnit.DAYS;
        accept(Token.Kind.DASH);
        if (peek().is(Word.DAYS_LONG)) {
            int written = take().value();
            if ((count > 0) == (written > 0)) {
                return null;
            }
            count = Math.max(count, written);
        } else {
            int prefix = count < 0 ? prefix(peek().form()) : 0;
            String form =
                    peek().form().substring(prefix > 0 ? PREFIXES.get(prefix).length() : 0);
            if (!form.startsWith("недельн") && !form.startsWith("месячн")) {
                return null;
            }
            at++;
            count = prefix > 0 ? prefix : count;
            unit = form.startsWith("недельн") ? OffsetUnit.WEEKS : OffsetUnit.MONTHS;
        }
        return accept(Word.TERM) && count != 0 && count <= 1000 ? offsetAfter(Math.max(count, 1), unit) : null;
    }

    /** The number that a word such as «двухнедельный» begins with; 0 where it begins with none. */
    private static int prefix(String form) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> form.startsWith(prefix.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** «после», «со дня», «с момента», «от даты». */
    boolean afterWords() {
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

    OffsetUnit offsetUnit() {
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

    /** «по мере необходимости», «по запросу», «в рабочем порядке»; «по мере поступления заявок» is an event. */
    Atom need() {
        if (accept(Word.IN, Word.WORKING, Word.WORK_ORDER)) {
            return done(new Deadline.OnDemand());
        }
        if (accept(Word.AT)) {
            if (accept(Word.NEED)) {
                return done(new Deadline.OnDemand());
            }
            if (peek().form().equals("наличии")) {
                at++;
                return words() == null ? null : done(new Deadline.OnDemand());
            }
            return event(Nominative.Case.PREPOSITIONAL, EventRelation.ON, 0, OffsetUnit.DAYS);
        }
        if (peek().is(Word.ON) && next(1).form().equals("усмотрение")) {
            at += 2;
            words();
            return done(new Deadline.OnDemand());
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
    Atom dependence() {
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
    Atom constant() {
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
    Atom schedule() {
        if (peek().is(Word.IN) && set(1) && next(2).is(Word.TERM)) {
            at += 3;
            return done(new Deadline.OwnSchedule(Optional.empty()));
        }
        if (accept(Word.IN, Word.TERM)) {
            accept(Token.Kind.COMMA);
            at++;
            String act = set(-1) ? name(Nominative.Case.INSTRUMENTAL) : null;
            return act == null ? null : done(new Deadline.OwnSchedule(Optional.of(act)));
        }
        boolean act = peek().is(Word.ACCORDING) || peek().is(Word.IN) && next(1).is(Word.ACCORDING);
        Nominative.Case in = Nominative.Case.DATIVE;
        if (accept(Word.IN, Word.ACCORDING)) {
            if (!accept(Word.FROM)) {
                return null;
            }
            in = Nominative.Case.INSTRUMENTAL;
        } else if (peek().form().equals("соответствии") || !accept(Word.ACCORDING) && !accept(Word.BY)) {
            return null;
        }
        boolean separate = accept(Word.SEPARATE);
        if (separate && !peek().is(Word.SCHEDULE)) {
            return null;
        }
        int start = at;
        int adjectives = 0;
        while (adjectives < 3
                && peek().is(Token.Kind.WORD)
                && (peek().entry().isEmpty() || peek().is(Word.CALENDAR) || peek().is(Word.STUDY))
                && !ACTS.contains(peek().form())) {
            at++;
            adjectives++;
        }
        if (!act && !peek().is(Word.SCHEDULE) && !ACTS.contains(peek().form())) {
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
}
