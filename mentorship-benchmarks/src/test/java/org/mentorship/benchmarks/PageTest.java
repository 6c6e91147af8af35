package org.mentorship.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    private Path folder;

    @Test
    void what_stands_between_the_marks_is_written_anew_and_the_rest_stays() throws IOException {
        Path file = Files.writeString(
                folder.resolve("page.md"), "Before.\n" + Page.BEGIN + "old\n" + Page.END + "After.\n");
        Table table = new Table();
        table.row("kernel / peer", Table.size(400, 1_000), "≤ 1.0", true, "%.2f", 0.5);
        table.figure("whole run", "", "%d s", 7);

        new Page(file).write(table);

        assertThat(Files.readString(file))
                .startsWith("Before.\n" + Page.BEGIN + "\nMachine: ")
                .contains("\n| kernel / peer | 400 × 1,000 | 0.50 | ≤ 1.0 | yes |\n| whole run |  | 7 s |  |  |\n")
                .endsWith(Page.END + "After.\n")
                .doesNotContain("old");
    }

    @Test
    void a_page_without_marks_stays_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "Text.\n");
        assertThatThrownBy(() -> new Page(file).write(new Table())).hasMessageContaining("no pair of marks");
        assertThat(Files.readString(file)).isEqualTo("Text.\n");
    }

    @Test
    void the_page_of_the_project_has_its_marks() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "reference", "performance.md")))
                .containsOnlyOnce(Page.BEGIN)
                .containsOnlyOnce(Page.END);
    }

    @Test
    void parts_have_different_names() {
        assertThat(All.PARTS.stream().map(Part::name)).doesNotHaveDuplicates();
    }
}
