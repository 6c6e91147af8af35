package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.compare.RequestChange;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.session.Newcomer;
import org.mentorship.matching.session.Recommendation;
import org.mentorship.matching.session.SessionChange;
import org.mentorship.matching.session.SessionChange.Way;
import org.mentorship.rules.eligibility.Eligibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that goes on: the plan is mended after each change where it is a flow (policy TOTAL, no common times, no minimum
 * sizes above one, no wishes about company), and solved anew otherwise. Holds what can happen to a programme: whether each
 * change can be mended, how it is undone when it is refused, and what it came to. Mutable; one thread.
 */
public final class LiveRun {

    private static final Logger log = LoggerFactory.getLogger(LiveRun.class);
    private static final PairingListener SILENT = new PairingListener() {};

    private final int allPairs;
    private final Rules rules;
    private final PairingSettings settings;
    private final LiveProgramme store;

    // Of the last time that everything was solved
    private Map<String, Eligibility> offerDecisions;
    private LivePlaces places;
    private RowFinder finder;
    /** Null where the plan is not a flow. */
    private KeptPlan kept;

    /** Null until it is asked for. */
    private Pairing pairing;

    /** @throws InvalidPinsException if pins of the programme cannot hold */
    public LiveRun(Programme programme, Rules rules, PairingSettings settings) {
        this(programme, rules, settings, PairingSettings.ALL_PAIRS_LIMIT);
    }

    /** @param allPairs forms with up to this many pairs keep all of them */
    public LiveRun(Programme programme, Rules rules, PairingSettings settings, int allPairs) {
        this.allPairs = allPairs;
        this.rules = rules;
        this.settings = settings;
        store = new LiveProgramme(programme);
        solve();
    }

    /** Whether changes are mended rather than solved anew. */
    public boolean mends() {
        return kept != null;
    }

    public Programme programme() {
        return store.whole();
    }

    public Score score() {
        return kept == null ? pairing().score() : kept.score();
    }

    /** Where the request sits. */
    public Optional<Position> position(String request) {
        return kept == null ? Optional.ofNullable(positions().get(request)) : kept.position(request);
    }

    private Map<String, Position> positions() {
        return kept == null ? Lots.positions(pairing()) : Lots.positions(kept);
    }

    /** The pairing as it stands. */
    public Pairing pairing() {
        if (pairing == null) {
            Programme programme = store.whole();
            pairing = kept == null
                    ? new Run(programme, rules, settings, SILENT, new RunControl(settings.timeLimit())).solve()
                    : new LiveReport(programme, rules, settings, allPairs, kept).pairing(kept.cut() || finder.cut());
        }
        return pairing;
    }

    // --- Solving everything ---------------------------------------------------

    private PairingPolicy policy() {
        return settings.policy().orElse(store.whole().wishes().policy());
    }

    private void solve() {
        // What may be refused comes first: until then nothing of the plan is given up
        Programme programme = store.whole();
        Occupied occupied = new Occupied(programme);
        Intake intake = new Intake(programme, rules, occupied, settings.seatPending());
        pairing = null;
        kept = null;
        offerDecisions = new HashMap<>();
        programme.offers().forEach(offer -> offerDecisions.put(offer.id(), intake.decision(offer)));
        places = new LivePlaces(
                programme.wishes(),
                occupied,
                new PlanBuilder(programme, occupied, intake, policy()).places(),
                intake.requests());
        finder = new RowFinder(store, rules, settings, allPairs, places, offerDecisions);
        if (FlowStart.fits(programme, policy(), places.all())) {
            kept = new FlowStart(programme, rules, settings, allPairs, occupied, intake, places)
                    .solve()
                    .orElse(null);
        }
        if (kept != null) {
            places.all().stream()
                    .filter(place -> place.free() == 0)
                    .forEach(place -> finder.closed().add(place.offer().id()));
            log.debug(
                    "Programme ({}): session over {} requests.",
                    programme.id(),
                    kept.rows().size());
        }
    }

    // --- Operations -----------------------------------------------------------

