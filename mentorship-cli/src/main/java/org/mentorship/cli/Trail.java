package org.mentorship.cli;

import org.mentorship.core.programme.AuditEntry;

/** An entry of the audit trail as a line. */
final class Trail {
    private Trail() {}

    static String line(AuditEntry entry, Words words) {
        String key = "trail." + entry.action();
        String action = words.has(key) ? words.text(key) : entry.action();
        String what = (action + " " + String.join(" ", entry.subjects())).strip();
        return words.text("trail", entry.on(), entry.actor(), what)
                + entry.ruleId().map(rule -> " [" + rule + "]").orElse("")
                + entry.reason().map(reason -> ": " + reason).orElse("");
    }
}
