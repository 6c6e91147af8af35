package org.mentorship.matching;

import org.mentorship.matching.compatibility.Compatibility;

/** One mentee's place in a group. */
public record Seat(String request, String mentee, boolean pinned, Compatibility compatibility) {}
