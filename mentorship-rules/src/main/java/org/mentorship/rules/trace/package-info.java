/**
 * Why a rule spoke, or did not: {@link org.mentorship.rules.trace.RuleTrace} shows every rule of a book on one case,
 * condition by condition with the actual values.
 */
package org.mentorship.rules.trace;
