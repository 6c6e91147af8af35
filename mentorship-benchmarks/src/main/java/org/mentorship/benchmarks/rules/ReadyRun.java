package org.mentorship.benchmarks.rules;

import java.nio.file.Path;
import java.util.Locale;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.rules.RuleBook;

/**
 * Makes a rule book ready for the engine in a process that has done nothing else, so that classes are loaded, too; prints
 * seconds, processor seconds, no peak, and the number of rules.
 */
final class ReadyRun {

    private ReadyRun() {}

    /** A folder of rules, or nothing for the bundled book. */
    public static void main(String[] args) {
        Stopwatch.Timed<RuleBook> run = Stopwatch.time(() -> {
            RuleBook book = args.length == 0 ? RuleBook.bundled() : RuleBook.load(Path.of(args[0]));
            book.prepare();
            return book;
        });
        System.out.printf(
                Locale.ROOT,
                "%.2f %.2f 0 %d%n",
                run.took().seconds(),
                run.took().cpuSeconds(),
                run.result().rules().size());
    }
}
