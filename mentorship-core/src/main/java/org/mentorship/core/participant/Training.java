package org.mentorship.core.participant;

import org.mentorship.core.time.Validity;

/** A training of mentors; {@code validity.from} is the day it was, or is to be, completed. */
public record Training(String course, Validity validity) {}
