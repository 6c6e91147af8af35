package org.mentorship.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Phrases in the manner of school plans, each with the meaning that was derived by hand. */
class DeadlineCorpusTest {

    private static final List<String[]> CORPUS = Notation.table("corpus.tsv");

    @TestFactory
    List<DynamicTest> understands() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : CORPUS) {
            tests.add(DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
                ParsedDeadline parsed = DeadlineParser.parse(row[1], Notation.plan(row[0]));
                String notation = Notation.of(parsed.deadline());
                if (row[2].equals("unrecognized")) {
                    assertThat(notation).startsWith("unrecognized");
                } else {
                    assertThat(notation).isEqualTo(row[2]);
                }
                if (row.length > 3 && !row[3].isBlank()) {
                    assertThat(parsed.warnings())
                            .extracting(warning -> warning.kind().name())
                            .containsAll(Arrays.asList(row[3].split(",")));
                }
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> prints_what_it_understood_so_that_it_is_understood_again() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : CORPUS) {
            Deadline deadline =
                    DeadlineParser.parse(row[1], Notation.plan(row[0])).deadline();
            if (!(deadline instanceof Deadline.Unrecognized)) {
                String printed = DeadlinePhrases.print(deadline, org.mentorship.core.text.Language.RU);
                tests.add(DynamicTest.dynamicTest(printed, () -> {
                    assertThat(DeadlineParser.parse(printed, Notation.plan(row[0]))
                                    .deadline())
                            .isEqualTo(deadline);
                    assertThat(DeadlineParser.parse(printed, PlanContext.unknown())
                                    .deadline())
                            .isEqualTo(deadline);
                }));
            }
        }
        return tests;
    }

    @Test
    void holds_each_phrase_once() {
        List<String> phrases = CORPUS.stream().map(row -> row[0] + " " + row[1]).toList();

        assertThat(new HashSet<>(phrases)).hasSameSizeAs(phrases);
        assertThat(phrases).hasSizeGreaterThan(200);
    }
}
