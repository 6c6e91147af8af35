package org.mentorship.cli.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;

/** The village school at the end of the year: the papers came in, all 59 took part, the last questionnaire is filled in. */
final class MishkinoYearEnd {
    private static final DateRange PERIOD = MishkinoExample.PERIOD;
    private static final LocalDate REFERENCE = LocalDate.of(2024, 5, 31);
    private static final LocalDate PROPOSED = LocalDate.of(2023, 9, 30);
    private static final LocalDate APPROVED = LocalDate.of(2023, 10, 6);
    private static final LocalDate PAPERS = LocalDate.of(2023, 10, 5);
    private static final LocalDate SURVEY = LocalDate.of(2024, 5, 24);
    private static final LocalDate SIGNED_ANEW_UNTIL = LocalDate.of(2024, 5, 28);
    private static final int SATISFIED_MENTEES = 33;
    private static final int SATISFIED_MENTORS = 8;

    /** The item on working together, of mentees and of mentors. */
    private static final Map<Role, String> SATISFACTION = Map.of(Role.MENTEE, "F8", Role.MENTOR, "N7");

    private final Dice dice = new Dice(33_59);
    private final Surveys surveys = new Surveys(dice);
    private final Programme autumn = MishkinoExample.programme();

    private MishkinoYearEnd() {}

    static Programme programme() {
        return new MishkinoYearEnd().build();
    }

    private Programme build() {
        List<Answers> answers = new ArrayList<>(autumn.answers());
        answers.addAll(lastSurvey());
        return autumn.toBuilder()
                .referenceDate(REFERENCE)
                .participants(
                        autumn.participants().stream().map(this::withPapers).toList())
                .pins(List.of())
                .answers(answers)
                .mentorships(mentorships())
                .build();
    }

    /** What was missing when the pairs were formed was brought before the start. */
    static Participant withAutumnPapers(Participant person) {
        if (!List.of("u19", "u23", "u35").contains(person.id())) {
            return person;
        }
        return person.toBuilder()
                .consents(new People(PERIOD.from(), PERIOD.to())
                        .pupilConsents(person.birthDate().orElseThrow(), PAPERS))
                .build();
    }

    /** Beside that, whoever turned 14 or 18 during the year has signed anew, and clearances were renewed. */
    private Participant withPapers(Participant autumnPerson) {
        Participant person = withAutumnPapers(autumnPerson);
        List<Consent> consents = new ArrayList<>(person.consents());
        List<Clearance> clearances = new ArrayList<>(person.clearances());
        switch (person.id()) {
            case "t06" -> clearances.add(People.clearance(LocalDate.of(2024, 2, 20)));
            case "u56" -> clearances.add(People.clearance(LocalDate.of(2024, 3, 11)));
            default -> {}
        }
        if (person.category().equals(Category.PUPIL)) {
            for (int age : new int[] {14, 18}) {
                LocalDate birthday = person.birthDate().orElseThrow().plusYears(age);
                if (birthday.isAfter(PERIOD.from()) && birthday.isBefore(SIGNED_ANEW_UNTIL)) {
                    consents.addAll(People.consents(Signatory.SELF, Validity.from(birthday.plusDays(3))));
                }
            }
        }
        return person.toBuilder().consents(consents).clearances(clearances).build();
    }

    // --- who worked with whom: dealt out in turn, nobody twice, no pair that was marked
    // ---------------------------------

    private List<Mentorship> mentorships() {
        TreeMap<String, List<Request>> seats = new TreeMap<>();
        List<Request> late = new ArrayList<>();
        for (Request request : autumn.requests()) {
            Optional<Offer> offer = emptiest(request, request.form(), seats);
            if (offer.isPresent()) {
                seats.computeIfAbsent(offer.get().id(), id -> new ArrayList<>()).add(request);
            } else {
                late.add(request);
            }
        }
        // pupils for whom no pupil mentor was left joined a teacher's group
        for (Request request : late) {
            Offer offer = emptiest(request, Material.TEACHER_PUPIL, seats).orElseThrow();
            seats.computeIfAbsent(offer.id(), id -> new ArrayList<>()).add(request);
        }
        return autumn.offers().stream()
                .filter(offer -> seats.containsKey(offer.id()))
                .map(offer -> mentorship(offer, seats.get(offer.id())))
                .toList();
    }

