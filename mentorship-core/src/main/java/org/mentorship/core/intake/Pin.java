package org.mentorship.core.intake;

import org.mentorship.core.internal.Checks;

/**
 * The curator's decision that a request goes to an offer.
 *
 * @param request id of a request
 * @param offer id of an offer of the same form
 * @param reason why, in the curator's words; not blank
 */
public record Pin(String request, String offer, String reason) {

    public Pin {
        Checks.id(request, "request of a pin");
        Checks.id(offer, "offer of a pin");
        Checks.text(reason, "reason of the pin of request (%s)", request);
    }
}
