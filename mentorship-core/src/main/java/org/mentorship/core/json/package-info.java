/**
 * The programme file. {@link org.mentorship.core.json.ModelCodecs} has the codecs of the model's records; the toolkit they
 * are made with is {@link org.mentorship.core.json.codec}.
 */
package org.mentorship.core.json;
