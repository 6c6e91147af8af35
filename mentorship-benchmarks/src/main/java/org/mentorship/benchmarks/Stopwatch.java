package org.mentorship.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Time by the clock and processor time of all threads of this process. */
public record Stopwatch(double seconds, double cpuSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A result and what it took. */
    public record Timed<T>(T result, Stopwatch took) {}

    public static <T> Timed<T> time(Callable<T> work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        T result;
        try {
            result = work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return new Timed<>(
                result, new Stopwatch((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9));
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static int processors() {
        return SYSTEM.getAvailableProcessors();
    }
}
