package org.mentorship.core.form;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.LocalizedText;

/**
 * A role model inside a form (ролевая модель).
 *
 * @param code unique in its form
 * @param peer lifts the rule that a mentor among learners is on a higher step («равный – равному»)
 */
public record RoleModel(String code, LocalizedText title, boolean peer) {

    public RoleModel {
        Checks.id(code, "code of a role model");
        requireNonNull(title, "title");
    }
}
