package org.mentorship.matching.internal.kernel;

import java.util.function.BooleanSupplier;

/**
 * The exact kernel: the best plan of a {@link Transport} problem, with the prices that prove it.
 *
 * <p>Method: successive shortest paths with potentials, in the manner of Jonker and Volgenant (<i>A shortest augmenting
 * path algorithm for dense and sparse linear assignment problems</i>, Computing 38, 1987), for offers with several places
 * of rising margins and persons with a cap over several offers; connected parts apart, each searched from the side that
 * is scarce. Mathematics: docs/explanation/kernel.md. The same problem gives the same plan.
 */
public final class Kernel {

    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final Transport problem;
    private final WorkingPlan seating;
    private final BooleanSupplier stop;
    private RequestSearch requestSearch;
    private PlaceSearch placeSearch;
    private final long[] placesOfPerson;
    private int steps;

    private Kernel(Transport problem, BooleanSupplier stop) {
        this.problem = problem;
        this.seating = new WorkingPlan(problem);
        this.stop = stop;
        this.placesOfPerson = new long[problem.persons()];
        for (int j = 0; j < problem.offers(); j++) {
            placesOfPerson[problem.person()[j]] += problem.capacity(j);
        }
    }

    /**
     * Solves the problem.
     *
     * @param stop asked now and then; once true, the kernel ends with what is seated so far
     */
    public static KernelPlan solve(Transport problem, BooleanSupplier stop) {
        Kernel kernel = new Kernel(problem, stop);
        boolean complete = kernel.run();
        DualPrices prices = new DualPrices(kernel.seating.offerPrice, kernel.seating.personPrice);
        return new KernelPlan(kernel.seating.offerOf, prices, complete);
    }

    private boolean run() {
        Components parts = new Components(problem);
        for (int part = 0; part < parts.count(); part++) {
            boolean done = placesAreScarce(parts, part) ? fillPlaces(parts, part) : seatRequests(parts, part);
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /** Fewer places than requests, and no person's cap among them that a search from places would have to mind. */
    private boolean placesAreScarce(Components parts, int part) {
        long places = 0;
        for (int k = parts.offerStart[part]; k < parts.offerStart[part + 1]; k++) {
            places += problem.capacity(parts.offers[k]);
        }
        if (places >= parts.requestStart[part + 1] - parts.requestStart[part]) {
            return false;
        }
        for (int k = parts.offerStart[part]; k < parts.offerStart[part + 1]; k++) {
            int p = problem.person()[parts.offers[k]];
            if (problem.personCap()[p] < placesOfPerson[p]) {
                return false;
            }
        }
        return true;
    }

    private boolean seatRequests(Components parts, int part) {
        if (requestSearch == null) {
            requestSearch = new RequestSearch(seating);
        }
        for (int k = parts.offerStart[part]; k < parts.offerStart[part + 1]; k++) {
            requestSearch.open(parts.offers[k]);
        }
        for (int k = parts.requestStart[part]; k < parts.requestStart[part + 1]; k++) {
            if (stopped()) {
                return false;
            }
            requestSearch.seat(parts.requests[k]);
        }
        return true;
    }

    private boolean fillPlaces(Components parts, int part) {
        if (placeSearch == null) {
            placeSearch = new PlaceSearch(seating);
        }
        for (int k = parts.offerStart[part]; k < parts.offerStart[part + 1]; k++) {
            int offer = parts.offers[k];
            placeSearch.open(offer);
            for (int place = 0; place < problem.capacity(offer); place++) {
                if (stopped()) {
                    return false;
                }
                placeSearch.fill(offer);
            }
        }
        return true;
    }

    private boolean stopped() {
        return steps++ % STEPS_BETWEEN_LOOKS == 0 && stop.getAsBoolean();
    }
}
