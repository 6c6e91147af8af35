/**
 * Words for people: {@link org.mentorship.core.text.LocalizedText} in Russian and English, and bundles of messages.
 */
package org.mentorship.core.text;
