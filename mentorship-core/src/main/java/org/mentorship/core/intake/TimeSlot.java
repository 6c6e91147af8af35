package org.mentorship.core.intake;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A weekly time in which meetings can be held. */
public record TimeSlot(String id, DayOfWeek day, LocalTime from, LocalTime to) {}
