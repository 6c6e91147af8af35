package org.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.json.ProgrammeReader;

class ExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "mishkino", "oktyabrsky"})
    void examples_are_paired_with_proof(String name) throws IOException {
        var programme = ProgrammeReader.read(Path.of("..", "examples", name, "programme.json"));
        Quality quality = PairingSolver.create().solve(programme).quality();
        assertThat(quality.proof()).isEqualTo(Quality.Proof.PROVEN_OPTIMAL);
        assertThat(quality.stopped()).isEqualTo(StopReason.BOUND_REACHED);
    }
}
