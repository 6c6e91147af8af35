package org.mentorship.rules.vocabulary;

/**
 * A fact that an indicator rule can count. What is counted is its {@code unit}, once in a set however many facts name it: a
 * person who mentors in two forms is one mentor.
 */
public sealed interface Countable
        permits AnswerFact, MeetingFact, MentorshipFact, OrganizationFact, Participation, RequestFact, RoadmapWork {

    /** Id of what is counted; unique among the units of its organization. */
    String unit();

    /** Id of the organization in whose numbers it counts. */
    String organization();
}
