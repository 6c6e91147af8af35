package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of people who are no programmers: each is told with its file, its line and a sentence that names it. */
class MistakesTest {
    /** A file in order; the numbers of its lines stand in the table. */
    private static final String GOOD = """
            // Правила школы
            package school.rules;

            import org.mentorship.rules.vocabulary.Candidacy;
            import org.mentorship.rules.vocabulary.ConsentFact;
            import org.mentorship.rules.vocabulary.Policy;

            global org.mentorship.rules.vocabulary.Verdict verdict;

            rule "S-A-1 Наставник-студент не моложе установленного возраста"
                @source("приказ школы")
                @en("A student mentor is not younger than the set age | age {0}, at least {1}")
            when
                $c : Candidacy( mentor, category == "STUDENT", $id : id, $age : ageOnStart )
                Policy( key == "school.min-age", value > $age, $min : value )
                not ConsentFact( candidacy == $id, purpose in ("MENTORING", "PUBLICATION"), withdrawn )
            then
                verdict.refuse($c, "возраст {0}, требуется {1}", $age, $min);
            end

            rule "S-A-2 Справка есть"
            when
                $c : Candidacy( mentor, category == "STUDENT", traits contains "GIFTED" && grade == null, $due : dueDate )
            then
                verdict.pending($c, "справка", $due, "справка не представлена");
            end
            """;

