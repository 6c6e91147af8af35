package org.mentorship.matching.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.pair.Adjustment;

/**
 * Scores pairs of one form by the components of its questionnaires, {@link Programme#questionnairesFor}. Formulas: docs/explanation/compatibility.md.
 *
 * <p>Answers are put into arrays and bit sets once, so that {@link #basePoints(int, int)} takes well under a microsecond;
 * {@link #compatibility} gives the same points with every contribution. Immutable, safe to share between threads.
 */
public final class CompatibilityScorer {

    private final List<Request> requests;
    private final List<Offer> offers;
    private final Map<String, Integer> requestIndex;
    private final Map<String, Integer> offerIndex;
    private final Component[] components;
    private final Comparison[] comparisons;
    private final int totalWeight;

    private CompatibilityScorer(
            List<Request> requests, List<Offer> offers, List<Component> components, List<Comparison> comparisons) {
        this.requests = List.copyOf(requests);
        this.offers = List.copyOf(offers);
        this.requestIndex = new HashMap<>();
        this.requests.forEach(request -> requestIndex.put(request.id(), requestIndex.size()));
        this.offerIndex = new HashMap<>();
        this.offers.forEach(offer -> offerIndex.put(offer.id(), offerIndex.size()));
        this.components = components.toArray(Component[]::new);
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.totalWeight = components.stream().mapToInt(Component::weight).sum();
    }

    /** A scorer for all requests and offers of the form, in the programme's order. */
    public static CompatibilityScorer of(Programme programme, String form) {
        return of(
                programme,
                form,
                programme.requests().stream().filter(r -> r.form().equals(form)).toList(),
                programme.offers().stream().filter(o -> o.form().equals(form)).toList());
    }

    /** A scorer for the requests and offers given; all of them must be of the form and of the programme. */
    public static CompatibilityScorer of(Programme programme, String form, List<Request> requests, List<Offer> offers) {
        return of(programme, form, requests, offers, () -> false);
    }

    /**
     * As {@link #of(Programme, String, List, List)}, for a caller that may lose interest.
     *
     * @param stop asked at every component
     * @throws CancellationException once {@code stop} says true
     */
    public static CompatibilityScorer of(
            Programme programme, String form, List<Request> requests, List<Offer> offers, BooleanSupplier stop) {
        List<Component> components = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Questionnaire questionnaire : programme.questionnairesFor(form)) {
            for (Component component : questionnaire.components()) {
                if (stop.getAsBoolean()) {
                    throw new CancellationException();
                }
                components.add(component);
                comparisons.add(Comparison.compile(programme, questionnaire, component, requests, offers));
            }
        }
        return new CompatibilityScorer(requests, offers, components, comparisons);
    }

    /** The requests by index. */
    public List<Request> requests() {
        return requests;
    }

    /** The offers by index. */
    public List<Offer> offers() {
        return offers;
    }

    /**
     * Base points of a pair, 0…1000, without adjustments of rules.
     *
     * @param request index in {@link #requests()}
     * @param offer index in {@link #offers()}
     */
    public int basePoints(int request, int offer) {
        long sum = 0;
        int answered = 0;
        for (int i = 0; i < comparisons.length; i++) {
            int similarity = comparisons[i].similarity(request, offer);
            if (similarity != Comparison.BLANK) {
                int weight = components[i].weight();
                sum += (long) weight * similarity;
                answered += weight;
            }
        }
        return answered == 0 ? Compatibility.NEUTRAL : mean(sum, answered);
    }

    /**
     * The offers as a tree by what was answered for them, for walks that look at many of them at once.
     *
     * @param offers indexes in {@link #offers()}, those that matter
     */
    public OfferTree tree(int... offers) {
        return new OfferTree(this, comparisons, weights(), offers);
    }

    private int[] weights() {
        return Arrays.stream(components).mapToInt(Component::weight).toArray();
    }

    /** Half-up mean of similarities by weight. */
    static int mean(long sum, int weight) {
        return (int) ((2 * sum + weight) / (2L * weight));
    }

    /**
     * Points of a pair with everything that they are made of.
     *
     * @param adjustments of the pair rules; their points are added, the sum is kept in 0…1000
     * @throws IllegalArgumentException if the request or the offer is not among those of this scorer
     */
    public Compatibility compatibility(Request request, Offer offer, List<Adjustment> adjustments) {
        return compatibility(
                index(requestIndex, request.id(), "request"), index(offerIndex, offer.id(), "offer"), adjustments);
    }

    private static int index(Map<String, Integer> indexes, String id, @English String what) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw Refusal.of("""
                    The %s (%s) is not among those of this scorer.
                    Make a scorer for its form and programme.""", Phrase.of(what), id);
        }
        return index;
    }

    private Compatibility compatibility(int request, int offer, List<Adjustment> adjustments) {
        int[] similarities = new int[comparisons.length];
        int answered = 0;
        for (int i = 0; i < comparisons.length; i++) {
            similarities[i] = comparisons[i].similarity(request, offer);
            if (similarities[i] != Comparison.BLANK) {
                answered += components[i].weight();
            }
        }
        int base = basePoints(request, offer);
        int[] shares = answered == 0 ? new int[comparisons.length] : shares(similarities, answered, base);
        List<Contribution> contributions = new ArrayList<>(comparisons.length);
        for (int i = 0; i < comparisons.length; i++) {
            contributions.add(new Contribution(
                    components[i].id(),
                    components[i].title(),
                    components[i].weight(),
                    similarities[i] == Comparison.BLANK ? Optional.empty() : Optional.of(similarities[i]),
                    shares[i]));
        }
        int adjustment = adjustments.stream().mapToInt(Adjustment::points).sum();
        return new Compatibility(
                Compatibility.adjusted(base, adjustment),
                answered == 0,
                totalWeight == 0 ? 0 : (200 * answered + totalWeight) / (2 * totalWeight),
                contributions,
                adjustments);
    }

    /** Largest remainders: whole points that add up to {@code base}, each less than one from its exact share. */
    private int[] shares(int[] similarities, int answered, int base) {
        int[] shares = new int[similarities.length];
        long[] remainders = new long[similarities.length];
        int left = base;
        for (int i = 0; i < similarities.length; i++) {
            remainders[i] = -1;
            if (similarities[i] != Comparison.BLANK) {
                long part = (long) components[i].weight() * similarities[i];
                shares[i] = (int) (part / answered);
                remainders[i] = part % answered;
                left -= shares[i];
            }
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
