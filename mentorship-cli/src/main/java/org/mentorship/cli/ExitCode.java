package org.mentorship.cli;

/** Exit codes of every command; documented in docs/reference/command-line.md. */
final class ExitCode {
    /** Done; an empty programme is done, too. */
    static final int DONE = 0;
    /** Input is missing or rejected. */
    static final int REJECTED = 1;
    /** There is no usable result, or it could not be written. */
    static final int NO_RESULT = 2;
    /** Wrong usage (EX_USAGE of sysexits.h). */
    static final int USAGE = 64;

    private ExitCode() {}
}
