/** How quickly rules judge, in the run of everything and with JMH. */
package org.mentorship.benchmarks.rules;
