package org.mentorship.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;

/** Pins of the programme that cannot hold; lists all of them, ids only. */
public final class InvalidPinsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A pin that cannot hold.
     *
     * @param ruleId the rule that forbids it, where it is a rule
     * @param cause what stands against it, with the values, one line; ids only
     */
    public record InvalidPin(String request, String offer, Optional<String> ruleId, LocalizedText cause) {}

    private final transient List<InvalidPin> pins;

    public InvalidPinsException(List<InvalidPin> pins) {
        super(message(pins));
        this.pins = List.copyOf(pins);
    }

    /** One or more, in the order of the programme's pins. */
    public List<InvalidPin> pins() {
        return pins;
    }

    private static String message(List<InvalidPin> pins) {
        return """
                %d pin(s) cannot hold: %s.
                Remove these pins, or change what stands against them, and solve again.""".formatted(
                pins.size(),
                pins.stream()
                        .map(pin -> "request (%s) to offer (%s): %s"
                                .formatted(
                                        pin.request(), pin.offer(), pin.cause().in(Language.EN)))
                        .collect(Collectors.joining("; ")));
    }
}
