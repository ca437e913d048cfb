package duet.check;

import duet.compile.ClassFiles;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.util.List;

/** Tells which classes of a compiled submission are the exercise's own collaborators. */
final class GivenClasses {
  private GivenClasses() {}

  static List<String> of(Exercise exercise, ClassFiles classes) {
    List<String> roots = exercise.given().stream().map(GivenClasses::className).toList();
    return classes.bytes().keySet().stream()
        .filter(
            name ->
                roots.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "$")))
        .toList();
  }

  private static String className(SourceFile source) {
    String path = source.path();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }
}
