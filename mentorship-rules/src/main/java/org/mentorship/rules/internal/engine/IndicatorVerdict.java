package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.rules.Finding;
import org.mentorship.rules.indicator.Counted;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.vocabulary.Countable;
import org.mentorship.rules.vocabulary.Verdict;

/** Gathers what indicator rules count of as many facts as are shown to it. For one thread at a time. */
final class IndicatorVerdict implements Verdict {

    /** A member of a set, with the keys of the parts that it belongs to. */
    static final class Member {
        private final String organization;
        private final String id;
        private Set<String> keys;
        private Finding why;
        private boolean one;
        private int added;
        private Counted counted;

        /**
         * @param one whether it counts as one however often it is named; otherwise what is added is summed up
         */
        private Member(Countable fact, Finding why, Set<String> keys, boolean one, int added) {
            this.organization = fact.organization();
            this.id = fact.unit();
            this.why = why;
            this.keys = keys;
            this.one = one;
            this.added = added;
        }

        String id() {
            return id;
        }

        /** Takes over what was said of the same member at another time; the order of both does not matter. */
        private void join(Member other) {
            one |= other.one;
            added = Math.addExact(added, other.added);
            if (other.why != why && BY_RULE.compare(other.why, why) < 0) {
                why = other.why;
            }
            if (keys.isEmpty()) {
                keys = other.keys;
            } else if (!keys.containsAll(other.keys)) {
                Set<String> both = new TreeSet<>(keys);
                both.addAll(other.keys);
                keys = both;
            }
        }

        Set<String> keys() {
            return keys;
        }

        /** Once all rules have spoken. */
        Counted counted() {
            if (counted == null) {
                counted = new Counted(organization, id, Math.max(added, one ? 1 : 0), why);
            }
            return counted;
        }
    }

    /** Of several reasons to count the same, one that does not depend on the order in which rules speak. */
    private static final Comparator<Finding> BY_RULE = Comparator.comparing(Finding::ruleId, RuleIds.ORDER)
            .thenComparing(finding -> finding.reason().ru());

    private final FindingMaker findings;
    /** By set, then by organization: what was said, in the order of the firings. */
    private final Map<String, Map<String, List<Member>>> sets = new HashMap<>();

    private final Map<String, Set<String>> single = new HashMap<>();
    /** By set, the facts that have added to it, by identity. */
    private final Map<String, Set<Countable>> added = new HashMap<>();

    IndicatorVerdict(FindingMaker findings) {
        this.findings = findings;
    }

    @Override
    public void count(Countable counted, String set, String reason, Object... values) {
        put(set, new Member(counted, findings.finding(reason, values), Set.of(), true, 0));
    }

    /** Most members have the same few keys, so they share them. */
    @Override
    public void countBy(Countable counted, String set, String key, String reason, Object... values) {
        Set<String> keys = key == null ? Set.of() : single.computeIfAbsent(key, Set::of);
        put(set, new Member(counted, findings.finding(reason, values), keys, true, 0));
    }

    @Override
    public void countBy(Countable counted, String set, Set<String> keys, String reason, Object... values) {
        put(set, new Member(counted, findings.finding(reason, values), keys, true, 0));
    }

    @Override
    public void add(Countable counted, String set, int amount, String reason, Object... values) {
        if (added.computeIfAbsent(set, one -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(counted)) {
            put(set, new Member(counted, findings.finding(reason, values), Set.of(), false, Math.max(0, amount)));
        }
    }

    private void put(String set, Member member) {
        sets.computeIfAbsent(set, one -> new HashMap<>())
                .computeIfAbsent(member.organization, one -> new ArrayList<>())
                .add(member);
    }

    FindingMaker findings() {
        return findings;
    }

    /** Takes over what another one has gathered of other facts. */
    void addAll(IndicatorVerdict other) {
        other.sets.forEach((set, members) -> {
            Map<String, List<Member>> own = sets.computeIfAbsent(set, one -> new HashMap<>());
            members.forEach((organization, some) ->
                    own.computeIfAbsent(organization, one -> new ArrayList<>()).addAll(some));
        });
    }

    /** Facts that come later are others than those seen so far. */
    void nextFacts() {
        added.clear();
    }

    /** The organizations in whose numbers something counts. */
    Set<String> organizations() {
        Set<String> organizations = new HashSet<>();
        sets.values().forEach(members -> organizations.addAll(members.keySet()));
        return organizations;
    }

    /**
     * Members by organization, each list by id; once all rules have spoken. What two programmes call by the same two ids is
     * one member.
     */
    Map<String, List<Member>> byOrganization(String set) {
        Map<String, List<Member>> members = sets.getOrDefault(set, Map.of());
        members.values().forEach(IndicatorVerdict::unite);
        return members;
    }

    /** Sorting is stable and quick with facts that come by id, so each member is looked for once, and not at each firing. */
    private static void unite(List<Member> members) {
        members.sort(Comparator.comparing(Member::id));
        int last = 0;
        for (int i = 1; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.id.equals(members.get(last).id)) {
                members.get(last).join(member);
            } else {
                members.set(++last, member);
            }
        }
        members.subList(last + 1, members.size()).clear();
    }
}
