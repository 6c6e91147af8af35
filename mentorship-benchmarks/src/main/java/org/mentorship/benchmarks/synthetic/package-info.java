/**
 * Made-up programmes of any size for tests and benchmarks. Start with
 * {@link org.mentorship.benchmarks.synthetic.SyntheticProgrammes#programme}; {@link
 * org.mentorship.benchmarks.synthetic.SyntheticSpec} says how many people and of which {@link
 * org.mentorship.benchmarks.synthetic.Family family}.
 */
package org.mentorship.benchmarks.synthetic;
