package duet.watch;

import duet.course.Course;
import duet.course.Progress;
import duet.exercise.Exercise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads how far the student has come. */
final class Rows {
  private Rows() {}

  static List<Row> of(Course course, List<Exercise> exercises, Consumer<String> tell)
      throws IOException {
    Progress progress = course.progress(tell);
    List<Row> rows = new ArrayList<>();
    for (Exercise exercise : exercises) {
      rows.add(new Row(exercise.id(), exercise.title(), course.state(exercise, progress)));
    }
    return rows;
  }
}
