package org.mentorship.rules.internal.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.mentorship.core.form.Role;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.rules.indicator.Suppression;
import org.mentorship.rules.indicator.Suppression.Hidden;
import org.mentorship.rules.indicator.Suppression.Share;
import org.mentorship.rules.internal.monitoring.Surveys.Asked;
import org.mentorship.rules.internal.monitoring.Surveys.Twins;
import org.mentorship.rules.monitoring.Audience;
import org.mentorship.rules.monitoring.Change;
import org.mentorship.rules.monitoring.Group;
import org.mentorship.rules.monitoring.Item;
import org.mentorship.rules.monitoring.ItemChange;
import org.mentorship.rules.monitoring.MonitoringReport;
import org.mentorship.rules.monitoring.OpenItem;
import org.mentorship.rules.monitoring.RatedItem;
import org.mentorship.rules.monitoring.Ratings;
import org.mentorship.rules.monitoring.Satisfaction;
import org.mentorship.rules.monitoring.Satisfied;
import org.mentorship.rules.monitoring.Standing;
import org.mentorship.rules.monitoring.Told;
import org.mentorship.rules.policy.AppliedThreshold;

/** Makes a monitoring report. */
public final class Monitor {
    public static final String SATISFIED = "indicator.satisfied.min-rating";
    public static final String HIGH = "monitoring.strength.min-rating";
    public static final String STRENGTH = "monitoring.strength.min-share";
    public static final String LOW = "monitoring.weakness.max-rating";
    public static final String WEAKNESS = "monitoring.weakness.min-share";

    /** Keys of the thresholds that are applied, in alphabetical order. */
    public static final List<String> THRESHOLDS = List.of(SATISFIED, HIGH, STRENGTH, LOW, WEAKNESS);

    private final Programme programme;
    private final LocalDate asOf;
    private final Audience audience;
    private final List<AppliedThreshold> thresholds;
    private final Surveys surveys;

    /** @param thresholds those of {@link #THRESHOLDS}, in that order */
    public Monitor(Programme programme, LocalDate asOf, Audience audience, List<AppliedThreshold> thresholds) {
        this.programme = programme;
        this.asOf = asOf;
        this.audience = audience;
        this.thresholds = thresholds;
        this.surveys = new Surveys(programme, asOf);
    }

    public MonitoringReport report() {
        List<Satisfaction> satisfaction = new ArrayList<>();
        List<ItemChange> changes = new ArrayList<>();
        List<RatedItem> ratings = new ArrayList<>();
        List<OpenItem> open = new ArrayList<>();
        for (Role role : List.of(Role.MENTEE, Role.MENTOR)) {
            SatisfactionOf satisfied = new SatisfactionOf(role);
            satisfaction.addAll(satisfied.results());
            Withheld withheld = satisfied.withheld();
            changes.addAll(changes(role, withheld));
            ratings.addAll(ratings(role, withheld));
            open.addAll(open(role, withheld));
        }
        return new MonitoringReport(programme.id(), asOf, audience, satisfaction, changes, ratings, open, thresholds);
    }

    private int threshold(String key) {
        return thresholds.get(THRESHOLDS.indexOf(key)).value();
    }

    private static Item item(Asked asked) {
        return new Item(
                asked.questionnaire().id(),
                asked.question().id(),
                asked.question().text());
    }

    /**
     * Whose satisfaction is not told. The public learns no other count of their answers either, because one table would open
     * another.
     *
     * @param asked all forms of the role
     * @param forms those whose satisfaction is not told
     * @param total whether that of all forms together is not told
     */
    private record Withheld(Set<String> asked, Set<String> forms, boolean total) {
        /** Whether a count of these forms together would tell that of a form, by itself or by what it lacks of the whole. */
        boolean together(Set<String> some) {
            return total || !forms.isEmpty() && !some.containsAll(asked);
        }
    }

    private boolean open() {
        return audience == Audience.PUBLIC;
    }

