package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void a_book_in_order_is_told_so() throws IOException {
        write("book.json", "{\"off\": [\"E-EX-1\"]}");

        Call call = Call.of("rules", "check", folder.toString());

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).startsWith("Свод правил в порядке: ");
    }

    @Test
    void a_mistake_is_told_with_file_and_line() throws IOException {
        write("rules.drl", "rule \"X-A-1 Раз\" when\n$c : Candidacy( mentr )\nthen verdict.refuse($c, \"нет\"); end");

        Call call = Call.of("rules", "check", folder.toString());

        assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
        assertThat(call.err()).contains("rules.drl:2", "mentr", "(mentor?)");
    }

    @Test
    void a_call_without_a_tool_is_wrong_usage() {
        Call call = Call.of("rules");

        assertThat(call.code()).isEqualTo(ExitCode.USAGE);
        assertThat(call.err()).contains("mentorship rules --help");
        assertThat(Call.of("rules", "chek", folder.toString()).err()).contains("Команды (chek) нет.");
        assertThat(Call.of("rules", "--help").out()).contains("check", "Проверить свод правил");
    }
}
