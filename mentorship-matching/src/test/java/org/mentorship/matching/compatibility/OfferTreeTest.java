package org.mentorship.matching.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mentorship.core.intake.Request;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.Programme;

/** What a walk passes over could not have come to what was asked; every component kind is in the examples. */
class OfferTreeTest {

    private static final List<CompatibilityScorer> SCORERS = scorers();

    private static List<CompatibilityScorer> scorers() {
        List<CompatibilityScorer> scorers = new ArrayList<>();
        for (String example : List.of("tiny", "mishkino", "oktyabrsky")) {
            Programme programme = read(example);
            programme.requests().stream()
                    .map(Request::form)
                    .distinct()
                    .forEach(form -> scorers.add(CompatibilityScorer.of(programme, form)));
        }
        scorers.removeIf(
                scorer -> scorer.requests().isEmpty() || scorer.offers().isEmpty());
        return scorers;
    }

    private static Programme read(String example) {
        try {
            return ProgrammeReader.read(Path.of("../examples", example, "programme.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 400)
    void a_walk_finds_each_offer_that_comes_to_what_is_asked_of_it_with_its_points(
            @ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        CompatibilityScorer scorer = SCORERS.get(random.nextInt(SCORERS.size()));
        int request = random.nextInt(scorer.requests().size());
        int[] some = IntStream.range(0, scorer.offers().size())
                .filter(offer -> random.nextInt(4) > 0)
                .toArray();
        int around = random.nextInt(1100);
        long[] asked = IntStream.range(0, scorer.offers().size())
                .mapToLong(offer -> around + random.nextInt(200) - 100)
                .toArray();
        OfferTree tree = scorer.tree(some);
        long[] least = tree.least(offer -> asked[offer]);
        Map<Integer, Integer> found = new TreeMap<>();

        tree.walk(request, branch -> least[branch], (offer, base) -> {
            if (base >= asked[offer]) {
                assertThat(found.put(offer, base)).isNull();
            }
        });

        Map<Integer, Integer> expected = new TreeMap<>();
        for (int offer : some) {
            int base = scorer.basePoints(request, offer);
            if (base >= asked[offer]) {
                expected.put(offer, base);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Example
    void what_cannot_come_to_it_is_passed_over_without_a_look_at_each_offer() {
        CompatibilityScorer largest = SCORERS.stream()
                .max((one, other) ->
                        Integer.compare(one.offers().size(), other.offers().size()))
                .orElseThrow();
        OfferTree tree =
                largest.tree(IntStream.range(0, largest.offers().size()).toArray());
        long looked = 0;
        for (int request = 0; request < largest.requests().size(); request++) {
            looked += tree.walk(
                    request,
                    branch -> Compatibility.MAX_POINTS + 1,
                    (offer, base) -> assertThat(base).isNegative());
        }
        assertThat(looked)
                .isLessThan((long) largest.requests().size() * (largest.offers().size() + 1));
    }

    @Example
    void a_tree_of_nobody_has_nobody() {
        OfferTree tree = SCORERS.get(0).tree();
        assertThat(tree.least(offer -> 0)).containsExactly(Long.MAX_VALUE);
        assertThat(tree.walk(0, branch -> 0, (offer, base) -> assertThat(base).isNegative()))
                .isZero();
    }
}
