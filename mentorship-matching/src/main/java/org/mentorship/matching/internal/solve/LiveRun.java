package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.Group;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.compare.RequestChange;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.LivePlan;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.session.Newcomer;
import org.mentorship.matching.session.Recommendation;
import org.mentorship.matching.session.SessionChange;
import org.mentorship.matching.session.SessionChange.Way;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that goes on: the plan is mended after each change where it is a flow (policy TOTAL, no common times, no minimum
 * sizes above one, no wishes about company), and solved anew otherwise. Mutable; one thread.
 */
public final class LiveRun {

    private static final Logger log = LoggerFactory.getLogger(LiveRun.class);
    private static final PairingListener SILENT = new PairingListener() {};
    private static final int MOST_MARGIN = 400_000;
    private static final int MOST_POINTS = Compatibility.MAX_POINTS + 1_000;

    private static final int PRICING_ROUNDS = 20;

    private final int allPairs;
    private final Rules rules;
    private final PairingSettings settings;
    private LiveProgramme store;

    // Of the last time that everything was solved
    private Occupied occupied;
    private Intake intake;
    private Map<String, Eligibility> offerDecisions;
    private List<Place> places;
    private Map<String, Integer> placeOf;
    private RowFinder finder;
    private boolean cut;

    /** Null where the plan is not a flow. */
    private LivePlan live;

