package org.mentorship.rules.internal.lang;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.RoleModel;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.core.vocabulary.Vocabularies;
import org.mentorship.rules.vocabulary.OneOf;

/**
 * The codes that a property or parameter is known to have, with what people call them. Read when first asked for: forms and
 * vocabularies are files.
 */
final class Codes {
    private final OneOf declared;
    private volatile List<String> all;

    /** @param declared null where any text may stand */
    Codes(OneOf declared) {
        this.declared = declared;
    }

    /** In the order of declaration; empty where any text may stand. */
    List<String> all() {
        List<String> read = all;
        if (read == null) {
            read = declared == null ? List.of() : read();
            all = read;
        }
        return read;
    }

    /** Whether a programme may use others beside these. */
    boolean open() {
        return declared != null && !declared.value().isEnum();
    }

    /** What people call the code; empty for codes that are not known. */
    Optional<LocalizedText> words(String code) {
        if (!all().contains(code)) {
            return Optional.empty();
        }
        Class<?> type = declared.value();
        if (type == Form.class) {
            return Forms.bundled().form(code).map(Form::title);
        } else if (type == RoleModel.class) {
            return roleModels()
                    .filter(model -> model.code().equals(code))
                    .map(RoleModel::title)
                    .findFirst();
        } else if (type == Term.class) {
            return terms().stream()
                    .filter(term -> term.code().equals(code))
                    .map(Term::title)
                    .findFirst();
        }
        String key = "code." + type.getSimpleName() + "." + code;
        return Optional.of(
                LocalizedText.of(VocabularyWords.text(key, Language.RU), VocabularyWords.text(key, Language.EN)));
    }

    private List<String> read() {
        Class<?> type = declared.value();
        if (type == Form.class) {
            return Forms.bundled().all().stream().map(Form::code).toList();
        } else if (type == RoleModel.class) {
            return roleModels().map(RoleModel::code).distinct().toList();
        } else if (type == Term.class) {
            return terms().stream().map(Term::code).toList();
        } else if (!type.isEnum()) {
            return constants(type);
        }
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
    }

    private static Stream<RoleModel> roleModels() {
        return Forms.bundled().all().stream().flatMap(form -> form.roleModels().stream());
    }

    private List<Term> terms() {
        return Vocabularies.bundled()
                .vocabulary(declared.vocabulary())
                .orElseThrow()
                .terms();
    }

    /** The codes of the constants of a class that stands for an open vocabulary. */
    private static List<String> constants(Class<?> type) {
        List<String> codes = new ArrayList<>();
        try {
            for (Field field : type.getFields()) {
                if (field.getType() == type) {
                    codes.add((String) type.getMethod("code").invoke(field.get(null)));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The codes of (%s) cannot be read.\nMake them public.".formatted(type), e);
        }
        return List.copyOf(codes);
    }
}
