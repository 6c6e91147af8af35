package org.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.rules.RuleBook;

class PairingHandleTest {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private Programme programme;

    /** Stands for a step that takes long. */
    private final class Standstill implements PairingListener {
        @Override
        public void improved(Score score, int seated, int requests) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeEach
    void readTheVillageSchool() throws IOException {
        programme = ProgrammeReader.read(Path.of("..", "examples", "mishkino", "programme.json"));
    }

    @Test
    void a_cancel_does_not_wait_for_the_step_that_the_run_is_at() throws InterruptedException {
        PairingHandle run =
                PairingSolver.create().withListener(new Standstill()).start(programme);
        reached.await();
        run.cancel();
        Pairing pairing = run.await();
        released.countDown();
        assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
        assertThat(pairing.quality().proof()).isEqualTo(Quality.Proof.GAP);
        assertThat(pairing.seated()).isPositive();
        assertThat(PairingVerifier.of(programme, RuleBook.bundled())
                        .verify(pairing)
                        .holds())
                .isTrue();
        assertThat(run.await()).isSameAs(pairing);
    }

    @Test
    void a_cancel_wakes_whoever_waits() throws InterruptedException {
        PairingHandle run =
                PairingSolver.create().withListener(new Standstill()).start(programme);
        reached.await();
        Thread canceller = new Thread(run::cancel);
        canceller.start();
        assertThat(run.await().quality().stopped()).isEqualTo(StopReason.CANCELLED);
        released.countDown();
    }

    @Test
    void a_run_that_has_ended_is_not_changed_by_a_cancel() throws InterruptedException {
        PairingHandle run = PairingSolver.create().start(programme);
        Pairing pairing = run.await();
        run.cancel();
        assertThat(run.await()).isSameAs(pairing);
        assertThat(pairing).isEqualTo(PairingSolver.create().solve(programme));
    }

    @Test
    void what_the_run_refuses_reaches_whoever_waits() {
        Programme.Builder pinned = programme.toBuilder().pins(List.of());
        Offer offer = programme.offers().get(0);
        programme.requests().stream()
                .filter(request -> request.form().equals(offer.form()))
                .limit(offer.maxMentees() + 1)
                .forEach(request -> pinned.add(new Pin(request.id(), offer.id(), "test")));
        PairingHandle run = PairingSolver.create().start(pinned.build());
        assertThatThrownBy(run::await).isInstanceOf(InvalidPinsException.class);
    }
}
