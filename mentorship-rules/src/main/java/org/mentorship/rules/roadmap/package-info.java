/**
 * How a roadmap stands on a day: {@link org.mentorship.rules.roadmap.RoadmapReport} has the status of every
 * {@link org.mentorship.rules.roadmap.DueWork}, of every work, stage and responsible role, and who has to be told of what is
 * overdue.
 */
package org.mentorship.rules.roadmap;
