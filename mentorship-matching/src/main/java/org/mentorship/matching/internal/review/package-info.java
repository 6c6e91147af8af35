/** What approval and explanation share. Not API. */
package org.mentorship.matching.internal.review;
