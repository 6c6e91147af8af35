package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.vocabulary.Candidacy;
import org.mentorship.rules.vocabulary.ClearanceFact;
import org.mentorship.rules.vocabulary.ConsentFact;
import org.mentorship.rules.vocabulary.InterviewFact;
import org.mentorship.rules.vocabulary.TrainingFact;

/** Turns requests and offers into the facts that eligibility rules ask about. Holds no state that changes. */
public final class CandidacyFacts {
    private static final List<Category> LEARNERS = List.of(Category.PUPIL, Category.STUDENT);
    private static final List<Category> STAFF = List.of(Category.TEACHER, Category.HEAD);

    private record Key(String participant, String form) {}

    private final Programme programme;
    private final LocalDate referenceDate;
    private final LocalDate start;
    private final LocalDate end;
    private final LocalDate entry;
    private final LocalDate due;
    private final Map<Key, Request> firstRequests = new HashMap<>();
    private final Map<Key, Offer> firstOffers = new HashMap<>();
    private final Map<Key, List<Mentorship>> underWay = new HashMap<>();
    private final StageEnds stageEnds;

    public CandidacyFacts(Programme programme) {
        this.programme = programme;
        this.referenceDate = programme.referenceDate();
        this.start = programme.period().from();
        this.end = programme.period().to();
        this.entry = referenceDate.isAfter(start) ? referenceDate : start;
        this.due = referenceDate.isBefore(start) ? start.minusDays(1) : referenceDate;
        this.stageEnds = new StageEnds(programme);
        programme.requests().stream()
                .sorted(Comparator.comparing(Request::submittedOn))
                .forEach(r -> firstRequests.putIfAbsent(new Key(r.participant(), r.form()), r));
        programme.offers().stream()
                .sorted(Comparator.comparing(Offer::submittedOn))
                .forEach(o -> firstOffers.putIfAbsent(new Key(o.participant(), o.form()), o));
        for (Mentorship mentorship : programme.mentorships()) {
            MentorshipState state = mentorship.state();
            if (state == MentorshipState.APPROVED
                    || state == MentorshipState.ACTIVE
                    || state == MentorshipState.SUSPENDED) {
                for (Membership member : mentorship.mentees()) {
                    underWay.computeIfAbsent(new Key(member.participant(), mentorship.form()), k -> new ArrayList<>())
                            .add(mentorship);
                }
            }
        }
    }

    /** All facts about the request; the candidacy comes first. */
    public List<Object> of(Request request) {
        Participant person = programme.participant(request.participant()).orElseThrow();
        Form form = programme.form(request.form()).orElseThrow();
        Key key = new Key(request.participant(), request.form());
        return facts(
                person,
                candidacy(
                        request.id(),
                        person,
                        Role.MENTEE,
                        form,
                        request.roleModel().orElse(null),
                        request.submittedOn(),
                        stageEnds.of(CanonicalStage.MENTEE_BASE, person.organization()),
                        otherMentorship(request),
                        earlier(firstRequests.get(key).id(), request.id())));
    }

    /** All facts about the offer; the candidacy comes first. */
    public List<Object> of(Offer offer) {
        Participant person = programme.participant(offer.participant()).orElseThrow();
        Form form = programme.form(offer.form()).orElseThrow();
        Key key = new Key(offer.participant(), offer.form());
        return facts(
                person,
                candidacy(
                        offer.id(),
                        person,
                        Role.MENTOR,
                        form,
                        null,
                        offer.submittedOn(),
                        stageEnds.of(CanonicalStage.MENTOR_BASE, person.organization()),
                        null,
                        earlier(firstOffers.get(key).id(), offer.id())));
    }

    private static String earlier(String first, String own) {
        return first.equals(own) ? null : first;
    }

    /** One that this very request led to counts too: the request is served. A pair that is only proposed may be kept. */
    private String otherMentorship(Request request) {
        for (Mentorship mentorship : underWay.getOrDefault(new Key(request.participant(), request.form()), List.of())) {
            for (Membership member : mentorship.mentees()) {
                if (member.participant().equals(request.participant())
                        && member.leftOn().map(referenceDate::isBefore).orElse(true)) {
                    return mentorship.id();
                }
            }
        }
        return null;
    }

    private Candidacy candidacy(
            String id,
            Participant person,
            Role role,
            Form form,
            String roleModel,
            LocalDate submittedOn,
            LocalDate stageClosedOn,
            String otherMentorship,
            String earlierCandidacy) {
        TreeSet<String> traits = new TreeSet<>();
        person.traits().forEach(trait -> traits.add(trait.code()));
        boolean mentor = role == Role.MENTOR;
        return new Candidacy(
                id,
                person.id(),
                mentor,
                !mentor,
                form.code(),
                roleModel,
                form.delivery().name(),
                person.category().code(),
                (mentor ? form.mentorCategories() : form.menteeCategories()).contains(person.category()),
                LEARNERS.stream().anyMatch(form.menteeCategories()::contains),
                STAFF.stream().anyMatch(form.menteeCategories()::contains),
                form.mentorCategories().contains(Category.PUPIL),
                programme
                        .organization(person.organization())
                        .map(Organization::kind)
                        .map(Enum::name)
                        .orElse(null),
                person.ageOn(start).orElse(null),
                person.ageOn(entry).orElse(null),
                person.ageOn(end).orElse(null),
                person.grade().orElse(null),
                person.lowestMark().orElse(null),
                person.experience().map(experience -> experience.yearsOn(start)).orElse(null),
                java.util.Collections.unmodifiableSet(traits),
                submittedOn,
                start,
                end,
                referenceDate,
                entry,
                due,
                stageClosedOn,
                otherMentorship,
                earlierCandidacy);
    }

