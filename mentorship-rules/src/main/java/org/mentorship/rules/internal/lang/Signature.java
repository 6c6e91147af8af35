package org.mentorship.rules.internal.lang;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;

/**
 * How a conclusion is written: {@code verdict.method($subject, parameters …, "reason", values …)}.
 *
 * @param subjects names of the facts that it may be drawn about
 * @param parameters what stands between the subject and the reason
 */
public record Signature(String method, List<String> subjects, List<Parameter> parameters) {

    /**
     * @param kinds what may stand there
     * @param codes the codes of which it must be one; empty when any value will do
     */
    public record Parameter(Set<Kind> kinds, List<String> codes) {
        public Parameter {
            kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
            codes = List.copyOf(codes);
        }

        private String example() {
            if (!codes.isEmpty()) {
                return '"' + codes.get(0) + '"';
            }
            return switch (kinds.iterator().next()) {
                case NUMBER -> "10";
                case DATE -> "$day";
                case TEXT -> kinds.contains(Kind.WORDS) ? "$paper" : "$code";
                default -> "$value";
            };
        }
    }

    public Signature {
        subjects = List.copyOf(subjects);
        parameters = List.copyOf(parameters);
    }

    /** The subject, the parameters and the reason. */
    public int fixed() {
        return parameters.size() + 2;
    }

    /** The same conclusion written in another way: its parameters may be of either kind. */
    Signature or(Signature other) {
        List<Parameter> both = new java.util.ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Set<Kind> kinds = new TreeSet<>(parameters.get(i).kinds());
            kinds.addAll(other.parameters.get(i).kinds());
            both.add(new Parameter(kinds, parameters.get(i).codes()));
        }
        return new Signature(method, subjects, both);
    }

    /** How it could look in a rule, with the usual variable of its subject. */
    public String example() {
        return "verdict." + method + "(" + Vocabulary.variable(subjects.get(0)) + ", "
                + parameters.stream().map(one -> one.example() + ", ").collect(Collectors.joining()) + "\"причина\")";
    }
}
