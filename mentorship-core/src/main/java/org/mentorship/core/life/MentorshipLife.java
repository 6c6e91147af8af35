package org.mentorship.core.life;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/**
 * Records what happens to the mentorships of a programme.
 *
 * <p>Days do not go back: nothing that changes the state can be older than what is recorded, while meetings and feedback may
 * be written down later, on the days on which they were. Meetings keep their order: introductory, trial, planning, regular
 * ones, final. A mentorship that closes becomes history at once, so that the next round knows of it. What depends on dated
 * thresholds, such as how long before an exit notice is due, is a matter of rules and hinders nothing here.
 *
 * <p>Instances are immutable and may be shared by threads.
 *
 * <pre>{@code
 * LifeResult result = MentorshipLife.of(programme).apply("m-3", new LifeEvent.Start(LocalDate.of(2026, 10, 5)));
 * }</pre>
 */
public final class MentorshipLife {
    /** Who records unless {@link #by} says otherwise. */
    public static final String CURATOR = "curator";

    private final Programme programme;
    private final String actor;

    private MentorshipLife(Programme programme, String actor) {
        this.programme = requireNonNull(programme, "programme");
        this.actor = actor;
    }

    /** Events of the mentorships of a programme, recorded by the curator. */
    public static MentorshipLife of(Programme programme) {
        return new MentorshipLife(programme, CURATOR);
    }

    /**
     * Who records.
     *
     * @param actor a role or an opaque id; kept in the audit trail, so never a name
     */
    public MentorshipLife by(String actor) {
        return new MentorshipLife(programme, Checks.id(actor, "actor of an event"));
    }

    /**
     * Records an event, or says everything that is in the way of it.
     *
     * @param mentorship id of a mentorship of the programme
     */
    public LifeResult apply(String mentorship, LifeEvent event) {
        requireNonNull(event, "event");
        Optional<Mentorship> before = programme.mentorship(mentorship);
        if (before.isEmpty()) {
            return new LifeResult.Rejected(List.of(new LifeProblem.UnknownMentorship(mentorship)));
        }
        Step step = new Step(before.get(), event);
        return step.problems().isEmpty()
                ? changed(before.get(), step)
                : new LifeResult.Rejected(List.copyOf(step.problems()));
    }

    private LifeResult changed(Mentorship before, Step step) {
        Mentorship after = step.taken();
        AuditEntry entry = entry(before, step);
        Programme.Builder rest = programme.toBuilder()
                .mentorships(programme.mentorships().stream()
                        .map(each -> each.id().equals(after.id()) ? after : each)
                        .toList());
        if (before.open() && !after.open()) {
            List<PastMentorship> history = new ArrayList<>(programme.history());
            after.toHistory().stream()
                    .filter(past -> !programme.history().contains(past))
                    .forEach(history::add);
            rest.history(history);
        }
        return new LifeResult.Changed(rest.add(entry).build(), after, entry);
    }

    private AuditEntry entry(Mentorship before, Step step) {
        List<String> subjects = new ArrayList<>(List.of(before.id(), before.mentor()));
        subjects.addAll(step.concerned());
        return new AuditEntry(step.event().on(), actor, step.action(), subjects, Optional.empty(), step.words());
    }
}
