package org.mentorship.cli;

import java.util.List;

/** Says which open mentorships a change has touched. */
final class Touched {
    private Touched() {}

    static void print(Context context, List<String> mentorships) {
        context.print(
                mentorships.isEmpty()
                        ? context.words().text("touched.none")
                        : context.words().text("touched", mentorships.size(), mentorships));
    }
}
