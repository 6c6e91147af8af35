/** Measuring everything beside its peers or its target: {@link org.mentorship.benchmarks.All}. */
package org.mentorship.benchmarks;
