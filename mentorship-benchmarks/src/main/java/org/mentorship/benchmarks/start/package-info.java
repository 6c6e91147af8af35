/** The command line as a process. */
package org.mentorship.benchmarks.start;
