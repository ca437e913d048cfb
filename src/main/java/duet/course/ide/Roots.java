package duet.course.ide;

import duet.exercise.Exercise;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of sources in a student's folder, with slashes.
 *
 * @param own what the student writes, and what is given
 * @param checks what Duet checks it with
 */
record Roots(List<String> own, List<String> checks) {
  static final String CHECKS = ".duet/checks-read-only";

  static Roots of(List<Exercise> exercises) {
    return new Roots(
        exercises.stream().map(Exercise::id).toList(),
        exercises.stream().map(exercise -> CHECKS + "/" + exercise.id()).toList());
  }

  List<String> all() {
    List<String> all = new ArrayList<>(own);
    all.addAll(checks);
    return all;
  }
}
