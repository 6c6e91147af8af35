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

/** Gathers what indicator rules count, over as many programmes as are shown to it. For one thread. */
final class IndicatorVerdict implements Verdict {

    /** A member of a set, with the keys of the parts that it belongs to. */
    static final class Member {
        private final String organization;
        private final String id;
        private Set<String> keys = Set.of();
        private Finding why;
        private int amount;
        private Counted counted;

        private Member(String organization, String id, Finding why) {
            this.organization = organization;
            this.id = id;
            this.why = why;
        }

        String id() {
            return id;
        }

        /** Most members have the same few keys, so they share them. */
        private void join(Set<String> more) {
            if (keys.isEmpty()) {
                keys = more;
            } else if (!keys.containsAll(more)) {
                Set<String> both = new TreeSet<>(keys);
                both.addAll(more);
                keys = both;
            }
        }

        Set<String> keys() {
            return keys;
        }

        /** Once all rules have spoken. */
        Counted counted() {
            if (counted == null) {
                counted = new Counted(organization, id, amount, why);
            }
            return counted;
        }
    }

    /** Of several reasons to count the same, one that does not depend on the order in which rules speak. */
    private static final Comparator<Finding> BY_RULE = Comparator.comparing(Finding::ruleId, RuleIds.ORDER)
            .thenComparing(finding -> finding.reason().ru());

    private final FindingMaker findings;
    /** By set, then by organization, then by id: what two programmes call by the same two ids is counted once. */
    private final Map<String, Map<String, Map<String, Member>>> sets = new HashMap<>();

    private final Map<String, Set<String>> single = new HashMap<>();
    /** By set, the facts that have added to it, by identity. */
    private final Map<String, Set<Countable>> added = new HashMap<>();

    IndicatorVerdict(FindingMaker findings) {
        this.findings = findings;
    }

    @Override
    public void count(Countable counted, String set, String reason, Object... values) {
        member(counted, set, reason, values).amount = 1;
    }

    @Override
    public void countBy(Countable counted, String set, String key, String reason, Object... values) {
        Member member = member(counted, set, reason, values);
        member.amount = 1;
        if (key != null) {
            member.join(single.computeIfAbsent(key, Set::of));
        }
    }

    @Override
    public void countBy(Countable counted, String set, Set<String> keys, String reason, Object... values) {
        Member member = member(counted, set, reason, values);
        member.amount = 1;
        member.join(keys);
    }

    @Override
    public void add(Countable counted, String set, int amount, String reason, Object... values) {
        if (added.computeIfAbsent(set, one -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(counted)) {
            Member member = member(counted, set, reason, values);
            member.amount = Math.addExact(member.amount, Math.max(0, amount));
        }
    }

    private Member member(Countable counted, String set, String reason, Object... values) {
        Finding why = findings.finding(reason, values);
        Member member = sets.computeIfAbsent(set, one -> new HashMap<>())
                .computeIfAbsent(counted.organization(), one -> new HashMap<>())
                .computeIfAbsent(counted.unit(), id -> new Member(counted.organization(), id, why));
        if (why != member.why && BY_RULE.compare(why, member.why) < 0) {
            member.why = why;
        }
        return member;
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

    /** Members by organization, each list by id. */
    Map<String, List<Member>> byOrganization(String set) {
        Map<String, List<Member>> sorted = new HashMap<>();
        sets.getOrDefault(set, Map.of()).forEach((organization, members) -> {
            List<Member> list = new ArrayList<>(members.values());
            list.sort(Comparator.comparing(Member::id));
            sorted.put(organization, list);
        });
        return sorted;
    }
}
