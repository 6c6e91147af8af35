package org.mentorship.core.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.participant.Category;
import org.mentorship.core.text.LocalizedText;

/**
 * A form of mentorship (форма): who may mentor whom, and how. The registry is open: {@link Forms#bundled()} holds those in
 * common use, and a programme adds its own or replaces one by its code.
 *
 * @param code unique; what requests and offers name
 * @param mentorCategories who may mentor; at least one
 * @param menteeCategories who may be mentored; at least one
 * @param roleModels role models inside the form, codes unique; may be empty
 * @param meetingMode whether the mentees of one mentor meet together
 * @param defaultCapacity mentees that a mentor is usually given at the same time, a head count, 1 … 500
 * @param minMonths shortest programme, in months, 1 … 120
 * @param maxMonths longest programme, in months, {@code minMonths} … 120
 * @param acrossOrganizations whether mentor and mentee may belong to different organizations
 * @param commonTimeRequired whether a pair without a common time slot is refused
 * @param source where the form comes from, and what of it is not verified
 */
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
        Checks.id(code, "code of a form");
        requireNonNull(title, "title");
        mentorCategories = Copies.sorted(mentorCategories);
        Checks.notEmpty(mentorCategories, "mentor categories of form (%s)", code);
        menteeCategories = Copies.sorted(menteeCategories);
        Checks.notEmpty(menteeCategories, "mentee categories of form (%s)", code);
        roleModels = Copies.list(roleModels);
        Checks.unique(roleModels, RoleModel::code, "role model", "form (%s)", code);
        requireNonNull(delivery, "delivery");
        requireNonNull(meetingMode, "meetingMode");
        Checks.range(defaultCapacity, 1, 500, "default capacity of form (%s), a head count,", code);
        Checks.range(minMonths, 1, 120, "shortest programme of form (%s), in months,", code);
        Checks.range(maxMonths, minMonths, 120, "longest programme of form (%s), in months,", code);
        Checks.text(source, "source of form (%s)", code);
    }

    /** The categories that may take the role. */
    public Set<Category> categories(Role role) {
        return role == Role.MENTOR ? mentorCategories : menteeCategories;
    }

    /** The role model with the code. */
    public Optional<RoleModel> roleModel(String roleModel) {
        return roleModels.stream()
                .filter(candidate -> candidate.code().equals(roleModel))
                .findFirst();
    }
}
