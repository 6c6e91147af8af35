package org.mentorship.core.json;

import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.Population;
import org.mentorship.core.organization.PopulationGroup;

/** Codecs of organizations and their headcounts. */
final class OrganizationCodecs {

    static final Codec<Organization> ORGANIZATION = organization();

    private OrganizationCodecs() {}

    private static Codec<Population> population() {
        var object = ObjectCodec.<Population>named(
                "Population", "A named headcount owned by one organization: the denominator of an indicator.");
        var id = object.id("id", Codecs.id(), Population::id, "Unique in the programme.");
        var group =
                object.required("group", Codecs.constant(PopulationGroup.class), Population::group, "Who is counted.");
        var title = object.required("title", Codecs.localizedText(), Population::title, "What people read.");
        var ages = object.optional(
                "ages", TimeCodecs.AGE_RANGE, Population::ages, "Bounds of those counted, where the count is by age.");
        var size = object.required(
                "size", Codecs.integer(0, 100_000_000), Population::size, "Persons (or enterprises), a head count.");
        var countedOn = object.optional("countedOn", Codecs.date(), Population::countedOn, "The day of the count.");
        var source =
                object.optional("source", Codecs.text(), Population::source, "The document that the number stands in.");
        return object.build(values -> new Population(
                values.get(id),
                values.get(group),
                values.get(title),
                values.get(ages),
                values.get(size),
                values.get(countedOn),
                values.get(source)));
    }

    private static Codec<Organization> organization() {
        var object = ObjectCodec.<Organization>named(
                "Organization", "A school, a college, a district centre, an enterprise.");
        var id = object.id("id", Codecs.id(), Organization::id, "Unique in the programme.");
        var kind = object.required(
                "kind", Codecs.constant(OrganizationKind.class), Organization::kind, "What the organization is.");
        var displayName =
                object.optional("displayName", Codecs.text(), Organization::displayName, "The name that people read.");
        var parent = object.optional(
                "parent", Codecs.id(), Organization::parent, "Id of the organization that it belongs to.");
        var timeZone = object.required(
                "timeZone", Codecs.zone(), Organization::timeZone, "In which its days are meant: Europe/Moscow.");
        var populations =
                object.list("populations", population(), Organization::populations, "The headcounts that it owns.");
        return object.build(values -> new Organization(
                values.get(id),
                values.get(kind),
                values.get(displayName),
                values.get(parent),
                values.get(timeZone),
                values.get(populations)));
    }
}
