package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.form.Role;

/**
 * People in one role.
 *
 * @param form code of the form; empty for all forms together, where a person of two forms is one person
 */
public record Group(Role role, Optional<String> form) {
    public Group {
        requireNonNull(role, "role");
        requireNonNull(form, "form");
    }
}
