package org.mentorship.rules.scenario;

import java.nio.file.Path;
import java.util.List;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.internal.scenario.ScenarioFiles;

/**
 * Reads the scenarios of rule books; the format is described in docs/how-to/edit-rules.md and by {@link ScenarioSchema}.
 */
public final class ScenarioReader {
    /** Name of the folder inside that of a rule book. */
    public static final String FOLDER = "scenarios";

    private ScenarioReader() {}

    /** Those of the book that ships with the library: each of its rules speaks in one of them and is silent in another. */
    public static List<Scenario> bundled() {
        return ScenarioFiles.bundled();
    }

    /**
     * Those in {@code scenarios/*.json} of a rule book, in the order of file names; none where there is no such folder.
     *
     * @param book folder of the rule book
     * @throws InvalidRuleBookException with all problems of all files
     */
    public static List<Scenario> read(Path book) {
        return ScenarioFiles.read(book);
    }
}
