package org.mentorship.matching.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorship.core.internal.English;
import org.mentorship.core.internal.Phrase;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.FileKind;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.PartialReading;
import org.mentorship.core.json.codec.UnionCodec;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.text.Refusal;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.Contribution;

/** The codec of a whole pairing. */
final class PairingCodecs {

    static final Codec<Pairing> PAIRING = pairing();

    private static final int MANY = Integer.MAX_VALUE;

    private PairingCodecs() {}

    private static Codec<Score> score() {
        var object = ObjectCodec.<Score>named("Score", "The levels of a pairing, in order of importance.")
                .inline();
        var hard = object.required("hard", Codecs.longInteger(), Score::hard, "Broken hard limits, 0 where none.");
        var coverage =
                object.required("coverage", Codecs.longInteger(), Score::coverage, "Seated requests by priority.");
        var policy = object.required("policy", Codecs.longInteger(), Score::policy, "What the policy counts.");
        var points =
                object.required("points", Codecs.longInteger(), Score::points, "Points of the pairs with the wishes.");
        return object.build(
                values -> new Score(values.get(hard), values.get(coverage), values.get(policy), values.get(points)));
    }

    private static Codec<ScoreComponent> component() {
        var object = ObjectCodec.<ScoreComponent>named(
                        "ScoreComponent", "What one constraint adds to one level of the score.")
                .inline();
        var constraint =
                object.required("constraint", Codecs.id(), ScoreComponent::constraint, "Id of the constraint.");
        var level = object.required(
                "level", Codecs.integer(0, 3), ScoreComponent::level, "0 hard, 1 coverage, 2 policy, 3 points.");
        var amount = object.required("amount", Codecs.longInteger(), ScoreComponent::amount, "Signed amount.");
        var matches =
                object.required("matches", Codecs.integer(0, MANY), ScoreComponent::matches, "How often it matched.");
        return object.build(values ->
                new ScoreComponent(values.get(constraint), values.get(level), values.get(amount), values.get(matches)));
    }

    private static Codec<Quality> quality(Codec<Score> score) {
        var object = ObjectCodec.<Quality>named("Quality", "How good the pairing is proven to be.");
        var proof = object.required("proof", Codecs.constant(Quality.Proof.class), Quality::proof, "What is proven.");
        var bound = object.optional("bound", score, Quality::bound, "No plan scores higher than this.");
        var stopped =
                object.required("stopped", Codecs.constant(StopReason.class), Quality::stopped, "Why the run ended.");
        var blocking = object.required(
                "blockingPairs",
                Codecs.integer(0, MANY),
                Quality::blockingPairs,
                "Pairs, not formed, that would both rather have each other.");
        var forgone = object.optional(
                "seatsForgone",
                Codecs.integer(0, MANY),
                Quality::seatsForgone,
                "How many more requests a plan that seats first would take, under STABLE.");
        var certificate = object.optional(
                "certificate", ProofCodecs.CERTIFICATE, Quality::certificate, "Prices that prove the bound.");
        return object.build(values -> new Quality(
                values.get(proof),
                values.get(bound),
                values.get(stopped),
                values.get(blocking),
                values.get(forgone),
                values.get(certificate)));
    }