    /** What is hidden of counts of answers to one item: where their total is not told, no part needs to be hidden for it. */
    private Hidden<String> few(Map<String, Integer> counts, Set<String> alsoHidden, boolean totalHidden) {
        if (!totalHidden) {
            return Suppression.ofParts(counts, alsoHidden);
        }
        Set<String> hidden = new LinkedHashSet<>(alsoHidden);
        counts.forEach((form, count) -> {
            if (Suppression.small(count)) {
                hidden.add(form);
            }
        });
        return new Hidden<>(hidden, true);
    }

    // --- Satisfaction ------------------------------------------------------------------------------

    /** A rating as a share of the way from the lowest to the highest, so that scales can be put together. */
    private record Rating(int aboveLowest, int range) {
        static Rating of(Question.Scale scale, int value) {
            return new Rating(value - scale.min(), scale.max() - scale.min());
        }

        /** On a scale of 1 to 10. */
        double ofTen() {
            return 1 + 9.0 * aboveLowest / range;
        }

        /** Whether it reaches a rating of 1 … 10; in whole numbers. */
        boolean atLeast(int ofTen) {
            return 9L * aboveLowest >= (long) (ofTen - 1) * range;
        }

        boolean atMost(int ofTen) {
            return 9L * aboveLowest <= (long) (ofTen - 1) * range;
        }
    }

    private final class SatisfactionOf {
        private static final double TINY = 1e-9;

        private final Role role;
        private final Map<String, Set<String>> tookPart;
        private final Map<String, Share> shares = new LinkedHashMap<>();
        private final Map<String, Integer> wholes = new LinkedHashMap<>();
        private final Map<String, List<Rating>> everywhere = new HashMap<>();

        SatisfactionOf(Role role) {
            this.role = role;
            this.tookPart = surveys.tookPart(role);
            Map<String, Set<Asked>> counted = new HashMap<>();
            tookPart.forEach((form, people) -> {
                List<Asked> items = items(form);
                int answered = 0;
                int satisfied = 0;
                for (String person : people) {
                    List<Rating> given = new ArrayList<>();
                    Set<Asked> before = counted.computeIfAbsent(person, id -> new HashSet<>());
                    for (Asked asked : items) {
                        Optional<Rating> rating = surveys.value(asked, person, role)
                                .map(value -> Rating.of((Question.Scale) asked.question(), value));
                        rating.ifPresent(given::add);
                        if (before.add(asked)) {
                            rating.ifPresent(one -> everywhere
                                    .computeIfAbsent(person, id -> new ArrayList<>())
                                    .add(one));
                        }
                    }
                    answered += given.isEmpty() ? 0 : 1;
                    satisfied += satisfied(given) ? 1 : 0;
                }
                shares.put(form, new Share(satisfied, answered));
                wholes.put(form, people.size());
            });
        }

        private List<Asked> items(String form) {
            List<Asked> ratings = surveys.asked(form, role, Moment.AFTER).stream()
                    .filter(asked -> asked.question() instanceof Question.Scale)
                    .toList();
            List<Asked> meant = ratings.stream()
                    .filter(asked -> asked.questionnaire()
                            .satisfaction()
                            .contains(asked.question().id()))
                    .toList();
            return meant.isEmpty() ? ratings : meant;
        }

        private boolean satisfied(List<Rating> given) {
            if (given.size() == 1) {
                return given.get(0).atLeast(threshold(SATISFIED));
            }
            return given.stream().mapToDouble(Rating::ofTen).average().orElse(0) + TINY >= threshold(SATISFIED);
        }

        private Hidden<String> few() {
            Map<String, Integer> answered = new LinkedHashMap<>();
            shares.forEach((form, share) -> answered.put(form, share.whole()));
            return Suppression.ofParts(answered);
        }

        Withheld withheld() {
            Set<String> forms = new LinkedHashSet<>(few().parts());
            if (!open()) {
                return new Withheld(tookPart.keySet(), forms, false);
            }
            List<Satisfaction> told = results();
            told.stream()
                    .filter(one -> one.answered().told().isEmpty())
                    .forEach(one -> one.group().form().ifPresent(forms::add));
            boolean total = !told.isEmpty() && told.get(0).answered().told().isEmpty();
            return new Withheld(tookPart.keySet(), forms, total);
        }

