package org.mentorship.cli;

import org.mentorship.core.programme.AuditEntry;

/** An entry of the audit trail as a line. */
final class Trail {
    private Trail() {}

    static String line(AuditEntry entry, Words words) {
        String what = entry.action() + " " + String.join(" ", entry.subjects());
        return words.text("trail", entry.on(), entry.actor(), what)
                + entry.ruleId().map(rule -> " [" + rule + "]").orElse("")
                + entry.reason().map(reason -> ": " + reason).orElse("");
    }
}
