/** Pairing of whole programmes beside plain OptaPlanner, proven bounds and limits of time and memory. */
package org.mentorship.benchmarks.pairing;
