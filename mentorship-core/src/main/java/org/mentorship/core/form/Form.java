package org.mentorship.core.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.participant.Category;
import org.mentorship.core.text.LocalizedText;

/** A form of mentorship (форма): who may mentor whom, and how. */
public record Form(
        String code,
        LocalizedText title,
        Set<Category> mentorCategories,
        Set<Category> menteeCategories,
        List<RoleModel> roleModels,
        DeliveryKind delivery,
        MeetingMode meetingMode,
        int defaultCapacity,
        int minMonths,
        int maxMonths,
        boolean acrossOrganizations,
        boolean commonTimeRequired,
        Optional<String> source) {
    public Form {
        mentorCategories = Copies.sorted(mentorCategories);
        menteeCategories = Copies.sorted(menteeCategories);
        roleModels = Copies.list(roleModels);
    }
}
