/**
 * A small toolkit: one description of a record gives its reader, its writer and its JSON Schema.
 *
 * <p>{@link org.mentorship.core.json.codec.Codecs} has the codecs of plain values,
 * {@link org.mentorship.core.json.codec.ObjectCodec} describes a record and
 * {@link org.mentorship.core.json.codec.UnionCodec} a sealed type. {@link org.mentorship.core.json.codec.JsonReading} reads a
 * file as a stream and gives the value or all problems, each with its path, line and column;
 * {@link org.mentorship.core.json.codec.JsonWriting} writes one whole or not at all;
 * {@link org.mentorship.core.json.codec.JsonSchema} gives the schema. Records carry no annotations.
 */
package org.mentorship.core.json.codec;
