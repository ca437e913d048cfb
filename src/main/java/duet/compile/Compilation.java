package duet.compile;

import duet.submission.Problem;
import java.util.List;

/** What came of compiling. */
public sealed interface Compilation {
  /** All of it compiled. */
  record Compiled(ClassFiles classes) implements Compilation {}

  /** It does not compile: the first errors, in source order. */
  record DoesNotCompile(List<Problem> problems) implements Compilation {}
}
