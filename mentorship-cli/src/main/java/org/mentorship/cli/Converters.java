package org.mentorship.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.programme.PairingPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options as people write them. */
final class Converters {
    private Converters() {}

    /** {@code worst-off-first} as well as {@code WORST_OFF_FIRST}. */
    private abstract static class Code<E extends Enum<E>> implements ITypeConverter<E> {
        private final Class<E> type;

        Code(Class<E> type) {
            this.type = type;
        }

        @Override
        public E convert(String value) {
            try {
                return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
        }
    }

    static final class Policy extends Code<PairingPolicy> {
        Policy() {
            super(PairingPolicy.class);
        }
    }

    static final class Reason extends Code<TerminationReason> {
        Reason() {
            super(TerminationReason.class);
        }
    }

    static final class FitCode extends Code<Fit> {
        FitCode() {
            super(Fit.class);
        }
    }

    /** {@code 30s}, {@code 2m}, a bare number of seconds, or ISO 8601 such as {@code PT30S}; more than zero. */
    static final class TimeLimit implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            String upper = value.toUpperCase(Locale.ROOT);
            String iso = upper.startsWith("P") ? upper : "PT" + upper + (upper.matches("[0-9]+") ? "S" : "");
            try {
                Duration limit = Duration.parse(iso);
                if (limit.isZero() || limit.isNegative()) {
                    throw new TypeConversionException(value);
                }
                return limit;
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(value);
            }
        }
    }

    /** {@code педсовет=2026-11-05}: when something that deadlines name happens. */
    static final class EventDay implements ITypeConverter<KnownDates.Event> {
        @Override
        public KnownDates.Event convert(String value) {
            int sign = value.lastIndexOf('=');
            try {
                return new KnownDates.Event(
                        value.substring(0, Math.max(sign, 0)), List.of(LocalDate.parse(value.substring(sign + 1))));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
        }
    }
}