    /**
     * Mends the plan by the action and says what came of it.
     *
     * @param special what to say of a request of which more is known than that it was moved
     */
    private SessionChange mend(Function<String, Optional<RequestChange>> special, Runnable action) {
        Score before = score();
        kept.watch();
        pairing = null;
        action.run();
        List<RequestChange> changes = new ArrayList<>();
        kept.moved()
                .forEach(
                        (id, was) -> special.apply(id).or(() -> change(id, was)).ifPresent(changes::add));
        return new SessionChange(Way.MENDED, before, score(), changes);
    }

    private SessionChange mend(Runnable action) {
        return mend(none -> Optional.empty(), action);
    }

    private Optional<RequestChange> change(String id, Optional<Position> was) {
        LiveRow row = kept.row(id).orElseThrow();
        return Lots.change(id, row.request.participant(), was, kept.position(id), unseated -> kept.noPlace(row));
    }

    /** Solves everything anew; where that fails the change is undone. */
    private SessionChange anew(Lots before, Runnable undo) {
        try {
            solve();
            if (kept == null) {
                pairing();
            }
        } catch (RuntimeException refused) {
            undo.run();
            throw refused;
        }
        Map<String, Unmatched> reasons = new HashMap<>();
        List<RequestChange> changes = before.changesTo(lots(), id -> {
            if (reasons.isEmpty()) {
                pairing().unmatched().forEach(unmatched -> reasons.put(unmatched.request(), unmatched));
            }
            return reasons.get(id);
        });
        return new SessionChange(Way.SOLVED_ANEW, before.score(), score(), changes);
    }

    private Lots lots() {
        Map<String, String> requests = new HashMap<>();
        store.whole().requests().forEach(request -> requests.put(request.id(), request.participant()));
        return new Lots(score(), requests, positions());
    }

    public SessionChange join(Newcomer newcomer) {
        Request request = newcomer.request();
        if (store.request(request.id()).isPresent()) {
            throw known("request", request.id());
        }
        newcomer.participant()
                .filter(person -> store.participant(person.id()).isPresent())
                .ifPresent(person -> {
                    throw known("participant", person.id());
                });
        boolean again = asksAgain(request);
        boolean anew = kept == null || again || !kept.hasRoom();
        Lots before = anew ? lots() : null;
        Runnable undo = put(newcomer);
        try {
            Optional<LiveRow> row = anew ? Optional.empty() : finder.row(request);
            if (row.isPresent() && places.shifts(request.form(), 1, 0)) {
                anew = true;
                undo.run();
                before = lots();
                undo = put(newcomer);
            }
            if (anew) {
                store.whole();
                return anew(before, undo);
            }
            return mend(
                    id -> id.equals(request.id())
                            ? Optional.of(new RequestChange.Joined(id, request.participant(), position(id)))
                            : Optional.empty(),
                    () -> {
                        kept.moved().put(request.id(), Optional.empty());
                        row.ifPresent(own -> {
                            places.count(request.form(), 1);
                            kept.enter(own);
                        });
                    });
        } catch (RuntimeException refused) {
            if (store.request(request.id()).isPresent()) {
                undo.run();
            }
            throw refused;
        }
    }

    private static IllegalArgumentException known(@English String what, String id) {
        return Refusal.of("""
                The programme already has the %s (%s).
                Give the newcomer an id of its own; for a known person leave the participant out.""", Phrase.of(what), id);
    }

    private Runnable put(Newcomer newcomer) {
        List<Runnable> undo = new ArrayList<>();
        newcomer.participant().ifPresent(person -> {
            store.put(person);
            undo.add(() -> store.removeParticipant(person.id()));
        });
        for (Answers given : newcomer.answers()) {
            undo.add(put(given));
        }
        store.put(newcomer.request());
        undo.add(() -> store.removeRequest(newcomer.request().id()));
        return () -> undo.forEach(Runnable::run);
    }

    private Runnable put(Answers given) {
        Optional<Answers> before = store.answers(given);
        store.put(given);
        return () -> before.ifPresentOrElse(store::put, () -> store.removeAnswers(given));
    }

