package org.mentorship.benchmarks.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mentorship.matching.internal.kernel.Transport;

/** Made-up graphs; the same arguments give the same graph. */
final class Graphs {

    /** What a graph is like; each kind is hard for a kernel in its own way. */
    enum Kind {
        /** Points spread over 0…1000; three places for four requests. */
        FLAT_AND_SCARCE,
        /** Points spread over 0…1000; a place for each request and no more. */
        FLAT_AND_TIGHT,
        /** Three values of points only; three places for four requests. */
        TIES_AND_SCARCE,
        /** As the first, in schools of a hundred mentors that share nobody. */
        BY_SCHOOL
    }

    private Graphs() {}

    static Transport graph(Kind kind, int requests, int candidates) {
        SplittableRandom random = new SplittableRandom(requests * 31L + kind.ordinal());
        int offers = kind == Kind.FLAT_AND_TIGHT ? requests / 4 : requests * 3 / 10;
        int schools = kind == Kind.BY_SCHOOL ? Math.max(1, offers / 100) : 1;
        int perSchool = offers / schools;
        int each = Math.min(candidates, perSchool);
        int[] edgeStart = new int[requests + 1];
        int[] edgeOffer = new int[requests * each];
        int[] edgePoints = new int[requests * each];
        int[] rank = new int[requests];
        int[] takenBy = new int[offers];
        Arrays.fill(takenBy, -1);
        int edge = 0;
        for (int i = 0; i < requests; i++) {
            rank[i] = random.nextInt(10) == 0 ? 2 : 1;
            int first = i % schools * perSchool;
            for (int left = each; left > 0; ) {
                int offer = first + random.nextInt(perSchool);
                if (takenBy[offer] != i) {
                    takenBy[offer] = i;
                    edgeOffer[edge] = offer;
                    edgePoints[edge++] = kind == Kind.TIES_AND_SCARCE ? 500 * random.nextInt(3) : random.nextInt(1001);
                    left--;
                }
            }
            edgeStart[i + 1] = edge;
        }
        int[] marginStart = new int[offers + 1];
        for (int j = 0; j < offers; j++) {
            int places = kind == Kind.FLAT_AND_TIGHT ? 4 : 1 + random.nextInt(4);
            marginStart[j + 1] = marginStart[j] + places;
        }
        int[] person = new int[offers];
        Arrays.setAll(person, j -> j);
        int[] personCap = new int[offers];
        Arrays.fill(personCap, 4);
        return new Transport(
                edgeStart, edgeOffer, edgePoints, rank, marginStart, new int[marginStart[offers]], person, personCap);
    }
}
