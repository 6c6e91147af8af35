/**
 * What surveys before and after say of a programme: changes item by item with an exact paired test, satisfaction with its base,
 * strengths and weaknesses. Start with {@code RuleBook.monitoring}; a {@link org.mentorship.rules.monitoring.MonitoringReport} is
 * what comes out. Answers of fewer than five people are never told.
 */
package org.mentorship.rules.monitoring;