    private List<Object> facts(Participant person, Candidacy candidacy) {
        List<Object> facts = new ArrayList<>(16);
        facts.add(candidacy);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            for (Signatory signatory : Signatory.values()) {
                facts.add(consent(person, candidacy.id(), purpose, signatory));
            }
        }
        for (ClearanceKind kind : ClearanceKind.values()) {
            facts.add(clearance(person, candidacy.id(), kind));
        }
        if (candidacy.mentor()) {
            facts.add(interview(person, candidacy.id()));
            facts.add(training(person, candidacy.id()));
        }
        return facts;
    }

    private ConsentFact consent(Participant person, String candidacy, ConsentPurpose purpose, Signatory signatory) {
        Standing standing = Standing.of(
                person.consents().stream()
                        .filter(consent -> consent.purpose() == purpose && consent.signatory() == signatory)
                        .map(Consent::validity),
                referenceDate,
                entry);
        LocalDate signed = standing.from();
        Integer age = signed == null
                ? null
                : person.birthDate()
                        .map(born -> Period.between(born, signed).getYears())
                        .orElse(null);
        LocalizedText paper = Papers.consent(purpose, signatory);
        return new ConsentFact(
                candidacy,
                purpose.name(),
                signatory.name(),
                standing.inForce(),
                standing.lapsed(),
                standing.withdrawn(),
                standing.lapsesBefore(end),
                standing.lastDay(),
                age,
                paper);
    }

    private ClearanceFact clearance(Participant person, String candidacy, ClearanceKind kind) {
        Standing standing = Standing.of(
                person.clearances().stream()
                        .filter(clearance -> clearance.kind() == kind)
                        .map(Clearance::validity),
                referenceDate,
                entry);
        return new ClearanceFact(
                candidacy,
                kind.name(),
                standing.inForce(),
                standing.lapsed(),
                standing.withdrawn(),
                standing.lapsesBefore(end),
                standing.lastDay(),
                Papers.clearance(kind));
    }

    private InterviewFact interview(Participant person, String candidacy) {
        Interview latest = null;
        LocalDate planned = null;
        for (Interview interview : person.interviews()) {
            Validity validity = interview.validity();
            if (validity.withdrawnOn()
                    .filter(day -> !day.isAfter(referenceDate))
                    .isPresent()) {
                continue;
            }
            if (validity.from().isAfter(referenceDate)) {
                planned = planned == null || validity.from().isBefore(planned) ? validity.from() : planned;
            } else if (latest == null
                    || !validity.from().isBefore(latest.validity().from())) {
                latest = interview;
            }
        }
        LocalDate lastDay = latest == null ? null : Standing.lastDay(latest.validity());
        return new InterviewFact(
                candidacy,
                latest == null ? null : latest.result().name(),
                lastDay != null && lastDay.isBefore(entry),
                lastDay,
                planned,
                Papers.INTERVIEW);
    }

    private TrainingFact training(Participant person, String candidacy) {
        Standing standing = Standing.of(person.trainings().stream().map(Training::validity), referenceDate, entry);
        LocalDate planned = person.trainings().stream()
                .map(training -> training.validity().from())
                .filter(day -> day.isAfter(referenceDate))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new TrainingFact(
                candidacy,
                standing.inForce(),
                standing.lapsed(),
                standing.lapsed() ? standing.lastDay() : null,
                planned,
                Papers.TRAINING);
    }

    /** How the best of several papers of one kind stands; {@code from} and {@code lastDay} are those of that paper. */
    record Standing(boolean inForce, boolean lapsed, boolean withdrawn, LocalDate from, LocalDate lastDay) {

        /**
         * A paper that will be in force on the day of entry comes before one that will not; among equals the latest one
         * counts. Papers dated after the reference date are not there yet.
         */
        static Standing of(Stream<Validity> papers, LocalDate referenceDate, LocalDate entry) {
            Standing best = new Standing(false, false, false, null, null);
            for (Validity paper : (Iterable<Validity>) papers::iterator) {
                if (paper.from().isAfter(referenceDate)) {
                    continue;
                }
                boolean withdrawn = paper.withdrawnOn()
                        .filter(day -> !day.isAfter(referenceDate))
                        .isPresent();
                LocalDate last = lastDay(paper);
                boolean lapsed = !withdrawn && last != null && last.isBefore(entry);
                Standing standing = new Standing(!withdrawn && !lapsed, lapsed, withdrawn, paper.from(), last);
                boolean later = best.from == null || !standing.from.isBefore(best.from);
                if (standing.inForce != best.inForce ? standing.inForce : later) {
                    best = standing;
                }
            }
            return best;
        }

        /** The last day on which the paper holds; a withdrawal takes effect on its own day. */
        static LocalDate lastDay(Validity paper) {
            LocalDate until = paper.until().orElse(null);
            LocalDate withdrawn =
                    paper.withdrawnOn().map(day -> day.minusDays(1)).orElse(null);
            if (until == null || withdrawn == null) {
                return until == null ? withdrawn : until;
            }
            return until.isBefore(withdrawn) ? until : withdrawn;
        }

        boolean lapsesBefore(LocalDate end) {
            return inForce && lastDay != null && lastDay.isBefore(end);
        }
    }
}
