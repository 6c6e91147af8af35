/**
 * Plans of work (дорожные карты): a {@link org.mentorship.core.roadmap.Roadmap} has {@link org.mentorship.core.roadmap.Stage}s,
 * and these have {@link org.mentorship.core.roadmap.Activity}s with a deadline as written and as understood, responsible roles,
 * and evidence of what was done. {@link org.mentorship.core.roadmap.Roadmaps} has published ones and a template.
 */
package org.mentorship.core.roadmap;
