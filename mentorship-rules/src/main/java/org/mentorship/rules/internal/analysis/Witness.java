package org.mentorship.rules.internal.analysis;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.internal.analysis.Formula.Ref;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Tracer;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.vocabulary.Policy;

/**
 * An example of a case: a subject with the values that were found.
 *
 * @param subject the fact
 * @param shown its telling properties, as rules would write them
 */
record Witness(Record subject, String shown) {

    /**
     * @param telling the properties to show; others have values because facts have them
     */
    static Witness of(String subject, Map<Ref, Object> values, Set<Ref> telling) {
        Class<? extends Record> type = Vocabulary.type(subject);
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Ref ref = new Ref(0, subject, components[i].getName());
            arguments[i] = values.containsKey(ref) ? values.get(ref) : usual(components[i].getType());
        }
        try {
            Record made = type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
            return new Witness(made, shown(values, telling));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "An example of (%s) cannot be made.\nReport this as a defect.".formatted(subject), e);
        }
    }

    private static Object usual(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == Set.class) {
            return Set.of();
        }
        return type == LocalizedText.class ? LocalizedText.ru("…") : null;
    }

    /** Whether the rules speak of the case, by the same evaluation that explains decisions. */
    boolean makesSpeak(Collection<Policy> thresholds, Rule... rules) {
        List<Object> facts = new ArrayList<>(thresholds);
        facts.add(subject);
        return Arrays.stream(rules)
                .allMatch(rule -> Tracer.trace(rule, LocalizedText.ru(rule.sentence()), facts)
                        .fired());
    }

    private static String shown(Map<Ref, Object> values, Set<Ref> telling) {
        List<String> said = new ArrayList<>();
        values.forEach((ref, value) -> {
            if (!telling.contains(ref)) {
                return;
            }
            if (value instanceof Boolean flag) {
                if (flag) {
                    said.add(ref.property());
                }
            } else if (value instanceof Set<?> codes) {
                codes.stream().sorted().forEach(code -> said.add(ref.property() + " contains \"" + code + '"'));
            } else if (value instanceof String code) {
                if (!code.equals(Search.OTHER)) {
                    said.add(ref.property() + " == \"" + code + '"');
                }
            } else {
                said.add(ref.property() + " == " + value);
            }
        });
        return said.stream().collect(Collectors.joining(", "));
    }
}
