package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.InvalidPinsException.InvalidPin;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Checks the pins of a programme against rules and limits, all of them before any is refused. A pin that a running
 * mentorship already fulfils is passed over; one whose mentor waits for papers keeps its request waiting.
 */
final class PinCheck {

    private record Held(Pin pin, Request request, Offer offer) {}

    private final Programme programme;
    private final Occupied occupied;
    private final List<InvalidPin> invalid = new ArrayList<>();
    private final Map<String, String> pins = new HashMap<>();
    private final Map<String, List<Missing>> waiting = new HashMap<>();

    /**
     * @param requests decisions by request id
     * @param offers decisions by offer id
     * @throws InvalidPinsException if any pin cannot hold
     */
    PinCheck(
            Programme programme,
            Occupied occupied,
            Rules rules,
            Map<String, Eligibility> requests,
            Map<String, Eligibility> offers,
            boolean seatPending) {
        this.programme = programme;
        this.occupied = occupied;
        List<Held> held = new ArrayList<>();
        for (Held pin : open()) {
            Eligibility mentee = requests.get(pin.request().id());
            Eligibility mentor = offers.get(pin.offer().id());
            Optional<Finding> refusal = refusal(mentee).or(() -> refusal(mentor));
            if (refusal.isPresent()) {
                refuse(pin.pin(), refusal.get());
            } else if (!seatPending && mentor instanceof Eligibility.Pending pending) {
                waiting.put(pin.request().id(), pending.missing());
            } else if (seatPending || !(mentee instanceof Eligibility.Pending)) {
                held.add(pin);
            }
        }
        List<Held> admissible = admissible(held, rules);
        limit(
                admissible,
                pin -> pin.offer().id(),
                pin -> occupied.free(pin.offer()),
                LocalizedText.of("свободных мест предложения", "free places of the offer"));
        limit(
                admissible.stream().filter(pin -> freeOf(pin).isPresent()).toList(),
                pin -> pin.offer().participant(),
                pin -> freeOf(pin).orElseThrow(),
                LocalizedText.of(
                        "мест у наставника по всем предложениям", "mentees that the mentor takes on over all offers"));
        checkTimes(admissible);
        if (!invalid.isEmpty()) {
            throw new InvalidPinsException(invalid);
        }
        admissible.forEach(pin -> pins.put(pin.request().id(), pin.offer().id()));
    }

    /** Offer id by request id, of the pins that hold. */
    Map<String, String> pins() {
        return pins;
    }

    /** What the mentor still has to bring, by id of a pinned request that waits for it. */
    Map<String, List<Missing>> waiting() {
        return waiting;
    }

    private List<Held> open() {
        return programme.pins().stream()
                .map(pin -> new Held(
                        pin,
                        programme.request(pin.request()).orElseThrow(),
                        programme.offer(pin.offer()).orElseThrow()))
                .filter(pin -> !fulfilled(pin))
                .toList();
    }

    private boolean fulfilled(Held pin) {
        return occupied.runningMentor(pin.request().participant(), pin.request().form())
                .filter(pin.offer().participant()::equals)
                .isPresent();
    }

    private static Optional<Finding> refusal(Eligibility decision) {
        return decision instanceof Eligibility.Refused refused
                ? Optional.of(refused.reasons().get(0))
                : Optional.empty();
    }

    private List<Held> admissible(List<Held> held, Rules rules) {
        if (held.isEmpty()) {
            return held;
        }
        List<PairVerdict> verdicts = rules.judge(
                programme,
                held.stream()
                        .map(pin -> new CandidatePair(pin.request(), pin.offer()))
                        .toList());
        List<Held> admissible = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            if (verdicts.get(i).vetoed()) {
                refuse(held.get(i).pin(), verdicts.get(i).vetoes().get(0));
            } else {
                admissible.add(held.get(i));
            }
        }
        return admissible;
    }

    private Optional<Integer> freeOf(Held pin) {
        String mentor = pin.offer().participant();
        return programme
                .participant(mentor)
                .flatMap(Participant::mentorCap)
                .map(cap -> Math.max(0, cap - occupied.mentees(mentor)));
    }

    private void limit(
            List<Held> held, Function<Held, String> owner, Function<Held, Integer> free, LocalizedText what) {
        Map<String, List<Held>> byOwner =
                held.stream().collect(Collectors.groupingBy(owner, TreeMap::new, Collectors.toList()));
        byOwner.forEach((id, own) -> {
            int room = free.apply(own.get(0));
            own.stream()
                    .skip(room)
                    .forEach(pin -> refuse(
                            pin.pin(),
                            LocalizedText.of(
                                    "закреплений (%d) больше, чем %s (%d)".formatted(own.size(), what.ru(), room),
                                    "pins (%d) are more than the %s (%d)"
                                            .formatted(own.size(), what.in(Language.EN), room))));
        });
    }

    /** Pins to a joint group need a time that suits the mentor and each of them. */
    private void checkTimes(List<Held> held) {
        Map<String, List<Held>> byOffer = held.stream()
                .filter(pin -> programme
                        .form(pin.offer().form())
                        .filter(form -> form.meetingMode() == MeetingMode.JOINT)
                        .isPresent())
                .collect(Collectors.groupingBy(pin -> pin.offer().id(), TreeMap::new, Collectors.toList()));
        byOffer.forEach((id, own) -> {
            Offer offer = own.get(0).offer();
            Set<String> common = new HashSet<>(occupied.slot(offer).map(Set::of).orElse(offer.slots()));
            boolean open = common.isEmpty();
            for (Held pin : own) {
                Set<String> stated = pin.request().slots();
                if (!stated.isEmpty()) {
                    if (open) {
                        common.addAll(stated);
                        open = false;
                    } else {
                        common.retainAll(stated);
                    }
                }
            }
            if (!open && common.isEmpty()) {
                own.forEach(pin -> refuse(
                        pin.pin(),
                        LocalizedText.of(
                                "у закреплённых заявок и наставника нет общего времени",
                                "the pinned requests and the mentor have no common time")));
            }
        });
    }

    private void refuse(Pin pin, Finding finding) {
        invalid.add(new InvalidPin(
                pin.request(),
                pin.offer(),
                Optional.of(finding.ruleId()),
                LocalizedText.of(
                        "запрещает правило %s, %s"
                                .formatted(finding.ruleId(), finding.reason().ru()),
                        "rule (%s) forbids it, %s"
                                .formatted(finding.ruleId(), finding.reason().in(Language.EN)))));
    }

    private void refuse(Pin pin, LocalizedText cause) {
        invalid.add(new InvalidPin(pin.request(), pin.offer(), Optional.empty(), cause));
    }
}
