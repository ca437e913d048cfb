package duet.course;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.ExampleReports;
import duet.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Course course;
  private Bookkeeping books;
  private Path file;

  @BeforeEach
  void aCourse() throws IOException {
    course = Course.make(folder.resolve("my course"));
    books = new Bookkeeping(course, told::add);
    file = course.own().resolve("progress.json");
  }

  @Test
  void a_grading_is_written_down_for_people_to_read() throws IOException {
    books.graded(ExampleReports.firstFailed());
    GradeReport report = ExampleReports.firstFailed();
    assertThat(file)
        .hasContent(
            """
            {
              "formatVersion": 1,
              "current": "sing-dance",
              "exercises": {
                "sing-dance": {
                  "best": %d,
                  "possible": %d,
                  "earned": %d,
                  "undecided": 0,
                  "when": "%s"
                }
              }
            }
            """
                .formatted(
                    report.score().earned(),
                    report.score().possible(),
                    report.score().earned(),
                    report.gradedAt()));
    assertThat(told).isEmpty();
  }

  @Test
  void the_best_stays_when_the_last_is_worse_and_done_is_what_the_last_says() throws IOException {
    books.graded(ExampleReports.allPassed());
    assertThat(standing().hasAllPoints()).isTrue();
    books.graded(ExampleReports.undecided());
    Standing standing = standing();
    assertThat(standing.hasAllPoints()).isFalse();
    assertThat(standing.best()).isEqualTo(ExampleReports.allPassed().score().earned());
    assertThat(standing.earned()).isEqualTo(ExampleReports.undecided().score().earned());
    assertThat(standing.undecided()).isEqualTo(ExampleReports.undecided().score().undecided());
    assertThat(standing.undecided()).isPositive();
  }

  @Test
  void what_another_duet_wrote_is_kept() throws IOException {
    String newer =
        """
        {
          "formatVersion": 2,
          "current": "sing-dance",
          "exercises": {
            "of-tomorrow": {
              "best": 3,
              "possible": 9,
              "earned": 1,
              "undecided": 0,
              "when": "2027-01-01T00:00:00Z",
              "badge": {
                "name": "owl"
              }
            }
          },
          "theme": [
            "dark",
            null
          ]
        }
        """;
    Files.writeString(file, newer);
    books.at("lost-update");
    assertThat(file).hasContent(newer.replace("\"sing-dance\"", "\"lost-update\""));
    books.graded(ExampleReports.allPassed());
    books.forget("sing-dance");
    assertThat(file).hasContent(newer);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "{}",
        "{\"formatVersion\":1}{}",
        "{\"formatVersion\":1,\"exercises\":{\"a\":{\"best\":-1}}}",
        "{\"formatVersion\":1,\"exercises\":{\"a\":null,\"b\":7}}"
      })
  void a_damaged_file_is_moved_aside_and_told(String damaged) throws IOException {
    Files.writeString(file, damaged);
    assertThat(course.progress(told::add)).isEqualTo(Progress.NONE);
    assertThat(course.own().resolve("progress.json.damaged")).hasContent(damaged);
    assertThat(file).doesNotExist();
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains("progress.json.damaged").contains("your work is as it was");
  }

  @Test
  void many_who_write_at_once_lose_nothing() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "exercise-" + i;
      Thread writer =
          new Thread(
              () -> {
                try {
                  books.graded(CourseTest.called(id, ExampleReports.allPassed()));
                } catch (IOException e) {
                  told.add(e.toString());
                }
              });
      writers.add(writer);
      writer.start();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(told).isEmpty();
    assertThat(course.progress(told::add).exercises()).hasSize(8);
  }

  private Standing standing() throws IOException {
    return course.progress(told::add).of("sing-dance").orElseThrow();
  }
}