    private static final String POLICY = """
            {"thresholds": [
              {"key": "school.min-age", "unit": "years", "values": [
                {"from": "2020-01-01", "value": 17, "source": "приказ"}
              ]}
            ]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void a_book_in_order() throws IOException {
        Files.writeString(folder.resolve("policy.json"), POLICY, StandardCharsets.UTF_8);
        rules(GOOD);
        assertThat(RuleBook.check(folder).problems())
                .filteredOn(problem -> !problem.code().equals("rule.no-scenario"))
                .as("the file in order")
                .isEmpty();
    }

    private void rules(String text) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), text, StandardCharsets.UTF_8);
    }

    private List<RuleProblem> problems() {
        return RuleBook.check(folder).problems().stream()
                .filter(problem -> !problem.code().equals("rule.no-scenario"))
                .toList();
    }

    /** {@code ⏎} stands for a line end, {@code ∅} for nothing. */
    private static String spelt(String text) {
        return text.equals("∅") ? "" : text.replace("⏎", "\n");
    }

    @ParameterizedTest(name = "{0}: {1} instead of {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            missing end                   | ∅                     | ⏎end⏎⏎rule              | 10 | rule.end            | не закрыто словом end
            missing end of the last rule  | ∅                     | представлена");⏎end     | 21 | rule.end            | S-A-2
            end in a comment              | // end⏎⏎rule          | end⏎⏎rule               | 10 | rule.end            | S-A-1
            missing then                  | ∅                     | ⏎then⏎    verdict.refuse | 17 | rule.then           | нет слова then
            missing when                  | ∅                     | ⏎when                    | 13 | rule.when           | ожидалось слово when
            missing rule                  | "S-A-2                | rule "S-A-2              | 21 | top.unknown         | вне правила
            misspelt rule                 | ruel "S-A-2           | rule "S-A-2              | 21 | top.unknown         | (rule?)
            misspelt then                 | tehn                  | then                     | 17 | word.near           | (then?)
            misspelt end                  | edn⏎⏎rule "S-A-2     | end⏎⏎rule "S-A-2        | 19 | then.forbidden      | edn
            capital Rule                  | Rule "S-A-2           | rule "S-A-2              | 21 | top.unknown         | (rule?)
            rule typed in the other layout | кгду "S-A-2          | rule "S-A-2              | 21 | word.layout         | «кгду» набрано в русской раскладке, нужно rule
            when typed in the other layout | црут                 | when                     | 13 | word.layout         | нужно when
            property in the other layout  | ьутещк                | mentor,                  | 14 | word.layout         | нужно mentor
            Russian letter in a property  | mentоr                | mentor,                  | 14 | word.letter         | буква «о»
            Russian letter in a fact      | Саndidacy             | Candidacy( mentor, category == "STUDENT", $id | 14 | word.letter | буква «С»
            Russian letter in a variable  | $аge                  | $age : ageOnStart        | 14 | word.letter         | буква «а»
            wrong property                | ageOnStar             | ageOnStart               | 14 | property.unknown    | (ageOnStart?)
            property of another fact      | menteeGrade == 9, category | mentor, category         | 14 | property.unknown    | у факта Candidacy нет свойства «menteeGrade»
            wrong fact                    | Candidate( mentor, category == "STUDENT", $id | Candidacy( mentor, category == "STUDENT", $id | 14 | fact.unknown | (Candidacy?)
            guillemets                    | «STUDENT»             | "STUDENT"                | 14 | quotes.straight     | не в прямых кавычках
            printed quotes                | “STUDENT”             | "STUDENT"                | 14 | quotes.straight     | "STUDENT"
            low quotes                    | „возраст {0}“         | "возраст {0}, требуется {1}" | 18 | quotes.straight | прямых
            missing closing quote         | "STUDENT              | "STUDENT"                | 14 | string.open         | не закрыта
            no quotes                     | STUDENT               | "STUDENT"                | 14 | quotes.missing      | код STUDENT стоит без кавычек
            quotes within quotes          | "возраст "до" {0}     | "возраст {0}             | 18 | string.quotes       | пишите «до»
            reason over two lines         | "возраст {0},⏎требуется {1}" | "возраст {0}, требуется {1}" | 18 | string.lines | в одной строке
            unclosed bracket              | ageOnStart            | ageOnStart )             | 14 | bracket.open        | Скобка после «Candidacy» не закрыта
            unclosed bracket of not       | withdrawn             | withdrawn )              | 16 | bracket.open        | «ConsentFact»
            unclosed bracket of a conclusion | $min;              | $min);                   | 18 | bracket.open        | verdict.refuse
            bracket too many              | ageOnStart ) )        | ageOnStart )             | 14 | bracket.extra       | лишняя закрывающая скобка
            no opening bracket            | Candidacy mentor      | Candidacy( mentor, category == "STUDENT", $id : id, $age : ageOnStart ) | 14 | when.form | открывающая скобка
            point in place of a comma     | mentor. category      | mentor, category         | 14 | condition.call      | после «mentor»
            comma in place of a point     | verdict,refuse        | verdict.refuse           | 18 | then.forbidden      | verdict
            comma in a number             | value > 14,5          | value > $age             | 15 | number.comma        | дробей с запятой
            semicolon in place of a comma | mentor; category      | mentor, category         | 14 | comma.semicolon     | точка с запятой вместо запятой
            missing comma                 | mentor category       | mentor, category         | 14 | comma.missing       | Между «mentor» и «category» нет запятой
            missing comma before a variable | "STUDENT" $id       | "STUDENT", $id           | 14 | comma.missing       | нет запятой
            missing comma in a conclusion | $c "возраст           | $c, "возраст             | 18 | comma.missing       | нет запятой
            missing semicolon             | $min)                 | $min);                   | 18 | then.semicolon      | точки с запятой
            one sign of equality          | category = "STUDENT"  | category == "STUDENT"    | 14 | condition.assignment | один знак =
            three signs of equality       | category === "STUDENT" | category == "STUDENT"   | 14 | condition.sign      | ===
            sign turned round             | value => $age         | value > $age             | 15 | condition.sign      | >=
            unequal as in Basic           | value <> $age         | value > $age             | 15 | condition.sign      | !=
            word and                      | mentor and category   | mentor, category         | 14 | condition.and       | стоит слово «and»
            word or                       | mentor or category    | mentor, category         | 14 | condition.or        | Пишите ||
            word not of a property        | not mentor            | mentor,                  | 14 | condition.not-word  | !mentor
            sign of the printed page      | value ≥ $age          | value > $age             | 15 | condition.sign      | Пишите >=
            Russian and                   | mentor и category     | mentor, category         | 14 | word.russian        | «и» написано по-русски, а слова правил английские (&&?)
            Russian not                   | не mentor, category   | mentor, category         | 14 | word.russian        | (!?)
            Russian property              | категория ==          | category ==              | 14 | word.russian        | (category?)
            Russian word of no likeness   | кошка ==              | category ==              | 14 | word.russian        | «кошка» написано по-русски
            Russian verdict               | вердикт.refuse        | verdict.refuse           | 18 | word.russian        | (verdict?)
            Russian code                  | "ученик"              | "STUDENT"                | 14 | code.unknown        | нет кода «ученик» (PUPIL?)
            Russian code in capitals      | "УЧЕНИК"              | "STUDENT"                | 14 | code.unknown        | (PUPIL?)
            Russian word for no code      | "кошка"               | "STUDENT"                | 14 | code.unknown        | Известны PUPIL
            missing dollar sign           | age : ageOnStart      | $age : ageOnStart        | 14 | variable.dollar     | «age» нет знака $
            missing dollar of the subject | c : Candidacy( mentor, category == "STUDENT", $id | $c : Candidacy( mentor, category == "STUDENT", $id | 14 | variable.dollar | «c» нет знака $
            missing dollar in a conclusion | refuse(c,            | refuse($c,               | 18 | variable.dollar     | «c» нет знака $
            variable that is not there    | ", $years, $min)      | ", $age, $min)           | 18 | variable.unknown    | $years
            misspelt variable             | value > $agee         | value > $age             | 15 | variable.unknown    | ($age?)
            variable twice                | $id : ageOnStart      | $age : ageOnStart        | 14 | variable.twice      | связана дважды
            wrong conclusion              | verdict.refus(        | verdict.refuse(          | 18 | verdict.unknown     | (refuse?)
            conclusion about another fact | verdict.veto(         | verdict.refuse(          | 18 | verdict.subject     | Pair
            conclusion without verdict    | refuse($c             | verdict.refuse($c        | 18 | then.verdict        | нет слова verdict
            too few values                | verdict.pending($c, "справка") | verdict.pending($c, "справка", $due, "справка не представлена") | 25 | verdict.arguments | не хватает значений
            day in quotes                 | "01.09.2025", "справка не | $due, "справка не     | 25 | verdict.kind        | значение номер 3
            placeholder too many          | требуется {2}"        | требуется {1}"           | 18 | verdict.placeholder | {2}
            no reason                     | $age, $min            | "возраст {0}, требуется {1}", $age, $min | 18 | verdict.reason | нет причины
            two conclusions               | $min); verdict.remark($c, "ещё"); | $min);       | 10 | rule.conclusions    | выводов: 2
            duplicate id                  | "S-A-1 Справка        | "S-A-2 Справка           | 21 | rule.duplicate      | S-A-1
            no id                         | "Справка есть         | "S-A-2 Справка есть      | 21 | rule.id             | номера и предложения
            Russian id                    | "С-А-2 Справка        | "S-A-2 Справка           | 21 | rule.letters        | русские буквы: С, А (C-A-2?)
            dash in an id                 | "S–A-2 Справка        | "S-A-2 Справка           | 21 | rule.dash           | (S-A-2?)
            capital END                   | END⏎⏎rule "S-A-2     | end⏎⏎rule "S-A-2        | 19 | then.forbidden      | END», а допускается только verdict (end?)
            call after a conclusion       | $min).getClass();     | $min);                   | 18 | then.call           | ещё один вызов
            static import                 | import static a.B.*;  | package school.rules;    | 2  | import.forbidden    | static
            misspelt annotation           | @sorce                | @source                  | 11 | annotation.unknown  | (source?)
            misspelt threshold            | "school.mn-age"       | "school.min-age"         | 15 | policy.unknown      | (school.min-age?)
            misspelt code                 | "STUDENTT"            | "STUDENT"                | 14 | code.unknown        | нет кода «STUDENTT» (STUDENT?)
            misspelt purpose              | "MENTORINGG"          | "MENTORING"              | 16 | code.unknown        | (MENTORING?)
            threshold without a key       | ∅                     | key == "school.min-age", | 15 | policy.key          | не ключом
            threshold typed as a number   | value > 17            | value > $age             | 15 | literal.condition   | порог 17
            number in quotes              | value > "17"          | value > $age             | 15 | condition.kinds     | разные вещи
            order of codes                | category > "STUDENT"  | category == "STUDENT"    | 14 | condition.order     | числа и даты
            property that asks nothing    | category              | category == "STUDENT"    | 14 | condition.flag      | не свойство «да/нет»
            null of what is always known  | mentor == null, category | mentor, category         | 14 | condition.null      | null
            list without brackets         | in "MENTORING"        | in ("MENTORING", "PUBLICATION") | 16 | sign.expected | знак (
            contains of one code          | category contains     | traits contains          | 23 | condition.contains  | набор
            paper of nobody               | ConsentFact(          | ConsentFact( candidacy == $id, | 16 | join.missing  | не связан
            calculation                   | value + 1 > $age      | value > $age             | 15 | condition.arithmetic | считать в правилах нельзя
            forgotten import              | ∅                     | import org.mentorship.rules.vocabulary.Policy; | 15 | import.missing | Факт Policy не импортирован
            misspelt import               | vocabulary.Polcy;     | vocabulary.Policy;       | 6  | import.forbidden    | Policy?
            foreign import                | java.util.Date;       | org.mentorship.rules.vocabulary.Policy; | 6 | import.forbidden | java.util.Date
            forgotten global              | ∅                     | global org.mentorship.rules.vocabulary.Verdict verdict; | 18 | global.missing | verdict
            misspelt global               | Verdict verdikt;      | Verdict verdict;         | 8  | global.forbidden    | verdikt
            salience                      | 10" salience 5        | установленного возраста" | 10 | rule.when           | salience
            open comment                  | /* Правила школы      | // Правила школы         | 1  | comment.open        | не закрыт
            """)
    void a_slip_is_told_with_its_line_and_named(
            String what, String slip, String right, int line, String code, String words) throws IOException {
        String from = spelt(right);
        assertThat(GOOD).contains(from);
        int at = GOOD.indexOf(from);
        String to = spelt(slip);
        if (to.isEmpty() && from.startsWith("\n") && !from.equals("\nwhen")) {
            to = from.contains("verdict.refuse") ? "\n    verdict.refuse" : "\n\nrule";
        } else if (to.isEmpty() && from.endsWith("\nend")) {
            to = "представлена\");";
        }
        rules(GOOD.substring(0, at) + to + GOOD.substring(at + from.length()));

        assertThat(problems()).as(what).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules.drl");
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message().ru() + " " + problem.advice().ru()).contains(words);
            assertThat(problem.words()).isPresent();
        });
        assertThat(problems())
                .as("no more than the slip and what follows from it")
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text of a condition    | "STUDENT", $id | "STUDENT, $id | 14
            text of a conclusion   | требуется {1}" | требуется {1} | 18
            name of a rule         | возраста"      | возраста      | 10
            text of an annotation  | школы"         | школы         | 11
            text in a list         | "PUBLICATION") | "PUBLICATION) | 16
            """)
    void a_quote_that_is_not_closed_is_told_alone(String what, String right, String slip, int line) throws IOException {
        assertThat(GOOD).contains(right);
        rules(GOOD.replace(right, slip));

        assertThat(problems()).as(what).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("string.open");
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reason over two lines        | "возраст {0},⏎требуется {1}"  | "возраст {0}, требуется {1}"
            quotes within a reason       | не "ниже" {0}                 | возраст {0}
            quotes within and a brace    | возраст "ниже" {0}            | возраст {0}
            open comment of one line     | /* Правила школы              | // Правила школы
            sign of the printed page     | value ≥ $age                  | value > $age
            Russian and                  | mentor и category             | mentor, category
            Russian not                  | не mentor, category           | mentor, category
            Russian property             | категория ==                  | category ==
            Russian word of no likeness  | кошка ==                      | category ==
            Russian verdict              | вердикт.refuse                | verdict.refuse
            Russian word with a Latin letter | кaтегория ==              | category ==
            word or                      | mentor or category            | mentor, category
            word not                     | not mentor                    | mentor,
            call after a conclusion      | $min).getClass();             | $min);
            static import                | import static a.B.*;          | package school.rules;
            fraction                     | value > 14,5                  | value > $age
            missing dollar and colon     | Candidacy( mentor, category == "STUDENT", $id | $c : Candidacy( mentor, category == "STUDENT", $id
            """)
    void such_a_slip_is_told_alone_and_no_message_mixes_letters(String what, String slip, String right)
            throws IOException {
        assertThat(GOOD).contains(right);
        int at = GOOD.indexOf(right);
        rules(GOOD.substring(0, at) + spelt(slip) + GOOD.substring(at + right.length()));

        assertThat(problems())
                .filteredOn(problem -> problem.severity() == RuleProblem.Severity.ERROR)
                .as(what)
                .singleElement()
                .satisfies(problem -> assertThat(
                                problem.message().ru() + problem.advice().ru())
                        .as("letters of both kinds in one word")
                        .doesNotContainPattern(what.contains("Latin letter") ? "\\uFFFF" : "[а-я][a-z]|[a-z][а-я]"));
    }

    @Test
    void a_slip_in_each_line_of_each_rule_is_told_at_once() throws IOException {
        rules(GOOD.replace(
                        "$c : Candidacy( mentor, category == \"STUDENT\", $id",
                        "$c : Candidacy( mentor category == \"STUDENT\", $id")
                .replace("value > $age", "value => $age")
                .replace("withdrawn )", "withdrawn")
                .replace("$min);", "$min)")
                .replace("traits contains \"GIFTED\"", "traits containz \"GIFTED\"")
                .replace("\"справка\", $due", "\"справка\" $due"));

        assertThat(problems())
                .extracting(RuleProblem::line, RuleProblem::code)
                .containsExactly(
                        tuple(14, "comma.missing"),
                        tuple(15, "condition.sign"),
                        tuple(16, "bracket.open"),
                        tuple(18, "then.semicolon"),
                        tuple(23, "comma.missing"),
                        tuple(25, "comma.missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            negative years          | -17                 | 17                   | 2 | policy.negative
            comma too many          | "years",, "values"  | "years", "values"    | 2 | json.wrong
            day as in Russian       | "01.01.2020"        | "2020-01-01"         | 3 | json.wrong
            number in quotes        | "17"                | 17                   | 3 | json.wrong
            fraction                | 17.5                | 17                   | 3 | json.wrong
            fraction with a comma   | 17,5                | 17                   | 3 | json.wrong
            misspelt field          | "valeu": 17         | "value": 17          | 3 | json.wrong
            guillemets in JSON      | «years»             | "years"              | 2 | json.wrong
            """)
    void a_slip_among_the_thresholds_is_told_with_its_line(
            String what, String slip, String right, int line, String code) throws IOException {
        Files.writeString(folder.resolve("policy.json"), POLICY.replace(right, slip), StandardCharsets.UTF_8);

        assertThat(problems()).as(what).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("policy.json");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message().ru()).containsPattern("[а-я]{4}");
            assertThat(problem.advice().ru()).contains(slip.contains("17,5") ? "с точкой, а не с запятой" : "");
        });
        assertThat(problems())
                .as("what follows is not told")
                .noneMatch(problem -> problem.code().equals("policy.unknown"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            missing last brace    | {"thresholds": []        | policy.json | Закройте скобки
            comma before a brace  | {"thresholds": [],}      | policy.json | Уберите эту запятую
            remark                | {"thresholds": [] // да} | policy.json | примечаний нет
            misspelt root field   | {"threshold": []}        | policy.json | (thresholds)
            misspelt extends      | {"extend": "none"}       | book.json   | (extends)
            """)
    void a_slip_at_the_root_of_a_file_is_named(String what, String text, String file, String advice)
            throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);

        assertThat(problems()).as(what).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.advice().ru()).contains(advice);
        });
    }

    @Test
    void a_misspelt_field_is_not_called_missing_as_well() throws IOException {
        Files.writeString(
                folder.resolve("policy.json"),
                POLICY.replace("\"value\": 17", "\"valeu\": 17"),
                StandardCharsets.UTF_8);

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(
                                problem.message().ru() + problem.advice().ru())
                        .contains("valeu", "(value)"));
    }

    @Test
    void a_rule_to_switch_off_that_is_not_there_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("book.json"), "{\"off\": [\n\"E-PE-1\",\n\"E-PE-11\"]}");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("book.json:3");
            assertThat(problem.message().ru()).contains("E-PE-11");
        });
    }

    @Test
    void a_file_saved_in_another_encoding_is_told_with_the_first_line_that_shows_it() throws IOException {
        Files.write(folder.resolve("rules.drl"), ("\n\n" + GOOD).getBytes(Charset.forName("windows-1251")));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.place()).isEqualTo("rules.drl:3");
            assertThat(problem.code()).isEqualTo("file.encoding");
            assertThat(problem.advice().ru()).contains("Блокноте");
        });
    }

    @Test
    void spaces_of_editors_a_mark_at_the_beginning_and_line_ends_of_windows_are_no_mistakes() throws IOException {
        rules("\uFEFF" + GOOD.replace("    ", "\t\u00a0").replace("\n", "\r\n"));

        assertThat(problems()).isEmpty();
    }
}
