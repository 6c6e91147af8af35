package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of deadline phrases in their forms, in lower case with е for ё. A form has one meaning here; where Russian has
 * two, the grammar tells them apart.
 */
final class Lexicon {

    /**
     * One form of a word.
     *
     * @param value the number of a month, weekday, season or numeral; for a rhythm the ordinal of its unit
     */
    record Entry(Word word, int value) {}

    private static final int LONGEST = 24;

    private static final String[] FEMININE = {"а", "ы", "е", "у", "ой", "ам", "ами", "ах", ""};
    private static final String[] ADJECTIVE = {
        "ый", "ая", "ое", "ые", "ого", "ой", "ому", "ым", "ую", "ом", "ых", "ыми", "ий", "ие", "его", "ей", "ему", "им",
        "юю", "ем", "их", "ими", "яя", "ее"
    };
    private static final String[] MASCULINE = {"", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"};
    private static final String[] NEUTER = {"о", "а", "у", "ом", "е", ""};
    private static final String[] NEUTER_ACTION = {"ие", "ия", "ию", "ием", "ии", "ий", "иям", "иями", "иях"};
    private static final String[] SOFT_FEMININE = {"ь", "и", "ью", "ей", "ям", "ями", "ях"};

    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        months();
        days();
        numbers();
        little();
        units();
        rhythms();
        spans();
        needs();
    }

    private Lexicon() {}

    static Optional<Entry> find(String form) {
        return form.length() > LONGEST ? Optional.empty() : Optional.ofNullable(ENTRIES.get(form));
    }

    static boolean knows(String form) {
        return find(form).isPresent();
    }

    /**
     * Words that were written without the space or hyphen between them, or an empty list. A preposition of one or two letters
     * may stand at the front only, and only before a word about time.
     */
    static List<String> split(String glued) {
        if (glued.length() > 3 * LONGEST || glued.length() < 4) {
            return List.of();
        }
        int length = glued.length();
        int[] previous = new int[length + 1];
        previous[0] = 0;
        for (int end = 1; end <= length; end++) {
            previous[end] = -1;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if ((start == 0 || previous[start] >= 0) && part(glued, start, end)) {
                    previous[end] = start;
                    break;
                }
            }
        }
        if (previous[length] < 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (int end = length; end > 0; end = previous[end]) {
            words.add(glued.substring(previous[end], end));
        }
        Collections.reverse(words);
        boolean preposition = words.get(0).length() < 3;
        return preposition && !startsTime(words.get(1)) ? List.of() : words;
    }

    private static boolean startsTime(String form) {
        return switch (ENTRIES.get(form).word()) {
            case MONTH_NAME, WEEKDAY, STUDY, END, BEGINNING, DURING, PERIOD -> true;
            default -> false;
        };
    }

    private static boolean part(String glued, int start, int end) {
        Optional<Entry> entry = find(glued.substring(start, end));
        if (entry.isEmpty()) {
            return false;
        }
        if (end - start >= 3) {
            return true;
        }
        return start == 0
                && switch (entry.get().word()) {
                    case UNTIL, FROM, BY, IN, TOWARDS -> true;
                    default -> false;
                };
    }

    private static void months() {
        String[] ber = {"сентябр", "октябр", "ноябр", "декабр", "январ", "феврал", "апрел", "июн", "июл"};
        int[] numbers = {9, 10, 11, 12, 1, 2, 4, 6, 7};
        for (int i = 0; i < ber.length; i++) {
            forms(Word.MONTH_NAME, numbers[i], ber[i], "ь", "я", "ю", "ем", "е");
        }
        forms(Word.MONTH_NAME, 3, "март", "", "а", "у", "ом", "е");
        forms(Word.MONTH_NAME, 5, "ма", "й", "я", "ю", "ем", "е");
        forms(Word.MONTH_NAME, 8, "август", "", "а", "у", "ом", "е");
        String[] shorts = {
            "янв", "фев", "мар", "апр", "", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "", "февр", "", "", "", "",
            "", "", "сент", "октяб", "нояб", "декаб"
        };
        for (int i = 0; i < shorts.length; i++) {
            if (!shorts[i].isEmpty()) {
                forms(Word.MONTH_NAME, i % 12 + 1, shorts[i], "");
            }
        }
    }

