package org.mentorship.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Bundled;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Keyed;

/**
 * The controlled lists that ship with the library: eleven task directions and five interest directions. A programme adds its
 * own, or replaces one by its id: see {@code Programme.vocabulary}. Immutable.
 */
public final class Vocabularies {

    private final List<Vocabulary> all;

    private Vocabularies(List<Vocabulary> all) {
        Checks.unique(all, Vocabulary::id, "vocabulary id", "a registry");
        this.all = Keyed.copy(all, Vocabulary::id);
    }

    /** Those that ship with the library. */
    public static Vocabularies bundled() {
        return Holder.BUNDLED;
    }

    /** All of them, in the order in which they are shown. */
    public List<Vocabulary> all() {
        return all;
    }

    /** The vocabulary with the id, in constant time. */
    public Optional<Vocabulary> vocabulary(String id) {
        return Keyed.find(all, id);
    }

    private static final class Holder {
        static final Vocabularies BUNDLED = new Vocabularies(Bundled.vocabularies());
    }
}
