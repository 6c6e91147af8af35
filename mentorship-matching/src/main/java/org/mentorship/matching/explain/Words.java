package org.mentorship.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.Contribution;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;

/** Explanations in sentences. */
final class Words {
    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, Messages.load(Words.class, "explain", language));
        }
    }

    private static final int SHOWN = 10;

    private final Messages words;
    private final List<String> sentences = new ArrayList<>();

    private Words(Language language) {
        this.words = BUNDLES.get(language);
    }

    static List<String> sentences(Explanation explanation, Language language) {
        Words words = new Words(language);
        if (explanation instanceof Explanation.Pair pair) {
            words.pair(pair);
        } else if (explanation instanceof Explanation.Waiting waiting) {
            words.waiting(waiting);
        } else if (explanation instanceof Explanation.Mentor mentor) {
            words.mentor(mentor);
        } else if (explanation instanceof Explanation.NotInPairing it) {
            words.say("not-in-pairing", it.subject());
        } else if (explanation instanceof Explanation.NotInProgramme it) {
            words.say("not-in-programme", it.subject());
        } else if (explanation instanceof Explanation.OtherProgramme it) {
            words.say("other-programme", it.pairing(), it.pairingDate(), it.programme(), it.programmeDate());
        } else if (explanation instanceof Explanation.OtherRuleBook it) {
            words.say("other-rule-book", RuleBook.shortened(it.pairing()), RuleBook.shortened(it.given()));
        }
        return List.copyOf(words.sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(words.text(key, arguments));
    }

    private void pair(Explanation.Pair it) {
        say(
                "pair",
                it.subject(),
                it.mentee(),
                it.offer(),
                it.mentor(),
                it.compatibility().points());
        if (!it.seated()) {
            say("pair-not-seated");
        } else if (it.pinned()) {
            say("pair-pinned");
        } else {
            say("pair-seated");
        }
        it.slot().ifPresent(slot -> say("pair-slot", time(slot)));
        it.pointsInPairing()
                .filter(points -> points != it.compatibility().points())
                .ifPresent(points -> say("pair-changed", points));
        compatibility(it.compatibility());
        it.vetoes().forEach(veto -> say("veto", veto.ruleId(), reason(veto)));
        decision(it.menteeDecision());
        decision(it.mentorDecision());
        it.mentorRank().ifPresent(rank -> say("mentor-rank", rank.place(), rank.of()));
        it.menteeRank().ifPresent(rank -> say("mentee-rank", rank.place(), rank.of()));
        it.current().ifPresent(has -> say("current", has.offer(), has.mentor(), has.points()));
        it.room().ifPresent(this::room);
        it.better().forEach(each -> alternative("better", "better-taken", each, () -> {}));
        it.mentorRank()
                .map(rank -> rank.place() - 1 - it.better().size())
                .filter(more -> it.seated() && more > 0)
                .ifPresent(more -> say("better-more", more));
        it.nextBest().ifPresent(next -> alternative("next-best", "next-best-taken", next, () -> others(it, next)));
        it.ifSeated().ifPresent(effect -> change("if-seated", effect));
        it.nearTies().forEach(each -> say("near-tie", each.offer(), each.mentor(), PairingExplainer.NEAR_TIE));
        it.remarks().forEach(remark -> say("remark", remark.ruleId(), reason(remark)));
    }

    /** Another offer, whether it has a place, and what came of taking it, as one sentence after another in one line. */
    private void alternative(String key, String taken, Explanation.Alternative it, Runnable more) {
        inOneLine(() -> {
            say(key, it.offer(), it.mentor(), it.points());
            room(it.room());
            it.ifTaken().ifPresent(effect -> change(taken, effect));
            more.run();
        });
    }

    private void room(Explanation.Room it) {
        if (it.freePlaces() > 0) {
            say("room-free", it.freePlaces());
        } else if (it.capReached()) {
            say("room-cap");
        } else if (it.takenBy().isEmpty()) {
            say("room-none");
        } else {
            say("room-full", it.takenBy());
        }
        it.obstacle().ifPresent(why -> say(notGiven(why)));
    }

    /** How the change of the whole comes about: what the request itself would lose and what the others would gain. */
    private void others(Explanation.Pair it, Explanation.Alternative next) {
        boolean close = it.compatibility().points() - next.points() <= PairingExplainer.NEAR_TIE;
        if (next.ifTaken().isEmpty() && next.room().obstacle().isEmpty() && !it.pinned() && close) {
            say("next-best-unknown");
        }
        next.ifTaken()
                .filter(Words::levelsSame)
                .flatMap(effect -> it.gainOfOthers().filter(others -> others != effect.points()))
                .ifPresent(others -> say(
                        "next-best-others",
                        signed(next.points() - it.compatibility().points()),
                        signed(others)));
    }

    /** What a change would do to the whole: the first level that it touches. */
    private void change(String what, Explanation.Effect effect) {
        String start = words.text(what);
        if (effect.seated() != 0) {
            say(effect.seated() < 0 ? "whole-fewer" : "whole-more", start, Math.abs(effect.seated()));
        } else if (effect.coverage() != 0) {
            say(effect.coverage() < 0 ? "whole-priority-lost" : "whole-priority-won", start);
        } else if (effect.policy() != 0) {
            say("whole-lowest", start, signed(effect.policy()));
        } else if (effect.points() != 0) {
            say(effect.points() < 0 ? "whole-worse" : "whole-better", start, Math.abs(effect.points()));
        } else {
            say("whole-same", start);
        }
    }

    private static boolean levelsSame(Explanation.Effect effect) {
        return effect.seated() == 0 && effect.coverage() == 0 && effect.policy() == 0;
    }

    private static String signed(long points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    /** A weekly time, such as «ср 15:00–16:00». */
    private String time(TimeSlot slot) {
        String day = words.text(
                switch (slot.day()) {
                    case MONDAY -> "monday";
                    case TUESDAY -> "tuesday";
                    case WEDNESDAY -> "wednesday";
                    case THURSDAY -> "thursday";
                    case FRIDAY -> "friday";
                    case SATURDAY -> "saturday";
                    case SUNDAY -> "sunday";
                });
        return day + " " + slot.from() + "–" + slot.to();
    }

    private void compatibility(Compatibility it) {
        if (it.noData()) {
            say("no-data", Compatibility.NEUTRAL);
        } else {
            say("answered", it.answeredPercent());
        }
        for (Contribution each : it.contributions()) {
            if (each.similarity().isPresent()) {
                say("component", each.title(), each.points(), each.similarity().get(), each.weight());
            } else {
                say("component-blank", each.title(), each.weight());
            }
        }
        for (Adjustment each : it.adjustments()) {
            say(
                    each.points() < 0 ? "malus" : "bonus",
                    each.finding().ruleId(),
                    Math.abs(each.points()),
                    reason(each.finding()));
        }
    }

    private void waiting(Explanation.Waiting it) {
        Unmatched reason = it.reason();
        if (!(reason instanceof Unmatched.HasMentor)) {
            say("waiting", it.subject(), it.mentee());
        }
        if (reason instanceof Unmatched.HasMentor has) {
            say("has-mentor", it.subject(), it.mentee(), has.mentor(), has.mentorship());
        } else if (reason instanceof Unmatched.NotAdmitted) {
            say("not-admitted");
        } else if (reason instanceof Unmatched.Awaiting) {
            say("awaiting");
        } else if (reason instanceof Unmatched.NoAdmissibleMentor none) {
            say("no-admissible-mentor", none.mentorsInForm());
        } else if (reason instanceof Unmatched.NoPlace full) {
            say("no-place", full.places(), full.competingRequests());
        } else {
            say("not-reached");
        }
        decision(it.decision());
        for (RefusalCount each : it.refusals()) {
            say(
                    "refusal",
                    each.example().ruleId(),
                    each.mentors(),
                    each.exampleOffer(),
                    reason(each.example()),
                    it.offersInForm());
        }
        for (Explanation.TakenOffer each : firstOf(it.taken())) {
            if (each.capReached()) {
                say("cap-reached", each.offer(), each.mentor(), each.points());
            } else {
                List<String> by = new ArrayList<>(each.requests());
                by.addAll(each.open());
                say("taken", each.offer(), each.mentor(), each.points(), each.places(), by);
            }
        }
        free(firstOf(it.free().stream()
                .sorted(Comparator.comparing(Explanation.FreeOffer::why).reversed())
                .toList()));
        it.bottleneck().ifPresent(neck -> {
            say(
                    "bottleneck",
                    neck.requests().size(),
                    neck.requests(),
                    neck.places(),
                    neck.mentors().size(),
                    neck.mentors(),
                    neck.offers());
            say("bottleneck-left", neck.requests().size() - neck.places());
        });
        firstOf(it.repairs()).forEach(each -> repair(it.subject(), each));
        if (it.repairs().isEmpty()) {
            helpless(reason);
        }
    }

    /** Offers that are not given for the same reason share its sentence, the easiest to mend first. */
    private void free(List<Explanation.FreeOffer> offers) {
        for (int i = 0; i < offers.size(); i++) {
            Explanation.FreeOffer each = offers.get(i);
            say("free", each.offer(), each.mentor(), each.points(), each.freePlaces());
            if (i == offers.size() - 1 || offers.get(i + 1).why() != each.why()) {
                say(notGiven(each.why()));
            }
        }
    }

    /** What to do where no single change gives anybody a seat. */
    private void helpless(Unmatched reason) {
        if (reason instanceof Unmatched.NotAdmitted) {
            say("help-not-admitted");
        } else if (reason instanceof Unmatched.NoAdmissibleMentor none && none.mentorsInForm() == 0) {
            say("help-no-mentors");
        } else if (reason instanceof Unmatched.NotReached) {
            say("help-not-reached");
        } else if (!(reason instanceof Unmatched.HasMentor)) {
            say("help-nothing-alone");
        }
    }

    /** What to change and, in the same sentence, what comes of it. */
    private void repair(String request, Explanation.Repair repair) {
        inOneLine(() -> {
            change(repair);
            repair.gain()
                    .ifPresentOrElse(
                            gain -> gain(request, gain),
                            () -> unknownGain(repair).ifPresent(this::say));
        });
    }

    /** What to say where it cannot be told exactly whom a repair would seat. */
    private static Optional<String> unknownGain(Explanation.Repair repair) {
        if (repair instanceof Explanation.Repair.SeatByEdit) {
            return Optional.empty();
        }
        return Optional.of(repair instanceof Explanation.Repair.BringPapers ? "gain-unknown-papers" : "gain-unknown");
    }

    private void inOneLine(Runnable saying) {
        int before = sentences.size();
        saying.run();
        List<String> told = sentences.subList(before, sentences.size());
        String whole = String.join(" ", told);
        told.clear();
        sentences.add(whole);
    }

    private void change(Explanation.Repair repair) {
        if (repair instanceof Explanation.Repair.OneMorePlace it) {
            say("one-more-place", it.offer(), it.mentor());
        } else if (repair instanceof Explanation.Repair.HigherCap it) {
            say("higher-cap", it.mentor(), it.offer());
        } else if (repair instanceof Explanation.Repair.AllowPair it) {
            Finding first = it.vetoes().get(0);
            say(
                    "allow-pair",
                    it.offer(),
                    it.mentor(),
                    it.points(),
                    it.vetoes().stream().map(Finding::ruleId).distinct().toList(),
                    reason(first));
        } else if (repair instanceof Explanation.Repair.SeatByEdit it) {
            say("seat-by-edit", it.offer());
        } else if (repair instanceof Explanation.Repair.MentorPapers it) {
            say(
                    "mentor-papers",
                    it.offer(),
                    it.mentor(),
                    it.missing().stream()
                            .map(missing -> missing.paper().in(words.language()))
                            .distinct()
                            .toList());
        } else {
            say("bring-papers");
        }
    }

    private void gain(String request, Explanation.Gain gain) {
        if (gain.seated().isEmpty()) {
            say("gain-none");
        } else if (gain.seated().equals(List.of(request)) && gain.more() == 1) {
            say("gain-this");
        } else if (gain.unseated().isEmpty()) {
            say("gain", gain.more(), gain.seated());
        } else {
            say("gain-instead", gain.seated(), gain.unseated());
        }
    }

    /** The best of a list, so that a large programme does not fill pages; what is left out is said. */
    private <T> List<T> firstOf(List<T> list) {
        if (list.size() > SHOWN) {
            say("shown", SHOWN, list.size());
        }
        return list.stream().limit(SHOWN).toList();
    }

    private static String notGiven(Explanation.NotGiven why) {
        return switch (why) {
            case BELOW_MINIMUM -> "free-below-minimum";
            case NO_COMMON_TIME -> "free-no-common-time";
            case PAPERS -> "free-papers";
            case HAS_MENTOR -> "free-has-mentor";
            case PINNED_ELSEWHERE -> "free-pinned-elsewhere";
            case NOTHING -> "free-nothing";
        };
    }

    private void mentor(Explanation.Mentor it) {
        say(
                "mentor",
                it.subject(),
                it.mentor(),
                it.places(),
                it.seats().size(),
                it.open().size());
        it.slot().ifPresent(slot -> say("pair-slot", time(slot)));
        it.empty().ifPresent(why -> say(empty(why), it.minimum()));
        decision(it.decision());
        it.seats().forEach(seat -> say("mentor-seat", seat.request(), seat.mentee(), seat.points()));
        if (!it.open().isEmpty()) {
            say("mentor-open", it.open());
        }
        say("mentor-counts", it.requestsInForm(), it.admissible(), it.waiting().size());
        it.waiting().forEach(each -> say("mentor-waiting", each.request(), each.mentee(), each.points()));
        it.onePlaceMore().ifPresent(effect -> change("place-more", effect));
        it.decision().remarks().forEach(remark -> say("remark", remark.ruleId(), reason(remark)));
    }

    private static String empty(Explanation.EmptyBecause why) {
        return switch (why) {
            case REFUSED -> "empty-refused";
            case PENDING -> "empty-pending";
            case PAUSED -> "empty-paused";
            case FULL -> "empty-full";
            case NO_REQUESTS -> "empty-no-requests";
            case NOBODY_ADMISSIBLE -> "empty-nobody-admissible";
            case BELOW_MINIMUM -> "empty-below-minimum";
            case NOT_CHOSEN -> "empty-not-chosen";
        };
    }

    private void decision(Eligibility decision) {
        if (decision instanceof Eligibility.Refused refused) {
            for (Finding each : refused.reasons()) {
                say("refused", refused.participant(), each.ruleId(), reason(each));
            }
        } else if (decision instanceof Eligibility.Pending pending) {
            for (Missing each : pending.missing()) {
                say(
                        "missing",
                        each.paper(),
                        each.participant(),
                        each.until(),
                        each.finding().ruleId());
            }
        }
    }

    /** The reason without a full stop, so that it can stand inside a sentence. */
    private String reason(Finding finding) {
        LocalizedText reason = finding.reason();
        String text = reason.in(words.language()).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