    private static void days() {
        forms(Word.WEEKDAY, 1, "понедельник", MASCULINE);
        forms(Word.WEEKDAY, 2, "вторник", MASCULINE);
        forms(Word.WEEKDAY, 3, "сред", "а", "ы", "е", "у", "ой", "ам", "ами", "ах");
        forms(Word.WEEKDAY, 4, "четверг", MASCULINE);
        forms(Word.WEEKDAY, 4, "четверг", "и");
        forms(Word.WEEKDAY, 5, "пятниц", "а", "ы", "е", "у", "ей", "ам", "ами", "ах");
        forms(Word.WEEKDAY, 6, "суббот", FEMININE);
        forms(Word.WEEKDAY, 7, "воскресен", "ье", "ья", "ью", "ьем", "ьям", "ьями", "ьях");
        String[] shorts = {"пн", "вт", "ср", "чт", "пт", "сб", "вс"};
        for (int i = 0; i < shorts.length; i++) {
            forms(Word.WEEKDAY, i + 1, shorts[i], "");
        }
        forms(Word.SEASON, 3, "весн", "а", "ы", "е", "у", "ой");
        forms(Word.SEASON, 6, "лет", "о", "а", "у", "ом", "е");
        forms(Word.SEASON, 9, "осен", "ь", "и", "ью");
        forms(Word.SEASON, 12, "зим", "а", "ы", "е", "у", "ой");
        forms(Word.SEASONAL, 3, "весенн", ADJECTIVE);
        forms(Word.SEASONAL, 6, "летн", ADJECTIVE);
        forms(Word.SEASONAL, 9, "осенн", ADJECTIVE);
        forms(Word.SEASONAL, 12, "зимн", ADJECTIVE);
    }

