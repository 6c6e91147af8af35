/**
 * Shared by the other packages of this module and of no use to callers: deterministic copies, checks of record parts, lists
 * with an index, the reading of bundled data. May change in any release.
 */
package org.mentorship.core.internal;
