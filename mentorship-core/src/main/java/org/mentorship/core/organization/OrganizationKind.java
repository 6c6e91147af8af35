package org.mentorship.core.organization;

/** What an organization is. */
public enum OrganizationKind {
    SCHOOL,
    GYMNASIUM,
    KINDERGARTEN,
    COLLEGE,
    UNIVERSITY,
    /** Supplementary education (дополнительное образование). */
    SUPPLEMENTARY,
    /** Municipal centre or education authority of a district. */
    DISTRICT_CENTRE,
    /** Regional centre of mentorship (РЦН). */
    REGIONAL_CENTRE,
    ENTERPRISE,
    OTHER
}
