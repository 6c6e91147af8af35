package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.DateRange;

/**
 * One case for the rules: who is given, on which day, and what the rules shall say.
 *
 * <p>What is given is turned into a programme, and that into facts by the code that serves real programmes, so that a scenario
 * sees what a school would see.
 *
 * @param id stable, unique in the book
 * @param title what the case is, in words
 * @param day reference date; 20 August 2025 where the file leaves it out
 * @param period of the programme; where it is left out 1 September to 31 May of the academic year that the day belongs to, or
 *     of the next one in June, July and August
 * @param form code of the form; {@code PUPIL_PUPIL} where the file leaves it out
 * @param mentee has a request {@code request} in that form
 * @param mentor has an offer {@code offer} in that form
 * @param marks what is known beforehand of the two
 * @param past how an earlier mentorship of the two ended: COMPLETED or TERMINATED
 * @param roadmap belongs to the school
 * @param also everything else that the programme holds
 */
public record Scenario(
        String id,
        String title,
        LocalDate day,
        Optional<DateRange> period,
        String form,
        Optional<ScenarioPerson> mentee,
        Optional<ScenarioPerson> mentor,
        Set<PairMarkKind> marks,
        Optional<MentorshipState> past,
        Optional<ScenarioRoadmap> roadmap,
        Also also,
        Expectations expect) {

    /**
     * Further parts of the programme, as in a programme file. People that they name and that are not described are usual ones.
     *
     * @param forms own forms, or forms in place of bundled ones
     * @param answers to the bundled questionnaires
     */
    public record Also(
            List<Organization> organizations,
            List<Form> forms,
            List<ScenarioPerson> people,
            List<Request> requests,
            List<Offer> offers,
            List<Mentorship> mentorships,
            List<Answers> answers) {

        /** Nothing else. */
        public static final Also NOTHING =
                new Also(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Also {
            organizations = List.copyOf(organizations);
            forms = List.copyOf(forms);
            people = List.copyOf(people);
            requests = List.copyOf(requests);
            offers = List.copyOf(offers);
            mentorships = List.copyOf(mentorships);
            answers = List.copyOf(answers);
        }
    }

    public Scenario {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(day, "day");
        requireNonNull(period, "period");
        requireNonNull(form, "form");
        marks = Copies.sorted(marks);
        requireNonNull(past, "past");
        requireNonNull(roadmap, "roadmap");
        requireNonNull(also, "also");
        requireNonNull(expect, "expect");
        require(expect.mentee().isEmpty() || mentee.isPresent(), id, "mentee");
        require(expect.mentor().isEmpty() || mentor.isPresent(), id, "mentor");
        boolean both = mentee.isPresent() && mentor.isPresent();
        require(expect.pair().isEmpty() && marks.isEmpty() && past.isEmpty() || both, id, "mentee, mentor");
        for (Expectation.OfWork expected : expect.works()) {
            require(
                    roadmap.isPresent()
                            && roadmap.get().works().stream()
                                    .anyMatch(work -> work.id().equals(expected.work())),
                    id,
                    expected.work());
        }
    }

    private static void require(boolean given, String id, String what) {
        if (!given) {
            throw Refusal.of("""
                    The scenario (%s) speaks of (%s), which it does not give.
                    Describe it, with {} where all about it is usual.""", id, what);
        }
    }
}
