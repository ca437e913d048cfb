package duet.submission;

import java.util.List;

/** What came of taking a student's files. */
public sealed interface Intake {
  /** They are there and usable. */
  record Taken(Submission submission) implements Intake {}

  /**
   * They are not.
   *
   * @param id what the caller calls the submission
   * @param problems what is wrong, at least one
   * @param notes what was ignored
   */
  record Rejected(String id, List<Problem> problems, List<String> notes) implements Intake {}
}
