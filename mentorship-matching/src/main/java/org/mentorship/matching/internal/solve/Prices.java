package org.mentorship.matching.internal.solve;

/**
 * Prices that prove a plan best over its candidates: a pair that is not among them can only matter if it is worth more
 * than its request keeps and its place costs.
 *
 * @param surplus what each request keeps, by index, 0 or more
 * @param offerPrice price of a place, by index of the offer
 * @param rankWorth what seating each request is worth before any points
 */
record Prices(long[] surplus, long[] offerPrice, long[] rankWorth) {

    /** Points and wishes above which a pair of the request and the offer pays. */
    long needed(int request, int offer) {
        return surplus[request] - rankWorth[request] + offerPrice[offer];
    }
}
