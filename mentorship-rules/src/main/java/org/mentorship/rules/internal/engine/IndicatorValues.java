package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.indicator.Base;
import org.mentorship.rules.indicator.Breakdown;
import org.mentorship.rules.indicator.CountedSet;
import org.mentorship.rules.indicator.Denominator;
import org.mentorship.rules.indicator.Indicator;
import org.mentorship.rules.indicator.Indicator.SetInfo;
import org.mentorship.rules.indicator.IndicatorFinding;
import org.mentorship.rules.indicator.IndicatorValue;
import org.mentorship.rules.indicator.Result;
import org.mentorship.rules.internal.engine.IndicatorVerdict.Member;

/** Makes values of what was counted, for all organizations or for those under one. */
final class IndicatorValues {
    /** Kinds that take part in programmes themselves: one without anybody has not reported. */
    private static final Set<OrganizationKind> EDUCATIONAL = Set.of(
            OrganizationKind.SCHOOL,
            OrganizationKind.GYMNASIUM,
            OrganizationKind.KINDERGARTEN,
            OrganizationKind.COLLEGE,
            OrganizationKind.SUPPLEMENTARY);

    private final List<Indicator> indicators;
    /** The organizations in whose numbers something counts. */
    private final Set<String> counting;

    private final OrganizationTree tree;
    private final Map<String, Map<String, Term>> terms;
    private final LocalDate asOf;
    private final Map<String, Map<String, List<Member>>> counted = new HashMap<>();

    IndicatorValues(
            List<Indicator> indicators,
            IndicatorVerdict verdict,
            OrganizationTree tree,
            Map<String, Map<String, Term>> terms,
            LocalDate asOf) {
        this.indicators = indicators;
        this.counting = new TreeSet<>(verdict.organizations());
        this.tree = tree;
        this.terms = terms;
        this.asOf = asOf;
        for (Indicator indicator : indicators) {
            counted.computeIfAbsent(indicator.numerator().id(), verdict::byOrganization);
            if (indicator.denominator().orElse(null) instanceof Denominator.OfSet of) {
                counted.computeIfAbsent(of.set().id(), verdict::byOrganization);
            }
            indicator.respondents().ifPresent(set -> counted.computeIfAbsent(set.id(), verdict::byOrganization));
        }
    }

    List<IndicatorValue> ofAll() {
        Set<String> everywhere = new TreeSet<>(tree.organizations().keySet());
        everywhere.addAll(counting);
        return values(Optional.empty(), everywhere);
    }

    List<IndicatorValue> of(String organization) {
        requireKnown(organization);
        return values(Optional.of(organization), tree.under(organization));
    }

    /** Without those under it. */
    List<IndicatorValue> alone(String organization) {
        requireKnown(organization);
        return values(Optional.of(organization), Set.of(organization));
    }

    private void requireKnown(String organization) {
        if (!tree.organizations().containsKey(organization)) {
            throw Refusal.of("""
                    No programme names the organization (%s).
                    Give the id of one of its organizations.""", organization);
        }
    }

    /** Those in whose numbers something counts, or that own a head count; none where there is one alone. */
    List<Organization> organizations() {
        List<Organization> all = tree.inOrder().stream()
                .filter(one -> tree.isTop(one.id())
                        ? tells(one.id())
                        : tree.under(one.id()).stream().anyMatch(this::tells))
                .toList();
        return all.size() > 1 ? all : List.of();
    }

    private boolean tells(String organization) {
        return counting.contains(organization)
                || !tree.organizations().get(organization).populations().isEmpty();
    }

    Set<String> tops() {
        return tree.organizations().keySet().stream().filter(tree::isTop).collect(Collectors.toSet());
    }

