/** The exact kernel on graphs of three families, beside the minimum-cost flow of OR-Tools. */
package org.mentorship.benchmarks.kernel;
