/**
 * Files of indicator sheets and of printed figures: {@link org.mentorship.rules.indicator.json.SheetWriter}, {@link
 * org.mentorship.rules.indicator.json.SheetReader}.
 */
package org.mentorship.rules.indicator.json;