    private List<IndicatorValue> values(Optional<String> organization, Set<String> scope) {
        Set<String> counting = new TreeSet<>(this.counting);
        counting.retainAll(scope);
        List<IndicatorValue> values = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Scope own = scope(indicator, scope, counting, organization.isEmpty());
            List<Member> numerator = own.members(indicator.numerator().id());
            List<Member> respondents =
                    indicator.respondents().map(set -> own.members(set.id())).orElse(List.of());
            List<Member> denominator = indicator.denominator().orElse(null) instanceof Denominator.OfSet of
                    ? own.members(of.set().id())
                    : List.of();
            values.add(new IndicatorValue(
                    indicator,
                    organization,
                    Optional.empty(),
                    own.result(indicator, numerator, denominator, respondents),
                    respondents(indicator, respondents),
                    indicator.target(asOf),
                    own.notReporting));
            if (indicator.breakdown().isPresent()) {
                Map<String, List<Member>> above = byKey(numerator);
                Map<String, List<Member>> below = byKey(denominator);
                Map<String, List<Member>> heard = byKey(respondents);
                for (Term term : keys(indicator.breakdown().get(), above, below)) {
                    values.add(new IndicatorValue(
                            indicator,
                            organization,
                            Optional.of(term),
                            own.result(
                                    indicator,
                                    above.getOrDefault(term.code(), List.of()),
                                    below.getOrDefault(term.code(), List.of()),
                                    heard.getOrDefault(term.code(), List.of())),
                            respondents(indicator, heard.getOrDefault(term.code(), List.of())),
                            Optional.empty(),
                            own.notReporting));
                }
            }
        }
        return values;
    }

    private static Optional<CountedSet> respondents(Indicator indicator, List<Member> members) {
        return indicator.respondents().map(set -> Scope.set(set, members));
    }

    private static Map<String, List<Member>> byKey(List<Member> members) {
        Map<String, List<Member>> parts = new HashMap<>();
        for (Member member : members) {
            if (member.keys().isEmpty()) {
                parts.computeIfAbsent(NOT_STATED, one -> new ArrayList<>()).add(member);
            }
            for (String key : member.keys()) {
                parts.computeIfAbsent(key, one -> new ArrayList<>()).add(member);
            }
        }
        return parts;
    }

    /** Code of the part of those who have no key. */
    private static final String NOT_STATED = "not-stated";

    private List<Term> keys(Breakdown breakdown, Map<String, List<Member>> above, Map<String, List<Member>> below) {
        Map<String, Term> keys = new LinkedHashMap<>();
        breakdown.terms().forEach(term -> keys.put(term.code(), term));
        breakdown.vocabulary().ifPresent(id -> keys.putAll(terms.getOrDefault(id, Map.of())));
        Set<String> used = new TreeSet<>(above.keySet());
        used.addAll(below.keySet());
        boolean notStated = used.remove(NOT_STATED);
        if (breakdown.vocabulary().equals(Optional.of(Breakdown.FORMS))) {
            keys.keySet().retainAll(used);
        }
        used.forEach(code -> keys.putIfAbsent(code, new Term(code, LocalizedText.of(code, code))));
        if (notStated) {
            keys.put(NOT_STATED, new Term(NOT_STATED, IndicatorWords.text("key.not-stated")));
        }
        return List.copyOf(keys.values());
    }

    /** Whose numbers go into an indicator, and what they are divided by where that is a head count. */
    private final class Scope {
        private final Set<String> organizations;
        private final boolean whole;
        private final List<Base.Owned> owned;
        private final List<String> notReporting;
        private final Optional<Defect> defect;

        /**
         * @param organizations those in whose numbers something counts, ascending
         * @param whole whether all organizations are counted together
         */
        Scope(
                Set<String> organizations,
                boolean whole,
                List<Base.Owned> owned,
                List<String> notReporting,
                Optional<Defect> defect) {
            this.organizations = organizations;
            this.whole = whole;
            this.owned = owned;
            this.notReporting = notReporting;
            this.defect = defect;
        }

        /** By organization, then by id. */
        private List<Member> members(String set) {
            Map<String, List<Member>> by = counted.get(set);
            List<Member> members = new ArrayList<>();
            for (String organization : organizations) {
                members.addAll(by.getOrDefault(organization, List.of()));
            }
            return members;
        }

        private static CountedSet set(SetInfo set, List<Member> members) {
            return new CountedSet(set, members.stream().map(Member::counted).toList());
        }

        Result result(Indicator indicator, List<Member> above, List<Member> below, List<Member> respondents) {
            CountedSet numerator = set(indicator.numerator(), above);
            if (indicator.respondents().isPresent() && respondents.isEmpty()) {
                return undefined(
                        Result.Why.NOBODY_ANSWERED,
                        numerator,
                        Optional.empty(),
                        indicator.respondents().get().title(),
                        "");
            }
            if (indicator.denominator().isEmpty()) {
                return new Result.Count(numerator);
            }
            if (indicator.denominator().get() instanceof Denominator.OfSet of) {
                return divided(indicator, numerator, new Base.Members(set(of.set(), below)));
            }
            Denominator.OfPopulation wanted =
                    (Denominator.OfPopulation) indicator.denominator().get();
            if (defect.isPresent()) {
                Defect found = defect.get();
                return undefined(found.why(), numerator, Optional.empty(), title(wanted), found.owner(), found.sizes());
            }
            if (owned.isEmpty() && !whole && notReporting.isEmpty() && above.isEmpty()) {
                return undefined(Result.Why.NOT_APPLICABLE, numerator, Optional.empty(), title(wanted), "");
            }
            if (owned.isEmpty()) {
                return undefined(
                        Result.Why.POPULATION_MISSING,
                        numerator,
                        Optional.empty(),
                        title(wanted),
                        notReporting.isEmpty() ? "–" : String.join(", ", notReporting));
            }
            return divided(indicator, numerator, new Base.Headcount(owned));
        }

        private Result divided(Indicator indicator, CountedSet numerator, Base base) {
            if (base.size() == 0) {
                LocalizedText what = base instanceof Base.Members members
                        ? members.set().set().title()
                        : title((Denominator.OfPopulation)
                                indicator.denominator().orElseThrow());
                return undefined(Result.Why.DENOMINATOR_ZERO, numerator, Optional.of(base), what, "");
            }
            return indicator.kind() == Indicator.Kind.MEAN
                    ? new Result.Mean(numerator, base)
                    : new Result.Share(numerator, base);
        }
    }

    private static Result undefined(
            Result.Why why, CountedSet numerator, Optional<Base> base, LocalizedText what, String... whose) {
        Object[] values = Stream.concat(Stream.of(what), Stream.of(whose)).toArray();
        return new Result.Undefined(why, IndicatorWords.text("undefined." + why, values), numerator, base);
    }

    /** What a head count is called: {@code ученики, 10–19 лет}. */
    private static LocalizedText title(Denominator.OfPopulation wanted) {
        LocalizedText group = IndicatorWords.text("group." + wanted.group());
        return wanted.ages()
                .map(ages -> IndicatorWords.text("group.ages", group, ages.min(), ages.max()))
                .orElse(group);
    }

    private Scope scope(Indicator indicator, Set<String> organizations, Set<String> counting, boolean whole) {
        if (!(indicator.denominator().orElse(null) instanceof Denominator.OfPopulation wanted)) {
            return new Scope(counting, whole, List.of(), List.of(), Optional.empty());
        }
        List<Base.Owned> owned = new ArrayList<>();
        for (String organization : new TreeSet<>(organizations)) {
            tree.owned(organization, wanted, asOf).ifPresent(owned::add);
        }
        Set<String> owners = owned.stream().map(Base.Owned::organization).collect(Collectors.toSet());
        Set<String> covered = counting.stream()
                .filter(one -> tree.coveredBy(one, owners, wanted))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = organizations.stream()
                .filter(one -> expected(one, wanted) && !tree.coveredBy(one, owners, wanted))
                .sorted()
                .toList();
        // Where there is no head count at all, those who would have counted are shown beside the missing number
        return new Scope(owned.isEmpty() ? counting : covered, whole, owned, missing, defect(owned));
    }

    /**
     * Why head counts cannot be divided by.
     *
     * @param sizes those that are given for one of them; empty where each has one
     */
    private record Defect(Result.Why why, String owner, String sizes) {}

    /** The first defect of the head counts that are read; what is wrong with others does not matter here. */
    private Optional<Defect> defect(List<Base.Owned> owned) {
        Optional<Defect> differing = owned.stream()
                .flatMap(one -> tree.sizes(one).stream()
                        .map(sizes -> new Defect(Result.Why.POPULATION_DIFFERS, one.organization(), sizes)))
                .findFirst();
        return differing.or(() -> owned.stream()
                .filter(one -> isSum(one, owned))
                .map(one -> new Defect(Result.Why.POPULATION_TWICE, one.organization(), ""))
                .findFirst());
    }

    private boolean expected(String organization, Denominator.OfPopulation wanted) {
        Organization one = tree.organizations().get(organization);
        return one != null && wanted.reportedBy().contains(one.kind());
    }

    /** Whether the head count is as large as all of those under its owner together: then it holds them. */
    private boolean isSum(Base.Owned one, List<Base.Owned> all) {
        Set<String> under = tree.under(one.organization());
        long below = all.stream()
                .filter(other -> other != one && under.contains(other.organization()))
                .mapToLong(other -> other.population().size())
                .sum();
        return below > 0 && one.population().size() >= below;
    }

    /** What should be looked into; the values are those of all organizations. */
    List<IndicatorFinding> findings(List<IndicatorValue> values) {
        List<IndicatorFinding> findings = new ArrayList<>();
        for (Organization one : tree.inOrder()) {
            if (EDUCATIONAL.contains(one.kind()) && !counting.contains(one.id())) {
                findings.add(notReported(one.id(), values));
            }
        }
        for (IndicatorValue value : values) {
            Result result = value.result();
            String id = value.indicator().id();
            if (result instanceof Result.Share share
                    && share.numerator().size() > share.of().size()) {
                findings.add(new IndicatorFinding(
                        IndicatorFinding.Kind.NUMERATOR_ABOVE_DENOMINATOR,
                        Optional.of(id),
                        Optional.empty(),
                        IndicatorWords.text(
                                "finding.NUMERATOR_ABOVE_DENOMINATOR",
                                id + value.key().map(key -> " " + key.code()).orElse(""),
                                share.numerator().size(),
                                share.of().size())));
            } else if (result instanceof Result.Undefined undefined
                    && (undefined.why() == Result.Why.POPULATION_DIFFERS
                            || undefined.why() == Result.Why.POPULATION_TWICE)) {
                findings.add(new IndicatorFinding(
                        IndicatorFinding.Kind.valueOf(undefined.why().name()),
                        Optional.of(id),
                        Optional.empty(),
                        undefined.explanation()));
            }
        }
        return findings;
    }

    /** Says as well whose denominators the silent organization is in. */
    private static IndicatorFinding notReported(String organization, List<IndicatorValue> values) {
        String divided = values.stream()
                .filter(value -> value.key().isEmpty()
                        && value.result().base().orElse(null) instanceof Base.Headcount of
                        && of.populations().stream()
                                .anyMatch(one -> one.organization().equals(organization)))
                .map(value -> value.indicator().id())
                .collect(Collectors.joining(", "));
        return new IndicatorFinding(
                IndicatorFinding.Kind.NOT_REPORTED,
                Optional.empty(),
                Optional.of(organization),
                divided.isEmpty()
                        ? IndicatorWords.text("finding.NOT_REPORTED", organization)
                        : IndicatorWords.text("finding.NOT_REPORTED.counted", organization, divided));
    }
}