    private static Codec<PairingSettings> settings() {
        var object = ObjectCodec.<PairingSettings>named("PairingSettings", "How it was solved.");
        var seed = object.required("seed", Codecs.longInteger(), PairingSettings::seed, "Seed of the random choices.");
        var policy = object.optional(
                "policy",
                Codecs.constant(PairingPolicy.class),
                PairingSettings::policy,
                "Policy instead of the programme's own.");
        var candidates = object.required(
                "candidatesPerRequest",
                Codecs.integer(1, MANY),
                PairingSettings::candidatesPerRequest,
                "Most mentors kept for a request in a large programme.");
        var steps = object.required(
                "unimprovedSteps",
                Codecs.integer(1, MANY),
                PairingSettings::unimprovedSteps,
                "Steps without a better plan after which the search ended.");
        var limit = object.optional(
                "timeLimit",
                Codecs.text().map(PairingCodecs::duration, Duration::toString),
                PairingSettings::timeLimit,
                "Most time for the run, as an ISO duration such as PT30S.");
        var pending = object.required(
                "seatPending",
                Codecs.flag(),
                PairingSettings::seatPending,
                "Whether those who wait for a paper took part.");
        return object.build(values -> new PairingSettings(
                values.get(seed),
                values.get(policy),
                values.get(candidates),
                values.get(steps),
                values.get(limit),
                values.get(pending),
                PairingSettings.defaults().threads())); // changes nothing in the result, so it is not written
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw Refusal.of("""
                    The timeLimit is not an ISO duration.
                    Write it such as PT30S, or leave it out.""");
        }
    }

    private static Codec<Contribution> contribution() {
        var object = ObjectCodec.<Contribution>named("Contribution", "What one component adds to a pair's points.")
                .inline();
        var component = object.required("component", Codecs.id(), Contribution::component, "Id of the component.");
        var title = object.required("title", Codecs.localizedText(), Contribution::title, "What people read.");
        var weight = object.required(
                "weight", Codecs.integer(0, MANY), Contribution::weight, "Relative to the other components.");
        var similarity = object.optional(
                "similarity",
                Codecs.integer(0, 1000),
                Contribution::similarity,
                "0 to 1000; absent where one side did not answer.");
        var points = object.required(
                "points", Codecs.integer(0, 1000), Contribution::points, "Share of the pair's base points.");
        return object.build(values -> new Contribution(
                values.get(component),
                values.get(title),
                values.get(weight),
                values.get(similarity),
                values.get(points)));
    }

    private static Codec<Compatibility> compatibility() {
        var object = ObjectCodec.<Compatibility>named("Compatibility", "How well a mentee and a mentor fit.");
        var points = object.required(
                "points", Codecs.integer(0, 1000), Compatibility::points, "Points with what rules add or take off.");
        var noData = object.flag("noData", Compatibility::noData, "Nothing was answered on both sides.");
        var answered = object.required(
                "answeredPercent",
                Codecs.integer(0, 100),
                Compatibility::answeredPercent,
                "Share of the weight that was answered on both sides.");
        var contributions =
                object.list("contributions", contribution(), Compatibility::contributions, "What each component adds.");
        var adjustments = object.list(
                "adjustments", RuleCodecs.ADJUSTMENT, Compatibility::adjustments, "What pair rules add or take off.");
        return object.build(values -> new Compatibility(
                values.get(points),
                values.get(noData),
                values.get(answered),
                values.get(contributions),
                values.get(adjustments)));
    }

    private static Codec<Seat> seat() {
        var object = ObjectCodec.<Seat>named("Seat", "One mentee's place in a group.");
        var request = object.required("request", Codecs.id(), Seat::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Seat::mentee, "Id of the participant.");
        var pinned = object.flag("pinned", Seat::pinned, "Whether the curator pinned the request to this offer.");
        var awaiting = object.list(
                "awaiting", RuleCodecs.MISSING, Seat::awaiting, "What is still missing, where the run allowed that.");
        var compatibility =
                object.required("compatibility", compatibility(), Seat::compatibility, "How well the two fit.");
        return object.build(values -> new Seat(
                values.get(request),
                values.get(mentee),
                values.get(pinned),
                values.get(awaiting),
                values.get(compatibility)));
    }

    private static Codec<Group> group() {
        var object = ObjectCodec.<Group>named("Group", "A mentor and the mentees proposed to work with them.");
        var offer = object.required("offer", Codecs.id(), Group::offer, "Id of the offer.");
        var mentor = object.required("mentor", Codecs.id(), Group::mentor, "Id of the participant.");
        var form = object.required("form", Codecs.id(), Group::form, "Code of the form.");
        var slot = object.optional("slot", Codecs.id(), Group::slot, "Id of the common time of a joint group.");
        var seats = object.required("seats", Codecs.nonEmptyList(seat()), Group::seats, "Its mentees.");
        return object.build(values -> new Group(
                values.get(offer), values.get(mentor), values.get(form), values.get(slot), values.get(seats)));
    }

    private static Codec<RefusalCount> refusal() {
        var object = ObjectCodec.<RefusalCount>named("RefusalCount", "How many mentors one rule refused.");
        var example = object.required("example", RuleCodecs.FINDING, RefusalCount::example, "What it says of one.");
        var offer = object.required("exampleOffer", Codecs.id(), RefusalCount::exampleOffer, "The offer of that one.");
        var mentors = object.required("mentors", Codecs.integer(1, MANY), RefusalCount::mentors, "How many.");
        return object.build(values -> new RefusalCount(values.get(example), values.get(offer), values.get(mentors)));
    }

    private static Codec<Unmatched> unmatched() {
        return UnionCodec.<Unmatched>named("Unmatched", "A request that gets no place, and why.")
                .variant("NOT_ADMITTED", Unmatched.NotAdmitted.class, notAdmitted())
                .variant("HAS_MENTOR", Unmatched.HasMentor.class, hasMentor())
                .variant("AWAITING", Unmatched.Awaiting.class, awaiting())
                .variant("NO_ADMISSIBLE_MENTOR", Unmatched.NoAdmissibleMentor.class, noAdmissibleMentor())
                .variant("NO_PLACE", Unmatched.NoPlace.class, noPlace())
                .variant("NOT_REACHED", Unmatched.NotReached.class, notReached())
                .build();
    }

    private static ObjectCodec<Unmatched.NotAdmitted> notAdmitted() {
        var object = ObjectCodec.<Unmatched.NotAdmitted>named("NotAdmitted", "The rules refuse the mentee.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        var reasons = object.list("reasons", RuleCodecs.FINDING, Unmatched.NotAdmitted::reasons, "What the rules say.");
        return object.build(
                values -> new Unmatched.NotAdmitted(values.get(request), values.get(mentee), values.get(reasons)));
    }

    private static ObjectCodec<Unmatched.HasMentor> hasMentor() {
        var object =
                ObjectCodec.<Unmatched.HasMentor>named("HasMentor", "The mentee has a mentor in the form already.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        var mentorship = object.required(
                "mentorship", Codecs.id(), Unmatched.HasMentor::mentorship, "Id of the mentorship under way.");
        var mentor = object.required("mentor", Codecs.id(), Unmatched.HasMentor::mentor, "Id of its mentor.");
        return object.build(values -> new Unmatched.HasMentor(
                values.get(request), values.get(mentee), values.get(mentorship), values.get(mentor)));
    }

    private static ObjectCodec<Unmatched.Awaiting> awaiting() {
        var object = ObjectCodec.<Unmatched.Awaiting>named("Awaiting", "Papers or steps are missing.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        var missing = object.list("missing", RuleCodecs.MISSING, Unmatched.Awaiting::missing, "What is missing.");
        return object.build(
                values -> new Unmatched.Awaiting(values.get(request), values.get(mentee), values.get(missing)));
    }

    private static ObjectCodec<Unmatched.NoAdmissibleMentor> noAdmissibleMentor() {
        var object = ObjectCodec.<Unmatched.NoAdmissibleMentor>named(
                "NoAdmissibleMentor", "No mentor may be paired with the mentee.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        var mentors = object.required(
                "mentorsInForm",
                Codecs.integer(0, MANY),
                Unmatched.NoAdmissibleMentor::mentorsInForm,
                "How many mentors the form has.");
        var refusals = object.list(
                "refusals", refusal(), Unmatched.NoAdmissibleMentor::refusals, "How many each rule refused.");
        return object.build(values -> new Unmatched.NoAdmissibleMentor(
                values.get(request), values.get(mentee), values.get(mentors), values.get(refusals)));
    }

    private static ObjectCodec<Unmatched.NoPlace> noPlace() {
        var object = ObjectCodec.<Unmatched.NoPlace>named(
                "NoPlace", "Mentors are admissible, but their places went to others.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        var offers = object.list(
                "admissibleOffers", Codecs.id(), Unmatched.NoPlace::admissibleOffers, "Ids of the admissible offers.");
        var places = object.required(
                "places", Codecs.integer(0, MANY), Unmatched.NoPlace::places, "Places that these offers have.");
        var competing = object.required(
                "competingRequests",
                Codecs.integer(0, MANY),
                Unmatched.NoPlace::competingRequests,
                "Requests that compete for them.");
        return object.build(values -> new Unmatched.NoPlace(
                values.get(request),
                values.get(mentee),
                values.get(offers),
                values.get(places),
                values.get(competing)));
    }

    private static ObjectCodec<Unmatched.NotReached> notReached() {
        var object = ObjectCodec.<Unmatched.NotReached>named(
                "NotReached", "The run was stopped before this request was looked at.");
        var request = object.required("request", Codecs.id(), Unmatched::request, "Id of the request.");
        var mentee = object.required("mentee", Codecs.id(), Unmatched::mentee, "Id of the participant.");
        return object.build(values -> new Unmatched.NotReached(values.get(request), values.get(mentee)));
    }

    private static Codec<Pairing> pairing() {
        var object = ObjectCodec.<Pairing>named("Pairing", "A proposal: who works with whom, and who is left out.")
                .file(FileKind.PAIRING);
        object.required(
                "formatVersion",
                Codecs.formatVersion(Pairing.FORMAT_VERSION),
                Pairing::formatVersion,
                "The version of this format.");
        var programme = object.required("programme", Codecs.id(), Pairing::programme, "Id of the programme.");
        var referenceDate = object.required(
                "referenceDate", Codecs.date(), Pairing::referenceDate, "The day on which everything was decided.");
        var policy = object.required(
                "policy", Codecs.constant(PairingPolicy.class), Pairing::policy, "The policy in force.");
        var ruleBook = object.required("ruleBook", Codecs.id(), Pairing::ruleBook, "Fingerprint of the rule book.");
        var settings = object.required("settings", settings(), Pairing::settings, "How it was solved.");
        var score = score();
        var quality = object.required("quality", quality(score), Pairing::quality, "How good it is proven to be.");
        var total = object.required("score", score, Pairing::score, "Its score by level.");
        var components =
                object.list("components", component(), Pairing::components, "What each constraint adds to its level.");
        var groups = object.partialList("groups", group(), Pairing::groups, "The groups.");
        var unmatched = object.partialList("unmatched", unmatched(), Pairing::unmatched, "Who is left out, and why.");
        return object.buildPartial((values, reading) -> {
            checkOnce(values.get(groups), values.get(unmatched), reading);
            return reading.complete()
                    ? new Pairing(
                            Pairing.FORMAT_VERSION,
                            values.get(programme),
                            values.get(referenceDate),
                            values.get(policy),
                            values.get(groups),
                            values.get(unmatched),
                            values.get(total),
                            values.get(components),
                            values.get(quality),
                            values.get(settings),
                            values.get(ruleBook))
                    : null;
        });
    }

    /** Each offer has at most one group, each request at most one seat or reason; lists hold null for what was refused. */
    private static void checkOnce(List<Group> groups, List<Unmatched> unmatched, PartialReading reading) {
        Map<String, String> offers = new HashMap<>();
        Map<String, String> requests = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group != null) {
                String path = "$.groups[" + i + "]";
                once(offers, "offer", group.offer(), path + ".offer", reading);
                for (int j = 0; j < group.seats().size(); j++) {
                    String request = group.seats().get(j).request();
                    once(requests, "request", request, path + ".seats[" + j + "].request", reading);
                }
            }
        }
        for (int i = 0; i < unmatched.size(); i++) {
            if (unmatched.get(i) != null) {
                once(requests, "request", unmatched.get(i).request(), "$.unmatched[" + i + "].request", reading);
            }
        }
    }

    private static void once(
            Map<String, String> seen, @English String what, String id, String path, PartialReading reading) {
        String before = seen.putIfAbsent(id, path);
        if (before != null) {
            reading.add(new Problem(
                    path,
                    Phrase.of("The %s (%s) stands here and at %s.", Phrase.of(what), id, before)
                            .text(),
                    Phrase.of("Keep one of the two, or pair again.").text()));
        }
    }
}
