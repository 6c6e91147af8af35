package org.mentorship.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.benchmarks.indicators.IndicatorsPart;
import org.mentorship.benchmarks.kernel.FlowPart;
import org.mentorship.benchmarks.kernel.PoliciesPart;
import org.mentorship.benchmarks.pairing.CancelPart;
import org.mentorship.benchmarks.pairing.JointPart;
import org.mentorship.benchmarks.pairing.PlainPart;
import org.mentorship.benchmarks.pairing.ProofPart;
import org.mentorship.benchmarks.pairing.ReadPart;
import org.mentorship.benchmarks.pairing.RegionPart;
import org.mentorship.benchmarks.pairing.ScalePart;
import org.mentorship.benchmarks.pairing.TrapPart;
import org.mentorship.benchmarks.rules.PairRulesPart;
import org.mentorship.benchmarks.rules.RoadmapPart;
import org.mentorship.benchmarks.rules.RuleBooksPart;
import org.mentorship.benchmarks.session.SessionPart;
import org.mentorship.benchmarks.start.StartPart;

/**
 * Measures everything side by side in one run. Without arguments all parts are measured and the table of
 * docs/reference/performance.md is written anew; with names of parts their rows are printed only. Run from the root of the
 * project, after {@code ./mentorship} has been built:
 *
 * <pre>mvn -q -Dquickly -pl mentorship-benchmarks -am package
 * java -Xmx4g -cp "mentorship-benchmarks/target/classes:mentorship-benchmarks/target/lib/*" \
 *     org.mentorship.benchmarks.All [PART …]</pre>
 */
public final class All {

    /** Every part, in the order of the page. */
    static final List<Part> PARTS = List.of(
            new FlowPart(),
            new PoliciesPart(),
            new PlainPart(),
            new JointPart(),
            new TrapPart(),
            new SessionPart(),
            new PairRulesPart(),
            new RoadmapPart(),
            new RuleBooksPart(),
            new IndicatorsPart(),
            new ScalePart(),
            new ProofPart(),
            new RegionPart(),
            new CancelPart(),
            new ReadPart(),
            new StartPart(),
            new JmhPart());

    private All() {}

    public static void main(String[] names) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Table table = new Table();
        boolean complete = measure(named(names), table);
        out.print(Page.measured(table));
        if (names.length == 0) {
            new Page(Path.of("docs", "reference", "performance.md")).write(table);
        }
        System.exit(complete ? 0 : 1);
    }

    private static List<Part> named(String[] names) {
        List<String> unknown = Arrays.stream(names)
                .filter(name -> PARTS.stream().noneMatch(part -> part.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    """
                    There are no parts %s.
                    Name some of: %s.""".formatted(unknown, PARTS.stream().map(Part::name).collect(Collectors.joining(", "))));
        }
        return names.length == 0
                ? PARTS
                : PARTS.stream()
                        .filter(part -> Arrays.asList(names).contains(part.name()))
                        .toList();
    }

    /** A part that fails gets a row that says so; the others are measured all the same. */
    private static boolean measure(List<Part> parts, Table table) {
        boolean complete = true;
        for (Part part : parts) {
            try {
                part.measure(table);
            } catch (Exception failure) {
                failure.printStackTrace();
                table.row(
                        part.name(),
                        "",
                        "",
                        false,
                        "failed: %s",
                        failure.toString().replace('\n', ' '));
                complete = false;
            }
        }
        return complete;
    }
}
