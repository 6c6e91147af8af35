package org.mentorship.matching;

import java.util.Arrays;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * The constraints of a plan: id, level, what is counted. The weights are given in the programme's wishes, or fixed.
 * Documented in docs/reference/constraints.md.
 */
public enum PairingConstraint {
    OFFER_CAPACITY(
            Score.HARD,
            "Мест у наставника в предложении не больше, чем он назвал",
            "An offer takes no more mentees than it has free places; counts mentees above"),
    MENTOR_CAPACITY(
            Score.HARD,
            "По всем предложениям у наставника не больше наставляемых, чем его общий предел",
            "A mentor takes no more mentees over all offers than their cap; counts mentees above"),
    OFFER_MINIMUM(
            Score.HARD,
            "Группа открывается, если в ней не меньше наименьшего числа наставляемых",
            "An offer takes nobody or at least its minimum; counts mentees below"),
    PIN(
            Score.HARD,
            "Заявка, закреплённая куратором, остаётся за своим наставником",
            "A pinned request goes to its offer; counts pins not held"),
    JOINT_TIME(
            Score.HARD,
            "В группе с общими встречами время подходит каждому",
            "The time of a joint group suits each of its mentees; counts mentees whom it does not suit"),
    ONE_GROUP_AT_A_TIME(
            Score.HARD,
            "Никто не нужен в двух группах с общими встречами в одно время",
            "Nobody leads or attends two joint groups at overlapping times; counts such pairs of groups by person"),
    COVERAGE(
            Score.COVERAGE,
            "Место получает как можно больше заявок, первоочередные раньше",
            "As many requests as possible are seated, by priority; adds the weight of each seated request"),
    WORST_OFF(
            Score.POLICY,
            "Самая слабая пара подходит друг другу как можно лучше",
            "The lowest pair is as high as possible; counts the points that it lacks to 1000"),
    STABILITY(
            Score.POLICY,
            "Нет наставника и наставляемого, которые оба предпочли бы друг друга",
            "No mentor and mentee would both rather have each other; counts such pairs"),
    COMPATIBILITY(Score.POINTS, "Пары подходят друг другу", "Pairs fit; adds the points of each pair"),
    EVEN_LOAD(
            Score.POINTS,
            "Наставляемые распределены между наставниками ровно",
            "Mentors are loaded evenly; counts mentees above the average of the form, each further one more"),
    PREFERRED_SIZE(
            Score.POINTS,
            "Размер группы такой, какой предпочитает наставник",
            "A group has the size that its mentor prefers; counts mentees who bring it nearer, less those who go past it"),
    KEEP_PAIRS(
            Score.POINTS,
            "Уже предложенные пары сохраняются",
            "Pairs that are already proposed stay together; counts pairs kept"),
    GROUP_LIKENESS(
            Score.POINTS,
            "В группе у наставляемых есть общие интересы",
            "Mentees of a group share interests; counts pairs of mentees with a common interest"),
    GROUP_VARIETY(
            Score.POINTS,
            "В группе у наставляемых разные интересы",
            "Mentees of a group differ in interests; counts pairs of mentees without a common interest");

    private final int level;
    private final LocalizedText sentence;

    PairingConstraint(int level, String ru, String en) {
        this.level = level;
        this.sentence = LocalizedText.of(ru, en);
    }

    /** Stable id, as in {@link ScoreComponent#constraint()}: {@code offer-capacity} and so on. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** {@link Score#HARD} … {@link Score#POINTS}. */
    public int level() {
        return level;
    }

    /** What the constraint wants; the English one says what it counts, too. */
    public LocalizedText sentence() {
        return sentence;
    }

    public static Optional<PairingConstraint> of(String id) {
        return Arrays.stream(values())
                .filter(constraint -> constraint.id().equals(id))
                .findFirst();
    }
}