    private Optional<Offer> emptiest(Request request, String form, TreeMap<String, List<Request>> seats) {
        Offer best = null;
        int most = 0;
        for (Offer offer : autumn.offers()) {
            int free = offer.maxMentees()
                    - seats.getOrDefault(offer.id(), List.of()).size();
            if (offer.form().equals(form) && free > most && fits(offer, request)) {
                best = offer;
                most = free;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(Offer offer, Request request) {
        Participant mentor = autumn.participant(offer.participant()).orElseThrow();
        Participant mentee = autumn.participant(request.participant()).orElseThrow();
        boolean marked = autumn.marks().stream()
                .filter(mark -> mark.kind() != PairMarkKind.PSYCHOLOGIST_COMPATIBLE)
                .anyMatch((PairMark mark) ->
                        mark.mentor().equals(mentor.id()) && mark.mentee().equals(mentee.id()));
        boolean higher = mentor.grade().isEmpty()
                || mentor.grade().get() > mentee.grade().orElse(0);
        return !marked && higher && !mentor.id().equals(mentee.id());
    }

    private Mentorship mentorship(Offer offer, List<Request> requests) {
        LocalDate start = PERIOD.from();
        return new Mentorship(
                "m-" + offer.id().substring("o-".length()),
                offer.form(),
                offer.participant(),
                Optional.of(offer.id()),
                requests.stream()
                        .map(request -> new Membership(
                                request.participant(),
                                request.form().equals(offer.form()) ? Optional.of(request.id()) : Optional.empty(),
                                start,
                                Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.of(PERIOD),
                List.of(
                        transition(MentorshipState.PROPOSED, PROPOSED),
                        transition(MentorshipState.APPROVED, APPROVED),
                        transition(MentorshipState.ACTIVE, start)),
                List.of(),
                List.of());
    }

    private static Transition transition(MentorshipState to, LocalDate on) {
        return new Transition(to, on, Optional.empty(), Optional.empty());
    }

    // --- the last questionnaire: 33 of 59 mentees and 8 of 12 teachers who mentor are satisfied
    // -------------------------

    private List<Answers> lastSurvey() {
        List<String> mentees =
                autumn.requests().stream().map(Request::participant).toList();
        List<String> mentors = autumn.offers().stream()
                .map(Offer::participant)
                .distinct()
                .filter(id -> autumn.participant(id).orElseThrow().category().equals(Category.TEACHER))
                .toList();
        List<String> satisfiedMentees = dice.some(mentees, SATISFIED_MENTEES);
        List<String> satisfiedMentors = dice.some(mentors, SATISFIED_MENTORS);
        List<Answers> sheets = new ArrayList<>();
        for (Questionnaire questionnaire : Material.questionnaires(Moment.AFTER)) {
            for (Request request : autumn.requests()) {
                if (Material.asks(questionnaire, request.form(), Role.MENTEE)) {
                    String id = request.participant();
                    sheets.add(sheet(questionnaire, id, Role.MENTEE, satisfiedMentees.contains(id)));
                }
            }
            TreeSet<String> asked = new TreeSet<>();
            for (Offer offer : autumn.offers()) {
                String id = offer.participant();
                if (mentors.contains(id) && Material.asks(questionnaire, offer.form(), Role.MENTOR) && asked.add(id)) {
                    sheets.add(sheet(questionnaire, id, Role.MENTOR, satisfiedMentors.contains(id)));
                }
            }
        }
        return sheets;
    }

    private Answers sheet(Questionnaire questionnaire, String participant, Role role, boolean satisfied) {
        Answers sheet = surveys.fill(questionnaire, participant, role, SURVEY, List.of(), List.of());
        int rating = satisfied ? dice.between(7, 10) : dice.between(3, 6);
        return Surveys.with(sheet, SATISFACTION.get(role), new Answer.Number(rating));
    }
}
