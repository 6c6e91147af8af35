package org.mentorship.matching;

/** The levels of a pairing, in order of importance; a hard level below zero means a plan that cannot be used. */
public record Score(long hard, long coverage, long policy, long points) {}