    /** Another request of the person in the form: which of them counts is for the rules to say, all together. */
    private boolean asksAgain(Request request) {
        return store.requestsOf(request.participant()).stream()
                .filter(id -> !id.equals(request.id()))
                .anyMatch(id -> store.request(id).orElseThrow().form().equals(request.form()));
    }

    public SessionChange leave(String id) {
        Request request = request(id);
        if (store.met(request)) {
            throw Refusal.of("""
                    The request (%s) is met by a mentorship of the programme.
                    End the mentorship, or let the mentee leave it, instead of removing the request.""", id);
        }
        LiveRow row = kept == null ? null : kept.row(id).orElse(null);
        if (kept == null || asksAgain(request) || row != null && places.shifts(request.form(), -1, 0)) {
            Lots before = lots();
            Optional<Pin> pin = store.pin(id);
            store.removePin(id);
            store.removeRequest(id);
            return anew(before, () -> {
                store.put(request);
                pin.ifPresent(store::put);
            });
        }
        Optional<Position> was = position(id);
        store.removePin(id);
        store.removeRequest(id);
        return mend(
                touchedId -> touchedId.equals(id)
                        ? Optional.of(new RequestChange.Departed(id, request.participant(), was))
                        : Optional.empty(),
                () -> {
                    kept.moved().put(id, was);
                    if (row != null) {
                        places.count(request.form(), -1);
                        kept.leave(row);
                    }
                });
    }

    private Request request(String id) {
        return store.request(id).orElseThrow(() -> Refusal.of("""
                The programme has no request (%s).
                Give the id of one of its requests.""", id));
    }

    public SessionChange capacity(String id, int most) {
        Offer offer = store.offer(id).orElseThrow(() -> Refusal.of("""
                The programme has no offer (%s).
                Give the id of one of its offers.""", id));
        Offer.Builder changing = offer.toBuilder().maxMentees(most).minMentees(Math.min(offer.minMentees(), most));
        offer.preferredMentees().ifPresent(size -> changing.preferredMentees(Math.min(size, most)));
        Offer changed = changing.build();
        if (kept == null) {
            return resized(offer, changed);
        }
        Integer number = places.number(id).orElse(null);
        if (number == null) {
            store.put(changed);
            return mend(() -> {});
        }
        Place place = places.at(number);
        Place now = new Place(
                number,
                changed,
                place.mentor(),
                place.occupied(),
                Math.max(0, most - place.occupied()),
                place.target(),
                place.joint());
        int shared = Math.min(place.free(), now.free());
        boolean alike = Arrays.equals(places.margins(place), 0, shared, places.margins(now), 0, shared);
        boolean opens = place.free() == 0 && now.free() > 0 && finder.closed().contains(id);
        int openings = (most > 0 ? 1 : 0) - (offer.maxMentees() > 0 ? 1 : 0);
        if (!alike
                || opens
                || !kept.hasRoom(places.margins(now))
                || places.shifts(offer.form(), 0, openings)
                || kept.pinnedTo(number) > now.free()) {
            return resized(offer, changed);
        }
        store.put(changed);
        return mend(() -> kept.resize(now));
    }

    private SessionChange resized(Offer offer, Offer changed) {
        Lots before = lots();
        store.put(changed);
        return anew(before, () -> store.put(offer));
    }

    public SessionChange answer(Answers given) {
        if (store.participant(given.participant()).isEmpty()) {
            throw Refusal.of("""
                    The programme has no participant (%s).
                    Let the mentee join first.""", given.participant());
        }
        if (kept == null) {
            Lots before = lots();
            return anew(before, put(given));
        }
        Runnable undo = put(given);
        try {
            return given.role() == Role.MENTEE ? menteeAnswered(given) : mentorAnswered(given);
        } catch (RuntimeException refused) {
            undo.run();
            throw refused;
        }
    }

