package org.mentorship.core.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the name of an event or a schedule into the nominative: «издания приказа» becomes «издание приказа». Only the
 * first noun and the adjectives before it change. Nouns on -ие and -ия follow rules; others stand in a list.
 */
final class Nominative {

    /** In which case the words stand, by the preposition before them. */
    enum Case {
        GENITIVE,
        DATIVE,
        INSTRUMENTAL,
        PREPOSITIONAL
    }

    /** @param sure whether the first noun was known */
    record Name(String text, boolean sure) {}

    private enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER,
        PLURAL
    }

    private record Noun(String nominative, Gender gender) {}

    private static final Map<String, Noun> NOUNS = new HashMap<>();

    static {
        masculine(
                "приказ",
                "совет",
                "педсовет",
                "семинар",
                "конкурс",
                "форум",
                "отчет",
                "мониторинг",
                "договор",
                "отбор",
                "план",
                "график",
                "год",
                "период",
                "этап",
                "срок",
                "цикл",
                "курс",
                "сезон",
                "тренинг",
                "экзамен",
                "праздник",
                "проект",
                "месяц",
                "квартал",
                "триместр",
                "опрос",
                "анализ",
                "выход",
                "запуск",
                "старт",
                "прием",
                "визит",
                "фестиваль",
                "регламент",
                "выпуск",
                "набор",
                "слет",
                "консилиум",
                "протокол",
                "документ",
                "запрос",
                "ремонт",
                "вебинар");
        feminine(
                "встреч",
                "программ",
                "работ",
                "школ",
                "анкет",
                "групп",
                "пар",
                "подготовк",
                "проверк",
                "заявк",
                "оценк",
                "карт",
                "циклограмм",
                "защит",
                "отправк",
                "смен",
                "линейк",
                "практик",
                "сдач",
                "рассылк",
                "подач");
        put(Gender.FEMININE, "база", "базы", "базе", "базу", "базой");
        put(Gender.FEMININE, "неделя", "недели", "неделе", "неделю", "неделей");
        put(Gender.FEMININE, "четверть", "четверти", "четвертью");
        put(Gender.FEMININE, "деятельность", "деятельности", "деятельностью");
        put(Gender.FEMININE, "договоренность", "договоренности", "договоренностью");
        put(Gender.FEMININE, "отчетность", "отчетности", "отчетностью");
        put(Gender.NEUTER, "начало", "начала", "началу", "началом", "начале");
        put(Gender.NEUTER, "наставничество", "наставничества", "наставничеству", "наставничеством", "наставничестве");
        put(Gender.NEUTER, "знакомство", "знакомства", "знакомству", "знакомством", "знакомстве");
        put(Gender.MASCULINE, "конец", "конца", "концу", "концом", "конце");
        put(Gender.MASCULINE, "список", "списка", "списку", "списком", "списке");
        put(Gender.MASCULINE, "день", "дня", "дню", "днем", "дне");
        put(Gender.PLURAL, "каникулы", "каникул", "каникулам", "каникулами", "каникулах");
        put(Gender.PLURAL, "занятия", "занятий", "занятиям", "занятиями", "занятиях");
        put(Gender.PLURAL, "собеседования", "собеседований", "собеседованиям", "собеседованиями", "собеседованиях");
        put(Gender.PLURAL, "итоги", "итогов", "итогам", "итогами", "итогах");
        put(Gender.PLURAL, "экзамены", "экзаменов", "экзаменам", "экзаменами", "экзаменах");
        put(Gender.PLURAL, "праздники", "праздников", "праздникам", "праздниками", "праздниках");
        put(Gender.PLURAL, "уроки", "уроков", "урокам", "уроками", "уроках");
    }

    private Nominative() {}

    static Name of(List<String> words, Case in) {
        List<String> text = new ArrayList<>(words);
        int head = 0;
        while (head + 1 < words.size() && noun(words.get(head), in).isEmpty() && adjective(words.get(head), in)) {
            head++;
        }
        Optional<Noun> noun = noun(words.get(head), in);
        if (noun.isEmpty()) {
            return new Name(String.join(" ", text), false);
        }
        text.set(head, noun.get().nominative());
        for (int i = 0; i < head; i++) {
            text.set(i, agreed(words.get(i), in, noun.get().gender()));
        }
        return new Name(String.join(" ", text), true);
    }

    private static Optional<Noun> noun(String word, Case in) {
        String form = lower(word);
        int hyphen = form.indexOf('-');
        if (hyphen > 0 && hyphen < form.length() - 1) {
            Optional<Noun> first = noun(form.substring(0, hyphen), in);
            Optional<Noun> second = noun(form.substring(hyphen + 1), in);
            return first.isPresent() && second.isPresent()
                    ? Optional.of(new Noun(
                            first.get().nominative() + "-" + second.get().nominative(),
                            second.get().gender()))
                    : Optional.empty();
        }
        Noun listed = NOUNS.get(form);
        if (listed != null) {
            return Optional.of(listed);
        }
        if (form.length() < 5) {
            return Optional.empty();
        }
        String stem = form.substring(0, form.length() - 2);
        String ending = form.substring(form.length() - 2);
        return switch (in) {
            case GENITIVE ->
                ending.equals("ия")
                        ? Optional.of(new Noun(stem + "ие", Gender.NEUTER))
                        : ending.equals("ии") ? Optional.of(new Noun(stem + "ия", Gender.FEMININE)) : Optional.empty();
            case DATIVE ->
                ending.equals("ию")
                        ? Optional.of(new Noun(stem + "ие", Gender.NEUTER))
                        : ending.equals("ии") ? Optional.of(new Noun(stem + "ия", Gender.FEMININE)) : Optional.empty();
            case INSTRUMENTAL ->
                form.endsWith("ием")
                        ? Optional.of(new Noun(form.substring(0, form.length() - 1), Gender.NEUTER))
                        : form.endsWith("ией")
                                ? Optional.of(new Noun(form.substring(0, form.length() - 2) + "я", Gender.FEMININE))
                                : Optional.empty();
            case PREPOSITIONAL ->
                ending.equals("ии") ? Optional.of(new Noun(stem + "ие", Gender.NEUTER)) : Optional.empty();
        };
    }

    private static boolean adjective(String word, Case in) {
        String form = lower(word);
        if (form.length() < 4) {
            return false;
        }
        for (String ending : endings(in)) {
            if (form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String[] endings(Case in) {
        return switch (in) {
            case GENITIVE -> new String[] {"ого", "его", "ой", "ей", "ых", "их"};
            case DATIVE -> new String[] {"ому", "ему", "ой", "ей", "ым", "им"};
            case INSTRUMENTAL -> new String[] {"ым", "им", "ой", "ей", "ыми", "ими"};
            case PREPOSITIONAL -> new String[] {"ом", "ем", "ой", "ей", "ых", "их"};
        };
    }

    private static String agreed(String word, Case in, Gender gender) {
        String ending = "";
        for (String possible : endings(in)) {
            if (lower(word).endsWith(possible)) {
                ending = possible;
            }
        }
        String stem = word.substring(0, word.length() - ending.length());
        char last = stem.charAt(stem.length() - 1);
        boolean soft = "еиё".indexOf(ending.charAt(0)) >= 0 && "гкхжшщч".indexOf(last) < 0;
        boolean mixed = "гкхжшщч".indexOf(last) >= 0;
        return stem
                + switch (gender) {
                    case MASCULINE -> soft || mixed ? "ий" : "ый";
                    case FEMININE -> soft ? "яя" : "ая";
                    case NEUTER -> soft ? "ее" : "жшщч".indexOf(last) >= 0 ? "ее" : "ое";
                    case PLURAL -> soft || mixed ? "ие" : "ые";
                };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static void masculine(String... nouns) {
        for (String noun : nouns) {
            String stem = noun.endsWith("ь") ? noun.substring(0, noun.length() - 1) : noun;
            boolean soft = noun.endsWith("ь");
            put(
                    Gender.MASCULINE,
                    noun,
                    stem + (soft ? "я" : "а"),
                    stem + (soft ? "ю" : "у"),
                    stem + (soft || noun.endsWith("ц") ? "ем" : "ом"),
                    stem + "е");
        }
    }

    private static void feminine(String... stems) {
        for (String stem : stems) {
            char last = stem.charAt(stem.length() - 1);
            boolean mixed = "гкхжшщч".indexOf(last) >= 0;
            put(
                    Gender.FEMININE,
                    stem + "а",
                    stem + (mixed ? "и" : "ы"),
                    stem + "е",
                    stem + "у",
                    stem + ("жшщч".indexOf(last) >= 0 ? "ей" : "ой"));
        }
    }

    private static void put(Gender gender, String nominative, String... forms) {
        for (String form : forms) {
            NOUNS.putIfAbsent(form, new Noun(nominative, gender));
        }
    }
}
