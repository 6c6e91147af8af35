/** What rules find in the lives of pairs: {@link org.mentorship.rules.life.LifeFinding}, given by {@code RuleBook.life}. */
package org.mentorship.rules.life;
