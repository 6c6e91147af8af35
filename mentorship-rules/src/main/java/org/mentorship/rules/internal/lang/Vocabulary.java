package org.mentorship.rules.internal.lang;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.vocabulary.Against;
import org.mentorship.rules.vocabulary.AnswerFact;
import org.mentorship.rules.vocabulary.BelongsTo;
import org.mentorship.rules.vocabulary.Candidacy;
import org.mentorship.rules.vocabulary.ClearanceFact;
import org.mentorship.rules.vocabulary.ConsentFact;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.FixedPair;
import org.mentorship.rules.vocabulary.InterviewFact;
import org.mentorship.rules.vocabulary.Invariant;
import org.mentorship.rules.vocabulary.Life;
import org.mentorship.rules.vocabulary.MeetingFact;
import org.mentorship.rules.vocabulary.MentorshipFact;
import org.mentorship.rules.vocabulary.OneOf;
import org.mentorship.rules.vocabulary.OrganizationFact;
import org.mentorship.rules.vocabulary.OtherWork;
import org.mentorship.rules.vocabulary.Pair;
import org.mentorship.rules.vocabulary.Participation;
import org.mentorship.rules.vocabulary.Policy;
import org.mentorship.rules.vocabulary.RequestFact;
import org.mentorship.rules.vocabulary.RoadmapWork;
import org.mentorship.rules.vocabulary.Subject;
import org.mentorship.rules.vocabulary.TrainingFact;
import org.mentorship.rules.vocabulary.Verdict;
import org.mentorship.rules.vocabulary.Work;

