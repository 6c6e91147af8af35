package org.mentorship.matching.internal.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.Programme;

/**
 * When groups that meet together can meet: at a time that suits all of them who stated theirs, while nobody of them is in
 * another such group. Holds the times of open mentorships and those added with {@link #hold}. Not safe for use by several
 * threads while times are added.
 */
public final class JointTimes {
    private final Programme programme;
    private final Map<String, List<Held>> held = new HashMap<>();
    private final Map<String, String> openSlots = new HashMap<>();

    private record Held(String group, TimeSlot time) {}

    public JointTimes(Programme programme, OpenPlaces open) {
        this.programme = programme;
        for (Mentorship mentorship : programme.mentorships()) {
            if (OpenPlaces.taken(mentorship) && joint(mentorship.form())) {
                mentorship.slot().flatMap(programme::slot).ifPresent(slot -> {
                    String group = open.offer(mentorship).orElse(mentorship.id());
                    openSlots.putIfAbsent(group, slot.id());
                    hold(group, slot, members(mentorship.mentor(), open.members(mentorship), Function.identity()));
                });
            }
        }
    }

    /** Whether mentees of a mentor meet together in the form. */
    public boolean joint(String form) {
        return programme
                .form(form)
                .filter(known -> known.meetingMode() == MeetingMode.JOINT)
                .isPresent();
    }

    /** Slots that suit the offer, its open group and all the mentees; absent where none of them stated any. */
    public Optional<Set<String>> common(Offer offer, List<Request> mentees) {
        Set<String> common = null;
        if (openSlots.containsKey(offer.id())) {
            common = new HashSet<>(Set.of(openSlots.get(offer.id())));
        } else if (!offer.slots().isEmpty()) {
            common = new HashSet<>(offer.slots());
        }
        for (Request mentee : mentees) {
            if (common == null && !mentee.slots().isEmpty()) {
                common = new HashSet<>(mentee.slots());
            } else if (!mentee.slots().isEmpty()) {
                common.retainAll(mentee.slots());
            }
        }
        return Optional.ofNullable(common);
    }

    /**
     * The first common slot at which nobody of the group is in another one: the preferred, else in the programme's order.
     */
    public Optional<String> find(Offer offer, List<Request> mentees, Optional<String> preferred) {
        Set<String> common = common(offer, mentees).orElse(Set.of());
        List<String> members = members(offer.participant(), mentees, Request::participant);
        return Stream.concat(
                        preferred.stream().flatMap(id -> programme.slot(id).stream()), programme.timeSlots().stream())
                .filter(slot -> common.contains(slot.id()))
                .filter(slot -> members.stream().allMatch(member -> free(member, offer.id(), slot)))
                .map(TimeSlot::id)
                .findFirst();
    }

    /**
     * Whether somebody can join the mentees of the offer: all of them can meet at some slot, or nobody stated any.
     *
     * @param leaving the offer whose group the one who joins leaves for it
     */
    public boolean canJoin(Offer offer, List<Request> mentees, Request joining, Optional<String> leaving) {
        List<Request> all = new ArrayList<>(mentees);
        all.add(joining);
        List<String> others = members(offer.participant(), mentees, Request::participant);
        Optional<Set<String>> common = common(offer, all);
        return common.isEmpty()
                || programme.timeSlots().stream()
                        .filter(slot -> common.get().contains(slot.id()))
                        .anyMatch(slot -> others.stream().allMatch(member -> free(member, offer.id(), slot))
                                && held.getOrDefault(joining.participant(), List.of()).stream()
                                        .filter(other -> !leaving.equals(Optional.of(other.group())))
                                        .noneMatch(other ->
                                                !other.group().equals(offer.id()) && overlap(other.time(), slot)));
    }

    /** Notes that the group meets at the slot. */
    public void hold(Offer offer, List<Request> mentees, String slot) {
        programme
                .slot(slot)
                .ifPresent(time -> hold(offer.id(), time, members(offer.participant(), mentees, Request::participant)));
    }

    private void hold(String group, TimeSlot time, List<String> members) {
        for (String member : members) {
            held.computeIfAbsent(member, key -> new ArrayList<>()).add(new Held(group, time));
        }
    }

    private boolean free(String member, String group, TimeSlot time) {
        return held.getOrDefault(member, List.of()).stream()
                .noneMatch(other -> !other.group().equals(group) && overlap(other.time(), time));
    }

    private static boolean overlap(TimeSlot one, TimeSlot other) {
        return one.day() == other.day()
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }

    private static <T> List<String> members(String mentor, List<T> mentees, Function<T, String> participant) {
        List<String> members = new ArrayList<>();
        members.add(mentor);
        mentees.forEach(mentee -> members.add(participant.apply(mentee)));
        return members;
    }
}
