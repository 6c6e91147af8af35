/** How quickly a session mends a pairing. */
package org.mentorship.benchmarks.session;
