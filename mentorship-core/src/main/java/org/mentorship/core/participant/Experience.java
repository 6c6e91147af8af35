package org.mentorship.core.participant;

import java.time.LocalDate;
import java.time.Period;
import org.mentorship.core.internal.Checks;

/** Professional experience, stated as whole years or by the day it began. */
public sealed interface Experience {

    /** Whole years of experience on the day; 0 or more. */
    int yearsOn(LocalDate day);

    /** Stated once, in whole years, 0 … 80; it does not grow with the day asked for. */
    record Years(int years) implements Experience {
        public Years {
            Checks.range(years, 0, 80, "professional experience, in whole years,");
        }

        @Override
        public int yearsOn(LocalDate day) {
            return years;
        }
    }

    /** Since a day; 0 on earlier days. */
    record Since(LocalDate since) implements Experience {
        public Since {
            Checks.day(since, "first day of professional experience");
        }

        @Override
        public int yearsOn(LocalDate day) {
            return Math.max(0, Period.between(since, day).getYears());
        }
    }
}
