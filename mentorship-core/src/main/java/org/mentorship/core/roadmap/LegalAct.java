package org.mentorship.core.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/** An order or another act, by which a plan is approved or a work is shown as done. */
public record LegalAct(String title, Optional<String> number, Optional<LocalDate> date) {

    public LegalAct {
        Checks.text(title, "title of an act");
        Checks.text(number, "number of an act");
        Checks.day(date, "date of an act");
    }
}
