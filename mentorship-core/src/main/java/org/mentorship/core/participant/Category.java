package org.mentorship.core.participant;

/** What a participant is in school life; open: any upper-case code may be used. */
public record Category(String code) implements Comparable<Category> {
    public static final Category PUPIL = new Category("PUPIL");
    public static final Category TEACHER = new Category("TEACHER");
    public static final Category HEAD = new Category("HEAD");
    public static final Category STUDENT = new Category("STUDENT");
    public static final Category EMPLOYER = new Category("EMPLOYER");
    public static final Category ALUMNUS = new Category("ALUMNUS");
    public static final Category UNIVERSITY_TEACHER = new Category("UNIVERSITY_TEACHER");
    public static final Category METHODIST = new Category("METHODIST");
    public static final Category SOCIAL_PARTNER = new Category("SOCIAL_PARTNER");

    /** By code. */
    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }
}
