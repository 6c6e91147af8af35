package org.mentorship.core.json.codec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Phrase;

/**
 * The kinds of JSON files of this library, told apart by fields of their roots, so that a file given in the place of another is
 * called by its kind rather than by each of its fields.
 */
public enum FileKind {
    PROGRAMME(Phrase.of("a programme"), Set.of("referenceDate", "period"), Set.of("participants")),
    ROADMAP(Phrase.of("a roadmap"), Set.of("stages")),
    PAIRING(Phrase.of("a pairing"), Set.of("ruleBook", "score")),
    EDITS(Phrase.of("edits of a pairing"), Set.of("edits")),
    PRINTED_FIGURES(Phrase.of("printed figures of a report"), Set.of("figures")),
    INDICATOR_SHEET(Phrase.of("numbers written by the command indicators"), Set.of("audience")),
    POLICY(Phrase.of("thresholds of a rule book (policy.json)"), Set.of("thresholds")),
    BOOK(Phrase.of("the heading of a rule book (book.json)"), Set.of("extends"), Set.of("off")),
    INDICATORS(Phrase.of("indicators of a rule book (indicators.json)"), Set.of("indicators"), Set.of("sets")),
    SCENARIOS(Phrase.of("scenarios of a rule book"), Set.of("scenarios"));

    private final Phrase words;
    private final List<Set<String>> marks;

    /** @param marks sets of fields; a root that holds all of one set is of this kind */
    @SafeVarargs
    FileKind(Phrase words, Set<String>... marks) {
        this.words = words;
        this.marks = List.of(marks);
    }

    private boolean isThatOf(Set<String> fields) {
        return marks.stream().anyMatch(fields::containsAll);
    }

    /** Ends the reading where the root is that of another kind of file. */
    void expect(Set<String> fields, boolean strange, long start, JsonInput in) {
        if (isThatOf(fields)) {
            return;
        }
        Optional<FileKind> other = Optional.empty();
        for (FileKind kind : values()) {
            if (other.isEmpty() && kind.isThatOf(fields)) {
                other = Optional.of(kind);
            }
        }
        Phrase advice = Phrase.of("Give a file of the kind that is needed.");
        if (other.isPresent()) {
            in.only(start, Phrase.of("This is %s, and %s is needed here.", other.get().words, words), advice);
        } else if (strange) {
            in.only(start, Phrase.of("This is a file of another kind, and %s is needed here.", words), advice);
        }
    }
}
