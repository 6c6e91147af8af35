package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as written.
 *
 * @param id first word of its name
 * @param sentence rest of its name
 * @param annotations by name, in the order of their names
 */
public record Rule(
        String file,
        int line,
        String id,
        String sentence,
        Map<String, String> annotations,
        List<Pattern> patterns,
        Conclusion conclusion) {

    public Rule {
        annotations = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(annotations));
        patterns = List.copyOf(patterns);
    }

    /** The whole name. */
    public String name() {
        return id + " " + sentence;
    }

    public Optional<String> source() {
        return Optional.ofNullable(annotations.get("source"));
    }

    /** English sentence. */
    public Optional<String> english() {
        return englishPart(0);
    }

    /** English reason. */
    public Optional<String> englishReason() {
        return englishPart(1);
    }

    /** English name of the missing paper. */
    public Optional<String> englishPaper() {
        return englishPart(2);
    }

    private Optional<String> englishPart(int number) {
        String english = annotations.get("en");
        if (english == null) {
            return Optional.empty();
        }
        String[] parts = english.split("\\|", -1);
        return number < parts.length && !parts[number].isBlank()
                ? Optional.of(parts[number].strip())
                : Optional.empty();
    }

    /** Keys of the thresholds that it reads, in the order written. */
    public List<String> thresholds() {
        return patterns.stream().flatMap(pattern -> keys(pattern).stream()).toList();
    }

    /** Keys of the thresholds that a line reads; empty for lines about other facts. */
    public static List<String> keys(Pattern pattern) {
        List<String> keys = new ArrayList<>();
        for (Pattern.Item item : pattern.items()) {
            if (pattern.type().equals("Policy")
                    && item instanceof Pattern.Item.Test test
                    && test.condition() instanceof Condition.Comparison comparison
                    && comparison.left().equals(new Condition.Operand.Property("key"))
                    && comparison.right() instanceof Condition.Operand.Text key) {
                keys.add(key.value());
            }
        }
        return keys;
    }

    /** The fact that the rule is about. */
    public String subject() {
        return patterns.get(0).type();
    }
}
