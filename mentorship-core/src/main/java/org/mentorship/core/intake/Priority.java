package org.mentorship.core.intake;

/** Who is seated first when places are scarce, from last to first. */
public enum Priority {
    NORMAL,
    /** Named by the school: special needs, a hard life situation … */
    NAMED,
    /** Left without a mentor in the previous round. */
    CARRIED_OVER
}
