package org.mentorship.core.organization;

public enum OrganizationKind {
    SCHOOL,
    GYMNASIUM,
    KINDERGARTEN,
    COLLEGE,
    UNIVERSITY,
    SUPPLEMENTARY,
    DISTRICT_CENTRE,
    REGIONAL_CENTRE,
    ENTERPRISE,
    OTHER
}
