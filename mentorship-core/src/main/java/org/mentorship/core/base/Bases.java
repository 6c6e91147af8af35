package org.mentorship.core.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;

/**
 * The two bases of a programme on a day.
 *
 * <p>Nobody keeps them: they follow from requests, offers and mentorships, so whatever is recorded there is in them at once.
 * The columns are those of the model tables that schools use; what the programme does not hold (contacts, achievements, links)
 * is not in them. Proposed mentorships are not: until they are approved people wait.
 *
 * @param mentees by participant, then by first day; who waits stands after what was
 * @param mentors in the same order
 */
public record Bases(List<MenteeEntry> mentees, List<MentorEntry> mentors) {

    public Bases {
        mentees = Copies.list(mentees);
        mentors = Copies.list(mentors);
    }

    /**
     * The bases as they stood.
     *
     * @param asOf what happened later is not in them
     */
    public static Bases of(Programme programme, LocalDate asOf) {
        Reading reading = new Reading(programme, asOf);
        return new Bases(reading.mentees(), reading.mentors());
    }

    private static final class Reading {
        private final Programme programme;
        private final LocalDate asOf;
        private final List<Mentorship> mentorships;
        private final Set<String> mentorIds = new HashSet<>();

        Reading(Programme programme, LocalDate asOf) {
            this.programme = programme;
            this.asOf = asOf;
            this.mentorships = programme.mentorships().stream()
                    .filter(each ->
                            each.approvedOn().filter(day -> !day.isAfter(asOf)).isPresent())
                    .toList();
            mentorships.forEach(each -> mentorIds.add(each.mentor()));
            offers().forEach(offer -> mentorIds.add(offer.participant()));
        }

        private Stream<Offer> offers() {
            return programme.offers().stream()
                    .filter(offer -> !offer.submittedOn().isAfter(asOf));
        }

        List<MenteeEntry> mentees() {
            List<MenteeEntry> entries = new ArrayList<>();
            Set<String> served = new HashSet<>();
            for (Mentorship mentorship : mentorships) {
                for (Membership member : mentorship.mentees()) {
                    Optional<Request> request = member.request().flatMap(programme::request);
                    request.ifPresent(met -> served.add(met.id()));
                    entries.add(mentee(
                            member.participant(), mentorship.form(), request, Optional.of(work(mentorship, member))));
                }
            }
            programme.requests().stream()
                    .filter(request -> !request.submittedOn().isAfter(asOf) && !served.contains(request.id()))
                    .map(request ->
                            mentee(request.participant(), request.form(), Optional.of(request), Optional.empty()))
                    .forEach(entries::add);
            return entries.stream()
                    .sorted(Comparator.comparing(MenteeEntry::participant)
                            .thenComparing(entry -> enteredOn(entry.work()))
                            .thenComparing(MenteeEntry::form))
                    .toList();
        }

        private MenteeEntry mentee(String id, String form, Optional<Request> request, Optional<Work> work) {
            return new MenteeEntry(
                    id,
                    form,
                    request.map(Request::id),
                    request.map(Request::directions).orElse(List.of()).stream()
                            .map(DirectionWish::direction)
                            .toList(),
                    consentedOn(id),
                    work,
                    mentorIds.contains(id));
        }

        private Optional<LocalDate> consentedOn(String participant) {
            return programme.participant(participant).map(Participant::consents).orElse(List.of()).stream()
                    .filter(consent -> consent.purpose() == ConsentPurpose.PARTICIPATION
                            && consent.validity().holdsOn(asOf))
                    .map(Consent::validity)
                    .map(validity -> validity.from())
                    .min(Comparator.naturalOrder());
        }

