package org.mentorship.core.participant;

import org.mentorship.core.internal.Checks;

/**
 * What a participant is in school life (категория); open: any code of capital Latin letters, digits and underscores may be
 * used.
 */
public record Category(String code) implements Comparable<Category> {
    /** Learner of a school (ученик). */
    public static final Category PUPIL = new Category("PUPIL");

    /** Teaching staff (педагог, учитель, воспитатель). */
    public static final Category TEACHER = new Category("TEACHER");

    /** Head of an educational organization or a deputy (руководитель). */
    public static final Category HEAD = new Category("HEAD");

    /** Student of a college or university (студент). */
    public static final Category STUDENT = new Category("STUDENT");

    /** Employer or an employer's specialist (работодатель). */
    public static final Category EMPLOYER = new Category("EMPLOYER");

    /** Former learner (выпускник). */
    public static final Category ALUMNUS = new Category("ALUMNUS");

    /** Teacher of a university or college (преподаватель вуза, колледжа). */
    public static final Category UNIVERSITY_TEACHER = new Category("UNIVERSITY_TEACHER");

    /** Methodist of a school, district or region (методист). */
    public static final Category METHODIST = new Category("METHODIST");

    /** Person of a partner organization (социальный партнёр). */
    public static final Category SOCIAL_PARTNER = new Category("SOCIAL_PARTNER");

    public Category {
        Checks.upperCaseCode(code, "category");
    }

    /** By code. */
    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }
}
