package org.mentorship.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.core.form.Form;
import org.mentorship.core.json.ModelCodecs;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.programme.Problem;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.vocabulary.Vocabulary;

/**
 * Reads the registries that ship with the library as data, through the same codecs as a programme file: the one place where
 * the model looks at its own JSON.
 */
public final class Bundled {

    private Bundled() {}

    public static List<Form> forms() {
        return list(Form.class, "forms", ModelCodecs.form());
    }

    public static List<Vocabulary> vocabularies() {
        return list(Vocabulary.class, "vocabularies", ModelCodecs.vocabulary());
    }

    public static List<Questionnaire> questionnaires() {
        return list(Questionnaire.class, "questionnaires", ModelCodecs.questionnaire());
    }

    /** The roadmap in the resource of that name, which has the shape of a roadmap file. */
    public static Roadmap roadmap(String name) {
        return read(Roadmap.class, name + ".json", ModelCodecs.roadmapFile());
    }

    /** A JSON object whose only field is the list. */
    static <T> Codec<List<T>> codec(String field, Codec<T> element) {
        var object = ObjectCodec.<List<T>>named("Bundled", "A registry.");
        var elements = object.list(field, element, list -> list, "Its entries.");
        return object.build(values -> values.get(elements));
    }

    /** The list in the only field of a JSON object; the resource has the name of the field and lies beside the type. */
    private static <T> List<T> list(Class<T> type, String field, Codec<T> element) {
        return read(type, field + ".json", codec(field, element));
    }

    private static <T> T read(Class<?> type, String resource, Codec<T> codec) {
        try (InputStream stream = type.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("""
                        The resource (%s) beside (%s) is missing.
                        Put the library's own jar on the class path.""".formatted(resource, type.getName()));
            }
            return JsonReading.read(stream, codec).orElseThrow(problems -> refused(resource, problems));
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    The resource (%s) beside (%s) cannot be read.
                    Put the library's own, undamaged jar on the class path.""".formatted(resource, type.getName()), e);
        }
    }

    private static IllegalStateException refused(String resource, List<Problem> problems) {
        return new IllegalStateException("""
                The resource (%s) has %d problem(s).
                Put the library's own jar on the class path: %s""".formatted(
                        resource,
                        problems.size(),
                        problems.stream().map(Problem::toString).collect(Collectors.joining("; "))));
    }
}
