package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.participant.Trait;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

class RuleFolderTest {
    private static final String HEAD = """
            package my.rules;
            import org.mentorship.rules.vocabulary.Candidacy;
            import org.mentorship.rules.vocabulary.Policy;
            global org.mentorship.rules.vocabulary.Verdict verdict;
            """;

    @TempDir
    Path folder;

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RuleProblem> problems() {
        InvalidRuleBookException refused =
                catchThrowableOfType(InvalidRuleBookException.class, () -> RuleBook.load(folder));
        assertThat(refused).as("the folder is refused").isNotNull();
        assertThat(refused.getMessage()).doesNotContain("Exception", "org.drools", "LambdaPredicate");
        return refused.problems();
    }

    private static Eligibility only(RuleBook book, Programme programme) {
        return book.eligibility(programme).decisions().get(0);
    }

    @Nested
    class Without {
        private final Programme nine =
                Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(9)));

        private String refusing(RuleBook book) {
            return ((Eligibility.Refused) only(book, nine)).reasons().get(0).ruleId();
        }

        @Test
        void a_rule_of_the_bundled_book_falls_silent_and_the_book_itself_stays() {
            RuleBook book = RuleBook.bundled();
            String rule = refusing(book);
            RuleBook relaxed = book.without(rule);
            assertThat(only(relaxed, nine).admitted()).isTrue();
            assertThat(relaxed.rule(rule)).isEmpty();
            assertThat(relaxed.fingerprint()).isNotEqualTo(book.fingerprint());
            assertThat(refusing(book)).isEqualTo(rule);
        }

        @Test
        void a_rule_of_a_folder_falls_silent_and_those_beside_it_go_on() {
            write("mine.drl", HEAD + """
                    rule "X-1 Refuses everybody"
                    when
                        $c : Candidacy( mentee )
                    then
                        verdict.refuse($c, "first");
                    end
                    rule "X-2 Refuses everybody too"
                    when
                        $c : Candidacy( mentee )
                    then
                        verdict.refuse($c, "second");
                    end
                    """);
            RuleBook book = RuleBook.load(folder);
            assertThat(((Eligibility.Refused) only(book.without("X-1"), nine)).reasons())
                    .extracting(Finding::ruleId)
                    .contains("X-2")
                    .doesNotContain("X-1");
            assertThat(((Eligibility.Refused) only(book, nine)).reasons())
                    .extracting(Finding::ruleId)
                    .contains("X-1", "X-2");
        }

        @Test
        void a_rule_that_is_not_there_is_named() {
            assertThatThrownBy(() -> RuleBook.bundled().without("X-9"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            The rule book has no rule (X-9) in force.
                            Give the id of one of its rules.""");
        }
    }

    @Nested
    class Edited {

        private final Programme nine =
                Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(9)));

        @Test
        void a_threshold_of_the_folder_takes_the_place_of_the_bundled_one() {
            write("policy.json", """
                    {"thresholds": [{"key": "pupil-mentee.min-age", "unit": "years", "values": [
                      {"from": "2019-12-25", "value": 8, "source": "приказ школы"}]}]}
                    """);

            RuleBook book = RuleBook.load(folder);

            assertThat(only(RuleBook.bundled(), nine)).isInstanceOf(Eligibility.Refused.class);
            assertThat(only(book, nine).admitted()).isTrue();
            assertThat(book.fingerprint()).isNotEqualTo(RuleBook.bundled().fingerprint());
            assertThat(book.rules()).isEqualTo(RuleBook.bundled().rules());
        }

        @Test
        void a_rule_that_is_switched_off_says_nothing() {
            write("book.json", "{\"off\": [\"E-PE-1\"]}");

            RuleBook book = RuleBook.load(folder);

            assertThat(only(book, nine).admitted()).isTrue();
            assertThat(book.rule("E-PE-1")).isEmpty();
            assertThat(book.rule("E-PE-2")).isPresent();
        }

        @Test
        void a_rule_of_the_folder_takes_the_place_of_the_bundled_one_and_others_stay() {
            write("my rules.drl", HEAD + """
                    rule "E-PE-1 Наставляемый не моложе установленного возраста, кроме одарённых"
                        @source("приказ школы")
                    when
                        $c : Candidacy( mentee, category == "PUPIL", $age : ageOnStart, traits not contains "GIFTED" )
                        Policy( key == "pupil-mentee.min-age", value > $age, $min : value )
                    then
                        verdict.refuse($c, "лет {0}, нужно {1}", $age, $min);
                    end
                    """);

            RuleBook book = RuleBook.load(folder);

            Eligibility.Refused refused = (Eligibility.Refused) only(book, nine);
            assertThat(refused.reasons()).singleElement().satisfies(finding -> {
                assertThat(finding.ruleId()).isEqualTo("E-PE-1");
                assertThat(finding.reason().ru()).isEqualTo("лет 9, нужно 10");
                assertThat(finding.sentence().ru()).endsWith("кроме одарённых");
                assertThat(finding.source()).contains("приказ школы");
                assertThat(finding.thresholds()).extracting("key").containsExactly("pupil-mentee.min-age");
            });
            Programme gifted = Cases.mentee(
                    Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(9)).traits(Trait.GIFTED));
            assertThat(only(book, gifted).admitted()).isTrue();
            Programme twenty = Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(20)));
            assertThat(((Eligibility.Refused) only(book, twenty)).reasons())
                    .extracting(Finding::ruleId)
                    .containsExactly("E-PE-2");
        }

        @Test
        void a_book_may_stand_alone() {
            write("book.json", "{\"extends\": \"none\"}");
            write("one.drl", HEAD + """
                    rule "X-A-1 Седьмой класс – в следующем году"
                    when
                        $c : Candidacy( grade == 6 || grade == 7, $d : startDate, $g : grade )
                    then
                        verdict.pending($c, "перевод в старший класс", $d, "сейчас класс {0}", $g);
                    end
                    """);

            RuleBook book = RuleBook.load(folder);

            assertThat(book.rules()).extracting(RuleInfo::id).containsExactly("X-A-1");
            assertThat(((Eligibility.Pending) only(book, nine)).missing())
                    .singleElement()
                    .satisfies(missing -> {
                        assertThat(missing.paper().ru()).isEqualTo("перевод в старший класс");
                        assertThat(missing.until()).isEqualTo(Cases.START);
                        assertThat(missing.participant()).isEqualTo("mentee");
                    });
        }

        @Test
        void a_pair_rule_may_ask_who_a_pair_is() {
            write("one.drl", """
                    package my.rules;
                    import org.mentorship.rules.vocabulary.Pair;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "X-P-1 Эту пару не соединяют"
                    when
                        $p : Pair( request == "r-2" )
                    then
                        verdict.veto($p, "так решил куратор");
                    end
                    """);
            Programme twins = Cases.programme()
                    .add(Cases.pupil("one").build())
                    .add(Cases.pupil("two").build())
                    .add(Cases.teacher("mentor").build())
                    .add(Cases.request("r-1", "one", Cases.TEACHER_PUPIL).build())
                    .add(Cases.request("r-2", "two", Cases.TEACHER_PUPIL).build())
                    .add(Cases.offer("o", "mentor", Cases.TEACHER_PUPIL).build())
                    .forms(List.of(Cases.TEACHER_PUPIL))
                    .build();
            List<CandidatePair> pairs = twins.requests().stream()
                    .map(request -> new CandidatePair(request, twins.offers().get(0)))
                    .toList();

            List<PairVerdict> verdicts = RuleBook.load(folder).judge(twins, pairs);

            assertThat(verdicts).extracting(PairVerdict::vetoed).containsExactly(false, true);
        }

        @Test
        void organizations_are_kept_apart_only_while_a_rule_says_so() {
            Programme programme = Cases.mentor(Cases.TEACHER_PUPIL, Cases.teacher("x"));
            write("book.json", "{\"off\": [\"P-V-9\"]}");

            assertThat(RuleBook.bundled().judge(programme).staysInsideOrganizations())
                    .isTrue();
            assertThat(RuleBook.load(folder).judge(programme).staysInsideOrganizations())
                    .isFalse();
        }

        @Test
        void the_most_points_of_a_pair_are_those_of_all_rules_that_give_some() {
            Programme programme = Cases.mentor(Cases.TEACHER_PUPIL, Cases.teacher("x"));
            int bundled = RuleBook.bundled().judge(programme).mostPoints();
            write("one.drl", """
                    package my.rules;
                    import org.mentorship.rules.vocabulary.Pair;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "X-P-1 За каждую пару"
                    when
                        $p : Pair( !samePerson )
                    then
                        verdict.points($p, 77, "так решил куратор");
                    end
                    """);

            assertThat(bundled).isBetween(1, 1000);
            assertThat(RuleBook.load(folder).judge(programme).mostPoints()).isEqualTo(bundled + 77);
        }

        @Test
        void a_copy_of_the_bundled_rules_says_the_same() {
            write("book.json", "{\"extends\": \"none\"}");
            for (String file : BundledRules.files()) {
                write(file.replace('/', '-'), BundledRules.text(file).replace("\n", "\r\n"));
            }
            write("policy.json", BundledRules.text("policy.json"));
            write("indicators.json", BundledRules.text("indicators.json"));

            RuleBook copy = RuleBook.load(folder);

            assertThat(copy.fingerprint()).isEqualTo(RuleBook.bundled().fingerprint());
            Programme poor = Cases.mentor(
                    Cases.TEACHER_PUPIL,
                    Cases.teacher("x").clearances(List.of()).consents(List.of()));
            assertThat(copy.eligibility(poor)).isEqualTo(RuleBook.bundled().eligibility(poor));
            assertThat(only(copy, nine)).isEqualTo(only(RuleBook.bundled(), nine));
        }
    }

    @Nested
    class ThresholdsOfAFolder {

        private final Programme nine =
                Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(9)));

        private void threshold(String key, String unit, String from, int value) {
            write("policy.json", """
                    {"thresholds": [{"key": "%s", "unit": "%s", "values": [{"from": "%s", "value": %d}]}]}
                    """.formatted(key, unit, from, value));
        }

        private Programme on(String day) {
            return nine.toBuilder()
                    .referenceDate(java.time.LocalDate.parse(day))
                    .build();
        }

        @Test
        void no_decision_is_taken_on_a_day_on_which_a_threshold_has_no_value() {
            threshold("pupil-mentee.min-age", "years", "2025-07-01", 10);
            RuleBook book = RuleBook.load(folder);

            assertThat(only(book, on("2025-07-01"))).isInstanceOf(Eligibility.Refused.class);
            ThresholdNotSetException refused =
                    catchThrowableOfType(ThresholdNotSetException.class, () -> book.eligibility(on("2025-06-30")));
            assertThat(refused.getMessage().lines()).hasSize(2);
            assertThat(refused)
                    .hasMessageStartingWith("Порог (pupil-mentee.min-age) на 30.06.2025 не задан: первое значение "
                            + "действует с 01.07.2025; его читают правила E-PE-1. / The threshold")
                    .hasMessageContaining("Добавьте в policy.json")
                    .hasMessageContaining("Add a value");
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("policy.json");
                assertThat(problem.message().en()).isPresent();
            });
            assertThatThrownBy(() -> book.trace(on("2025-06-30"), "r")).isInstanceOf(ThresholdNotSetException.class);
        }

        @Test
        void a_threshold_of_pairs_stops_pairs_alone() {
            threshold("pair.points.psychologist", "points", "2025-09-01", -10);
            RuleBook book = RuleBook.load(folder);

            assertThat(only(book, nine)).isInstanceOf(Eligibility.Refused.class);
            assertThatThrownBy(() -> book.judge(nine))
                    .isInstanceOf(ThresholdNotSetException.class)
                    .hasMessageContaining("P-B-1");
        }

        @Test
        void a_threshold_of_roadmaps_stops_people_not() {
            threshold("roadmap.due-soon", "days", "2030-01-01", 7);

            assertThat(only(RuleBook.load(folder), nine)).isInstanceOf(Eligibility.Refused.class);
        }

        @Test
        void a_rule_that_is_switched_off_needs_no_value() {
            threshold("pupil-mentee.min-age", "years", "2030-01-01", 10);
            write("book.json", "{\"off\": [\"E-PE-1\"]}");

            assertThat(only(RuleBook.load(folder), nine).admitted()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"2019-12-25", "2025-02-28", "2025-03-01", "2030-01-01"})
        void the_bundled_book_decides_on_every_day_since_the_target_model(String day) {
            Programme nobody = Cases.programme()
                    .referenceDate(java.time.LocalDate.parse(day))
                    .build();

            assertThat(RuleBook.bundled().eligibility(nobody).decisions()).isEmpty();
            assertThat(RuleBook.bundled().judge(nobody, List.of())).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                pupil-mentee.min-aeg | years  | 10  | «pupil-mentee.min-aeg» не читает ни одно правило (pupil-mentee.min-age?)
                my.own               | years  | 10  | «my.own» не читает ни одно правило.
                pupil-mentee.min-age | points | 10  | «points», а в поставке «years»
                pupil-mentee.min-age | years  | -1  | отрицательное: -1 (years)
                roadmap.due-soon     | days   | -14 | отрицательное: -14 (days)
                clearance.required   | yes-no | 2   | «да/нет»
                """)
        void a_threshold_that_cannot_be_meant_is_refused(String key, String unit, int value, String words) {
            threshold(key, unit, "2019-12-25", value);

            assertThat(problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("policy.json");
                assertThat(problem.message().ru()).contains(words);
            });
        }

        @ParameterizedTest
        @CsvSource({"pair.points.psychologist, points, -100", "pupil-mentee.min-age, years, 0"})
        void points_may_be_negative_and_years_zero(String key, String unit, int value) {
            threshold(key, unit, "2019-12-25", value);

            assertThat(RuleBook.load(folder).thresholds()).anySatisfy(threshold -> {
                assertThat(threshold.key()).isEqualTo(key);
                assertThat(threshold.values().get(0).value()).isEqualTo(value);
            });
        }

        @Test
        void a_threshold_of_a_rule_of_the_folder_is_read() {
            threshold("my.grade", "grades", "2019-12-25", 7);
            write("rules.drl", HEAD + """
                    rule "X-A-1 С какого класса"
                    when
                        $c : Candidacy( mentee, $g : grade )
                        Policy( key == "my.grade", value > $g, $min : value )
                    then
                        verdict.remark($c, "класс {0}, нужен {1}", $g, $min);
                    end
                    """);

            assertThat(only(RuleBook.load(folder), nine).remarks())
                    .extracting(Finding::ruleId)
                    .contains("X-A-1");
        }
    }

    @Nested
    class OneKindOfRules {

        private final Programme both = Cases.programme()
                .add(Cases.pupil("mentee").build())
                .add(Cases.pupilMentor("mentor").build())
                .add(Cases.request("r", "mentee", Cases.PUPILS).build())
                .add(Cases.offer("o", "mentor", Cases.PUPILS).build())
                .build();

        private List<org.mentorship.rules.pair.PairVerdict> judged(RuleBook book) {
            return book.judge(
                    both,
                    List.of(new org.mentorship.rules.pair.CandidatePair(
                            both.request("r").orElseThrow(), both.offer("o").orElseThrow())));
        }

        @Test
        void a_book_of_pair_rules_admits_everybody() {
            write("book.json", "{\"extends\": \"none\"}");
            write("one.drl", HEAD.replace("Candidacy", "Pair") + """
                    rule "X-P-1 Никто ни с кем"
                    when
                        $p : Pair( !samePerson )
                    then
                        verdict.veto($p, "нет");
                    end
                    """);
            RuleBook book = RuleBook.load(folder);

            assertThat(book.eligibility(both).decisions()).hasSize(2).allMatch(Eligibility::admitted);
            assertThat(judged(book).get(0).vetoes()).extracting(Finding::ruleId).containsExactly("X-P-1");
        }

        @Test
        void a_book_of_candidacy_rules_says_nothing_of_pairs() {
            write("book.json", "{\"extends\": \"none\"}");
            write("one.drl", HEAD + """
                    rule "X-A-1 Никто не наставник"
                    when
                        $c : Candidacy( mentor )
                    then
                        verdict.refuse($c, "нет");
                    end
                    """);
            RuleBook book = RuleBook.load(folder);

            assertThat(book.eligibility(both).decisions())
                    .extracting(Eligibility::admitted)
                    .containsExactly(true, false);
            assertThat(judged(book)).containsExactly(org.mentorship.rules.pair.PairVerdict.SILENT);
        }

        @Test
        void the_bundled_book_without_pair_rules_says_nothing_of_pairs() {
            write(
                    "book.json",
                    RuleBook.bundled().rules().stream()
                            .filter(rule -> rule.subject().equals("Pair"))
                            .map(rule -> "\"" + rule.id() + "\"")
                            .collect(java.util.stream.Collectors.joining(", ", "{\"off\": [", "]}")));

            assertThat(judged(RuleBook.load(folder))).containsExactly(org.mentorship.rules.pair.PairVerdict.SILENT);
        }

        @Test
        void a_book_without_rules_is_refused_in_words() {
            write("book.json", "{\"extends\": \"none\"}");

            assertThat(problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("book.json");
                assertThat(problem.message().ru()).isEqualTo("В своде нет ни одного правила.");
            });
        }
    }

    @Nested
    class Refused {

        private static final String CANDIDACY = "$c : Candidacy( mentor )";
        private static final String REFUSE = "verdict.refuse($c, \"так нельзя\");";

        private void rule(String when, String then) {
            write("rules.drl", HEAD + "rule \"X-A-1 Проверка\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                $c : Candidacy( mentr )                                        | mentor
                $c : Candidate( mentor )                                       | Candidacy
                $c : Candidacy( mentor ) eval( true )                          | eval
                $c : Candidacy( mentor ) from $x                               | from
                $c : Candidacy( category.length() > 3 )                        | category
                $c : Candidacy( category matches "P.*" )                       | matches
                $c : Candidacy( category == java.lang.Runtime.getRuntime() )   | java
                $c : Candidacy( new Object() != null )                         | new
                $c : Candidacy( саtegory == "PUPIL" )                          | «с»
                $c : Candidacy( category = "PUPIL" )                           | ==
                $c : Candidacy( category == 7 )                                | разные вещи
                $c : Candidacy( category > "PUPIL" )                           | числа и даты
                $c : Candidacy( mentor == null )                               | null
                $c : Candidacy( category )                                     | да/нет
                $c : Candidacy( ageOnStart == $x )                             | $x
                $c : Candidacy( $a : ageOnStart, $a : ageOnEnd )               | дважды
                $c : Candidacy( mentor ) Candidacy( mentee )                   | не первым
                not Candidacy( mentor )                                        | переменной
                Policy( key == "pupil-mentee.min-age" )                        | начинаться
                $c : Candidacy( mentor ) Policy( value > 3 )                   | ключом
                $c : Candidacy( mentor ) Policy( key == "pupil-mentee.mn-age" ) | pupil-mentee.min-age
                $c : Candidacy( mentor ) ConsentFact( withdrawn )              | не связан
                $c : Candidacy( $i : form ) ConsentFact( candidacy == $i )     | не связан
                $c : Candidacy( mentor ) not Policy( key == "pupil-mentee.min-age", $v : value ) | внутри not
                $c : Candidacy( paper.ru == "x" )                              | paper
                $c : Candidacy( (((((((((((((((((((((((mentor))))))))))))))))))))))) ) | глубоко
                $c : Candidacy( category == "A\\u0022" )                       | ёлочки
                """)
        void a_condition_outside_the_language_is_refused_with_its_line(String when, String word) {
            rule(when, REFUSE);

            assertThat(problems()).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo("rules.drl");
                assertThat(problem.line()).isEqualTo(7);
                assertThat(problem.message().ru() + problem.advice().ru()).contains(word);
                assertThat(problem.message().en()).isPresent();
                assertThat(problem.advice().en()).isPresent();
            });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                System.exit(0);                                   | System
                Runtime.getRuntime().exec("x");                   | Runtime
                $c.id();                                          | $c
                verdict.refuse($c, "а"); System.exit(0);          | System
                verdict.refuse($c, "а", System.getenv("PATH"));   | System
                verdict.refuse($c, "а", $c.id());                 | «.»
                verdict.getClass();                               | getClass
                verdict.refus($c, "а");                           | refuse
                verdict.refuse("а", "б");                         | Candidacy
                verdict.veto($c, "а");                            | Pair
                verdict.refuse($c);                               | не хватает
                verdict.refuse($c, "возраст {0}");                | {0}
                verdict.refuse($c, "а", $unknown);                | $unknown
                verdict.pending($c, "паспорт", "завтра", "а");    | 3
                verdict.refuse($c, "а")                           | точки с запятой
                insert(new Object());                             | insert
                drools.halt();                                    | drools
                verdict.refuse($c, "а"); verdict.refuse($c, "б"); | ровно один
                """)
        void a_conclusion_outside_the_language_is_refused(String then, String word) {
            rule(CANDIDACY, then);

            assertThat(problems())
                    .anySatisfy(problem -> assertThat(
                                    problem.message().ru() + problem.advice().ru())
                            .contains(word));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                import java.lang.Runtime;                        | java.lang.Runtime
                import org.mentorship.rules.*;                   | org.mentorship.rules.
                import function java.lang.Math.max;              | function
                import static java.lang.Math.max;                | static
                global java.util.List list;                      | java.util.List
                function void f() { System.exit(0); }            | function
                declare Fact name : String end                   | declare
                query "q" Candidacy() end                        | query
                dialect "mvel"                                   | dialect
                """)
        void a_line_outside_the_rules_is_refused(String line, String word) {
            write(
                    "rules.drl",
                    line + "\n" + HEAD + "rule \"X-A-1 Проверка\" when " + CANDIDACY + " then " + REFUSE + " end");

            assertThat(problems()).first().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(1);
                assertThat(problem.message().ru()).contains(word);
            });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                $c : Candidacy( category == «PUPIL» )
                $c : Candidacy( category == “PUPIL” )
                $c : Candidacy( category == „PUPIL“ )
                $c : Candidacy( category == ‘PUPIL’ )
                $c : Candidacy( category in ("TEACHER", “PUPIL") )
                """)
        void quotes_of_the_printed_page_are_told_and_nothing_else(String when) {
            rule(when, REFUSE);

            assertThat(problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(7);
                assertThat(problem.advice().ru()).isEqualTo("Нужны прямые кавычки: \"PUPIL\".");
            });
        }

        @Test
        void quotes_of_the_printed_page_around_a_name_and_a_reason_are_told_and_nothing_else() {
            write("rules.drl", HEAD + "rule “X-A-1 Раз” when " + CANDIDACY + " then verdict.refuse($c, «нельзя»); end");

            assertThat(problems())
                    .hasSize(2)
                    .allSatisfy(problem -> assertThat(problem.advice().ru()).startsWith("Нужны прямые кавычки"));
        }

        @Test
        void rule_attributes_are_refused() {
            write(
                    "rules.drl",
                    HEAD + "rule \"X-A-1 Проверка\" salience 10 when " + CANDIDACY + " then " + REFUSE + " end");

            assertThat(problems())
                    .first()
                    .satisfies(problem -> assertThat(problem.message().ru()).contains("salience"));
        }

        @Test
        void a_missing_end_is_told_with_the_rule_that_lacks_it_and_the_next_rule_is_still_checked() {
            write("rules.drl", HEAD + """
                    rule "X-A-1 Первое"
                    when
                        $c : Candidacy( mentor )
                    then
                        verdict.refuse($c, "а");

                    rule "X-A-2 Второе"
                    when
                        $c : Candidacy( mentour )
                    then
                        verdict.refuse($c, "б");
                    end
                    """);

            assertThat(problems()).extracting(RuleProblem::line).containsExactly(5, 13);
            assertThat(problems().get(0).message().ru()).contains("X-A-1", "end");
            assertThat(problems().get(1).message().ru()).contains("mentour", "(mentor?)");
        }

        @Test
        void every_problem_of_every_file_is_told_at_once() {
            write("a.drl", HEAD + "rule \"без номера\" when " + CANDIDACY + " then " + REFUSE + " end");
            write(
                    "b.drl",
                    HEAD + "rule \"X-A-1 Раз\" when $c : Candidacy( mentr ) then " + REFUSE + " end\n"
                            + "rule \"X-A-1 Два\" when " + CANDIDACY + " then " + REFUSE + " end");
            write("policy.json", "{\"thresholds\": [{\"key\": \"a\", \"unit\": \"years\", \"values\": []}]}");
            write("book.json", "{\"off\": [\"E-PE-11\"], \"extend\": \"none\"}");

            assertThat(problems()).extracting(RuleProblem::file).contains("a.drl", "b.drl", "policy.json", "book.json");
            assertThat(problems().stream().filter(problem -> problem.file().equals("b.drl")))
                    .hasSize(2);
        }

        @Test
        void a_rule_to_switch_off_must_exist() {
            write("book.json", "{\"off\": [\"E-PE-11\"]}");

            assertThat(problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().ru()).contains("E-PE-11", "(E-PE-1?)"));
        }

        @Test
        void a_file_in_another_encoding_is_refused() throws IOException {
            Files.write(folder.resolve("rules.drl"), "// Правила".getBytes(Charset.forName("windows-1251")));

            assertThat(problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().ru()).contains("UTF-8"));
        }

        @Test
        void an_empty_or_missing_folder_is_refused() {
            assertThat(problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message().ru()).contains("policy.json"));
            assertThatThrownBy(() -> RuleBook.load(folder.resolve("nowhere")))
                    .isInstanceOf(InvalidRuleBookException.class)
                    .hasMessageContaining("Папка не читается");
        }
    }
}
