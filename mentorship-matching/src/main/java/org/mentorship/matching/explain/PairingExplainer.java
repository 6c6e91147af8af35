package org.mentorship.matching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.rules.RuleBook;

/**
 * Explains a pairing, to the curator and to programs.
 *
 * <p>The rules are asked anew, so an explanation holds for the programme as it is now. Making an explainer asks them about
 * everybody once; each explanation then judges the pairs of one request or offer. Immutable, may be shared by threads as
 * far as the rule book may.
 */
public final class PairingExplainer {
    /** The most offers with more points that are named with a pair. */
    public static final int BETTER_SHOWN = 3;

    /**
     * Points of the total by which another mentor for a mentee may change it and still counts as equally good. A choice of this project, not a rule of
     * the field: 10 points are one hundredth of the scale, less than one step of an answer moves a pair in the
     * questionnaires that come with the examples.
     */
    public static final int NEAR_TIE = 10;

    private final Programme programme;
    private final Pairing pairing;
    private final Judge judge;
    private final Optional<Review> review;

    private PairingExplainer(Programme programme, Pairing pairing, Judge judge) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.pairing = Objects.requireNonNull(pairing, "pairing");
        this.judge = Objects.requireNonNull(judge, "judge");
        boolean same = pairing.programme().equals(programme.id())
                && pairing.referenceDate().equals(programme.referenceDate())
                && !judge.differsFrom(pairing.ruleBook());
        this.review = same ? Optional.of(new Review(programme, pairing, judge)) : Optional.empty();
    }

    /**
     * An explainer of a pairing of the programme, by the rules of the book. By another book than the pairing was made by
     * nothing can be explained: see {@link Explanation.OtherRuleBook}.
     */
    public static PairingExplainer of(Programme programme, Pairing pairing, RuleBook book) {
        return of(programme, pairing, Judge.of(book));
    }

    static PairingExplainer of(Programme programme, Pairing pairing, Judge judge) {
        return new PairingExplainer(programme, pairing, judge);
    }

    /**
     * Explains whatever has the id: a request, an offer, or all requests and offers of a participant, in the programme's
     * order.
     *
     * @return empty if neither the programme nor the pairing knows the id
     */
    public List<Explanation> explain(String id) {
        List<Explanation> found = new ArrayList<>();
        for (Request request : programme.requests()) {
            if (request.id().equals(id) || request.participant().equals(id)) {
                found.add(request(request.id()));
            }
        }
        for (Offer offer : programme.offers()) {
            if (offer.id().equals(id) || offer.participant().equals(id)) {
                found.add(review.<Explanation>map(known -> known.mentor(offer)).orElseGet(() -> other(offer.id())));
            }
        }
        if (found.isEmpty() && inPairing(id)) {
            found.add(review.isPresent() ? new Explanation.NotInProgramme(id) : other(id));
        }
        return List.copyOf(found);
    }

    /**
     * Explains a request and an offer together, whether the pairing seats them or not: why this mentor, or why not.
     *
     * @throws IllegalArgumentException if the programme does not have both of them in one form
     */
    public Explanation explain(String request, String offer) {
        Optional<Request> mentee = programme.request(request);
        Optional<Offer> mentor = programme.offer(offer);
        if (mentee.isEmpty()
                || mentor.isEmpty()
                || !mentee.get().form().equals(mentor.get().form())) {
            throw Refusal.of("""
                    The programme (%s) does not have the request (%s) and the offer (%s) in one form.
                    Give the ids of a request and an offer of the same form.""", programme.id(), request, offer);
        }
        return review.<Explanation>map(known -> known.pair(mentee.get(), mentor.get()))
                .orElseGet(() -> other(request));
    }

    private Explanation request(String id) {
        return review.map(known -> known.request(programme.request(id).orElseThrow()))
                .orElseGet(() -> other(id));
    }

    private Explanation other(String subject) {
        if (judge.differsFrom(pairing.ruleBook())) {
            return new Explanation.OtherRuleBook(
                    subject, pairing.ruleBook(), judge.fingerprint().orElseThrow());
        }
        return new Explanation.OtherProgramme(
                subject, pairing.programme(), pairing.referenceDate(), programme.id(), programme.referenceDate());
    }

    private boolean inPairing(String id) {
        return pairing.groups().stream()
                        .anyMatch(group -> group.offer().equals(id)
                                || group.mentor().equals(id)
                                || group.seats().stream()
                                        .anyMatch(seat -> seat.request().equals(id)
                                                || seat.mentee().equals(id)))
                || pairing.unmatched().stream()
                        .anyMatch(each ->
                                each.request().equals(id) || each.mentee().equals(id));
    }
}
