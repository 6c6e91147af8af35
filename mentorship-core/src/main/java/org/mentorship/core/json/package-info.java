/**
 * The programme file and the roadmap file. {@link org.mentorship.core.json.ProgrammeReader} reads one or reports all that is wrong with it,
 * {@link org.mentorship.core.json.ProgrammeWriter} writes one, {@link org.mentorship.core.json.ProgrammeSchema} gives its JSON
 * Schema; {@link org.mentorship.core.json.RoadmapReader}, {@link org.mentorship.core.json.RoadmapWriter} and
 * {@link org.mentorship.core.json.RoadmapSchema} do the same for a roadmap in a file of its own. {@link org.mentorship.core.json.ModelCodecs} has the codecs of the model's records for other files. The toolkit
 * is {@link org.mentorship.core.json.codec}. The format by example: docs/reference/programme-file.md.
 */
package org.mentorship.core.json;
