package org.mentorship.cli;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;

/** The words of the command line in one language. */
final class Words {
    private final Messages messages;

    private Words(Messages messages) {
        this.messages = messages;
    }

    static Words in(Language language) {
        return new Words(Messages.load(Words.class, "cli", language));
    }

    Language language() {
        return messages.language();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    boolean has(String key) {
        return messages.has(key);
    }

    String text(LocalizedText text) {
        return text.in(language());
    }

    /** A weekly time, such as «ср 15:00–16:00». */
    String slot(TimeSlot slot) {
        return day(slot.day()) + " " + slot.from() + "–" + slot.to();
    }

    private String day(DayOfWeek day) {
        return text("day." + day.getValue());
    }

    /** What picocli looks up for its help: the keys of its own and those that begin with {@code mentorship.}. */
    ResourceBundle asResourceBundle() {
        List<String> keys = messages.keys().stream()
                .filter(key -> messages.arguments(key).isEmpty())
                .toList();
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return messages.has(key) ? messages.text(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(keys);
            }
        };
    }
}
