package org.mentorship.core.text;

/** Languages of user-facing words. */
public enum Language {
    RU,
    EN
}
