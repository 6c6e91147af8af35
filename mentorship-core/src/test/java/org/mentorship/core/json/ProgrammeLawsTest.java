package org.mentorship.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.testing.ArbitraryProgrammes;

class ProgrammeLawsTest {

    @Provide
    Arbitrary<Programme> programmes() {
        return ArbitraryProgrammes.programmes();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_written_programme_is_valid_and_read_back_equal(@ForAll("programmes") Programme programme)
            throws IOException {
        String written = ProgrammeFileTest.written(programme);
        assertThat(ProgrammeSchemaTest.violations(written)).isEmpty();
        Programme read = ProgrammeFileTest.read(written);
        assertThat(read).isEqualTo(programme);
        assertThat(ProgrammeFileTest.written(read)).isEqualTo(written);
    }
}
