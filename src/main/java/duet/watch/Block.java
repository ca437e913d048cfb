package duet.watch;

import duet.check.CheckResult;
import duet.report.ExerciseReport;
import duet.report.Ink;
import java.util.List;

/** A part of a screen: what is to be said, not how it is set. */
public sealed interface Block {
  /** A sentence. */
  record Remark(Ink ink, String words) implements Block {}

  /**
   * A broken promise in four parts.
   *
   * @param places where in the student's files it shows, as in {@code singdance/SingDance.java:9}
   */
  record Promise(CheckResult check, List<String> places) implements Block {}

  /** Checks, a line each. */
  record Checks(List<CheckResult> checks) implements Block {}

  /** Checks that are not run here, a line each. */
  record Later(List<CheckResult> checks) implements Block {}

  /** Why nothing was checked. */
  record Problems(ExerciseReport report) implements Block {}

  /** A hint in Markdown. */
  record Hint(int number, int of, String markdown) implements Block {}

  /** The first broken promise with all that is known about it. */
  record Explanation(Found found) implements Block {}

  /** The exercises to choose from. */
  record Exercises(Choice choice, String current) implements Block {}

  /** Points that this machine cannot decide, and why. */
  record Undecided(List<CheckResult> checks) implements Block {}
}
