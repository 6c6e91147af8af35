package org.mentorship.rules.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorship.core.text.Refusal;

/**
 * Which numbers about small groups are not shown: fewer than five people, and whatever would give such a number away by
 * subtraction.
 *
 * <p>For survey results and for output meant for the public; never for official counts. A hidden number cannot be worked
 * out from the shown ones: whoever knows the total, every shown number and this method is left with several possible values
 * for each hidden one, some of them 5 or more (docs/decisions/0093-suppression.md). Of equal parts the one that comes first by its
 * name is hidden, whatever the order in which they are given: two tables of the same numbers hide the same ones. All methods are pure.
 */
public final class Suppression {
    /** The smallest group that may be shown, a head count. Source: docs/decisions/0093-suppression.md. */
    public static final int SMALLEST_SHOWN = 5;

    /**
     * What is hidden of a total and its parts.
     *
     * @param parts the keys of hidden parts, in the order given
     * @param total whether the total is hidden as well; then every part is but those of 0
     */
    public record Hidden<K>(Set<K> parts, boolean total) {
        public Hidden {
            parts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(parts));
        }
    }

    /** {@code part} of {@code whole} people; {@code 0 <= part <= whole}. */
    public record Share(int part, int whole) {
        public Share {
            if (part < 0 || part > whole) {
                throw Refusal.of("""
                        The part (%d) is not between 0 and the whole (%d).
                        Give a part of the whole.""", part, whole);
            }
        }

        int rest() {
            return whole - part;
        }
    }

    private Suppression() {}

    /** Whether a head count of 1 … 4, which is not shown; behind 0 there is nobody. */
    public static boolean small(int count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }

    /** Whether neither those who count nor the others are too few to be told. */
    public static boolean shows(Share share) {
        return share.whole() >= SMALLEST_SHOWN && !small(share.part()) && !small(share.rest());
    }

    /**
     * Whether a share of answers may be shown: five or more on either side. Unlike {@link #shows}, none and all are hidden
     * too, because they tell what each one answered.
     */
    public static boolean showsAnswers(Share share) {
        return share.part() >= SMALLEST_SHOWN && share.rest() >= SMALLEST_SHOWN;
    }

    /**
     * Parts whose sum, the total, is known: small ones are hidden, and as many of the next larger ones that no hidden part can
     * be told. Where that cannot be had, the total is hidden with all parts. Parts that overlap are protected all the more.
     *
     * @param parts head counts, 0 or more
     */
    public static <K> Hidden<K> ofParts(Map<K, Integer> parts) {
        return ofParts(parts, Set.of());
    }

    /** As {@link #ofParts(Map)}, where some parts are hidden for another reason. */
    public static <K> Hidden<K> ofParts(Map<K, Integer> parts, Set<K> alsoHidden) {
        Set<K> hidden = new LinkedHashSet<>();
        List<K> shown = new ArrayList<>();
        parts.forEach((key, count) -> {
            if (small(count) || alsoHidden.contains(key)) {
                hidden.add(key);
            } else if (count > 0) {
                shown.add(key);
            }
        });
        shown.sort(Comparator.comparing(parts::get).thenComparing(String::valueOf));
        while (!hidden.isEmpty() && !cannotBeTold(parts, hidden)) {
            if (shown.isEmpty()) {
                return new Hidden<>(inOrder(parts, hidden), true);
            }
            hidden.add(shown.remove(0));
        }
        return new Hidden<>(inOrder(parts, hidden), false);
    }

    /** Two or more hidden parts of at least one person each, any of which could be five or more. */
    private static <K> boolean cannotBeTold(Map<K, Integer> parts, Set<K> hidden) {
        long sum = hidden.stream().mapToLong(parts::get).sum();
        return hidden.size() >= 2 && sum - (hidden.size() - 1) >= SMALLEST_SHOWN;
    }

    /**
     * Shares of several groups and of all of them together, whose total is known as are the wholes.
     *
     * @param survey whether the shares are of answers, see {@link #showsAnswers}
     */
    public static <K> Hidden<K> ofShares(Map<K, Share> shares, boolean survey) {
        return ofShares(shares, survey, Set.of());
    }

    /** As {@link #ofShares(Map, boolean)}, where some shares are hidden for another reason. */
    public static <K> Hidden<K> ofShares(Map<K, Share> shares, boolean survey, Set<K> alsoHidden) {
        Set<K> hidden = new LinkedHashSet<>();
        List<K> shown = new ArrayList<>();
        long part = 0;
        long whole = 0;
        for (Map.Entry<K, Share> entry : shares.entrySet()) {
            Share share = entry.getValue();
            part += share.part();
            whole += share.whole();
            boolean nobody = share.whole() == 0;
            if (!alsoHidden.contains(entry.getKey()) && (nobody || (survey ? showsAnswers(share) : shows(share)))) {
                shown.add(entry.getKey());
            } else {
                hidden.add(entry.getKey());
            }
        }
        shown.removeIf(key -> shares.get(key).whole() == 0);
        shown.sort(Comparator.<K>comparingInt(key -> shares.get(key).whole()).thenComparing(String::valueOf));
        Share all = new Share(Math.toIntExact(part), Math.toIntExact(whole));
        boolean total = !shares.isEmpty() && !(survey ? showsAnswers(all) : shows(all));
        while (!hidden.isEmpty() && !(hidden.size() >= 2 && rangesAreWide(shares, hidden))) {
            if (shown.isEmpty()) {
                return new Hidden<>(inOrder(shares, hidden), true);
            }
            hidden.add(shown.remove(0));
        }
        return new Hidden<>(inOrder(shares, hidden), total);
    }

    /** Each hidden part can be anything that five neighbouring values, or its whole, allow. */
    private static <K> boolean rangesAreWide(Map<K, Share> shares, Set<K> hidden) {
        long sum = hidden.stream().mapToLong(key -> shares.get(key).part()).sum();
        long room = hidden.stream().mapToLong(key -> shares.get(key).whole()).sum();
        for (K key : hidden) {
            int own = shares.get(key).whole();
            long least = Math.max(0, sum - (room - own));
            long most = Math.min(own, sum);
            if (most - least < Math.min(SMALLEST_SHOWN - 1, own)) {
                return false;
            }
        }
        return true;
    }

    private static <K> Set<K> inOrder(Map<K, ?> all, Set<K> some) {
        Map<K, Object> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(some);
        return kept.keySet();
    }
}
