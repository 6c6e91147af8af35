/** Indicators of 100,000 people within a heap of one gigabyte. */
package org.mentorship.benchmarks.indicators;
