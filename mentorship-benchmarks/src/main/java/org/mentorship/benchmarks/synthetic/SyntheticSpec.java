package org.mentorship.benchmarks.synthetic;

import java.util.Objects;

/**
 * Size and shape of a made-up programme.
 *
 * @param mentors head count, 1 or more
 * @param mentees head count, 0 or more; each makes one request
 * @param forms number of forms, 1 or more; people are dealt to them in turn
 * @param joint whether a mentor's mentees meet together, so that a group needs a common time
 * @param seed equal specs with equal seeds give equal programmes
 */
public record SyntheticSpec(Family family, int mentors, int mentees, int forms, boolean joint, long seed) {

    public SyntheticSpec {
        Objects.requireNonNull(family, "family");
        if (mentors < 1 || mentees < 0 || forms < 1) {
            throw new IllegalArgumentException("""
                    A programme of (%d) mentors, (%d) mentees and (%d) forms cannot be made.
                    Ask for 1 mentor or more, 0 mentees or more and 1 form or more.""".formatted(mentors, mentees, forms));
        }
    }

    /** One form, no common times, seed 1. */
    public static SyntheticSpec of(Family family, int mentors, int mentees) {
        return new SyntheticSpec(family, mentors, mentees, 1, false, 1);
    }

    public SyntheticSpec withForms(int count) {
        return new SyntheticSpec(family, mentors, mentees, count, joint, seed);
    }

    public SyntheticSpec withJointMeetings() {
        return new SyntheticSpec(family, mentors, mentees, forms, true, seed);
    }

    public SyntheticSpec withSeed(long value) {
        return new SyntheticSpec(family, mentors, mentees, forms, joint, value);
    }
}
