package duet.cli;

import duet.course.Bookkeeping;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes gradings down where the graded work lies in a student's folder. */
final class CourseRecords {
  private final Session session;

  CourseRecords(Session session) {
    this.session = session;
  }

  /** Nobody loses a report since it could not be written down. */
  void graded(Target target, GradeReport report) {
    Optional<Course> course = Course.find(target.path());
    if (course.isEmpty() || !course.get().isPlain()) {
      return;
    }
    try {
      GradeReport own = ownPart(course.get(), target, report);
      if (!own.exercises().isEmpty()) {
        new Bookkeeping(course.get(), this::tell).graded(own);
      }
    } catch (IOException e) {
      tell(
          "Your progress could not be written down in \""
              + course.get().own()
              + "\": "
              + e.getMessage());
    }
  }

  /** Exercises whose folder was graded, and on which somebody has begun to work. */
  private GradeReport ownPart(Course course, Target target, GradeReport report) throws IOException {
    Path path = target.path().toAbsolutePath().normalize();
    // Who grades a whole folder from outside of it may have got it from somebody else.
    boolean all =
        path.equals(course.root()) && Course.find(session.here()).equals(Optional.of(course));
    List<ExerciseReport> own = new ArrayList<>();
    for (Exercise exercise : target.exercises()) {
      if ((all || path.startsWith(course.folder(exercise.id()))) && isBegun(course, exercise)) {
        report.exercises().stream().filter(e -> e.id().equals(exercise.id())).forEach(own::add);
      }
    }
    return report.with(own);
  }

  private boolean isBegun(Course course, Exercise exercise) throws IOException {
    return course.isTouched(exercise) || course.progress(this::tell).of(exercise.id()).isPresent();
  }

  private void tell(String sentence) {
    session.terminal().err().println(sentence);
  }
}