        List<Satisfaction> results() {
            if (tookPart.isEmpty()) {
                return List.of();
            }
            Hidden<String> few = few();
            boolean open = audience == Audience.PUBLIC;
            Hidden<String> sides = open ? Suppression.ofShares(shares, true) : none();
            Hidden<String> small = open ? Suppression.ofParts(wholes) : none();
            int people = Surveys.together(tookPart.values()).size();
            Share all = new Share(
                    (int) everywhere.values().stream().filter(this::satisfied).count(), everywhere.size());
            boolean onesided = open && !Suppression.showsAnswers(all);
            List<Satisfaction> results = new ArrayList<>();
            results.add(result(
                    Optional.empty(),
                    people,
                    all,
                    small.total() || open && Suppression.small(people),
                    few.total() || sides.total() || onesided || Suppression.small(all.whole())));
            shares.forEach((form, share) -> results.add(result(
                    Optional.of(form),
                    wholes.get(form),
                    share,
                    small.parts().contains(form),
                    few.parts().contains(form) || sides.parts().contains(form))));
            return results;
        }

        private Satisfaction result(
                Optional<String> form, int people, Share share, boolean peopleHidden, boolean answersHidden) {
            boolean open = audience == Audience.PUBLIC;
            return new Satisfaction(
                    new Group(role, form),
                    Told.of(people, peopleHidden),
                    Told.of(share.whole(), open && (answersHidden || peopleHidden)),
                    Told.of(
                            new Satisfied(share.part(), share.whole(), people),
                            answersHidden || peopleHidden || share.whole() == 0));
        }
    }

    private static Hidden<String> none() {
        return new Hidden<>(Set.of(), false);
    }

    // --- Changes -----------------------------------------------------------------------------------

    private List<ItemChange> changes(Role role, Withheld withheld) {
        Map<Twins, Map<String, Set<String>>> groups = new LinkedHashMap<>();
        surveys.tookPart(role)
                .forEach((form, people) -> surveys.twins(form, role)
                        .forEach(twins -> groups.computeIfAbsent(twins, key -> new LinkedHashMap<>())
                                .put(form, people)));
        return inOrder(groups, (twins, forms) -> changes(role, twins, forms, withheld), ItemChange::group);
    }

