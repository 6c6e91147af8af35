/**
 * Pairs and groups and their lives. A {@link org.mentorship.core.mentorship.Mentorship} goes through {@link
 * org.mentorship.core.mentorship.MentorshipState}s by legal transitions only, its mentees join and leave, it meets, and people
 * say what they think of it. Closed ones become {@link org.mentorship.core.mentorship.PastMentorship}s of later programmes.
 */
package org.mentorship.core.mentorship;
