package duet.course;

import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes down what happens in a student's folder; several may do so at once.
 *
 * @param course the folder
 * @param tell is told what there is to tell about damaged files, in a sentence
 */
public record Bookkeeping(Course course, Consumer<String> tell) {
  /**
   * Writes down a grading of the student's work: progress, and the last report of each exercise.
   */
  public void graded(GradeReport report) throws IOException {
    course
        .changes()
        .make(
            () -> {
              Progress progress = course.progress(tell);
              for (ExerciseReport exercise : report.exercises()) {
                course.lastReport(exercise.id()).write(only(exercise, report));
                progress = progress.after(exercise, report.gradedAt());
              }
              course.file().write(progress);
            });
  }

  private static GradeReport only(ExerciseReport exercise, GradeReport report) {
    return report.exercises().size() == 1
        ? report
        : new GradeReport(
            report.submissionId(),
            report.sha256(),
            List.of(exercise),
            report.grader(),
            report.isolation(),
            report.gradedAt());
  }

  /** Writes down which exercise the student works on. */
  public void at(String id) throws IOException {
    update(progress -> progress.at(id));
  }

  /** Forgets all gradings of an exercise. */
  public void forget(String id) throws IOException {
    update(progress -> progress.without(id));
    Files.deleteIfExists(course.lastReport(id).file());
  }

  private void update(UnaryOperator<Progress> change) throws IOException {
    course.changes().make(() -> course.file().write(change.apply(course.progress(tell))));
  }
}
