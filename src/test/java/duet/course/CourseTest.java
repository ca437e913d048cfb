package duet.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.exercise.Exercise;
import duet.exercise.Limits;
import duet.exercise.SourceFile;
import duet.report.ExampleReports;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
  @TempDir Path folder;

  @Test
  void it_is_found_from_every_folder_in_it_and_from_no_other() throws IOException {
    Path root = folder.resolve("my course");
    Course course = Course.make(root);
    Path deep = Files.createDirectories(root.resolve("sing-dance/singdance"));
    assertThat(Course.find(root)).contains(course);
    assertThat(Course.find(deep)).contains(course);
    assertThat(Course.find(root.resolve("sing-dance/../.duet"))).contains(course);
    assertThat(Course.find(folder).map(Course::root)).isNotEqualTo(root);
    assertThat(course.folder("sing-dance")).isEqualTo(root.resolve("sing-dance"));
  }

  @Test
  void the_last_report_of_each_exercise_is_a_report_of_it_alone() throws IOException {
    Course course = Course.make(folder);
    GradeReport several = ExampleReports.several();
    new Bookkeeping(course, text -> {}).graded(several);
    assertThat(several.exercises()).hasSizeGreaterThan(1);
    for (ExerciseReport exercise : several.exercises()) {
      LastReport last = course.lastReport(exercise.id());
      assertThat(last.file()).isEqualTo(folder.resolve(".duet/last/" + exercise.id() + ".json"));
      assertThat(last.isThere()).isTrue();
      JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(last.file()));
      assertThat(report.get("exercises")).hasSize(1);
      assertThat(report.at("/exercises/0/id").asText()).isEqualTo(exercise.id());
    }
    try (Stream<Path> files = Files.list(course.own().resolve("last"))) {
      assertThat(files).hasSize(several.exercises().size());
    }
  }

  @Test
  void an_exercise_is_not_begun_until_it_is_changed_or_graded() throws IOException {
    Course course = Course.make(folder);
    Exercise exercise = exercise("sing-dance");
    Path own = folder.resolve("sing-dance/singdance/Task.java");
    assertThat(course.state(exercise, Progress.NONE)).isEqualTo(State.NOT_BEGUN);
    Files.createDirectories(own.getParent());
    Files.writeString(own, "package singdance;\r\n");
    assertThat(course.state(exercise, Progress.NONE)).isEqualTo(State.NOT_BEGUN);
    Files.writeString(own, "package singdance;\nclass Task {}\n");
    assertThat(course.state(exercise, Progress.NONE)).isEqualTo(State.BEGUN);
    Bookkeeping books = new Bookkeeping(course, text -> {});
    books.graded(ExampleReports.firstFailed());
    assertThat(course.state(exercise, course.progress(text -> {}))).isEqualTo(State.BEGUN);
    books.graded(ExampleReports.allPassed());
    assertThat(course.state(exercise, course.progress(text -> {}))).isEqualTo(State.DONE);
    Files.writeString(own, "package singdance;\n");
    books.forget("sing-dance");
    assertThat(course.state(exercise, course.progress(text -> {}))).isEqualTo(State.NOT_BEGUN);
    assertThat(course.lastReport("sing-dance").isThere()).isFalse();
  }

  /** The same report for an exercise of another id. */
  static GradeReport called(String id, GradeReport report) {
    ExerciseReport one = report.exercises().get(0);
    ExerciseReport other =
        new ExerciseReport(
            id,
            one.title(),
            one.status(),
            one.problems(),
            one.notes(),
            one.checks(),
            one.output(),
            one.checksSha256());
    return new GradeReport(
        report.submissionId(),
        report.sha256(),
        List.of(other),
        report.grader(),
        report.isolation(),
        report.gradedAt());
  }

  private Exercise exercise(String id) {
    String path = id.replace("-", "") + "/Task.java";
    return new Exercise(
        id,
        "A title",
        1,
        List.of(),
        List.of(path),
        List.of(),
        List.of(),
        17,
        Limits.standard(),
        Map.of(),
        List.of(),
        List.of(new SourceFile(path, "package " + id.replace("-", "") + ";\n")),
        List.of(),
        List.of(),
        folder.resolve("exercises").resolve(id));
  }
}
