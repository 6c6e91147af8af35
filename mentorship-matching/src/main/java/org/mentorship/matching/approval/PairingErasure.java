package org.mentorship.matching.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Quality;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;

/** Takes a person out of a saved pairing. Stateless, safe for use by several threads. */
public final class PairingErasure {
    /** Stands in a text where an erased id stood. */
    private static final String GONE = "…";

    private final Set<String> gone = new TreeSet<>();
    private final Pattern names;

    private PairingErasure(Pairing pairing, Programme programme, String participant) {
        gone.add(participant);
        programme.requests().stream()
                .filter(request -> request.participant().equals(participant))
                .forEach(request -> gone.add(request.id()));
        programme.offers().stream()
                .filter(offer -> offer.participant().equals(participant))
                .forEach(offer -> gone.add(offer.id()));
        for (Group group : pairing.groups()) {
            if (group.mentor().equals(participant)) {
                gone.add(group.offer());
            }
            group.seats().stream()
                    .filter(seat -> seat.mentee().equals(participant))
                    .forEach(seat -> gone.add(seat.request()));
        }
        pairing.unmatched().stream()
                .filter(each -> each.mentee().equals(participant))
                .forEach(each -> gone.add(each.request()));
        this.names = Pattern.compile(
                gone.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}._:-])(?:", ")(?![\\p{L}\\p{N}_:-])")),
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * The pairing without a participant: neither their id nor the ids of their requests and offers occur in it, in texts
     * neither. Mentees of an erased mentor become unmatched for want of a place; a rule's count of refused mentors goes where
     * its example was the erased one. Score and components stay those of
     * the run; nothing is claimed of their quality any more.
     *
     * @param programme the programme as it was before the participant was erased from it: it knows whose the requests and
     *     offers are
     */
    public static Pairing erase(Pairing pairing, Programme programme, String participant) {
        return new PairingErasure(pairing, programme, participant).without(pairing);
    }

    private Pairing without(Pairing pairing) {
        List<Group> groups = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        for (Group group : pairing.groups()) {
            List<Seat> seats = group.seats().stream()
                    .filter(seat -> !gone.contains(seat.request()))
                    .toList();
            if (gone.contains(group.offer())) {
                seats.forEach(
                        seat -> unmatched.add(new Unmatched.NoPlace(seat.request(), seat.mentee(), List.of(), 0, 1)));
            } else if (!seats.isEmpty()) {
                groups.add(new Group(
                        group.offer(),
                        group.mentor(),
                        group.form(),
                        group.slot(),
                        seats.stream().map(this::seat).toList()));
            }
        }
        pairing.unmatched().stream()
                .filter(each -> !gone.contains(each.request()))
                .map(this::unmatched)
                .forEach(unmatched::add);
        unmatched.sort(Comparator.comparing(Unmatched::request));
        return new Pairing(
                pairing.formatVersion(),
                pairing.programme(),
                pairing.referenceDate(),
                pairing.policy(),
                groups,
                unmatched,
                pairing.score(),
                pairing.components(),
                gone.size() == 1 ? pairing.quality() : outdated(pairing.quality()),
                pairing.settings(),
                pairing.ruleBook());
    }

    /** The proof was one for the requests and offers of the run, and its prices name them. */
    private static Quality outdated(Quality quality) {
        return new Quality(Quality.Proof.OUTDATED, Optional.empty(), quality.stopped(), quality.blockingPairs());
    }

    private Seat seat(Seat seat) {
        Compatibility fit = seat.compatibility();
        return new Seat(
                seat.request(),
                seat.mentee(),
                seat.pinned(),
                missing(seat.awaiting()),
                new Compatibility(
                        fit.points(),
                        fit.noData(),
                        fit.answeredPercent(),
                        fit.contributions(),
                        fit.adjustments().stream()
                                .map(each -> new Adjustment(each.points(), finding(each.finding())))
                                .toList()));
    }

    private Unmatched unmatched(Unmatched each) {
        if (each instanceof Unmatched.NotAdmitted it) {
            return new Unmatched.NotAdmitted(
                    it.request(),
                    it.mentee(),
                    it.reasons().stream().map(this::finding).toList());
        }
        if (each instanceof Unmatched.HasMentor it && gone.contains(it.mentor())) {
            return new Unmatched.NoPlace(it.request(), it.mentee(), List.of(), 0, 1);
        }
        if (each instanceof Unmatched.Awaiting it) {
            return new Unmatched.Awaiting(it.request(), it.mentee(), missing(it.missing()));
        }
        if (each instanceof Unmatched.NoAdmissibleMentor it) {
            return new Unmatched.NoAdmissibleMentor(
                    it.request(),
                    it.mentee(),
                    it.mentorsInForm(),
                    it.refusals().stream()
                            .filter(count -> !gone.contains(count.exampleOffer()))
                            .map(count ->
                                    new RefusalCount(finding(count.example()), count.exampleOffer(), count.mentors()))
                            .toList());
        }
        if (each instanceof Unmatched.NoPlace it) {
            return new Unmatched.NoPlace(
                    it.request(),
                    it.mentee(),
                    it.admissibleOffers().stream()
                            .filter(offer -> !gone.contains(offer))
                            .toList(),
                    it.places(),
                    it.competingRequests());
        }
        return each;
    }

    private List<Missing> missing(List<Missing> all) {
        return all.stream()
                .filter(each -> !gone.contains(each.participant()))
                .map(each -> new Missing(text(each.paper()), each.participant(), each.until(), finding(each.finding())))
                .toList();
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.ruleId(), finding.sentence(), text(finding.reason()), finding.source(), finding.thresholds());
    }

    private LocalizedText text(LocalizedText text) {
        return new LocalizedText(text(text.ru()), text.en().map(this::text));
    }

    private String text(String text) {
        return names.matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
    }
}
