package org.mentorship.matching.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.internal.solve.LiveRun;
import org.mentorship.matching.internal.solve.Rules;
import org.mentorship.rules.RuleBook;

/**
 * A programme and its pairing, kept up to date while requests come and go, capacities and answers change, and pins are set
 * and lifted.
 * <pre>{@code
 * PairingSession session = PairingSession.open(programme);
 * SessionChange change = session.leave("r-107");
 * Pairing pairing = session.pairing();
 * }</pre>
 *
 * <p>Under policy {@code TOTAL}, without common meeting times, minimum sizes above one and wishes about company in groups,
 * the best plan is kept by its prices and mended: after each operation its score equals that of a solve from scratch, level
 * by level, over the candidates that the session holds (all admissible pairs of a form up to
 * {@link PairingSettings#ALL_PAIRS_LIMIT}). Which of several equally good plans it is may differ. Otherwise, and where an
 * operation shifts the average load on which the wish for an even load rests, gives places to an offer that never had one,
 * or touches two requests of one person in one form, the programme is solved anew; {@link SessionChange#way} says which.
 *
 * <p>An operation that is refused changes nothing. The first programme is never changed: {@link #programme} gives another.
 * Not safe for use by several threads. Method: docs/explanation/kernel.md; use: docs/how-to/re-pair.md.
 */
public final class PairingSession {

    private final LiveRun run;

    PairingSession(LiveRun run) {
        this.run = run;
    }

    /** A session with the bundled rule book and default settings. */
    public static PairingSession open(Programme programme) {
        return open(programme, RuleBook.bundled(), PairingSettings.defaults());
    }

    /**
     * A session over the programme, solved to the end; a {@link PairingSettings#timeLimit} holds only where plans are not
     * mended.
     *
     * @throws org.mentorship.matching.InvalidPinsException if pins break rules or limits; it lists all of them
     */
    public static PairingSession open(Programme programme, RuleBook book, PairingSettings settings) {
        return new PairingSession(new LiveRun(
                Objects.requireNonNull(programme, "programme"),
                Rules.of(book),
                Objects.requireNonNull(settings, "settings")));
    }

    /** Whether operations mend the plan; false where each of them solves the programme anew. */
    public boolean mends() {
        return run.mends();
    }

    /**
     * A request joins. One that the rules do not admit joins without a seat.
     *
     * @throws IllegalArgumentException if the programme already has the request or the participant
     * @throws org.mentorship.core.programme.InvalidProgrammeException if it does not fit the programme
     */
    public SessionChange join(Newcomer newcomer) {
        return run.join(newcomer);
    }

    /**
     * A request leaves, its pin with it; the person and their answers stay in the programme.
     *
     * @throws IllegalArgumentException if there is no such request, or a mentorship names it
     */
    public SessionChange leave(String request) {
        return run.leave(request);
    }

    /**
     * An offer takes at most so many mentees; a minimum or preferred size above that is lowered to it. 0 pauses the offer.
     *
     * @throws IllegalArgumentException if there is no such offer, or the number is outside what an offer can state
     * @throws org.mentorship.matching.InvalidPinsException if more requests are pinned to the offer than it would take
     */
    public SessionChange capacity(String offer, int maxMentees) {
        return run.capacity(offer, maxMentees);
    }

    /**
     * Answers are given, or given anew; they replace those of the participant to the questionnaire in the role.
     *
     * @throws IllegalArgumentException if there is no such participant
     * @throws org.mentorship.core.programme.InvalidProgrammeException if they do not fit the questionnaire
     */
    public SessionChange answer(Answers answers) {
        return run.answer(answers);
    }

    /**
     * A request goes to an offer whatever it costs.
     *
     * @throws IllegalArgumentException if there is no such request
     * @throws org.mentorship.matching.InvalidPinsException if rules or limits forbid it
     * @throws org.mentorship.core.programme.InvalidProgrammeException if there is no such offer, or it is of another form
     */
    public SessionChange pin(Pin pin) {
        return run.pin(pin);
    }

    /** @throws IllegalArgumentException if there is no such request, or it is not pinned */
    public SessionChange unpin(String request) {
        return run.unpin(request);
    }

    /**
     * Mentors for somebody who is not in the programme yet, by what seating them there would change in the whole once
     * everybody else is re-seated as well as can be. Nothing is changed. The average load is taken as it stands. Where plans
     * are not mended, the offers of most points are tried, each by a solve of its own.
     *
     * @param most 1 or more
     * @return best first; empty where the rules do not admit the newcomer, or no mentor for them
     */
    public List<Recommendation> recommend(Newcomer newcomer, int most) {
        return run.recommend(newcomer, most);
    }

    /**
     * The same for a request of the programme that has no seat.
     *
     * @throws IllegalArgumentException if there is no such request, or it has a seat
     */
    public List<Recommendation> recommend(String request, int most) {
        return run.recommend(request, most);
    }

    /** Where the request sits; empty where it has no seat or is not known. */
    public Optional<Position> position(String request) {
        return run.position(request);
    }

    /** The score as it stands. */
    public Score score() {
        return run.score();
    }

    /** The pairing as it stands, with all reasons; built when asked for, which takes about as long as judging all seats. */
    public Pairing pairing() {
        return run.pairing();
    }

    /** The programme as it stands; built when asked for. */
    public Programme programme() {
        return run.programme();
    }
}
