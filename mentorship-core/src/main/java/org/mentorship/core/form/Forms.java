package org.mentorship.core.form;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Bundled;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Keyed;

/**
 * The registry of forms in common use, as data: the five of the target model, those that schools, colleges and enterprises
 * run beside them, and those among staff. Each says where it comes from and what of it is not verified. A programme adds
 * its own, or replaces one by its code: see {@code Programme.form}. Immutable.
 */
public final class Forms {

    /** Ученик – ученик. */
    public static final String PUPIL_PUPIL = "PUPIL_PUPIL";

    /** Учитель – учитель. */
    public static final String TEACHER_TEACHER = "TEACHER_TEACHER";

    /** Студент – ученик. */
    public static final String STUDENT_PUPIL = "STUDENT_PUPIL";

    /** Работодатель – ученик. */
    public static final String EMPLOYER_PUPIL = "EMPLOYER_PUPIL";

    /** Работодатель – студент. */
    public static final String EMPLOYER_STUDENT = "EMPLOYER_STUDENT";

    /** Учитель – ученик. */
    public static final String TEACHER_PUPIL = "TEACHER_PUPIL";

    private final List<Form> all;

    private Forms(List<Form> all) {
        Checks.unique(all, Form::code, "form code", "a registry");
        this.all = Keyed.copy(all, Form::code);
    }

    /** Those that ship with the library. */
    public static Forms bundled() {
        return Holder.BUNDLED;
    }

    /** All of them, in the order in which they are shown. */
    public List<Form> all() {
        return all;
    }

    /** The form with the code, in constant time. */
    public Optional<Form> form(String code) {
        return Keyed.find(all, code);
    }

    private static final class Holder {
        static final Forms BUNDLED = new Forms(Bundled.forms());
    }
}
