package duet.compile;

import duet.submission.Problem;
import java.util.List;
import java.util.Map;

/** What came of compiling. */
public sealed interface Compilation {
  /**
   * All of it compiled.
   *
   * @param classes the class files
   * @param resources what annotation processors made besides, by path
   */
  record Compiled(ClassFiles classes, Map<String, byte[]> resources) implements Compilation {}

  /** It does not compile: the first errors, in source order. */
  record DoesNotCompile(List<Problem> problems) implements Compilation {}
}
