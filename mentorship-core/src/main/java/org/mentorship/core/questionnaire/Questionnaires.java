package org.mentorship.core.questionnaire;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Bundled;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Keyed;

/**
 * The questionnaires that ship with the library: for forms with learners and for forms with staff, one each before the start,
 * after the group meeting and after the end. Their wording is our own and not official. A programme that holds
 * questionnaires of its own for a form uses those instead: see {@code Programme.questionnairesFor}. Immutable.
 */
public final class Questionnaires {

    private final List<Questionnaire> all;

    private Questionnaires(List<Questionnaire> all) {
        Checks.unique(all, Questionnaire::id, "questionnaire id", "a registry");
        this.all = Keyed.copy(all, Questionnaire::id);
    }

    /** Those that ship with the library. */
    public static Questionnaires bundled() {
        return Holder.BUNDLED;
    }

    /** All of them, in the order in which they are shown. */
    public List<Questionnaire> all() {
        return all;
    }

    /** The questionnaire with the id, in constant time. */
    public Optional<Questionnaire> questionnaire(String id) {
        return Keyed.find(all, id);
    }

    /** Those for the form, in the order in which they are shown. */
    public List<Questionnaire> forForm(String form) {
        return all.stream()
                .filter(questionnaire -> questionnaire.forms().contains(form))
                .toList();
    }

    private static final class Holder {
        static final Questionnaires BUNDLED = new Questionnaires(Bundled.questionnaires());
    }
}