    private SessionChange menteeAnswered(Answers given) {
        store.slice(List.of(given.participant()));
        List<LiveRow> again = new ArrayList<>();
        for (String id : new TreeSet<>(store.requestsOf(given.participant()))) {
            kept.row(id)
                    .map(row -> row.pinned
                            ? finder.pinnedRow(row.request, row.offers[0]).orElseThrow()
                            : finder.found(row.request))
                    .ifPresent(again::add);
        }
        return mend(() -> again.forEach(kept::replace));
    }

    private SessionChange mentorAnswered(Answers given) {
        store.slice(List.of(given.participant()));
        Map<Integer, Map<LiveRow, Integer>> points = new LinkedHashMap<>();
        for (String id : new TreeSet<>(store.offersOf(given.participant()))) {
            places.number(id).ifPresent(number -> points.put(number, finder.pointsAt(number, kept.wanting(number))));
        }
        return mend(() -> points.forEach(kept::reprice));
    }

    public SessionChange pin(Pin pin) {
        Request request = request(pin.request());
        Optional<Pin> before = store.pin(pin.request());
        Runnable undo = () -> before.ifPresentOrElse(store::put, () -> store.removePin(pin.request()));
        Integer number = places.number(pin.offer()).orElse(null);
        boolean plain = kept != null
                && number != null
                && kept.row(request.id()).isPresent()
                && before.isEmpty()
                && places.offer(number).form().equals(request.form())
                && offerDecisions.get(pin.offer()) instanceof Eligibility.Admitted
                && !places.running(request)
                && kept.roomForPin(number)
                && kept.hasRoom();
        Optional<LiveRow> row = plain ? finder.pinnedRow(request, number) : Optional.empty();
        if (row.isEmpty()) {
            Lots snapshot = lots();
            store.put(pin);
            try {
                return anew(snapshot, undo);
            } catch (RuntimeException refused) {
                if (store.pin(pin.request()).filter(pin::equals).isPresent()) {
                    undo.run();
                }
                throw refused;
            }
        }
        store.put(pin);
        return mend(() -> kept.replace(row.get()));
    }

    public SessionChange unpin(String id) {
        Request request = request(id);
        Pin pin = store.pin(id).orElseThrow(() -> Refusal.of("""
                The request (%s) is not pinned.
                Give the id of a pinned request.""", id));
        boolean plain = kept != null
                && kept.hasRoom()
                && kept.row(id).filter(row -> row.pinned).isPresent();
        if (!plain) {
            Lots before = lots();
            store.removePin(id);
            return anew(before, () -> store.put(pin));
        }
        store.removePin(id);
        LiveRow found;
        try {
            found = finder.found(request);
        } catch (RuntimeException refused) {
            store.put(pin);
            throw refused;
        }
        return mend(() -> kept.replace(found));
    }

    // --- Recommendations --------------------------------------------------------

    public List<Recommendation> recommend(Newcomer newcomer, int most) {
        if (store.request(newcomer.request().id()).isPresent()) {
            throw known("request", newcomer.request().id());
        }
        Runnable undo = put(newcomer);
        try {
            Optional<LiveRow> row = finder.row(newcomer.request());
            return row.map(own -> recommend(own, most)).orElse(List.of());
        } finally {
            undo.run();
        }
    }

    public List<Recommendation> recommend(String id, int most) {
        Request request = request(id);
        if (position(id).isPresent()) {
            throw Refusal.of("""
                    The request (%s) has a seat.
                    Ask for a newcomer, or for a request without a seat.""", id);
        }
        Optional<LiveRow> row = kept == null ? finder.row(request) : kept.row(id);
        return row.map(own -> recommend(own, most)).orElse(List.of());
    }

    private List<Recommendation> recommend(LiveRow row, int most) {
        if (most < 1) {
            throw Refusal.of("""
                    The number of recommendations (%d) is less than 1.
                    Ask for 1 or more.""", most);
        }
        return kept == null
                ? Recommender.bySolving(store.whole(), rules, settings, score(), places, row, most)
                : Recommender.byChains(kept, row, most);
    }
}
