package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import duet.kit.student.Student;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryLinesTest {
  @Test
  void the_first_line_inside_a_block_stands_for_the_line_that_asks_for_its_lock()
      throws IOException {
    assertThat(EntryLines.of(ClassFiles.of(Map.of(Student.class.getName(), bytes()))))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            line -> {
              assertThat(line).startsWith("Student.java:");
              String[] numbers = line.substring("Student.java:".length()).split("=");
              assertThat(Integer.parseInt(numbers[0])).isEqualTo(Integer.parseInt(numbers[1]) + 1);
            });
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = Student.class.getResourceAsStream("Student.class")) {
      return in.readAllBytes();
    }
  }
}
