package org.mentorship.rules.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.Suppression.Hidden;
import org.mentorship.rules.indicator.Suppression.Share;

/**
 * Finds what is hidden on a sheet: in each indicator the parts by key and the parts by organization, each with the total; then
 * numbers that lie so close to the number of a larger group around them that the few others could be told.
 */
final class SheetSuppression {

    /** An indicator's total with what adds up to it. */
    private static final class Block {
        private IndicatorValue total;
        private final Map<Object, IndicatorValue> byKey = new LinkedHashMap<>();
        private final Map<Object, IndicatorValue> byOrganization = new LinkedHashMap<>();
    }

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Set<IndicatorValue> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    SheetSuppression(List<IndicatorValue> values, Audience audience) {
        for (IndicatorValue value : values) {
            if (!IndicatorSheets.hides(value.indicator(), audience)) {
                continue;
            }
            Block block = blocks.computeIfAbsent(value.indicator().id(), id -> new Block());
            if (value.key().isPresent()) {
                block.byKey.put(value.key().get().code(), value);
            } else if (value.organization().isPresent()) {
                block.byOrganization.put(value.organization().get(), value);
            } else {
                block.total = value;
            }
        }
    }

    /** Hides a number of an organization for another reason. */
    void hide(IndicatorValue value) {
        hidden.add(value);
    }

    /** By identity. */
    Set<IndicatorValue> hidden() {
        blocks.values().forEach(this::hide);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (IndicatorValue close : close()) {
                if (hidden.add(close)) {
                    changed = true;
                    hide(blocks.get(close.indicator().id()));
                }
            }
        }
        return hidden;
    }

    private void hide(Block block) {
        if (!shown(block.total)) {
            hidden.add(block.total);
        }
        boolean total = hideParts(block.byKey) | hideParts(block.byOrganization);
        if (total || hidden.contains(block.total)) {
            hidden.add(block.total);
            hideAll(block.byKey);
            hideAll(block.byOrganization);
        }
    }

    private void hideAll(Map<Object, IndicatorValue> parts) {
        parts.values().stream().filter(part -> !empty(part)).forEach(hidden::add);
    }

    private static boolean empty(IndicatorValue value) {
        return value.result().numerator().size() == 0 && whole(value) == 0;
    }

    /** Hides what has to be; whether the total has to be hidden as well. */
    private boolean hideParts(Map<Object, IndicatorValue> parts) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        Map<Object, Integer> wholes = new LinkedHashMap<>();
        Map<Object, Share> shares = new LinkedHashMap<>();
        Set<Object> out = new LinkedHashSet<>();
        boolean survey = false;
        for (Map.Entry<Object, IndicatorValue> part : parts.entrySet()) {
            IndicatorValue value = part.getValue();
            survey |= value.indicator().survey();
            int count = Math.toIntExact(value.result().numerator().size());
            counts.put(part.getKey(), count);
            if (value.result() instanceof Result.Share) {
                shares.put(part.getKey(), share(value));
            }
            if (value.result().base().orElse(null) instanceof Base.Members members) {
                wholes.put(part.getKey(), Math.toIntExact(members.size()));
            }
            if (hidden.contains(value) || !shown(value)) {
                out.add(part.getKey());
            }
        }
        boolean total = false;
        int before = -1;
        while (out.size() != before && !total) {
            before = out.size();
            total |= widen(Suppression.ofShares(shares, survey, only(out, shares)), out);
            total |= widen(Suppression.ofParts(wholes, only(out, wholes)), out);
            total |= shares.isEmpty() && widen(Suppression.ofParts(counts, out), out);
        }
        out.forEach(key -> hidden.add(parts.get(key)));
        return total;
    }

    private static boolean widen(Hidden<Object> more, Set<Object> out) {
        out.addAll(more.parts());
        return more.total();
    }

    private static Set<Object> only(Set<Object> keys, Map<Object, ?> known) {
        Set<Object> some = new LinkedHashSet<>(keys);
        some.retainAll(known.keySet());
        return some;
    }

    private static long whole(IndicatorValue value) {
        return value.result().base().map(Base::size).orElse(0L);
    }

    /** Those counted, of the respondents where they are named and of the denominator elsewhere. */
    private static Share share(IndicatorValue value) {
        int count = Math.toIntExact(value.result().numerator().size());
        int whole = Math.toIntExact(value.respondents().map(CountedSet::size).orElseGet(() -> whole(value)));
        return new Share(Math.min(count, whole), whole);
    }

    /** Whether the number by itself is about enough people. */
    private static boolean shown(IndicatorValue value) {
        Result result = value.result();
        int count = Math.toIntExact(result.numerator().size());
        int whole = Math.toIntExact(whole(value));
        if (result instanceof Result.Share) {
            return value.indicator().survey()
                    ? Suppression.showsAnswers(share(value))
                    : Suppression.shows(share(value));
        } else if (result instanceof Result.Mean) {
            return whole >= Suppression.SMALLEST_SHOWN && !Suppression.small(count);
        }
        return !Suppression.small(count) && (whole == 0 || !Suppression.small(whole));
    }

    // --- groups inside one another ---------------------------------------------------------------------------------

    private record Group(IndicatorValue value, Optional<String> organization, Set<String> members) {}

    /**
     * Values whose members are all in a larger group but for one to four. Whether the larger group is shown here does not
     * matter: another publication may show it.
     */
    private List<IndicatorValue> close() {
        List<Group> groups = new ArrayList<>();
        for (Block block : blocks.values()) {
            groups(block.total, groups);
            block.byOrganization.values().forEach(value -> groups(value, groups));
        }
        List<IndicatorValue> close = new ArrayList<>();
        for (Group one : groups) {
            if (one.members.isEmpty() || hidden.contains(one.value)) {
                continue;
            }
            for (Group other : groups) {
                if (Suppression.small(other.members.size() - one.members.size())
                        && one.organization.equals(other.organization)
                        && other.members.containsAll(one.members)) {
                    close.add(one.value);
                    break;
                }
            }
        }
        return close;
    }

    private void groups(IndicatorValue value, List<Group> groups) {
        groups.add(new Group(value, value.organization(), members(value.result().numerator())));
        if (value.result().base().orElse(null) instanceof Base.Members base) {
            groups.add(new Group(value, value.organization(), members(base.set())));
        }
    }

    private static Set<String> members(CountedSet set) {
        Set<String> members = new HashSet<>();
        set.members().forEach(one -> members.add(one.organization() + "\n" + one.id()));
        return members;
    }
}
