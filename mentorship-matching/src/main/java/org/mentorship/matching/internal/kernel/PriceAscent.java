package org.mentorship.matching.internal.kernel;

import java.util.function.BooleanSupplier;

/**
 * Prices of requests and persons that bound plans of groups within some choices, and subgradient steps that lower the bound:
 * who is wanted by several offers becomes dearer, who is wanted by none cheaper (Held, Wolfe and Crowder, <i>Validation of
 * subgradient optimization</i>, Mathematical Programming 6, 1974).
 */
final class PriceAscent {

    private static final int PATIENCE = 5;

    private final Transport transport;
    private final GroupEarnings earnings;
    private final Choices choices;
    private long[] price;
    private long[] personPrice;
    private long bound;
    private int evaluations;
    private boolean caps = true;

    /** @param price to start from; not changed, as those of the persons */
    PriceAscent(Transport transport, GroupEarnings earnings, Choices choices, long[] price, long[] personPrice) {
        this.transport = transport;
        this.earnings = earnings;
        this.choices = choices;
        this.price = price;
        this.personPrice = personPrice;
        bound = evaluate(price, personPrice);
    }

    /** Leaves the prices of persons as they are, so that those of requests show the bound by themselves. */
    PriceAscent withoutCaps() {
        caps = false;
        return this;
    }

    /** Best prices of requests so far. */
    long[] price() {
        return price;
    }

    long[] personPrice() {
        return personPrice;
    }

    /** No plan within the choices is worth more, by the best prices so far. */
    long bound() {
        return bound;
    }

    /** Evaluations so far. */
    int evaluations() {
        return evaluations;
    }

    /**
     * Takes steps while the bound is at least {@code enough}; the earnings are those at the best prices afterwards.
     *
     * @param aim what the bound may come down to
     */
    void run(int steps, long aim, long enough, BooleanSupplier stop) {
        long[] u = price.clone();
        long[] z = personPrice.clone();
        long now = bound;
        double pace = 1;
        int idle = 0;
        for (int step = 0; step < steps && bound >= enough && !stop.getAsBoolean(); step++) {
            double length = length(u, z);
            if (length == 0) {
                return;
            }
            take(u, z, pace * (now - aim) / length);
            now = evaluate(u, z);
            if (now < bound) {
                bound = now;
                price = u.clone();
                personPrice = z.clone();
                idle = 0;
            } else if (++idle == PATIENCE) {
                pace /= 2;
                idle = 0;
                u = price.clone();
                z = personPrice.clone();
                now = evaluate(u, z);
            }
        }
        if (idle > 0) {
            evaluate(price, personPrice);
        }
    }

    private long evaluate(long[] u, long[] z) {
        evaluations++;
        return earnings.evaluate(u, z, choices);
    }

    private void take(long[] u, long[] z, double by) {
        for (int i = 0; i < u.length; i++) {
            u[i] = Math.max(0, u[i] + Math.round(by * (earnings.wanted(i) - 1)));
        }
        for (int p = 0; caps && p < z.length; p++) {
            z[p] = Math.max(
                    0, z[p] + Math.round(by * (earnings.load(p) - transport.personCap()[p])));
        }
    }

    /** Square of the length of the subgradient, without what prices of zero keep from going down. */
    private double length(long[] u, long[] z) {
        double length = 0;
        for (int i = 0; i < u.length; i++) {
            double slope = earnings.wanted(i) - 1;
            length += slope > 0 || u[i] > 0 ? slope * slope : 0;
        }
        for (int p = 0; caps && p < z.length; p++) {
            double slope = earnings.load(p) - transport.personCap()[p];
            length += slope > 0 || z[p] > 0 ? slope * slope : 0;
        }
        return length;
    }
}