/**
 * The facts that rules may name, with their properties, and the conclusions that they may draw, as the package {@code
 * vocabulary} declares them: a new fact is a record listed here, a new conclusion a method of {@link Verdict}.
 */
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
        private final int place;
        private final Codes codes;

        private Property(RecordComponent component, int place) {
            this.place = place;
            this.name = component.getName();
            this.kind = kindOf(component.getType());
            this.nullable = !component.getType().isPrimitive();
            this.accessor = component.getAccessor();
            this.codes = new Codes(component.getAnnotation(OneOf.class));
        }

        public String name() {
            return name;
        }

        public Kind kind() {
            return kind;
        }

        /** Its place among the properties of its fact, from 0. */
        public int place() {
            return place;
        }

        /** The type of its values; that of objects where they are primitive. */
        public Class<?> type() {
            return MethodType.methodType(accessor.getReturnType()).wrap().returnType();
        }

        /** The codes that its values are known to have, in the order of declaration; empty where they are not declared. */
        public List<String> codes() {
            return codes.all();
        }

        /** What people call one of its codes; empty for one that is not known. */
        public Optional<LocalizedText> words(String code) {
            return codes.words(code);
        }

        /** Whether a programme may use other codes beside the known ones. */
        public boolean open() {
            return codes.open();
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
            AnswerFact.class,
            Candidacy.class,
            ClearanceFact.class,
            ConsentFact.class,
            Due.class,
            FixedPair.class,
            InterviewFact.class,
            Life.class,
            MeetingFact.class,
            MentorshipFact.class,
            OrganizationFact.class,
            OtherWork.class,
            Pair.class,
            Participation.class,
            Policy.class,
            RequestFact.class,
            RoadmapWork.class,
            TrainingFact.class,
            Work.class);

    private static final Map<String, Class<? extends Record>> BY_NAME = byName();
    private static final Map<String, Map<String, Property>> PROPERTIES = properties();
    private static final Map<String, Signature> CONCLUSIONS = conclusions(Verdict.class);
    private static final Map<String, String> AGAINST = Arrays.stream(Verdict.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Against.class))
            .collect(Collectors.toMap(
                    Method::getName,
                    method -> method.getAnnotation(Against.class).value(),
                    (one, same) -> one));

    /**
     * How a fact is found from the subject of a rule.
     *
     * @param key property of the subject
     * @param own property of the fact that equals it
     * @param most how many such lines a rule may have
     */
    public record Join(String subject, String key, String own, int most) {}

    private Vocabulary() {}

    private static Map<String, Map<String, Property>> properties() {
        Map<String, Map<String, Property>> types = new LinkedHashMap<>();
        for (Class<? extends Record> type : TYPES) {
            Map<String, Property> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), new Property(component, properties.size()));
            }
            types.put(type.getSimpleName(), properties);
        }
        return types;
    }

    private static Map<String, Class<? extends Record>> byName() {
        Map<String, Class<? extends Record>> names = new LinkedHashMap<>();
        TYPES.forEach(type -> names.put(type.getSimpleName(), type));
        return names;
    }

    /** What the verdict declares, by name; a method that comes in two forms is one conclusion. */
    private static Map<String, Signature> conclusions(Class<?> verdict) {
        Map<String, Signature> conclusions = new TreeMap<>();
        for (Method method : verdict.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers())) {
                continue;
            }
            Class<?>[] types = method.getParameterTypes();
            List<Signature.Parameter> parameters = new ArrayList<>();
            for (int i = 1; i < types.length - 2; i++) {
                OneOf codes = method.getParameters()[i].getAnnotation(OneOf.class);
                parameters.add(new Signature.Parameter(Set.of(kindOf(types[i])), new Codes(codes).all()));
            }
            conclusions.merge(
                    method.getName(), new Signature(method.getName(), subjectsOf(types[0]), parameters), Signature::or);
        }
        return Map.copyOf(conclusions);
    }

    /** The facts that a conclusion about the type may be drawn about: itself, or those that it is common to. */
    private static List<String> subjectsOf(Class<?> type) {
        return TYPES.stream()
                .filter(type::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
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
        Class<?> fact = BY_NAME.get(name.substring(name.lastIndexOf('.') + 1));
        return name.equals(VERDICT) || fact != null && fact.getName().equals(name);
    }

    /** Names of all facts. */
    public static Collection<String> facts() {
        return PROPERTIES.keySet();
    }

    /** Names of the facts that a rule may be about. */
    public static List<String> subjects() {
        return TYPES.stream()
                .filter(type -> type.isAnnotationPresent(Subject.class))
                .map(Class::getSimpleName)
                .toList();
    }

    static boolean isSubject(String fact) {
        return BY_NAME.get(fact).isAnnotationPresent(Subject.class);
    }

    /** How the fact is found; empty for subjects, and for thresholds, which are named by their key. */
    public static Optional<Join> join(String fact) {
        return Optional.ofNullable(BY_NAME.get(fact).getAnnotation(BelongsTo.class))
                .map(to -> new Join(to.subject().getSimpleName(), to.key(), to.own(), to.most()));
    }

    /** The conclusions that rules may draw, by name. */
    public static Map<String, Signature> conclusions() {
        return CONCLUSIONS;
    }

    /** The conclusions about a subject, in the order of their names. */
    public static List<Signature> conclusionsAbout(String subject) {
        return CONCLUSIONS.values().stream()
                .filter(one -> one.subjects().contains(subject))
                .sorted(Comparator.comparing(Signature::method))
                .toList();
    }

    /** What is true of each fact of the name, as rules would write it. */
    public static List<Condition> invariants(String fact) {
        Invariant invariant = BY_NAME.get(fact).getAnnotation(Invariant.class);
        return invariant == null
                ? List.of()
                : Arrays.stream(invariant.value()).map(RuleParser::condition).toList();
    }

    /** The conclusion that says the opposite; empty where none does. */
    public static Optional<String> against(String conclusion) {
        return Optional.ofNullable(AGAINST.get(conclusion));
    }

    /** The variable that examples give to a subject. */
    static String variable(String subject) {
        return "$" + subject.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    static boolean knows(String fact) {
        return PROPERTIES.containsKey(fact);
    }

    /** The class of a known fact. */
    public static Class<? extends Record> type(String fact) {
        return BY_NAME.get(fact);
    }

    /** The method of the verdict that the rule calls, by the kinds of the values that it gives. */
    public static Method method(Rule rule) {
        Conclusion conclusion = rule.conclusion();
        return Arrays.stream(Verdict.class.getMethods())
                .filter(method -> method.getName().equals(conclusion.method()) && takes(method, rule))
                .findFirst()
                .orElseThrow();
    }

    private static boolean takes(Method method, Rule rule) {
        for (int i = 1; i < method.getParameterCount() - 2; i++) {
            Condition.Operand argument = rule.conclusion().arguments().get(i);
            Kind kind = argument instanceof Condition.Operand.Text
                    ? Kind.TEXT
                    : argument instanceof Condition.Operand.Variable variable
                            ? Evaluation.variable(rule, variable.name()).kind()
                            : Kind.NUMBER;
            if (kindOf(method.getParameterTypes()[i]) != kind) {
                return false;
            }
        }
        return true;
    }

    /**
     * What people call a code.
     *
     * @param property of a known fact, such as {@code Candidacy.category}
     */
    public static Optional<LocalizedText> words(String property, String code) {
        int dot = property.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(PROPERTIES
                                .getOrDefault(property.substring(0, dot), Map.of())
                                .get(property.substring(dot + 1)))
                        .flatMap(known -> known.words(code));
    }

    /** Properties of a known fact, by name. */
    public static Map<String, Property> of(String fact) {
        return PROPERTIES.get(fact);
    }

    /** Words of the language itself. */
    static final Set<String> KEYWORDS = Set.of(
            "package",
            "import",
            "global",
            "rule",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "in",
            "contains",
            "true",
            "false",
            "null",
            "verdict");

    /** Whether a rule may hold the word: one of the language, of a fact, of a property or of a conclusion. */
    static boolean knowsWord(String word) {
        return word.startsWith("$")
                || KEYWORDS.contains(word)
                || PROPERTIES.containsKey(word)
                || CONCLUSIONS.containsKey(word)
                || PROPERTIES.values().stream().anyMatch(properties -> properties.containsKey(word));
    }
}