    private int roomForRequests;
    private int roomForMargins;
    private final Map<String, LiveRow> rows = new HashMap<>();
    private final List<LiveRow> byNumber = new ArrayList<>();
    private Map<String, Integer> requestsOfForm;
    private long coverage;
    private long seatedRanks;
    private Map<String, Optional<Position>> touched;
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
        return live != null;
    }

    public Programme programme() {
        return store.whole();
    }

    public Score score() {
        return live == null ? pairing().score() : new Score(0, coverage, 0, points());
    }

    private long points() {
        return live.worth() - seatedRanks * live.unit();
    }

    /** Where the request sits. */
    public Optional<Position> position(String request) {
        if (live == null) {
            return Optional.ofNullable(positions().get(request));
        }
        return Optional.ofNullable(rows.get(request)).map(row -> row.position);
    }

    // --- Solving everything ---------------------------------------------------

    private PairingPolicy policy() {
        return settings.policy().orElse(store.whole().wishes().policy());
    }

    private RunControl control() {
        return new RunControl(settings.timeLimit());
    }

    private void solve() {
        // What may be refused comes first: until then nothing of the plan is given up
        Programme programme = store.whole();
        Occupied nowOccupied = new Occupied(programme);
        Intake nowIntake = new Intake(programme, rules, nowOccupied, settings.seatPending());
        occupied = nowOccupied;
        intake = nowIntake;
        pairing = null;
        live = null;
        rows.clear();
        byNumber.clear();
        offerDecisions = new HashMap<>();
        programme.offers().forEach(offer -> offerDecisions.put(offer.id(), intake.decision(offer)));
        requestsOfForm = new TreeMap<>();
        intake.requests().forEach(request -> requestsOfForm.merge(request.form(), 1, Integer::sum));
        PlanBuilder builder = new PlanBuilder(programme, occupied, intake, policy());
        places = builder.places();
        placeOf = new HashMap<>();
        places.forEach(place -> placeOf.put(place.offer().id(), place.index()));
        finder = new RowFinder(store, rules, settings, allPairs, places, placeOf, requestsOfForm, offerDecisions);
        PairingWishes wishes = programme.wishes();
        boolean flow = policy() == PairingPolicy.TOTAL
                && wishes.groupLikeness() == 0
                && wishes.groupVariety() == 0
                && places.stream().allMatch(place -> place.minimum() <= 1)
                && (programme.timeSlots().isEmpty() || places.stream().noneMatch(Place::joint));
        if (flow) {
            begin(programme, builder);
        }
    }

    private void begin(Programme programme, PlanBuilder builder) {
        RunControl control = new RunControl(Optional.empty());
        CandidateSearch candidates =
                new CandidateSearch(programme, rules.judge(programme), occupied, intake, settings, allPairs, control);
        if (!candidates.run()) {
            return;
        }
        cut = candidates.cut();
        PairingPlan plan = builder.build(candidates);
        Optional<LivePlan> solved = solved(plan, control);
        Pricing pricing = new Pricing(
                programme, rules.judge(programme), occupied, intake, candidates, control, settings.threads());
        for (int round = 0; cut && solved.isPresent() && round < PRICING_ROUNDS; round++) {
            int[] all = IntStream.range(0, plan.seatings().size()).toArray();
            int[] ranks = plan.seatings().stream().mapToInt(LiveRun::rank).toArray();
            int[] offers = IntStream.range(0, places.size()).toArray();
            if (pricing.round(LivePricing.paying(solved.get(), all, ranks, offers)) != Pricing.Answer.ADDED) {
                break;
            }
            plan = builder.build(candidates);
            solved = solved(plan, control);
        }
        if (solved.isEmpty()) {
            return;
        }
        live = solved.get();
        if (!live.verify()) {
            throw inconsistent();
        }
        coverage = 0;
        seatedRanks = 0;
        for (Seating seating : plan.seatings()) {
            CandidateSet found = candidates.set(seating.index());
            LiveRow row = new LiveRow();
            row.request = seating.request();
            row.number = seating.index();
            row.pinned = seating.pin() != null;
            row.rank = rank(seating);
            row.found = found;
            row.offers = found.offers();
            row.points = found.points();
            rows.put(row.request.id(), row);
            byNumber.add(row);
            int at = live.offerOf(row.number);
            if (at >= 0) {
                seat(row, at);
            }
        }
        for (Place place : places) {
            if (place.free() == 0) {
                finder.closed().add(place.offer().id());
            }
        }
        live.listen(this::moved);
        log.debug("Programme ({}): session over {} requests.", programme.id(), rows.size());
    }

    /** The best plan over the candidates, with room for newcomers; nothing where there cannot be room. */
    private Optional<LivePlan> solved(PairingPlan plan, RunControl control) {
        Transport bare = uncapped(new SeatGraph(plan, false, control).transport());
        roomForRequests = 2 * bare.requests() + 16;
        roomForMargins =
                1_000 + 2 * Arrays.stream(bare.margin()).map(Math::abs).max().orElse(0);
        if (roomForMargins > MOST_MARGIN) {
            return Optional.empty();
        }
        return LivePlan.withRoom(bare, roomForRequests, MOST_POINTS, roomForMargins)
                .flatMap(problem -> {
                    KernelPlan found = Kernel.solve(problem, control::stopped);
                    return found.complete() ? Optional.of(new LivePlan(problem, found)) : Optional.empty();
                });
    }

    /** A person without a cap of their own takes as many as their offers do, which may become more. */
    private Transport uncapped(Transport problem) {
        int[] personCap = problem.personCap().clone();
        for (Place place : places) {
            if (!place.mentor().capped()) {
                personCap[place.mentor().index()] = Integer.MAX_VALUE;
            }
        }
        return new Transport(
                problem.edgeStart(),
                problem.edgeOffer(),
                problem.edgePoints(),
                problem.rank(),
                problem.marginStart(),
                problem.margin(),
                problem.person(),
                personCap);
    }

    private static IllegalStateException inconsistent() {
        return new IllegalStateException("""
                The kept plan is not the best one any more.
                Please report it with the programme file, made pseudonymous.""");
    }

    private void seat(LiveRow row, int offer) {
        Offer at = places.get(offer).offer();
        int edge = 0;
        while (row.offers[edge] != offer) {
            edge++;
        }
        row.position = new Position(at.id(), at.participant(), Optional.empty(), row.points[edge]);
        coverage += PlanBuilder.weight(row.request.priority());
        seatedRanks += row.rank;
    }

    private void moved(int number, int from, int to) {
        LiveRow row = byNumber.get(number);
        touched.putIfAbsent(row.request.id(), Optional.ofNullable(row.position));
        if (to >= 0) {
            seat(row, to);
        } else {
            row.position = null;
            coverage -= PlanBuilder.weight(row.request.priority());
            seatedRanks -= row.rank;
        }
    }

    // --- Operations -----------------------------------------------------------

    /** Mends the plan by the action and says what came of it. */
    private SessionChange mend(Function<String, Optional<RequestChange>> special, Runnable action) {
        Score before = score();
        touched = new TreeMap<>();
        pairing = null;
        action.run();
        List<RequestChange> changes = new ArrayList<>();
        touched.forEach((id, was) ->
                special.apply(id).or(() -> change(id, was, position(id))).ifPresent(changes::add));
        return new SessionChange(Way.MENDED, before, score(), changes);
    }

    private Optional<RequestChange> change(String id, Optional<Position> was, Optional<Position> now) {
        String mentee = rows.get(id).request.participant();
        if (was.equals(now)) {
            return Optional.empty();
        }
        if (was.isEmpty()) {
            return Optional.of(new RequestChange.Seated(id, mentee, now.orElseThrow()));
        }
        if (now.isEmpty()) {
            return Optional.of(new RequestChange.Unseated(id, mentee, was.get(), noPlace(rows.get(id))));
        }
        return Optional.of(
                was.get().mentor().equals(now.get().mentor())
                        ? new RequestChange.SameMentor(id, mentee, was.get(), now.get())
                        : new RequestChange.OtherMentor(id, mentee, was.get(), now.get()));
    }

    private Unmatched noPlace(LiveRow row) {
        Set<String> admissible = new TreeSet<>();
        Set<Integer> competing = new LinkedHashSet<>();
        int free = 0;
        for (int offer : row.offers) {
            admissible.add(places.get(offer).offer().id());
            free += live.capacity(offer);
            Arrays.stream(live.wanting(offer)).forEach(competing::add);
        }
        for (int offer : row.found.full()) {
            admissible.add(places.get(offer).offer().id());
        }
        return new Unmatched.NoPlace(
                row.request.id(),
                row.request.participant(),
                List.copyOf(admissible),
                free,
                Math.max(1, competing.size()));
    }

    /** Solves everything anew; where that fails the change is undone. */
    private SessionChange anew(Snapshot before, Runnable undo) {
        try {
            solve();
            if (live == null) {
                pairing();
            }
        } catch (RuntimeException refused) {
            undo.run();
            throw refused;
        }
        Map<String, Position> now = positions();
        Set<String> all = new TreeSet<>(before.requests.keySet());
        store.whole().requests().forEach(request -> all.add(request.id()));
        Map<String, Unmatched> reasons = new HashMap<>();
        List<RequestChange> changes = new ArrayList<>();
        for (String id : all) {
            Optional<Position> was = Optional.ofNullable(before.positions.get(id));
            Optional<Position> is = Optional.ofNullable(now.get(id));
            if (!before.requests.containsKey(id)) {
                String mentee = store.request(id).orElseThrow().participant();
                changes.add(new RequestChange.Joined(id, mentee, is));
            } else if (store.request(id).isEmpty()) {
                changes.add(new RequestChange.Departed(id, before.requests.get(id), was));
            } else if (was.isPresent() && is.isEmpty()) {
                if (reasons.isEmpty()) {
                    pairing().unmatched().forEach(unmatched -> reasons.put(unmatched.request(), unmatched));
                }
                changes.add(new RequestChange.Unseated(id, before.requests.get(id), was.get(), reasons.get(id)));
            } else if (was.isEmpty() && is.isPresent()) {
                changes.add(new RequestChange.Seated(id, before.requests.get(id), is.get()));
            } else if (!was.equals(is)) {
                changes.add(
                        was.get().mentor().equals(is.get().mentor())
                                ? new RequestChange.SameMentor(id, before.requests.get(id), was.get(), is.get())
                                : new RequestChange.OtherMentor(id, before.requests.get(id), was.get(), is.get()));
            }
        }
        return new SessionChange(Way.SOLVED_ANEW, before.score, score(), changes);
    }

    /** @param requests participant of each request by id */
    private record Snapshot(Score score, Map<String, String> requests, Map<String, Position> positions) {}

    private Snapshot snapshot() {
        Map<String, String> requests = new HashMap<>();
        store.whole().requests().forEach(request -> requests.put(request.id(), request.participant()));
        return new Snapshot(score(), requests, positions());
    }

    private Map<String, Position> positions() {
        Map<String, Position> positions = new HashMap<>();
        if (live != null) {
            rows.forEach((id, row) -> {
                if (row.position != null) {
                    positions.put(id, row.position);
                }
            });
            return positions;
        }
        for (Group group : pairing().groups()) {
            for (Seat seat : group.seats()) {
                positions.put(
                        seat.request(),
                        new Position(
                                group.offer(),
                                group.mentor(),
                                group.slot(),
                                seat.compatibility().points()));
            }
        }
        return positions;
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
        boolean anew = live == null || again || live.numbers() >= roomForRequests;
        Snapshot before = anew ? snapshot() : null;
        Runnable undo = put(newcomer);
        try {
            Optional<LiveRow> row = anew ? Optional.empty() : finder.row(request);
            if (row.isPresent() && shifts(request.form(), 1, 0)) {
                anew = true;
                undo.run();
                before = snapshot();
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
                        touched.put(request.id(), Optional.empty());
                        row.ifPresent(own -> {
                            requestsOfForm.merge(request.form(), 1, Integer::sum);
                            enter(own);
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
        LiveRow row = rows.get(id);
        if (live == null || asksAgain(request) || row != null && shifts(request.form(), -1, 0)) {
            Snapshot before = snapshot();
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
                    touched.put(id, was);
                    if (row != null) {
                        requestsOfForm.merge(request.form(), -1, Integer::sum);
                        live.leave(row.number);
                        rows.remove(id);
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
        Integer number = placeOf.get(id);
        if (live != null && number == null) {
            store.put(changed);
            return mend(none -> Optional.empty(), () -> {});
        }
        if (live == null) {
            return resized(offer, changed);
        }
        Place place = places.get(number);
        Place now = new Place(
                number,
                changed,
                place.mentor(),
                place.occupied(),
                Math.max(0, most - place.occupied()),
                place.target(),
                place.joint());
        int shared = Math.min(place.free(), now.free());
        boolean alike = Arrays.equals(margins(place), 0, shared, margins(now), 0, shared);
        boolean opens = place.free() == 0 && now.free() > 0 && finder.closed().contains(id);
        boolean beyond = Arrays.stream(margins(now)).anyMatch(margin -> Math.abs(margin) > roomForMargins);
        int openings = (most > 0 ? 1 : 0) - (offer.maxMentees() > 0 ? 1 : 0);
        long pinned = rows.values().stream()
                .filter(row -> row.pinned && row.offers.length > 0 && row.offers[0] == number)
                .count();
        if (!alike || opens || beyond || shifts(offer.form(), 0, openings) || pinned > now.free()) {
            return resized(offer, changed);
        }
        store.put(changed);
        return mend(none -> Optional.empty(), () -> {
            places.set(number, now);
            for (int taken = now.free(); taken < place.free(); taken++) {
                live.removePlace(number);
            }
            int[] margins = margins(now);
            for (int taken = place.free(); taken < now.free(); taken++) {
                live.addPlace(number, margins[taken]);
            }
        });
    }

    private SessionChange resized(Offer offer, Offer changed) {
        Snapshot before = snapshot();
        store.put(changed);
        return anew(before, () -> store.put(offer));
    }

    private int[] margins(Place place) {
        PairingWishes wishes = store.base().wishes();
        int[] margins = new int[place.free()];
        for (int taken = 0; taken < margins.length; taken++) {
            margins[taken] = charge(wishes, place, taken + 1) - charge(wishes, place, taken);
        }
        return margins;
    }

    private static int charge(PairingWishes wishes, Place place, int mentees) {
        return wishes.evenLoad() * place.unevenness(mentees) - wishes.preferredSize() * place.nearer(mentees);
    }

    /** Whether the average load of a form, and with it the cost of every place, becomes another one. */
    private boolean shifts(String form, int requests, int openings) {
        if (store.base().wishes().evenLoad() == 0) {
            return false;
        }
        int load = requestsOfForm.getOrDefault(form, 0) + requests;
        int openOffers = openings;
        int before = -1;
        for (Place place : places) {
            if (place.offer().form().equals(form)) {
                load += place.occupied();
                openOffers += place.offer().maxMentees() > 0 ? 1 : 0;
                before = place.target();
            }
        }
        int each = Math.max(1, openOffers);
        return before >= 0 && Math.max(1, (load + each - 1) / each) != before;
    }

    public SessionChange answer(Answers given) {
        if (store.participant(given.participant()).isEmpty()) {
            throw Refusal.of("""
                    The programme has no participant (%s).
                    Let the mentee join first.""", given.participant());
        }
        if (live == null) {
            Snapshot before = snapshot();
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
            LiveRow row = rows.get(id);
            if (row != null) {
                again.add(
                        row.pinned
                                ? finder.pinnedRow(row.request, row.offers[0]).orElseThrow()
                                : finder.found(row.request));
            }
        }
        return mend(none -> Optional.empty(), () -> again.forEach(this::replace));
    }

    private SessionChange mentorAnswered(Answers given) {
        store.slice(List.of(given.participant()));
        Map<Integer, Map<LiveRow, Integer>> points = new LinkedHashMap<>();
        for (String id : new TreeSet<>(store.offersOf(given.participant()))) {
            Integer number = placeOf.get(id);
            if (number != null) {
                points.put(number, pointsAt(number));
            }
        }
        return mend(none -> Optional.empty(), () -> points.forEach(this::reprice));
    }

    private Map<LiveRow, Integer> pointsAt(int number) {
        Offer offer = places.get(number).offer();
        List<LiveRow> wanting =
                Arrays.stream(live.wanting(number)).mapToObj(byNumber::get).toList();
        Map<LiveRow, Integer> points = new LinkedHashMap<>();
        if (wanting.isEmpty()) {
            return points;
        }
        List<Request> requests = wanting.stream().map(row -> row.request).toList();
        List<String> people = new ArrayList<>();
        people.add(offer.participant());
        requests.forEach(request -> people.add(request.participant()));
        Programme slice = store.slice(people);
        CompatibilityScorer scorer = CompatibilityScorer.of(slice, offer.form(), requests, List.of(offer));
        List<PairVerdict> verdicts = rules.judge(
                slice,
                requests.stream()
                        .map(request -> new CandidatePair(request, offer))
                        .toList());
        for (int k = 0; k < wanting.size(); k++) {
            points.put(
                    wanting.get(k),
                    Compatibility.adjusted(
                            scorer.basePoints(k, 0), verdicts.get(k).points()));
        }
        return points;
    }

    private void reprice(int number, Map<LiveRow, Integer> points) {
        int[] margins = margins(places.get(number));
        for (int taken = 0; taken < margins.length; taken++) {
            live.removePlace(number);
        }
        points.forEach((row, now) -> {
            int edge = 0;
            while (row.offers[edge] != number) {
                edge++;
            }
            row.points = row.points.clone();
            row.points[edge] = now;
            row.found = new CandidateSet(row.found.offers(), row.points, row.found.full(), row.found.refusals());
            live.reprice(number, row.number, now + kept(row.request, number));
        });
        for (int margin : margins) {
            live.addPlace(number, margin);
        }
    }

    public SessionChange pin(Pin pin) {
        Request request = request(pin.request());
        Optional<Pin> before = store.pin(pin.request());
        Runnable undo = () -> before.ifPresentOrElse(store::put, () -> store.removePin(pin.request()));
        Integer number = placeOf.get(pin.offer());
        boolean plain = live != null
                && number != null
                && rows.containsKey(request.id())
                && before.isEmpty()
                && places.get(number).offer().form().equals(request.form())
                && offerDecisions.get(pin.offer()) instanceof Eligibility.Admitted
                && occupied.runningMentor(request.participant(), request.form()).isEmpty()
                && roomForPin(number)
                && live.numbers() < roomForRequests;
        Optional<LiveRow> row = plain ? finder.pinnedRow(request, number) : Optional.empty();
        if (row.isEmpty()) {
            Snapshot snapshot = snapshot();
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
        return mend(none -> Optional.empty(), () -> replace(row.get()));
    }

    /** Whether one more pin can hold, by the limits of the offer and of the person. */
    private boolean roomForPin(int number) {
        Place place = places.get(number);
        int here = 0;
        int overall = 0;
        for (LiveRow row : rows.values()) {
            if (row.pinned) {
                here += row.offers[0] == number ? 1 : 0;
                overall += places.get(row.offers[0]).mentor() == place.mentor() ? 1 : 0;
            }
        }
        return here < place.free()
                && (!place.mentor().capped() || overall < place.mentor().free());
    }

    public SessionChange unpin(String id) {
        Request request = request(id);
        Pin pin = store.pin(id).orElseThrow(() -> Refusal.of("""
                The request (%s) is not pinned.
                Give the id of a pinned request.""", id));
        LiveRow row = rows.get(id);
        if (live == null || row == null || !row.pinned || live.numbers() >= roomForRequests) {
            Snapshot before = snapshot();
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
        return mend(none -> Optional.empty(), () -> replace(found));
    }

    // --- Candidates of one request ---------------------------------------------

    private void enter(LiveRow row) {
        int[] worth = new int[row.points.length];
        for (int edge = 0; edge < worth.length; edge++) {
            worth[edge] = row.points[edge] + kept(row.request, row.offers[edge]);
        }
        row.number = live.numbers();
        byNumber.add(row);
        rows.put(row.request.id(), row);
        live.join(row.rank, row.offers, worth);
    }

    private void replace(LiveRow row) {
        LiveRow before = rows.get(row.request.id());
        touched.putIfAbsent(row.request.id(), Optional.ofNullable(before.position));
        live.leave(before.number);
        enter(row);
    }

    private int kept(Request request, int number) {
        return occupied.proposedMentor(request.participant(), request.form())
                        .filter(places.get(number).mentor().participant()::equals)
                        .isPresent()
                ? store.base().wishes().keepPairs()
                : 0;
    }

    // --- Recommendations --------------------------------------------------------

    public List<Recommendation> recommend(Newcomer newcomer, int most) {
        if (store.request(newcomer.request().id()).isPresent()) {
            throw known("request", newcomer.request().id());
        }
        Runnable undo = put(newcomer);
        try {
            Optional<LiveRow> row = finder.row(newcomer.request());
            return row.isEmpty() ? List.of() : recommend(row.get(), most);
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
        if (live == null) {
            return finder.row(request).map(row -> recommend(row, most)).orElse(List.of());
        }
        LiveRow row = rows.get(id);
        return row == null ? List.of() : recommend(row, most);
    }

    private List<Recommendation> recommend(LiveRow row, int most) {
        if (most < 1) {
            throw Refusal.of("""
                    The number of recommendations (%d) is less than 1.
                    Ask for 1 or more.""", most);
        }
        List<Recommendation> all = new ArrayList<>();
        if (live == null) {
            all.addAll(bySolving(row, most));
        } else {
            int[] worth = new int[row.points.length];
            for (int edge = 0; edge < worth.length; edge++) {
                worth[edge] = row.points[edge] + kept(row.request, row.offers[edge]);
            }
            long[] changes = live.changes(row.rank, row.offers, worth, most);
            for (int edge = 0; edge < changes.length; edge++) {
                if (changes[edge] != Long.MIN_VALUE) {
                    long ranks = Math.floorDiv(changes[edge] + live.unit() / 2, live.unit());
                    Offer offer = places.get(row.offers[edge]).offer();
                    all.add(new Recommendation(
                            offer.id(),
                            offer.participant(),
                            row.points[edge],
                            ranks,
                            changes[edge] - ranks * live.unit()));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingLong((Recommendation one) -> -one.coverageChange())
                        .thenComparingLong(one -> -one.pointsChange())
                        .thenComparingInt(one -> -one.points())
                        .thenComparing(Recommendation::offer))
                .limit(most)
                .toList();
    }

    /** The best pairs by points, each pinned in a solve of its own. */
    private List<Recommendation> bySolving(LiveRow row, int most) {
        Score before = score();
        Programme with = store.whole();
        List<Recommendation> all = new ArrayList<>();
        Integer[] best = new Integer[row.points.length];
        Arrays.setAll(best, edge -> edge);
        Arrays.sort(
                best,
                Comparator.<Integer>comparingInt(edge -> -row.points[edge]).thenComparingInt(edge -> edge));
        for (int k = 0; k < Math.min(most, best.length); k++) {
            Offer offer = places.get(row.offers[best[k]]).offer();
            Programme pinned = with.toBuilder()
                    .add(new Pin(row.request.id(), offer.id(), "recommendation"))
                    .build();
            Score after;
            try {
                after = new Run(pinned, rules, settings, SILENT, control())
                        .solve()
                        .score();
            } catch (InvalidPinsException full) {
                continue;
            }
            if (after.usable()) {
                all.add(new Recommendation(
                        offer.id(),
                        offer.participant(),
                        row.points[best[k]],
                        after.coverage() - before.coverage(),
                        after.points() - before.points()));
            }
        }
        return all;
    }

    // --- The result as a whole ---------------------------------------------------

    public Pairing pairing() {
        if (pairing == null) {
            pairing = live == null ? new Run(store.whole(), rules, settings, SILENT, control()).solve() : report();
        }
        return pairing;
    }

    /**
     * Adds pairs that were left out and pay by now until none does; whether none does. Prices have moved with each change, so
     * what did not pay when everything was solved may do so now.
     */
    private boolean pricedOut(Programme programme, Occupied nowOccupied, Intake nowIntake) {
        LivePricing pricing =
                new LivePricing(programme, rules.judge(programme), nowOccupied, nowIntake, settings, allPairs);
        touched = new TreeMap<>();
        for (int round = 0; round < PRICING_ROUNDS; round++) {
            Pricing.Answer answer = pricing.round(live, rows, places, placeOf);
            if (answer != Pricing.Answer.ADDED) {
                return answer == Pricing.Answer.NOTHING_PAYS;
            }
            for (LiveRow row : pricing.wider()) {
                if (live.numbers() >= roomForRequests) {
                    return false;
                }
                replace(row);
            }
        }
        return false;
    }

    private static int rank(Seating seating) {
        return seating.weight() + (seating.pin() == null ? 0 : LiveRow.PIN_RANK);
    }

    private Pairing report() {
        Programme programme = store.whole();
        Occupied nowOccupied = new Occupied(programme);
        Intake nowIntake = new Intake(programme, rules, nowOccupied, settings.seatPending());
        boolean whole = !cut && !finder.cut() || pricedOut(programme, nowOccupied, nowIntake);
        KeptCandidates kept = new KeptCandidates(programme, nowIntake, rows, places);
        PairingPlan plan = new PlanBuilder(programme, nowOccupied, nowIntake, PairingPolicy.TOTAL).build(kept);
        Map<String, Place> byOffer = new HashMap<>();
        plan.places().forEach(place -> byOffer.put(place.offer().id(), place));
        for (Seating seating : plan.seatings()) {
            position(seating.request().id()).ifPresent(at -> seating.setPlace(byOffer.get(at.offer())));
        }
        PlanCount count = new PlanCount(plan);
        if (!count.score().equals(score()) || !live.verify()) {
            throw inconsistent();
        }
        Report report = new Report(programme, rules.judge(programme), nowIntake, kept);
        boolean nothing = plan.seatings().stream()
                .allMatch(seating -> seating.getCandidates().isEmpty());
        return new Pairing(
                Pairing.FORMAT_VERSION,
                programme.id(),
                programme.referenceDate(),
                PairingPolicy.TOTAL,
                report.groups(plan),
                report.unmatched(plan, true),
                count.score(),
                count.components(),
                new Quality(
                        whole ? Quality.Proof.PROVEN_OPTIMAL : Quality.Proof.PROVEN_ON_CANDIDATES,
                        Optional.of(count.score()),
                        nothing ? StopReason.NOTHING_TO_SOLVE : StopReason.BOUND_REACHED,
                        count.blockingPairs(),
                        Optional.empty(),
                        Optional.of(new Certificate.Total(
                                List.of(KernelPrices.places(places, live.unit(), live.prices()))))),
                settings,
                rules.fingerprint());
    }
}
