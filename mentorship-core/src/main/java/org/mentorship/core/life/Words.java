package org.mentorship.core.life;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;

/** The sentences of problems: one key for each kind of problem, whose values are its components in their order. */
final class Words {
    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, Messages.load(Words.class, "life", language));
        }
    }

    private Words() {}

    static String sentence(LifeProblem problem, Language language) {
        Messages words = BUNDLES.get(language);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : problem.getClass().getRecordComponents()) {
            values.add(shown(words, value(problem, component)));
        }
        return words.text(problem.getClass().getSimpleName(), values.toArray());
    }

    private static Object value(LifeProblem problem, RecordComponent component) {
        try {
            return component.getAccessor().invoke(problem);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("""
                    The part (%s) of a problem cannot be read.
                    Report this as a defect.""".formatted(component.getName()), e);
        }
    }

    private static Object shown(Messages words, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> shown(words, present)).orElse("–");
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> shown(words, each)).toList();
        }
        return value instanceof Enum<?> code ? words.text(code.name()) : value;
    }
}
