package org.mentorship.core.form;

import org.mentorship.core.text.LocalizedText;

/** A role model inside a form (ролевая модель); {@code peer} lifts the rule that the mentor is on a higher step. */
public record RoleModel(String code, LocalizedText title, boolean peer) {}
