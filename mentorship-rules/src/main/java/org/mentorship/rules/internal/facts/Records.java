package org.mentorship.rules.internal.facts;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.roadmap.Roadmap;

/**
 * Which records have been seen, by the organization that they belong to and their id, over several programmes
 * (docs/decisions/0091-who-is-counted-once.md). Of the content a digest is kept, which gives nothing away, and not even
 * that while there is one programme alone.
 */
public final class Records {

    /**
     * How a record is known in all files.
     *
     * @param kind {@code person}, {@code request}, {@code offer}, {@code mentorship}, {@code answers} or {@code roadmap}
     */
    public record Key(String organization, String kind, String id) {}

    /**
     * How a record differs.
     *
     * @param programmes ids of those that say something else than the first one, in their order; of a person the first one, too
     * @param fields of a person what is said otherwise, ascending
     */
    public record Difference(Set<String> programmes, Set<String> fields) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::organization).thenComparing(Key::kind).thenComparing(Key::id);

    private final Map<Key, Integer> seen = new HashMap<>();
    private final Map<Key, Difference> differing = new TreeMap<>(ORDER);
    /** The only programme so far; nothing in it can have been seen before. */
    private Programme alone;
    /** Id of the one that is read now. */
    private String current = "";

    private boolean begun;

    Records() {}

    /** What is asked about next is of this programme. */
    void next(Programme programme) {
        current = programme.id();
        if (alone != null) {
            Programme before = alone;
            alone = null;
            before.requests().forEach(one -> isNew(one, organization(before, one.participant())));
            before.offers().forEach(one -> isNew(one, organization(before, one.participant())));
            before.mentorships()
                    .forEach(one ->
                            isNew(one, organization(before, one.mentees().get(0).participant())));
            before.answers().forEach(one -> isNew(one, organization(before, one.participant())));
            before.roadmaps().forEach(this::isNew);
        } else if (!begun) {
            alone = programme;
        }
        begun = true;
    }

    private static String organization(Programme programme, String participant) {
        return programme.participant(participant).orElseThrow().organization();
    }

    /** @param organization that of the one who asks */
    boolean isNew(Request request, String organization) {
        return isNew(organization, "request", request.id(), request);
    }

    /** @param organization that of the one who offers */
    boolean isNew(Offer offer, String organization) {
        return isNew(organization, "offer", offer.id(), offer);
    }

    /** @param organization that of the first mentee */
    boolean isNew(Mentorship mentorship, String organization) {
        return isNew(organization, "mentorship", mentorship.id(), mentorship);
    }

    /** @param organization that of the one who answers */
    boolean isNew(Answers sheet, String organization) {
        return isNew(
                organization, "answers", sheet.participant() + " " + sheet.questionnaire() + " " + sheet.role(), sheet);
    }

    boolean isNew(Roadmap roadmap) {
        return isNew(roadmap.organization(), "roadmap", roadmap.id(), roadmap);
    }

    private boolean isNew(String organization, String kind, String id, Object content) {
        if (alone != null) {
            return true;
        }
        Key key = new Key(organization, kind, id);
        int digest = content.hashCode();
        Integer before = seen.putIfAbsent(key, digest);
        if (before != null && before != digest) {
            differs(key, Set.of(), Set.of());
        }
        return before == null;
    }

    /**
     * @param before ids of programmes that said it first
     * @param fields what is said otherwise
     */
    void differs(Key key, Set<String> before, Set<String> fields) {
        Difference difference =
                differing.computeIfAbsent(key, one -> new Difference(new LinkedHashSet<>(), new TreeSet<>()));
        difference.programmes().addAll(before);
        difference.programmes().add(current);
        difference.fields().addAll(fields);
    }

    /** Records that two files give with different contents, by organization, kind and id. */
    Map<Key, Difference> differing() {
        return Collections.unmodifiableMap(differing);
    }
}
