package duet.inspect;

import duet.compile.ClassFiles;

/** Says what of a submission may not run. */
@FunctionalInterface
public interface Inspecting {
  /**
   * Inspects a submission.
   *
   * @param submission what was compiled from the student's files
   * @param given the classes of the exercise that a submission may use; trusted, not inspected
   */
  Inspection inspect(ClassFiles submission, ClassFiles given);
}
