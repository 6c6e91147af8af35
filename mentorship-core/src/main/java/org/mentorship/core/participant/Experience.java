package org.mentorship.core.participant;

import java.time.LocalDate;

/** Professional experience, stated as whole years or by the day it began. */
public sealed interface Experience {

    /** Whole years of experience on the day. */
    int yearsOn(LocalDate day);

    record Years(int years) implements Experience {
        @Override
        public int yearsOn(LocalDate day) {
            return years;
        }
    }

    record Since(LocalDate since) implements Experience {
        @Override
        public int yearsOn(LocalDate day) {
            return Math.max(0, java.time.Period.between(since, day).getYears());
        }
    }
}
