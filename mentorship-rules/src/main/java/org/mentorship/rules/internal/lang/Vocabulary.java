package org.mentorship.rules.internal.lang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.vocabulary.Candidacy;
import org.mentorship.rules.vocabulary.ClearanceFact;
import org.mentorship.rules.vocabulary.ConsentFact;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.InterviewFact;
import org.mentorship.rules.vocabulary.OtherWork;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Policy;
import org.mentorship.rules.vocabulary.TrainingFact;
import org.mentorship.rules.vocabulary.Verdict;
import org.mentorship.rules.vocabulary.Work;

/** The facts that rules may name, with their properties. */
public final class Vocabulary {

    /** Kinds of values that properties have. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOL,
        DATE,
        CODES,
        /** Words for people; may be handed on, not compared. */
        WORDS
    }

    /** A property of a fact. */
    public static final class Property {
        private final String name;
        private final Kind kind;
        private final boolean nullable;
        private final Method accessor;

        private Property(RecordComponent component) {
            this.name = component.getName();
            this.kind = kindOf(component.getType());
            this.nullable = !component.getType().isPrimitive();
            this.accessor = component.getAccessor();
        }

        public String name() {
            return name;
        }

        public Kind kind() {
            return kind;
        }

        public boolean nullable() {
            return nullable;
        }

        /** The value that the fact has; null when not known. */
        public Object of(Object fact) {
            try {
                return accessor.invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(
                        "Property (%s) of fact (%s) cannot be read.\nMake the fact public."
                                .formatted(name, fact.getClass().getSimpleName()),
                        e);
            }
        }
    }

    static final String VERDICT = Verdict.class.getName();

    private static final List<Class<? extends Record>> TYPES = List.of(
            Candidacy.class,
            ClearanceFact.class,
            ConsentFact.class,
            Due.class,
            InterviewFact.class,
            OtherWork.class,
            Pair.class,
            Policy.class,
            TrainingFact.class,
            Work.class);

    private static final Map<String, Map<String, Property>> PROPERTIES = properties();

    private Vocabulary() {}

    private static Map<String, Map<String, Property>> properties() {
        Map<String, Map<String, Property>> types = new LinkedHashMap<>();
        for (Class<? extends Record> type : TYPES) {
            Map<String, Property> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), new Property(component));
            }
            types.put(type.getSimpleName(), properties);
        }
        return types;
    }

    private static Kind kindOf(Class<?> type) {
        if (type == String.class) {
            return Kind.TEXT;
        } else if (type == int.class || type == Integer.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class) {
            return Kind.BOOL;
        } else if (type == LocalDate.class) {
            return Kind.DATE;
        } else if (type == Set.class) {
            return Kind.CODES;
        } else if (type == LocalizedText.class) {
            return Kind.WORDS;
        }
        throw new IllegalStateException("No kind for a property of type (%s).\nAdd one.".formatted(type));
    }

    static List<String> typeNames() {
        return TYPES.stream().map(Class::getName).toList();
    }

    static boolean importable(String name) {
        return name.equals(VERDICT) || typeNames().contains(name);
    }

    static Collection<String> facts() {
        return PROPERTIES.keySet();
    }

    static boolean knows(String fact) {
        return PROPERTIES.containsKey(fact);
    }

    /** Properties of a known fact, by name. */
    public static Map<String, Property> of(String fact) {
        return PROPERTIES.get(fact);
    }

    /** The known word nearest to one that is not known, when near enough to be meant. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String best = null;
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance =
                    distance(word.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
