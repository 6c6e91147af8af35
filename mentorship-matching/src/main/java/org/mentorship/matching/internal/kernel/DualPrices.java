package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/**
 * Prices that prove a plan best: linear-programming duality, checked from the problem alone.
 *
 * <p>Let {@code v(i,j)} be the worth of seating request {@code i} at offer {@code j}, {@code λ(j)} any price of a
 * place at an offer and {@code z(p) ≥ 0} any price of a person's time. Then no plan is worth more than
 * <pre>Σᵢ max(0, maxⱼ v(i,j) − λ(j))  +  Σⱼ Σ_places max(0, λ(j) − z(p(j)) − margin(place))  +  Σₚ cap(p)·z(p)</pre>
 * because a seated request contributes {@code v − λ} to the first sum, the place that it takes {@code λ − z − margin} to
 * the second and {@code z} to the third (weak duality; any textbook on linear programming, for instance Schrijver,
 * <i>Combinatorial Optimization</i>, 2003, section 17.2). A plan that is worth as much is therefore best, whoever made it.
 *
 * @param offerPrice λ, one per offer, in points where one rank is {@link Transport#unit()} points
 * @param personPrice z, one per person, 0 or more
 */
public record DualPrices(long[] offerPrice, long[] personPrice) {

    /** What a request keeps after paying the price of its best offer; 0 where none is worth its price. */
    public long surplus(Transport problem, int request, long unit) {
        long surplus = 0;
        for (int edge = problem.edgeStart()[request]; edge < problem.edgeStart()[request + 1]; edge++) {
            long price = offerPrice[problem.edgeOffer()[edge]];
            surplus = Math.max(surplus, Math.subtractExact(problem.worth(request, edge, unit), price));
        }
        return surplus;
    }

    /** Upper bound on the worth of every plan of the problem; a person's price below zero counts as zero. */
    public long bound(Transport problem) {
        long unit = problem.unit();
        long bound = 0;
        for (int i = 0; i < problem.requests(); i++) {
            bound = Math.addExact(bound, surplus(problem, i, unit));
        }
        for (int j = 0; j < problem.offers(); j++) {
            long net = Math.subtractExact(offerPrice[j], Math.max(0, personPrice[problem.person()[j]]));
            for (int place = problem.marginStart()[j]; place < problem.marginStart()[j + 1]; place++) {
                bound = Math.addExact(bound, Math.max(0, net - problem.margin()[place]));
            }
        }
        for (int p = 0; p < problem.persons(); p++) {
            bound = Math.addExact(
                    bound, Math.multiplyExact(Math.max(0, personPrice[p]), (long) problem.personCap()[p]));
        }
        return bound;
    }

    /** Whether the plan is legal and worth exactly the bound, that is, proven best. */
    public boolean verify(Transport problem, int[] offerOf) {
        return offerPrice.length == problem.offers()
                && personPrice.length == problem.persons()
                && legal(problem, offerOf)
                && worth(problem, offerOf) == bound(problem);
    }

    /** Whether each seat is an edge of the graph and nobody is over a limit. */
    static boolean legal(Transport problem, int[] offerOf) {
        if (offerOf.length != problem.requests()) {
            return false;
        }
        int[] load = new int[problem.offers()];
        int[] taken = new int[problem.persons()];
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] < 0) {
                continue;
            }
            if (edgeOf(problem, i, offerOf[i]) < 0) {
                return false;
            }
            load[offerOf[i]]++;
            taken[problem.person()[offerOf[i]]]++;
        }
        for (int j = 0; j < load.length; j++) {
            if (load[j] > problem.capacity(j)) {
                return false;
            }
        }
        for (int p = 0; p < taken.length; p++) {
            if (taken[p] > problem.personCap()[p]) {
                return false;
            }
        }
        return true;
    }

    /** Worth of a legal plan, counted anew. */
    public static long worth(Transport problem, int[] offerOf) {
        long unit = problem.unit();
        long worth = 0;
        int[] load = new int[problem.offers()];
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] >= 0) {
                int j = offerOf[i];
                worth = Math.addExact(worth, problem.worth(i, edgeOf(problem, i, j), unit));
                worth -= problem.margin()[problem.marginStart()[j] + load[j]++];
            }
        }
        return worth;
    }

    private static int edgeOf(Transport problem, int request, int offer) {
        for (int edge = problem.edgeStart()[request]; edge < problem.edgeStart()[request + 1]; edge++) {
            if (problem.edgeOffer()[edge] == offer) {
                return edge;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DualPrices that
                && Arrays.equals(offerPrice, that.offerPrice)
                && Arrays.equals(personPrice, that.personPrice);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offerPrice) + Arrays.hashCode(personPrice);
    }
}
