package duet.cli;

import duet.course.Course;
import duet.course.LastReport;
import duet.exercise.Exercise;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.ReportFault;
import duet.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the report of an earlier grading. */
final class GradedBefore {
  /** Far more than any report has. */
  private static final long MOST_BYTES = 64L << 20;

  private final Session session;
  private final Catalogue exercises;

  GradedBefore(Session session, Catalogue exercises) {
    this.session = session;
    this.exercises = exercises;
  }

  /**
   * The report that the caller means.
   *
   * @param word an exercise, a file, or null for the exercise whose folder the caller is in
   */
  GradeReport report(String word) {
    if (word != null && !exercises.find(word).isPresent()) {
      Path file = session.here().resolve(word);
      if (Files.isRegularFile(file)) {
        return read(file);
      }
      throw Complaint.unusable(
          "\"" + word + "\" is neither an exercise nor a report. " + exercises.suggestion(word));
    }
    return last(word == null ? exerciseHere() : exercises.get(word));
  }

  /** The exercise of a report that is meant: the named one, or the first that lost points. */
  ExerciseReport exercise(GradeReport report, String word) {
    List<ExerciseReport> graded = report.exercises();
    if (graded.isEmpty()) {
      throw Complaint.unusable("This report is about no exercise.");
    }
    Optional<ExerciseReport> named =
        graded.stream().filter(exercise -> exercise.id().equals(word)).findFirst();
    return named
        .or(() -> graded.stream().filter(GradedBefore::hasLost).findFirst())
        .orElse(graded.get(0));
  }

  private static boolean hasLost(ExerciseReport exercise) {
    return exercise.score().earned() < exercise.score().possible();
  }

  private GradeReport last(Exercise exercise) {
    Optional<LastReport> last =
        Course.find(session.here())
            .map(course -> course.lastReport(exercise.id()))
            .filter(LastReport::isThere);
    if (last.isEmpty()) {
      throw Complaint.unusable(
          "There is no report of an earlier grading of %1$s here. Grade it in the folder that duet start made, or write a report with duet grade %1$s --json report.json, and name that file."
              .formatted(exercise.id()));
    }
    return read(last.get().file());
  }

  private GradeReport read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ReportFault("It is far too large for a report.");
      }
      return ReportReader.read(Files.readAllBytes(file));
    } catch (ReportFault e) {
      throw Complaint.unusable(
          "%s cannot be explained. %s".formatted(session.shown(file), e.getMessage()));
    } catch (IOException e) {
      throw Complaint.unusable(
          "Cannot read %s. Check its permissions.".formatted(session.shown(file)));
    }
  }

  private Exercise exerciseHere() {
    for (Path folder = session.here().toAbsolutePath(); folder != null; ) {
      Optional<Exercise> found = exercises.find(String.valueOf(folder.getFileName()));
      if (found.isPresent()) {
        return found.get();
      }
      folder = folder.getParent();
    }
    throw Complaint.unusable(
        "Which exercise is to be explained? Write duet explain ID; the command \"duet list\" shows"
            + " the ids.");
  }
}
