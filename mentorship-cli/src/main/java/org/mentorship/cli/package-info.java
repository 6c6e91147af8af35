/**
 * The command line. {@link org.mentorship.cli.Main} is the process; {@code Mentorship} reads the arguments and turns
 * whatever happens into words and an exit code; each command is a class of its own; {@code PairingReport} is the page
 * that people read. Documented in docs/reference/command-line.md.
 */
package org.mentorship.cli;
