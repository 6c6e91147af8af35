/**
 * Measuring everything beside its peers or its target: {@link org.mentorship.benchmarks.All} runs the {@link
 * org.mentorship.benchmarks.Part}s, each of which is a small class of its own.
 */
package org.mentorship.benchmarks;
