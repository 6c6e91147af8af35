/** JMH measurements of the rules. */
package org.mentorship.benchmarks.rules;
