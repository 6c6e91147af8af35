/**
 * For tests, of other modules too (as the test jar of the core): arbitrary programmes, a sample in which every part occurs, and
 * golden files.
 */
package org.mentorship.core.testing;