    private static void numbers() {
        forms(Word.CARDINAL, 1, "од", "ин", "на", "но", "ного", "ной", "ному", "ним", "ну", "ном");
        forms(Word.CARDINAL, 2, "дв", "а", "е", "ух", "ум", "умя");
        forms(Word.CARDINAL, 3, "тр", "и", "ех", "ем", "емя");
        forms(Word.CARDINAL, 4, "четыр", "е", "ех", "ем", "ьмя");
        String[] soft = {"пят", "шест", "сем", "", "девят", "десят"};
        for (int i = 0; i < soft.length; i++) {
            if (!soft[i].isEmpty()) {
                forms(Word.CARDINAL, i + 5, soft[i], "ь", "и", "ью");
            }
        }
        forms(Word.CARDINAL, 8, "вос", "емь", "ьми", "емью", "ьмью");
        String[] teens = {
            "одиннадцат",
            "двенадцат",
            "тринадцат",
            "четырнадцат",
            "пятнадцат",
            "шестнадцат",
            "семнадцат",
            "восемнадцат",
            "девятнадцат",
            "двадцат"
        };
        for (int i = 0; i < teens.length; i++) {
            forms(Word.CARDINAL, i + 11, teens[i], "ь", "и", "ью");
            forms(Word.ORDINAL, i + 11, teens[i], ADJECTIVE);
            forms(Word.DAYS_LONG, i + 11, teens[i] + "идневн", ADJECTIVE);
        }
        forms(Word.CARDINAL, 30, "тридцат", "ь", "и", "ью");
        forms(Word.ORDINAL, 30, "тридцат", ADJECTIVE);
        forms(Word.DAYS_LONG, 30, "тридцатидневн", ADJECTIVE);
        String[] ordinals = {"перв", "втор", "", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"};
        for (int i = 0; i < ordinals.length; i++) {
            if (!ordinals[i].isEmpty()) {
                forms(Word.ORDINAL, i + 1, ordinals[i], ADJECTIVE);
            }
        }
        forms(Word.ORDINAL, 3, "трет", "ий", "ья", "ье", "ьи", "ьего", "ьей", "ьему", "ьим", "ью", "ьем", "ьих");
        forms(Word.LAST, 0, "последн", ADJECTIVE);
        forms(Word.DAYS_LONG, 0, "дневн", ADJECTIVE);
        String[] long_ = {"одно", "двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти"};
        for (int i = 0; i < long_.length; i++) {
            forms(Word.DAYS_LONG, i + 1, long_[i] + "дневн", ADJECTIVE);
        }
    }

    private static void little() {
        words(Word.UNTIL, "до");
        words(Word.FROM, "с", "со");
        words(Word.BY, "по");
        words(Word.IN, "в", "во");
        words(Word.ON, "на");
        words(Word.TOWARDS, "к", "ко");
        words(Word.FOR, "за");
        words(Word.AFTER, "после");
        words(Word.THROUGH, "через", "спустя");
        words(Word.AT, "при");
        words(Word.BEFORE, "перед");
        words(Word.EVE, "накануне");
        words(Word.NOT, "не");
        words(Word.LATER, "позднее", "позже");
        words(Word.RARER, "реже");
        words(Word.LESS, "менее", "меньше");
        words(Word.MORE_OFTEN, "чаще", "более", "больше");
        words(Word.EARLIER, "ранее", "раньше");
        words(Word.THAN, "чем");
        words(Word.AND, "и", "а", "также");
        words(Word.THEN, "далее", "затем", "потом", "впоследствии");
        words(Word.FURTHER, "дальнейшем", "последующем");
        words(Word.MINIMUM, "минимум");
        words(Word.STARTING, "начиная");
        words(Word.INCLUSIVE, "включительно", "вкл");
        words(Word.EXTRA, "дополнительно", "повторно", "сначала", "вначале", "однократно", "единоразово", "разово");
        words(Word.EXTRA, "единожды", "впервые", "первоначально", "изначально");
        words(Word.IMMEDIATELY, "сразу", "непосредственно", "незамедлительно");
        words(Word.PLANNED, "планируется", "планируются", "запланировано", "запланирован", "предполагается");
        words(Word.ABOUT, "ориентировочно", "примерно", "приблизительно", "предварительно");
        words(Word.INCLUDING, "включая");
        forms(Word.TERM, 0, "срок", MASCULINE);
        forms(Word.TERM, 0, "срок", "и");
        forms(Word.NEXT, 0, "следующ", ADJECTIVE);
        forms(Word.REPORTED, 0, "отчетн", ADJECTIVE);
        words(Word.CURRENT, "текущий", "текущего", "текущем", "этого", "сего");
    }

    private static void units() {
        words(Word.DAY, "день", "дня", "дню", "днем", "дне", "дни", "дней", "дням", "днями", "днях", "дн");
        forms(Word.WEEK, 0, "недел", "я", "и", "е", "ю", "ей", "ям", "ями", "ях", "ь");
        words(Word.WEEK, "нед");
        forms(Word.MONTH, 0, "месяц", "", "а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах");
        words(Word.MONTH, "мес");
        forms(Word.QUARTER, 0, "квартал", MASCULINE);
        words(Word.QUARTER, "кв");
        for (String ending : SOFT_FEMININE) {
            ENTRIES.put("четверт" + ending, new Entry(Word.SCHOOL_QUARTER, 0));
        }
        forms(Word.TRIMESTER, 0, "триместр", MASCULINE);
        forms(Word.HALF_YEAR, 0, "полугоди", "е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях");
        words(Word.HALF_YEAR, "полгода");
        forms(Word.YEAR, 0, "год", "", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах");
        words(Word.YEAR, "г", "гг", "лет");
        forms(Word.STUDY, 0, "учебн", ADJECTIVE);
        words(Word.STUDY, "уч", "учеб");
        forms(Word.CALENDAR, 0, "календарн", ADJECTIVE);
        forms(Word.WORKING, 0, "рабоч", ADJECTIVE);
        forms(Word.BEGINNING, 0, "начал", NEUTER);
        forms(Word.MIDDLE, 0, "середин", "а", "ы", "е", "у", "ой");
        words(Word.END, "конец", "конца", "концу", "конце", "концом");
        forms(Word.HALF, 0, "половин", "а", "ы", "е", "у", "ой");
        forms(Word.DECADE, 0, "декад", "а", "ы", "е", "у", "ой");
        forms(Word.DAY_OF_MONTH, 0, "числ", NEUTER);
        words(Word.DAY_OF_MONTH, "чисел", "числах");
    }

    private static void rhythms() {
        words(Word.YEARLY, "ежегодно", "ежегодный", "ежегодная", "ежегодное", "ежегодные");
        rhythm(CalendarUnit.MONTH, "ежемесячно", "ежемесячный", "ежемесячная", "ежемесячное", "помесячно");
        rhythm(CalendarUnit.WEEK, "еженедельно", "еженедельный", "еженедельная", "еженедельное", "понедельно");
        rhythm(CalendarUnit.DAY, "ежедневно", "ежедневный", "ежедневная", "ежедневное");
        rhythm(CalendarUnit.QUARTER, "ежеквартально", "ежеквартальный", "поквартально");
        words(
                Word.EVERY,
                "каждый",
                "каждая",
                "каждое",
                "каждые",
                "каждого",
                "каждой",
                "каждому",
                "каждым",
                "каждую",
                "каждом",
                "каждых");
        words(Word.TIMES, "раз", "раза", "разу", "разов");
        ENTRIES.put("дважды", new Entry(Word.TIMES_OFTEN, 2));
        ENTRIES.put("трижды", new Entry(Word.TIMES_OFTEN, 3));
        words(
                Word.CONSTANTLY,
                "постоянно",
                "регулярно",
                "систематически",
                "непрерывно",
                "периодически",
                "круглогодично",
                "бессрочно");
        forms(Word.CONSTANT, 0, "постоянн", ADJECTIVE);
        forms(Word.CONSTANT, 0, "регулярн", ADJECTIVE);
        forms(Word.CONSTANT, 0, "систематическ", ADJECTIVE);
        forms(Word.CONSTANT, 0, "непрерывн", ADJECTIVE);
        words(Word.BASIS, "основе");
        words(Word.MODE, "режиме");
        words(Word.WORK_ORDER, "порядке");
    }

    private static void spans() {
        words(Word.DURING, "теч", "течение", "течении", "протяжении", "продолжение");
        words(Word.COURSE, "ходе", "процессе", "рамках");
        words(Word.WHOLE, "весь", "всего", "всей", "всем", "всех", "все", "вся", "круглый", "полный");
        forms(Word.PERIOD, 0, "период", MASCULINE);
        forms(Word.REALIZATION, 0, "реализаци", "я", "и", "ю", "ей");
        forms(Word.REALIZATION, 0, "действи", "е", "я", "ю", "ем", "и");
        forms(Word.REALIZATION, 0, "выполнени", "е", "я", "ю", "ем", "и");
        forms(Word.REALIZATION, 0, "исполнени", "е", "я", "ю", "ем", "и");
        forms(Word.PLAN, 0, "программ", FEMININE);
        forms(Word.PLAN, 0, "наставничеств", NEUTER);
        forms(Word.PLAN, 0, "дорожн", ADJECTIVE);
        forms(Word.PLAN, 0, "проект", MASCULINE);
        words(Word.PLAN, "карты", "карта", "карте", "карту");
        forms(Word.STAGE, 0, "этап", MASCULINE);
        forms(Word.STAGE, 0, "стади", "я", "и", "ю", "ей", "й", "ям", "ями", "ях");
    }

    private static void needs() {
        words(Word.MEASURE, "мере");
        forms(Word.NEED, 0, "необходимост", SOFT_FEMININE);
        forms(Word.NEED, 0, "потребност", SOFT_FEMININE);
        words(Word.NEED, "надобности");
        forms(Word.REQUEST, 0, "запрос", MASCULINE);
        words(
                Word.REQUEST,
                "требованию",
                "требованиям",
                "обращению",
                "обращениям",
                "желанию",
                "заявке",
                "заявкам",
                "усмотрению");
        words(Word.ACCORDING, "согласно", "соответствии");
        forms(Word.SCHEDULE, 0, "график", MASCULINE);
        forms(Word.SCHEDULE, 0, "план", MASCULINE);
        forms(Word.SCHEDULE, 0, "расписани", "е", "я", "ю", "ем", "и");
        forms(Word.SCHEDULE, 0, "циклограмм", "а", "ы", "е", "у", "ой");
        forms(Word.SCHEDULE, 0, "регламент", MASCULINE);
        forms(Word.SCHEDULE, 0, "согласовани", "е", "ю", "ем");
        forms(Word.SCHEDULE, 0, "договоренност", SOFT_FEMININE);
        forms(Word.SEPARATE, 0, "отдельн", ADJECTIVE);
        words(Word.DEPENDENCE, "зависимости");
        forms(Word.DURATION, 0, "продолжительност", SOFT_FEMININE);
        forms(Word.DURATION, 0, "длительност", SOFT_FEMININE);
        words(Word.RESULT, "итогам", "результатам");
        forms(Word.COMPLETION, 0, "окончани", "е", "я", "ю", "ем", "и");
        forms(Word.COMPLETION, 0, "завершени", "е", "я", "ю", "ем", "и");
        forms(Word.MOMENT, 0, "момент", MASCULINE);
        forms(Word.MOMENT, 0, "дат", "а", "ы", "е", "у", "ой");
        forms(Word.EVENT, 0, "событи", "е", "я", "ю", "ем", "и");
    }

    private static void rhythm(CalendarUnit unit, String... forms) {
        for (String form : forms) {
            ENTRIES.put(form, new Entry(Word.RHYTHM, unit.ordinal()));
        }
    }

    private static void words(Word word, String... forms) {
        for (String form : forms) {
            ENTRIES.put(form, new Entry(word, 0));
        }
    }

    private static void forms(Word word, int value, String stem, String... endings) {
        for (String ending : endings) {
            ENTRIES.putIfAbsent(stem + ending, new Entry(word, value));
        }
    }
}
