package org.mentorship.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Entry point of the process; what it does is in {@link Mentorship}. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 input missing or rejected, 2 no usable
     * result, 64 wrong usage.
     */
    public static void main(String[] args) {
        // The streams are UTF-8 whatever the locale says; the logging backend writes to the same stderr.
        PrintStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(err);
        if (Arrays.asList(args).contains(Mentorship.DEBUG_OPTION)) {
            System.setProperty("org.slf4j.simpleLogger.log.org.mentorship", "debug");
        }
        int code = Mentorship.run(new Shell(System.in, out, err, terminal()), args);
        System.exit(code);
    }

    /** The launcher knows whether stderr is a terminal; without it a console on both ends is the best guess. */
    private static boolean terminal() {
        String told = System.getProperty("mentorship.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
