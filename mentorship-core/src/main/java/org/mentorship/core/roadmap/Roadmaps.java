package org.mentorship.core.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorship.core.internal.Bundled;

/**
 * Roadmaps that ship with the library: five that were published, in short words of our own, and a template for a new one. What
 * was carried over from the published ones is told in docs/reference/roadmaps.md.
 *
 * <p>Each is read at its first use and then kept. Immutable, safe for use by several threads.
 */
public final class Roadmaps {

    /** A town school's plan for mentoring teachers, academic year 2024/25. */
    public static final String SCHOOL_27 = "school-27";

    /** A village school's plan for 2023–2026 with a report on the academic year 2022/23. */
    public static final String VILLAGE_SCHOOL = "village-school";

    /** A kindergarten's plan, without deadlines and responsible people. */
    public static final String KINDERGARTEN = "kindergarten";

    /** A gymnasium's plan for 2021–2024. */
    public static final String GYMNASIUM = "gymnasium";

    /** A district's plan for its schools, academic year 2024/25. */
    public static final String DISTRICT = "district";

    /** The template of the target model's seven stages. */
    public static final String TARGET_MODEL = "target-model";

    private static final List<String> IDS = List.of(SCHOOL_27, VILLAGE_SCHOOL, KINDERGARTEN, GYMNASIUM, DISTRICT);
    private static final String TEMPLATE = "template-" + TARGET_MODEL;
    private static final Roadmaps BUNDLED = new Roadmaps();

    private final Map<String, Roadmap> read = new ConcurrentHashMap<>();

    private Roadmaps() {}

    /** The published ones. */
    public static Roadmaps bundled() {
        return BUNDLED;
    }

    /** Their ids, in the order of {@link #all()}; an id is that of the organization too. */
    public List<String> ids() {
        return IDS;
    }

    /** All of them. */
    public List<Roadmap> all() {
        return IDS.stream().map(this::kept).toList();
    }

    /** The one with the id; the others are not read for it. */
    public Optional<Roadmap> roadmap(String id) {
        return IDS.contains(id) ? Optional.of(kept(id)) : Optional.empty();
    }

    /** The names of the templates. */
    public static List<String> templates() {
        return List.of(TARGET_MODEL);
    }

    /**
     * The template for an organization with the id {@code school}.
     *
     * @see #template(String, int)
     */
    public static Roadmap template(int academicYearStart) {
        return template(kept().organization(), academicYearStart);
    }

    /**
     * A plan that a new school starts from: the seven stages of the target model and reporting, every activity with deadline,
     * role and result. The deadlines are phrases without years, so that the text serves every year.
     *
     * @param organization id of the organization whose plan it becomes
     * @param academicYearStart 1900 … 2199; 2026 means 2026/27
     */
    public static Roadmap template(String organization, int academicYearStart) {
        return kept().of(organization, new PlanPeriod(PlanKind.ACADEMIC_YEAR, academicYearStart, academicYearStart))
                .withDeadlinesRead();
    }

    private static Roadmap kept() {
        return BUNDLED.kept(TEMPLATE);
    }

    private Roadmap kept(String id) {
        return read.computeIfAbsent(id, Bundled::roadmap);
    }
}
