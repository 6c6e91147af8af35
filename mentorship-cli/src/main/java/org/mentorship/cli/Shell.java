package org.mentorship.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The ends of one call; {@code terminal} tells whether progress may be shown on {@code err}. */
record Shell(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}
