package duet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.TextStyle;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinesTest {
  private final StringBuilder printed = new StringBuilder();
  private final Lines lines = new Lines(TextStyle.plain(), printed::append);

  @Test
  void a_session_in_lines_reads_from_top_to_bottom() throws IOException {
    lines.show(Desks.begun().saved());
    lines.show(Desks.checking());
    lines.show(Desks.broken());
    lines.show(Desks.failed());
    lines.show(Desks.failed().hinted());
    lines.show(Desks.failed().hinted().looking(Sight.EXPLANATION));
    lines.show(Desks.failed().hinted().looking(Sight.EXERCISE));
    lines.show(Desks.done());
    GoldenScreensTest.compare(
        Path.of("src", "test", "resources", "screens", "session-in-lines.txt"), printed.toString());
  }

  @Test
  void nothing_is_told_twice_and_nothing_before_it_is_known() {
    lines.show(Desks.begun().saved());
    lines.show(Desks.checking());
    assertThat(printed).isEmpty();
    lines.show(Desks.failed());
    int length = printed.length();
    lines.show(Desks.failed());
    assertThat(printed).hasSize(length);
  }

  @Test
  void no_line_moves_the_cursor() {
    lines.show(Desks.failed());
    lines.show(Desks.list());
    assertThat(printed.toString()).doesNotContain("\u001b").doesNotContain("\r");
  }
}
