package org.mentorship.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.mentorship.core.programme.PairingPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options as people write them. */
final class Converters {
    private Converters() {}

    /** {@code worst-off-first} as well as {@code WORST_OFF_FIRST}. */
    static final class Policy implements ITypeConverter<PairingPolicy> {
        @Override
        public PairingPolicy convert(String value) {
            try {
                return PairingPolicy.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
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
}
