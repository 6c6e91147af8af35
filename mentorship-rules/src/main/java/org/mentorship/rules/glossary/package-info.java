/** What the words mean that rules are written in: {@link org.mentorship.rules.glossary.Glossary}. */
package org.mentorship.rules.glossary;