        List<MentorEntry> mentors() {
            List<MentorEntry> entries = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (Mentorship mentorship : mentorships) {
                Optional<Offer> offer = mentorship.offer().flatMap(programme::offer);
                offer.ifPresent(used -> taken.add(used.id()));
                entries.add(mentor(
                        mentorship.mentor(),
                        mentorship.form(),
                        offer,
                        mentored(mentorship),
                        Optional.of(work(mentorship))));
            }
            offers().filter(offer -> !taken.contains(offer.id()))
                    .map(offer ->
                            mentor(offer.participant(), offer.form(), Optional.of(offer), List.of(), Optional.empty()))
                    .forEach(entries::add);
            return entries.stream()
                    .sorted(Comparator.comparing(MentorEntry::participant)
                            .thenComparing(entry -> enteredOn(entry.work()))
                            .thenComparing(MentorEntry::form))
                    .toList();
        }

        private MentorEntry mentor(
                String id, String form, Optional<Offer> offer, List<String> mentees, Optional<Work> work) {
            Optional<Participant> person = programme.participant(id);
            return new MentorEntry(
                    id,
                    form,
                    offer.map(Offer::id),
                    person.flatMap(Participant::experience).map(experience -> experience.yearsOn(asOf)),
                    offer.map(Offer::directions).orElse(Set.of()),
                    person.map(Participant::subjects).orElse(Set.of()),
                    offer.map(Offer::interests).orElse(Set.of()),
                    offer.map(Offer::slots).orElse(Set.of()),
                    offer.map(Offer::maxMentees),
                    mentees,
                    work);
        }

        /** Who is mentored on the day, or was when it ended. */
        private List<String> mentored(Mentorship mentorship) {
            return mentorship.mentees().stream()
                    .filter(member -> left(member).isEmpty())
                    .map(Membership::participant)
                    .toList();
        }

        private Work work(Mentorship mentorship, Membership member) {
            Transition last = last(mentorship);
            Optional<LocalDate> left = left(member);
            boolean closed = !last.to().open();
            boolean early = left.isPresent() && member.reason().isPresent();
            Optional<TerminationReason> reason = early ? member.reason() : last.reason();
            return new Work(
                    mentorship.id(),
                    mentorship.mentor(),
                    organization(mentorship.mentor()),
                    member.joinedOn(),
                    left.or(() -> closed ? Optional.of(last.on()) : Optional.empty()),
                    early ? MentorshipState.TERMINATED : last.to(),
                    left.isPresent() && !early ? Optional.empty() : reason,
                    meetings(mentorship, member.participant(), member.joinedOn(), left.orElse(asOf)));
        }

        private Work work(Mentorship mentorship) {
            Transition last = last(mentorship);
            LocalDate entered = mentorship.mentees().stream()
                    .map(Membership::joinedOn)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Work(
                    mentorship.id(),
                    mentorship.mentor(),
                    organization(mentorship.mentor()),
                    entered,
                    last.to().open() ? Optional.empty() : Optional.of(last.on()),
                    last.to(),
                    last.reason(),
                    meetings(mentorship, mentorship.mentor(), LocalDate.MIN, asOf));
        }

        /** Those at which the person was there; a pair may get to know each other before its first day. */
        private int meetings(Mentorship mentorship, String person, LocalDate joined, LocalDate until) {
            boolean founder = mentorship.mentees().stream()
                    .noneMatch(member -> member.joinedOn().isBefore(joined));
            return (int) mentorship.held().stream()
                    .filter(meeting -> !meeting.on().isAfter(until)
                            && !meeting.on().isAfter(asOf)
                            && (founder || !meeting.on().isBefore(joined))
                            && !meeting.absent().contains(person))
                    .count();
        }

        private Transition last(Mentorship mentorship) {
            return mentorship.transitions().stream()
                    .filter(transition -> !transition.on().isAfter(asOf))
                    .reduce((one, next) -> next)
                    .orElseThrow();
        }

        private Optional<LocalDate> left(Membership member) {
            return member.leftOn().filter(day -> !day.isAfter(asOf));
        }

        private String organization(String participant) {
            return programme
                    .participant(participant)
                    .map(Participant::organization)
                    .orElseThrow();
        }

        private static LocalDate enteredOn(Optional<Work> work) {
            return work.map(Work::enteredOn).orElse(LocalDate.MAX);
        }
    }
}
