package org.mentorship.matching.internal.plan;

/** An admissible pair, for counting the pairs that would both rather have each other. */
public record Candidate(int request, Place place, int points) {}