    private List<ItemChange> changes(Role role, Twins twins, Map<String, Set<String>> forms, Withheld withheld) {
        Map<String, List<int[]>> answers = new LinkedHashMap<>();
        forms.forEach((form, people) -> answers.put(form, pairs(role, twins, people)));
        List<int[]> all = pairs(role, twins, Surveys.together(forms.values()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> uniform = new LinkedHashSet<>();
        answers.forEach((form, pairs) -> {
            counts.put(form, pairs.size());
            if (givesAway(twins, pairs) || open() && withheld.forms().contains(form) && !pairs.isEmpty()) {
                uniform.add(form);
            }
        });
        Hidden<String> hidden = few(counts, uniform, open() && withheld.together(forms.keySet()));
        boolean total = hidden.total() || Suppression.small(all.size()) || givesAway(twins, all);
        List<ItemChange> changes = new ArrayList<>();
        changes.add(change(new Group(role, Optional.empty()), twins, all, total));
        answers.forEach((form, pairs) -> changes.add(change(
                new Group(role, Optional.of(form)), twins, pairs, hidden.parts().contains(form))));
        return changes;
    }

    private List<int[]> pairs(Role role, Twins twins, Set<String> people) {
        List<int[]> pairs = new ArrayList<>();
        for (String person : people) {
            Optional<Integer> before = surveys.value(twins.before(), person, role);
            Optional<Integer> after = surveys.value(twins.after(), person, role);
            if (before.isPresent() && after.isPresent()) {
                pairs.add(new int[] {before.get(), after.get()});
            }
        }
        return pairs;
    }

    /** For the public: whether a mean would tell the answer of each, or that of one to four people. */
    private boolean givesAway(Twins twins, List<int[]> pairs) {
        if (audience == Audience.SCHOOL || pairs.isEmpty()) {
            return false;
        }
        Change.Moves moves = moves(differences(pairs));
        boolean together = Math.max(moves.risen(), Math.max(moves.unchanged(), moves.fallen())) == pairs.size();
        return together || oneSided(twins, pairs, 0) || oneSided(twins, pairs, 1);
    }

    private static boolean oneSided(Twins twins, List<int[]> pairs, int side) {
        if (twins.after().question() instanceof Question.YesNo) {
            int yes = pairs.stream().mapToInt(pair -> pair[side]).sum();
            return !Suppression.showsAnswers(new Share(yes, pairs.size()));
        }
        return pairs.stream().mapToInt(pair -> pair[side]).distinct().count() == 1;
    }

    private static int[] differences(List<int[]> pairs) {
        return pairs.stream().mapToInt(pair -> pair[1] - pair[0]).toArray();
    }

    private static Change.Moves moves(int[] differences) {
        int risen = (int) Arrays.stream(differences).filter(each -> each > 0).count();
        int fallen = (int) Arrays.stream(differences).filter(each -> each < 0).count();
        return new Change.Moves(risen, differences.length - risen - fallen, fallen);
    }

    private ItemChange change(Group group, Twins twins, List<int[]> pairs, boolean hidden) {
        Told<Change> change = hidden || pairs.isEmpty() ? new Told.Hidden<>() : new Told.Shown<>(change(twins, pairs));
        return new ItemChange(group, item(twins.before()), item(twins.after()), change);
    }

    private Change change(Twins twins, List<int[]> pairs) {
        int[] differences = differences(pairs);
        PairedTest test = twins.after().question() instanceof Question.YesNo
                ? PairedTest.mcNemar(differences)
                : PairedTest.wilcoxon(differences);
        return new Change(
                pairs.size(),
                mean(pairs, pair -> pair[0]),
                mean(pairs, pair -> pair[1]),
                Told.of(moves(differences), audience == Audience.PUBLIC),
                test.effect(),
                test.method(),
                test.pValue());
    }

    private static double mean(List<int[]> pairs, ToIntFunction<int[]> side) {
        return pairs.stream().mapToInt(side).average().orElseThrow();
    }

    // --- Strengths and weaknesses ------------------------------------------------------------------

    /** Where satisfaction is not told, the counts of the item that it is read from are not told to the school either. */
    private List<RatedItem> ratings(Role role, Withheld withheld) {
        return inOrder(
                byItem(role, Question.Scale.class),
                (asked, forms) -> ratings(
                        role,
                        asked,
                        forms,
                        open() || isSatisfaction(asked) ? withheld.forms() : Set.of(),
                        open() && withheld.together(forms.keySet())),
                RatedItem::group);
    }

    private static boolean isSatisfaction(Asked asked) {
        return asked.questionnaire().satisfaction().contains(asked.question().id());
    }

    private Map<Asked, Map<String, Set<String>>> byItem(Role role, Class<? extends Question> kind) {
        Map<Asked, Map<String, Set<String>>> groups = new LinkedHashMap<>();
        surveys.tookPart(role)
                .forEach((form, people) -> surveys.asked(form, role, Moment.AFTER).stream()
                        .filter(asked -> kind.isInstance(asked.question()))
                        .forEach(asked -> groups.computeIfAbsent(asked, key -> new LinkedHashMap<>())
                                .put(form, people)));
        return groups;
    }

    private List<RatedItem> ratings(
            Role role, Asked asked, Map<String, Set<String>> forms, Set<String> untold, boolean totalHidden) {
        Map<String, Integer> answered = new LinkedHashMap<>();
        Map<String, Share> high = new LinkedHashMap<>();
        Map<String, Share> low = new LinkedHashMap<>();
        forms.forEach((form, people) -> {
            List<Rating> given = given(role, asked, people);
            answered.put(form, given.size());
            high.put(form, share(given, one -> one.atLeast(threshold(HIGH))));
            low.put(form, share(given, one -> one.atMost(threshold(LOW))));
        });
        boolean open = audience == Audience.PUBLIC;
        Set<String> alsoHidden = new HashSet<>(forms.keySet());
        alsoHidden.retainAll(untold);
        alsoHidden.removeIf(form -> answered.get(form) == 0);
        Hidden<String> few = few(answered, alsoHidden, totalHidden);
        Hidden<String> highHidden = open ? Suppression.ofShares(high, true) : none();
        Hidden<String> lowHidden = open ? Suppression.ofShares(low, true) : none();
        List<Rating> all = given(role, asked, Surveys.together(forms.values()));
        Share allHigh = share(all, one -> one.atLeast(threshold(HIGH)));
        Share allLow = share(all, one -> one.atMost(threshold(LOW)));
        List<RatedItem> rated = new ArrayList<>();
        rated.add(rated(
                new Group(role, Optional.empty()),
                asked,
                Told.of(allHigh, highHidden.total() || open && !Suppression.showsAnswers(allHigh)),
                Told.of(allLow, lowHidden.total() || open && !Suppression.showsAnswers(allLow)),
                standing(allHigh, allLow),
                all.size(),
                few.total() || Suppression.small(all.size())));
        forms.keySet()
                .forEach(form -> rated.add(rated(
                        new Group(role, Optional.of(form)),
                        asked,
                        Told.of(high.get(form), highHidden.parts().contains(form)),
                        Told.of(low.get(form), lowHidden.parts().contains(form)),
                        standing(high.get(form), low.get(form)),
                        answered.get(form),
                        few.parts().contains(form))));
        return rated;
    }

    private List<Rating> given(Role role, Asked asked, Set<String> people) {
        Question.Scale scale = (Question.Scale) asked.question();
        return people.stream()
                .map(person -> surveys.value(asked, person, role))
                .flatMap(Optional::stream)
                .map(value -> Rating.of(scale, value))
                .toList();
    }

    private static Share share(List<Rating> given, Predicate<Rating> counts) {
        return new Share((int) given.stream().filter(counts).count(), given.size());
    }

    private static RatedItem rated(
            Group group,
            Asked asked,
            Told<Share> high,
            Told<Share> low,
            Standing standing,
            int answered,
            boolean hidden) {
        return new RatedItem(
                group,
                item(asked),
                hidden || answered == 0
                        ? new Told.Hidden<>()
                        : new Told.Shown<>(new Ratings(answered, part(high), part(low), standing)));
    }

    private static Told<Integer> part(Told<Share> share) {
        return share.told()
                .<Told<Integer>>map(told -> new Told.Shown<>(told.part()))
                .orElse(new Told.Hidden<>());
    }

    private Standing standing(Share high, Share low) {
        boolean strength = reaches(high, threshold(STRENGTH));
        boolean weakness = reaches(low, threshold(WEAKNESS));
        if (strength && weakness) {
            return Standing.DISPUTED;
        }
        return strength ? Standing.STRENGTH : weakness ? Standing.WEAKNESS : Standing.NEITHER;
    }

    private static boolean reaches(Share share, int percent) {
        return share.whole() > 0 && 100L * share.part() >= (long) percent * share.whole();
    }

    private List<OpenItem> open(Role role, Withheld withheld) {
        List<OpenItem> items = new ArrayList<>();
        byItem(role, Question.OpenText.class).forEach((asked, forms) -> {
            int answers = (int) Surveys.together(forms.values()).stream()
                    .filter(person -> surveys.answer(asked, person, role).isPresent())
                    .count();
            items.add(new OpenItem(
                    new Group(role, Optional.empty()),
                    item(asked),
                    Told.of(
                            answers,
                            open()
                                    && answers > 0
                                    && (Suppression.small(answers) || withheld.together(forms.keySet())))));
        });
        return items;
    }

    // --- Order -------------------------------------------------------------------------------------

    /** What every key gives, all forms together first, then form by form; inside a group in the order of the keys. */
    private static <K, R> List<R> inOrder(
            Map<K, Map<String, Set<String>>> groups,
            BiFunction<K, Map<String, Set<String>>, List<R>> results,
            Function<R, Group> group) {
        List<R> all = new ArrayList<>();
        groups.forEach((key, forms) -> all.addAll(results.apply(key, forms)));
        return all.stream()
                .sorted(Comparator.comparing(
                        result -> group.apply(result).form().orElse("")))
                .toList();
    }
}
