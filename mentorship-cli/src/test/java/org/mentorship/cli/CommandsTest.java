package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;
import picocli.CommandLine;

class CommandsTest {
    private final Context context = new Context(
            new Shell(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(new ByteArrayOutputStream()),
                    new PrintStream(new ByteArrayOutputStream()),
                    false),
            Words.in(Language.EN));

    @Test
    void each_command_answers_to_the_name_that_its_help_shows() {
        assertThat(Commands.named(context))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(Commands.named(context, "--lang", "en", line.getCommandName()))
                        .singleElement()
                        .extracting(CommandLine::getCommandName)
                        .isEqualTo(line.getCommandName()));
    }

    @Test
    void all_commands_are_there_where_none_is_named() {
        assertThat(Commands.named(context, "--help")).hasSameSizeAs(Commands.named(context, "pear"));
    }
}
