package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.matching.Gap;
import org.mentorship.matching.PairingConstraint;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;

/** What a check came to, in sentences for people. */
final class Words {

    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, Messages.load(Words.class, "proof", language));
        }
    }

    private final Messages words;
    private final List<String> sentences = new ArrayList<>();

    private Words(Language language) {
        words = BUNDLES.get(language);
    }

    static List<String> sentences(Verification verification, Language language) {
        Words words = new Words(language);
        if (verification instanceof Verification.Proven it) {
            words.proven("proven", it.tally(), it.score(), it.score());
        } else if (verification instanceof Verification.Bounded it) {
            words.proven("bounded", it.tally(), it.score(), it.bound());
        } else if (verification instanceof Verification.OnCandidates it) {
            words.proven("on-candidates", it.tally(), it.score(), it.bound());
        } else if (verification instanceof Verification.Counted it) {
            words.say("counted");
            words.levels(it.tally(), it.score(), Optional.empty());
            words.say("checked.plan", it.tally().seated());
        } else if (verification instanceof Verification.Refuted it) {
            words.say("refuted", it.discrepancies().size());
            it.discrepancies().forEach(one -> words.sentences.add(one.sentence(language)));
            if (!it.ofSomethingElse()) {
                words.say("refuted.do");
            }
        }
        return List.copyOf(words.sentences);
    }

    private void say(String key, Object... values) {
        sentences.add(words.text(key, values));
    }

    private void proven(String verdict, Verification.Tally tally, Score score, Score bound) {
        say(verdict);
        levels(tally, score, Optional.of(bound));
        say("checked.bound", tally.seated());
    }

    /** One sentence for each level, in the order of the policy; no claim after the first gap. */
    private void levels(Verification.Tally tally, Score score, Optional<Score> bound) {
        Optional<Gap> gap = bound.flatMap(most -> Gap.between(score, most, tally.policy()));
        boolean open = bound.isPresent();
        for (Gap.Level level : order(tally.policy())) {
            Optional<Gap> here = gap.filter(it -> it.level() == level);
            level(level, open ? here.isPresent() ? "gap" : "best" : "plain", tally, score, here);
            open &= here.isEmpty();
        }
        if (tally.policy() != PairingPolicy.STABLE) {
            say("blocking.plain", tally.blockingPairs());
        }
        tally.seatsForgone().filter(seats -> seats > 0).ifPresent(seats -> say("forgone", seats));
    }

    private static List<Gap.Level> order(PairingPolicy policy) {
        return switch (policy) {
            case TOTAL -> List.of(Gap.Level.COVERAGE, Gap.Level.POINTS);
            case WORST_OFF_FIRST -> List.of(Gap.Level.COVERAGE, Gap.Level.LOWEST_PAIR, Gap.Level.POINTS);
            case STABLE -> List.of(Gap.Level.BLOCKING_PAIRS, Gap.Level.COVERAGE, Gap.Level.POINTS);
        };
    }

    private void level(Gap.Level level, String claim, Verification.Tally tally, Score score, Optional<Gap> gap) {
        long most = gap.map(Gap::bound).orElse(0L);
        long size = gap.map(Gap::size).orElse(0L);
        switch (level) {
            case COVERAGE -> {
                String weighted = score.coverage() == tally.seated() ? "" : ".weighted";
                say("coverage." + claim + weighted, tally.requests(), tally.seated(), score.coverage(), most, size);
            }
            case LOWEST_PAIR -> {
                if (tally.seated() > 0) {
                    say("lowest." + claim, score.policy() + Compatibility.MAX_POINTS, most, size);
                }
            }
            case BLOCKING_PAIRS -> say("blocking." + claim, tally.blockingPairs(), most);
            case POINTS ->
                say(
                        "points." + claim,
                        score.points(),
                        most,
                        size,
                        gap.map(it -> decimal(it.percent().toPlainString())).orElse("0"));
        }
    }

    private String decimal(String plain) {
        return words.language() == Language.RU ? plain.replace('.', ',') : plain;
    }

    static String sentence(Discrepancy discrepancy, Language language) {
        Messages words = BUNDLES.get(language);
        return words.text(
                key(discrepancy),
                discrepancy.values().stream().map(value -> word(words, value)).toArray());
    }

    /** Numbers that nothing bounds and levels have sentences of their own. */
    private static String key(Discrepancy discrepancy) {
        String key = "discrepancy." + slug(discrepancy.kind().name());
        List<Object> values = discrepancy.values();
        return switch (discrepancy.kind()) {
            case OTHER_SCORE, NOT_AT_BOUND -> key + "." + values.get(0);
            case OTHER_POINTS -> values.get(2).equals(values.get(3)) ? key + ".reasons" : key;
            case COVERAGE_NOT_PROVEN, POINTS_NOT_PROVEN -> values.get(1).equals(Long.MAX_VALUE) ? key + ".at-all" : key;
            default -> key;
        };
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object word(Messages words, Object value) {
        if (value instanceof PairingPolicy policy) {
            return words.text("policy." + slug(policy.name()));
        }
        if (value instanceof Quality.Proof proof) {
            return words.text("proof." + slug(proof.name()));
        }
        return value instanceof PairingConstraint constraint ? constraint.sentence() : value;
    }
}
